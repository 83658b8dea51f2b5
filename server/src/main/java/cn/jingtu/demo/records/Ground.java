package cn.jingtu.demo.records;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where things lie in the demo: within the boundary of the district ({@code demo/yuancheng.json}), parted among its eight
 * towns. No open data tell the boundaries of the towns; a place belongs to the town whose seat is nearest. Outlines never
 * overlap, unless one is laid over another on purpose.
 */
public final class Ground {

    static final String DISTRICT = "441602";

    private static final double METRES_NORTH = 110_760;
    private static final double METRES_EAST = 101_930;
    private static final int TRIES = 20_000;

    /** A town with its seat and villages. */
    public record Town(String code, String name, double lon, double lat, List<String> villages) {}

    /** A place, in degrees. */
    public record Spot(Town town, double lon, double lat) {

        double metresTo(double otherLon, double otherLat) {
            return Math.hypot((lon - otherLon) * METRES_EAST, (lat - otherLat) * METRES_NORTH);
        }
    }

    /** An area around a place; the ring is closed. */
    record Outline(Spot middle, List<double[]> ring) {

        String geoJson() {
            return ring.stream()
                    .map(point -> "[%s,%s]".formatted(degrees(point[0]), degrees(point[1])))
                    .collect(Collectors.joining(",", "{\"type\":\"Polygon\",\"coordinates\":[[", "]]}"));
        }
    }

    private record Disc(Spot middle, double radius) {}

    private final List<double[]> boundary;
    private final List<Town> towns;
    private final Draw draw;
    private final List<Disc> taken = new ArrayList<>();

    private Ground(List<double[]> boundary, List<Town> towns, Draw draw) {
        this.boundary = boundary;
        this.towns = towns;
        this.draw = draw;
    }

    /** The ground of 源城区. */
    public static Ground of(Draw draw) {
        try (var in = new ClassPathResource("demo/yuancheng.json").getInputStream()) {
            var data = JsonMapper.builder().build().readTree(in);
            var boundary = data.path("boundary").valueStream().map(Ground::point).toList();
            var towns = data.path("towns").valueStream()
                    .map(town -> new Town(
                            town.path("code").asString(),
                            town.path("name").asString(),
                            town.path("seat").path(0).asDouble(),
                            town.path("seat").path(1).asDouble(),
                            town.path("villages").valueStream().map(JsonNode::asString).toList()))
                    .toList();
            return new Ground(boundary, towns, draw.of("ground"));
        } catch (IOException e) {
            throw new IllegalStateException("the map of the demo is missing from the jar", e);
        }
    }

    private static double[] point(JsonNode pair) {
        return new double[] {pair.path(0).asDouble(), pair.path(1).asDouble()};
    }

