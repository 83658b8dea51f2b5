package cn.jingtu.kernel.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Upper confidence limits of the mean of measured values. */
final class CompleteLimits {

    private final double[] values;
    private final int n;
    private final Moments moments;
    private final double confidence;
    private final UpperConfidenceLimits.Bootstrap bootstrap;

    CompleteLimits(double[] values, double confidence, UpperConfidenceLimits.Bootstrap bootstrap) {
        this.values = values;
        this.n = values.length;
        this.moments = Moments.of(values);
        this.confidence = confidence;
        this.bootstrap = bootstrap;
    }

    void compute(Map<UclMethod, Double> limits, Map<UclMethod, String> notComputed) {
        double mean = moments.mean();
        double error = moments.standardError();
        limits.put(UclMethod.STUDENT_T, mean + Distributions.tQuantile(confidence, n - 1) * error);
        limits.put(UclMethod.CHEBYSHEV_95, chebyshev(mean, error, UclMethod.CHEBYSHEV_95));
        limits.put(UclMethod.CHEBYSHEV_97_5, chebyshev(mean, error, UclMethod.CHEBYSHEV_97_5));
        limits.put(UclMethod.CHEBYSHEV_99, chebyshev(mean, error, UclMethod.CHEBYSHEV_99));
        if (n >= 3) {
            double shift = moments.third() / (6 * moments.sd() * moments.sd() * n);
            limits.put(UclMethod.MODIFIED_T, mean + shift + Distributions.tQuantile(confidence, n - 1) * error);
            double z = Distributions.normalQuantile(confidence);
            limits.put(UclMethod.ADJUSTED_CLT, mean + (z + moments.skewness() / (6 * Math.sqrt(n)) * (1 + 2 * z * z)) * error);
        } else {
            notComputed.put(UclMethod.MODIFIED_T, "the skew needs three values.");
            notComputed.put(UclMethod.ADJUSTED_CLT, "the skew needs three values.");
        }
        gamma(limits, notComputed);
        lognormal(limits, notComputed);
        bootstraps(limits, notComputed);
    }

    static double chebyshev(double mean, double error, UclMethod method) {
        return mean + Math.sqrt(1 / (1 - method.confidence(Double.NaN)) - 1) * error;
    }

    private void gamma(Map<UclMethod, Double> limits, Map<UclMethod, String> notComputed) {
        var obstacle = n < 4 ? Optional.of("the corrected shape needs four values.") : GammaFit.obstacle(values);
        if (obstacle.isPresent()) {
            notComputed.put(UclMethod.GAMMA_APPROXIMATE, obstacle.get());
            notComputed.put(UclMethod.GAMMA_ADJUSTED, obstacle.get());
        } else {
            gamma(moments.mean(), GammaFit.of(values).correctedShape(), n, confidence,
                    UclMethod.GAMMA_APPROXIMATE, UclMethod.GAMMA_ADJUSTED, limits, notComputed);
        }
    }

    static void gamma(double mean, double shape, int n, double confidence, UclMethod approximate, UclMethod adjusted,
            Map<UclMethod, Double> limits, Map<UclMethod, String> notComputed) {
        double degrees = 2 * n * shape;
        limits.put(approximate, degrees * mean / Distributions.chiSquareQuantile(1 - confidence, degrees));
        double level = PublishedTables.gammaLevel(n, 1 - confidence);
        if (level > 0) {
            limits.put(adjusted, degrees * mean / Distributions.chiSquareQuantile(level, degrees));
        } else {
            notComputed.put(adjusted, n < 5
                    ? "the adjusted level is tabulated from five values on."
                    : "the adjusted level is not tabulated for %s confidence and %d values.".formatted(confidence, n));
        }
    }

    private void lognormal(Map<UclMethod, Double> limits, Map<UclMethod, String> notComputed) {
        var methods = new UclMethod[] {UclMethod.LAND_H, UclMethod.MVUE_CHEBYSHEV_95, UclMethod.MVUE_CHEBYSHEV_97_5,
            UclMethod.MVUE_CHEBYSHEV_99};
        if (values[0] <= 0 || n < 3) {
            for (var method : methods) {
                notComputed.put(method, n < 3 ? "three values are needed." : "a value is 0 and has no logarithm.");
            }
            return;
        }
        var logs = Moments.of(Moments.logs(values));
        double variance = logs.sd() * logs.sd();
        limits.put(UclMethod.LAND_H, land(logs.mean(), logs.sd(), n, confidence));
        double geometric = Math.exp(logs.mean());
        double g = finney(variance / 2, n);
        double mean = geometric * g;
        double error = geometric * Math.sqrt(g * g - finney(variance * (n - 2) / (n - 1), n));
        for (var method : methods) {
            if (method != UclMethod.LAND_H) {
                limits.put(method, chebyshev(mean, error, method));
            }
        }
    }

