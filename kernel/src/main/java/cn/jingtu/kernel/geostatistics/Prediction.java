package cn.jingtu.kernel.geostatistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What kriging says about a place.
 *
 * @param value    best linear unbiased prediction; NaN where there is none
 * @param variance kriging variance, the expected squared error if the variogram is right; NaN where there is none
 * @param multiplier what the unknown mean adds: the Lagrange multiplier times the trend at the target, 0 when the mean is known
 */
public record Prediction(double value, double variance, double multiplier) {

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /** No prediction: too few neighbours, or a trend that they do not determine. */
    public static final Prediction NONE = new Prediction(Double.NaN, Double.NaN, Double.NaN);

    public boolean exists() {
        return !Double.isNaN(value);
    }

    /** Probability that the value at the target is above {@code threshold}, if errors are normal with the kriging variance. */
    public double probabilityAbove(double threshold) {
        if (!exists()) {
            return Double.NaN;
        }
        if (variance <= 0) {
            return value > threshold ? 1 : 0;
        }
        return STANDARD_NORMAL.survivalProbability((threshold - value) / Math.sqrt(variance));
    }

    /**
     * The unbiased mean on the original scale when logarithms were kriged and are normal:
     * {@code exp(value + variance/2 - multiplier)}, with a known mean {@code exp(value + variance/2)}.
     *
     * @see "Journel 1980, Mathematical Geology 12:285-303; Cressie 1993, Statistics for Spatial Data, eq. 3.2.40"
     */
    public double lognormalMean() {
        return Math.exp(value + 0.5 * variance - multiplier);
    }

    /** The median on the original scale when logarithms were kriged: {@code exp(value)}. */
    public double lognormalMedian() {
        return Math.exp(value);
    }
}
