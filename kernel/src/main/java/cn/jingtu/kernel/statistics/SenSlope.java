package cn.jingtu.kernel.statistics;

/**
 * The slope of Theil and Sen: the median of the slopes of all pairs, which single outliers do not turn.
 *
 * @param slope in units of the values per unit of time
 * @param lower bound of the two-sided confidence interval; infinite where there are too few values
 * @param upper bound, likewise
 * @see "Gilbert 1987, 16.4; equal to R's trend::sens.slope"
 */
public record SenSlope(double slope, double confidence, double lower, double upper) {

    /** Values in their order in time, one a unit of time. */
    public static SenSlope of(double[] values, double confidence) {
        return of(Slopes.ordinals(values.length), values, confidence);
    }

    /** @param confidence two-sided, such as 0.95 */
    public static SenSlope of(double[] times, double[] values, double confidence) {
        Slopes.check(times, values);
        Checks.confidence(confidence);
        return Slopes.slope(Slopes.between(times, values), MannKendall.variance(times, values), confidence);
    }
}
