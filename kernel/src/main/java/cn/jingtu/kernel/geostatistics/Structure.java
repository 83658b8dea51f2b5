package cn.jingtu.kernel.geostatistics;

import org.apache.commons.numbers.gamma.Gamma;

/**
 * One addend of a variogram model.
 *
 * @param sill  what it adds at large distance, in the square of the unit of the values; not negative
 * @param range gstat's range parameter a in metres along {@code azimuth}; 0 for a nugget, which has none
 * @param kappa smoothness of a Matérn structure, above 0; 0 for all others
 * @param azimuth direction of the longest range in degrees from north, clockwise, from 0 to below 360
 * @param ratio range across that direction, divided by {@code range}: above 0, and 1 where direction makes no difference
 */
public record Structure(Shape shape, double sill, double range, double kappa, double azimuth, double ratio) {

    /** Part of its sill that an asymptotic structure has reached at its practical range: about 95 %. */
    private static final double PRACTICALLY = 1 - Math.exp(-3);

    public Structure {
        requireFinite("sill", sill);
        requireFinite("range", range);
        if (sill < 0) {
            throw new IllegalArgumentException("A variogram's sill (%s) must not be negative.".formatted(sill));
        }
        if (shape == Shape.NUGGET ? range != 0 : range <= 0) {
            throw new IllegalArgumentException(shape == Shape.NUGGET
                    ? "A nugget has no range, but %s is given: write nug:SILL.".formatted(range)
                    : "The range (%s) of %s:SILL:RANGE must be above 0.".formatted(range, shape.code()));
        }
        if (shape == Shape.MATERN ? !(kappa > 0 && kappa <= 50) : kappa != 0) {
            throw new IllegalArgumentException(shape == Shape.MATERN
                    ? "kappa (%s) of mat:SILL:RANGE:KAPPA must be above 0 and at most 50; from there on use gau.".formatted(kappa)
                    : "Only a Matérn structure has a kappa (%s): write %s:SILL:RANGE.".formatted(kappa, shape.code()));
        }
        if (!(azimuth >= 0 && azimuth < 360) || !(ratio > 0 && ratio <= 1)) {
            throw new IllegalArgumentException(("Anisotropy needs an azimuth from 0 to below 360 and a ratio above 0 and at most 1,"
                    + " not %s and %s.\nThe azimuth is that of the longest range.").formatted(azimuth, ratio));
        }
    }

    public static Structure nugget(double sill) {
        return new Structure(Shape.NUGGET, sill, 0, 0, 0, 1);
    }

    public static Structure spherical(double sill, double range) {
        return new Structure(Shape.SPHERICAL, sill, range, 0, 0, 1);
    }

    public static Structure exponential(double sill, double range) {
        return new Structure(Shape.EXPONENTIAL, sill, range, 0, 0, 1);
    }

    public static Structure gaussian(double sill, double range) {
        return new Structure(Shape.GAUSSIAN, sill, range, 0, 0, 1);
    }

    public static Structure matern(double sill, double range, double kappa) {
        return new Structure(Shape.MATERN, sill, range, kappa, 0, 1);
    }

    /** The same structure, its range reaching only {@code ratio} as far across {@code azimuth}; gstat's {@code anis}. */
    public Structure anisotropic(double azimuth, double ratio) {
        return new Structure(shape, sill, range, kappa, azimuth, ratio);
    }

    Structure withSill(double newSill) {
        return new Structure(shape, newSill, range, kappa, azimuth, ratio);
    }

    Structure withRange(double newRange) {
        return new Structure(shape, sill, newRange, kappa, azimuth, ratio);
    }

    boolean isIsotropic() {
        return ratio == 1;
    }

    /**
     * Where this structure has practically reached its sill, in metres: the range of a spherical one, 3 a of an exponential
     * and √3 a of a Gaussian one; of a Matérn one where it is as high as those two are there, 1 - e⁻³ or 95 % of the sill.
     */
    public double practicalRange() {
        return range * practicalFactor(shape, kappa);
    }

