package cn.jingtu.plan.town;

import cn.jingtu.access.Actor;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Organisation;
import cn.jingtu.access.Organisations;
import cn.jingtu.access.Permit;
import cn.jingtu.access.Responsibilities.Involvement;
import cn.jingtu.plan.Plan;
import cn.jingtu.plan.Plans;
import cn.jingtu.plan.TaskStatus;
import cn.jingtu.plan.Tasks;
import cn.jingtu.plan.life.TaskRights;
import cn.jingtu.plan.report.Contribution;
import cn.jingtu.plan.report.Contributions;
import cn.jingtu.plan.supervision.Supervision;
import cn.jingtu.plan.supervision.SupervisionState;
import cn.jingtu.plan.supervision.Supervisions;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import cn.jingtu.procedure.Todos;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One town or street: what the plan asks of it, and what it did. A town opens only its own page. */
@RestController
@RequestMapping("/api/towns")
class TownController {

    private final Organisations organisations;
    private final Plans plans;
    private final Tasks tasks;
    private final TaskStatus status;
    private final TaskRights rights;
    private final DutyLetters letters;
    private final Contributions contributions;
    private final Supervisions supervisions;
    private final Todos todos;
    private final CurrentActor actors;

    TownController(
            Organisations organisations,
            Plans plans,
            Tasks tasks,
            TaskStatus status,
            TaskRights rights,
            DutyLetters letters,
            Contributions contributions,
            Supervisions supervisions,
            Todos todos,
            CurrentActor actors) {
        this.organisations = organisations;
        this.plans = plans;
        this.tasks = tasks;
        this.status = status;
        this.rights = rights;
        this.letters = letters;
        this.contributions = contributions;
        this.supervisions = supervisions;
        this.todos = todos;
        this.actors = actors;
    }

    /** @param todos what the reader has to do, when the town is the reader's own; empty otherwise */
    record Town(
            long organisationId,
            Bilingual name,
            boolean outside,
            List<Row> tasks,
            List<DutyLetter> letters,
            List<Contribution> contributions,
            List<Supervision> supervisions,
            List<Todos.OpenTodo> todos) {}

    record Row(long planId, long taskId, String no, String title, String my, @Nullable String light, @Nullable LocalDate nextDue) {}

    @Permit("duty-letter:read")
    @GetMapping("/{organisationId}")
    Town town(@PathVariable long organisationId) {
        var actor = actors.require();
        var town = organisations.get(organisationId);
        var own = rights.sameBody(actor.organisationId(), organisationId);
        if (town.kind() != Organisation.Kind.TOWN || rights.townOnly(actor) && !own) {
            throw Problem.notFound(
                    "town-not-found", "没有编号为 %d 的镇街。".formatted(organisationId), "There is no town %d.".formatted(organisationId));
        }
        return new Town(
                town.id(),
                town.name(),
                town.outside(),
                rows(town, actor),
                letters.visible().stream().filter(l -> rights.sameBody(l.organisationId(), organisationId)).toList(),
                contributions.of(organisationId),
                supervisions.visible().stream()
                        .filter(s -> s.state() != SupervisionState.DRAFT && rights.sameBody(s.organisationId(), organisationId))
                        .toList(),
                own ? todos.of(actor) : List.of());
    }

    /** The rows of the plan in force that the town leads or takes part in. */
    private List<Row> rows(Organisation town, Actor actor) {
        var plan = plans.current(town.regionCode().substring(0, 6)).map(Plan::id).map(id -> rights.readablePlan(id, actor));
        if (plan.isEmpty()) return List.of();
        var all = tasks.of(plan.get().id());
        var states = status.of(plan.get(), all);
        var rows = new ArrayList<Row>();
        for (var task : all) {
            var my = tasks.involvement(task, town.id());
            if (my == Involvement.READER) continue;
            var state = states.getOrDefault(task.id(), TaskStatus.Status.UNKNOWN);
            rows.add(new Row(
                    task.planId(), task.id(), task.no(), task.title(), my.name().toLowerCase(Locale.ROOT), state.light(), state.nextDue()));
        }
        return rows;
    }
}
