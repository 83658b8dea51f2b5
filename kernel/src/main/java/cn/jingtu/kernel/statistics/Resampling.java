package cn.jingtu.kernel.statistics;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Draws places with replacement, and reads limits from resampled estimates. */
final class Resampling {

    private final UniformRandomProvider random;
    private final int n;

    Resampling(int n, UpperConfidenceLimits.Bootstrap bootstrap) {
        this.n = n;
        this.random = RandomSource.XO_SHI_RO_256_PP.create(bootstrap.seed());
    }

    int[] draw() {
        return random.ints(n, 0, n).toArray();
    }

    static double percentile(double[] sorted, double p) {
        return QuantileType.TYPE_6.quantile(sorted, p);
    }

    /**
     * The bias-corrected accelerated limit.
     *
     * @param sorted   resampled estimates, ascending
     * @param estimate of the whole sample
     * @param leftOut  estimates with one value left out at a time
     * @see "Efron 1987; Efron and Tibshirani 1993, chapter 14"
     */
    static double accelerated(double[] sorted, double estimate, double[] leftOut, double confidence) {
        double below = 0;
        for (double resampled : sorted) {
            below += resampled < estimate ? 1 : resampled == estimate ? 0.5 : 0;
        }
        double share = Math.clamp(below / sorted.length, 0.5 / sorted.length, 1 - 0.5 / sorted.length);
        double bias = Distributions.normalQuantile(share);
        double middle = Arrays.stream(leftOut).sum() / leftOut.length;
        double squares = 0;
        double cubes = 0;
        for (double left : leftOut) {
            double off = middle - left;
            squares += off * off;
            cubes += off * off * off;
        }
        double acceleration = squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
        double z = bias + Distributions.normalQuantile(confidence);
        return percentile(sorted, Distributions.normalBelow(bias + z / (1 - acceleration * z)));
    }
}
