package cn.jingtu.kernel.statistics;

/** How an upper confidence limit of the mean is computed. {@code kaplanMeier} methods take results below limits. */
public enum UclMethod {
    STUDENT_T("Student's t", "normal distribution"),
    MODIFIED_T("modified t (Johnson 1978)", "moderate skew"),
    ADJUSTED_CLT("central limit theorem adjusted for skew (Chen 1995)", "large sample"),
    CHEBYSHEV_95("95 % Chebyshev (mean, sd)", "none; conservative where skew is mild", 0.95),
    CHEBYSHEV_97_5("97.5 % Chebyshev (mean, sd)", "none; conservative where skew is mild", 0.975),
    CHEBYSHEV_99("99 % Chebyshev (mean, sd)", "none; conservative where skew is mild", 0.99),
    GAMMA_APPROXIMATE("approximate gamma (chi-square)", "gamma distribution, 50 values or more"),
    GAMMA_ADJUSTED("adjusted gamma (Grice and Bain 1980)", "gamma distribution, fewer than 50 values"),
    LAND_H("Land's H", "lognormal distribution; unstable for large spread and few values"),
    MVUE_CHEBYSHEV_95("95 % Chebyshev (lognormal MVUE)", "lognormal distribution", 0.95),
    MVUE_CHEBYSHEV_97_5("97.5 % Chebyshev (lognormal MVUE)", "lognormal distribution", 0.975),
    MVUE_CHEBYSHEV_99("99 % Chebyshev (lognormal MVUE)", "lognormal distribution", 0.99),
    BOOTSTRAP_PERCENTILE("percentile bootstrap", "the sample stands for the soil"),
    BOOTSTRAP_BCA("bias-corrected accelerated bootstrap", "the sample stands for the soil"),
    BOOTSTRAP_T("bootstrap-t", "the sample stands for the soil"),
    BOOTSTRAP_HALL("Hall's bootstrap", "the sample stands for the soil; no extreme outliers"),
    KM_T("Kaplan–Meier, Student's t", "means of such samples are about normal"),
    KM_CHEBYSHEV_95("95 % Kaplan–Meier Chebyshev", "none", 0.95),
    KM_CHEBYSHEV_97_5("97.5 % Kaplan–Meier Chebyshev", "none", 0.975),
    KM_CHEBYSHEV_99("99 % Kaplan–Meier Chebyshev", "none", 0.99),
    KM_GAMMA_APPROXIMATE("Kaplan–Meier approximate gamma", "gamma distribution, 50 values or more"),
    KM_GAMMA_ADJUSTED("Kaplan–Meier adjusted gamma", "gamma distribution, fewer than 50 values"),
    KM_LAND_H("Kaplan–Meier Land's H", "lognormal distribution"),
    KM_BOOTSTRAP_PERCENTILE("Kaplan–Meier percentile bootstrap", "the sample stands for the soil"),
    KM_BOOTSTRAP_BCA("Kaplan–Meier bias-corrected accelerated bootstrap", "the sample stands for the soil");

    private final String title;
    private final String assumption;
    private final double ownConfidence;

    UclMethod(String title, String assumption) {
        this(title, assumption, Double.NaN);
    }

    UclMethod(String title, String assumption, double ownConfidence) {
        this.title = title;
        this.assumption = assumption;
        this.ownConfidence = ownConfidence;
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

    /** The confidence of a Chebyshev limit, which is part of the method; else the one asked for. */
    double confidence(double asked) {
        return Double.isNaN(ownConfidence) ? asked : ownConfidence;
    }
}
