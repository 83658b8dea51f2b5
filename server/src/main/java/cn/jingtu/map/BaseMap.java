package cn.jingtu.map;

import cn.jingtu.access.ContentHosts;
import cn.jingtu.access.Permit;
import cn.jingtu.access.SettingDefinition;
import cn.jingtu.access.Settings;
import cn.jingtu.platform.Bilingual;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The map of somebody else that may lie beneath ours: Tianditu with the office's key, or any server of square tiles. Only
 * browsers fetch it, this server never does; without a setting there is none and no internet is needed.
 */
@RestController
class BaseMap implements ContentHosts {

    static final String TIANDITU_KEY = "map.tianditu-key";
    static final String TIANDITU_KIND = "map.tianditu-kind";
    static final String ADDRESS = "map.base-address";
    static final String ORIGIN = "map.base-origin";

    private static final Logger log = LoggerFactory.getLogger(BaseMap.class);
    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final String TIANDITU =
            "https://t0.tianditu.gov.cn/%1$s_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=%1$s&STYLE=default"
                    + "&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=%2$s";

    private final Settings settings;
    private final Clock clock;
    private volatile Kept kept = new Kept(Instant.MIN, Base.NONE);

    private record Kept(Instant at, Base base) {}

    BaseMap(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What browsers load.
     *
     * @param pictures addresses of pictures with {@code {z}}, {@code {x}} and {@code {y}}, the lowest first; none without a base map
     * @param origin   whose map it is, to be shown on it
     */
    record Base(List<String> pictures, Bilingual origin) {
        static final Base NONE = new Base(List.of(), Bilingual.of("", ""));
    }

    @Permit("register:read")
    @GetMapping("/api/map/base")
    Base base() {
        var key = settings.find(TIANDITU_KEY).orElse("");
        if (!key.isBlank()) {
            var image = settings.find(TIANDITU_KIND).orElse("vec").equals("img");
            return new Base(
                    Stream.of(image ? "img" : "vec", image ? "cia" : "cva").map(layer -> TIANDITU.formatted(layer, key)).toList(),
                    Bilingual.of("天地图", "Tianditu"));
        }
        var address = settings.find(ADDRESS).orElse("");
        if (address.isBlank()) return Base.NONE;
        var origin = settings.find(ORIGIN).orElse("");
        return new Base(List.of(address), Bilingual.of(origin, origin));
    }

    @Override
    public Set<String> pictureHosts() {
        var now = clock.instant();
        if (kept.at().isBefore(now.minus(KEPT)) || kept.at().isAfter(now)) {
            try {
                kept = new Kept(now, base());
            } catch (RuntimeException unreadable) {
                log.warn("The base map's setting cannot be read, so pages keep the one before: {}", unreadable.getMessage());
                kept = new Kept(now, kept.base());
            }
        }
        return kept.base().pictures().stream().map(BaseMap::host).collect(Collectors.toUnmodifiableSet());
    }

    private static String host(String address) {
        var upToThePath = URI.create(address.substring(0, address.indexOf('/', "https://".length())));
        return "https://" + upToThePath.getAuthority();
    }

    /** The settings that the base map has. */
    @Configuration
    static class Definitions {

        @Bean
        SettingDefinition mapTiandituKey() {
            return new SettingDefinition(
                    TIANDITU_KEY, SettingDefinition.Kind.TEXT, "",
                    Bilingual.of("天地图密钥", "Key of Tianditu"),
                    Bilingual.of("填写后一张图以天地图为底图，浏览器需能访问天地图；清空则不用。密钥（浏览器端）会随地址发到浏览器。",
                            "With it the map lies on Tianditu, which browsers must be able to reach; empty for none. Browsers see the key."),
                    "[0-9A-Za-z]{0,64}");
        }

        @Bean
        SettingDefinition mapTiandituKind() {
            return new SettingDefinition(
                    TIANDITU_KIND, SettingDefinition.Kind.TEXT, "vec",
                    Bilingual.of("天地图类型", "Kind of Tianditu"),
                    Bilingual.of("vec 为矢量底图，img 为影像底图。", "vec for the drawn map, img for images."),
                    "vec|img");
        }

        @Bean
        SettingDefinition mapBaseAddress() {
            return new SettingDefinition(
                    ADDRESS, SettingDefinition.Kind.TEXT, "",
                    Bilingual.of("其他底图地址", "Address of another base map"),
                    Bilingual.of("以 https:// 开头、含 {z}、{x}、{y} 的切片地址（Web 墨卡托）；填了天地图密钥时不用。",
                            "An address of tiles (web Mercator) that begins with https:// and has {z}, {x} and {y}; not used with a key of Tianditu."),
                    "|(?=.*\\{z\\})(?=.*\\{x\\})(?=.*\\{y\\})https://[a-z0-9]([a-z0-9.-]{0,200}[a-z0-9])?(:[0-9]{1,5})?/[A-Za-z0-9._~:/?&=%@{}+,-]{1,500}");
        }

        @Bean
        SettingDefinition mapBaseOrigin() {
            return new SettingDefinition(
                    ORIGIN, SettingDefinition.Kind.TEXT, "",
                    Bilingual.of("其他底图来源", "Whose map that is"),
                    Bilingual.of("显示在图上的版权说明。", "Shown on the map."),
                    ".{0,100}");
        }
    }
}
