package cn.jingtu.kernel.design;

import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;

/**
 * How surely a grid of samples finds an elliptic hot spot, wherever it lies, and how close the grid must be.
 *
 * <p>The question of Singer and Wickman (1969), answered exactly. Squeezing the plane so that the ellipse becomes a circle
 * turns the grid into another grid; the hot spot is found when its centre lies within the circle's radius of the nearest
 * point, so the probability is the part of the nearest-point cell (Voronoi cell) that the circle covers.
 *
 * @see "Singer and Wickman 1969; Singer 1972 (ELIPGRID); Gilbert 1987, chapter 10; golden/design/"
 */
public final class HotSpots {

    private static final double TOLERANCE = 1e-10;

    private HotSpots() {}

    /**
     * The probability that at least one point of the grid hits the hot spot, its direction being unknown: the mean over all
     * directions, to about 1e-9. The grid's place is random.
     */
    public static double probability(Grid grid, HotSpot spot) {
        if (spot.shape() == 1) {
            return probability(grid, spot, 0);
        }
        return Math.min(1, meanOverHalfTurn(angle -> covered(grid, spot, angle)));
    }

    /**
     * The probability for a hot spot of known direction, exact but for rounding.
     *
     * @param degrees direction of its long axis, counter-clockwise from east
     */
    public static double probability(Grid grid, HotSpot spot, double degrees) {
        return Math.min(1, covered(grid, spot, Math.toRadians(degrees)));
    }

    /** The widest grid of this form that finds the hot spot of unknown direction with the wanted probability. */
    public static Grid spacingFor(Grid form, HotSpot spot, double probability) {
        return form.scaled(largestScale(form, spot, probability, HotSpots::probability));
    }

    /** The widest grid of this form for a hot spot of known direction, see {@link #probability(Grid, HotSpot, double)}. */
    public static Grid spacingFor(Grid form, HotSpot spot, double degrees, double probability) {
        return form.scaled(largestScale(form, spot, probability, (scaled, of) -> probability(scaled, of, degrees)));
    }

    /** The smallest hot spot of this shape and unknown direction that the grid finds with the wanted probability. */
    public static HotSpot smallestFound(Grid grid, double shape, double probability) {
        return smallest(grid, shape, probability, HotSpots::probability);
    }

    /** The smallest hot spot of this shape and known direction, see {@link #probability(Grid, HotSpot, double)}. */
    public static HotSpot smallestFound(Grid grid, double shape, double degrees, double probability) {
        return smallest(grid, shape, probability, (scaled, spot) -> probability(scaled, spot, degrees));
    }

    private static HotSpot smallest(Grid grid, double shape, double probability, ToDoubleBiFunction<Grid, HotSpot> found) {
        var unit = new HotSpot(grid.spacing(), shape);
        // Enlarging the spot is shrinking the grid.
        return new HotSpot(unit.semiMajor() / largestScale(grid, unit, probability, found), shape);
    }

