package cn.jingtu.demo;

import cn.jingtu.demo.records.Row;
import cn.jingtu.demo.records.Sheet;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Entries as the file that a clerk would bring in: GeoJSON where outlines are known, otherwise CSV. */
final class RegisterFile {

    private static final String OUTLINE = "geometry";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Set<String> columns;
    private final boolean outlines;

    /** The form of all files of a register. */
    RegisterFile(Sheet sheet) {
        this.columns = sheet.rows().stream().flatMap(row -> row.texts().keySet().stream()).sorted().collect(Collectors.toCollection(LinkedHashSet::new));
        this.outlines = columns.remove(OUTLINE);
    }

    String ending() {
        return outlines ? ".geojson" : ".csv";
    }

    byte[] of(List<Row> rows) {
        return (outlines ? geoJson(rows) : csv(rows)).getBytes(StandardCharsets.UTF_8);
    }

    private String csv(List<Row> rows) {
        var lines = new StringBuilder(String.join(",", columns)).append("\r\n");
        for (var row : rows) {
            var texts = row.texts();
            lines.append(columns.stream().map(column -> cell(texts.getOrDefault(column, ""))).collect(Collectors.joining(","))).append("\r\n");
        }
        return lines.toString();
    }

    private static String cell(String text) {
        return text.matches(".*[,\"\r\n].*") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    private String geoJson(List<Row> rows) {
        var features = rows.stream().map(row -> {
            var texts = row.texts();
            var properties = new LinkedHashMap<String, String>();
            columns.forEach(column -> properties.put(column, texts.getOrDefault(column, "")));
            var feature = new LinkedHashMap<String, Object>();
            feature.put("type", "Feature");
            feature.put("properties", properties);
            feature.put("geometry", texts.containsKey(OUTLINE) ? JSON.readTree(texts.get(OUTLINE)) : null);
            return feature;
        });
        return JSON.writeValueAsString(Map.of("type", "FeatureCollection", "features", features.toList()));
    }
}
