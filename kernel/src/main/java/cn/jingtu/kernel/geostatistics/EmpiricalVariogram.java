package cn.jingtu.kernel.geostatistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Half the mean squared difference of values as a function of their distance, in bins, as gstat's {@code variogram} gives it.
 *
 * @param bins   by direction, then by distance; bins without pairs are left out
 * @param cutoff largest distance of a pair in metres
 * @param width  width of a bin in metres; a bin includes its upper border, not its lower one
 */
public record EmpiricalVariogram(List<Bin> bins, double cutoff, double width) {

    /** gstat's part of the diagonal of the bounding box up to which pairs count, so written there. */
    private static final double DEFAULT_CUTOFF = 0.33333;
    private static final int DEFAULT_BINS = 15;
    private static final int POINTS_PER_TASK = 256;

    /**
     * One bin.
     *
     * @param pairs     how many pairs of points it holds, at least 1
     * @param distance  mean distance of the pairs in metres
     * @param gamma     semivariance in the square of the unit of the values
     * @param direction degrees from north, clockwise; 0 also where all directions are taken together
     */
    public record Bin(long pairs, double distance, double gamma, double direction) {
    }

    /** How a bin is estimated from its differences d. */
    public enum Estimator {
        /** Matheron's mean of d², halved. */
        CLASSICAL,
        /** Cressie and Hawkins 1980: {@code (mean √|d|)⁴ / (0.457 + 0.494/n) / 2}, resistant to single extreme values. */
        ROBUST
    }

    public EmpiricalVariogram {
        bins = List.copyOf(bins);
    }

    /** With gstat's defaults: a third of the diagonal of the bounding box, fifteen bins, all directions. */
    public static EmpiricalVariogram of(SamplePoints points) {
        return with(points).build();
    }

    /** The same with settings of one's own. */
    public static Builder with(SamplePoints points) {
        return new Builder(points);
    }

    /** Settings of an {@link EmpiricalVariogram}. */
    public static final class Builder {

        private final SamplePoints points;
        private double cutoff = Double.NaN;
        private double width = Double.NaN;
        private double[] directions = {0};
        private double tolerance = Double.NaN;
        private Estimator estimator = Estimator.CLASSICAL;
        private boolean detrend;
        private int degree;

        private Builder(SamplePoints points) {
            this.points = points;
        }

        /** Pairs farther apart than so many metres are left out. */
        public Builder cutoff(double metres) {
            cutoff = requirePositive("cutoff", metres);
            return this;
        }

        /** Width of the bins in metres. */
        public Builder width(double metres) {
            width = requirePositive("width", metres);
            return this;
        }

        /** One variogram for each direction, in degrees from north, clockwise, 0 to 360. */
        public Builder directions(double... degrees) {
            for (double degree : degrees) {
                if (!(degree >= 0 && degree <= 360)) {
                    throw new IllegalArgumentException("A direction (%s) must be 0 to 360 degrees from north.".formatted(degree));
                }
            }
            if (degrees.length == 0) {
                throw new IllegalArgumentException("Name at least one direction, or leave the directions away.");
            }
            directions = degrees.clone();
            return this;
        }

        /** Half the opening angle of a direction in degrees; by default 90 divided by the number of directions. */
        public Builder tolerance(double degrees) {
            if (!(degrees > 0 && degrees <= 180)) {
                throw new IllegalArgumentException("The tolerance (%s) must be above 0 and at most 180 degrees.".formatted(degrees));
            }
            tolerance = degrees;
            return this;
        }

        public Builder estimator(Estimator chosen) {
            estimator = chosen;
            return this;
        }

        /** The variogram of what ordinary least squares on the drift variables and on powers of the coordinates leave. */
        public Builder residuals(int coordinateDegree) {
            detrend = true;
            degree = coordinateDegree;
            return this;
        }

