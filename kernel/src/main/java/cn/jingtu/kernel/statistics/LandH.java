package cn.jingtu.kernel.statistics;

/**
 * Land's H, with which the mean of a lognormal distribution has the exact upper confidence limit
 * exp(m + s²/2 + s H / √(n-1)), m and s being mean and standard deviation of the logarithms. Computed from the conditional
 * distribution of Land's t by numerical integration, so that no table limits n, s or the confidence.
 *
 * @see "Land 1971, Annals of Mathematical Statistics 42, 1187-1205; tables in Gilbert 1987, A10-A13;
 *      equal to R's EnvStats::elnormAlt(ci.method = \"land\")"
 */
public final class LandH {

    private LandH() {}

    /**
     * @param sdLog      standard deviation of the logarithms, with n - 1; positive
     * @param n          at least three values
     * @param confidence one-sided, at least 0.5
     */
    public static double of(double sdLog, int n, double confidence) {
        Checks.atLeast(3, n, "Land's H");
        Checks.confidence(confidence);
        if (!(sdLog > 0) || Double.isInfinite(sdLog)) {
            throw new IllegalArgumentException("sdLog (%s) must be positive: equal values have no H.".formatted(sdLog));
        }
        double nu = n - 1.0;
        double alpha = 1 - confidence;
        // g rises with t: the conditional distribution below t, minus alpha
        double low = -2;
        while (below(low, nu, zeta(low, nu, sdLog)) > alpha) {
            low *= 2;
        }
        double high = 2;
        while (below(high, nu, zeta(high, nu, sdLog)) < alpha) {
            high *= 2;
        }
        double t = Distributions.root(x -> below(x, nu, zeta(x, nu, sdLog)) - alpha, low, high);
        return Math.sqrt(nu) * (-sdLog / 2 - t / Math.sqrt(nu + 1));
    }

    private static double zeta(double t, double nu, double sdLog) {
        return -sdLog * Math.sqrt(nu + t * t) / (2 * Math.sqrt(nu + 1));
    }

    /** Distribution of Land's t, integrated over θ = atan(t/√ν) with density ∝ cos(θ)^(ν-1) exp((ν+1) ζ sin θ). */
    private static double below(double t, double nu, double zeta) {
        double half = Math.PI / 2;
        double rate = (nu + 1) * zeta;
        // the mode: (ν-1) tan θ = rate cos θ, a quadratic equation in sin θ
        double mode = nu == 1 || rate == 0
                ? 0
                : Math.asin(Math.clamp(
                        2 * rate / (nu - 1 + Math.sqrt((nu - 1) * (nu - 1) + 4 * rate * rate)), -1, 1));
        double atMode = logDensity(mode, nu, rate);
        double curvature = (nu - 1) / Math.max(Math.cos(mode) * Math.cos(mode), 1e-12) + Math.abs(rate * Math.sin(mode));
        double reach = 40 / Math.sqrt(curvature);
        double from = Math.max(-half, mode - reach);
        double to = Math.min(half, mode + reach);
        double at = Math.clamp(Math.atan(t / Math.sqrt(nu)), from, to);
        double left = Distributions.integral(x -> Math.exp(logDensity(x, nu, rate) - atMode), from, at);
        double right = Distributions.integral(x -> Math.exp(logDensity(x, nu, rate) - atMode), at, to);
        return left / (left + right);
    }

    private static double logDensity(double theta, double nu, double rate) {
        return (nu - 1) * Math.log(Math.cos(theta)) + rate * Math.sin(theta);
    }
}
