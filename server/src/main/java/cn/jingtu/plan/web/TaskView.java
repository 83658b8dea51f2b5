package cn.jingtu.plan.web;

import cn.jingtu.access.Actor;
import cn.jingtu.access.Organisation;
import cn.jingtu.access.Organisations;
import cn.jingtu.access.Responsibilities.Involvement;
import cn.jingtu.plan.Due;
import cn.jingtu.plan.Measure;
import cn.jingtu.plan.Measures;
import cn.jingtu.plan.Party;
import cn.jingtu.plan.Target;
import cn.jingtu.plan.Task;
import cn.jingtu.plan.TaskStatus;
import cn.jingtu.plan.Tasks;
import cn.jingtu.platform.Bilingual;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A row of the table as the front page shows it. */
record TaskView(
        long id,
        long planId,
        String no,
        int position,
        Task.State state,
        int partNo,
        String part,
        String title,
        String text,
        @Nullable String corrected,
        List<Side> leads,
        List<Side> participants,
        String limit,
        Due due,
        Measure.@Nullable Label measure,
        List<Target> targets,
        @Nullable String light,
        @Nullable Object progress,
        @Nullable LocalDate nextDue,
        boolean restricted,
        List<String> inherited,
        String my) {

    record Body(long id, Bilingual name) {}

    /**
     * @param issued  the name as written, which documents of that time show
     * @param current who answers today
     */
    record Side(long organisationId, String issued, @Nullable String group, boolean inherited, List<Body> current) {}

    /** Builds views; keeps what it looked up about organisations, so one is made for each request. */
    @Component
    static class Factory {

        private final Organisations organisations;
        private final Measures measures;
        private final Tasks tasks;
        private final Clock clock;

        Factory(Organisations organisations, Measures measures, Tasks tasks, Clock clock) {
            this.organisations = organisations;
            this.measures = measures;
            this.tasks = tasks;
            this.clock = clock;
        }

        List<TaskView> views(List<Task> rows, Map<Long, TaskStatus.Status> status, Actor actor) {
            var today = LocalDate.now(clock);
            var successors = new HashMap<String, List<Body>>();
            return rows.stream().map(t -> view(t, status.getOrDefault(t.id(), TaskStatus.Status.UNKNOWN), actor, today, successors)).toList();
        }

        private TaskView view(Task task, TaskStatus.Status status, Actor actor, LocalDate today, Map<String, List<Body>> successors) {
            var measure = task.measureKey() == null ? null : measures.find(task.measureKey())
                    .map(m -> new Measure.Label(m.key(), m.title(), task.measureScore(), task.measureConfirmed())).orElse(null);
            return new TaskView(task.id(), task.planId(), task.no(), task.position(), task.state(), task.partNo(), task.part(), task.title(), task.text(),
                    task.corrected(), sides(task.leads(), task.measureKey(), today, successors), sides(task.participants(), task.measureKey(), today, successors), task.limit(), task.due(), measure,
                    task.targets(), status.light(), status.progress(), status.nextDue(), task.restricted(), task.inherited().stream().sorted().toList(),
                    my(tasks.involvement(task, actor.organisationId())));
        }

        private static String my(Involvement involvement) {
            return involvement.name().toLowerCase(Locale.ROOT);
        }

        /** A reform may have split a body by function: who answers today depends on the measure. */
        private List<Side> sides(List<Party> parties, @Nullable String measure, LocalDate today, Map<String, List<Body>> successors) {
            return parties.stream()
                    .map(p -> new Side(p.organisationId(), p.issued(), p.group(), p.inherited(), successors.computeIfAbsent(p.organisationId() + "/" + measure,
                            _ -> organisations.successors(p.organisationId(), today, measure).stream().map(Factory::body).toList())))
                    .toList();
        }

        private static Body body(Organisation organisation) {
            return new Body(organisation.id(), organisation.name());
        }
    }
}
