package cn.jingtu.kernel.statistics;

/** What a test of two samples or of a trend looks for. */
public enum Alternative {
    /** A difference either way. */
    TWO_SIDED,

    /** The first sample, or what comes later, is higher. */
    GREATER,

    /** The first sample, or what comes later, is lower. */
    LESS;

    /** The p-value of a standard normal statistic that grows with the first sample. */
    double pValue(double z) {
        return switch (this) {
            case TWO_SIDED -> Math.min(1, 2 * Distributions.normalAbove(Math.abs(z)));
            case GREATER -> Distributions.normalAbove(z);
            case LESS -> Distributions.normalBelow(z);
        };
    }
}
