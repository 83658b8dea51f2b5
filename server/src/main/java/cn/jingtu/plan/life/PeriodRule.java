package cn.jingtu.plan.life;

import cn.jingtu.plan.Due;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which yearly periods a row has, and what becomes of those it has when its limit changes. A row is never closed once
 * and for all: it is closed year by year, because most rows go on.
 */
final class PeriodRule {

    /** One year of a row. */
    record Span(int year, LocalDate starts, LocalDate due) {}

    /** A period as it is kept; {@code dueIssued} follows from the table, {@code due} is in force (an extension moves it). */
    record Kept(long id, int year, LocalDate dueIssued, LocalDate due, PeriodState state) {}

    sealed interface Change {
        record Add(Span span) implements Change {}

        record Withdraw(Kept period) implements Change {}

        /** @param due the date now in force: an extension that reaches further stays */
        record Move(Kept period, Span span, LocalDate due) implements Change {}

        record Reopen(Kept period, Span span) implements Change {}
    }

    private PeriodRule() {}

    /**
     * The years of a row as of {@code today}.
     *
     * <ul>
     *   <li>Recurring: every calendar year from the first tracked one (or the first that the limit names) to this year.
     *   <li>Once until a day: every year from the first tracked one to the year of that day, and always that year
     *       itself: an old deadline stays visible until evidence closes it.
     *   <li>A limit that nobody could read: none, until a person or a revision says what it means.
     * </ul>
     *
     * @param planFrom  first day that the limits of the table speak of
     * @param trackFrom first calendar year that is tracked
     */
    static List<Span> spans(Due due, LocalDate planFrom, int trackFrom, LocalDate today) {
        return switch (due.kind()) {
            case NONE -> List.of();
            case CONTINUOUS -> years(trackFrom, today.getYear(), due.from(), null);
            case FROM -> years(Math.max(trackFrom, yearOf(due.from(), trackFrom)), today.getYear(), due.from(), null);
            case BY -> {
                var by = due.by();
                if (by == null) yield List.of();
                var first = Math.max(trackFrom, planFrom.getYear());
                yield years(Math.min(first, by.getYear()), by.getYear(), due.from(), by);
            }
        };
    }

    private static int yearOf(@Nullable LocalDate day, int otherwise) {
        return day == null ? otherwise : day.getYear();
    }

    private static List<Span> years(int first, int last, @Nullable LocalDate from, @Nullable LocalDate by) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(year -> {
                    var starts = LocalDate.of(year, 1, 1);
                    var due = LocalDate.of(year, 12, 31);
                    if (from != null && from.getYear() == year) starts = from;
                    if (by != null && by.getYear() == year) due = by;
                    return new Span(year, starts, due);
                })
                .toList();
    }

    /** What has to happen so that the periods of a row are those of {@code spans}. What is closed stays as it is. */
    static List<Change> revise(List<Kept> kept, List<Span> spans) {
        var byYear = new HashMap<Integer, Kept>();
        kept.forEach(period -> byYear.put(period.year(), period));
        var changes = new ArrayList<Change>();
        for (var span : spans) {
            var period = byYear.remove(span.year());
            if (period == null) {
                changes.add(new Change.Add(span));
                continue;
            }
            switch (period.state()) {
                case WITHDRAWN -> changes.add(new Change.Reopen(period, span));
                case OPEN -> {
                    if (!period.dueIssued().equals(span.due())) {
                        var extended = period.due().isAfter(period.dueIssued());
                        var due = extended && period.due().isAfter(span.due()) ? period.due() : span.due();
                        changes.add(new Change.Move(period, span, due));
                    }
                }
                case CLOSED -> {}
            }
        }
        byYear.values().stream()
                .filter(period -> period.state() == PeriodState.OPEN)
                .sorted(java.util.Comparator.comparingInt(Kept::year))
                .forEach(period -> changes.add(new Change.Withdraw(period)));
        return changes;
    }
}
