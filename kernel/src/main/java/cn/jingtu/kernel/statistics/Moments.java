package cn.jingtu.kernel.statistics;

import java.util.Arrays;

/**
 * Mean and spread of measured values, by two passes.
 *
 * @param sd       with n - 1; NaN for one value
 * @param skewness adjusted Fisher–Pearson, n / ((n-1)(n-2)) Σ((x - mean)/sd)³; NaN for fewer than three values or no spread
 * @param third    unbiased third central moment, n / ((n-1)(n-2)) Σ(x - mean)³; NaN for fewer than three values
 */
record Moments(int n, double mean, double sd, double skewness, double third) {

    static Moments of(double[] values) {
        int n = values.length;
        double mean = Arrays.stream(values).sum() / n;
        double squares = 0;
        double cubes = 0;
        for (double value : values) {
            double off = value - mean;
            squares += off * off;
            cubes += off * off * off;
        }
        boolean constant = Arrays.stream(values).allMatch(v -> v == values[0]);
        double sd = n < 2 ? Double.NaN : constant ? 0 : Math.sqrt(squares / (n - 1));
        double third = n < 3 ? Double.NaN : constant ? 0 : cubes * n / ((n - 1.0) * (n - 2));
        return new Moments(n, constant ? values[0] : mean, sd, sd > 0 ? third / (sd * sd * sd) : Double.NaN, third);
    }

    double standardError() {
        return sd / Math.sqrt(n);
    }

    static double[] logs(double[] values) {
        return Arrays.stream(values).map(Math::log).toArray();
    }
}
