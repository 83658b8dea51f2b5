package cn.jingtu.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestActors;
import cn.jingtu.TestApi;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.plan.TestPlan;
import cn.jingtu.register.EntryPlaces;
import cn.jingtu.register.Registers;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tiles of registers over HTTP, by the ledgers of enterprises (R24) and of field trials (R33). */
@JingtuTest
class TileIT {

    private static final String ENTERPRISES = "/api/registers/enterprises/entries";

    private final TestApi ecology;
    private final TestApi agriculture;
    private final TestApi town;
    private final TestApi auditor;
    private final TestApi nobody;
    private final TestPlan plans;
    private final TestActors people;
    private final CurrentActor actors;
    private final Registers registers;
    private final EntryPlaces places;
    private final JdbcClient jdbc;

    @Autowired
    TileIT(TestApi api, TestPlan plans, TestActors people, CurrentActor actors, Registers registers, EntryPlaces places, JdbcClient jdbc) {
        this.plans = plans;
        this.people = people;
        this.actors = actors;
        this.registers = registers;
        this.places = places;
        this.jdbc = jdbc;
        this.ecology = api.as("R-DEPT-OP", "ecology");
        this.agriculture = api.as("R-DEPT-OP", "agriculture");
        this.town = api.as("R-TOWN", "buqian");
        this.auditor = api.as("R-ADM", "ecology");
        this.nobody = api;
    }

    @BeforeEach
    void aPlanSaysWhoLeadsWhat() {
        if (jdbc.sql("select count(*) from plan").query(Long.class).single() == 0) plans.take(2026);
    }

