package cn.jingtu.kernel.statistics;

import java.util.Arrays;

/** How a percentile is read between two ordered values; the numbers are those of Hyndman and Fan (1996) and of R. */
public enum QuantileType {

    /** Weibull, p(n+1): R type 6, Minitab, SPSS. Wider at the tails. */
    TYPE_6,

    /** p(n-1)+1: R's default, Excel PERCENTILE.INC. */
    TYPE_7;

    /** As in {@code type 7}. */
    public String title() {
        return "type " + name().substring(5);
    }

    /**
     * The value below which the share {@code p} of the values lies.
     *
     * @param values at least one, in any order, no NaN
     * @param p      from 0 to 1
     */
    public double quantile(double[] values, double p) {
        Checks.notEmpty(values);
        Checks.finite(values);
        Checks.share("p", p);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double place = this == TYPE_6 ? p * (n + 1) : p * (n - 1) + 1;
        place = Math.clamp(place, 1, n);
        // R rounds a place that misses an integer by less than 4 epsilon.
        double fuzz = 4 * Math.ulp(1.0);
        int below = (int) Math.floor(place + fuzz);
        double rest = place - below;
        if (Math.abs(rest) < fuzz || below >= n) {
            return sorted[Math.min(below, n) - 1];
        }
        return sorted[below - 1] + rest * (sorted[below] - sorted[below - 1]);
    }
}
