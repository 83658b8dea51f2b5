package cn.jingtu.kernel.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The generalised extreme studentised deviate test of Rosner: up to {@code k} values at either end that do not belong to an
 * otherwise normal sample. It does not fall for outliers that hide each other. Measured concentrations are mostly skewed:
 * test their logarithms, or a high value of a lognormal sample is called an outlier.
 *
 * @param steps    the suspects, most extreme first
 * @param outliers how many of the first steps are outliers
 * @param warnings what to doubt, empty if nothing
 * @see "Rosner 1983, Technometrics 25, 165-172; equal to R's EnvStats::rosnerTest"
 */
public record RosnerTest(double alpha, List<Step> steps, int outliers, List<String> warnings) {

    /**
     * @param index     place of the value as given, from 0
     * @param statistic distance from the mean of what is left, in standard deviations
     * @param critical  its limit at {@code alpha}
     */
    public record Step(int index, double value, double statistic, double critical) {}

    public RosnerTest {
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
    }

    /** The values that the test calls outliers, most extreme first. */
    public List<Step> outlying() {
        return steps.subList(0, outliers);
    }

    /**
     * @param k     most outliers to look for; at most half of the values
     * @param alpha two-sided, such as 0.05
     */
    public static RosnerTest of(double[] values, int k, double alpha) {
        Checks.finite(values);
        Checks.significance(alpha);
        int n = values.length;
        Checks.atLeast(3, n, "Rosner's test");
        if (k < 1 || k > n / 2) {
            throw new IllegalArgumentException(
                    "k (%d) must be from 1 to half of the %d values: an outlier is an exception.".formatted(k, n));
        }
        var left = new ArrayList<Integer>();
        for (int i = 0; i < n; i++) {
            left.add(i);
        }
        var steps = new ArrayList<Step>();
        int outliers = 0;
        for (int i = 0; i < k; i++) {
            var moments = Moments.of(left.stream().mapToDouble(j -> values[j]).toArray());
            if (moments.sd() == 0) {
                break;
            }
            int extreme = left.getFirst();
            for (int j : left) {
                if (Math.abs(values[j] - moments.mean()) > Math.abs(values[extreme] - moments.mean())) {
                    extreme = j;
                }
            }
            double statistic = Math.abs(values[extreme] - moments.mean()) / moments.sd();
            double critical = critical(n - i, alpha);
            steps.add(new Step(extreme, values[extreme], statistic, critical));
            left.remove((Integer) extreme);
            if (statistic > critical) {
                outliers = i + 1;
            }
        }
        var warnings = n < 25
                ? List.of("Rosner's critical values are close for 25 values or more; there are %d. Dixon's test suits fewer.".formatted(n))
                : List.<String>of();
        return new RosnerTest(alpha, steps, outliers, warnings);
    }

    private static double critical(int n, double alpha) {
        double t = Distributions.tQuantile(1 - alpha / (2 * n), n - 2);
        return t * (n - 1) / Math.sqrt((n - 2 + t * t) * n);
    }
}
