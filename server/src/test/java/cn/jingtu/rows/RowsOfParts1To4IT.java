package cn.jingtu.rows;

import static cn.jingtu.rows.RowDesks.TODAY;
import static cn.jingtu.rows.RowDesks.ago;
import static cn.jingtu.rows.RowDesks.code;
import static cn.jingtu.rows.RowDesks.named;
import static cn.jingtu.rows.RowDesks.square;
import static cn.jingtu.rows.RowDesks.today;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.access.Organisations;
import cn.jingtu.plan.TestPlan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Surveys (rows 2 and 3), farmland (row 9) and unpolluted land (rows 21 to 27): what is done from the drawer moves the figures of its row. */
@JingtuTest
class RowsOfParts1To4IT {

    private final RowDesks rows;

    @Autowired
    RowsOfParts1To4IT(TestApi api, TestPlan plans, Organisations organisations) {
        rows = new RowDesks(api, plans, organisations);
    }

    @Test
    void row2TheLandOfAnOperatingEnterpriseIsSurveyedAndPutOnFile() {
        var row = rows.row(2);
        long enterprise = row.kept("enterprises", "name", named("在产企业"), "industry", "39", "operation", "OPERATING");
        long plot = row.kept("plots", "name", named("在产地块"), "provisionalCode", code(), "kind", "OPERATING", "areaM2", 12000,
                "stage", "S0", "enterprise", enterprise, "screeningScore", 74, "concern", "HIGH");
        row.moved("operating-land-investigated", "investigated", 1, plot);
        row.moved("operating-land-investigated", "listed", 1, plot);
        row.moved("high-concern-plots", "high", 1, plot);
    }

    @Test
    void row3TheSiteOfAClosedEnterpriseIsVisitedAndBecomesASuspectedPlot() {
        var row = rows.row(3);
        long enterprise = row.kept("enterprises", "name", named("关闭企业"), "industry", "32", "operation", "CLOSED", "since", TODAY.minusYears(2).toString(),
                "siteVisitedOn", TODAY.minusDays(20).toString(), "siteDecision", "SUSPECT");
        long plot = row.kept("plots", "name", named("遗留地块"), "provisionalCode", code(), "kind", "CLOSED", "areaM2", 8000,
                "stage", "S0", "enterprise", enterprise, "triggers", List.of("CLOSURE"));
        row.moved("closed-sites-checked", "checked", 1, enterprise);
        row.moved("closed-sites-checked", "closed", 1, enterprise);
        row.moved("suspected-plots", "suspected", 1, plot);
    }

    @Test
    void row9AProjectOverPriorityFarmlandIsFoundOnTheMapAndGoesElsewhere() {
        long farmland = rows.kept("agriculture", "farmland-units", "unitCode", named("YX"), "landType", "PADDY", "areaMu", 60, "basicFarmland", true, "category", "PRIORITY",
                "basisYear", 2019, "lon", 114.6205, "lat", 23.6105, "geometry", square(114.620, 23.610, 200));
        var row = rows.row(9);
        var site = square(114.621, 23.611, 200);
        var looked = row.clerk().post("/api/map/overlays", Map.of("geometry", site)).json();
        var conflict = concern(looked, "priority-farmland");
        assertThat(conflict.path("verdict").asString()).isEqualTo("CONFLICT");
        assertThat(conflict.path("overlapM2").asDouble()).isBetween(5_000.0, 12_000.0);
        assertThat(conflict.path("entries").valueStream().map(entry -> entry.path("id").asLong())).contains(farmland);

        // The clerk did not know; what the map knows is written into the review.
        long review = row.draft(row.clerk(), "siting-reviews", "project", named("化工项目"), "kind", "PROJECT", "industry", "26", "receivedOn", today(),
                "priorityFarmland", false, "basicFarmland", false, "geometry", site);
        var kept = row.clerk().post("/api/map/overlays/siting-reviews/{id}", Map.of(), review).json();
        assertThat(kept.path("written").path("priorityFarmland").asBoolean()).isTrue();
        var version = kept.path("entryVersion").asInt();
        var address = "/api/registers/siting-reviews/entries/" + review;
        var admitted = row.clerk().put(address, Map.of("version", version, "conclusion", "ADMITTED", "concludedOn", today()));
        assertThat(admitted.json().path("issues").path(0).path("rule").asString()).isEqualTo("risky-on-priority-farmland");
        var relocated = row.clerk().put(address, Map.of("version", version, "conclusion", "RELOCATE", "concludedOn", today()));
        assertThat(relocated.status()).as(relocated.text()).isEqualTo(200);
        row.checked(row.clerk(), "siting-reviews", review);
        row.moved("siting-concluded", "concluded", 1, review);
        row.moved("siting-concluded", "received", 1, review);
        row.moved("siting-refused", "refused", 1, review);
        row.moved("siting-on-priority-farmland", "admitted", 0);
    }

