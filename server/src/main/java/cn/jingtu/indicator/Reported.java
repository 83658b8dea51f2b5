package cn.jingtu.indicator;

import cn.jingtu.indicator.Figure.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A figure beside what it is to reach.
 *
 * @param scope the one it was computed for, with the day a state of an earlier year is taken from
 */
public record Reported(Indicator indicator, Scope scope, Figure figure, @Nullable Target target) {

    /** How far it is on its way to the target, 0 to 100; null where there is no value or no target. */
    public @Nullable Integer attainment() {
        return target != null && figure.outcome() instanceof Outcome.Value(var value) ? target.attainment(value) : null;
    }
}