    /** This structure with {@link #range} read as a practical range and turned into gstat's parameter. */
    public Structure fromPracticalRange() {
        return withRange(range / practicalFactor(shape, kappa));
    }

    private static double practicalFactor(Shape shape, double kappa) {
        return switch (shape) {
            case NUGGET, SPHERICAL -> 1;
            case EXPONENTIAL -> 3;
            case GAUSSIAN -> Math.sqrt(3);
            case MATERN -> {
                double low = 0;
                double high = 1;
                while (unit(Shape.MATERN, high, kappa) < PRACTICALLY) {
                    high *= 2;
                }
                while (high - low > 4 * Math.ulp(high)) {
                    double middle = 0.5 * (low + high);
                    if (unit(Shape.MATERN, middle, kappa) < PRACTICALLY) {
                        low = middle;
                    } else {
                        high = middle;
                    }
                }
                yield high;
            }
        };
    }

    /** Semivariance at a distance in metres, measured along the azimuth of the longest range. */
    public double gamma(double h) {
        return sill * unit(shape, shape == Shape.NUGGET ? h : h / range, kappa);
    }

    /** Semivariance between two places that lie {@code dx} metres east and {@code dy} metres north of each other. */
    public double gamma(double dx, double dy) {
        return gamma(distance(dx, dy));
    }

    /** Distance as this structure sees it: stretched across the azimuth. */
    double distance(double dx, double dy) {
        if (isIsotropic()) {
            return Math.sqrt(dx * dx + dy * dy);
        }
        double angle = Math.toRadians(90 - azimuth);
        double along = Math.cos(angle) * dx + Math.sin(angle) * dy;
        double across = (Math.cos(angle) * dy - Math.sin(angle) * dx) / ratio;
        return Math.sqrt(along * along + across * across);
    }

    private static double unit(Shape shape, double t, double kappa) {
        if (t == 0) {
            return 0;
        }
        return switch (shape) {
            case NUGGET -> 1;
            case SPHERICAL -> t >= 1 ? 1 : t * (1.5 - 0.5 * t * t);
            case EXPONENTIAL -> -Math.expm1(-t);
            case GAUSSIAN -> -Math.expm1(-t * t);
            case MATERN -> 1 - maternCorrelation(t, kappa, maternFactor(kappa));
        };
    }

    static double maternFactor(double kappa) {
        return Math.pow(2, 1 - kappa) / Gamma.value(kappa);
    }

    /** Correlation of a Matérn structure at {@code t = h/a > 0}; {@code factor} is {@link #maternFactor}. */
    static double maternCorrelation(double t, double kappa, double factor) {
        if (t > 600) {
            return 0;
        }
        if (kappa == 0.5) {
            return Math.exp(-t);
        }
        if (kappa == 1.5) {
            return (1 + t) * Math.exp(-t);
        }
        if (kappa == 2.5) {
            return (1 + t + t * t / 3) * Math.exp(-t);
        }
        double correlation = factor * Math.pow(t, kappa) * BesselK.value(kappa, t);
        return correlation <= 1 ? correlation : 1; // so near to 0 the Bessel function overflows or the product rounds up
    }

    private static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A variogram's %s (%s) must be a number.".formatted(name, value));
        }
    }

    /** As the command line writes it, {@code sph:0.59:897} or {@code mat:1:300:1.5@30:0.4}. */
    @Override
    public String toString() {
        var text = new StringBuilder(shape.code()).append(':').append(sill);
        if (shape != Shape.NUGGET) {
            text.append(':').append(range);
        }
        if (shape == Shape.MATERN) {
            text.append(':').append(kappa);
        }
        if (!isIsotropic()) {
            text.append('@').append(azimuth).append(':').append(ratio);
        }
        return text.toString();
    }
}
