package cn.jingtu.kernel.standard;

import cn.jingtu.kernel.quantity.Unit;
import cn.jingtu.kernel.substance.Substance;
import java.math.BigDecimal;

/**
 * One value of a standard, as printed.
 *
 * @param kind       what it decides
 * @param substance  what it is for
 * @param land       key of a {@link Land}, a food, or {@code all}
 * @param ph         the pH it is for
 * @param value      the number with the digits the standard prints
 * @param unit       its unit
 * @param source     the standard's number, or the name of a local table
 * @param clause     where it stands, such as {@code table 1 no 1}
 * @param verified   whether it agrees with a source independent of memory
 * @param note       what the table says beside it, may be empty
 */
public record Limit(
        Kind kind, Substance substance, String land, PhBand ph, BigDecimal value, Unit unit,
        String source, String clause, boolean verified, String note) {

    /** What a limit decides. */
    public enum Kind {
        /** 筛选值, or the only limit that a standard has: at or below it the risk is low. */
        SCREENING,
        /** 管制值: above it the risk is high. */
        INTERVENTION,
        /** The lower end of an allowed range (pH of irrigation water). */
        MINIMUM,
        /** 土壤环境背景值 of a region. */
        BACKGROUND
    }

    /** Source and clause in one. */
    public String reference() {
        return clause.isEmpty() ? source : source + " " + clause;
    }
}
