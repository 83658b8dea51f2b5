package cn.jingtu.kernel.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Mean, spread and percentiles without a distribution and without invented numbers, for any number of limits: the product
 * limit estimator of survival analysis, turned round for values below limits.
 *
 * <p>What cannot be placed, the share below the smallest measured value, is set to the smallest limit when that is lower
 * (the "restricted mean", as ProUCL and NADA report it), else to the smallest measured value. A limit above the largest
 * measured value carries no information and moves nothing.
 *
 * @param sample        what was estimated from
 * @param steps         the distribution function at each measured value and at the lowest observation, ascending
 * @param mean          Σ value · (rise of the distribution function)
 * @param sd            population form, √Σ (value - mean)² · rise
 * @param standardError of the mean, corrected by √(d/(d-1)) for d measured values; NaN for one measured value
 * @see "EPA 2015, ProUCL 5.1 Technical Guide, chapter 4; Helsel 2012, chapter 6"
 */
public record KaplanMeier(CensoredSample sample, List<Step> steps, double mean, double sd, double standardError) {

    /** At {@code value} the distribution function has risen to {@code probability}. */
    public record Step(double value, double probability) {}

    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /** @throws IllegalArgumentException when nothing was measured */
    public static KaplanMeier of(CensoredSample sample) {
        double[] measured = sample.detected();
        if (measured.length == 0) {
            throw new IllegalArgumentException("All %d values are below a limit (highest %s): only that can be said of them."
                    .formatted(sample.size(), sample.limits()[sample.limits().length - 1]));
        }
        double[] limits = sample.limits();
        List<Double> values = new ArrayList<>();
        if (limits.length > 0 && limits[0] < measured[0]) {
            values.add(limits[0]);
        }
        for (double value : measured) {
            if (values.isEmpty() || values.getLast() != value) {
                values.add(value);
            }
        }
        int k = values.size();
        double[] atOrBelow = new double[k];
        double[] at = new double[k];
        int seen = 0;
        var ascending = sample.ascending();
        for (int i = 0; i < k; i++) {
            for (; seen < ascending.size() && ascending.get(seen).value() <= values.get(i); seen++) {
                var observation = ascending.get(seen);
                at[i] += observation.value() == values.get(i) && !observation.belowLimit() ? 1 : 0;
            }
            atOrBelow[i] = seen;
        }
        double[] probability = new double[k];
        probability[k - 1] = 1;
        for (int i = k - 2; i >= 0; i--) {
            probability[i] = probability[i + 1] * (atOrBelow[i + 1] - at[i + 1]) / atOrBelow[i + 1];
        }
        double area = 0;
        double ofMean = 0;
        var steps = new ArrayList<Step>(k);
        for (int i = 0; i < k; i++) {
            steps.add(new Step(values.get(i), probability[i]));
            if (i > 0 && probability[i - 1] > 0) {
                area += (values.get(i) - values.get(i - 1)) * probability[i - 1];
                ofMean += area * area * at[i] / (atOrBelow[i] * (atOrBelow[i] - at[i]));
            }
        }
        double[] moments = moments(steps, DoubleUnaryOperator.identity());
        double d = measured.length;
        return new KaplanMeier(sample, steps, moments[0], moments[1], d > 1 ? Math.sqrt(ofMean * d / (d - 1)) : Double.NaN);
    }

    /** Mean and standard deviation on another scale; the steps stay, only their places move. */
    double[] moments(DoubleUnaryOperator scale) {
        return moments(steps, scale);
    }

    private static double[] moments(List<Step> steps, DoubleUnaryOperator scale) {
        double mean = 0;
        double before = 0;
        for (var step : steps) {
            mean += scale.applyAsDouble(step.value()) * (step.probability() - before);
            before = step.probability();
        }
        double variance = 0;
        before = 0;
        for (var step : steps) {
            double off = scale.applyAsDouble(step.value()) - mean;
            variance += off * off * (step.probability() - before);
            before = step.probability();
        }
        return new double[] {mean, Math.sqrt(variance)};
    }

    /**
     * The smallest value at which the distribution function reaches {@code p}; below a limit where the estimate does not
     * reach so far down.
     */
    public CensoredSample.Observation percentile(double p) {
        Checks.share("p", p);
        // Products of shares miss their exact value by some ulps.
        var step = steps.stream().filter(s -> s.probability() >= p - 1e-12).findFirst().orElseGet(steps::getLast);
        boolean lowest = step.equals(steps.getFirst());
        boolean unknown = lowest && sample.limits().length > 0 && sample.limits()[0] <= step.value();
        return new CensoredSample.Observation(step.value(), unknown);
    }
}
