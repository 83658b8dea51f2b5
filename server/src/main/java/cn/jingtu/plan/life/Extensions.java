package cn.jingtu.plan.life;

import cn.jingtu.access.Actor;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Posts;
import cn.jingtu.plan.Task;
import cn.jingtu.plan.Tasks;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import cn.jingtu.procedure.LifeCycle;
import cn.jingtu.procedure.Procedures;
import cn.jingtu.procedure.Step;
import cn.jingtu.procedure.Todo;
import cn.jingtu.procedure.Todos;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** More time for a period: the head of the lead department asks, the office of the government decides. */
@Service
public class Extensions {

    private final ExtensionStore store;
    private final LifeCycle<ExtensionState, ExtensionEvent, Extension> cycle;
    private final Procedures procedures;
    private final Periods periods;
    private final Tasks tasks;
    private final TaskRights rights;
    private final Todos todos;
    private final Posts posts;
    private final CurrentActor actors;
    private final Clock clock;

    Extensions(
            ExtensionStore store,
            LifeCycle<ExtensionState, ExtensionEvent, Extension> cycle,
            Procedures procedures,
            Periods periods,
            Tasks tasks,
            TaskRights rights,
            Todos todos,
            Posts posts,
            CurrentActor actors,
            Clock clock) {
        this.store = store;
        this.cycle = cycle;
        this.procedures = procedures;
        this.periods = periods;
        this.tasks = tasks;
        this.rights = rights;
        this.todos = todos;
        this.posts = posts;
        this.actors = actors;
        this.clock = clock;
    }

    /** Those that the present actor may see, waiting ones first. */
    public List<Extension> visible() {
        var actor = actors.require();
        return store.all().stream().filter(e -> visible(e, actor)).toList();
    }

    /** All for those who decide, else those of the own body. */
    boolean visible(Extension extension, Actor actor) {
        return (actor.may("extension:decide") || rights.sameBody(actor.organisationId(), extension.organisationId()))
                && rights.visible(tasks.get(extension.taskId()), actor);
    }

    public List<Step> history(Extension extension) {
        return procedures.history(ExtensionCycle.OBJECT, String.valueOf(extension.id()));
    }

    public List<Procedures.Option> can(Extension extension) {
        return procedures.can(cycle, extension, actors.require());
    }

    /** Asks for more time in the name of the present actor. */
    @Transactional
    public Extension ask(long periodId, LocalDate until, @Nullable String reason) {
        var actor = actors.require();
        var period = periods.lock(periodId);
        var task = rights.readable(period.taskId(), actor);
        rights.requirePermission(actor, "extension:ask");
        rights.requireWriter(task, actor);
        if (!period.open()) throw Periods.notOpen(period);
        if (!until.isAfter(period.due())) {
            throw Problem.unprocessable(
                    "extension-not-later",
                    "申请的日期 %s 不晚于现期限 %s，请填写更晚的日期。".formatted(until, period.due()),
                    "%s is not later than the due date %s. Ask for a later day.".formatted(until, period.due()));
        }
        var why = TaskRights.requireReason(reason);
        if (store.pending(periodId).isPresent()) {
            throw Problem.conflict(
                    "extension-pending", "该周期已有一份待批的延期申请。", "A request for this period already waits for its decision.");
        }
        var extension = store.get(store.add(period, actor.organisationId(), until, why));
        procedures.begin(cycle, extension, ExtensionEvent.ASK, why);
        askForDecision(extension, task);
        return extension;
    }

    private void askForDecision(Extension extension, Task task) {
        var label = TaskRights.label(task);
        var title = Bilingual.of(
                "审批延期：%s（%d年）至 %s".formatted(label.zh(), extension.year(), extension.until()),
                "Decide on extension: %s (%d) until %s".formatted(label.en(), extension.year(), extension.until()));
        posts.allWith("extension:decide", LocalDate.now(clock)).stream()
                .map(Posts.Holder::organisationId)
                .distinct()
                .forEach(organisation -> todos.open(new Todo(
                        ExtensionCycle.OBJECT,
                        String.valueOf(extension.id()),
                        "decide",
                        title,
                        "/plans/%d/tasks/%d".formatted(task.planId(), task.id()),
                        organisation,
                        "extension:decide",
                        null,
                        null,
                        false)));
    }

    @Transactional
    public Extension grant(long id, @Nullable String reason) {
        return decide(id, ExtensionEvent.GRANT, reason);
    }

    @Transactional
    public Extension refuse(long id, @Nullable String reason) {
        return decide(id, ExtensionEvent.REFUSE, reason);
    }

    private Extension decide(long id, ExtensionEvent event, @Nullable String reason) {
        var asked = store.get(id);
        if (!visible(asked, actors.require())) throw ExtensionStore.notFound(id);
        var period = periods.lock(asked.periodId());
        procedures.apply(cycle, String.valueOf(id), event, reason);
        if (event == ExtensionEvent.GRANT) periods.extend(period, asked.until(), asked.reason());
        todos.doneAll(ExtensionCycle.OBJECT, String.valueOf(id));
        return store.get(id);
    }
}
