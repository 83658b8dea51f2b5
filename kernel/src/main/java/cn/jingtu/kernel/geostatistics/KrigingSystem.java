package cn.jingtu.kernel.geostatistics;

import java.util.Arrays;

/**
 * The equations of kriging, made once for a set of points and solved for as many targets as lie among them.
 *
 * <p>With covariances C = UᵀU of the points, trend columns X and values y, {@link #factorize} leaves U, U⁻ᵀX and U⁻ᵀy side by
 * side in {@link #rows}. A target with covariances c₀ and trend x₀ then needs one substitution u = U⁻ᵀc₀:
 * prediction uᵀU⁻ᵀy + rᵀβ and variance C₀₀ - uᵀu + rᵀA⁻¹r, where A = XᵀC⁻¹X, β = A⁻¹XᵀC⁻¹y and r = x₀ - XᵀC⁻¹c₀.
 *
 * <p>All inner loops run along rows, which the JVM turns into vector instructions; their order is fixed and so are results.
 * Not thread-safe.
 */
final class KrigingSystem {

    /** Rows eliminated together: what fits a core's cache. */
    private static final int PANEL = 48;
    private static final double SINGULAR_TREND = 1e-12;

    private final int trend;
    private double[][] rows = new double[0][];
    private double[] u = new double[0];
    private int n;

    private double[][] normal; // A, then its Cholesky factor in the upper half
    private double[] beta;
    private final double[] rest;
    private final double[] solved;

    private double value;
    private double variance;
    private double multiplier;

    /** {@code trend}: number of trend columns, 0 for a known mean. */
    KrigingSystem(int trend) {
        this.trend = trend;
        this.normal = new double[trend][trend];
        this.beta = new double[trend];
        this.rest = new double[trend];
        this.solved = new double[trend];
    }

    /** A second system that reads this one's elimination and has room of its own for targets. */
    KrigingSystem sharing() {
        var other = new KrigingSystem(trend);
        other.n = n;
        other.rows = rows;
        other.u = new double[n];
        other.normal = normal;
        other.beta = beta;
        return other;
    }

    /**
     * Makes room for {@code points} points; then the caller fills row i with the covariances of point i to those from i on,
     * behind place {@code points} with its trend and last with its value.
     */
    double[][] rows(int points) {
        n = points;
        int width = points + trend + 1;
        if (rows.length < points) {
            int room = Math.max(points, rows.length + (rows.length >> 1));
            rows = new double[room][];
            u = new double[room];
        }
        for (int i = 0; i < points; i++) {
            if (rows[i] == null || rows[i].length < width) {
                rows[i] = new double[width + (width >> 3)];
            }
        }
        return rows;
    }

    /** Eliminates; returns the place of the point at which the system turned out singular, -1 when all is well. */
    int factorize() {
        int width = n + trend + 1;
        for (int panel = 0; panel < n; panel += PANEL) {
            int end = Math.min(panel + PANEL, n);
            for (int j = panel; j < end; j++) {
                double[] row = rows[j];
                double before = row[j];
                subtract(panel, j, j, width);
                // What is lost in n additions cannot be told from zero.
                if (!(row[j] > before * 1e-15 * n)) {
                    return j;
                }
                double scale = 1 / Math.sqrt(row[j]);
                for (int i = j; i < width; i++) {
                    row[i] *= scale;
                }
            }
            for (int j = end; j < n; j++) {
                subtract(panel, end, j, width);
            }
        }
        return -1;
    }

    /** Subtracts from row j, from column j on, what rows {@code from} to below {@code to} contribute. */
    private void subtract(int from, int to, int j, int width) {
        double[] row = rows[j];
        int k = from;
        for (; k + 3 < to; k += 4) {
            double[] r0 = rows[k];
            double[] r1 = rows[k + 1];
            double[] r2 = rows[k + 2];
            double[] r3 = rows[k + 3];
            double f0 = -r0[j];
            double f1 = -r1[j];
            double f2 = -r2[j];
            double f3 = -r3[j];
            for (int i = j; i < width; i++) {
                row[i] = Math.fma(f0, r0[i], Math.fma(f1, r1[i], Math.fma(f2, r2[i], Math.fma(f3, r3[i], row[i]))));
            }
        }
        for (; k < to; k++) {
            double[] r = rows[k];
            double f = r[j];
            for (int i = j; i < width; i++) {
                row[i] -= f * r[i];
            }
        }
    }

    /** The trend coefficients from the eliminated rows; false when the points do not determine them. */
    boolean solveTrend() {
        for (int a = 0; a < trend; a++) {
            for (int b = a; b < trend; b++) {
                normal[a][b] = product(n + a, n + b);
            }
            beta[a] = product(n + a, n + trend);
        }
        return solveNormalForBeta();
    }

