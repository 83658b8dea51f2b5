package cn.jingtu.kernel.quantity;

import java.math.BigDecimal;

/**
 * How much of something is in soil, water or produce, as a decimal with its unit; never negative. Equal when value and
 * unit are equal: 0.30 mg/kg equals 0.3 mg/kg, and 300 µg/kg only {@linkplain #in in the same unit}.
 */
public record Concentration(BigDecimal value, Unit unit) implements Comparable<Concentration> {

    public Concentration {
        if (value.signum() < 0) {
            throw new IllegalArgumentException(
                    "value (%s %s) must not be negative.\nMaybe the laboratory wrote a detection limit: use BelowLimit."
                            .formatted(value, unit.symbol()));
        }
        value = value.stripTrailingZeros(); // record equality sees the scale; 0.30 must equal 0.3
    }

    /** A decimal as printed, such as {@code of("0.30", Unit.MG_PER_KG)}. */
    public static Concentration of(String value, Unit unit) {
        return new Concentration(new BigDecimal(value), unit);
    }

    /** The same amount in another unit of the same dimension, exact. */
    public Concentration in(Unit other) {
        return unit == other ? this : new Concentration(unit.convert(value, other), other);
    }

    @Override
    public int compareTo(Concentration other) {
        return unit.convert(value, other.unit).compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString() + " " + unit.symbol();
    }
}
