package cn.jingtu.kernel.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * The test of Mann and Kendall for a trend that need be neither straight nor normal: later pairs that are higher, minus those
 * that are lower. Variance corrected for ties, z for continuity.
 *
 * @param s        positive: rising
 * @param variance of {@code s} without a trend
 * @param z        standard normal without a trend
 * @param tau      Kendall's tau-b, -1 to 1
 * @param pValue   two-sided
 * @param warnings what to doubt, empty if nothing
 * @see "Gilbert 1987, chapter 16; equal to R's trend::mk.test"
 */
public record MannKendall(int n, double s, double variance, double z, double tau, double pValue, List<String> warnings) {

    public MannKendall {
        warnings = List.copyOf(warnings);
    }

    /** Values in their order in time. */
    public static MannKendall of(double... values) {
        return of(Slopes.ordinals(values.length), values);
    }

    /**
     * @param times  increasing or not, in any unit; equal times give no pair
     * @param values one a time
     */
    public static MannKendall of(double[] times, double[] values) {
        Slopes.check(times, values);
        int n = values.length;
        double s = score(times, values);
        double variance = variance(times, values);
        double z = standardise(s, variance);
        double pairs = n * (n - 1.0) / 2;
        double tau = s / Math.sqrt((pairs - Slopes.tiedPairs(values)) * (pairs - Slopes.tiedPairs(times)));
        var warnings = new ArrayList<String>();
        if (n < 10) {
            warnings.add("%d values: from 10 on the normal approximation of the p-value is close.".formatted(n));
        }
        if (variance == 0) {
            warnings.add("All values or all times are equal: no trend can show.");
        }
        return new MannKendall(n, s, variance, z, tau, Alternative.TWO_SIDED.pValue(z), warnings);
    }

    /** The p-value for a trend of one direction. */
    public double pValue(Alternative alternative) {
        return alternative.pValue(z);
    }

    static double score(double[] times, double[] values) {
        double s = 0;
        for (int i = 0; i < values.length; i++) {
            for (int j = i + 1; j < values.length; j++) {
                s += Math.signum(times[j] - times[i]) * Math.signum(values[j] - values[i]);
            }
        }
        return s;
    }

    /** Kendall's variance with ties in values, in times, and in both. */
    static double variance(double[] times, double[] values) {
        double n = values.length;
        double[] x = Slopes.tieSums(values);
        double[] t = Slopes.tieSums(times);
        double variance = (n * (n - 1) * (2 * n + 5) - x[2] - t[2]) / 18 + x[0] * t[0] / (2 * n * (n - 1));
        return n > 2 ? variance + x[1] * t[1] / (9 * n * (n - 1) * (n - 2)) : variance;
    }

    /** With the correction for continuity; 0 where nothing varies. */
    static double standardise(double s, double variance) {
        return variance > 0 ? Math.signum(s) * Math.max(0, Math.abs(s) - 1) / Math.sqrt(variance) : 0;
    }
}
