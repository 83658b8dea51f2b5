package cn.jingtu.kernel.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Upper confidence limits of the mean of a sample with results below limits, on the Kaplan–Meier estimates. */
final class KaplanMeierLimits {

    private final KaplanMeier km;
    private final CensoredSample sample;
    private final int n;
    private final double confidence;
    private final UpperConfidenceLimits.Bootstrap bootstrap;

    KaplanMeierLimits(KaplanMeier km, double confidence, UpperConfidenceLimits.Bootstrap bootstrap) {
        this.km = km;
        this.sample = km.sample();
        this.n = sample.size();
        this.confidence = confidence;
        this.bootstrap = bootstrap;
    }

    void compute(Map<UclMethod, Double> limits, Map<UclMethod, String> notComputed) {
        double mean = km.mean();
        double error = km.standardError();
        limits.put(UclMethod.KM_T, mean + Distributions.tQuantile(confidence, n - 1) * error);
        limits.put(UclMethod.KM_CHEBYSHEV_95, CompleteLimits.chebyshev(mean, error, UclMethod.KM_CHEBYSHEV_95));
        limits.put(UclMethod.KM_CHEBYSHEV_97_5, CompleteLimits.chebyshev(mean, error, UclMethod.KM_CHEBYSHEV_97_5));
        limits.put(UclMethod.KM_CHEBYSHEV_99, CompleteLimits.chebyshev(mean, error, UclMethod.KM_CHEBYSHEV_99));
        if (n < 4 || GammaFit.hardlyDiffer(mean, km.sd())) {
            String why = n < 4 ? "the corrected shape needs four values." : "the values hardly differ.";
            notComputed.put(UclMethod.KM_GAMMA_APPROXIMATE, why);
            notComputed.put(UclMethod.KM_GAMMA_ADJUSTED, why);
        } else {
            double shape = GammaFit.corrected(mean * mean / (km.sd() * km.sd()), n);
            CompleteLimits.gamma(mean, shape, n, confidence, UclMethod.KM_GAMMA_APPROXIMATE, UclMethod.KM_GAMMA_ADJUSTED,
                    limits, notComputed);
        }
        lognormal(limits, notComputed);
        bootstraps(limits);
    }

    private void lognormal(Map<UclMethod, Double> limits, Map<UclMethod, String> notComputed) {
        if (sample.detected()[0] <= 0 || n < 3) {
            notComputed.put(UclMethod.KM_LAND_H, n < 3 ? "three values are needed." : "a value is 0 and has no logarithm.");
            return;
        }
        double[] moments = km.moments(Math::log);
        limits.put(UclMethod.KM_LAND_H, CompleteLimits.land(moments[0], moments[1], n, confidence));
    }

    private void bootstraps(Map<UclMethod, Double> limits) {
        var resampling = new Resampling(n, bootstrap);
        var observations = sample.observations();
        double[] means = new double[bootstrap.resamples()];
        for (int b = 0; b < means.length; b++) {
            // A resample in which nothing was measured has no mean; it is drawn again.
            List<CensoredSample.Observation> resample;
            do {
                resample = Arrays.stream(resampling.draw()).mapToObj(observations::get).toList();
            } while (resample.stream().allMatch(CensoredSample.Observation::belowLimit));
            means[b] = KaplanMeier.of(new CensoredSample(resample)).mean();
        }
        Arrays.sort(means);
        limits.put(UclMethod.KM_BOOTSTRAP_PERCENTILE, Resampling.percentile(means, confidence));
        var leftOut = new ArrayList<Double>();
        for (int i = 0; i < n; i++) {
            var rest = new ArrayList<>(observations);
            rest.remove(i);
            var without = new CensoredSample(rest);
            if (without.detects() > 0) {
                leftOut.add(KaplanMeier.of(without).mean());
            }
        }
        double[] jackknife = leftOut.stream().mapToDouble(Double::doubleValue).toArray();
        limits.put(UclMethod.KM_BOOTSTRAP_BCA, Resampling.accelerated(means, km.mean(), jackknife, confidence));
    }
}
