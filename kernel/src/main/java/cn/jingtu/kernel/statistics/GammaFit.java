package cn.jingtu.kernel.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * A gamma distribution fitted by maximum likelihood, and how well it fits.
 *
 * @param shape            maximum likelihood
 * @param correctedShape   corrected for bias, (n-3) k/n + 2/(3n); upper confidence limits use it
 * @param scale            mean / shape
 * @param andersonDarling  distance with weight on the tails
 * @param andersonCritical its 5 % critical value; NaN outside the published table (5 to 1000 values, shape at least 0.025)
 * @param kolmogorov       largest distance
 * @param kolmogorovCritical its 5 % critical value; NaN as above
 * @see "EPA 2015, ProUCL 5.1 Technical Guide, chapter 2 and appendix A; equal to R's EnvStats::egamma"
 */
public record GammaFit(
        int n,
        double shape,
        double correctedShape,
        double scale,
        double andersonDarling,
        double andersonCritical,
        double kolmogorov,
        double kolmogorovCritical) {

    /** @throws IllegalArgumentException for fewer than two values, a value that is not positive, or values that hardly differ */
    public static GammaFit of(double... values) {
        Checks.finite(values);
        obstacle(values).ifPresent(why -> {
            throw new IllegalArgumentException("No gamma distribution can be fitted: " + why);
        });
        double[] x = values.clone();
        Arrays.sort(x);
        int n = x.length;
        double mean = Arrays.stream(x).sum() / n;
        double shape = shape(-Arrays.stream(x).map(v -> Math.log(v / mean)).sum() / n);
        double scale = mean / shape;

        var fitted = GammaDistribution.of(shape, scale);
        double anderson = 0;
        double kolmogorov = 0;
        for (int i = 0; i < n; i++) {
            double below = fitted.cumulativeProbability(x[i]);
            anderson += (2 * i + 1) * (Math.log(below) + Math.log(fitted.survivalProbability(x[n - 1 - i])));
            kolmogorov = Math.max(kolmogorov, Math.max((i + 1.0) / n - below, below - (double) i / n));
        }
        return new GammaFit(n, shape, corrected(shape, n), scale,
                -n - anderson / n, PublishedTables.gammaCritical("AD", n, shape),
                kolmogorov, PublishedTables.gammaCritical("KS", n, shape));
    }

    /** Why no gamma distribution can be fitted; empty if one can. */
    static Optional<String> obstacle(double... values) {
        if (values.length < 2) {
            return Optional.of("two values are needed.");
        }
        if (Arrays.stream(values).anyMatch(v -> v <= 0)) {
            return Optional.of("a value is 0, or below.");
        }
        var moments = Moments.of(values);
        return hardlyDiffer(moments.mean(), moments.sd()) ? Optional.of("the values hardly differ.") : Optional.empty();
    }

    /** So little spread that the shape would have no digits left. */
    static boolean hardlyDiffer(double mean, double sd) {
        return sd < 1e-6 * mean;
    }

    /** Whether at least one of the two tests does not reject the gamma distribution at 5 %, as ProUCL decides. */
    public boolean fits() {
        return andersonDarling <= andersonCritical || kolmogorov <= kolmogorovCritical;
    }

    /** The correction for bias never turns a shape negative, for n above 3. */
    static double corrected(double shape, int n) {
        return (n - 3.0) * shape / n + 2.0 / (3 * n);
    }

    /** Solves log k - digamma(k) = s by Newton's method in log k. */
    private static double shape(double s) {
        double k = (3 - s + Math.sqrt((s - 3) * (s - 3) + 24 * s)) / (12 * s);
        for (int i = 0; i < 100; i++) {
            double step = (Math.log(k) - Digamma.value(k) - s) / (1 - k * Trigamma.value(k));
            k *= Math.exp(-step);
            if (Math.abs(step) < 1e-14) {
                break;
            }
        }
        return k;
    }
}
