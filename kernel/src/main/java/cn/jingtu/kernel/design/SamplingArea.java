package cn.jingtu.kernel.design;

import cn.jingtu.kernel.geo.GaussKruger;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Where samples may lie: a polygon with holes, or several, less a strip along the border. Safe for threads. */
public final class SamplingArea {

    private static final double DEGREES_ARE_SMALLER_THAN = 5;

    private final Geometry usable;
    private final double areaM2;
    private final IndexedPointInAreaLocator locator;

    private SamplingArea(Geometry usable, double areaM2) {
        this.usable = usable;
        this.areaM2 = areaM2;
        this.locator = new IndexedPointInAreaLocator(usable);
    }

    /**
     * The part of a polygon that lies at least {@code clearanceM} away from its border and holes.
     *
     * @param polygon    a Polygon or MultiPolygon in projected metres; not kept
     * @param clearanceM 0 for the whole polygon
     * @throws IllegalArgumentException when it is no valid polygon, or nothing of it is left
     */
    public static SamplingArea of(Geometry polygon, double clearanceM) {
        if (!(polygon instanceof Polygonal)) {
            throw new IllegalArgumentException("The area is a %s.\nGive a Polygon or MultiPolygon.".formatted(polygon.getGeometryType()));
        }
        var validity = new IsValidOp(polygon).getValidationError();
        if (validity != null) {
            Coordinate at = validity.getCoordinate();
            throw new IllegalArgumentException("The polygon is not valid at (%s, %s): %s.\nRepair its border there."
                    .formatted(at.x, at.y, validity.getMessage()));
        }
        if (!(clearanceM >= 0) || Double.isInfinite(clearanceM)) {
            throw new IllegalArgumentException("clearanceM (%s) must not be negative, and finite.".formatted(clearanceM));
        }
        Geometry usable = clearanceM == 0 ? polygon.copy() : polygon.buffer(-clearanceM);
        if (usable.getArea() == 0) {
            throw new IllegalArgumentException("Nothing of the polygon (%.1f m²) lies %s m away from its border.\nTake a smaller clearance."
                    .formatted(polygon.getArea(), clearanceM));
        }
        return new SamplingArea(usable, usable.getArea());
    }

    /**
     * The part of a polygon of longitudes and latitudes that lies at least {@code clearanceM} away from its border and holes, in
     * metres of a zone; {@link GaussKruger#unproject(double, double)} brings the points of a design back.
     *
     * @throws IllegalArgumentException as {@link #of}, or when the polygon lies far from the zone
     */
    public static SamplingArea ofDegrees(Geometry polygon, GaussKruger zone, double clearanceM) {
        return of(zone.project(polygon), clearanceM);
    }

    /**
     * Whether coordinates look like longitude and latitude instead of metres: all within ±180 and ±90, and either less than
     * five wide and high or wholly within 70 to 140 east and 3 to 60 north.
     */
    public static boolean looksLikeDegrees(Geometry polygon) {
        Envelope box = polygon.getEnvelopeInternal();
        if (!new Envelope(-180, 180, -90, 90).contains(box)) {
            return false;
        }
        return box.getWidth() < DEGREES_ARE_SMALLER_THAN && box.getHeight() < DEGREES_ARE_SMALLER_THAN
                || new Envelope(70, 140, 3, 60).contains(box);
    }

    /** The usable area in square metres. */
    public double areaM2() {
        return areaM2;
    }

    /** Whether a place lies in the usable area or on its border. */
    public boolean contains(double x, double y) {
        return locator.locate(new Coordinate(x, y)) != Location.EXTERIOR;
    }

    Envelope box() {
        return usable.getEnvelopeInternal();
    }

    Geometry usable() {
        return usable;
    }
}
