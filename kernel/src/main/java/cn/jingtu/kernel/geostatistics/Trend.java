package cn.jingtu.kernel.geostatistics;

import java.util.Arrays;

/**
 * The columns of the mean in universal kriging: one, powers of the coordinates, drift variables. Each but the first is
 * centred and scaled over the points, which changes no prediction and keeps the equations well conditioned at coordinates
 * of hundreds of kilometres. Immutable.
 */
final class Trend {

    private final int degree;
    private final int drifts;
    private final double[][] columns;
    private final double[] centre;
    private final double[] scale;
    private final double centreX;
    private final double centreY;

    private Trend(SamplePoints points, int degree, boolean known) {
        this.degree = degree;
        this.drifts = known ? 0 : points.driftCount();
        int powers = (degree + 1) * (degree + 2) / 2;
        int count = known ? 0 : powers + drifts;
        this.columns = new double[count][points.size()];
        this.centre = new double[count];
        this.scale = new double[count];
        this.centreX = Arrays.stream(points.xs()).average().orElseThrow();
        this.centreY = Arrays.stream(points.ys()).average().orElseThrow();
        Arrays.fill(scale, 1);
        var row = new double[count];
        var drift = new double[points.driftCount()];
        for (int i = 0; i < points.size() && !known; i++) {
            for (int d = 0; d < drifts; d++) {
                drift[d] = points.drift(d, i);
            }
            at(points.x(i), points.y(i), drift, row);
            for (int c = 0; c < count; c++) {
                columns[c][i] = row[c];
            }
        }
        for (int c = 1; c < count; c++) {
            double mean = Arrays.stream(columns[c]).average().orElseThrow();
            double spread = Math.sqrt(Arrays.stream(columns[c]).map(v -> (v - mean) * (v - mean)).average().orElseThrow());
            if (!(spread > 1e-12 * Math.abs(mean))) {
                throw new SingularSystem(("Trend column %d is %s at every point, so it cannot be told from the mean."
                        + "\nLeave it out.").formatted(c, columns[c][0]));
            }
            centre[c] = mean;
            scale[c] = 1 / spread;
            for (int i = 0; i < points.size(); i++) {
                columns[c][i] = (columns[c][i] - mean) * scale[c];
            }
        }
    }

    /** A constant and the polynomials of the coordinates up to a degree, and the drift of the points. */
    static Trend of(SamplePoints points, int degree) {
        return new Trend(points, degree, false);
    }

    /** No unknown mean at all. */
    static Trend none(SamplePoints points) {
        return new Trend(points, 0, true);
    }

    /** How many columns there are. */
    int count() {
        return columns.length;
    }

    /** How many drift values a target has to bring. */
    int drifts() {
        return drifts;
    }

    double column(int c, int point) {
        return columns[c][point];
    }

    /** The columns at any place into {@code out}. */
    void at(double x, double y, double[] drift, double[] out) {
        if (out.length == 0) {
            return;
        }
        int c = 0;
        double dx = x - centreX;
        double dy = y - centreY;
        for (int total = 0; total <= degree; total++) {
            for (int ofY = 0; ofY <= total; ofY++) {
                double power = 1;
                for (int i = 0; i < total - ofY; i++) {
                    power *= dx;
                }
                for (int i = 0; i < ofY; i++) {
                    power *= dy;
                }
                out[c++] = power;
            }
        }
        for (int d = 0; d < drifts; d++) {
            out[c++] = drift[d];
        }
        for (int k = 1; k < out.length; k++) {
            out[k] = (out[k] - centre[k]) * scale[k];
        }
    }

    /** What remains of the values after ordinary least squares on this trend. */
    double[] residuals(double[] values) {
        double[] beta = new KrigingSystem(count()).leastSquares(columns, values);
        var residuals = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double fitted = 0;
            for (int c = 0; c < beta.length; c++) {
                fitted += columns[c][i] * beta[c];
            }
            residuals[i] = values[i] - fitted;
        }
        return residuals;
    }
}
