package cn.jingtu.plan.intake;

import cn.jingtu.plan.Party;
import cn.jingtu.plan.Task;
import cn.jingtu.plan.intake.Preview.Difference;
import cn.jingtu.plan.intake.Understanding.Meant;
import cn.jingtu.plan.intake.Understanding.Resolved;
import cn.jingtu.plan.measure.MeasureMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a revised table changes. A row is the same as before when its wording is near to it, the same number making up
 * for some distance; so a row that moved keeps its history, and a new row under an old number does not take it over.
 *
 * @param taskByRow   the task that a row of the new table goes on with
 * @param differences what changes in it, by row; absent where nothing does
 * @param removed     tasks that the new table no longer has
 */
record Revision(Map<Integer, Task> taskByRow, Map<Integer, List<Difference>> differences, List<Task> removed) {

    private static final double SAME_NUMBER = 0.35;
    private static final double SAME_WORDING = 0.6;

    private record Pair(Meant row, Task task, double nearness) {}

    static Revision of(List<Meant> rows, List<Task> tasks) {
        var pairs = new ArrayList<Pair>();
        for (var row : rows) {
            for (var task : tasks) {
                var sameNumber = row.row().no().equals(task.no());
                var nearness = nearness(row, task);
                if (nearness >= (sameNumber ? SAME_NUMBER : SAME_WORDING)) pairs.add(new Pair(row, task, nearness + (sameNumber ? 0.25 : 0)));
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::nearness).reversed().thenComparingInt(p -> p.row().row().row()).thenComparingInt(p -> p.task().position()));
        var byRow = new HashMap<Integer, Task>();
        var taken = new HashSet<Long>();
        for (var pair : pairs) {
            if (byRow.containsKey(pair.row().row().row()) || taken.contains(pair.task().id())) continue;
            byRow.put(pair.row().row().row(), pair.task());
            taken.add(pair.task().id());
        }
        var differences = new HashMap<Integer, List<Difference>>();
        for (var row : rows) {
            var task = byRow.get(row.row().row());
            if (task == null) continue;
            var changed = differences(row, task);
            if (!changed.isEmpty()) differences.put(row.row().row(), changed);
        }
        return new Revision(byRow, differences, tasks.stream().filter(t -> !taken.contains(t.id())).toList());
    }

    String change(int row) {
        return !taskByRow.containsKey(row) ? "added" : differences.containsKey(row) ? "changed" : "unchanged";
    }

    private static double nearness(Meant row, Task task) {
        var empty = row.row().state() == Task.State.EMPTY;
        if (empty != (task.state() == Task.State.EMPTY)) return empty || row.row().no().equals(task.no()) && task.text().isEmpty() ? (row.row().no().equals(task.no()) ? SAME_NUMBER : 0) : 0;
        if (empty) return row.row().no().equals(task.no()) ? 1 : 0;
        return MeasureMatcher.similarity(row.row().text(), task.text());
    }

    private static List<Difference> differences(Meant row, Task task) {
        var changed = new ArrayList<Difference>();
        compare(changed, "no", task.no(), row.row().no());
        compare(changed, "part", task.part(), row.row().part());
        compare(changed, "title", task.title(), row.row().title());
        compare(changed, "text", task.text(), row.row().text());
        compare(changed, "leads", issued(task.leads()), written(row.leadParties(), row.leads()));
        compare(changed, "participants", issued(task.participants()), written(row.participantParties(), row.participants()));
        compare(changed, "limit", task.limit(), row.row().limit());
        return changed;
    }

    private static void compare(List<Difference> into, String field, String before, String after) {
        if (!before.equals(after)) into.add(new Difference(field, before, after));
    }

    private static String issued(List<Party> parties) {
        Set<String> names = parties.stream().map(Party::issued).collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join("、", names);
    }

    /** The names as they would be kept, then those that nobody has resolved yet. */
    private static String written(List<Party> kept, List<Resolved> side) {
        var names = new LinkedHashSet<String>();
        kept.forEach(p -> names.add(p.issued()));
        side.stream().filter(r -> r.named() == null).forEach(r -> names.add(r.name().text()));
        return String.join("、", names);
    }

    @Nullable Task task(int row) {
        return taskByRow.get(row);
    }
}
