package cn.jingtu.demo;

import cn.jingtu.platform.Time;
import cn.jingtu.platform.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Steps that people of the demo take, told in the order of time and not of tasks: so the audit trail of the demo runs
 * forward as a real one does.
 */
final class Story {

    private record Step(Instant at, int order, Consumer<Instant> what) {}

    private final WorkingDays workingDays;
    private final Instant end;
    private final List<Step> steps = new ArrayList<>();

    /** @param end nothing happens at or after this moment */
    Story(WorkingDays workingDays, Instant end) {
        this.workingDays = workingDays;
        this.end = end;
    }

    /**
     * Adds a step so many working days after {@code day}, or after the first working day that follows it, and so many
     * minutes after nine.
     *
     * @return whether the moment has passed; a step of the future is not told
     */
    boolean on(LocalDate day, int workingDaysAfter, int minutesAfterNine, Consumer<Instant> what) {
        var first = workingDays.isWorkingDay(day) ? day : workingDays.plus(day, 1);
        var working = workingDaysAfter == 0 ? first : workingDays.plus(first, workingDaysAfter);
        var at = working.atTime(LocalTime.of(9, 0)).plusMinutes(minutesAfterNine).atZone(Time.ZONE).toInstant();
        if (!at.isBefore(end)) {
            return false;
        }
        steps.add(new Step(at, steps.size(), what));
        return true;
    }

    int length() {
        return steps.size();
    }

    void tell() {
        steps.stream()
                .sorted(Comparator.comparing(Step::at).thenComparingInt(Step::order))
                .forEach(step -> step.what().accept(step.at()));
    }
}
