package cn.jingtu.plan.supervision;

import cn.jingtu.platform.WorkingDays;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The coloured slip of an item, by working days.
 *
 * @param colour null while there is nothing to remind of, and once it is closed
 * @param days   working days left until the due date; negative when it has passed
 */
public record Slip(@Nullable Colour colour, int days) {

    /** How pressing it is. */
    public enum Colour {
        /** A reminder, from some days before the due date up to it. */
        BLUE,
        /** Overdue by no more than some days. */
        YELLOW,
        /** Overdue by more. */
        RED;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The slip of an item.
     *
     * @param asOf       today; for an item that was answered the day of the answer, because its time stands still then
     * @param remindDays working days before the due date from which the blue slip shows
     * @param yellowDays working days after it up to which the slip is yellow, then it is red
     */
    static Slip of(LocalDate due, LocalDate asOf, WorkingDays calendar, int remindDays, int yellowDays) {
        if (!asOf.isAfter(due)) {
            var left = calendar.between(asOf, due);
            return new Slip(left <= remindDays ? Colour.BLUE : null, left);
        }
        // A day off after the due date is late all the same, though no working day has passed yet.
        var late = calendar.between(due, asOf);
        return new Slip(late <= yellowDays ? Colour.YELLOW : Colour.RED, -late);
    }
}
