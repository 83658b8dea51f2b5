package cn.jingtu.plan.report;

import cn.jingtu.access.Actor;
import cn.jingtu.access.Responsibilities.Involvement;
import cn.jingtu.plan.Tasks;
import cn.jingtu.plan.life.TaskRights;
import org.springframework.stereotype.Component;

/** Who reads a report. */
@Component
class ReportReaders {

    private final Tasks tasks;
    private final TaskRights rights;

    ReportReaders(Tasks tasks, TaskRights rights) {
        this.tasks = tasks;
        this.rights = rights;
    }

    /**
     * Those who write or take part read drafts too; other bodies from the submission on; a town only where it takes
     * part; restricted rows only those who may read accountability.
     */
    boolean mayRead(Report report, Actor actor) {
        if (!actor.may("task:read")) return false;
        var task = tasks.get(report.taskId());
        if (!rights.visible(task, actor)) return false;
        if (rights.involvement(task, actor) != Involvement.READER) return true;
        return !rights.townOnly(actor) && !report.state().editable();
    }

    /** Whether what is told about the report is closed to those who do not read accountability. */
    boolean restricted(Report report) {
        return tasks.get(report.taskId()).restricted();
    }

    /** As the report; but a town sees its own part, not those of its neighbours. */
    boolean mayRead(Report report, Contribution contribution, Actor actor) {
        return mayRead(report, actor)
                && (rights.sameBody(actor.organisationId(), contribution.organisationId()) || !rights.townOnly(actor));
    }
}
