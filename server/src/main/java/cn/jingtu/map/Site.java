package cn.jingtu.map;

import cn.jingtu.kernel.geo.GaussKruger;
import cn.jingtu.kernel.geo.LonLat;
import cn.jingtu.kernel.geo.Surface;
import cn.jingtu.kernel.quantity.Area;
import cn.jingtu.platform.Problem;
import cn.jingtu.register.EntryPlaces.Place;
import cn.jingtu.register.Outlines;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * A place or an outline that is compared with entries. Distances are taken in the Gauss–Krüger zone of three degrees
 * around it, areas on the ellipsoid of CGCS2000.
 */
final class Site {

    private static final GeometryFactory DEGREES = new GeometryFactory();
    private static final double METRES_OF_A_DEGREE = 110_500;

    /** Beyond this a plane around the site is no longer right. */
    static final double FARTHEST_METRES = 50_000;

    private final Geometry degrees;
    private final GaussKruger grid;
    private final Geometry metres;

    private Site(Geometry degrees, GaussKruger grid, Geometry metres) {
        this.degrees = degrees;
        this.grid = grid;
        this.metres = metres;
    }

    /**
     * @throws Problem {@code place-out-of-range} where it does not lie in the zones of China
     */
    static Site of(double longitude, double latitude) {
        return of(DEGREES.createPoint(new Coordinate(longitude, latitude)));
    }

    /** As {@link #of(double, double)}, for an outline in degrees. */
    static Site of(Geometry degrees) {
        var middle = degrees.getEnvelopeInternal().centre();
        try {
            var grid = GaussKruger.around(new LonLat(middle.x, middle.y), GaussKruger.Width.THREE_DEGREES, false);
            return new Site(degrees, grid, grid.project(degrees));
        } catch (IllegalArgumentException _) {
            throw Problem.unprocessable(
                    "place-out-of-range",
                    "位置（经度 %s，纬度 %s）不在我国范围内或范围过大。坐标应为 CGCS2000 经纬度，单位为度。".formatted(middle.x, middle.y),
                    "The place (longitude %s, latitude %s) is not in China, or too large. Give CGCS2000 longitude and latitude in degrees."
                            .formatted(middle.x, middle.y));
        }
    }

    /** The box around everything that can be within so many metres. */
    Envelope around(double distance) {
        var box = new Envelope(degrees.getEnvelopeInternal());
        var north = distance / METRES_OF_A_DEGREE;
        box.expandBy(north / Math.cos(Math.toRadians(Math.min(80, Math.abs(box.getMaxY()) + 1))), north);
        return box;
    }

    /** What an entry covers: its outline, or the place itself. */
    static Geometry outline(Place place) {
        return Outlines.read(place.geometry()).orElseGet(() -> DEGREES.createPoint(place.extent().centre()));
    }

    /** Metres to the nearest point of {@code other}, 0 where they meet; empty where it is too far away to be projected. */
    Optional<Double> metresTo(Geometry other) {
        try {
            return Optional.of(metres.distance(grid.project(other)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** How much of the site {@code other} covers; nothing where one of them has no area. */
    Area overlap(Geometry other) {
        if (degrees.getDimension() < 2 || other.getDimension() < 2 || !degrees.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) {
            return Surface.areaOf(DEGREES.createPolygon());
        }
        return Surface.areaOf(OverlayNGRobust.overlay(degrees, other, OverlayNG.INTERSECTION));
    }

    /** How much of the site all of them cover together; what two of them cover counts once. */
    Area overlap(List<Geometry> others) {
        var met = others.stream()
                .filter(other -> other.getDimension() == 2 && other.getEnvelopeInternal().intersects(degrees.getEnvelopeInternal()))
                .map(other -> OverlayNGRobust.overlay(degrees, other, OverlayNG.INTERSECTION))
                .filter(part -> part.getDimension() == 2)
                .toList();
        return met.isEmpty() ? Surface.areaOf(DEGREES.createPolygon()) : Surface.areaOf(OverlayNGRobust.union(met));
    }

    Area area() {
        return Surface.areaOf(degrees);
    }

    Coordinate middle() {
        return degrees.getDimension() == 0 ? degrees.getCoordinate() : degrees.getInteriorPoint().getCoordinate();
    }

    Geometry degrees() {
        return degrees;
    }
}
