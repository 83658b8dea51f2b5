package cn.jingtu.plan.life;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.plan.Deliverable;
import cn.jingtu.plan.Measure;
import cn.jingtu.plan.Measures;
import cn.jingtu.plan.PeriodClosed;
import cn.jingtu.plan.Plan;
import cn.jingtu.plan.PlanAccepted;
import cn.jingtu.plan.Plans;
import cn.jingtu.plan.Task;
import cn.jingtu.plan.TaskMeasureChanged;
import cn.jingtu.plan.Tasks;
import cn.jingtu.plan.life.PeriodRule.Change;
import cn.jingtu.plan.life.PeriodRule.Kept;
import cn.jingtu.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The years of the rows: made when a plan is accepted, revised with it, prolonged by the calendar, closed by reports. */
@Service
public class Periods {

    private final PeriodStore store;
    private final PeriodTodos todos;
    private final Plans plans;
    private final Tasks tasks;
    private final Measures measures;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Periods(
            PeriodStore store,
            PeriodTodos todos,
            Plans plans,
            Tasks tasks,
            Measures measures,
            AuditTrail audit,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.todos = todos;
        this.plans = plans;
        this.tasks = tasks;
        this.measures = measures;
        this.audit = audit;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Problem {@code period-not-found} */
    public Period get(long id) {
        return store.find(id).orElseThrow(() -> notFound(id));
    }

    /** As {@link #get}, and nobody else changes it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Period lock(long id) {
        return store.lock(id).orElseThrow(() -> notFound(id));
    }

    static Problem notFound(long id) {
        return Problem.notFound("period-not-found", "没有编号为 %d 的周期。".formatted(id), "There is no period %d.".formatted(id));
    }

    /** What the period has to produce. */
    public List<Deliverable> deliverables(long periodId) {
        return store.deliverables(periodId);
    }

    /** Makes the periods in the transaction that accepts the plan: a plan without them can never exist. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(PlanAccepted accepted) {
        var plan = plans.get(accepted.planId());
        revise(plan, accepted.version(), accepted.version() == 1 ? "方案导入" : "方案修订，第 %d 版".formatted(accepted.version()));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(TaskMeasureChanged changed) {
        var task = tasks.get(changed.taskId());
        store.ofTask(task.id()).stream()
                .filter(Period::open)
                .forEach(period -> {
                    store.replaceDeliverables(period.id(), deliverables(task));
                    // The measure may decide which successor of a lead answers.
                    todos.refresh(period.id());
                });
    }

    /** Adds the periods of a year that has begun since. Harmless to repeat. */
    @Transactional
    public void rollOver(Plan plan) {
        revise(plan, plan.version(), "新的年度");
    }

    private void revise(Plan plan, int version, String reason) {
        var today = LocalDate.now(clock);
        var all = store.ofPlan(plan.id()).stream().collect(Collectors.groupingBy(Period::taskId));
        var told = new LinkedHashMap<String, Object>();
        for (var task : tasks.of(plan.id())) {
            var kept = all.getOrDefault(task.id(), List.of());
            all.remove(task.id());
            var spans = task.state() == Task.State.ACTIVE
                    ? PeriodRule.spans(task.due(), plan.periodFrom(), plan.trackFrom(), today)
                    : List.<PeriodRule.Span>of();
            apply(task.no(), task.id(), deliverables(task), kept, spans, version, reason, told);
        }
        // Rows that a revision dropped are no longer listed; their open years end with them.
        all.forEach((taskId, kept) ->
                apply(tasks.get(taskId).no(), taskId, List.of(), kept, List.of(), version, reason, told));
        if (told.isEmpty()) return;
        audit.record(AuditEvent.of("plan.periods-revised", "plan", plan.id(), plan.title())
                .change(null, told)
                .because(reason));
        todos.refreshPlan(plan);
    }

    private void apply(
            String no,
            long taskId,
            List<Deliverable> deliverables,
            List<Period> kept,
            List<PeriodRule.Span> spans,
            int version,
            String reason,
            Map<String, Object> told) {
        var changes = PeriodRule.revise(
                kept.stream().map(p -> new Kept(p.id(), p.year(), p.dueIssued(), p.due(), p.state())).toList(), spans);
        for (var change : changes) {
            switch (change) {
                case Change.Add(var span) -> {
                    var id = store.add(taskId, span);
                    store.replaceDeliverables(id, deliverables);
                    note(id, "ADDED", null, span.due(), reason, version);
                    told.put(no + "/" + span.year(), "ADDED " + span.due());
                }
                case Change.Move(var period, var span, var due) -> {
                    store.move(period.id(), span.starts(), span.due(), due);
                    note(period.id(), "MOVED", period.due(), due, reason, version);
                    told.put(no + "/" + span.year(), "MOVED " + period.due() + " → " + due);
                }
                case Change.Reopen(var period, var span) -> {
                    store.move(period.id(), span.starts(), span.due(), span.due());
                    store.state(period.id(), PeriodState.OPEN, null);
                    store.replaceDeliverables(period.id(), deliverables);
                    note(period.id(), "REOPENED", null, span.due(), reason, version);
                    told.put(no + "/" + span.year(), "REOPENED");
                }
                case Change.Withdraw(var period) -> {
                    store.state(period.id(), PeriodState.WITHDRAWN, null);
                    note(period.id(), "WITHDRAWN", period.due(), null, reason, version);
                    todos.withdraw(period.id());
                    told.put(no + "/" + period.year(), "WITHDRAWN");
                }
            }
        }
        // What an open year has to produce follows the catalogue.
        if (!deliverables.isEmpty()) {
            kept.stream().filter(Period::open).forEach(p -> store.replaceDeliverables(p.id(), deliverables));
        }
    }

    private List<Deliverable> deliverables(Task task) {
        return task.measureKey() == null
                ? List.of()
                : measures.find(task.measureKey()).map(Measure::deliverables).orElse(List.of());
    }

    /** Closes the period on the strength of a signed closing report. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(Period period, long reportId) {
        if (!period.open()) throw notOpen(period);
        var today = LocalDate.now(clock);
        store.state(period.id(), PeriodState.CLOSED, today);
        note(period.id(), "CLOSED", period.due(), null, null, null);
        todos.withdraw(period.id());
        events.publishEvent(new PeriodClosed(period.id(), period.taskId(), reportId, today));
    }

    /** Moves the due date by a granted extension. */
    @Transactional(propagation = Propagation.MANDATORY)
    void extend(Period period, LocalDate until, String reason) {
        store.move(period.id(), period.starts(), period.dueIssued(), until);
        note(period.id(), "EXTENDED", period.due(), until, reason, null);
        todos.withdraw(period.id());
        todos.refresh(period.id());
    }

    /**
     * Sets an earlier date than the table for a year of a row, as the office does when it splits the work of a year. A
     * later date than the one issued needs an extension that the lead asks for.
     */
    @Transactional
    public Period set(long id, LocalDate due, String reason) {
        var period = lock(id);
        if (!period.open()) throw notOpen(period);
        var today = LocalDate.now(clock);
        if (due.isBefore(today) || due.isAfter(period.dueIssued())) {
            throw Problem.unprocessable(
                    "due-out-of-range",
                    "截止日期 %s 须在今天（%s）与分工表确定的 %s 之间；需要更晚的，由牵头部门申请延期。".formatted(due, today, period.dueIssued()),
                    "The due date %s must lie between today (%s) and %s, which follows from the table; for a later one the lead asks for an extension."
                            .formatted(due, today, period.dueIssued()));
        }
        if (reason.isBlank()) {
            throw Problem.badRequest("reason-missing", "请说明调整截止日期的原因。", "Say why the due date is set.");
        }
        store.move(id, period.starts(), period.dueIssued(), due);
        note(id, "MOVED", period.due(), due, reason.strip(), null);
        todos.withdraw(id);
        todos.refresh(id);
        var task = tasks.get(period.taskId());
        audit.record(AuditEvent.of("period.due-set", "period", id, "%s（%d年）".formatted(task.no(), period.year()))
                .change(Map.of("due", period.due()), Map.of("due", due))
                .because(reason.strip()));
        return get(id);
    }

    /** Opens or closes what is asked of the leads, after a report of the period moved. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void refreshTodos(long periodId) {
        todos.refresh(periodId);
    }

    private void note(long id, String change, @Nullable LocalDate before, @Nullable LocalDate after, @Nullable String reason, @Nullable Integer version) {
        store.note(id, change, before, after, reason, version, actor.find().orElse(null), clock.instant());
    }

    public static Problem notOpen(Period period) {
        return Problem.conflict(
                "period-not-open",
                "%d 年度周期已%s，不能再变更。".formatted(period.year(), period.state() == PeriodState.CLOSED ? "办结" : "撤销"),
                "The period of %d is %s and cannot be changed any more.".formatted(period.year(), period.state().name().toLowerCase()));
    }
}