    private static double largestScale(Grid form, HotSpot spot, double probability, ToDoubleBiFunction<Grid, HotSpot> found) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "probability (%s) must lie between 0 and 1.\nMaybe it was given in per cent: write 0.95 for 95 %%.".formatted(probability));
        }
        // Where the cell has the spot's area divided by the probability, even spots that never overlap cover no more.
        double tooWide = Math.sqrt(spot.areaM2() / (probability * form.cellAreaM2()));
        double closeEnough = 0;
        while (tooWide - closeEnough > 1e-12 * tooWide) {
            double middle = (tooWide + closeEnough) / 2;
            if (middle == tooWide || middle == closeEnough) {
                break;
            }
            if (found.applyAsDouble(form.scaled(middle), spot) >= probability) {
                closeEnough = middle;
            } else {
                tooWide = middle;
            }
        }
        return closeEnough;
    }

    /** The part of the grid's cell that hot spots around its points cover; {@code angle} in radians. */
    private static double covered(Grid grid, HotSpot spot, double angle) {
        double along = 1 / spot.semiMajor();
        double across = 1 / (spot.semiMajor() * spot.shape());
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double ux = (grid.ax() * cos + grid.ay() * sin) * along;
        double uy = (grid.ay() * cos - grid.ax() * sin) * across;
        double vx = (grid.bx() * cos + grid.by() * sin) * along;
        double vy = (grid.by() * cos - grid.bx() * sin) * across;
        return unitCirclesCover(ux, uy, vx, vy);
    }

    private static double unitCirclesCover(double ux, double uy, double vx, double vy) {
        // Lagrange's reduction: afterwards u and v are the shortest steps and at 60 to 90 degrees.
        while (true) {
            double whole = Math.rint((ux * vx + uy * vy) / (ux * ux + uy * uy));
            vx -= whole * ux;
            vy -= whole * uy;
            if (vx * vx + vy * vy >= (ux * ux + uy * uy) * (1 - 1e-15)) {
                break;
            }
            double x = ux;
            double y = uy;
            ux = vx;
            uy = vy;
            vx = x;
            vy = y;
        }
        if (ux * vx + uy * vy < 0) {
            vx = -vx;
            vy = -vy;
        }
        if (ux * vy - uy * vx < 0) {
            double x = ux;
            double y = uy;
            ux = vx;
            uy = vy;
            vx = x;
            vy = y;
        }
        // Sides of the cell lie half-way to u, v, v - u and their opposites; three sides are half of it.
        double wx = vx - ux;
        double wy = vy - uy;
        double half = side(wx, wy, vx, vy, -ux, -uy) + side(vx, vy, ux, uy, wx, wy) + side(ux, uy, -wx, -wy, vx, vy);
        return 2 * half / (ux * vy - uy * vx);
    }

    /**
     * The area of the unit circle within the triangle from the centre to one side of the cell: the side half-way to a,
     * between those half-way to {@code before} and {@code after}, counter-clockwise.
     */
    private static double side(double ax, double ay, double beforeX, double beforeY, double afterX, double afterY) {
        double length = Math.hypot(ax, ay);
        double distance = length / 2;
        double from = along(ax, ay, length, beforeX, beforeY);
        double to = along(ax, ay, length, afterX, afterY);
        if (distance >= 1) {
            return (Math.atan(to / distance) - Math.atan(from / distance)) / 2;
        }
        double chord = Math.sqrt(1 - distance * distance);
        double chordFrom = Math.clamp(from, -chord, chord);
        double chordTo = Math.clamp(to, -chord, chord);
        return (distance * (chordTo - chordFrom)
                + Math.atan(to / distance) - Math.atan(chordTo / distance)
                + Math.atan(chordFrom / distance) - Math.atan(from / distance)) / 2;
    }

    /** Where on the line half-way to a the line half-way to b crosses, from a's foot, counter-clockwise. */
    private static double along(double ax, double ay, double length, double bx, double by) {
        double cross = ax * by - ay * bx;
        double dot = ax * bx + ay * by;
        return (bx * bx + by * by - dot) / 2 * length / cross;
    }

    /** The mean of a function over directions from 0 to half a turn, by adaptive Simpson from 64 equal parts. */
    private static double meanOverHalfTurn(DoubleUnaryOperator function) {
        int parts = 64;
        double width = Math.PI / parts;
        double sum = 0;
        for (int i = 0; i < parts; i++) {
            double left = i * width;
            double middle = left + width / 2;
            double right = left + width;
            double atLeft = function.applyAsDouble(left);
            double atMiddle = function.applyAsDouble(middle);
            double atRight = function.applyAsDouble(right);
            sum += simpson(function, left, right, atLeft, atMiddle, atRight, width / 6 * (atLeft + 4 * atMiddle + atRight), 30);
        }
        return sum / Math.PI;
    }

    private static double simpson(
            DoubleUnaryOperator function, double left, double right, double atLeft, double atMiddle, double atRight, double whole, int depth) {
        double middle = (left + right) / 2;
        double atFirst = function.applyAsDouble((left + middle) / 2);
        double atSecond = function.applyAsDouble((middle + right) / 2);
        double sixth = (right - left) / 12;
        double first = sixth * (atLeft + 4 * atFirst + atMiddle);
        double second = sixth * (atMiddle + 4 * atSecond + atRight);
        double error = first + second - whole;
        if (depth == 0 || Math.abs(error) <= 15 * TOLERANCE * (right - left)) {
            return first + second + error / 15;
        }
        return simpson(function, left, middle, atLeft, atFirst, atMiddle, first, depth - 1)
                + simpson(function, middle, right, atMiddle, atSecond, atRight, second, depth - 1);
    }
}
