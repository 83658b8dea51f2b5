package cn.jingtu.kernel.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.triangulate.polygon.ConstrainedDelaunayTriangulator;

/** Places sample points. The same area, design and seed give the same points on every machine. */
public final class SamplingDesign {

    private static final long MOST_POINTS = 5_000_000;
    private static final int ORIGINS_PER_SPACING = 200;
    private static final double CLOSER = 0.995;

    private SamplingDesign() {}

    /**
     * A systematic grid with a random origin: every place of the area has the same chance.
     *
     * @return the points from north-west to south-east; none when the area is small and the origin unlucky
     */
    public static List<SamplePoint> grid(SamplingArea area, Grid grid, long seed) {
        return named("", onGrid(area, grid, random(seed)), "systematic grid");
    }

    /**
     * A systematic grid with exactly this many points: random origins are tried at the spacing that suits the area, then
     * at ever closer ones, until the number fits.
     *
     * @param form square, rectangular or triangular; its size does not matter
     */
    public static List<SamplePoint> gridOf(int number, SamplingArea area, Grid form, long seed) {
        UniformRandomProvider random = random(seed);
        Grid grid = form.forNumber(area.areaM2(), number);
        while (true) {
            boolean tooMany = true;
            for (int i = 0; i < ORIGINS_PER_SPACING; i++) {
                List<Coordinate> places = onGrid(area, grid, random);
                if (places.size() == number) {
                    return named("", places, "systematic grid, spacing %.2f m".formatted(grid.spacing()));
                }
                tooMany &= places.size() > number;
            }
            if (tooMany) {
                throw new IllegalArgumentException(
                        "No %d points of such a grid fit into the area.\nTake another number or turn the grid.".formatted(number));
            }
            grid = grid.scaled(CLOSER);
        }
    }

    /** Independent points, each anywhere in the area with the same chance. */
    public static List<SamplePoint> random(SamplingArea area, int number, long seed) {
        if (number < 1) {
            throw new IllegalArgumentException("number (%d) must be at least 1.".formatted(number));
        }
        return named("", anywhere(area, number, random(seed)), "simple random");
    }

    /**
     * Independent points in each stratum.
     *
     * @param strata  areas by name
     * @param numbers how many points each stratum gets, see {@link Allocation}; the same names
     */
    public static List<SamplePoint> stratified(SequencedMap<String, SamplingArea> strata, Map<String, Integer> numbers, long seed) {
        if (!strata.keySet().equals(numbers.keySet())) {
            throw new IllegalArgumentException("numbers is for %s, strata are %s.\nGive a number for each stratum."
                    .formatted(numbers.keySet(), strata.keySet()));
        }
        UniformRandomProvider random = random(seed);
        var points = new ArrayList<SamplePoint>();
        strata.forEach((name, area) -> points.addAll(named(name, anywhere(area, numbers.get(name), random), "stratified random")));
        return List.copyOf(points);
    }

    /** A judged place (判断布点): chosen by a person for a reason, inside the usable area or not. */
    public record Judged(SamplePoint point, boolean inside) {}

    /**
     * Points that a person chose for a reason, each marked whether it lies in the usable area.
     *
     * @throws IllegalArgumentException when a point gives no reason, or an id comes twice
     */
    public static List<Judged> judgemental(SamplingArea area, List<SamplePoint> chosen) {
        var ids = new HashSet<String>();
        for (SamplePoint point : chosen) {
            if (point.reason().isBlank()) {
                throw new IllegalArgumentException("Point %s gives no reason.\nA judged point needs one, such as a tank or a spill.".formatted(point.id()));
            }
            if (!ids.add(point.id())) {
                throw new IllegalArgumentException("Point %s comes twice.".formatted(point.id()));
            }
        }
        return chosen.stream().map(point -> new Judged(point, area.contains(point.x(), point.y()))).toList();
    }

    private static UniformRandomProvider random(long seed) {
        return RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    }

