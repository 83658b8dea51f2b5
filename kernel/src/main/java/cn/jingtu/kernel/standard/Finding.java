package cn.jingtu.kernel.standard;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a verdict rests on.
 *
 * @param screening     the limit compared with
 * @param intervention  the intervention value, null where the standard has none
 * @param minimum       the lower end of an allowed range, null where there is none
 * @param ratio         content divided by screening value, ten digits; null where the content is not a number (not detected)
 * @param clause        the row of the table and the clause that says what follows, such as
 *                      {@code GB 15618-2018 table 1 no 1; 6.1}
 * @param verified      whether every value behind it agrees with a source independent of memory
 * @param note          what a reader must know beside it, may be empty
 */
public record Finding(
        Limit screening, @Nullable Limit intervention, @Nullable Limit minimum, @Nullable BigDecimal ratio,
        String clause, boolean verified, String note) {}
