package cn.jingtu.kernel.geostatistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Every point predicted from others, to judge a variogram model and a neighbourhood. Immutable.
 *
 * <p>The residual is observed minus predicted, and the z-score the residual divided by the kriging standard deviation, as in
 * gstat's {@code krige.cv}.
 */
public final class CrossValidation {

    private final double[] observed;
    private final double[] predicted;
    private final double[] variance;
    private final int[] fold;

    private CrossValidation(double[] observed, int[] fold) {
        this.observed = observed;
        this.fold = fold;
        this.predicted = new double[observed.length];
        this.variance = new double[observed.length];
    }

    /**
     * What cross validation says as a whole.
     *
     * @param predicted   how many points had a prediction; the rest counts only these
     * @param meanError   mean residual, near 0 when unbiased
     * @param meanSquaredError mean squared residual
     * @param rootMeanSquaredError its root, in the unit of the values
     * @param meanSquaredDeviationRatio mean squared z-score, near 1 when the kriging variance is right
     * @param correlation of observed and predicted values
     */
    public record Summary(int predicted, double meanError, double meanSquaredError, double rootMeanSquaredError,
            double meanSquaredDeviationRatio, double correlation) {
    }

    /** Leaves out one point at a time. With all points as neighbourhood the system is solved only once. */
    public static CrossValidation leaveOneOut(Kriging.Builder kriging) {
        return of(kriging, IntStream.range(0, kriging.points().size()).toArray());
    }

    /** Leaves out the points of one fold at a time; {@code fold} names the fold of each point. */
    public static CrossValidation of(Kriging.Builder kriging, int[] fold) {
        SamplePoints points = kriging.points();
        if (fold.length != points.size()) {
            throw new IllegalArgumentException("%d folds are named for %d points.".formatted(fold.length, points.size()));
        }
        var result = new CrossValidation(points.values(), fold.clone());
        if (!kriging.isGlobal()) {
            result.withNeighbourhoods(points, kriging.buildWithout(result.fold));
        } else if (Arrays.stream(fold).distinct().count() == fold.length) {
            kriging.build().predictor().leaveEachOut(result.predicted, result.variance);
            for (int i = 0; i < fold.length; i++) {
                result.predicted[i] = points.value(i) - result.predicted[i];
            }
        } else {
            for (int out : Arrays.stream(fold).distinct().toArray()) {
                int[] kept = IntStream.range(0, fold.length).filter(i -> fold[i] != out).toArray();
                Kriging.Predictor predictor = kriging.on(points.subset(kept)).build().predictor();
                IntStream.range(0, fold.length).filter(i -> fold[i] == out).forEach(i -> {
                    predictor.at(points.x(i), points.y(i), drift(points, i));
                    result.predicted[i] = predictor.value();
                    result.variance[i] = predictor.variance();
                });
            }
        }
        return result;
    }

    /** {@code folds} folds of equal size, give or take one, drawn with a seed. */
    public static int[] randomFolds(int points, int folds, long seed) {
        if (folds < 2 || folds > points) {
            throw new IllegalArgumentException("%d points cannot be put into %d folds.".formatted(points, folds));
        }
        int[] fold = IntStream.range(0, points).map(i -> i % folds).toArray();
        PermutationSampler.shuffle(RandomSource.XO_RO_SHI_RO_128_PP.create(seed), fold);
        return fold;
    }

    private void withNeighbourhoods(SamplePoints points, Kriging kriging) {
        var predictors = ThreadLocal.withInitial(kriging::predictor);
        IntStream.range(0, observed.length).parallel().forEach(i -> {
            Kriging.Predictor predictor = predictors.get();
            predictor.at(points.x(i), points.y(i), drift(points, i), fold[i]);
            predicted[i] = predictor.value();
            variance[i] = predictor.variance();
        });
    }

    private static double[] drift(SamplePoints points, int i) {
        return IntStream.range(0, points.driftCount()).mapToDouble(d -> points.drift(d, i)).toArray();
    }

    public int size() {
        return observed.length;
    }

    public double observed(int point) {
        return observed[point];
    }

    /** NaN where the others gave no prediction. */
    public double predicted(int point) {
        return predicted[point];
    }

    public double variance(int point) {
        return variance[point];
    }

    public double residual(int point) {
        return observed[point] - predicted[point];
    }

    public double zScore(int point) {
        return residual(point) / Math.sqrt(variance[point]);
    }

    public int fold(int point) {
        return fold[point];
    }

    public Summary summary() {
        int[] there = IntStream.range(0, observed.length).filter(i -> !Double.isNaN(predicted[i])).toArray();
        double error = Arrays.stream(there).mapToDouble(this::residual).average().orElse(Double.NaN);
        double squared = Arrays.stream(there).mapToDouble(i -> residual(i) * residual(i)).average().orElse(Double.NaN);
        double ratio = Arrays.stream(there).mapToDouble(i -> zScore(i) * zScore(i)).average().orElse(Double.NaN);
        double meanObserved = Arrays.stream(there).mapToDouble(i -> observed[i]).average().orElse(Double.NaN);
        double meanPredicted = Arrays.stream(there).mapToDouble(i -> predicted[i]).average().orElse(Double.NaN);
        double both = 0;
        double ofObserved = 0;
        double ofPredicted = 0;
        for (int i : there) {
            double o = observed[i] - meanObserved;
            double p = predicted[i] - meanPredicted;
            both += o * p;
            ofObserved += o * o;
            ofPredicted += p * p;
        }
        return new Summary(there.length, error, squared, Math.sqrt(squared), ratio, both / Math.sqrt(ofObserved * ofPredicted));
    }
}