    private static List<Coordinate> onGrid(SamplingArea area, Grid grid, UniformRandomProvider random) {
        if (area.areaM2() / grid.cellAreaM2() > MOST_POINTS) {
            throw new IllegalArgumentException("A grid of %s m puts about %.0f points into %.0f m².\nTake a wider spacing."
                    .formatted(grid.spacing(), area.areaM2() / grid.cellAreaM2(), area.areaM2()));
        }
        Envelope box = area.box();
        double i0 = random.nextDouble();
        double j0 = random.nextDouble();
        double originX = box.getMinX() + i0 * grid.ax() + j0 * grid.bx();
        double originY = box.getMinY() + i0 * grid.ay() + j0 * grid.by();
        // Rows of the grid that meet the box: j at its corners; in each row, i where it enters and leaves.
        double cross = grid.ax() * grid.by() - grid.ay() * grid.bx();
        double[] js = corners(box, originX, originY, grid.ax(), grid.ay(), cross);
        double[] is = corners(box, originX, originY, grid.bx(), grid.by(), -cross);
        var places = new ArrayList<Coordinate>();
        for (long j = (long) Math.ceil(js[0]); j <= js[1]; j++) {
            for (long i = (long) Math.ceil(is[0]); i <= is[1]; i++) {
                double x = originX + i * grid.ax() + j * grid.bx();
                double y = originY + i * grid.ay() + j * grid.by();
                if (box.contains(x, y) && area.contains(x, y)) {
                    places.add(new Coordinate(x, y));
                }
            }
        }
        return places;
    }

    /** Smallest and largest number of steps to the corners of the box, the other step being along (ax, ay). */
    private static double[] corners(Envelope box, double originX, double originY, double ax, double ay, double cross) {
        double[] steps = new double[4];
        for (int corner = 0; corner < 4; corner++) {
            double x = (corner & 1) == 0 ? box.getMinX() : box.getMaxX();
            double y = (corner & 2) == 0 ? box.getMinY() : box.getMaxY();
            steps[corner] = (ax * (y - originY) - ay * (x - originX)) / cross;
        }
        Arrays.sort(steps);
        return new double[] {steps[0], steps[3]};
    }

    private static List<Coordinate> anywhere(SamplingArea area, int number, UniformRandomProvider random) {
        if (number < 0 || number > MOST_POINTS) {
            throw new IllegalArgumentException("number (%d) must lie between 0 and %d.".formatted(number, MOST_POINTS));
        }
        // Triangles share the area without gaps, holes and all: choose one by its area, then a place in it.
        Geometry triangles = new ConstrainedDelaunayTriangulator(area.usable()).getResult();
        double[] upTo = new double[triangles.getNumGeometries()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += triangles.getGeometryN(i).getArea();
            upTo[i] = sum;
        }
        var places = new ArrayList<Coordinate>(number);
        while (places.size() < number) {
            int found = Arrays.binarySearch(upTo, random.nextDouble() * sum);
            Coordinate place = within(triangles.getGeometryN(Math.min(found < 0 ? -found - 1 : found + 1, upTo.length - 1)), random);
            if (area.contains(place.x, place.y)) { // on an outer side, rounding may put it outside
                places.add(place);
            }
        }
        return places;
    }

    private static Coordinate within(Geometry triangle, UniformRandomProvider random) {
        Coordinate[] corners = triangle.getCoordinates();
        double u = random.nextDouble();
        double v = random.nextDouble();
        if (u + v > 1) {
            u = 1 - u;
            v = 1 - v;
        }
        return new Coordinate(
                corners[0].x + u * (corners[1].x - corners[0].x) + v * (corners[2].x - corners[0].x),
                corners[0].y + u * (corners[1].y - corners[0].y) + v * (corners[2].y - corners[0].y));
    }

    private static List<SamplePoint> named(String stratum, List<Coordinate> places, String reason) {
        places.sort(Comparator.comparingDouble((Coordinate place) -> -place.y).thenComparingDouble(place -> place.x));
        int digits = Math.max(2, String.valueOf(places.size()).length());
        var points = new ArrayList<SamplePoint>();
        for (Coordinate place : places) {
            String number = ("%0" + digits + "d").formatted(points.size() + 1);
            points.add(new SamplePoint(stratum.isEmpty() ? "S" + number : stratum + "-" + number, stratum, place.x, place.y, reason));
        }
        return List.copyOf(points);
    }
}
