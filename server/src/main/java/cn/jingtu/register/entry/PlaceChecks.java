package cn.jingtu.register.entry;

import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Register;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** What must hold of the place of an entry before it can be kept: degrees, both or neither, an outline that is one. */
final class PlaceChecks {

    private static final Set<String> OUTLINES = Set.of("Polygon", "MultiPolygon");

    private PlaceChecks() {}

    /**
     * Issues of longitude, latitude and outline.
     *
     * @param common values of the common fields that could be read, by key
     */
    static List<FieldIssue> of(Register.Shape shape, Map<String, @Nullable Object> common) {
        var issues = new ArrayList<FieldIssue>();
        if (shape == Register.Shape.NONE || !common.containsKey("lon") || !common.containsKey("lat")) return issues;
        var lon = (BigDecimal) common.get("lon");
        var lat = (BigDecimal) common.get("lat");
        if ((lon == null) != (lat == null)) {
            issues.add(lon == null
                    ? FieldIssue.error("lon", "coordinates-incomplete", null, "缺少经度。经度、纬度须同时填写或同时留空。", "Longitude is missing. Give both or neither.")
                    : FieldIssue.error("lat", "coordinates-incomplete", null, "缺少纬度。经度、纬度须同时填写或同时留空。", "Latitude is missing. Give both or neither."));
        }
        within("lon", lon, 180, issues);
        within("lat", lat, 90, issues);
        if (common.get("geometry") instanceof String outline) outline(shape, outline, issues);
        return issues;
    }

    private static void within(String field, @Nullable BigDecimal degrees, int limit, List<FieldIssue> issues) {
        if (degrees == null || degrees.abs().compareTo(BigDecimal.valueOf(limit)) <= 0) return;
        issues.add(FieldIssue.error(field, "coordinates-out-of-range", degrees.toPlainString(),
                "%s“%s”超出 ±%d 度。请写十进制度，如 114.6917 和 23.7458。".formatted(field.equals("lon") ? "经度" : "纬度", degrees.toPlainString(), limit),
                "%s \"%s\" lies beyond ±%d degrees. Write decimal degrees such as 114.6917 and 23.7458."
                        .formatted(field.equals("lon") ? "Longitude" : "Latitude", degrees.toPlainString(), limit)));
    }

    private static void outline(Register.Shape shape, String text, List<FieldIssue> issues) {
        var type = GeoJsonText.type(text);
        if (shape != Register.Shape.AREA || !OUTLINES.contains(type)) {
            issues.add(FieldIssue.error("geometry", "shape-mismatch", type,
                    shape == Register.Shape.AREA ? "边界应为 GeoJSON 的 Polygon 或 MultiPolygon，这里是“%s”。".formatted(type) : "本台账只有点，没有边界。请填经度、纬度。",
                    shape == Register.Shape.AREA ? "An outline is a Polygon or MultiPolygon of GeoJSON; this is \"%s\".".formatted(type) : "This register keeps points, no outlines. Give longitude and latitude."));
            return;
        }
        try {
            for (Coordinate corner : GeoJsonText.read(text).getCoordinates()) {
                var beyond = new ArrayList<FieldIssue>();
                within("lon", BigDecimal.valueOf(corner.x), 180, beyond);
                within("lat", BigDecimal.valueOf(corner.y), 90, beyond);
                if (beyond.isEmpty()) continue;
                var first = beyond.getFirst();
                issues.add(FieldIssue.error("geometry", first.rule(), first.value(), "边界：" + first.message().zh(), "Outline: " + first.message().en()));
                return;
            }
        } catch (IllegalArgumentException damaged) {
            issues.add(FieldIssue.error("geometry", "outline-damaged", text.length() > 60 ? text.substring(0, 60) + "…" : text,
                    "边界不是完整的 GeoJSON。请检查坐标是否成对、环是否闭合。", "The outline is no complete GeoJSON. See that positions are pairs and rings closed."));
        }
    }
}