    private double product(int a, int b) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += rows[k][a] * rows[k][b];
        }
        return sum;
    }

    /** The coefficients of ordinary least squares of values on columns, where covariances do not come in. */
    double[] leastSquares(double[][] columns, double[] values) {
        for (int a = 0; a < trend; a++) {
            for (int b = a; b < trend; b++) {
                normal[a][b] = product(columns[a], columns[b]);
            }
            beta[a] = product(columns[a], values);
        }
        if (!solveNormalForBeta()) {
            throw new SingularSystem("The trend variables depend on each other linearly, so their effects cannot be told apart."
                    + "\nLeave one out.");
        }
        return beta.clone();
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private boolean solveNormalForBeta() {
        for (int a = 0; a < trend; a++) {
            double before = normal[a][a];
            for (int k = 0; k < a; k++) {
                for (int b = a; b < trend; b++) {
                    normal[a][b] -= normal[k][a] * normal[k][b];
                }
            }
            if (!(normal[a][a] > before * SINGULAR_TREND)) {
                return false;
            }
            double scale = 1 / Math.sqrt(normal[a][a]);
            for (int b = a; b < trend; b++) {
                normal[a][b] *= scale;
            }
        }
        solveNormal(beta);
        return true;
    }

    private void solveNormal(double[] b) {
        for (int a = 0; a < trend; a++) {
            for (int k = 0; k < a; k++) {
                b[a] -= normal[k][a] * b[k];
            }
            b[a] /= normal[a][a];
        }
        for (int a = trend - 1; a >= 0; a--) {
            for (int k = a + 1; k < trend; k++) {
                b[a] -= normal[a][k] * b[k];
            }
            b[a] /= normal[a][a];
        }
    }

    /** Where the caller puts the covariances between the points and the next target. */
    double[] covariances() {
        return u;
    }

    /** Solves for a target of variance {@code c00} and trend {@code x0}. */
    void solve(double c00, double[] x0) {
        substitute();
        double predicted = 0;
        double explained = 0;
        for (int k = 0; k < n; k++) {
            predicted += u[k] * rows[k][n + trend];
            explained += u[k] * u[k];
        }
        double unknown = 0;
        double times = 0;
        for (int a = 0; a < trend; a++) {
            double sum = x0[a];
            for (int k = 0; k < n; k++) {
                sum -= u[k] * rows[k][n + a];
            }
            rest[a] = sum;
            solved[a] = sum;
        }
        solveNormal(solved);
        for (int a = 0; a < trend; a++) {
            predicted += rest[a] * beta[a];
            unknown += rest[a] * solved[a];
            times += x0[a] * solved[a];
        }
        value = predicted;
        variance = Math.max(0, c00 - explained + unknown);
        multiplier = times;
    }

    private void substitute() {
        int k = 0;
        for (; k + 3 < n; k += 4) {
            double[] r0 = rows[k];
            double[] r1 = rows[k + 1];
            double[] r2 = rows[k + 2];
            double[] r3 = rows[k + 3];
            double f0 = u[k] / r0[k];
            double f1 = (u[k + 1] - f0 * r0[k + 1]) / r1[k + 1];
            double f2 = (u[k + 2] - f0 * r0[k + 2] - f1 * r1[k + 2]) / r2[k + 2];
            double f3 = (u[k + 3] - f0 * r0[k + 3] - f1 * r1[k + 3] - f2 * r2[k + 3]) / r3[k + 3];
            u[k] = f0;
            u[k + 1] = f1;
            u[k + 2] = f2;
            u[k + 3] = f3;
            for (int i = k + 4; i < n; i++) {
                u[i] -= f0 * r0[i] + f1 * r1[i] + f2 * r2[i] + f3 * r3[i];
            }
        }
        for (; k < n; k++) {
            double[] r = rows[k];
            double f = u[k] / r[k];
            u[k] = f;
            for (int i = k + 1; i < n; i++) {
                u[i] -= f * r[i];
            }
        }
    }

    double value() {
        return value;
    }

    double variance() {
        return variance;
    }

    double multiplier() {
        return multiplier;
    }

    /**
     * Residuals and variances of leaving out each point in turn, from the one factorisation of all: with
     * Q = C⁻¹ - C⁻¹X A⁻¹ XᵀC⁻¹ they are (Q y)ᵢ / Qᵢᵢ and 1 / Qᵢᵢ.
     *
     * @see "Dubrule 1983, Mathematical Geology 15:687-699"
     */
    void leaveEachOut(double[] residual, double[] variances) {
        var column = new double[n];
        var trendPart = new double[trend];
        for (int point = 0; point < n; point++) {
            // column = U⁻ᵀe; all that is needed are its products with itself, U⁻ᵀX and U⁻ᵀy.
            Arrays.fill(column, 0);
            column[point] = 1;
            for (int k = point; k < n; k++) {
                double f = column[k] / rows[k][k];
                column[k] = f;
                double[] r = rows[k];
                for (int i = k + 1; i < n; i++) {
                    column[i] -= f * r[i];
                }
            }
            double q = 0;
            double qy = 0;
            Arrays.fill(trendPart, 0);
            for (int k = point; k < n; k++) {
                q += column[k] * column[k];
                qy += column[k] * rows[k][n + trend];
                for (int a = 0; a < trend; a++) {
                    trendPart[a] += column[k] * rows[k][n + a];
                }
            }
            System.arraycopy(trendPart, 0, solved, 0, trend);
            solveNormal(solved);
            for (int a = 0; a < trend; a++) {
                q -= trendPart[a] * solved[a];
                qy -= trendPart[a] * beta[a];
            }
            residual[point] = qy / q;
            variances[point] = 1 / q;
        }
    }
}
