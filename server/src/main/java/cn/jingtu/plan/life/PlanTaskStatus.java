package cn.jingtu.plan.life;

import cn.jingtu.access.Actor;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Organisation;
import cn.jingtu.access.Organisations;
import cn.jingtu.access.Settings;
import cn.jingtu.indicator.Scope;
import cn.jingtu.plan.Light;
import cn.jingtu.plan.Plan;
import cn.jingtu.plan.Progress.Weights;
import cn.jingtu.plan.Task;
import cn.jingtu.plan.TaskStatus;
import cn.jingtu.plan.life.LightRule.Facts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts the rules of lights and progress to the records. The facts of any number of plans come in one query. */
@Component
class PlanTaskStatus implements TaskStatus {

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Settings settings;
    private final CurrentActor actors;
    private final PeriodViews views;
    private final TaskFigures figures;
    private final Clock clock;

    PlanTaskStatus(
            JdbcClient jdbc,
            Organisations organisations,
            Settings settings,
            CurrentActor actors,
            PeriodViews views,
            TaskFigures figures,
            Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.settings = settings;
        this.actors = actors;
        this.views = views;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public Map<Long, Status> of(Plan plan, List<Task> tasks) {
        var facts = facts(Set.of(plan.id()));
        var outside = outside();
        var today = LocalDate.now(clock);
        var dueSoonDays = dueSoonDays();
        var weights = settings.find(LifeSettings.PROGRESS_WEIGHTS).map(Weights::read).orElse(Weights.USUAL);
        var result = new HashMap<Long, Status>();
        for (var task : tasks) {
            if (task.state() != Task.State.ACTIVE || withheld(task.restricted())) {
                result.put(task.id(), Status.UNKNOWN);
                continue;
            }
            var periods = facts.getOrDefault(task.id(), List.of());
            var recurring = task.due().recurring();
            var asked = !task.leads().isEmpty() && task.leads().stream().allMatch(p -> outside.contains(p.organisationId()));
            result.put(
                    task.id(),
                    new Status(
                            LightRule.light(recurring, asked, periods, today, dueSoonDays).key(),
                            ProgressRule.progress(recurring, periods, today, weights, year -> figures.attained(task, Scope.known(plan.regionCode(), year, today))).orElse(null),
                            asked ? null : LightRule.nextDue(periods).orElse(null)));
        }
        return result;
    }

    @Override
    public Map<Long, Counts> counts(Collection<Plan> plans) {
        var ids = plans.stream().map(Plan::id).collect(Collectors.toSet());
        if (ids.isEmpty()) return Map.of();
        record Row(long id, long planId, String dueKind, boolean restricted, boolean asked) {}
        var rows = jdbc.sql("""
                        select t.id, t.plan_id, t.due_kind, t.restricted,
                               coalesce((select bool_and(o.organisation_id = any(:outside)) from task_organisation o
                                         where o.task_id = t.id and o.involvement = 'LEAD'), false) asked
                        from task t where t.plan_id in (:plans) and t.state = 'ACTIVE'
                        """)
                .param("plans", ids)
                .param("outside", outside().toArray(Long[]::new))
                .query(Row.class)
                .list();
        var facts = facts(ids);
        var today = LocalDate.now(clock);
        var dueSoonDays = dueSoonDays();
        var counts = new HashMap<Long, EnumMap<Light, Integer>>();
        ids.forEach(id -> counts.put(id, new EnumMap<>(Light.class)));
        var tasks = rows.stream().collect(Collectors.groupingBy(Row::planId, Collectors.counting()));
        for (var row : rows) {
            if (withheld(row.restricted())) continue;
            var recurring = !row.dueKind().equals("BY") && !row.dueKind().equals("NONE");
            var light = LightRule.light(recurring, row.asked(), facts.getOrDefault(row.id(), List.of()), today, dueSoonDays);
            counts.getOrDefault(row.planId(), new EnumMap<>(Light.class)).merge(light, 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> new Counts(tasks.getOrDefault(e.getKey(), 0L).intValue(), byKey(e.getValue()))));
    }

    /** Every light in the order of the rule, those without a row too. */
    static Map<String, Integer> byKey(Map<Light, Integer> counts) {
        var result = new LinkedHashMap<String, Integer>();
        for (var light : Light.values()) result.put(light.key(), counts.getOrDefault(light, 0));
        return result;
    }

    @Override
    public List<PeriodViews.PeriodView> periods(Task task) {
        var actor = actors.find().orElse(null);
        return actor == null || withheld(task.restricted()) ? List.of() : views.of(task, actor);
    }

    private boolean withheld(boolean restricted) {
        return restricted && !actors.find().map((Actor actor) -> actor.may(TaskRights.RESTRICTED)).orElse(false);
    }

    private int dueSoonDays() {
        return settings.number(LifeSettings.DUE_SOON_DAYS, LifeSettings.DUE_SOON_DAYS_DEFAULT);
    }

    private Set<Long> outside() {
        return organisations.all().stream().filter(Organisation::outside).map(Organisation::id).collect(Collectors.toSet());
    }

    private Map<Long, List<Facts>> facts(Set<Long> planIds) {
        record Row(
                long id,
                long taskId,
                int year,
                LocalDate starts,
                LocalDate due,
                boolean closed,
                boolean moved,
                int documents,
                int required,
                @Nullable Integer signedPercent,
                @Nullable Long reportId) {}
        return jdbc
                .sql("""
                        select p.id, p.task_id, p.year, p.starts, p.due, p.state = 'CLOSED' closed,
                               coalesce(r.moved, false) moved, coalesce(d.documents, 0) documents, coalesce(d.required, 0) required,
                               r.signed_percent, r.report_id
                        from period p
                        join task t on t.id = p.task_id
                        left join (
                            select period_id,
                                   bool_or(state in ('SUBMITTED', 'CHECKED', 'SIGNED')) moved,
                                   (array_agg(percent order by signed_at desc, id desc) filter (where state = 'SIGNED'))[1] signed_percent,
                                   (array_agg(id order by signed_at desc, id desc) filter (where state = 'SIGNED'))[1] report_id
                            from report group by period_id
                        ) r on r.period_id = p.id
                        left join (
                            select i.period_id, count(*) required, count(*) filter (where exists (
                                       select from evidence e join report er on er.id = e.report_id
                                       where er.period_id = i.period_id and e.deliverable = i.key and e.removed_at is null
                                         and er.state in ('SUBMITTED', 'CHECKED', 'SIGNED'))) documents
                            from period_deliverable i group by i.period_id
                        ) d on d.period_id = p.id
                        where t.plan_id in (:plans) and p.state <> 'WITHDRAWN'
                        order by p.task_id, p.year
                        """)
                .param("plans", planIds)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::taskId,
                        Collectors.mapping(
                                row -> new Facts(
                                        row.id(),
                                        row.year(),
                                        row.starts(),
                                        row.due(),
                                        row.closed(),
                                        row.moved(),
                                        row.documents(),
                                        row.required(),
                                        row.signedPercent(),
                                        row.reportId()),
                                Collectors.toList())));
    }
}
