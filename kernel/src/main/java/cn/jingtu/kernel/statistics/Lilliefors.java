package cn.jingtu.kernel.statistics;

import java.util.Arrays;

/**
 * The test of Lilliefors for normality: the largest distance between the distribution of the values and the normal one with
 * their mean and standard deviation.
 *
 * @see "Dallal and Wilkinson 1986, The American Statistician 40, 294-296; Stephens 1974; equal to R's nortest::lillie.test"
 */
public record Lilliefors(int n, double distance, double pValue) {

    /** @throws IllegalArgumentException for fewer than five values, or values that are all equal */
    public static Lilliefors of(double... values) {
        Checks.finite(values);
        Checks.atLeast(5, values.length, "The Lilliefors test");
        Checks.spread(values, "The Lilliefors test");
        double[] x = values.clone();
        Arrays.sort(x);
        var moments = Moments.of(x);
        int n = x.length;
        double distance = 0;
        for (int i = 0; i < n; i++) {
            double p = Distributions.normalBelow((x[i] - moments.mean()) / moments.sd());
            distance = Math.max(distance, Math.max((i + 1.0) / n - p, p - (double) i / n));
        }
        return new Lilliefors(n, distance, pValue(n, distance));
    }

    private static double pValue(int n, double distance) {
        double d = n <= 100 ? distance : distance * Math.pow(n / 100.0, 0.49);
        double m = Math.min(n, 100);
        double p = Math.exp(-7.01256 * d * d * (m + 2.78019) + 2.99587 * d * Math.sqrt(m + 2.78019)
                - 0.122119 + 0.974598 / Math.sqrt(m) + 1.67997 / m);
        if (p <= 0.1) {
            return p;
        }
        double k = (Math.sqrt(n) - 0.01 + 0.85 / Math.sqrt(n)) * distance;
        if (k <= 0.302) {
            return 1;
        }
        if (k <= 0.5) {
            return 2.76773 + k * (-19.828315 + k * (80.709644 + k * (-138.55152 + k * 81.218052)));
        }
        if (k <= 0.9) {
            return -4.901232 + k * (40.662806 + k * (-97.490286 + k * (94.029866 - k * 32.355711)));
        }
        if (k <= 1.31) {
            return 6.198765 + k * (-19.558097 + k * (23.186922 + k * (-12.234627 + k * 2.423045)));
        }
        return 0;
    }
}
