package cn.jingtu.kernel.index;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One grade of an index.
 *
 * @param number   its place in the scale, 1 the cleanest (Igeo counts from 0)
 * @param lower    where it begins; null when it is open below
 * @param upper    where it ends; null when it is open above
 * @param source   who published the scale
 * @param verified whether the scale was compared with a source; show the mark with the grade
 */
public record Grade(
        PollutionIndex index,
        int number,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        String labelZh,
        String labelEn,
        String source,
        boolean verified) {

    boolean endsBelow(BigDecimal value) {
        if (upper == null) {
            return false;
        }
        int side = value.compareTo(upper);
        return index.upperEdgeBelongs() ? side > 0 : side >= 0;
    }
}
