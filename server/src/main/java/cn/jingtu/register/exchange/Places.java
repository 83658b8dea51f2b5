package cn.jingtu.register.exchange;

import cn.jingtu.access.SettingDefinition;
import cn.jingtu.access.Settings;
import cn.jingtu.kernel.geo.ExpectedRegion;
import cn.jingtu.kernel.geo.GaussKruger;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.Register;
import cn.jingtu.register.entry.GeoJsonText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/**
 * What imports know of places: the outlines of districts, which the map shows too ({@code map/boundaries.geojson}, or the file
 * of that name in the data folder), and the central meridian of metres without a zone.
 */
@Configuration(proxyBeanMethods = false)
class Places {

    static final String CENTRAL_MERIDIAN = "register.central-meridian";

    private static final Logger LOG = LoggerFactory.getLogger(Places.class);
    private static final String FILE = "map/boundaries.geojson";

    private final Settings settings;
    private final Map<String, ExpectedRegion> districts = new TreeMap<>();

    Places(Settings settings, @Value("${jingtu.data:data}") Path data, JsonMapper json) {
        this.settings = settings;
        for (var feature : json.readTree(boundaries(data.resolve(FILE))).path("features")) {
            var code = feature.path("properties").path("code").asString("");
            try {
                Geometry outline = GeoJsonText.read(feature.path("geometry").toString());
                districts.put(code, ExpectedRegion.of(GeometryFixer.fix(outline)));
            } catch (IllegalArgumentException unusable) {
                LOG.warn("Imports do not compare places with the boundary of {}: it is no polygon of longitudes and latitudes.", code);
            }
        }
    }

    private static String boundaries(Path own) {
        try (InputStream in = Files.isRegularFile(own) ? Files.newInputStream(own) : Places.class.getResourceAsStream("/" + FILE)) {
            return new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Bean
    static SettingDefinition centralMeridian() {
        return new SettingDefinition(
                CENTRAL_MERIDIAN,
                SettingDefinition.Kind.TEXT,
                "",
                Bilingual.of("导入坐标的中央经线", "Central meridian of imported metres"),
                Bilingual.of(
                        "没有带号的平面坐标（米）按此中央经线的高斯-克吕格投影读取，如 114；不填则按本辖区所在的3度带。",
                        "Metres without a zone are read by the Gauss–Krüger zone of this central meridian, e.g. 114; empty: the zone of three degrees around the region."),
                IntStream.rangeClosed(25, 45).mapToObj(zone -> String.valueOf(3 * zone)).collect(Collectors.joining("|", "|", "")));
    }

    /** A reader for one file that comes from a region. */
    PlaceReader reader(Register.Shape shape, String regionCode) {
        var region = districts.entrySet().stream()
                .filter(district -> !district.getKey().isEmpty() && regionCode.startsWith(district.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        Optional<GaussKruger> zone = settings.find(CENTRAL_MERIDIAN).filter(text -> !text.isBlank())
                .map(text -> new GaussKruger(GaussKruger.Width.THREE_DEGREES, Integer.parseInt(text) / 3, false))
                .or(() -> region.map(known -> GaussKruger.around(known.middle(), GaussKruger.Width.THREE_DEGREES, false)));
        return new PlaceReader(shape, region.orElse(null), zone.orElse(null));
    }
}
