package cn.jingtu.kernel.design;

/**
 * An elliptic hot spot.
 *
 * @param semiMajor half its length in metres; the radius of a circle
 * @param shape     its width divided by its length, above 0 and at most 1; 1 is a circle
 */
public record HotSpot(double semiMajor, double shape) {

    public HotSpot {
        if (!(semiMajor > 0) || Double.isInfinite(semiMajor)) {
            throw new IllegalArgumentException("semiMajor (%s) must be above zero and finite.".formatted(semiMajor));
        }
        if (!(shape > 0 && shape <= 1)) {
            throw new IllegalArgumentException(
                    "shape (%s) must be above 0 and at most 1.\nIt is width divided by length: maybe the two were exchanged.".formatted(shape));
        }
    }

    /** Its area in square metres. */
    public double areaM2() {
        return Math.PI * semiMajor * semiMajor * shape;
    }
}
