package cn.jingtu.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.plan.TestPlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Rows 9 and 27: the site of a project laid over farmland, water sources and what else is kept. */
@JingtuTest
class OverlayIT {

    private static final String REVIEWS = "/api/registers/siting-reviews/entries";

    private final TestApi reform;
    private final TestApi agriculture;
    private final TestApi ecology;
    private final TestApi government;
    private final TestPlan plans;
    private final JdbcClient jdbc;

    @Autowired
    OverlayIT(TestApi api, TestPlan plans, JdbcClient jdbc) {
        this.plans = plans;
        this.jdbc = jdbc;
        this.reform = api.as("R-DEPT-OP", "development-reform");
        this.agriculture = api.as("R-DEPT-OP", "agriculture");
        this.ecology = api.as("R-DEPT-OP", "ecology");
        this.government = api.as("R-GOV", "government-office");
    }

    @BeforeEach
    void aPlanSaysWhoLeadsWhat() {
        if (jdbc.sql("select count(*) from plan").query(Long.class).single() == 0) plans.take(2026);
    }

    private static String square(double west, double south, double degrees) {
        return """
                {"type":"Polygon","coordinates":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}"""
                .formatted(west, south, west + degrees, south + degrees);
    }

    private static long added(TestApi who, String register, Map<String, Object> body) {
        var answer = who.post("/api/registers/" + register + "/entries", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    private void farmland(double west, double south, String category) {
        var body = new LinkedHashMap<String, Object>();
        body.put("unitCode", "U" + UUID.randomUUID().toString().substring(0, 20));
        body.put("landType", "PADDY");
        body.put("areaMu", "60");
        body.put("basicFarmland", "false");
        body.put("category", category);
        body.put("basisYear", 2020);
        body.put("regionCode", "441602101");
        body.put("geometry", square(west, south, 0.002));
        added(agriculture, "farmland-units", body);
    }

    private static JsonNode concern(JsonNode finding, String key) {
        return finding.path("concerns").valueStream().filter(c -> c.path("key").asString().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void aSiteOnPriorityFarmlandIsAConflictWithItsAreaInSquareMetresAndMu() {
        farmland(114.5611, 23.5811, "PRIORITY");
        // Two units that cover the same ground count once.
        farmland(114.5611, 23.5811, "PRIORITY");
        var answer = reform.post("/api/map/overlays", "{\"geometry\": %s}".formatted(square(114.5621, 23.5811, 0.002)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var farmland = concern(answer.json(), "priority-farmland");
        assertThat(farmland.path("verdict").asString()).isEqualTo("CONFLICT");
        // Half of the site: 0.001 degrees of longitude (102.08 m) by 0.002 of latitude (221.5 m).
        assertThat(farmland.path("overlapM2").asDouble()).isCloseTo(22_611, within(30.0));
        assertThat(farmland.path("overlapMu").asDouble()).isCloseTo(33.92, within(0.05));
        assertThat(farmland.path("percent").asDouble()).isCloseTo(50, within(0.1));
        assertThat(farmland.path("entries").size()).isEqualTo(2);
        assertThat(concern(answer.json(), "basic-farmland").path("verdict").asString()).isEqualTo("CLEAR");
        assertThat(concern(answer.json(), "redline").path("verdict").asString()).as("no outline of it is kept").isEqualTo("UNKNOWN");
        assertThat(answer.json().path("conclusion").asString()).isEqualTo("CONFLICT");
    }

    @Test
    void aSharedBorderIsNoOverlap() {
        farmland(114.5511, 23.5811, "PRIORITY");
        var finding = reform.post("/api/map/overlays", "{\"geometry\": %s}".formatted(square(114.5531, 23.5811, 0.002))).json();
        assertThat(concern(finding, "priority-farmland").path("verdict").asString()).isEqualTo("CLEAR");
        assertThat(finding.path("conclusion").asString()).isNotEqualTo("CONFLICT");
    }

    @Test
    void theReviewOfASiteKeepsWhatWasFoundAndIsFilledIn() {
        farmland(114.5411, 23.5811, "PRIORITY");
        var body = new LinkedHashMap<String, Object>();
        body.put("project", "电镀园区" + UUID.randomUUID());
        body.put("kind", "PROJECT");
        body.put("receivedOn", "2026-10-08");
        body.put("priorityFarmland", "false");
        body.put("basicFarmland", "false");
        body.put("regionCode", "441602101");
        var without = added(reform, "siting-reviews", body);
        assertThat(reform.post("/api/map/overlays/siting-reviews/{id}", Map.of(), without).problem()).isEqualTo("outline-missing");

        body.put("project", "电镀园区二期" + UUID.randomUUID());
        body.put("geometry", square(114.5421, 23.5811, 0.002));
        var id = added(reform, "siting-reviews", body);
        assertThat(government.post("/api/map/overlays/siting-reviews/{id}", Map.of(), id).status()).isEqualTo(403);
        var kept = reform.post("/api/map/overlays/siting-reviews/{id}", Map.of(), id);
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        assertThat(kept.json().path("written").path("priorityFarmland").asBoolean()).isTrue();
        assertThat(kept.json().path("written").has("redline")).as("what is not known is not written").isFalse();
        assertThat(kept.json().path("finding").path("others").valueStream().filter(g -> g.path("layer").asString().equals("siting-reviews")))
                .as("the review itself").isEmpty();
        var entry = reform.get(REVIEWS + "/{id}", id).json();
        assertThat(entry.path("priorityFarmland").asBoolean()).isTrue();
        assertThat(entry.path("basicFarmland").asBoolean()).isFalse();
        assertThat(entry.path("version").asInt()).isEqualTo(kept.json().path("entryVersion").asInt());

        var again = reform.post("/api/map/overlays/siting-reviews/{id}", Map.of(), id).json();
        assertThat(again.path("written")).isEmpty();
        var all = government.get("/api/map/overlays/siting-reviews/{id}", id).json();
        assertThat(all).hasSize(2);
        assertThat(all.get(1).path("conclusion").asString()).isEqualTo("CONFLICT");
        assertThat(concern(all.get(1).path("finding"), "priority-farmland").path("overlapM2").asDouble()).isPositive();
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'entry.overlaid' and object_id = ?").param(String.valueOf(id)).query(Long.class).single())
                .isEqualTo(2);
    }

    @Test
    void onlyAnAreaCanBeLaidOverOthers() {
        assertThat(ecology.post("/api/map/overlays", "{\"geometry\": {\"type\":\"Point\",\"coordinates\":[114.6,23.6]}}").problem()).isEqualTo("outline-missing");
        assertThat(ecology.post("/api/map/overlays", "{}").problem()).isEqualTo("geometry-unreadable");
        assertThat(ecology.post("/api/map/overlays/siting-reviews/999999999", Map.of()).problem()).isEqualTo("entry-not-found");
    }
}
