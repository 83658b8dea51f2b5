package cn.jingtu.kernel.statistics;

/**
 * Puts a number in the place of a result below its limit. Reports still ask for it, but the number is invented: mean and
 * spread follow the limit and not the soil. {@link KaplanMeier} and {@link RegressionOnOrderStatistics} need none.
 *
 * @see "Helsel 2012, Statistics for Censored Environmental Data, chapter 1"
 */
public enum Substitution {
    ZERO(0),
    HALF_LIMIT(0.5),
    LIMIT_OVER_ROOT_TWO(Math.sqrt(0.5)),
    LIMIT(1);

    private final double share;

    Substitution(double share) {
        this.share = share;
    }

    /** Values in the order of the sample, limits replaced. */
    public double[] values(CensoredSample sample) {
        return sample.observations().stream().mapToDouble(o -> o.belowLimit() ? share * o.value() : o.value()).toArray();
    }
}
