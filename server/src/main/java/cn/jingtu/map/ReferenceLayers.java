package cn.jingtu.map;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.Outlines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What lies beneath the registers: boundaries and towns, read once at start from the files in {@code map} (their origin
 * stands in the README there) or from files of the same names in the data folder.
 */
@Component
class ReferenceLayers {

    static final String BOUNDARIES = "boundaries";
    static final String TOWNS = "towns";

    /** 生态保护红线, and places that the law keeps risks away from; no open data tell them, so only an office's own files do. */
    static final String REDLINE = "redline";
    static final String SENSITIVE = "sensitive";

    private static final Set<String> ONLY_OWN = Set.of(REDLINE, SENSITIVE);

    private static final Logger log = LoggerFactory.getLogger(ReferenceLayers.class);

    /** An area or a place of the administration. */
    record Region(String code, Bilingual name, Geometry outline) {}

    /** A village or community, which has no place of its own but lies in the town that its code begins with. */
    record Village(String code, String name) {}

    private final Path own;
    private final Map<String, List<Region>> layers = new LinkedHashMap<>();
    private final List<Village> villages;
    private final String revision;

    ReferenceLayers(@Value("${jingtu.data:data}") Path data, JsonMapper json) {
        this.own = data.resolve("map");
        int content = 0;
        for (var layer : List.of(BOUNDARIES, TOWNS, REDLINE, SENSITIVE)) {
            if (ONLY_OWN.contains(layer) && !Files.isRegularFile(own.resolve(layer + ".geojson"))) continue;
            var text = read(layer + ".geojson");
            content = 31 * content + text.hashCode();
            layers.put(layer, regions(layer, json, text));
        }
        this.revision = Integer.toHexString(content);
        this.villages = read("villages.csv").lines().skip(1).filter(line -> !line.isBlank()).map(line -> line.split(",", 2))
                .filter(cells -> cells.length == 2)
                .map(cells -> new Village(cells[0].strip(), cells[1].strip()))
                .toList();
    }

    private String read(String file) {
        try {
            if (Files.isRegularFile(own.resolve(file))) {
                log.info("The map takes {} from {}.", file, own);
                return Files.readString(own.resolve(file));
            }
            try (InputStream packed = ReferenceLayers.class.getResourceAsStream("/map/" + file)) {
                return new String(Objects.requireNonNull(packed, file).readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("The map cannot read %s.\nSee that it is a text in UTF-8, or take it out of %s.".formatted(file, own), unreadable);
        }
    }

    private static List<Region> regions(String layer, JsonMapper json, String text) {
        var found = new ArrayList<Region>();
        for (var feature : json.readTree(text).path("features")) {
            var properties = feature.path("properties");
            var zh = properties.path("zh").asString(properties.path("name").asString(""));
            Outlines.read(feature).ifPresentOrElse(
                    outline -> found.add(new Region(
                            properties.path("code").asString(""), Bilingual.of(zh, properties.path("en").asString(zh)), outline)),
                    () -> log.warn("The map leaves {} of {} out: it has no outline.", zh, layer));
        }
        return List.copyOf(found);
    }

    boolean has(String layer) {
        return layers.containsKey(layer);
    }

    /** Differs where the files do. */
    String revision() {
        return revision;
    }

    List<Region> regions(String layer) {
        return layers.get(layer);
    }

    List<Village> villages() {
        return villages;
    }

    /** The region with this code, or the smallest one known that it lies in. */
    Optional<Region> around(String code) {
        return Stream.of(BOUNDARIES, TOWNS)
                .flatMap(layer -> regions(layer).stream())
                .filter(region -> !region.code().isEmpty() && code.startsWith(region.code()))
                .max(Comparator.comparingInt(region -> region.code().length()));
    }

    /** The areas of the administration that {@code place} touches, the largest first. */
    List<Region> covering(Geometry place) {
        return Stream.of(BOUNDARIES, TOWNS)
                .flatMap(layer -> regions(layer).stream())
                .filter(region -> region.outline().getDimension() == 2 && region.outline().intersects(place))
                .sorted(Comparator.comparingInt(region -> region.code().length()))
                .toList();
    }

    byte[] draw(String layer, Tile tile) {
        var drawing = new Drawing(layer, tile);
        var box = tile.box(Drawing.MARGIN);
        for (var region : layers.get(layer)) {
            Envelope extent = region.outline().getEnvelopeInternal();
            if (!extent.intersects(box)) continue;
            Map<String, Object> properties = Map.of("code", region.code(), "zh", region.name().zh(), "en", region.name().en());
            if (region.outline().getDimension() == 0) {
                drawing.mark(extent.centre().x, extent.centre().y, properties);
            } else {
                drawing.outline(region.outline(), properties);
            }
        }
        return drawing.encoded();
    }
}
