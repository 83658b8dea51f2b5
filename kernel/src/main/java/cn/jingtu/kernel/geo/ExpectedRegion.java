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
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Where points should lie, in CGCS2000: a district, or the outlines of the plots they were taken on. Immutable.
 *
 * <p>Coordinates alone do not show that they are shifted: only the expectation does, and only where the shift carries points
 * out of it.
 */
public final class ExpectedRegion {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    /** A reading must bring so much more of the points into the region than taking them as they stand. */
    private static final double LEAST_GAIN = 0.1;
    private static final double MOST_OF_THEM = 0.5;
    private static final int POINTS_LOOKED_AT = 2000;
    private static final double SAME_PLACE_METRES = 1;

    private final PreparedGeometry outline;
    private final LonLat middle;

    private ExpectedRegion(Geometry outline) {
        if (outline.isEmpty() || outline.getDimension() < 2) {
            throw new IllegalArgumentException("The region is a %s.\nGive a Polygon or MultiPolygon with an area.".formatted(outline.getGeometryType()));
        }
        this.outline = PreparedGeometryFactory.prepare(outline.copy());
        Coordinate centre = outline.getEnvelopeInternal().centre();
        this.middle = new LonLat(centre.x, centre.y);
    }

    /** Polygons in longitude (x) and latitude (y). */
    public static ExpectedRegion of(Geometry polygons) {
        return new ExpectedRegion(polygons);
    }

    /** The middle of the box around it. */
    public LonLat middle() {
        return middle;
    }

    /** A box in degrees. */
    public static ExpectedRegion ofBox(double west, double south, double east, double north) {
        return new ExpectedRegion(GEOMETRIES.toGeometry(new Envelope(west, east, south, north)));
    }

    public boolean contains(LonLat place) {
        return outline.covers(GEOMETRIES.createPoint(new Coordinate(place.longitude(), place.latitude())));
    }

    /**
     * Finds out how the points of a file are meant: as they stand, swapped, projected or shifted. The reading that brings the
     * most points into the region wins, of equals the simplest; it must bring in at least half of them, and a tenth more than
     * taking them as they stand. Of more than 2000 points every so-and-so many is looked at.
     *
     * @param points at least one; more points tell shifts better
     */
    public CoordinateFinding examine(List<RawPoint> points) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("There are no points to examine.");
        }
        List<RawPoint> sample = sample(points);
        var asTheyStand = new AsExpected(inside(sample, new AsExpected(0)));
        CoordinateFinding best = asTheyStand;
        double bestShare = Math.max(MOST_OF_THEM, asTheyStand.confidence() + LEAST_GAIN);
        for (CoordinateFinding reading : readings()) {
            double share = inside(sample, reading);
            if (best == asTheyStand ? share >= bestShare : share > bestShare) {
                best = reading;
                bestShare = share;
            }
        }
        if (best == asTheyStand) {
            return asTheyStand.confidence() < MOST_OF_THEM ? new Elsewhere(1 - asTheyStand.confidence(), metresAway(sample)) : asTheyStand;
        }
        double confidence = bestShare - shareOfOtherReadings(sample, best);
        double moved = metresMoved(sample, best);
        return switch (best) {
            case Swapped _ -> new Swapped(confidence, moved);
            case Projected(GaussKruger system, boolean northingFirst, double _) -> new Projected(system, northingFirst, confidence);
            case Shifted(ShiftedDatum datum, double _, double _) -> new Shifted(datum, confidence, moved);
            case AsExpected _, Elsewhere _ -> best;
        };
    }

    private static List<RawPoint> sample(List<RawPoint> points) {
        int step = (points.size() + POINTS_LOOKED_AT - 1) / POINTS_LOOKED_AT;
        return step == 1 ? points : IntStream.iterate(0, i -> i < points.size(), i -> i + step).mapToObj(points::get).toList();
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

    /** The greatest share inside by a reading, as they stand among them, that puts the points elsewhere than {@code best}. */
    private double shareOfOtherReadings(List<RawPoint> points, CoordinateFinding best) {
        RawPoint first = points.stream().filter(point -> best.read(point).isPresent()).findFirst().orElseThrow();
        LonLat place = best.read(first).orElseThrow();
        List<CoordinateFinding> readings = readings();
        readings.add(new AsExpected(0));
        return readings.stream()
                .filter(other -> other.read(first).filter(there -> there.metresTo(place) <= SAME_PLACE_METRES).isEmpty())
                .mapToDouble(other -> inside(points, other))
                .max().orElse(0);
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