    private static JsonNode concern(JsonNode finding, String key) {
        return finding.path("concerns").valueStream().filter(one -> one.path("key").asString().equals(key)).findFirst().orElseThrow();
    }

    private static JsonNode overlay(RowDesk row, Map<String, Object> site, int distance, String layer, Map<String, String> words) {
        var answer = row.clerk().post("/api/map/place", Map.of("geometry", site, "distance", distance, "layers", List.of(layer), "filters", Map.of(layer, words)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("groups").path(0).path("entries");
    }

    @Test
    void row21AClueInsideTheRedlineIsHandledAndTheRowGoesOn() {
        var row = rows.row(21);
        long open = row.kept("redline-clues", "clueNo", named("HX"), "origin", "IMAGE", "foundOn", ago(9), "activity", "临时便道");
        var progress = rows.figuresInProgress(21);
        long handled = row.kept("redline-clues", "clueNo", named("HX"), "origin", "IMAGE", "foundOn", ago(9), "activity", "临时便道", "lawful", "UNLAWFUL", "basis", "不符合管控规则",
                "action", "恢复植被", "handledOn", today());
        row.moved("redline-clues-handled", "handled", 1, handled);
        row.moved("redline-clues-handled", "found", 2, open, handled);
        assertThat(rows.figuresInProgress(21)).isGreaterThan(progress).isEqualTo(row.figure("redline-clues-handled").path("attainment").asInt());
    }

    @Test
    void row22ATownPatrolsItsReserveLandAndTheLeadChecksIt() {
        var row = rows.row(22);
        var town = rows.as("R-TOWN", "buqian");
        long patrol = row.draft(town, "reserve-patrols", "parcel", named("后备地块"), "land", "RESERVE", "patrolledOn", today(), "patroller", "巡查员", "finding",
                "DUMPING", "details", "建筑垃圾", "action", "RESTORED", "actionOn", today());
        row.moved("reserve-patrols-done", "patrols", 0);
        row.checked(town, "reserve-patrols", patrol);
        row.moved("reserve-patrols-done", "patrols", 1, patrol);
        row.moved("patrol-findings-acted-on", "acted", 1, patrol);
        row.moved("patrol-findings-acted-on", "found", 1, patrol);
    }

    @Test
    void row23ADevelopmentOfUnusedLandIsCheckedAndSurveyedBeforeItIsAccepted() {
        var row = rows.row(23);
        var fields = new Object[] {"project", named("补充耕地"), "purpose", "FARMLAND", "areaMu", 30, "approvalNo", "批复1", "approvedOn", ago(40),
            "acceptedOn", today(), "soilSurveyed", true, "surveyReportNo", "TD-1", "checkedOn", today(), "checkResult", "PASSED"};
        long development = row.kept("unused-land-developments", fields);
        row.moved("developments-checked", "checked", 1, development);
        row.moved("developments-checked", "approved", 1, development);
        row.moved("reclaimed-surveyed", "surveyed", 1, development);
        row.moved("reclaimed-surveyed", "reclaimed", 1, development);
    }

    @Test
    void row24AProblemOfAWaterSourceIsClosed() {
        var row = rows.row(24);
        long source = row.kept("water-sources", "name", named("水源地"), "water", "RESERVOIR", "scale", "TOWN", "compliance", 98.5);
        long problem = row.kept("water-source-problems", "source", source, "problem", "隔离网破损", "kind", "FACILITY", "zone", "FIRST", "foundOn", ago(20),
                "measure", "修复", "due", TODAY.plusDays(20).toString(), "closedOn", today(), "verifiedBy", "分局");
        row.moved("water-source-problems-closed", "closed", 1, problem);
        row.moved("water-source-problems-closed", "found", 1, problem);
        row.moved("water-compliance", "rates", 98.5, source);
        row.moved("water-compliance", "sources", 1, source);
    }

    @Test
    void row25AnAssessmentHasItsSoilPart() {
        var row = rows.row(25);
        long project = row.kept("eia-projects", "project", named("扩建"), "builder", "建设单位", "category", "REPORT", "soilRequired", true, "soilSurvey", true, "soilImpact", true,
                "soilMeasures", "防渗", "approvalNo", "环审1", "approvedOn", today());
        row.moved("eia-with-soil", "with", 1, project);
        row.moved("eia-with-soil", "required", 1, project);
    }

    @Test
    void row26AKeyUnitSignsItsLetterOfDuty() {
        var row = rows.row(26);
        long unit = rows.keyUnit();
        long letter = row.kept("responsibility-letters", "letterNo", named("ZRS"), "unit", unit, "signedOn", today(), "signatory", "副区长", "clauses",
                List.of("HAZARDS", "MONITORING"), "validUntil", TODAY.plusYears(1).toString());
        row.moved("letters-signed", "signed", 1, unit);
        row.moved("letters-signed", "listed", 1, unit);
        row.listed("responsibility-letters", "unit=" + unit, letter);
    }

    @Test
    void row27AParkNearASourceOfWaterIsFoundOnTheMapAndArgued() {
        long source = rows.kept("ecology", "water-sources", "name", named("水源地"), "water", "RIVER", "scale", "URBAN", "lon", 114.6405, "lat", 23.6505, "geometry",
                square(114.640, 23.650, 150));
        var row = rows.row(27);
        var park = square(114.643, 23.650, 200);
        assertThat(overlay(row, park, 0, "water-sources", Map.of()).valueStream().map(entry -> entry.path("id").asLong())).doesNotContain(source);
        var near = overlay(row, park, 500, "water-sources", Map.of()).valueStream().filter(entry -> entry.path("id").asLong() == source).findFirst().orElseThrow();
        assertThat(near.path("distanceM").asDouble()).isBetween(100.0, 250.0);
        var on = row.clerk().post("/api/map/overlays", Map.of("geometry", square(114.6405, 23.650, 200))).json();
        assertThat(concern(on, "water-sources").path("verdict").asString()).isEqualTo("CONFLICT");
        var beside = row.clerk().post("/api/map/overlays", Map.of("geometry", park)).json();
        assertThat(concern(beside, "water-sources").path("verdict").asString()).isNotEqualTo("CONFLICT");
        long review = row.kept("siting-reviews", "project", named("园区规划"), "kind", "PARK", "receivedOn", ago(12), "priorityFarmland", false,
                "basicFarmland", false, "waterSource", false, "sensitive", "NONE", "sensitiveM", near.path("distanceM").asDouble(), "capacity", "土壤环境容量充足",
                "conclusion", "CONDITIONAL", "conditions", "雨污分流", "concludedOn", today(), "geometry", park);
        row.moved("layout-argued", "argued", 1, review);
        row.moved("layout-argued", "due", 1, review);
    }
}
