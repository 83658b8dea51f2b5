package cn.jingtu.kernel.statistics;

import java.util.Arrays;

/**
 * The test of Shapiro and Wilk for normality: a small p-value speaks against a normal distribution. For logarithms it tests
 * a lognormal one.
 *
 * @param w      1 for values exactly as expected of a normal sample, smaller otherwise
 * @param pValue probability of such a {@code w} or a smaller one, if the values are normal
 * @see "Royston 1995, algorithm AS R94, Applied Statistics 44, 547-551; equal to R's shapiro.test"
 */
public record ShapiroWilk(int n, double w, double pValue) {

    private static final double[] C1 = {0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056};
    private static final double[] C2 = {0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633};
    private static final double[] C3 = {0.544, -0.39978, 0.025054, -6.714e-4};
    private static final double[] C4 = {1.3822, -0.77857, 0.062767, -0.0020322};
    private static final double[] C5 = {-1.5861, -0.31082, -0.083751, 0.0038915};
    private static final double[] C6 = {-0.4803, -0.082676, 0.0030302};
    private static final double[] G = {-2.273, 0.459};

    /**
     * @param values 3 to 5000, not all equal
     * @throws IllegalArgumentException for other numbers of values, or values that are all equal
     */
    public static ShapiroWilk of(double... values) {
        Checks.finite(values);
        Checks.atLeast(3, values.length, "The Shapiro–Wilk test");
        if (values.length > 5000) {
            throw new IllegalArgumentException("The Shapiro–Wilk test is made for 3 to 5000 values; there are %d. "
                    .formatted(values.length) + "With so many, look at a quantile plot instead.");
        }
        Checks.spread(values, "The Shapiro–Wilk test");
        double[] x = values.clone();
        Arrays.sort(x);
        double w = statistic(x, weights(x.length));
        return new ShapiroWilk(x.length, w, pValue(x.length, w));
    }

    /** Weights of the upper half, of the largest value first. */
    private static double[] weights(int n) {
        int half = n / 2;
        double[] a = new double[half];
        if (n == 3) {
            a[0] = Math.sqrt(0.5);
            return a;
        }
        double[] m = new double[half];
        double sum = 0;
        for (int i = 0; i < half; i++) {
            m[i] = Distributions.normalQuantile((i + 1 - 0.375) / (n + 0.25));
            sum += 2 * m[i] * m[i];
        }
        double root = Math.sqrt(sum);
        double u = 1 / Math.sqrt(n);
        a[0] = polynomial(C1, u) - m[0] / root;
        int exact = 1;
        double factor;
        if (n > 5) {
            a[1] = polynomial(C2, u) - m[1] / root;
            exact = 2;
            factor = Math.sqrt((sum - 2 * m[0] * m[0] - 2 * m[1] * m[1]) / (1 - 2 * a[0] * a[0] - 2 * a[1] * a[1]));
        } else {
            factor = Math.sqrt((sum - 2 * m[0] * m[0]) / (1 - 2 * a[0] * a[0]));
        }
        for (int i = exact; i < half; i++) {
            a[i] = -m[i] / factor;
        }
        return a;
    }

    private static double statistic(double[] sorted, double[] weights) {
        int n = sorted.length;
        double range = sorted[n - 1] - sorted[0];
        double mean = Arrays.stream(sorted).map(x -> (x - sorted[0]) / range).sum() / n;
        double weighted = 0;
        double squaredWeights = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double a = i < n / 2 ? -weights[i] : i >= n - n / 2 ? weights[n - 1 - i] : 0;
            double off = (sorted[i] - sorted[0]) / range - mean;
            weighted += a * off;
            squaredWeights += a * a;
            squares += off * off;
        }
        // 1 - w is computed by itself: for w close to 1 the difference would lose its digits.
        double root = Math.sqrt(squaredWeights * squares);
        double missing = (root - weighted) * (root + weighted) / (squaredWeights * squares);
        return 1 - missing;
    }

    private static double pValue(int n, double w) {
        if (n == 3) {
            return Math.max(0, 6 / Math.PI * (Math.asin(Math.sqrt(w)) - Math.asin(Math.sqrt(0.75))));
        }
        double y = Math.log(1 - w);
        double mean;
        double sd;
        if (n <= 11) {
            double gamma = polynomial(G, n);
            if (y >= gamma) {
                return 1e-99;
            }
            y = -Math.log(gamma - y);
            mean = polynomial(C3, n);
            sd = Math.exp(polynomial(C4, n));
        } else {
            mean = polynomial(C5, Math.log(n));
            sd = Math.exp(polynomial(C6, Math.log(n)));
        }
        return Distributions.normalAbove((y - mean) / sd);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
