package cn.jingtu.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the work of the rows stands. The part of this module that carries periods and reports implements it; what it
 * returns is shown as it is in the list of tasks, so every type must be writable as JSON.
 */
public interface TaskStatus {

    /**
     * @param light    {@code overdue}, {@code done}, {@code due-soon}, {@code continuous}, {@code on-track} or
     *                 {@code not-started}; null for an empty row
     * @param progress the percentage and the parts it opens to
     * @param nextDue  the nearest open date
     */
    record Status(@Nullable String light, @Nullable Object progress, @Nullable LocalDate nextDue) {

        public static final Status UNKNOWN = new Status(null, null, null);
    }

    /** The state of each task by id; a task may be missing. */
    Map<Long, Status> of(Plan plan, List<Task> tasks);

    /**
     * @param tasks  rows that carry a measure
     * @param lights how many of them show which light, in the order of the rule; what is withheld from the reader is in none
     */
    record Counts(int tasks, Map<String, Integer> lights) {}

    /** The counts of each plan by its id, at the cost of two queries however many plans there are. */
    Map<Long, Counts> counts(Collection<Plan> plans);

    /** The period instances of a task, oldest first. */
    List<?> periods(Task task);
}
