package cn.jingtu.plan.life;

import cn.jingtu.access.Settings;
import cn.jingtu.plan.PeriodNotice;
import cn.jingtu.plan.Plan;
import cn.jingtu.plan.Task;
import cn.jingtu.plan.Tasks;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.procedure.Todo;
import cn.jingtu.procedure.Todos;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a period asks of the leads of its row. What stands open is derived from the records, so it can be worked out
 * again at any time: after a change, and every morning.
 */
@Component
class PeriodTodos {

    static final String OBJECT = "period";

    private record Open(long id, long taskId, long planId, int year, LocalDate due, boolean underWay) {}

    private final JdbcClient jdbc;
    private final PeriodStore store;
    private final Tasks tasks;
    private final TaskRights rights;
    private final Todos todos;
    private final Settings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeriodTodos(
            JdbcClient jdbc,
            PeriodStore store,
            Tasks tasks,
            TaskRights rights,
            Todos todos,
            Settings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.tasks = tasks;
        this.rights = rights;
        this.todos = todos;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    void refresh(long periodId) {
        open("p.id = ?", periodId).forEach(period -> refresh(period, tasks.get(period.taskId())));
    }

    void refreshPlan(Plan plan) {
        var rows = tasks.of(plan.id()).stream().collect(Collectors.toMap(Task::id, Function.identity()));
        open("t.plan_id = ?", plan.id()).stream()
                .filter(period -> rows.containsKey(period.taskId()))
                .forEach(period -> refresh(period, rows.get(period.taskId())));
    }

    void withdraw(long periodId) {
        todos.doneAll(OBJECT, String.valueOf(periodId));
    }

    /** The open periods that have begun. */
    private List<Open> open(String where, long id) {
        return jdbc.sql("""
                        select p.id, p.task_id, t.plan_id, p.year, p.due,
                               exists (select 1 from report r where r.period_id = p.id
                                       and r.state in ('SUBMITTED', 'CHECKED', 'RETURNED')) under_way
                        from period p join task t on t.id = p.task_id
                        where p.state = 'OPEN' and p.starts <= ? and
                        """ + where)
                .params(LocalDate.now(clock), id)
                .query(Open.class)
                .list();
    }

    private void refresh(Open period, Task task) {
        var today = LocalDate.now(clock);
        var asked = rights.asked(task);
        if (period.underWay()) {
            todos.done(OBJECT, String.valueOf(period.id()), "report");
        } else {
            var title = asked
                    ? words("请协助提供情况：", "You are asked for information: ", task.no(), task.title(), period.year())
                    : words("报送进展：", "Report progress: ", task.no(), task.title(), period.year());
            ask(task, period, "report", title, asked ? "todo:read" : "report:write", asked ? null : period.due());
        }
        if (asked) return;
        if (period.due().isBefore(today)) {
            todos.done(OBJECT, String.valueOf(period.id()), "due-soon");
            ask(task, period, "overdue", words("已逾期，请督促：", "Overdue, please see to it: ", task.no(), task.title(), period.year()),
                    "report:sign", period.due());
            announce(period, PeriodNotice.Kind.OVERDUE);
        } else if (!period.due().isAfter(today.plusDays(settings.number(LifeSettings.DUE_SOON_DAYS, LifeSettings.DUE_SOON_DAYS_DEFAULT)))) {
            ask(task, period, "due-soon", words("即将到期：", "Due soon: ", task.no(), task.title(), period.year()),
                    "report:sign", period.due());
            announce(period, PeriodNotice.Kind.DUE_SOON);
        }
    }

    private void announce(Open period, PeriodNotice.Kind kind) {
        if (store.announce(period.id(), kind, period.due(), clock.instant())) {
            events.publishEvent(new PeriodNotice(period.id(), period.taskId(), period.planId(), kind, period.due()));
        }
    }

    private void ask(
            Task task, Open period, String action, Bilingual title, String permission, @Nullable LocalDate due) {
        var leads = rights.leadsToday(task);
        todos.doneElsewhere(OBJECT, String.valueOf(period.id()), action, leads);
        for (var lead : leads) {
            todos.open(new Todo(
                    OBJECT,
                    String.valueOf(period.id()),
                    action,
                    title,
                    "/plans/%d/tasks/%d".formatted(period.planId(), period.taskId()),
                    lead,
                    permission,
                    null,
                    due,
                    false));
        }
    }

    private static Bilingual words(String zh, String en, String no, String title, int year) {
        return Bilingual.of("%s%s %s（%d年）".formatted(zh, no, title, year), "%srow %s %s (%d)".formatted(en, no, title, year));
    }
}
