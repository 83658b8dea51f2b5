package cn.jingtu.indicator;

import cn.jingtu.platform.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an indicator is to reach.
 *
 * @param source where it stands written
 */
public record Target(Direction direction, BigDecimal value, Origin origin, Bilingual source) {

    public enum Direction {
        AT_LEAST("≥"),
        AT_MOST("≤");

        private final String sign;

        Direction(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /** Who set it; the first that is there counts. */
    public enum Origin {
        /** An entry of the register of targets, for this region and year. */
        SET,
        /** The text of the plan's row. */
        ROW,
        /** A plan or law of the nation or the province ({@code rules/targets.csv}). */
        NATIONAL,
        /** The nature of the thing: all of what has to be done. */
        NATURAL
    }

    /** From 0 to 100: how far {@code value} is on its way, 100 where the target is reached. */
    public int attainment(BigDecimal reached) {
        var met = direction == Direction.AT_LEAST ? reached.compareTo(value) >= 0 : reached.compareTo(value) <= 0;
        if (met) return 100;
        var part = direction == Direction.AT_LEAST ? reached : value;
        var whole = direction == Direction.AT_LEAST ? value : reached;
        if (part.signum() <= 0 || whole.signum() <= 0) return 0;
        // Not reached is never shown as 100.
        return Math.min(99, part.multiply(Formula.HUNDRED).divide(whole, 0, RoundingMode.DOWN).intValue());
    }
}
