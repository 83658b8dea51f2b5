package cn.jingtu.kernel.quantity;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Water in a soil sample, kept as the dry share of the moist mass in percent (干物质含量, above 0, at most 100).
 *
 * <p>Two usages of the word differ: water as a share of the moist mass, and the water content of HJ 613-2011, a share of
 * the dry mass. Each has its own factory.
 */
public record Moisture(BigDecimal dryPercent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Moisture {
        if (dryPercent.signum() <= 0 || dryPercent.compareTo(HUNDRED) > 0) {
            throw new IllegalArgumentException(
                    "the dry share (%s %%) must be above 0 and at most 100.\nMaybe the moisture refers to dry mass: use ofDryMass."
                            .formatted(dryPercent));
        }
        dryPercent = dryPercent.stripTrailingZeros();
    }

    /** Water in percent of the moist mass, from 0 to below 100. */
    public static Moisture ofWetMass(BigDecimal percent) {
        return new Moisture(HUNDRED.subtract(percent));
    }

    /** Water in percent of the dry mass, the water content of HJ 613-2011; may exceed 100. */
    public static Moisture ofDryMass(BigDecimal percent) {
        if (percent.signum() < 0) {
            throw new IllegalArgumentException("moisture (%s %%) must not be negative.".formatted(percent));
        }
        return new Moisture(HUNDRED.multiply(HUNDRED).divide(HUNDRED.add(percent), MathContext.DECIMAL128));
    }

    /**
     * A content per moist mass as content per dry mass, which is what limits of soil mean. Divides with 34 digits: a result
     * that is exactly a limit comes out as that limit, one that is not stays on its side of it.
     */
    public Concentration toDryMass(Concentration moist) {
        return new Concentration(moist.value().multiply(HUNDRED).divide(dryPercent, MathContext.DECIMAL128), moist.unit());
    }
}
