package cn.jingtu.kernel.geo;

import cn.jingtu.kernel.quantity.Area;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Areas on the ellipsoid of CGCS2000, of polygons in longitude and latitude. Edges are straight in longitude and latitude,
 * as in GeoJSON; the area is exact for them (the equal-area integral of the ellipsoid), so no zone has to be chosen. The
 * area of the projection plane, which cadastral plans give, is larger by 0.1 parts in a thousand 70 km from the central
 * meridian and by up to 2.5 at the edge of a zone of six degrees.
 */
public final class Surface {

    private static final double A = 6_378_137;
    private static final double F = 1 / 298.257222101;
    private static final double E = Math.sqrt(F * (2 - F));
    private static final int LONGEST_STEP_PARTS_PER_DEGREE = 4;
    private static final double[] NODES = {-0.9061798459386640, -0.5384693101056831, 0, 0.5384693101056831, 0.9061798459386640};
    private static final double[] WEIGHTS = {0.2369268850561891, 0.4786286704993665, 0.5688888888888889, 0.4786286704993665, 0.2369268850561891};

    private Surface() {}

    /**
     * The area of polygons, holes left out; 0 for lines and points. Given to a ten-thousandth of a square metre.
     *
     * @param geometry x is longitude, y latitude in degrees; a ring may not cross the antimeridian
     * @throws IllegalArgumentException when a coordinate is no longitude and latitude
     */
    public static Area areaOf(Geometry geometry) {
        double sum = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                sum += Math.abs(enclosed(polygon.getExteriorRing()));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    sum -= Math.abs(enclosed(polygon.getInteriorRingN(hole)));
                }
            }
        }
        return new Area(BigDecimal.valueOf(Math.max(0, sum)).setScale(4, RoundingMode.HALF_EVEN));
    }

    private static double enclosed(LineString ring) {
        CoordinateSequence corners = ring.getCoordinateSequence();
        double base = corners.size() == 0 ? 0 : height(Math.toRadians(corners.getY(0)));
        double sum = 0;
        for (int i = 1; i < corners.size(); i++) {
            var from = new LonLat(corners.getX(i - 1), corners.getY(i - 1));
            var to = new LonLat(corners.getX(i), corners.getY(i));
            sum += under(from, to, base);
        }
        return sum;
    }

    /** The area between an edge and the parallel of the first corner, which keeps small polygons from losing digits. */
    private static double under(LonLat from, LonLat to, double base) {
        double width = Math.toRadians(to.longitude() - from.longitude());
        double low = Math.toRadians(from.latitude());
        double rise = Math.toRadians(to.latitude() - from.latitude());
        int pieces = 1 + (int) (Math.abs(to.latitude() - from.latitude()) * LONGEST_STEP_PARTS_PER_DEGREE);
        double sum = 0;
        for (int piece = 0; piece < pieces; piece++) {
            for (int k = 0; k < NODES.length; k++) {
                sum += WEIGHTS[k] / 2 * (height(low + rise * (piece + (1 + NODES[k]) / 2) / pieces) - base);
            }
        }
        return A * width * sum / pieces;
    }

    /** The ordinate of the cylindrical equal-area projection, Snyder 1987, (10-15) with (3-12). */
    private static double height(double latitude) {
        double s = Math.sin(latitude);
        double es = E * s;
        return A * (1 - E * E) * (s / (1 - es * es) + Math.log((1 + es) / (1 - es)) / (2 * E)) / 2;
    }
}
