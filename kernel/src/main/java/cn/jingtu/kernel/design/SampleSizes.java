package cn.jingtu.kernel.design;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Sample sizes by formula. Shares and probabilities lie between 0 and 1, standard deviations in the unit of the content. */
public final class SampleSizes {

    /** What Wilcoxon's signed rank test needs more than the t test, at worst (EPA QA/G-9S). */
    private static final double WILCOXON_FACTOR = 1.16;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private SampleSizes() {}

    /**
     * Samples for a one-sided t test of a mean against a threshold,
     * {@code (z(1-alpha) + z(1-beta))² sigma²/delta² + z(1-alpha)²/2} (EPA QA/G-4).
     *
     * @param alpha admissible probability to reject a true null hypothesis
     * @param beta  admissible probability to accept it although the mean lies {@code delta} away from the threshold
     * @param delta width of the grey region, above zero
     * @param sigma standard deviation expected, above zero
     */
    public static SampleSize meanAgainstThreshold(double alpha, double beta, double delta, double sigma) {
        return SampleSize.of(tTest(alpha, beta, delta, sigma));
    }

    /** The same decision with Wilcoxon's signed rank test, for contents far from a normal distribution: 1.16 times as many. */
    public static SampleSize wilcoxonAgainstThreshold(double alpha, double beta, double delta, double sigma) {
        return SampleSize.of(WILCOXON_FACTOR * tTest(alpha, beta, delta, sigma));
    }

    private static double tTest(double alpha, double beta, double delta, double sigma) {
        double z = quantile("alpha", alpha);
        double sum = z + quantile("beta", beta);
        double ratio = positive("sigma", sigma) / positive("delta", delta);
        return sum * sum * ratio * ratio + z * z / 2;
    }

    /**
     * Samples to know a mean within an admissible deviation, {@code N = t² s²/D²} (HJ/T 166-2004). The smallest N for which
     * the formula holds with t at N - 1 degrees of freedom.
     *
     * @param confidence two-sided, such as 0.95
     * @param s          standard deviation, or the coefficient of variation
     * @param deviation  D, or the relative deviation m where {@code s} is a coefficient of variation
     */
    public static SampleSize mean(double confidence, double s, double deviation) {
        double ratio = ratio(s, deviation);
        double t = quantile("1 - confidence", (1 - share("confidence", confidence)) / 2);
        // Never fewer than with infinitely many degrees of freedom; from there t falls too slowly to pass a solution by.
        double floor = SampleSize.of(t * t * ratio * ratio).count();
        int n = (int) Math.max(2, floor);
        while (required(confidence, ratio, n - 1) > n) {
            n++;
        }
        return new SampleSize(required(confidence, ratio, n - 1), n);
    }

    /** One step of the standard's own procedure: the formula with t at degrees of freedom chosen beforehand. */
    public static SampleSize mean(double confidence, double s, double deviation, int degreesOfFreedom) {
        if (degreesOfFreedom < 1) {
            throw new IllegalArgumentException("degreesOfFreedom (%d) must be at least 1.".formatted(degreesOfFreedom));
        }
        return SampleSize.of(required(share("confidence", confidence), ratio(s, deviation), degreesOfFreedom));
    }

    private static double ratio(double s, double deviation) {
        return positive("s", s) / positive("deviation", deviation);
    }

    private static double required(double confidence, double ratio, int degreesOfFreedom) {
        double t = TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - confidence) / 2);
        return t * t * ratio * ratio;
    }

    /**
     * Samples to know a share, such as that of points above a limit, within an admissible deviation: {@code z² p(1-p)/d²}.
     *
     * @param confidence two-sided
     * @param share      expected share; 0.5 when nothing is known
     * @param deviation  d, such as 0.1 for ten percentage points
     */
    public static SampleSize proportion(double confidence, double share, double deviation) {
        double z = quantile("1 - confidence", (1 - share("confidence", confidence)) / 2);
        double d = share("deviation", deviation);
        return SampleSize.of(z * z * share("share", share) * (1 - share) / (d * d));
    }

    /**
     * Samples for a one-sided test of a share against a threshold share (EPA QA/G-9S, one-sample proportion test).
     *
     * @param threshold the share under the null hypothesis
     * @param other     the share at the far end of the grey region
     */
    public static SampleSize proportionAgainstThreshold(double alpha, double beta, double threshold, double other) {
        double sum = quantile("alpha", alpha) * Math.sqrt(share("threshold", threshold) * (1 - threshold))
                + quantile("beta", beta) * Math.sqrt(share("other", other) * (1 - other));
        if (threshold == other) {
            throw new IllegalArgumentException("threshold (%s) and other (%s) must differ.".formatted(threshold, other));
        }
        double ratio = sum / (threshold - other);
        return SampleSize.of(ratio * ratio);
    }

    private static double quantile(String what, double tail) {
        if (!(tail > 0 && tail < 0.5)) {
            throw new IllegalArgumentException(
                    "%s (%s) must lie between 0 and 0.5.\nMaybe it was given in per cent: write 0.05 for 5 %%.".formatted(what, tail));
        }
        return NORMAL.inverseSurvivalProbability(tail);
    }

    private static double share(String what, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "%s (%s) must lie between 0 and 1.\nMaybe it was given in per cent: write 0.95 for 95 %%.".formatted(what, share));
        }
        return share;
    }

    private static double positive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("%s (%s) must be above zero and finite.".formatted(what, value));
        }
        return value;
    }
}
