package cn.jingtu.kernel.statistics;

import java.util.Arrays;

/**
 * Dixon's test for one outlier among 3 to 30 values that are otherwise normal: the gap at the more suspicious end, over the
 * range. The ratio depends on the number of values: r10 to 7, r11 to 10, r21 to 13, r22 beyond.
 *
 * @param suspect  the value at the end with the larger ratio
 * @param ratio    its gap over the range
 * @param critical limit of the ratio at {@code alpha}, two-sided
 * @see "Dixon 1953, Biometrics 9, 74-89; critical values of Rorabacher 1991, Analytical Chemistry 63, 139-146"
 */
public record DixonTest(int n, double alpha, double suspect, double ratio, double critical) {

    public boolean outlier() {
        return ratio > critical;
    }

    /**
     * @param alpha two-sided: 0.2, 0.1, 0.05, 0.04, 0.02 or 0.01
     * @throws IllegalArgumentException for other levels, other numbers of values, or values that are all equal
     */
    public static DixonTest of(double[] values, double alpha) {
        Checks.finite(values);
        Checks.atLeast(3, values.length, "Dixon's test");
        int n = values.length;
        if (n > 30) {
            throw new IllegalArgumentException(
                    "Dixon's test is tabulated to 30 values; there are %d. Take Rosner's test.".formatted(n));
        }
        Checks.spread(values, "Dixon's test");
        var entry = PublishedTables.dixon(n).ceilingEntry(alpha / 2 - 1e-9);
        if (entry == null || Math.abs(entry.getKey() - alpha / 2) > 1e-9) {
            throw new IllegalArgumentException(
                    "alpha (%s) is not tabulated for Dixon's test; take 0.2, 0.1, 0.05, 0.04, 0.02 or 0.01.".formatted(alpha));
        }
        double[] x = values.clone();
        Arrays.sort(x);
        int gap = n <= 10 ? 1 : 2;
        int omitted = n <= 7 ? 0 : n <= 13 ? 1 : 2;
        double high = ratio(x[n - 1] - x[n - 1 - gap], x[n - 1] - x[omitted]);
        double low = ratio(x[gap] - x[0], x[n - 1 - omitted] - x[0]);
        return new DixonTest(n, alpha, high >= low ? x[n - 1] : x[0], Math.max(high, low), entry.getValue());
    }

    /** Where all but the omitted values are equal there is no gap either. */
    private static double ratio(double gap, double range) {
        return range == 0 ? 0 : gap / range;
    }
}