    static double land(double meanLog, double sdLog, int n, double confidence) {
        return Math.exp(meanLog + sdLog * sdLog / 2 + sdLog * LandH.of(sdLog, n, confidence) / Math.sqrt(n - 1));
    }

    /** Finney's g, with which exp(mean of logs) becomes an unbiased mean of a lognormal distribution. */
    private static double finney(double t, int n) {
        double sum = 1 + (n - 1) * t / n;
        double term = (n - 1) * t / n;
        for (int p = 2; p < 2000; p++) {
            term *= (n - 1.0) * (n - 1) * t / (n * (n + 2.0 * p - 3) * p);
            sum += term;
            if (term < 1e-16 * sum) {
                break;
            }
        }
        return sum;
    }

    private void bootstraps(Map<UclMethod, Double> limits, Map<UclMethod, String> notComputed) {
        var resampling = new Resampling(n, bootstrap);
        double[] means = new double[bootstrap.resamples()];
        double[] studentised = new double[means.length];
        double[] hall = new double[means.length];
        int usable = 0;
        for (int b = 0; b < means.length; b++) {
            int[] drawn = resampling.draw();
            double[] resample = Arrays.stream(drawn).mapToDouble(i -> values[i]).toArray();
            var drawnMoments = Moments.of(resample);
            means[b] = drawnMoments.mean();
            if (drawnMoments.sd() > 0) {
                double off = (drawnMoments.mean() - moments.mean()) / drawnMoments.sd();
                studentised[usable] = off * Math.sqrt(n);
                double k = skewness(resample, drawnMoments);
                hall[usable++] = off + k * off * off / 3 + k * k * off * off * off / 27 + k / (6 * n);
            }
        }
        Arrays.sort(means);
        limits.put(UclMethod.BOOTSTRAP_PERCENTILE, Resampling.percentile(means, confidence));
        double[] leftOut = new double[n];
        for (int i = 0; i < n; i++) {
            leftOut[i] = (n * moments.mean() - values[i]) / (n - 1);
        }
        limits.put(UclMethod.BOOTSTRAP_BCA, Resampling.accelerated(means, moments.mean(), leftOut, confidence));
        if (n < 5) {
            notComputed.put(UclMethod.BOOTSTRAP_T, "fewer than five values leave resamples without spread.");
            notComputed.put(UclMethod.BOOTSTRAP_HALL, "fewer than five values leave resamples without spread.");
            return;
        }
        double[] t = Arrays.copyOf(studentised, usable);
        Arrays.sort(t);
        limits.put(UclMethod.BOOTSTRAP_T,
                moments.mean() - Resampling.percentile(t, 1 - confidence) * moments.standardError());
        double[] q = Arrays.copyOf(hall, usable);
        Arrays.sort(q);
        hall(Resampling.percentile(q, 1 - confidence), limits, notComputed);
    }

    /** Turns Hall's transformation back. */
    private void hall(double quantile, Map<UclMethod, Double> limits, Map<UclMethod, String> notComputed) {
        double k = skewness(values, moments);
        double w = Math.abs(k) < 1e-12 ? quantile : 3 / k * (Math.cbrt(1 + k * (quantile - k / (6 * n))) - 1);
        double limit = moments.mean() - w * moments.sd();
        if (Double.isFinite(limit)) {
            limits.put(UclMethod.BOOTSTRAP_HALL, limit);
        } else {
            notComputed.put(UclMethod.BOOTSTRAP_HALL, "the transformation has no finite value.");
        }
    }

    /** Third moment over sd³, both with n, as Hall's transformation takes it. */
    private static double skewness(double[] values, Moments moments) {
        int n = values.length;
        double cubes = 0;
        double squares = 0;
        for (double value : values) {
            double off = value - moments.mean();
            squares += off * off;
            cubes += off * off * off;
        }
        return cubes / n / Math.pow(squares / n, 1.5);
    }
}
