package cn.jingtu.plan.life;

import cn.jingtu.plan.Light;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one rule behind every light. {@link Light} says in words what this says in code; the handbook page is compared
 * with it.
 */
final class LightRule {

    /**
     * What the records say about one period.
     *
     * @param moved         a report of it was submitted, checked or signed
     * @param documents     deliverables with evidence in a report that is at least submitted
     * @param required      deliverables of the period
     * @param signedPercent what the last signed report says; null without one
     * @param reportId      that report
     */
    record Facts(
            long id,
            int year,
            LocalDate starts,
            LocalDate due,
            boolean closed,
            boolean moved,
            int documents,
            int required,
            @Nullable Integer signedPercent,
            @Nullable Long reportId) {}

    private LightRule() {}

    /**
     * The light of a row.
     *
     * @param recurring   comes back every year
     * @param asked       all its leads stand outside the government: they are asked, so nothing of theirs is late
     * @param periods     those that are not withdrawn, in any order
     * @param dueSoonDays how many days before a due date a row counts as due soon; the day itself included
     */
    static Light light(boolean recurring, boolean asked, List<Facts> periods, LocalDate today, int dueSoonDays) {
        var open = periods.stream().filter(p -> !p.closed()).toList();
        if (!asked && open.stream().anyMatch(p -> p.due().isBefore(today))) return Light.OVERDUE;
        if (!recurring && !periods.isEmpty() && open.isEmpty()) return Light.DONE;
        if (!asked && open.stream().anyMatch(p -> !p.due().isAfter(today.plusDays(dueSoonDays)))) return Light.DUE_SOON;
        var current = current(periods, today);
        if (recurring && current.map(Facts::closed).orElse(false)) return Light.CONTINUOUS;
        if (current.map(p -> p.moved() || p.closed()).orElse(false)) return Light.ON_TRACK;
        return Light.NOT_STARTED;
    }

    /** The nearest day on which something is due. */
    static Optional<LocalDate> nextDue(List<Facts> periods) {
        return periods.stream().filter(p -> !p.closed()).map(Facts::due).min(Comparator.naturalOrder());
    }

    /**
     * The period in which work happens now: the earliest that has begun and is still open; where none is, the last
     * that has begun; where none has begun, the first.
     */
    static Optional<Facts> current(List<Facts> periods, LocalDate today) {
        var byYear = periods.stream().sorted(Comparator.comparingInt(Facts::year)).toList();
        var begun = byYear.stream().filter(p -> !p.starts().isAfter(today)).toList();
        if (begun.isEmpty()) return byYear.stream().findFirst();
        return begun.stream().filter(p -> !p.closed()).findFirst().or(() -> Optional.of(begun.getLast()));
    }
}
