package cn.jingtu.kernel.geostatistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model fitted to an empirical variogram by weighted least squares.
 *
 * @param sumOfSquares weighted sum of squared differences, gstat's {@code SSErr}
 * @param converged    whether steps had become small before {@link #MOST_STEPS}
 */
public record VariogramFit(VariogramModel model, double sumOfSquares, int steps, boolean converged) {

    public static final int MOST_STEPS = 200;

    private static final double GSTAT_TOLERANCE = 1e-5;
    private static final double LEAST_TOLERANCE = 1e-13;
    private static final double LONGEST_STEP = 0.2;
    private static final double RANGE_DIFFERENCE = 0.001;

    /** When the search ends. */
    public enum End {
        /**
         * Where gstat ends, so that parameters are those it prints: after a step that lowers the sum of squares by less than
         * 1e-5 of it. For a Gaussian structure gstat takes a derivative of the range that is not the true one, so what it
         * prints is near the minimum, not at it; here too.
         */
        AS_GSTAT,
        /** At the minimum, as exactly as doubles allow. */
        AT_MINIMUM
    }

    /** Weight of a bin with N pairs at mean distance h; the number is gstat's {@code fit.method}. */
    public enum Weights {
        /** N. */
        PAIRS(1),
        /** N/γ(h)², with the semivariance of the starting model, as gstat computes it. */
        PAIRS_BY_SEMIVARIANCE(2),
        /** 1: ordinary least squares. */
        EQUAL(6),
        /** N/h², the default of gstat and here. */
        PAIRS_BY_DISTANCE(7);

        private final int gstat;

        Weights(int gstat) {
            this.gstat = gstat;
        }

        /** gstat's number of a fit method. */
        public static Weights ofGstat(int method) {
            for (Weights weights : values()) {
                if (weights.gstat == method) {
                    return weights;
                }
            }
            throw new IllegalArgumentException("Fit method %d is not known: use 1 (N), 2 (N/γ²), 6 (equal) or 7 (N/h²).".formatted(method));
        }
    }

    /** Fits sills and ranges with weights N/h² and gstat's way of stopping, so that the result is the one gstat prints. */
    public static VariogramFit of(EmpiricalVariogram variogram, VariogramModel start) {
        return of(variogram, start, Weights.PAIRS_BY_DISTANCE, End.AS_GSTAT);
    }

    /**
     * Fits sills and ranges.
     *
     * @param start     first guess; smoothness and anisotropy are kept as they are
     * @throws SingularSystem when the bins do not determine all sills and ranges
     */
    public static VariogramFit of(EmpiricalVariogram variogram, VariogramModel start, Weights weights, End end) {
        List<Structure> structures = start.structures().stream().map(s -> s.sill() == 0 ? s.withSill(1) : s).toList();
        boolean[] fitSill = new boolean[structures.size()];
        Arrays.fill(fitSill, true);
        while (true) {
            var search = new Search(variogram.bins(), structures, fitSill, weights, end);
            VariogramFit fit = search.run();
            if (fit != null) {
                return fit;
            }
            // As gstat does: what became negative stays 0, and the rest begins again from the first ranges.
            var again = new ArrayList<Structure>();
            for (int s = 0; s < structures.size(); s++) {
                fitSill[s] = search.sill[s] > 0;
                again.add(structures.get(s).withSill(Math.max(0, search.sill[s])));
            }
            structures = again;
        }
    }

    /**
     * gstat's first guess for a shape of which nothing is known: a nugget of the mean of the first three bins, a sill of the
     * mean of the last five, a range of a third of the largest distance; Matérn structures get κ = 0.5.
     */
    public static VariogramModel startFor(Shape shape, EmpiricalVariogram variogram) {
        List<EmpiricalVariogram.Bin> bins = variogram.bins();
        var nugget = Structure.nugget(meanGamma(bins.subList(0, Math.min(3, bins.size()))));
        if (shape == Shape.NUGGET) {
            return VariogramModel.of(nugget);
        }
        double sill = meanGamma(bins.subList(Math.max(0, bins.size() - 5), bins.size()));
        double range = bins.stream().mapToDouble(EmpiricalVariogram.Bin::distance).max().orElseThrow() / 3;
        return VariogramModel.of(nugget, new Structure(shape, sill, range, shape == Shape.MATERN ? 0.5 : 0, 0, 1));
    }

    private static double meanGamma(List<EmpiricalVariogram.Bin> bins) {
        return bins.stream().mapToDouble(EmpiricalVariogram.Bin::gamma).average().orElseThrow();
    }

    /** Gauss-Newton steps as gstat takes them: shortened where, squared, they are longer than a fifth of the squared parameters. */
    private static final class Search {

        private final List<EmpiricalVariogram.Bin> bins;
        private final List<Structure> structures;
        private final boolean[] fitSill;
        private final boolean[] fitRange;
        private final double[] sill;
        private final double[] range;
        private final double[] weight;
        private final int parameters;
        private final End end;

        private Search(List<EmpiricalVariogram.Bin> bins, List<Structure> structures, boolean[] fitSill, Weights weights,
                End end) {
            this.end = end;
            this.bins = bins;
            this.structures = structures;
            this.fitSill = fitSill;
            this.fitRange = new boolean[structures.size()];
            this.sill = structures.stream().mapToDouble(Structure::sill).toArray();
            this.range = structures.stream().mapToDouble(Structure::range).toArray();
            int count = 0;
            for (int s = 0; s < sill.length; s++) {
                fitRange[s] = structures.get(s).shape() != Shape.NUGGET;
                count += (fitSill[s] ? 1 : 0) + (fitRange[s] ? 1 : 0);
            }
            this.parameters = count;
            this.weight = bins.stream().mapToDouble(bin -> weigh(bin, weights)).toArray();
            if (bins.size() < parameters) {
                throw new SingularSystem(("%d bins cannot determine %d sills and ranges.\nTake fewer structures, or a larger"
                        + " cutoff or smaller width.").formatted(bins.size(), parameters));
            }
        }

        private double weigh(EmpiricalVariogram.Bin bin, Weights weights) {
            double of = switch (weights) {
                case EQUAL -> 1;
                case PAIRS -> bin.pairs();
                case PAIRS_BY_SEMIVARIANCE -> bin.pairs() / Math.pow(gamma(bin), 2);
                case PAIRS_BY_DISTANCE -> bin.pairs() / (bin.distance() * bin.distance());
            };
            if (!Double.isFinite(of)) {
                throw new IllegalArgumentException(("The bin at distance %s has no finite weight %s.\nUse equal weights or those"
                        + " by pairs, or average points at the same place.").formatted(bin.distance(), weights));
            }
            return of;
        }

        private double unit(int s, EmpiricalVariogram.Bin bin, double ofRange) {
            Structure structure = structures.get(s);
            Structure probe = structure.shape() == Shape.NUGGET ? structure.withSill(1) : structure.withSill(1).withRange(ofRange);
            double angle = Math.toRadians(bin.direction());
            return probe.gamma(bin.distance() * Math.sin(angle), bin.distance() * Math.cos(angle));
        }

        private double gamma(EmpiricalVariogram.Bin bin) {
            double sum = 0;
            for (int s = 0; s < sill.length; s++) {
                sum += sill[s] * unit(s, bin, range[s]);
            }
            return sum;
        }

        /** Change of a structure with its range; for Matérn a difference quotient, as in gstat. */
        private double perRange(int s, EmpiricalVariogram.Bin bin) {
            Structure structure = structures.get(s);
            double angle = Math.toRadians(bin.direction());
            double h = structure.distance(bin.distance() * Math.sin(angle), bin.distance() * Math.cos(angle));
            double a = range[s];
            double t = h / a;
            return sill[s] * switch (structure.shape()) {
                case NUGGET -> 0;
                case SPHERICAL -> h > a ? 0 : 1.5 * t / a * (t * t - 1);
                case EXPONENTIAL -> -t / a * Math.exp(-t);
                case GAUSSIAN -> (end == End.AS_GSTAT ? -t : -2 * t * t) / a * Math.exp(-t * t);
                case MATERN -> (unit(s, bin, a * (1 + RANGE_DIFFERENCE)) - unit(s, bin, a * (1 - RANGE_DIFFERENCE)))
                        / (2 * a * RANGE_DIFFERENCE);
            };
        }

        private double sumOfSquares() {
            double sum = 0;
            for (int b = 0; b < bins.size(); b++) {
                double difference = bins.get(b).gamma() - gamma(bins.get(b));
                sum += weight[b] * difference * difference;
            }
            return sum;
        }

        /** Null when a sill went below zero. */
        private @Nullable VariogramFit run() {
            double last = Double.MAX_VALUE;
            int steps = 0;
            boolean done = false;
            while (!done && steps < MOST_STEPS) {
                boolean shortened = step();
                steps++;
                double now = sumOfSquares();
                double gain = now > 10 * Math.ulp(1.0) ? (last - now) / now : last - now;
                done = !shortened && (end == End.AS_GSTAT
                        ? gain < GSTAT_TOLERANCE && gain >= 0 : Math.abs(gain) < LEAST_TOLERANCE);
                last = now;
            }
            for (double s : sill) {
                if (s < 0) {
                    return null;
                }
            }
            var fitted = new ArrayList<Structure>();
            for (int s = 0; s < sill.length; s++) {
                Structure structure = structures.get(s).withSill(sill[s]);
                fitted.add(fitRange[s] ? structure.withRange(range[s]) : structure);
            }
            return new VariogramFit(new VariogramModel(fitted), last, steps, done);
        }

        private boolean step() {
            if (parameters == 0) {
                return false;
            }
            var columns = new double[parameters][bins.size()];
            var wanted = new double[bins.size()];
            var start = new double[parameters];
            for (int b = 0; b < bins.size(); b++) {
                EmpiricalVariogram.Bin bin = bins.get(b);
                double root = Math.sqrt(weight[b]);
                wanted[b] = root * (bin.gamma() - gamma(bin));
                int p = 0;
                for (int s = 0; s < sill.length; s++) {
                    if (fitSill[s]) {
                        start[p] = sill[s];
                        columns[p++][b] = root * unit(s, bin, range[s]);
                    }
                    if (fitRange[s]) {
                        start[p] = range[s];
                        columns[p++][b] = root * perRange(s, bin);
                    }
                }
            }
            double[] change = solve(columns, wanted);
            double part = Math.pow(norm(change) / norm(start), 2);
            boolean anyRange = false;
            for (boolean fits : fitRange) {
                anyRange |= fits;
            }
            boolean shortened = anyRange && part > LONGEST_STEP;
            double factor = shortened ? LONGEST_STEP / part : 1;
            int p = 0;
            for (int s = 0; s < sill.length; s++) {
                if (fitSill[s]) {
                    sill[s] += factor * change[p++];
                }
                if (fitRange[s]) {
                    range[s] += factor * change[p++];
                    if (!(range[s] > 0)) {
                        throw new SingularSystem(("The fit of %s runs to a range below 0.\nStart from other values, or take the"
                                + " structure out.").formatted(structures.get(s)));
                    }
                }
            }
            return shortened;
        }

        /** Least squares by the columns; each is scaled, since sills and ranges differ by orders of magnitude. */
        private double[] solve(double[][] columns, double[] wanted) {
            var scale = new double[columns.length];
            for (int p = 0; p < columns.length; p++) {
                scale[p] = norm(columns[p]);
                if (!(scale[p] > 0)) {
                    throw notDetermined();
                }
                for (int b = 0; b < wanted.length; b++) {
                    columns[p][b] /= scale[p];
                }
            }
            double[] change;
            try {
                change = new KrigingSystem(columns.length).leastSquares(columns, wanted);
            } catch (SingularSystem _) {
                throw notDetermined();
            }
            for (int p = 0; p < change.length; p++) {
                change[p] /= scale[p];
            }
            return change;
        }

        private SingularSystem notDetermined() {
            return new SingularSystem(("The empirical variogram does not determine all parameters of %s.\nMaybe no bin lies within"
                    + " a range, or two structures look alike: start from other ranges or take fewer structures.")
                    .formatted(new VariogramModel(structures)));
        }

        private static double norm(double[] v) {
            double sum = 0;
            for (double e : v) {
                sum += e * e;
            }
            return Math.sqrt(sum);
        }
    }
}
