package cn.jingtu.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.plan.TestPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the map tells of places: what is there, what is around, what is called so. */
@JingtuTest
class PlaceIT {

    private final TestApi ecology;
    private final TestApi agriculture;
    private final TestApi town;
    private final TestApi administrator;
    private final TestPlan plans;
    private final JdbcClient jdbc;

    @Autowired
    PlaceIT(TestApi api, TestPlan plans, JdbcClient jdbc) {
        this.plans = plans;
        this.jdbc = jdbc;
        this.ecology = api.as("R-DEPT-OP", "ecology");
        this.agriculture = api.as("R-DEPT-OP", "agriculture");
        this.town = api.as("R-TOWN", "buqian");
        this.administrator = api.as("R-ADM", "ecology");
    }

    @BeforeEach
    void aPlanSaysWhoLeadsWhat() {
        if (jdbc.sql("select count(*) from plan").query(Long.class).single() == 0) plans.take(2026);
    }

    private Map<String, Object> enterprise(String name, double lon, double lat) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", name);
        body.put("industry", "26");
        body.put("operation", "OPERATING");
        body.put("regionCode", "441602101");
        body.put("lon", lon);
        body.put("lat", lat);
        return body;
    }

    private long added(TestApi who, String register, Map<String, Object> body) {
        var answer = who.post("/api/registers/" + register + "/entries", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    private static String square(double west, double south, double degrees) {
        return """
                {"type":"Polygon","coordinates":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}"""
                .formatted(west, south, west + degrees, south + degrees);
    }

    private static List<Long> ids(JsonNode groups, String layer) {
        return groups.valueStream().filter(g -> g.path("layer").asString().equals(layer)).flatMap(g -> g.path("entries").valueStream())
                .map(e -> e.path("id").asLong()).toList();
    }

    @Test
    void aClickFindsWhatIsUnderIt() {
        long id = added(ecology, "enterprises", enterprise("点选企业" + UUID.randomUUID(), 114.6011, 23.6011));
        var here = ecology.get("/api/map/identify?lon=114.60112&lat=23.6011&layers=enterprises,plots").json();
        assertThat(ids(here, "enterprises")).contains(id);
        assertThat(here.get(0).path("entries").get(0).path("distanceM").asDouble()).isLessThan(5);
        assertThat(ids(ecology.get("/api/map/identify?lon=114.6021&lat=23.6011&layers=enterprises").json(), "enterprises")).doesNotContain(id);
        assertThat(ids(ecology.get("/api/map/identify?lon=114.60112&lat=23.6011&layers=enterprises&operation=CLOSED").json(), "enterprises"))
                .doesNotContain(id);
        assertThat(ecology.get("/api/map/identify?lon=114.6&lat=23.6&layers=volcanoes").problem()).isEqualTo("layer-not-found");
        assertThat(ecology.get("/api/map/identify?lon=23.6&lat=114.6").problem()).isEqualTo("place-out-of-range");
    }

    @Test
    void theReportOfAPlaceTellsEverythingAroundItWithDistances() {
        long near = added(ecology, "enterprises", enterprise("近处企业" + UUID.randomUUID(), 114.5931, 23.6131));
        long far = added(ecology, "enterprises", enterprise("远处企业" + UUID.randomUUID(), 114.5931, 23.6176));
        var report = ecology.get("/api/map/place?lon=114.5931&lat=23.6141&distance=300").json();
        assertThat(ids(report.path("groups"), "enterprises")).contains(near).doesNotContain(far);
        var entry = report.path("groups").valueStream().flatMap(g -> g.path("entries").valueStream()).filter(e -> e.path("id").asLong() == near).findFirst();
        // A thousandth of a degree of latitude here is 110.76 m (M = 6 349 000 m at 23.6 degrees).
        assertThat(entry.orElseThrow().path("distanceM").asDouble()).isCloseTo(110.8, within(0.2));
        assertThat(report.path("regions").get(0).path("name").path("zh").asString()).isEqualTo("源城区");
        assertThat(report.path("written").asString()).isEqualTo("114°35′35.2″ 23°36′50.8″");
        assertThat(report.path("by").path("organisation").asString()).isNotEmpty();
        assertThat(ecology.get("/api/map/place?lon=114.6&lat=23.6&distance=90000").problem()).isEqualTo("distance-out-of-range");
    }

    @Test
    void anOutlineIsComparedWithAreasInSquareMetresAndMu() {
        var body = enterprise("面状企业" + UUID.randomUUID(), 114.5851, 23.6051);
        body.put("geometry", square(114.585, 23.605, 0.002));
        long id = added(ecology, "enterprises", body);
        var report = ecology.post("/api/map/place", """
                {"geometry": %s, "distance": 0, "layers": ["enterprises"]}""".formatted(square(114.586, 23.605, 0.002))).json();
        var entry = report.path("groups").valueStream().flatMap(g -> g.path("entries").valueStream()).filter(e -> e.path("id").asLong() == id).findFirst().orElseThrow();
        assertThat(entry.path("distanceM").asDouble()).isZero();
        // Half of each square: 0.001 degrees of longitude (102.07 m) by 0.002 of latitude (221.5 m).
        assertThat(entry.path("overlapM2").asDouble()).isCloseTo(22_608, within(30.0));
        assertThat(entry.path("overlapMu").asDouble()).isCloseTo(entry.path("overlapM2").asDouble() * 15 / 10_000, within(0.001));
        assertThat(report.path("areaM2").asDouble()).isCloseTo(45_216, within(60.0));
        assertThat(ecology.post("/api/map/place", "{\"distance\": 5}").problem()).isEqualTo("geometry-unreadable");
    }

    @Test
    void readersSeeOnlyWhatTheirListsShow() {
        var body = enterprise("涉密企业" + UUID.randomUUID(), 114.5751, 23.6151);
        body.put("confidentiality", "CLASSIFIED");
        long secret = added(ecology, "enterprises", body);
        var elsewhere = enterprise("他镇企业" + UUID.randomUUID(), 114.5751, 23.6151);
        elsewhere.put("regionCode", "441602001");
        long other = added(ecology, "enterprises", elsewhere);
        var question = "/api/map/identify?lon=114.5751&lat=23.6151&layers=enterprises";
        assertThat(ids(ecology.get(question).json(), "enterprises")).contains(secret, other);
        assertThat(ids(agriculture.get(question).json(), "enterprises")).contains(other).doesNotContain(secret);
        assertThat(ids(town.get(question).json(), "enterprises")).doesNotContain(other, secret);
        assertThat(agriculture.get("/api/map/search?q={q}", body.get("name")).json()).isEmpty();
        assertThat(administrator.get(question).problem()).isEqualTo("not-permitted");
    }

    @Test
    void aPlaceIsFoundByNameCodeTownVillageAndCoordinates() {
        var name = "待搜企业（分厂）" + UUID.randomUUID();
        long id = added(ecology, "enterprises", enterprise(name, 114.5811, 23.6211));
        var hit = ecology.get("/api/map/search?q={q}", name.substring(0, 20)).json().get(0);
        assertThat(hit.path("kind").asString()).isEqualTo("ENTRY");
        assertThat(hit.path("id").asLong()).isEqualTo(id);
        assertThat(hit.path("of").path("en").asString()).isEqualTo("Industrial enterprises, operating and closed");

        assertThat(ecology.get("/api/map/search?q={q}", "埔前").json().get(0).path("label").path("zh").asString()).isEqualTo("埔前镇");
        var village = ecology.get("/api/map/search?q={q}", "下城社区").json().get(0);
        assertThat(village.path("of").path("zh").asString()).isEqualTo("上城街道");

        for (var written : List.of("114.6917,23.7", "23.7，114.6917", "114°41′30.12″ 23°42′0″", "东经114度41分30.12秒北纬23度42分0秒", "114.6917E 23.7N", "N23.7 E114.6917", "114 41 30.12 23 42 0", "E114.6917N23.7")) {
            var place = ecology.get("/api/map/search?q={q}", written).json().get(0);
            assertThat(place).as(written).isNotNull();
            assertThat(place.path("kind").asString()).as(written).isEqualTo("COORDINATES");
            assertThat(place.path("lon").asDouble()).as(written).isCloseTo(114.6917, within(1e-6));
            assertThat(place.path("lat").asDouble()).as(written).isCloseTo(23.7, within(1e-6));
        }
        var metres = ecology.get("/api/map/search?q={q}", "38570572.1,2622191.9").json().get(0);
        assertThat(metres.path("kind").asString()).isEqualTo("COORDINATES");
        assertThat(metres.path("lon").asDouble()).isCloseTo(114.69, within(0.02));
        assertThat(ecology.get("/api/map/search?q={q}", "没有这样的地方").json()).isEmpty();
    }

    @Test
    void aBaseMapIsAnAddressThatPagesMayLoadAndNothingElse() {
        assertThat(administrator.get("/api/settings").json().valueStream().map(s -> s.path("key").asString()))
                .contains("map.tianditu-key", "map.tianditu-kind", "map.base-address", "map.base-origin");
        for (var wrong : List.of("http://tiles.example.cn/{z}/{x}/{y}.png", "https://tiles.example.cn/{z}/{x}.png", "https://a b/{z}/{x}/{y}", "https://a.cn;script-src/{z}/{x}/{y}", "javascript:{z}{x}{y}")) {
            assertThat(administrator.put("/api/settings", Map.of("key", "map.base-address", "value", wrong, "reason", "测试")).problem())
                    .as(wrong).isEqualTo("setting-value-refused");
        }
    }
}
