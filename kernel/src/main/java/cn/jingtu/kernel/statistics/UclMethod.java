package cn.jingtu.kernel.statistics;

/** How an upper confidence limit of the mean is computed. {@code kaplanMeier} methods take results below limits. */
public enum UclMethod {
    STUDENT_T("Student's t", "normal distribution"),
    MODIFIED_T("modified t (Johnson 1978)", "moderate skew"),
    ADJUSTED_CLT("central limit theorem adjusted for skew (Chen 1995)", "large sample"),
    CHEBYSHEV_95("95 % Chebyshev (mean, sd)", "none; conservative where skew is mild"),
    CHEBYSHEV_97_5("97.5 % Chebyshev (mean, sd)", "none; conservative where skew is mild"),
    CHEBYSHEV_99("99 % Chebyshev (mean, sd)", "none; conservative where skew is mild"),
    GAMMA_APPROXIMATE("approximate gamma (chi-square)", "gamma distribution, 50 values or more"),
    GAMMA_ADJUSTED("adjusted gamma (Grice and Bain 1980)", "gamma distribution, fewer than 50 values"),
    LAND_H("Land's H", "lognormal distribution; unstable for large spread and few values"),
    MVUE_CHEBYSHEV_95("95 % Chebyshev (lognormal MVUE)", "lognormal distribution"),
    MVUE_CHEBYSHEV_97_5("97.5 % Chebyshev (lognormal MVUE)", "lognormal distribution"),
    MVUE_CHEBYSHEV_99("99 % Chebyshev (lognormal MVUE)", "lognormal distribution"),
    BOOTSTRAP_PERCENTILE("percentile bootstrap", "the sample stands for the soil"),
    BOOTSTRAP_BCA("bias-corrected accelerated bootstrap", "the sample stands for the soil"),
    BOOTSTRAP_T("bootstrap-t", "the sample stands for the soil"),
    BOOTSTRAP_HALL("Hall's bootstrap", "the sample stands for the soil; no extreme outliers"),
    KM_T("Kaplan–Meier, Student's t", "means of such samples are about normal"),
    KM_CHEBYSHEV_95("95 % Kaplan–Meier Chebyshev", "none"),
    KM_CHEBYSHEV_97_5("97.5 % Kaplan–Meier Chebyshev", "none"),
    KM_CHEBYSHEV_99("99 % Kaplan–Meier Chebyshev", "none"),
    KM_GAMMA_APPROXIMATE("Kaplan–Meier approximate gamma", "gamma distribution, 50 values or more"),
    KM_GAMMA_ADJUSTED("Kaplan–Meier adjusted gamma", "gamma distribution, fewer than 50 values"),
    KM_LAND_H("Kaplan–Meier Land's H", "lognormal distribution"),
    KM_BOOTSTRAP_PERCENTILE("Kaplan–Meier percentile bootstrap", "the sample stands for the soil"),
    KM_BOOTSTRAP_BCA("Kaplan–Meier bias-corrected accelerated bootstrap", "the sample stands for the soil");

    private final String title;
    private final String assumption;

    UclMethod(String title, String assumption) {
        this.title = title;
        this.assumption = assumption;
    }

    public String title() {
        return title;
    }

    /** What must hold for the limit to have its confidence. */
    public String assumption() {
        return assumption;
    }

    boolean kaplanMeier() {
        return name().startsWith("KM_");
    }

    /** The confidence of a Chebyshev limit, which is part of the method. */
    double chebyshevConfidence() {
        return name().endsWith("97_5") ? 0.975 : name().endsWith("99") ? 0.99 : 0.95;
    }
}
