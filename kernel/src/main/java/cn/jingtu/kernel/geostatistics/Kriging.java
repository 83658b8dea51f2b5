package cn.jingtu.kernel.geostatistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Kriging: the best linear unbiased prediction of values between measured points, with its variance.
 *
 * <p>Ordinary kriging by default, simple kriging with {@link Builder#knownMean}, universal kriging with
 * {@link Builder#coordinateTrend} or with points that carry drift columns. Values are not transformed: pass
 * {@link SamplePoints#logarithms()} for lognormal and {@link SamplePoints#indicators} for indicator kriging.
 *
 * <p>At a measured point the prediction for the point itself is the measured value with variance 0, even with a nugget: the
 * nugget counts as variation of the soil, as in gstat.
 *
 * <p>Immutable and safe for threads; each thread takes a {@link Predictor} of its own. Results depend neither on the number
 * of threads nor on the order of the targets.
 */
public final class Kriging {

    /** More points in one system would need more than 3 GB and hours. */
    private static final int MOST_POINTS_AT_ONCE = 20_000;
    private static final int TARGETS_PER_TASK = 256;

    private final SamplePoints points;
    private final VariogramModel model;
    private final Neighbourhood neighbourhood;
    private final boolean meanKnown;
    private final double mean;
    private final Trend trend;
    private final @Nullable Block block;
    private final int[] group;
    private final PointTree tree;
    private final @Nullable KrigingSystem global;

    private Kriging(Builder builder, int[] group) {
        this.points = builder.points;
        this.model = builder.model;
        this.neighbourhood = builder.neighbourhood;
        this.meanKnown = builder.meanKnown;
        this.mean = builder.mean;
        this.block = builder.block;
        this.group = group;
        points.duplicates().ifPresent(pair -> {
            throw new SingularSystem(("Points %d and %d lie at the same place (x %s, y %s; values %s and %s), so the kriging"
                    + " system has no unique solution.\nAverage them (averagedByPlace, on the command line --average-duplicates)"
                    + " or correct a coordinate.").formatted(pair[0] + 1, pair[1] + 1, points.x(pair[0]), points.y(pair[0]),
                    points.value(pair[0]), points.value(pair[1])));
        });
        if (model.sill() == 0) {
            throw new IllegalArgumentException("All sills of the variogram %s are 0: it says nothing.".formatted(model));
        }
        this.trend = meanKnown ? Trend.none(points) : Trend.of(points, builder.degree);
        this.tree = new PointTree(points.xs(), points.ys());
        this.global = neighbourhood.takesAll(points.size()) && group.length == 0 ? solveForAll() : null;
    }

    private KrigingSystem solveForAll() {
        int n = points.size();
        if (n > MOST_POINTS_AT_ONCE) {
            throw new IllegalArgumentException(("All %,d points in one system would need %.0f GB.\nSet a neighbourhood,"
                    + " for instance the 30 nearest points.").formatted(n, 8e-9 * n * n));
        }
        var system = new KrigingSystem(trend.count());
        int[] all = IntStream.range(0, n).toArray();
        int failed = assemble(system, new Covariance(model), points.xs(), points.ys(), all, n);
        if (failed >= 0) {
            throw new SingularSystem(notPositiveDefinite(all, n));
        }
        if (!system.solveTrend()) {
            throw new SingularSystem("The trend variables depend on each other linearly over the points, so their effects"
                    + " cannot be told apart.\nLeave one out.");
        }
        return system;
    }

    private int assemble(KrigingSystem system, Covariance covariance, double[] px, double[] py, int[] chosen, int n) {
        double[][] rows = system.rows(n);
        double[] values = points.valuesShared();
        for (int i = 0; i < n; i++) {
            double[] row = rows[i];
            covariance.fill(px[i], py[i], px, py, i + 1, n, row);
            row[i] = covariance.sill();
            for (int c = 0; c < trend.count(); c++) {
                row[n + c] = trend.column(c, chosen[i]);
            }
            row[n + trend.count()] = values[chosen[i]] - mean;
        }
        return system.factorize();
    }

    private String notPositiveDefinite(int[] chosen, int n) {
        double nearest = Double.POSITIVE_INFINITY;
        int first = chosen[0];
        int second = chosen[0];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double distance = Math.hypot(points.x(chosen[i]) - points.x(chosen[j]), points.y(chosen[i]) - points.y(chosen[j]));
                if (distance < nearest) {
                    nearest = distance;
                    first = chosen[j];
                    second = chosen[i];
                }
            }
        }
        return ("The covariances of %d points by the variogram %s are numerically singular; the nearest of them, points %d and %d"
                + " at x %s, y %s, lie %s m apart.\nA smooth model needs a nugget (some percent of the sill): add nug:SILL, or"
                + " average points that lie so near.").formatted(n, model, first + 1, second + 1, points.x(first), points.y(first), nearest);
    }

    /** Ordinary kriging with all points, unless the builder is told otherwise. */
    public static Builder of(SamplePoints points, VariogramModel model) {
        return new Builder(points, model);
    }

    /** Settings of a {@link Kriging}. */
    public static final class Builder {

        private final SamplePoints points;
        private final VariogramModel model;
        private Neighbourhood neighbourhood = Neighbourhood.GLOBAL;
        private boolean meanKnown;
        private double mean;
        private int degree;
        private @Nullable Block block;

        private Builder(SamplePoints points, VariogramModel model) {
            this.points = points;
            this.model = model;
        }

        /** Simple kriging: the mean is known everywhere; gstat's {@code beta}. */
        public Builder knownMean(double value) {
            if (points.driftCount() > 0 || degree > 0) {
                throw new IllegalArgumentException("Simple kriging knows its mean: leave out the trend.");
            }
            meanKnown = true;
            mean = value;
            return this;
        }

        /** Universal kriging with polynomials of the coordinates up to a degree of 0 (ordinary kriging) to 3. */
        public Builder coordinateTrend(int upToDegree) {
            if (upToDegree < 0 || upToDegree > 3 || meanKnown) {
                throw new IllegalArgumentException(meanKnown ? "Simple kriging knows its mean: leave out the trend."
                        : "The degree (%d) of a trend must be 0 to 3.".formatted(upToDegree));
            }
            degree = upToDegree;
            return this;
        }

        /** Local kriging, each prediction from the points nearby. */
        public Builder neighbourhood(Neighbourhood chosen) {
            neighbourhood = chosen;
            return this;
        }

        /** Local kriging from the so many nearest points. */
        public Builder nearest(int count) {
            return neighbourhood(Neighbourhood.nearest(count));
        }

        /** Predictions of the mean over a rectangle around each target instead of the point itself. */
        public Builder block(Block around) {
            block = around;
            return this;
        }

        /**
         * Checks the points and, without a neighbourhood, solves for all of them.
         *
         * @throws SingularSystem when points coincide or the covariances or trend of all points are singular
         */
        public Kriging build() {
            return new Kriging(this, new int[0]);
        }

        /** Where a search names a group, its points are passed over. */
        Kriging buildWithout(int[] groupOfPoint) {
            return new Kriging(this, groupOfPoint);
        }

        Builder on(SamplePoints others) {
            var builder = new Builder(others, model);
            builder.neighbourhood = neighbourhood;
            builder.meanKnown = meanKnown;
            builder.mean = mean;
            builder.degree = degree;
            builder.block = block;
            return builder;
        }

        SamplePoints points() {
            return points;
        }

        boolean isGlobal() {
            return neighbourhood.takesAll(points.size());
        }
    }

    /** How many drift values each target has to bring. */
    public int driftCount() {
        return trend.drifts();
    }

    /** Predicts at one place; for many places take a {@link #predictor} or the columns. */
    public Prediction predict(double x, double y, double... drift) {
        var predictor = predictor();
        predictor.at(x, y, drift);
        return predictor.prediction();
    }

    /**
     * Predicts for columns of targets with all processors.
     *
     * @param drift     one column for each drift variable of the points, each as long as {@code x}
     * @param value     receives the predictions, NaN where there is none
     * @param variance  receives the kriging variances, NaN where there is none
     */
    public void predict(double[] x, double[] y, double[][] drift, double[] value, double[] variance) {
        requireColumns(x, y, drift, value, variance);
        int tasks = (x.length + TARGETS_PER_TASK - 1) / TARGETS_PER_TASK;
        var predictors = ThreadLocal.withInitial(this::predictor);
        IntStream.range(0, tasks).parallel().forEach(task -> {
            Predictor predictor = predictors.get();
            var driftHere = new double[drift.length];
            int end = Math.min(x.length, (task + 1) * TARGETS_PER_TASK);
            for (int i = task * TARGETS_PER_TASK; i < end; i++) {
                for (int d = 0; d < drift.length; d++) {
                    driftHere[d] = drift[d][i];
                }
                predictor.at(x[i], y[i], driftHere);
                value[i] = predictor.value();
                variance[i] = predictor.variance();
            }
        });
    }

    private void requireColumns(double[] x, double[] y, double[][] drift, double[] value, double[] variance) {
        boolean driftFits = Arrays.stream(drift).allMatch(column -> column.length == x.length);
        if (y.length != x.length || value.length != x.length || variance.length != x.length || !driftFits) {
            throw new IllegalArgumentException("All columns of targets and results must have the length of x, %d.".formatted(x.length));
        }
    }

    /** A worker that predicts target after target without making garbage; for one thread at a time. */
    public Predictor predictor() {
        return new Predictor();
    }

    /** What came of one target. */
    public enum Outcome {
        PREDICTED,
        /** No points in the neighbourhood, or fewer than asked for. */
        TOO_FEW_NEIGHBOURS,
        /** The neighbours do not determine the trend, or their covariances are singular. */
        NOT_SOLVABLE
    }

    /** Predicts target after target. Neighbouring targets with the same neighbours share one elimination. */
    public final class Predictor {

        private final Covariance covariance = new Covariance(model);
        private final PointTree.Search search = tree.new Search(neighbourhood, group);
        private final KrigingSystem system = global == null ? new KrigingSystem(trend.count()) : global.sharing();
        private final double[] x0 = new double[trend.count()];
        private final double[] blockX = block == null ? new double[0] : block.offsetsX();
        private final double[] blockY = block == null ? new double[0] : block.offsetsY();
        private final double[] blockWeight = block == null ? new double[0] : block.weights();
        private final double restOfBlock = (1 - Arrays.stream(blockWeight).sum()) * sillOfRest();
        private final double ownVariance = block == null ? covariance.sill() : withinBlock();
        private double[] part = new double[0];

        private double[] px = new double[0];
        private double[] py = new double[0];
        private int[] chosen = new int[0];
        private int n = -1;
        private boolean solvable;

        private double value;
        private double variance;
        private double multiplier;

        private Predictor() {
            if (global != null) {
                px = points.xs();
                py = points.ys();
                n = points.size();
                solvable = true;
            }
        }

        /**
         * Weights in single precision leave a rest to 1. With an unknown mean gstat averages semivariances and takes them from
         * the sill, so that the rest counts as the sill; with a known one it averages covariances, and the rest as nothing.
         */
        private double sillOfRest() {
            return meanKnown ? 0 : model.sill();
        }

        private double withinBlock() {
            var between = new double[blockX.length];
            double sum = 0;
            double rest = 1;
            for (int i = 0; i < blockX.length; i++) {
                covariance.fill(blockX[i], blockY[i], blockX, blockY, 0, blockX.length, between);
                for (int j = 0; j < blockX.length; j++) {
                    double weight = (float) (blockWeight[i] * blockWeight[j]);
                    sum += weight * between[j];
                    rest -= weight;
                }
            }
            return sum + rest * sillOfRest();
        }

        /** Predicts at a place; afterwards {@link #value}, {@link #variance} and {@link #multiplier} are of it. */
        public Outcome at(double x, double y, double... drift) {
            return at(x, y, drift, -1);
        }

        Outcome at(double x, double y, double[] drift, int withoutGroup) {
            if (drift.length != trend.drifts()) {
                throw new IllegalArgumentException("The points have %d drift variables, the target brings %d."
                        .formatted(trend.drifts(), drift.length));
            }
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                throw new IllegalArgumentException("The target (x %s, y %s) is not a place.".formatted(x, y));
            }
            value = Double.NaN;
            variance = Double.NaN;
            multiplier = Double.NaN;
            if (global == null) {
                choose(x, y, withoutGroup);
            }
            if (n == 0) {
                if (!meanKnown || neighbourhood.least() > 0) {
                    return Outcome.TOO_FEW_NEIGHBOURS;
                }
                answer(mean, ownVariance, 0);
                return Outcome.PREDICTED;
            }
            if (!solvable) {
                return Outcome.NOT_SOLVABLE;
            }
            double[] c0 = system.covariances();
            if (block == null) {
                covariance.fill(x, y, px, py, 0, n, c0);
                int here = coincident(x, y);
                if (here >= 0) {
                    if (trend.drifts() == 0) {
                        answer(points.value(global == null ? chosen[here] : here), 0, 0);
                        return Outcome.PREDICTED;
                    }
                    c0[here] += covariance.nugget();
                }
            } else {
                meanOverBlock(x, y, c0);
            }
            trend.at(x, y, drift, x0);
            system.solve(ownVariance, x0);
            answer(system.value() + mean, system.variance(), system.multiplier());
            return Outcome.PREDICTED;
        }

        private void answer(double predicted, double withVariance, double withMultiplier) {
            value = predicted;
            variance = withVariance;
            multiplier = withMultiplier;
        }

        private void choose(double x, double y, int withoutGroup) {
            int found = search.at(x, y, withoutGroup);
            int[] neighbours = search.points();
            if (found == n && Arrays.equals(neighbours, 0, n, chosen, 0, n)) {
                return;
            }
            if (chosen.length < found) {
                chosen = new int[found];
                px = new double[found];
                py = new double[found];
            }
            n = found;
            System.arraycopy(neighbours, 0, chosen, 0, n);
            for (int i = 0; i < n; i++) {
                px[i] = points.xs()[chosen[i]];
                py[i] = points.ys()[chosen[i]];
            }
            solvable = n > 0 && assemble(system, covariance, px, py, chosen, n) < 0 && system.solveTrend();
        }

        private int coincident(double x, double y) {
            for (int i = 0; i < n; i++) {
                if (px[i] == x && py[i] == y) {
                    return i;
                }
            }
            return -1;
        }

        private void meanOverBlock(double x, double y, double[] c0) {
            if (part.length < n) {
                part = new double[n];
            }
            Arrays.fill(c0, 0, n, restOfBlock);
            for (int b = 0; b < blockX.length; b++) {
                covariance.fill(x - blockX[b], y - blockY[b], px, py, 0, n, part);
                for (int i = 0; i < n; i++) {
                    c0[i] += blockWeight[b] * part[i];
                }
            }
        }

        public double value() {
            return value;
        }

        public double variance() {
            return variance;
        }

        /** See {@link Prediction#multiplier()}. */
        public double multiplier() {
            return multiplier;
        }

        public Prediction prediction() {
            return Double.isNaN(value) ? Prediction.NONE : new Prediction(value, variance, multiplier);
        }

        /** Why the last target was not solvable, in words. */
        public String explanation() {
            if (n <= trend.count()) {
                return "%d neighbours cannot determine %d trend coefficients: take more.".formatted(n, trend.count());
            }
            return trend.count() > 1
                    ? "The trend variables are constant or depend on each other among the %d neighbours: take more.".formatted(n)
                    : notPositiveDefinite(chosen, n);
        }

        void leaveEachOut(double[] residual, double[] variances) {
            system.leaveEachOut(residual, variances);
        }
    }
}
