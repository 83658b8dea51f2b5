package cn.jingtu.register.entry;

import cn.jingtu.register.Entry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The box around an entry's outline, or its place, in degrees; written as PostgreSQL writes a box. */
final class Extent {

    private static final JsonMapper JSON = new JsonMapper();

    private double west = Double.POSITIVE_INFINITY;
    private double south = Double.POSITIVE_INFINITY;
    private double east = Double.NEGATIVE_INFINITY;
    private double north = Double.NEGATIVE_INFINITY;

    static @Nullable String of(Entry entry) {
        var extent = new Extent();
        if (entry.lon() != null && entry.lat() != null) extent.add(entry.lon().doubleValue(), entry.lat().doubleValue());
        if (entry.geometry() != null) extent.add(JSON.readTree(entry.geometry()).path("coordinates"));
        return extent.west > extent.east ? null : "(%s,%s),(%s,%s)".formatted(extent.east, extent.north, extent.west, extent.south);
    }

    private void add(JsonNode coordinates) {
        if (coordinates.size() >= 2 && coordinates.get(0).isNumber()) {
            add(coordinates.get(0).doubleValue(), coordinates.get(1).doubleValue());
        } else {
            coordinates.forEach(this::add);
        }
    }

    private void add(double lon, double lat) {
        west = Math.min(west, lon);
        east = Math.max(east, lon);
        south = Math.min(south, lat);
        north = Math.max(north, lat);
    }
}
