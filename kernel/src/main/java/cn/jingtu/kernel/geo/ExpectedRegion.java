package cn.jingtu.kernel.geo;

import cn.jingtu.kernel.geo.CoordinateFinding.AsExpected;
import cn.jingtu.kernel.geo.CoordinateFinding.Elsewhere;
import cn.jingtu.kernel.geo.CoordinateFinding.Projected;
import cn.jingtu.kernel.geo.CoordinateFinding.Shifted;
import cn.jingtu.kernel.geo.CoordinateFinding.Swapped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Where points should lie, in CGCS2000: a district, or the outlines of the plots they were taken on. Immutable. */
public final class ExpectedRegion {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /** A reading must bring so much more of the points into the region than taking them as they stand. */
    private static final double LEAST_GAIN = 0.1;

    private final Geometry outline;
    private final PreparedGeometry prepared;
    private final LonLat middle;

    private ExpectedRegion(Geometry outline) {
        if (outline.isEmpty() || outline.getDimension() < 2) {
            throw new IllegalArgumentException("The region (%s) must be a polygon.".formatted(outline.getGeometryType()));
        }
        this.outline = outline.copy();
        this.prepared = PreparedGeometryFactory.prepare(this.outline);
        Coordinate centre = outline.getEnvelopeInternal().centre();
        this.middle = new LonLat(centre.x, centre.y);
    }

    /** Polygons in longitude (x) and latitude (y). */
    public static ExpectedRegion of(Geometry polygons) {
        return new ExpectedRegion(polygons);
    }

    /** A box in degrees. */
    public static ExpectedRegion ofBox(double west, double south, double east, double north) {
        return new ExpectedRegion(GEOMETRIES.toGeometry(new Envelope(west, east, south, north)));
    }

    public boolean contains(LonLat place) {
        return prepared.covers(GEOMETRIES.createPoint(new Coordinate(place.longitude(), place.latitude())));
    }

    /**
     * Finds out how the points of a file are meant: as they stand, swapped, projected or shifted. The reading with the most
     * points in the region wins, of equals the simplest.
     *
     * @param points at least one; more points tell shifts better
     */
    public CoordinateFinding examine(List<RawPoint> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("There are no points to examine.");
        }
        double asExpected = inside(points, new AsExpected(0));
        CoordinateFinding best = new AsExpected(asExpected);
        double bestShare = asExpected + LEAST_GAIN;
        for (CoordinateFinding reading : readings()) {
            double share = inside(points, reading);
            if (share >= bestShare && share > 0 && (best instanceof AsExpected || share > bestShare)) {
                best = reading;
                bestShare = share;
            }
        }
        return switch (best) {
            case AsExpected _ when asExpected < 0.5 -> new Elsewhere(1 - asExpected, metresAway(points));
            case AsExpected found -> found;
            case Swapped swapped -> new Swapped(bestShare - asExpected, metresMoved(points, swapped));
            case Projected(GaussKruger system, boolean northingFirst, double _) -> new Projected(system, northingFirst, bestShare - asExpected);
            case Shifted shifted -> new Shifted(shifted.datum(), bestShare - asExpected, metresMoved(points, shifted));
            case Elsewhere elsewhere -> elsewhere;
        };
    }

    private static List<CoordinateFinding> readings() {
        var readings = new ArrayList<CoordinateFinding>();
        readings.add(new Swapped(0, 0));
        for (boolean northingFirst : new boolean[] {false, true}) {
            GaussKruger.list().forEach(system -> readings.add(new Projected(system, northingFirst, 0)));
        }
        Arrays.stream(ShiftedDatum.values()).forEach(datum -> readings.add(new Shifted(datum, 0, 0)));
        return readings;
    }

    private double inside(List<RawPoint> points, CoordinateFinding reading) {
        return points.stream().filter(point -> reading.read(point).filter(this::contains).isPresent()).count() / (double) points.size();
    }

    private static double metresMoved(List<RawPoint> points, CoordinateFinding reading) {
        var asTheyStand = new AsExpected(0);
        OptionalDouble mean = points.stream()
                .flatMap(point -> asTheyStand.read(point).stream()
                        .flatMap(from -> reading.read(point).stream().map(from::metresTo)))
                .mapToDouble(Double::doubleValue)
                .average();
        return mean.orElse(Double.POSITIVE_INFINITY);
    }

    private double metresAway(List<RawPoint> points) {
        return points.stream().flatMap(point -> new AsExpected(0).read(point).stream())
                .mapToDouble(middle::metresTo).average().orElse(Double.POSITIVE_INFINITY);
    }
}
