package cn.jingtu.kernel.geostatistics;

/**
 * Inverse distance weighting: the mean of the neighbours, each weighted by distance to the power of minus {@code power}; at
 * a measured point its value. A peer to compare kriging with: it has no variance. Immutable and safe for threads.
 */
public final class InverseDistance {

    private final SamplePoints points;
    private final double power;
    private final Neighbourhood neighbourhood;
    private final PointTree tree;

    /** {@code power}: gstat's {@code idp}, usually 2. */
    public InverseDistance(SamplePoints points, double power, Neighbourhood neighbourhood) {
        if (!(power >= 0 && power < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The power (%s) of inverse distances must not be negative.".formatted(power));
        }
        this.points = points;
        this.power = power;
        this.neighbourhood = neighbourhood;
        this.tree = new PointTree(points.xs(), points.ys());
    }

    /** A worker for one thread at a time. */
    public Predictor predictor() {
        return new Predictor();
    }

    /** Predicts target after target. */
    public final class Predictor {

        private final PointTree.Search search = tree.new Search(neighbourhood, new int[0]);

        private Predictor() {
        }

        /** The weighted mean at a place, NaN without neighbours. */
        public double at(double x, double y) {
            int n = search.at(x, y, -1);
            double sum = 0;
            double weights = 0;
            for (int k = 0; k < n; k++) {
                int i = search.points()[k];
                double dx = points.x(i) - x;
                double dy = points.y(i) - y;
                double d2 = dx * dx + dy * dy;
                if (d2 == 0) {
                    return points.value(i);
                }
                double weight = power == 2 ? 1 / d2 : Math.pow(d2, -0.5 * power);
                sum += weight * points.value(i);
                weights += weight;
            }
            return n == 0 ? Double.NaN : sum / weights;
        }
    }
}
