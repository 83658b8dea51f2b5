package cn.jingtu.plan.report;

import cn.jingtu.access.Organisation;
import cn.jingtu.access.Organisations;
import cn.jingtu.plan.Task;
import cn.jingtu.plan.Tasks;
import cn.jingtu.plan.life.Periods;
import cn.jingtu.plan.life.TaskRights;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.procedure.Todo;
import cn.jingtu.procedure.Todos;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a report asks of whom, worked out from its state. */
@Component
class ReportTodos {

    /** To-dos of one body that takes part; its own kind of object, so that each can be closed for itself. */
    private static final String PART = "report-part";

    private final ReportStore store;
    private final Periods periods;
    private final TaskRights rights;
    private final Organisations organisations;
    private final Tasks tasks;
    private final Todos todos;

    ReportTodos(ReportStore store, Periods periods, TaskRights rights, Organisations organisations, Tasks tasks, Todos todos) {
        this.store = store;
        this.periods = periods;
        this.rights = rights;
        this.organisations = organisations;
        this.tasks = tasks;
        this.todos = todos;
    }

    void refresh(Report report, Task task) {
        var due = periods.get(report.periodId()).due();
        var contributions = store.contributions(report.id());
        var objected = contributions.stream().anyMatch(c -> c.state() == Contribution.State.OBJECTED);
        var state = report.state();
        lead(report, "revise", state == ReportState.RETURNED, "report:write", "修改退回的报告：", "Revise the returned report: ", due, true);
        lead(report, "check", state == ReportState.SUBMITTED, "report:check", "审核报告：", "Check the report: ", due, false);
        lead(report, "sign", state == ReportState.CHECKED && !objected, "report:sign", "签发报告：", "Sign the report: ", due, false);
        lead(report, "answer", objected && state != ReportState.SIGNED, "report:write", "答复异议：", "Answer the objection: ", due, false);
        for (var organisation : takingPart(report, task)) {
            var given = contributions.stream()
                    .filter(c -> rights.sameBody(c.organisationId(), organisation))
                    .map(Contribution::state)
                    .findFirst()
                    .orElse(null);
            part(report, organisation, "contribute", state.editable() && given == null, "补充本单位情况：", "Add your part: ", due);
            var undecided = given == null || given == Contribution.State.GIVEN || given == Contribution.State.ANSWERED;
            var submitted = state == ReportState.SUBMITTED || state == ReportState.CHECKED;
            part(report, organisation, "confirm", submitted && undecided, "确认或提出异议：", "Confirm or object: ", due);
        }
    }

    private Set<Long> takingPart(Report report, Task task) {
        var found = new LinkedHashSet<Long>(rights.leadsToday(task));
        if (!task.restricted()) found.addAll(rights.participantsToday(task));
        found.removeIf(id -> rights.sameBody(id, report.organisationId()) || organisations.get(id).outside());
        found.removeIf(id -> organisations.get(id).kind() == Organisation.Kind.GROUP);
        return found;
    }

    private void lead(
            Report report, String action, boolean wanted, String permission, String zh, String en, @Nullable LocalDate due, boolean returned) {
        put(ReportCycle.OBJECT, String.valueOf(report.id()), action, wanted, report.organisationId(), permission, zh, en, report, due, returned);
    }

    private void part(Report report, long organisation, String action, boolean wanted, String zh, String en, @Nullable LocalDate due) {
        put(PART, report.id() + "-" + organisation, action, wanted, organisation, "report:contribute", zh, en, report, due, false);
    }

    private void put(
            String objectType,
            String objectId,
            String action,
            boolean wanted,
            long organisation,
            String permission,
            String zh,
            String en,
            Report report,
            @Nullable LocalDate due,
            boolean returned) {
        if (!wanted) {
            todos.done(objectType, objectId, action);
            return;
        }
        var title = tasks.get(report.taskId()).title();
        todos.open(new Todo(
                objectType,
                objectId,
                action,
                Bilingual.of("%s%s %s（%d年）".formatted(zh, report.no(), title, report.year()), "%s%s %s (%d)".formatted(en, report.no(), title, report.year())),
                "/plans/%d/tasks/%d?report=%d".formatted(report.planId(), report.taskId(), report.id()),
                organisation,
                permission,
                null,
                due,
                returned));
    }
}