    /** As the registers keep degrees: with six decimals. */
    static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
    }

    /** All eight, in the order of their codes. */
    public List<Town> towns() {
        return towns;
    }

    Town town(String name) {
        return towns.stream().filter(town -> town.name().startsWith(name)).findFirst().orElseThrow();
    }

    /** The town in which a place lies; fails outside the district. */
    public Town townAt(double lon, double lat) {
        if (!inDistrict(lon, lat)) throw new IllegalArgumentException("%s, %s lies outside the district".formatted(lon, lat));
        return nearest(lon, lat);
    }

    public boolean inDistrict(double lon, double lat) {
        var inside = false;
        for (int i = 0, j = boundary.size() - 1; i < boundary.size(); j = i++) {
            var a = boundary.get(i);
            var b = boundary.get(j);
            if (a[1] > lat != b[1] > lat && lon < (b[0] - a[0]) * (lat - a[1]) / (b[1] - a[1]) + a[0]) inside = !inside;
        }
        return inside;
    }

    private Town nearest(double lon, double lat) {
        var best = towns.getFirst();
        for (var town : towns) {
            if (distance(town, lon, lat) < distance(best, lon, lat)) best = town;
        }
        return best;
    }

    private static double distance(Town town, double lon, double lat) {
        return new Spot(town, town.lon(), town.lat()).metresTo(lon, lat);
    }

    private boolean in(Town town, double lon, double lat) {
        return inDistrict(lon, lat) && nearest(lon, lat).equals(town);
    }

    /** A place in the town, not farther from its seat than {@code metres}. */
    Spot spot(Town town, double metres) {
        return search("a place in " + town.name(), () -> around(town, town.lon(), town.lat(), 0, metres));
    }

    /** A place in the town of {@code other}, about as far from it as is said. */
    Spot near(Spot other, double fromMetres, double toMetres) {
        return search("a place near another", () -> around(other.town(), other.lon(), other.lat(), fromMetres, toMetres));
    }

    private List<Spot> around(Town town, double lon, double lat, double fromMetres, double toMetres) {
        var angle = draw.fraction() * 2 * Math.PI;
        // The root spreads the places evenly over the ring instead of crowding them at its inner edge.
        var metres = Math.sqrt(fromMetres * fromMetres + draw.fraction() * (toMetres * toMetres - fromMetres * fromMetres));
        var x = rounded(lon + metres * Math.cos(angle) / METRES_EAST);
        var y = rounded(lat + metres * Math.sin(angle) / METRES_NORTH);
        return in(town, x, y) ? List.of(new Spot(town, x, y)) : List.of();
    }

    /** Open land of so many square metres in the town that nothing else lies on. */
    Outline area(Town town, double squareMetres, double metresFromSeat) {
        return search("%s m² in %s".formatted(squareMetres, town.name()), () -> around(town, town.lon(), town.lat(), 0, metresFromSeat).stream()
                .map(middle -> shape(middle, squareMetres))
                .filter(outline -> outline.ring().stream().allMatch(point -> in(town, point[0], point[1])))
                .filter(this::take)
                .toList());
    }

    /** An outline of so many square metres around a place, whatever else lies there. */
    Outline over(Spot middle, double squareMetres) {
        return search("an outline around a place", () -> {
            var outline = shape(middle, squareMetres);
            return outline.ring().stream().allMatch(point -> in(middle.town(), point[0], point[1])) ? List.of(outline) : List.of();
        });
    }

    private boolean take(Outline outline) {
        var middle = outline.middle();
        var radius = outline.ring().stream().mapToDouble(point -> middle.metresTo(point[0], point[1])).max().orElseThrow() + 5;
        if (taken.stream().anyMatch(disc -> disc.middle().metresTo(middle.lon(), middle.lat()) < disc.radius() + radius)) return false;
        return taken.add(new Disc(middle, radius));
    }

    /** An uneven outline with five to seven corners, of exactly this size. */
    private Outline shape(Spot middle, double squareMetres) {
        var corners = draw.between(5, 7);
        var turn = draw.fraction() * Math.PI;
        var x = new double[corners];
        var y = new double[corners];
        for (var i = 0; i < corners; i++) {
            var angle = turn + 2 * Math.PI * i / corners;
            var reach = 0.8 + 0.4 * draw.fraction();
            x[i] = reach * Math.cos(angle);
            y[i] = reach * Math.sin(angle);
        }
        var scale = Math.sqrt(squareMetres / size(x, y));
        var ring = new ArrayList<double[]>();
        for (var i = 0; i < corners; i++) {
            ring.add(new double[] {rounded(middle.lon() + x[i] * scale / METRES_EAST), rounded(middle.lat() + y[i] * scale / METRES_NORTH)});
        }
        ring.add(ring.getFirst());
        return new Outline(middle, List.copyOf(ring));
    }

    private static double size(double[] x, double[] y) {
        double twice = 0;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) twice += x[j] * y[i] - x[i] * y[j];
        return Math.abs(twice) / 2;
    }

    private static double rounded(double value) {
        return degrees(value).doubleValue();
    }

    private static <T> T search(String what, Supplier<List<T>> attempt) {
        for (var i = 0; i < TRIES; i++) {
            var found = attempt.get();
            if (!found.isEmpty()) return found.getFirst();
        }
        throw new IllegalStateException("the demo found no room for " + what);
    }
}
