package cn.jingtu.kernel.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Student's t for two samples with variances of their own: whether their means differ, for about normal measured values.
 *
 * @param difference mean of the first minus mean of the second
 * @param degrees    of freedom after Welch and Satterthwaite
 * @see "Welch 1947, Biometrika 34, 28-35; equal to R's t.test"
 */
public record WelchTest(Alternative alternative, double difference, double t, double degrees, double pValue) {

    /** @throws IllegalArgumentException for results below limits, fewer than two values, or no spread in either sample */
    public static WelchTest of(CensoredSample first, CensoredSample second, Alternative alternative) {
        var a = Moments.of(first.complete("Welch's t test"));
        var b = Moments.of(second.complete("Welch's t test"));
        Checks.atLeast(2, Math.min(a.n(), b.n()), "Welch's t test");
        double va = a.sd() * a.sd() / a.n();
        double vb = b.sd() * b.sd() / b.n();
        if (va + vb == 0) {
            throw new IllegalArgumentException("Neither sample varies (%s and %s throughout): there is nothing to test."
                    .formatted(a.mean(), b.mean()));
        }
        double t = (a.mean() - b.mean()) / Math.sqrt(va + vb);
        double degrees = (va + vb) * (va + vb) / (va * va / (a.n() - 1) + vb * vb / (b.n() - 1));
        var distribution = TDistribution.of(degrees);
        double p = switch (alternative) {
            case TWO_SIDED -> 2 * distribution.survivalProbability(Math.abs(t));
            case GREATER -> distribution.survivalProbability(t);
            case LESS -> distribution.cumulativeProbability(t);
        };
        return new WelchTest(alternative, a.mean() - b.mean(), t, degrees, p);
    }
}
