package cn.jingtu.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time limit as understood.
 *
 * @param from first day, for {@code FROM} and for a span of years
 * @param by   last day, for {@code BY}
 */
public record Due(Kind kind, @Nullable LocalDate from, @Nullable LocalDate by) {

    public enum Kind {
        /** Once, until {@code by}. */
        BY,
        /** Every year from {@code from} on. */
        FROM,
        /** Every year of the plan. */
        CONTINUOUS,
        /** Not readable as a date or a rhythm; somebody has to say. */
        NONE
    }

    public static Due by(LocalDate day) {
        return new Due(Kind.BY, null, day);
    }

    public static Due from(LocalDate day) {
        return new Due(Kind.FROM, day, null);
    }

    public static Due continuous() {
        return new Due(Kind.CONTINUOUS, null, null);
    }

    public static Due none() {
        return new Due(Kind.NONE, null, null);
    }

    /** Comes back every year. */
    public boolean recurring() {
        return kind == Kind.FROM || kind == Kind.CONTINUOUS;
    }
}