        private static double requirePositive(String what, double metres) {
            if (!(metres > 0 && metres < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("The %s (%s) must be above 0 metres.".formatted(what, metres));
            }
            return metres;
        }

        public EmpiricalVariogram build() {
            double[] x = points.xs();
            double[] y = points.ys();
            double diagonal = Math.hypot(
                    Arrays.stream(x).max().orElseThrow() - Arrays.stream(x).min().orElseThrow(),
                    Arrays.stream(y).max().orElseThrow() - Arrays.stream(y).min().orElseThrow());
            if (points.size() < 2 || diagonal == 0) {
                throw new IllegalArgumentException("A variogram needs points at two places at least.");
            }
            double farthest = Double.isNaN(cutoff) ? diagonal * DEFAULT_CUTOFF : cutoff;
            double step = Double.isNaN(width) ? farthest / DEFAULT_BINS : width;
            if (farthest / step > 1e6) {
                throw new IllegalArgumentException("A cutoff of %s with bins of %s makes more than a million bins.".formatted(farthest, step));
            }
            double[] values = detrend ? Trend.of(points, degree).residuals(points.valuesShared()) : points.valuesShared();
            double half = Double.isNaN(tolerance) ? 90.0 / directions.length : tolerance;
            var bins = new ArrayList<Bin>();
            for (double direction : directions) {
                bins.addAll(new Sums(x, y, values, farthest, step, direction, half, estimator).bins());
            }
            return new EmpiricalVariogram(bins, farthest, step);
        }
    }

    /** The sums over all pairs in one direction; tasks of fixed size are added up in order, so results are always the same. */
    private static final class Sums {

        private final double[] x;
        private final double[] y;
        private final double[] values;
        private final double cutoff;
        private final double width;
        private final double direction;
        private final double tolerance;
        private final Estimator estimator;

        private Sums(double[] x, double[] y, double[] values, double cutoff, double width, double direction, double tolerance,
                Estimator estimator) {
            // From west to east, so that pairs too far apart in x need not be looked at.
            Integer[] order = new Integer[x.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> x[a] != x[b] ? Double.compare(x[a], x[b]) : Integer.compare(a, b));
            this.x = Arrays.stream(order).mapToDouble(i -> x[i]).toArray();
            this.y = Arrays.stream(order).mapToDouble(i -> y[i]).toArray();
            this.values = Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
            this.cutoff = cutoff;
            this.width = width;
            this.direction = direction;
            this.tolerance = tolerance;
            this.estimator = estimator;
        }

        /** Pairs, sum of distances and sum of differences of each bin. */
        private record Part(long[] pairs, double[] distance, double[] difference) {

            private Part(int bins) {
                this(new long[bins], new double[bins], new double[bins]);
            }
        }

        private List<Bin> bins() {
            int count = (int) Math.floor(cutoff / width) + 1;
            int tasks = (x.length + POINTS_PER_TASK - 1) / POINTS_PER_TASK;
            var total = new Part(count);
            IntStream.range(0, tasks).parallel().mapToObj(task -> part(task, count)).toList().forEach(part -> {
                for (int b = 0; b < count; b++) {
                    total.pairs[b] += part.pairs[b];
                    total.distance[b] += part.distance[b];
                    total.difference[b] += part.difference[b];
                }
            });
            return IntStream.range(0, count).filter(b -> total.pairs[b] > 0).mapToObj(b -> {
                double n = total.pairs[b];
                double gamma = switch (estimator) {
                    case CLASSICAL -> total.difference[b] / (2 * n);
                    case ROBUST -> 0.5 * Math.pow(total.difference[b] / n, 4) / (0.457 + 0.494 / n);
                };
                return new Bin(total.pairs[b], total.distance[b] / n, gamma, direction);
            }).toList();
        }

        private Part part(int task, int count) {
            var part = new Part(count);
            boolean everywhere = tolerance >= 90;
            double east = Math.sin(Math.toRadians(direction));
            double north = Math.cos(Math.toRadians(direction));
            double least = Math.cos(Math.toRadians(tolerance));
            int end = Math.min(x.length, (task + 1) * POINTS_PER_TASK);
            for (int i = task * POINTS_PER_TASK; i < end; i++) {
                for (int j = i - 1; j >= 0 && x[i] - x[j] <= cutoff; j--) {
                    double dx = x[i] - x[j];
                    double dy = y[i] - y[j];
                    double distance = Math.sqrt(dx * dx + dy * dy);
                    if (distance > cutoff
                            || !everywhere && distance > 0 && Math.abs((dx * east + dy * north) / distance) < least) {
                        continue;
                    }
                    double bins = distance / width;
                    int bin = (int) bins;
                    if (bin > 0 && bins == bin) {
                        bin--;
                    }
                    double difference = values[i] - values[j];
                    part.pairs[bin]++;
                    part.distance[bin] += distance;
                    part.difference[bin] += estimator == Estimator.CLASSICAL
                            ? difference * difference : Math.sqrt(Math.abs(difference));
                }
            }
            return part;
        }
    }
}
