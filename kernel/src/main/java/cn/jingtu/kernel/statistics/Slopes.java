package cn.jingtu.kernel.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What tests of trends have in common: slopes between pairs, and ties. */
final class Slopes {

    private Slopes() {}

    static double[] ordinals(int n) {
        return IntStream.range(0, n).asDoubleStream().toArray();
    }

    static void check(double[] times, double[] values) {
        if (times.length != values.length) {
            throw new IllegalArgumentException(
                    "%d times but %d values: each value needs its time.".formatted(times.length, values.length));
        }
        Checks.finite(times);
        Checks.finite(values);
        Checks.atLeast(3, values.length, "A trend");
    }

    /** Slopes of all pairs at different times. */
    static DoubleStream between(double[] times, double[] values) {
        return IntStream.range(0, values.length).boxed().flatMapToDouble(i -> IntStream.range(i + 1, values.length)
                .filter(j -> times[j] != times[i])
                .mapToDouble(j -> (values[j] - values[i]) / (times[j] - times[i])));
    }

    /** Over groups of t equal values: Σt(t-1), Σt(t-1)(t-2), Σt(t-1)(2t+5). */
    static double[] tieSums(double[] values) {
        var counts = new HashMap<Double, Integer>();
        for (double value : values) {
            counts.merge(value + 0.0, 1, Integer::sum);
        }
        double[] sums = new double[3];
        for (double t : counts.values()) {
            sums[0] += t * (t - 1);
            sums[1] += t * (t - 1) * (t - 2);
            sums[2] += t * (t - 1) * (2 * t + 5);
        }
        return sums;
    }

    static double tiedPairs(double[] values) {
        return tieSums(values)[0] / 2;
    }

    static double median(double[] sorted) {
        int n = sorted.length;
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
    }

    /**
     * Median of slopes and its confidence interval from the variance of Kendall's S; a bound for which there are too few
     * slopes is infinite.
     */
    static SenSlope slope(DoubleStream slopes, double variance, double confidence) {
        double[] sorted = slopes.toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("All values have the same time: no slope can be computed.");
        }
        Arrays.sort(sorted);
        double reach = Distributions.normalQuantile(0.5 + confidence / 2) * Math.sqrt(variance);
        int lower = (int) Math.rint((sorted.length - reach) / 2);
        int upper = (int) Math.rint((sorted.length + reach) / 2 + 1);
        return new SenSlope(median(sorted), confidence,
                lower < 1 ? Double.NEGATIVE_INFINITY : sorted[lower - 1],
                upper > sorted.length ? Double.POSITIVE_INFINITY : sorted[upper - 1]);
    }
}
