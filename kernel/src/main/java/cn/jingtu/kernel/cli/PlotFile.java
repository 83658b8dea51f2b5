package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.design.SamplingArea;
import cn.jingtu.kernel.geo.GaussKruger;
import cn.jingtu.kernel.geo.LonLat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The polygons of a GeoJSON file in metres: a geometry, a feature or a collection.
 *
 * @param zone    in which zone of CGCS2000 the metres are, null when they are those of a system of their own
 * @param degrees whether the file holds longitude and latitude, projected here
 * @param crs     the name that a file of metres gives its coordinates, null when it gives none
 */
record PlotFile(List<Plot> plots, @Nullable GaussKruger zone, boolean degrees, @Nullable JsonNode crs) {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    /** Where a plot lies whose latitude stands before its longitude. */
    private static final Envelope CHINA_SWAPPED = new Envelope(3, 54, 73, 136);

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
     * @param zone   where degrees are projected to, or the zone that metres are in; null for what the file says, and for the zone
     *               of three degrees around it
     */
    static PlotFile read(Path path, boolean metres, @Nullable GaussKruger zone) throws IOException {
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
        Envelope box = new Envelope();
        plots.forEach(plot -> box.expandToInclude(plot.polygon.getEnvelopeInternal()));
        if (!metres && CHINA_SWAPPED.contains(box)) {
            throw new BadInput("%s: coordinates like (%s, %s) have the latitude first. GeoJSON has the longitude first: swap them; if they are metres all the same, add --metres."
                    .formatted(file, box.getMinX(), box.getMinY()));
        }
        if (!degrees) {
            return new PlotFile(List.copyOf(plots), zoneOfMetres(file, named, zone), false, crs);
        }
        try {
            GaussKruger around = zone != null ? zone
                    : GaussKruger.around(new LonLat(box.centre().x, box.centre().y), GaussKruger.Width.THREE_DEGREES, false);
            List<Plot> projected = plots.stream().map(plot -> new Plot(plot.name, around.project(plot.polygon), plot.deviation)).toList();
            return new PlotFile(projected, around, true, null);
        } catch (IllegalArgumentException elsewhere) {
            throw new BadInput("%s: %s".formatted(file, elsewhere.getMessage()), elsewhere);
        }
    }

    private static @Nullable GaussKruger zoneOfMetres(String file, String named, @Nullable GaussKruger asked) {
        String code = named.substring(named.lastIndexOf(':') + 1);
        GaussKruger own = GaussKruger.list().filter(system -> code.equals(String.valueOf(system.epsg()))).findFirst().orElse(null);
        if (own != null && asked != null && !own.equals(asked)) {
            throw new BadInput("%s says that it is in EPSG:%d (%s), not EPSG:%d.".formatted(file, own.epsg(), own.zh(), asked.epsg()));
        }
        return own != null ? own : asked;
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
