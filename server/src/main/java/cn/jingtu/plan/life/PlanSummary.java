package cn.jingtu.plan.life;

import cn.jingtu.access.Actor;
import cn.jingtu.access.Organisations;
import cn.jingtu.access.Responsibilities.Involvement;
import cn.jingtu.access.Settings;
import cn.jingtu.plan.Light;
import cn.jingtu.plan.Party;
import cn.jingtu.plan.Plan;
import cn.jingtu.plan.Progress;
import cn.jingtu.plan.Task;
import cn.jingtu.plan.TaskStatus;
import cn.jingtu.plan.Tasks;
import cn.jingtu.platform.Bilingual;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The head of the plan page: how many rows show which light, in all, by part and by department. */
@Component
class PlanSummary {

    /** Departments as they were called on the day of issue, or as they are today. */
    enum View {
        ISSUED, CURRENT
    }

    /**
     * @param tasks    rows that carry a measure
     * @param withheld rows whose state this reader may not see; they are in no other number
     * @param percent  mean progress of the rows that have one; null without any
     */
    record Summary(
            long planId,
            LocalDate asOf,
            int dueSoonDays,
            int tasks,
            int withheld,
            Map<String, Integer> lights,
            @Nullable Integer percent,
            List<PartCount> parts,
            Map<String, List<DepartmentCount>> departments,
            My my) {}

    record PartCount(int partNo, String part, int tasks, Map<String, Integer> lights, @Nullable Integer percent) {}

    /**
     * @param lead        rows it leads
     * @param participant rows it takes part in because it is named
     * @param viaGroup    rows it takes part in because a phrase such as 区直相关部门 covers it
     * @param lights      of the rows it leads
     */
    record DepartmentCount(
            long organisationId, Bilingual name, boolean outside, int lead, int participant, int viaGroup, Map<String, Integer> lights) {}

    /** The rows of the reader's own body. */
    record My(int lead, int participant, Map<String, Integer> lights, @Nullable LocalDate nextDue) {}

    private final Tasks tasks;
    private final TaskStatus status;
    private final Organisations organisations;
    private final Settings settings;
    private final Clock clock;

    PlanSummary(Tasks tasks, TaskStatus status, Organisations organisations, Settings settings, Clock clock) {
        this.tasks = tasks;
        this.status = status;
        this.organisations = organisations;
        this.settings = settings;
        this.clock = clock;
    }

    Summary of(Plan plan, Actor actor) {
        var rows = tasks.of(plan.id()).stream().filter(t -> t.state() == Task.State.ACTIVE).toList();
        var states = status.of(plan, rows);
        var parts = new LinkedHashMap<Integer, Tally>();
        var all = new Tally("");
        var mine = new Tally("");
        int lead = 0;
        int participant = 0;
        LocalDate nextDue = null;
        for (var row : rows) {
            var state = states.getOrDefault(row.id(), TaskStatus.Status.UNKNOWN);
            all.add(state);
            parts.computeIfAbsent(row.partNo(), _ -> new Tally(row.part())).add(state);
            var my = tasks.involvement(row, actor.organisationId());
            if (my == Involvement.PARTICIPANT) participant++;
            if (my == Involvement.LEAD) {
                lead++;
                mine.add(state);
                if (state.nextDue() != null && (nextDue == null || state.nextDue().isBefore(nextDue))) nextDue = state.nextDue();
            }
        }
        return new Summary(
                plan.id(),
                LocalDate.now(clock),
                settings.number(LifeSettings.DUE_SOON_DAYS, LifeSettings.DUE_SOON_DAYS_DEFAULT),
                rows.size(),
                all.withheld,
                all.lights(),
                all.percent(),
                parts.entrySet().stream()
                        .map(e -> new PartCount(e.getKey(), e.getValue().name, e.getValue().tasks, e.getValue().lights(), e.getValue().percent()))
                        .toList(),
                Map.of("issued", departments(rows, states, View.ISSUED), "current", departments(rows, states, View.CURRENT)),
                new My(lead, participant, mine.lights(), nextDue));
    }

    /** A row counts once for each body, however many of the bodies it succeeded are named in it. */
    private List<DepartmentCount> departments(List<Task> rows, Map<Long, TaskStatus.Status> states, View view) {
        var today = LocalDate.now(clock);
        var tallies = new HashMap<Long, Department>();
        for (var row : rows) {
            var leads = bodies(row, row.leads(), view, today);
            var named = bodies(row, row.participants().stream().filter(p -> p.group() == null).toList(), view, today);
            var grouped = bodies(row, row.participants().stream().filter(p -> p.group() != null).toList(), view, today);
            named.removeAll(leads);
            grouped.removeAll(leads);
            grouped.removeAll(named);
            leads.forEach(id -> tallies.computeIfAbsent(id, _ -> new Department()).leads.add(states.getOrDefault(row.id(), TaskStatus.Status.UNKNOWN)));
            named.forEach(id -> tallies.computeIfAbsent(id, _ -> new Department()).participant++);
            grouped.forEach(id -> tallies.computeIfAbsent(id, _ -> new Department()).viaGroup++);
        }
        return tallies.entrySet().stream()
                .map(e -> {
                    var organisation = organisations.get(e.getKey());
                    var d = e.getValue();
                    return new DepartmentCount(
                            organisation.id(),
                            organisation.name(),
                            organisation.outside(),
                            d.leads.tasks + d.leads.withheld,
                            d.participant,
                            d.viaGroup,
                            d.leads.lights());
                })
                .sorted(Comparator.comparingInt(DepartmentCount::lead)
                        .thenComparingInt(DepartmentCount::participant)
                        .reversed()
                        .thenComparingLong(DepartmentCount::organisationId))
                .toList();
    }

    private Set<Long> bodies(Task row, List<Party> parties, View view, LocalDate today) {
        var found = new LinkedHashSet<Long>();
        for (var party : parties) {
            if (view == View.ISSUED) {
                found.add(party.organisationId());
            } else {
                organisations.successors(party.organisationId(), today, row.measureKey()).forEach(o -> found.add(o.id()));
            }
        }
        return found;
    }

    private static final class Department {
        private final Tally leads = new Tally("");
        private int participant;
        private int viaGroup;
    }

    private static final class Tally {
        private final String name;
        private final EnumMap<Light, Integer> lights = new EnumMap<>(Light.class);
        private int tasks;
        private int withheld;
        private int measured;
        private int percents;

        private Tally(String name) {
            this.name = name;
        }

        private void add(TaskStatus.Status state) {
            if (state.light() == null) {
                withheld++;
                return;
            }
            tasks++;
            for (var light : Light.values()) {
                if (light.key().equals(state.light())) lights.merge(light, 1, Integer::sum);
            }
            if (state.progress() instanceof Progress progress) {
                measured++;
                percents += progress.percent();
            }
        }

        private Map<String, Integer> lights() {
            return PlanTaskStatus.byKey(lights);
        }

        private @Nullable Integer percent() {
            return measured == 0 ? null : Math.round((float) percents / measured);
        }
    }
}
