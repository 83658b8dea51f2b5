package cn.jingtu.plan.supervision;

import cn.jingtu.access.Actor;
import cn.jingtu.access.RecordAccess;
import cn.jingtu.files.FileAccess;
import cn.jingtu.plan.Tasks;
import cn.jingtu.plan.life.TaskRights;
import org.springframework.stereotype.Component;

/** Who reads a supervision item, its files and its trail. */
@Component
class SupervisionReaders implements FileAccess, RecordAccess {

    private final SupervisionStore store;
    private final Tasks tasks;
    private final TaskRights rights;

    SupervisionReaders(SupervisionStore store, Tasks tasks, TaskRights rights) {
        this.store = store;
        this.tasks = tasks;
        this.rights = rights;
    }

    /**
     * Drafts are the office's; an issued item is read in the district; a town reads its own; one about a restricted row
     * those who may know of that row.
     */
    boolean mayRead(Supervision item, Actor actor) {
        if (!actor.may("supervision:read")) return false;
        if (!item.regionCode().startsWith(actor.regionCode()) && !actor.regionCode().startsWith(item.regionCode())) return false;
        if (item.taskId() != null && !rights.visible(tasks.get(item.taskId()), actor)) return false;
        if (item.state() == SupervisionState.DRAFT) return actor.may("supervision:issue");
        return !rights.townOnly(actor) || rights.sameBody(actor.organisationId(), item.organisationId());
    }

    @Override
    public String objectType() {
        return SupervisionCycle.OBJECT;
    }

    @Override
    public boolean mayRead(Actor actor, String objectId) {
        return store.find(Long.parseLong(objectId)).map(item -> mayRead(item, actor)).orElse(false);
    }

    @Override
    public boolean restricted(String objectId) {
        return store.find(Long.parseLong(objectId)).map(store::restricted).orElse(true);
    }
}
