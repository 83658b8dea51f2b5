package cn.jingtu.kernel.geostatistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Measured values at places, column by column. Immutable: arrays are copied in and out.
 *
 * <p>Coordinates are metres of a map projection, x to the east. Places may repeat here, as they do in a variogram of
 * replicates; {@link Kriging} refuses them and {@link #averagedByPlace()} is the remedy.
 */
public final class SamplePoints {

    private final double[] x;
    private final double[] y;
    private final double[] value;
    private final double[][] drift;

    private SamplePoints(double[] x, double[] y, double[] value, double[][] drift) {
        this.x = x;
        this.y = y;
        this.value = value;
        this.drift = drift;
    }

    /**
     * Values at projected coordinates.
     *
     * @throws IllegalArgumentException when lengths differ, a number is not finite or the coordinates look like degrees
     */
    public static SamplePoints of(double[] x, double[] y, double[] value) {
        SamplePoints points = onPlane(x, y, value);
        if (looksLikeDegrees(points.x, points.y)) {
            throw new IllegalArgumentException(("The coordinates (x %s to %s, y %s to %s) look like degrees of longitude and"
                    + " latitude.\nDistances need metres: project them first, for China to a CGCS2000 3-degree zone"
                    + " (EPSG:4513 to 4533).").formatted(min(x), max(x), min(y), max(y)));
        }
        return points;
    }

    /** As {@link #of}, for coordinates that are known to lie on a plane although they look like degrees. */
    public static SamplePoints onPlane(double[] x, double[] y, double[] value) {
        if (x.length != y.length || x.length != value.length) {
            throw new IllegalArgumentException("x, y and value must have one length, not %d, %d and %d."
                    .formatted(x.length, y.length, value.length));
        }
        if (x.length == 0) {
            throw new IllegalArgumentException("There are no points.");
        }
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i]) || !Double.isFinite(y[i]) || !Double.isFinite(value[i])) {
                throw new IllegalArgumentException("Point %d (x %s, y %s, value %s) is not finite.\nLeave out points without a value."
                        .formatted(i + 1, x[i], y[i], value[i]));
            }
        }
        return new SamplePoints(x.clone(), y.clone(), value.clone(), new double[0][]);
    }

    /**
     * Whether coordinates are rather degrees than metres: within the range of longitudes and latitudes and either in the
     * box around China or far from the origin compared with their spread, as no local grid of metres is.
     */
    public static boolean looksLikeDegrees(double[] x, double[] y) {
        double farX = Math.max(Math.abs(min(x)), Math.abs(max(x)));
        double farY = Math.max(Math.abs(min(y)), Math.abs(max(y)));
        if (farX > 180 || farY > 90) {
            return false;
        }
        boolean inChina = min(x) >= 73 && max(x) <= 136 && min(y) >= 3 && max(y) <= 54;
        return inChina || max(x) - min(x) < 0.2 * farX && max(y) - min(y) < 0.2 * farY;
    }

    /** Whether targets look like degrees and none lies in the box of these points: then they were not projected as these were. */
    public boolean doubtsTargets(double[] targetX, double[] targetY) {
        double west = min(x);
        double east = max(x);
        double south = min(y);
        double north = max(y);
        return looksLikeDegrees(targetX, targetY) && IntStream.range(0, targetX.length).noneMatch(i ->
                targetX[i] >= west && targetX[i] <= east && targetY[i] >= south && targetY[i] <= north);
    }

    /** These points with one or more drift variables, each as long as the points: known at every target as well. */
    public SamplePoints withDrift(double[]... columns) {
        var copies = new double[columns.length][];
        for (int d = 0; d < columns.length; d++) {
            if (columns[d].length != x.length) {
                throw new IllegalArgumentException("Drift column %d has %d values for %d points."
                        .formatted(d + 1, columns[d].length, x.length));
            }
            for (int i = 0; i < x.length; i++) {
                if (!Double.isFinite(columns[d][i])) {
                    throw new IllegalArgumentException("Drift column %d is %s at point %d.".formatted(d + 1, columns[d][i], i + 1));
                }
            }
            copies[d] = columns[d].clone();
        }
        return new SamplePoints(x, y, value, copies);
    }

    /** These places and drift with other values, transformed or indicator ones for instance. */
    public SamplePoints withValues(double[] values) {
        return new SamplePoints(x, y, onPlane(x, y, values).value, drift);
    }

    /** The natural logarithms of the values. */
    public SamplePoints logarithms() {
        var logs = new double[value.length];
        for (int i = 0; i < value.length; i++) {
            if (value[i] <= 0) {
                throw new IllegalArgumentException(("Value %s of point %d has no logarithm.\nReplace results below the"
                        + " detection limit by a documented substitute first.").formatted(value[i], i + 1));
            }
            logs[i] = Math.log(value[i]);
        }
        return withValues(logs);
    }

    /** One where a value is above the threshold, zero elsewhere: {@code I(z > threshold)}. */
    public SamplePoints indicators(double threshold) {
        return withValues(Arrays.stream(value).map(v -> v > threshold ? 1 : 0).toArray());
    }

    /** Points at the same place made one, with the mean of their values and drift, where the first of them stood. */
    public SamplePoints averagedByPlace() {
        int[] groups = new int[x.length];
        Integer[] order = byPlace();
        for (int k = 0; k < order.length; k++) {
            groups[order[k]] = k > 0 && samePlace(order[k - 1], order[k]) ? groups[order[k - 1]] : order[k];
        }
        int[] kept = IntStream.range(0, x.length).filter(i -> groups[i] == i).toArray();
        double[] means = means(value, groups, kept);
        var drifts = new double[drift.length][];
        Arrays.setAll(drifts, d -> means(drift[d], groups, kept));
        return new SamplePoints(pick(x, kept), pick(y, kept), means, drifts);
    }

    private double[] means(double[] column, int[] groups, int[] kept) {
        var sum = new double[x.length];
        var count = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            sum[groups[i]] += column[i];
            count[groups[i]]++;
        }
        return Arrays.stream(kept).mapToDouble(i -> sum[i] / count[i]).toArray();
    }

    /** Two points at one place, counted from 0, or nothing. */
    Optional<int[]> duplicates() {
        Integer[] order = byPlace();
        for (int k = 1; k < order.length; k++) {
            if (samePlace(order[k - 1], order[k])) {
                return Optional.of(new int[] {order[k - 1], order[k]});
            }
        }
        return Optional.empty();
    }

    private Integer[] byPlace() {
        var order = new Integer[x.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> x[a] != x[b] ? Double.compare(x[a], x[b])
                : y[a] != y[b] ? Double.compare(y[a], y[b]) : Integer.compare(a, b));
        return order;
    }

    private boolean samePlace(int a, int b) {
        return x[a] == x[b] && y[a] == y[b];
    }

    /** The points of these numbers. */
    SamplePoints subset(int[] kept) {
        var drifts = new double[drift.length][];
        Arrays.setAll(drifts, d -> pick(drift[d], kept));
        return new SamplePoints(pick(x, kept), pick(y, kept), pick(value, kept), drifts);
    }

    private static double[] pick(double[] column, int[] kept) {
        return Arrays.stream(kept).mapToDouble(i -> column[i]).toArray();
    }

    public int size() {
        return x.length;
    }

    /** How many drift variables these points carry. */
    public int driftCount() {
        return drift.length;
    }

    public double x(int point) {
        return x[point];
    }

    public double y(int point) {
        return y[point];
    }

    public double value(int point) {
        return value[point];
    }

    public double drift(int column, int point) {
        return drift[column][point];
    }

    public double[] values() {
        return value.clone();
    }

    // For the computations of this package, which do not write into them.

    double[] xs() {
        return x;
    }

    double[] ys() {
        return y;
    }

    double[] valuesShared() {
        return value;
    }

    double[][] drifts() {
        return drift;
    }

    private static double min(double[] column) {
        return Arrays.stream(column).min().orElseThrow();
    }

    private static double max(double[] column) {
        return Arrays.stream(column).max().orElseThrow();
    }
}
