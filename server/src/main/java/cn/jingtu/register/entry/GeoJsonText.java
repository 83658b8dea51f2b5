package cn.jingtu.register.entry;

import cn.jingtu.register.Outlines;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Places and outlines as GeoJSON (RFC 7946). What a register does not keep is written and read by its type alone. */
public final class GeoJsonText {

    private static final JsonMapper JSON = JsonMapper.shared();

    private GeoJsonText() {}

    /** The type that the text names, empty where it is no GeoJSON. */
    public static String type(String text) {
        try {
            return JSON.readTree(text).path("type").asString("");
        } catch (JacksonException none) {
            return "";
        }
    }

    /**
     * A point, polygon or multipolygon.
     *
     * @throws IllegalArgumentException where the text is none
     */
    public static Geometry read(String text) {
        var geometry = Outlines.parse(text);
        if (geometry instanceof Point || geometry instanceof Polygonal && !geometry.isEmpty()) return geometry;
        throw new IllegalArgumentException(geometry.getGeometryType());
    }

    /** The text, with so many decimals. */
    public static String write(Geometry geometry, int decimals) {
        var json = JSON.createObjectNode().put("type", geometry.getGeometryType());
        var coordinates = json.putArray("coordinates");
        switch (geometry) {
            case Point point -> {
                coordinates.add(rounded(point.getX(), decimals));
                coordinates.add(rounded(point.getY(), decimals));
            }
            case Polygon polygon -> rings(polygon, coordinates, decimals);
            default -> {
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    if (geometry.getGeometryN(i) instanceof Polygon part) rings(part, coordinates.addArray(), decimals);
                }
            }
        }
        return json.toString();
    }

    private static void rings(Polygon polygon, ArrayNode to, int decimals) {
        ring(polygon.getExteriorRing(), true, to, decimals);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) ring(polygon.getInteriorRingN(i), false, to, decimals);
    }

    /** Borders run counter-clockwise and holes clockwise, as RFC 7946 wants it. */
    private static void ring(LinearRing ring, boolean border, ArrayNode to, int decimals) {
        var corners = Orientation.isCCW(ring.getCoordinateSequence()) == border ? ring : ring.reverse();
        var positions = to.addArray();
        for (var corner : corners.getCoordinates()) positions.addArray().add(rounded(corner.x, decimals)).add(rounded(corner.y, decimals));
    }

    public static BigDecimal rounded(double value, int decimals) {
        var rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
