package cn.jingtu.plan;

import java.math.BigDecimal;

/**
 * A number that the text of a row demands, e.g. 利用率提高到40%以上.
 *
 * @param comparator {@code >=}, {@code <=}, {@code >} or {@code =}
 * @param quote      the words it stands in
 */
public record Target(String name, String comparator, BigDecimal value, String unit, String quote) {

    public Target {
        value = value.stripTrailingZeros();
        if (value.scale() < 0) value = value.setScale(0);
    }
}