    private static Map<String, Object> enterprise(double lon, double lat) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", "图上企业" + UUID.randomUUID());
        body.put("industry", "26");
        body.put("operation", "OPERATING");
        body.put("regionCode", "441602001");
        body.put("lon", lon);
        body.put("lat", lat);
        return body;
    }

    private long added(Map<String, Object> body) {
        var answer = ecology.post(ENTERPRISES, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    private static String address(String layer, int zoom, double lon, double lat) {
        double tiles = 1 << zoom;
        int x = (int) Math.floor((lon + 180) / 360 * tiles);
        int y = (int) Math.floor((1 - Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2)) / Math.PI) / 2 * tiles);
        return "/tiles/%s/%d/%d/%d.mvt".formatted(layer, zoom, x, y);
    }

    private static List<Geometry> features(TestApi.Answer answer, String layer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.headers().getContentType()).hasToString("application/vnd.mapbox-vector-tile");
        try {
            var tile = MvtReader.loadMvt(
                    new ByteArrayInputStream(answer.body()), new GeometryFactory(), new TagKeyValueMapConverter(false, "id"));
            return tile.getLayers().isEmpty() ? List.of() : List.copyOf(Objects.requireNonNull(tile.getLayer(layer)).getGeometries());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Map<String, Object> properties(Geometry feature) {
        var properties = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) feature.getUserData()).forEach((key, value) -> properties.put(key.toString(), value));
        return properties;
    }

    private static List<Long> ids(TestApi.Answer answer) {
        return features(answer, "enterprises").stream().map(f -> ((Number) properties(f).get("id")).longValue()).toList();
    }

    @Test
    void anEntryStandsOnItsTileWithNameAndKind() {
        long id = added(enterprise(114.6612, 23.7012));
        var feature = features(ecology.get(address("enterprises", 16, 114.6612, 23.7012)), "enterprises").stream()
                .filter(f -> ((Number) properties(f).get("id")).longValue() == id)
                .findFirst()
                .orElseThrow();
        assertThat(feature.getGeometryType()).isEqualTo("Point");
        assertThat(properties(feature).get("label").toString()).startsWith("图上企业");
        assertThat(properties(feature).get("kind")).isEqualTo("OPERATING");
        assertThat(feature.getCoordinate().x).isBetween(0.0, 4096.0);
        assertThat(ids(ecology.get(address("enterprises", 16, 114.69, 23.74)))).doesNotContain(id);
    }

    @Test
    void anOutlineLargeEnoughToBeSeenIsDrawnAndASmallOneIsAMark() {
        var body = enterprise(114.6512, 23.6912);
        body.put("geometry", """
                {"type":"Polygon","coordinates":[[[114.650,23.690],[114.652,23.690],[114.652,23.692],[114.650,23.692],[114.650,23.690]]]}""");
        long id = added(body);
        var near = features(ecology.get(address("enterprises", 15, 114.651, 23.691)), "enterprises").stream()
                .filter(f -> ((Number) properties(f).get("id")).longValue() == id).toList();
        assertThat(near).isNotEmpty().allMatch(f -> f.getDimension() == 2);
        var far = features(ecology.get(address("enterprises", 8, 114.651, 23.691)), "enterprises").stream()
                .filter(f -> ((Number) properties(f).get("id")).longValue() == id).toList();
        assertThat(far).hasSize(1).allMatch(f -> f.getDimension() == 0);
    }

    @Test
    void theWordsOfTheListChooseOnTheTileToo() {
        long id = added(enterprise(114.6413, 23.6613));
        var tile = address("enterprises", 16, 114.6413, 23.6613);
        assertThat(ids(ecology.get(tile + "?operation=OPERATING&industry=26"))).contains(id);
        assertThat(ids(ecology.get(tile + "?operation=CLOSED"))).doesNotContain(id);
        assertThat(ids(ecology.get(tile + "?region=441602101"))).doesNotContain(id);
        assertThat(ecology.get(tile + "?colour=red").problem()).isEqualTo("filter-unknown");
    }

    @Test
    void whatAReaderMayNotReadNeverLeaves() {
        var body = enterprise(114.6313, 23.6513);
        body.put("confidentiality", "CLASSIFIED");
        long id = added(body);
        var tile = address("enterprises", 16, 114.6313, 23.6513);
        assertThat(ids(ecology.get(tile))).contains(id);
        assertThat(ids(agriculture.get(tile))).doesNotContain(id);
        long open = added(enterprise(114.6314, 23.6514));
        assertThat(ids(agriculture.get(tile))).contains(open).doesNotContain(id);
        assertThat(ids(town.get(tile))).as("entries of another town").doesNotContain(open, id);
        assertThat(auditor.get(tile).problem()).isEqualTo("not-permitted");
        assertThat(nobody.get(tile).status()).isEqualTo(401);
    }

    @Test
    void aTileThatDidNotChangeIsNotSentAgainAndOneThatDidIs() {
        long id = added(enterprise(114.6214, 23.6414));
        var tile = address("enterprises", 16, 114.6214, 23.6414);
        var first = ecology.get(tile);
        var tag = first.headers().getETag();
        var again = ecology.with("If-None-Match", tag).get(tile);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(agriculture.with("If-None-Match", tag).get(tile).status()).as("a reader of another body").isEqualTo(200);

        assertThat(ecology.put(ENTERPRISES + "/{id}", Map.of("version", 1, "operation", "关闭", "since", "2025-06-01"), id).status()).isEqualTo(200);
        var after = ecology.with("If-None-Match", tag).get(tile);
        assertThat(after.status()).isEqualTo(200);
        assertThat(features(after, "enterprises").stream().filter(f -> ((Number) properties(f).get("id")).longValue() == id))
                .allMatch(f -> properties(f).get("kind").equals("CLOSED"));
    }

    @Test
    void manyEntriesBecomeMarksWithTheirNumberAndTheTileStaysSmall() {
        var mark = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into register_field_trial (region_code, organisation_id, valid_from, lon, lat, extent, changed_at, changed_by,
                            site, year, crop, nutrient, uptake_with, uptake_without, applied)
                        select '441602101', 1, '2020-01-01', lon, lat, box(point(lon, lat), point(lon, lat)), now(), 1, :mark, 2025, 'rice', 'N', 9, 5, 10
                        from (select 100 + i / 100 * 0.01 as lon, 40 + i % 100 * 0.005 as lat from generate_series(0, 4999) i) places
                        """)
                .param("mark", mark)
                .update();
        try {
            var answer = ecology.get(address("field-trials", 6, 100, 40) + "?site=" + mark);
            var crowds = features(answer, "field-trials");
            assertThat(crowds).hasSizeLessThan(1100);
            assertThat(crowds.stream().mapToLong(f -> ((Number) properties(f).get("count")).longValue()).sum()).isEqualTo(5000);
            assertThat(answer.body().length).isLessThan(64 << 10);

            var near = features(ecology.get(address("field-trials", 13, 100.1, 40.1) + "?site=" + mark), "field-trials");
            assertThat(near).isNotEmpty().allMatch(f -> properties(f).get("id") != null && properties(f).get("count") == null);
        } finally {
            jdbc.sql("delete from register_field_trial where site = ?").param(mark).update();
        }
    }

    @Test
    void theCountsOfSquaresFollowEveryChangeOfAnEntry() {
        var ids = new ArrayList<Long>();
        for (int i = 0; i < 4; i++) ids.add(added(enterprise(114.61 + i * 1e-5, 23.61)));
        assertThat(ecology.put(ENTERPRISES + "/{id}", Map.of("version", 1, "lon", 100, "lat", 40), ids.get(0)).status()).isEqualTo(200);
        assertThat(ecology.post(ENTERPRISES + "/{id}/merge", Map.of("into", ids.get(2), "reason", "同一企业"), ids.get(1)).status()).isEqualTo(200);
        assertThat(ecology.post(ENTERPRISES + "/{id}/submit", Map.of(), ids.get(2)).status()).isEqualTo(200);
        assertThat(ecology.post(ENTERPRISES + "/{id}/end", Map.of("validTo", "2099-12-31", "reason", "注销"), ids.get(3)).status()).isEqualTo(200);
        assertThat(countsThatDiffer()).isEmpty();
        jdbc.sql("select register_settle('enterprises')").query((_, _) -> 0).list();
        assertThat(countsThatDiffer()).isEmpty();
    }

    private List<String> countsThatDiffer() {
        return jdbc.sql("""
                        with kept as (
                            select cell, region_code, confidentiality, valid_to, state, sum(entries) from register_crowd
                            where register = 'enterprises' and zoom = 17 group by 1, 2, 3, 4, 5 having sum(entries) <> 0),
                        counted as (
                            select cell >> 28 << 28, region_code, confidentiality, valid_to, state, count(*) from register_enterprise
                            where cell is not null and merged_into is null and not withdrawn group by 1, 2, 3, 4, 5)
                        (table kept except table counted) union all (table counted except table kept)
                        """)
                .query((row, _) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(5) + " " + row.getString(6))
                .list();
    }

    @Test
    void aListOfAllIsDrawnFromTheCountsAndAListWithAFilterFromTheEntriesAlike() {
        var words = Map.of("ended", "all");
        var square = new EntryPlaces.Square(8, 209, 110);
        added(enterprise(114.6211, 23.6411));
        var register = registers.get("enterprises");
        var reader = people.actor("R-DEPT-OP", "ecology");
        var counted = actors.as(reader, () -> places.crowds(register, words, square, 5));
        var drawnUp = actors.as(reader, () -> places.crowds(register, Map.of("ended", "all", "name.empty", "false"), square, 5));
        assertThat(counted).isNotEmpty().hasSameSizeAs(drawnUp);
        for (var crowd : counted) {
            var same = drawnUp.stream().filter(c -> c.square().equals(crowd.square())).findFirst().orElseThrow();
            assertThat(same.entries()).isEqualTo(crowd.entries());
            assertThat(same.only()).isEqualTo(crowd.only());
            assertThat(same.lon()).isCloseTo(crowd.lon(), within(360.0 / (1 << 13) / 8));
            assertThat(same.lat()).isCloseTo(crowd.lat(), within(360.0 / (1 << 13) / 8));
        }
    }

    @Test
    void boundariesAndTownsNeedNoInternet() {
        var areas = features(ecology.get(address("boundaries", 8, 114.65, 23.7)), "boundaries");
        assertThat(areas).allMatch(f -> f.getDimension() == 2);
        assertThat(areas.stream().map(f -> properties(f).get("zh"))).contains("源城区", "东源县");
        assertThat(features(ecology.get(address("towns", 10, 114.65, 23.7)), "towns").stream().map(f -> properties(f).get("zh"))).contains("埔前镇");
    }

    @Test
    void tilesThatDoNotExistAreRefusedInWords() {
        assertThat(ecology.get("/tiles/enterprises/3/8/0.mvt").problem()).isEqualTo("tile-out-of-range");
        assertThat(ecology.get("/tiles/enterprises/30/0/0.mvt").problem()).isEqualTo("tile-out-of-range");
        assertThat(ecology.get("/tiles/metal-emitters/3/0/0.mvt").problem()).as("a register without places").isEqualTo("layer-not-found");
    }

    @Test
    void theLayersSayWhatTheyHold() {
        added(enterprise(114.66, 23.70));
        var layers = ecology.get("/api/map/layers").json();
        var keys = layers.valueStream().map(l -> l.path("key").asString()).toList();
        assertThat(keys).startsWith("boundaries", "towns").contains("enterprises", "farmland-units", "plots").doesNotContain("metal-emitters");
        var enterprises = layers.valueStream().filter(l -> l.path("key").asString().equals("enterprises")).findFirst().orElseThrow();
        assertThat(enterprises.path("part").asString()).isEqualTo("source");
        assertThat(enterprises.path("entries").asLong()).isPositive();
        assertThat(enterprises.path("box").size()).isEqualTo(4);
        assertThat(enterprises.path("legend").path("field").asString()).isEqualTo("operation");
        assertThat(enterprises.path("tiles").asString()).isEqualTo("/tiles/enterprises/{z}/{x}/{y}.mvt");
    }
}
