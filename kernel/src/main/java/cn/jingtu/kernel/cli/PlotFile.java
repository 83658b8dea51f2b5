package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.design.SamplingArea;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The polygons of a GeoJSON file in projected metres: a geometry, a feature or a collection.
 *
 * @param crs the file's own name for its coordinates, null when it gives none
 */
record PlotFile(List<Plot> plots, @Nullable JsonNode crs) {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    /**
     * One polygon with the properties of its feature.
     *
     * @param name      property stratum, name or id; its place in the file when it has none of them
     * @param deviation property sd, the standard deviation expected there; null when it is not given
     */
    record Plot(String name, Geometry polygon, @Nullable Double deviation) {}

    /**
     * Reads the polygons.
     *
     * @param metres take the coordinates for metres although they look like degrees
     */
    static PlotFile read(Path path, boolean metres) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new BadInput("There is no file %s.".formatted(path));
        }
        String file = path.getFileName().toString();
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(Files.readAllBytes(path));
        } catch (JacksonException failure) {
            throw new BadInput("%s cannot be read as GeoJSON: %s".formatted(file, failure.getOriginalMessage()), failure);
        }
        var plots = new ArrayList<Plot>();
        if (root.path("type").asString("").equals("FeatureCollection")) {
            for (JsonNode feature : root.path("features")) {
                plots.add(plot(file, feature, plots.size() + 1));
            }
        } else {
            plots.add(plot(file, root, 1));
        }
        if (plots.isEmpty()) {
            throw new BadInput("%s holds no feature.".formatted(file));
        }
        JsonNode crs = root.get("crs");
        String named = crs == null ? "" : crs.path("properties").path("name").asString("").toUpperCase(Locale.ROOT);
        boolean degrees = named.endsWith("CRS84") || named.endsWith(":4326") || named.endsWith(":4490")
                || !metres && plots.stream().allMatch(plot -> SamplingArea.looksLikeDegrees(plot.polygon));
        if (degrees) {
            Coordinate first = plots.getFirst().polygon.getCoordinate();
            throw new BadInput(("%s: coordinates like (%s, %s) are longitude and latitude; distances need metres."
                    + " Project it first, for instance to the CGCS2000 Gauss-Krüger zone; if they are metres all the same, add --metres.")
                    .formatted(file, first.x, first.y));
        }
        return new PlotFile(List.copyOf(plots), crs);
    }

    private static Plot plot(String file, JsonNode node, int place) {
        boolean feature = node.path("type").asString("").equals("Feature");
        JsonNode properties = feature ? node.path("properties") : node.path("none");
        String name = String.valueOf(place);
        for (String key : List.of("id", "name", "stratum")) {
            if (properties.hasNonNull(key)) {
                name = properties.get(key).asString();
            }
        }
        JsonNode deviation = properties.path("sd");
        if (!deviation.isMissingNode() && !deviation.isNull() && !deviation.isNumber()) {
            throw new BadInput("%s, feature %d, property sd, value %s: this is no number.".formatted(file, place, deviation));
        }
        return new Plot(name, polygon(file, feature ? node.path("geometry") : node, place), deviation.isNumber() ? deviation.asDouble() : null);
    }

    private static Geometry polygon(String file, JsonNode geometry, int place) {
        String type = geometry.path("type").asString("");
        JsonNode coordinates = geometry.path("coordinates");
        try {
            return switch (type) {
                case "Polygon" -> rings(coordinates);
                case "MultiPolygon" -> {
                    var parts = new ArrayList<Polygon>();
                    coordinates.forEach(part -> parts.add(rings(part)));
                    yield GEOMETRIES.createMultiPolygon(parts.toArray(Polygon[]::new));
                }
                default -> throw new BadInput("%s, feature %d, type, value \"%s\": use Polygon or MultiPolygon.".formatted(file, place, type));
            };
        } catch (IllegalArgumentException wrong) {
            throw new BadInput("%s, feature %d, coordinates: %s".formatted(file, place, wrong.getMessage()), wrong);
        }
    }

    private static Polygon rings(JsonNode rings) {
        if (!rings.isArray() || rings.isEmpty()) {
            throw new IllegalArgumentException("a polygon needs an outer ring.");
        }
        var inner = new ArrayList<LinearRing>();
        for (int i = 1; i < rings.size(); i++) {
            inner.add(ring(rings.get(i)));
        }
        return GEOMETRIES.createPolygon(ring(rings.get(0)), inner.toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode positions) {
        var coordinates = new ArrayList<Coordinate>();
        for (JsonNode position : positions) {
            if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
                throw new IllegalArgumentException("position %s must hold two numbers.".formatted(position));
            }
            coordinates.add(new Coordinate(position.get(0).asDouble(), position.get(1).asDouble()));
        }
        return GEOMETRIES.createLinearRing(coordinates.toArray(Coordinate[]::new));
    }
}
