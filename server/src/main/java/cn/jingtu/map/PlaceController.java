package cn.jingtu.map;

import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import cn.jingtu.kernel.geo.Angle;
import cn.jingtu.map.Surroundings.Group;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import cn.jingtu.register.Outlines;
import cn.jingtu.register.Register;
import cn.jingtu.register.Registers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What is at a point of the map, and the report of a place. */
@RestController
@RequestMapping("/api/map")
class PlaceController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<String> OWN_WORDS = Set.of("lon", "lat", "layers", "within", "distance");

    private final Surroundings surroundings;
    private final PlaceSearch search;
    private final ReferenceLayers reference;
    private final Registers registers;
    private final CurrentActor actors;
    private final Clock clock;

    PlaceController(
            Surroundings surroundings, PlaceSearch search, ReferenceLayers reference, Registers registers, CurrentActor actors, Clock clock) {
        this.surroundings = surroundings;
        this.search = search;
        this.reference = reference;
        this.registers = registers;
        this.actors = actors;
        this.clock = clock;
    }

    /** A region that the place lies in. */
    record Within(String code, Bilingual name) {}

    /** Who asked, for the foot of a printed page. */
    record By(String person, String post, String organisation) {}

    /**
     * The report of a place.
     *
     * @param written  the place in degrees, minutes and seconds, longitude first
     * @param areaM2   of the outline that was given; null for a point
     * @param layers   keys of the registers that were asked for; empty for all
     * @param filters  by register the words that narrowed it
     * @param entries  how many there are in all groups
     */
    record Report(
            double lon, double lat, String written, double distanceM, @Nullable BigDecimal areaM2, @Nullable BigDecimal areaMu,
            List<Within> regions, Set<String> layers, Map<String, Map<String, String>> filters, List<Group> groups, int entries,
            OffsetDateTime at, By by) {}

    /**
     * @param geometry GeoJSON in degrees
     * @param distance metres around it, 0 where absent
     */
    record Ask(
            @Nullable JsonNode geometry, @Nullable Double distance, @Nullable List<String> layers,
            @Nullable Map<String, Map<String, String>> filters) {}

    /** What lies at a point, as far as a finger or a pointer can tell: {@code within} metres of it. */
    @Permit("register:read")
    @GetMapping("/identify")
    List<Group> identify(
            @RequestParam double lon,
            @RequestParam double lat,
            @RequestParam(defaultValue = "") String layers,
            @RequestParam(defaultValue = "20") double within,
            @RequestParam Map<String, String> words) {
        var keys = keys(split(layers));
        return surroundings.within(Site.of(lon, lat), distance(within), keys, filters(keys, words));
    }

    @Permit("register:read")
    @GetMapping("/search")
    List<PlaceSearch.Hit> search(@RequestParam String q) {
        return search.find(q);
    }

    @Permit("register:read")
    @GetMapping("/place")
    Report place(
            @RequestParam double lon,
            @RequestParam double lat,
            @RequestParam(defaultValue = "500") double distance,
            @RequestParam(defaultValue = "") String layers,
            @RequestParam Map<String, String> words) {
        var keys = keys(split(layers));
        return report(Site.of(lon, lat), distance, keys, filters(keys, words));
    }

    @Permit("register:read")
    @PostMapping("/place")
    Report place(@RequestBody Ask ask) {
        var outline = outline(ask.geometry());
        return report(
                Site.of(outline), ask.distance() == null ? 0 : ask.distance(), keys(ask.layers() == null ? List.of() : ask.layers()),
                ask.filters() == null ? Map.of() : ask.filters());
    }

    private Report report(Site site, double distance, Set<String> layers, Map<String, Map<String, String>> filters) {
        var actor = actors.require();
        var groups = surroundings.within(site, distance(distance), layers, filters);
        var middle = site.middle();
        var flat = site.degrees().getDimension() == 2;
        return new Report(
                middle.x, middle.y, Angle.format(middle.x, 1) + " " + Angle.format(middle.y, 1), distance,
                flat ? site.area().m2().setScale(1, RoundingMode.HALF_EVEN) : null,
                flat ? site.area().mu(3) : null,
                reference.covering(site.degrees()).stream().map(r -> new Within(r.code(), r.name())).toList(),
                layers, filters, groups, groups.stream().mapToInt(g -> g.entries().size()).sum(),
                OffsetDateTime.now(clock.withZone(ZONE)), new By(actor.personName(), actor.postTitle(), actor.organisationName()));
    }

    /**
     * @throws Problem {@code geometry-unreadable}
     */
    static Geometry outline(@Nullable JsonNode geoJson) {
        return (geoJson == null ? Optional.<Geometry>empty() : Outlines.read(geoJson))
                .orElseThrow(() -> Problem.unprocessable(
                        "geometry-unreadable",
                        "没有可用的几何图形。请给出 GeoJSON 的 geometry，坐标为经度、纬度。",
                        "There is no geometry. Give one as GeoJSON, with longitude before latitude."));
    }

    private static double distance(double metres) {
        if (metres >= 0 && metres <= Site.FARTHEST_METRES) return metres;
        throw Problem.badRequest(
                "distance-out-of-range",
                "距离 %s 米超出范围，应为 0 至 %.0f 米。".formatted(metres, Site.FARTHEST_METRES),
                "The distance of %s m is out of range: 0 to %.0f m.".formatted(metres, Site.FARTHEST_METRES));
    }

    private static List<String> split(String layers) {
        return Stream.of(layers.split(",")).map(String::strip).filter(key -> !key.isEmpty()).toList();
    }

    private Set<String> keys(List<String> layers) {
        var keys = new LinkedHashSet<String>();
        for (var key : layers) {
            if (reference.has(key)) continue;
            var register = registers.find(key).filter(r -> r.shape() != Register.Shape.NONE).orElseThrow(() -> Problem.notFound(
                    "layer-not-found", "没有名为“%s”的图层。".formatted(key), "There is no layer \"%s\".".formatted(key)));
            keys.add(register.key());
        }
        return keys;
    }

    /** The words of a list, where just one register is asked for. */
    private static Map<String, Map<String, String>> filters(Set<String> keys, Map<String, String> words) {
        var own = new HashMap<>(words);
        own.keySet().removeAll(OWN_WORDS);
        if (own.isEmpty()) return Map.of();
        if (keys.size() == 1) return Map.of(keys.iterator().next(), own);
        throw Problem.badRequest(
                "filter-unknown",
                "筛选条件 %s 只能用于一个图层，请用 layers 指明。".formatted(own.keySet()),
                "The filter %s needs exactly one layer; name it with layers.".formatted(own.keySet()));
    }
}
