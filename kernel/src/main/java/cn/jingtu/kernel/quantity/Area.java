package cn.jingtu.kernel.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An area of land in square metres; never negative.
 *
 * <p>Square metres are the base because plots are measured in them; farmland is printed in 亩 (mu) and regions in
 * hectares. One mu is 10000/15 m², so fifteen mu are exactly one hectare, and a conversion from mu through hectares
 * back to mu loses nothing but the last digit of a division by three.
 */
public record Area(BigDecimal m2) implements Comparable<Area> {

    private static final BigDecimal M2_PER_HECTARE = BigDecimal.valueOf(10_000);
    private static final BigDecimal MU_PER_HECTARE = BigDecimal.valueOf(15);

    public Area {
        if (m2.signum() < 0) {
            throw new IllegalArgumentException(
                    "m2 (%s) must not be negative.\nMaybe a correction was entered as an area.".formatted(m2));
        }
        m2 = m2.stripTrailingZeros(); // record equality sees the scale; 10.0 must equal 10
    }

    /** An area of so many mu (亩). */
    public static Area ofMu(BigDecimal mu) {
        return new Area(mu.multiply(M2_PER_HECTARE).divide(MU_PER_HECTARE, MathContext.DECIMAL128));
    }

    /** An area of so many hectares (公顷). */
    public static Area ofHectares(BigDecimal hectares) {
        return new Area(hectares.multiply(M2_PER_HECTARE));
    }

    /** This area in mu, rounded half to even (GB/T 8170) to {@code decimals} places. */
    public BigDecimal mu(int decimals) {
        return m2.multiply(MU_PER_HECTARE).divide(M2_PER_HECTARE, decimals, RoundingMode.HALF_EVEN);
    }

    /** This area in hectares, exact. */
    public BigDecimal hectares() {
        return m2.divide(M2_PER_HECTARE, MathContext.DECIMAL128).stripTrailingZeros();
    }

    public Area plus(Area other) {
        return new Area(m2.add(other.m2));
    }

    @Override
    public int compareTo(Area other) {
        return m2.compareTo(other.m2);
    }
}
