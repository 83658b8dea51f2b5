package cn.jingtu.plan.town;

import cn.jingtu.access.Actor;
import cn.jingtu.access.RecordAccess;
import cn.jingtu.files.FileAccess;
import cn.jingtu.plan.Plans;
import cn.jingtu.plan.life.TaskRights;
import org.springframework.stereotype.Component;

/** Who reads a duty letter, its scan and its trail. */
@Component
class DutyLetterReaders implements FileAccess, RecordAccess {

    private final DutyLetterStore store;
    private final Plans plans;
    private final TaskRights rights;

    DutyLetterReaders(DutyLetterStore store, Plans plans, TaskRights rights) {
        this.store = store;
        this.plans = plans;
        this.rights = rights;
    }

    /** Drafts are the office's; an issued letter is read in the district; a town reads its own. */
    boolean mayRead(DutyLetter letter, Actor actor) {
        if (!actor.may("duty-letter:read")) return false;
        var region = plans.get(letter.planId()).regionCode();
        if (!region.startsWith(actor.regionCode()) && !actor.regionCode().startsWith(region)) return false;
        if (letter.state() == DutyLetterState.DRAFT) return actor.may("duty-letter:write");
        return !rights.townOnly(actor) || rights.sameBody(actor.organisationId(), letter.organisationId());
    }

    @Override
    public String objectType() {
        return DutyLetterCycle.OBJECT;
    }

    @Override
    public boolean mayRead(Actor actor, String objectId) {
        return store.find(Long.parseLong(objectId)).map(letter -> mayRead(letter, actor)).orElse(false);
    }
}
