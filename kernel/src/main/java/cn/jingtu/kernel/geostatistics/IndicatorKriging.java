package cn.jingtu.kernel.geostatistics;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/**
 * Probabilities that a value is above each of several thresholds, by kriging zeros and ones instead of the values, so that
 * nothing is assumed about their distribution. Immutable and safe for threads.
 *
 * <p>Kriged indicators can leave [0, 1] and contradict each other; {@link Predictor#probability} is corrected, by
 * {@link #correctOrder}, {@link Predictor#indicator} is as kriged.
 */
public final class IndicatorKriging {

    private final double[] thresholds;
    private final Kriging[] krigings;

    private IndicatorKriging(double[] thresholds, Kriging[] krigings) {
        this.thresholds = thresholds;
        this.krigings = krigings;
    }

    /**
     * One kriging for each threshold.
     *
     * @param thresholds rising; a value equal to one is not above it
     * @param setting    the kriging of the indicators of a threshold, for instance
     *                   {@code t -> Kriging.of(points.indicators(t), modelOf(t))}
     */
    public static IndicatorKriging of(double[] thresholds, DoubleFunction<Kriging.Builder> setting) {
        for (int t = 1; t < thresholds.length; t++) {
            if (!(thresholds[t] > thresholds[t - 1])) {
                throw new IllegalArgumentException("Thresholds must rise, but %s follows %s.".formatted(thresholds[t], thresholds[t - 1]));
            }
        }
        if (thresholds.length == 0) {
            throw new IllegalArgumentException("Indicator kriging needs a threshold.");
        }
        return new IndicatorKriging(thresholds.clone(),
                Arrays.stream(thresholds).mapToObj(t -> setting.apply(t).build()).toArray(Kriging[]::new));
    }

    /**
     * Makes probabilities of being above rising thresholds consistent: each between 0 and 1, none above the one before. The
     * mean of an upward and a downward correction, which is what GSLIB and gstat ({@code order = 4}) do.
     *
     * @see "Deutsch and Journel 1998, GSLIB, 2nd ed., section IV.1.9"
     */
    public static void correctOrder(double[] probabilities) {
        int n = probabilities.length;
        var falling = new double[n];
        double last = 1;
        for (int t = 0; t < n; t++) {
            last = Math.min(last, Math.clamp(probabilities[t], 0, 1));
            falling[t] = last;
        }
        last = 0;
        for (int t = n - 1; t >= 0; t--) {
            last = Math.max(last, Math.clamp(probabilities[t], 0, 1));
            probabilities[t] = 0.5 * (falling[t] + last);
        }
    }

    public int thresholdCount() {
        return thresholds.length;
    }

    public double threshold(int t) {
        return thresholds[t];
    }

    /** A worker for one thread at a time. */
    public Predictor predictor() {
        return new Predictor();
    }

    /** Predicts target after target. */
    public final class Predictor {

        private final Kriging.Predictor[] predictors =
                Stream.of(krigings).map(Kriging::predictor).toArray(Kriging.Predictor[]::new);
        private final double[] probability = new double[krigings.length];

        private Predictor() {
        }

        /** Predicts at a place; the outcome is that of the first threshold that had no prediction. */
        public Kriging.Outcome at(double x, double y, double... drift) {
            var outcome = Kriging.Outcome.PREDICTED;
            for (int t = 0; t < predictors.length; t++) {
                Kriging.Outcome here = predictors[t].at(x, y, drift);
                outcome = outcome == Kriging.Outcome.PREDICTED ? here : outcome;
                probability[t] = predictors[t].value();
            }
            if (outcome == Kriging.Outcome.PREDICTED) {
                correctOrder(probability);
            } else {
                Arrays.fill(probability, Double.NaN);
            }
            return outcome;
        }

        /** Probability of being above a threshold, consistent with the others. */
        public double probability(int t) {
            return probability[t];
        }

        /** The indicator as kriged. */
        public double indicator(int t) {
            return predictors[t].value();
        }

        /** Its kriging variance. */
        public double variance(int t) {
            return predictors[t].variance();
        }

        /** Why the last target was not solvable, in words. */
        public String explanation() {
            return predictors[0].explanation();
        }
    }
}
