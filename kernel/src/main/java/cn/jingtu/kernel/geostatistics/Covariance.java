package cn.jingtu.kernel.geostatistics;

import java.util.List;

/** A variogram model made ready for many distances at once: covariance is sill minus semivariance. Not thread-safe. */
final class Covariance {

    private final Structure[] structures;
    private final double[] maternFactor;
    private final double[] cos;
    private final double[] sin;
    private final boolean isotropic;
    private final double nugget;
    private final double sill;
    private double[] distance = new double[0];
    private double[] own = new double[0];

    Covariance(VariogramModel model) {
        List<Structure> rising = model.structures().stream().filter(s -> s.shape() != Shape.NUGGET).toList();
        this.structures = rising.toArray(Structure[]::new);
        this.isotropic = rising.stream().allMatch(Structure::isIsotropic);
        this.nugget = model.nugget();
        this.sill = model.sill();
        this.maternFactor = new double[structures.length];
        this.cos = new double[structures.length];
        this.sin = new double[structures.length];
        for (int s = 0; s < structures.length; s++) {
            double angle = Math.toRadians(90 - structures[s].azimuth());
            cos[s] = Math.cos(angle);
            sin[s] = Math.sin(angle);
            if (structures[s].shape() == Shape.MATERN) {
                maternFactor[s] = Structure.maternFactor(structures[s].kappa());
            }
        }
    }

    /** Variance of a value at a point. */
    double sill() {
        return sill;
    }

    double nugget() {
        return nugget;
    }

    /**
     * Covariances without nugget between one place and the places {@code from} to below {@code to}, into the same places
     * of {@code out}.
     */
    void fill(double x, double y, double[] px, double[] py, int from, int to, double[] out) {
        if (distance.length < to) {
            distance = new double[Math.max(to, 2 * distance.length)];
            own = isotropic ? distance : new double[distance.length];
        }
        double[] h = distance;
        for (int i = from; i < to; i++) {
            double dx = px[i] - x;
            double dy = py[i] - y;
            h[i] = Math.sqrt(dx * dx + dy * dy);
            out[i] = 0;
        }
        for (int s = 0; s < structures.length; s++) {
            if (!structures[s].isIsotropic()) {
                h = own;
                double stretch = 1 / structures[s].ratio();
                for (int i = from; i < to; i++) {
                    double dx = px[i] - x;
                    double dy = py[i] - y;
                    double along = cos[s] * dx + sin[s] * dy;
                    double across = (cos[s] * dy - sin[s] * dx) * stretch;
                    h[i] = Math.sqrt(along * along + across * across);
                }
            } else {
                h = distance;
            }
            add(s, h, from, to, out);
        }
    }

    private void add(int s, double[] h, int from, int to, double[] out) {
        double c = structures[s].sill();
        double perMetre = 1 / structures[s].range();
        switch (structures[s].shape()) {
            case NUGGET -> throw new IllegalStateException("a nugget is never among the rising structures");
            case SPHERICAL -> {
                for (int i = from; i < to; i++) {
                    double t = Math.min(1, h[i] * perMetre);
                    out[i] += c * (1 - t * (1.5 - 0.5 * t * t));
                }
            }
            case EXPONENTIAL -> {
                for (int i = from; i < to; i++) {
                    out[i] += c * Math.exp(-h[i] * perMetre);
                }
            }
            case GAUSSIAN -> {
                for (int i = from; i < to; i++) {
                    double t = h[i] * perMetre;
                    out[i] += c * Math.exp(-t * t);
                }
            }
            case MATERN -> {
                double kappa = structures[s].kappa();
                for (int i = from; i < to; i++) {
                    double t = h[i] * perMetre;
                    out[i] += t == 0 ? c : c * Structure.maternCorrelation(t, kappa, maternFactor[s]);
                }
            }
        }
    }
}
