package cn.jingtu.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * The time of the house. Everyone injects the {@link Clock} bean; this class lets one piece of work run at another
 * moment, so that the demo can build a history by the same services that people use. Only the thread that runs the
 * work sees the other moment.
 */
public final class Time {

    /** Offices of the district keep Beijing time; days begin and end by it. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    private Time() {}

    /** Runs {@code work} with the clock standing still at {@code moment}. */
    public static <T> T at(Instant moment, Supplier<T> work) {
        return ScopedValue.where(MOMENT, moment).call(work::get);
    }

    /** Runs {@code work} with the clock standing still at {@code moment}. */
    public static void at(Instant moment, Runnable work) {
        ScopedValue.where(MOMENT, moment).run(work);
    }

    /** {@code work} for another thread, which then sees the moment that this one sees now, if it is another one. */
    public static Runnable carried(Runnable work) {
        if (!MOMENT.isBound()) return work;
        var moment = MOMENT.get();
        return () -> at(moment, work);
    }

    /** A clock that follows {@code real} except inside {@link #at}. */
    static Clock over(Clock real) {
        return new Scoped(real);
    }

    private static final class Scoped extends Clock {
        private final Clock real;

        Scoped(Clock real) {
            this.real = real;
        }

        @Override
        public ZoneId getZone() {
            return real.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Scoped(real.withZone(zone));
        }

        @Override
        public Instant instant() {
            return MOMENT.isBound() ? MOMENT.get() : real.instant();
        }
    }
}
