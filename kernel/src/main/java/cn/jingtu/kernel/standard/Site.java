package cn.jingtu.kernel.standard;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What must be known beside the content: null for what is not known. A verdict that needs it is then
 * {@link Verdict.NotEvaluable}, one that does not need it is given all the same.
 *
 * @param land        use of the land, or the crop that is irrigated
 * @param ph          pH of the soil sample
 * @param produce     the food, for GB 2762
 * @param background  土壤环境背景值 of the substance at this place, in the unit of the limit; only where the standard has a
 *                    clause for it (GB 36600-2018, footnote 1 of the tables)
 */
public record Site(@Nullable Land land, @Nullable BigDecimal ph, @Nullable String produce, @Nullable BigDecimal background) {

    /** A farmland sample, for GB 15618. */
    public static Site farmland(@Nullable Land land, @Nullable BigDecimal ph) {
        return new Site(land, ph, null, null);
    }

    /** A sample for a standard that asks for the land only: GB 36600, GB 5084. */
    public static Site of(@Nullable Land land) {
        return new Site(land, null, null, null);
    }

    /** A food, for GB 2762, such as 大米 or rice. */
    public static Site produce(@Nullable String produce) {
        return new Site(null, null, produce, null);
    }

    /** The same place with the background of the substance that is evaluated. */
    public Site withBackground(BigDecimal background) {
        return new Site(land, ph, produce, background);
    }

    Site withLand(Land other) {
        return new Site(other, ph, produce, background);
    }
}
