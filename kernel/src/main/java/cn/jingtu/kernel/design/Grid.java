package cn.jingtu.kernel.design;

/**
 * A sampling grid: the points {@code i·a + j·b} for whole i and j, moved by an origin.
 *
 * @param ax east of the first step in metres, {@code ay} its north; {@code bx}, {@code by} likewise of the second
 */
public record Grid(double ax, double ay, double bx, double by) {

    public Grid {
        double cell = Math.abs(ax * by - ay * bx);
        if (!(cell > 1e-12 * Math.hypot(ax, ay) * Math.hypot(bx, by)) || !Double.isFinite(cell)) {
            throw new IllegalArgumentException("The steps (%s, %s) and (%s, %s) of a grid must span an area.".formatted(ax, ay, bx, by));
        }
    }

    /** Squares of this side in metres. */
    public static Grid square(double side) {
        return rectangular(side, side);
    }

    /** Rectangles {@code width} from west to east and {@code height} from south to north, in metres. */
    public static Grid rectangular(double width, double height) {
        return new Grid(positive("width", width), 0, 0, positive("height", height));
    }

    /** Equilateral triangles of this side in metres; every point has six neighbours at that distance. */
    public static Grid triangular(double side) {
        return new Grid(positive("side", side), 0, side / 2, side * Math.sqrt(3) / 2);
    }

    /** This grid with all distances multiplied. */
    public Grid scaled(double factor) {
        positive("factor", factor);
        return new Grid(ax * factor, ay * factor, bx * factor, by * factor);
    }

    /** This grid turned counter-clockwise. */
    public Grid rotated(double degrees) {
        double cos = Math.cos(Math.toRadians(degrees));
        double sin = Math.sin(Math.toRadians(degrees));
        return new Grid(ax * cos - ay * sin, ax * sin + ay * cos, bx * cos - by * sin, bx * sin + by * cos);
    }

    /** The area that one point stands for, in square metres. */
    public double cellAreaM2() {
        return Math.abs(ax * by - ay * bx);
    }

    /** The length of the first step in metres: the side of a square or triangle. */
    public double spacing() {
        return Math.hypot(ax, ay);
    }

    /** This form of grid with one point for every {@code areaM2 / number}. */
    public Grid forNumber(double areaM2, int number) {
        if (number < 1) {
            throw new IllegalArgumentException("number (%d) must be at least 1.".formatted(number));
        }
        return scaled(Math.sqrt(positive("areaM2", areaM2) / number / cellAreaM2()));
    }

    private static double positive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("%s (%s) must be above zero and finite.".formatted(what, value));
        }
        return value;
    }
}
