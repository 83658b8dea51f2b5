package cn.jingtu.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads outlines as registers keep them: GeoJSON (RFC 7946) in degrees. */
public final class Outlines {

    private static final JsonMapper JSON = new JsonMapper();
    private static final GeometryFactory DEGREES = new GeometryFactory();

    private Outlines() {}

    /**
     * The geometry exactly as the text has it, valid or not.
     *
     * @throws IllegalArgumentException where the text is no GeoJSON
     */
    public static Geometry parse(String geoJson) {
        try {
            return geometry(JSON.readTree(geoJson));
        } catch (JacksonException damaged) {
            throw new IllegalArgumentException(damaged);
        }
    }

    /** The geometry of a GeoJSON text, mended where rings cross themselves; empty where it is none. */
    public static Optional<Geometry> read(@Nullable String geoJson) {
        if (geoJson == null) return Optional.empty();
        try {
            return read(JSON.readTree(geoJson));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    /** As {@link #read(String)}. */
    public static Optional<Geometry> read(JsonNode geoJson) {
        try {
            var read = geometry(geoJson);
            if (read.isEmpty()) return Optional.empty();
            return Optional.of(read.isValid() ? read : GeometryFixer.fix(read));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Geometry geometry(JsonNode node) {
        var coordinates = node.path("coordinates");
        return switch (node.path("type").asString("")) {
            case "Point" -> DEGREES.createPoint(corner(coordinates));
            case "LineString" -> DEGREES.createLineString(corners(coordinates));
            case "Polygon" -> polygon(coordinates);
            case "MultiPoint" -> DEGREES.createMultiPointFromCoords(corners(coordinates));
            case "MultiLineString" -> DEGREES.buildGeometry(each(coordinates, line -> DEGREES.createLineString(corners(line))));
            case "MultiPolygon" -> DEGREES.createMultiPolygon(each(coordinates, Outlines::polygon).toArray(Polygon[]::new));
            case "GeometryCollection" -> DEGREES.buildGeometry(each(node.path("geometries"), Outlines::geometry));
            case "Feature" -> geometry(node.path("geometry"));
            case "FeatureCollection" -> DEGREES.buildGeometry(each(node.path("features"), Outlines::geometry));
            case String other -> throw new IllegalArgumentException("\"%s\" is no type of GeoJSON.".formatted(other));
        };
    }

    private static Polygon polygon(JsonNode rings) {
        var all = each(rings, ring -> DEGREES.createLinearRing(corners(ring)));
        if (all.isEmpty()) return DEGREES.createPolygon();
        return DEGREES.createPolygon(all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] corners(JsonNode list) {
        return each(list, Outlines::corner).toArray(Coordinate[]::new);
    }

    private static Coordinate corner(JsonNode pair) {
        if (pair.size() < 2 || !pair.get(0).isNumber() || !pair.get(1).isNumber()
                || !Double.isFinite(pair.get(0).doubleValue()) || !Double.isFinite(pair.get(1).doubleValue())) {
            throw new IllegalArgumentException("%s is no longitude and latitude.".formatted(pair));
        }
        return new Coordinate(pair.get(0).doubleValue(), pair.get(1).doubleValue());
    }

    private static <T> List<T> each(JsonNode list, Function<JsonNode, T> reader) {
        var read = new ArrayList<T>();
        list.forEach(element -> read.add(reader.apply(element)));
        return read;
    }
}
