package cn.jingtu.rows;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.access.Organisations;
import cn.jingtu.plan.TestPlan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * The work of rows of the table from the drawer of their task: whoever leads the row enters what was done into a register
 * that the drawer offers, a colleague checks it, and the list tells it. Named by row.
 */
@JingtuTest
class RowScenariosIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final int YEAR = TODAY.getYear();
    private static long plan;

    private final TestApi api;
    private final TestPlan plans;
    private final Organisations organisations;
    private final Map<String, JsonNode> tasks = new HashMap<>();

    @Autowired
    RowScenariosIT(TestApi api, TestPlan plans, Organisations organisations) {
        this.api = api;
        this.plans = plans;
        this.organisations = organisations;
    }

    @BeforeEach
    void thePlanOfTheDistrict() {
        if (plan == 0) plan = plans.take(YEAR);
        api.as("R-GOV", TestPlan.GOV).get("/api/plans/{id}/tasks", plan).json().forEach(task -> tasks.put(task.path("no").asString(), task));
    }

    private RowDesk row(int no) {
        var task = tasks.get(Integer.toString(no));
        var lead = organisations.get(task.path("leads").path(0).path("current").path(0).path("id").asLong()).key();
        return new RowDesk(Integer.toString(no), task, api.as("R-DEPT-OP", lead), api.as("R-DEPT-CHK", lead));
    }

    private static String named(String what) {
        return what + " " + UUID.randomUUID();
    }

    /** A square outline with so many metres a side, roughly. */
    private static Map<String, Object> square(double west, double south, int metres) {
        var d = metres / 105_000.0;
        return Map.of("type", "Polygon", "coordinates", List.of(List.of(
                List.of(west, south), List.of(west + d, south), List.of(west + d, south + d), List.of(west, south + d), List.of(west, south))));
    }

    private long enterprise(String operation) {
        return RowDesk.checkedBy(
                api.as("R-DEPT-OP", "ecology"), api.as("R-DEPT-CHK", "ecology"), "enterprises", "name", named("企业"), "industry", "33", "operation", operation, "since",
                operation.equals("OPERATING") ? "" : TODAY.minusYears(1).toString());
    }

    private long keyUnit() {
        return RowDesk.checkedBy(
                api.as("R-DEPT-OP", "ecology"), api.as("R-DEPT-CHK", "ecology"), "key-units", "enterprise", enterprise("OPERATING"), "name", named("重点单位"), "listLevel",
                "CITY", "listedYear", YEAR, "listedOn", TODAY.toString(), "reasons", List.of("PERMIT"));
    }

    private void told(RowDesk row, String register, String words, long... ids) {
        assertThat(row.opened("/api/registers/" + register + "/entries?state=CHECKED&" + words)).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(ids).boxed().toList());
    }

    // 一、二

    @Test
    void row2TheLandOfAnOperatingEnterpriseIsSurveyedAndPutOnFile() {
        var row = row(2);
        long enterprise = row.kept("enterprises", "name", named("在产企业"), "industry", "39", "operation", "OPERATING");
        long plot = row.kept("plots", "name", named("在产地块"), "provisionalCode", UUID.randomUUID().toString().substring(0, 30), "kind", "OPERATING", "areaM2", 12000,
                "stage", "S0", "enterprise", enterprise, "screeningScore", 74, "concern", "HIGH");
        told(row, "plots", "enterprise=" + enterprise, plot);
    }

    @Test
    void row3TheSiteOfAClosedEnterpriseIsVisitedAndBecomesASuspectedPlot() {
        var row = row(3);
        long enterprise = row.kept("enterprises", "name", named("关闭企业"), "industry", "32", "operation", "CLOSED", "since", TODAY.minusYears(2).toString());
        long plot = row.kept("plots", "name", named("遗留地块"), "provisionalCode", UUID.randomUUID().toString().substring(0, 30), "kind", "CLOSED", "areaM2", 8000,
                "stage", "S0", "enterprise", enterprise, "triggers", List.of("CLOSURE"));
        told(row, "plots", "stage=S0&enterprise=" + enterprise, plot);
    }

    @Test
    void row9AProjectOverPriorityFarmlandIsFoundOnTheMapAndGoesElsewhere() {
        var agriculture = api.as("R-DEPT-OP", "agriculture");
        long farmland = RowDesk.checkedBy(agriculture, api.as("R-DEPT-CHK", "agriculture"), "farmland-units", "unitCode", named("YX"), "landType", "PADDY", "areaMu", 60,
                "basicFarmland", true, "category", "PRIORITY", "basisYear", 2019, "lon", 114.6205, "lat", 23.6105, "geometry", square(114.620, 23.610, 200));
        var row = row(9);
        var site = square(114.621, 23.611, 200);
        var looked = row.clerk().post("/api/map/overlays", Map.of("geometry", site)).json();
        var conflict = concern(looked, "priority-farmland");
        assertThat(conflict.path("verdict").asString()).isEqualTo("CONFLICT");
        assertThat(conflict.path("overlapM2").asDouble()).isBetween(5_000.0, 12_000.0);
        assertThat(conflict.path("entries").valueStream().map(entry -> entry.path("id").asLong())).contains(farmland);

        // The clerk did not know; what the map knows is written into the review.
        long review = row.entered(row.clerk(), "siting-reviews", "project", named("化工项目"), "kind", "PROJECT", "industry", "26", "receivedOn", TODAY.toString(),
                "priorityFarmland", false, "basicFarmland", false, "geometry", site);
        var kept = row.clerk().post("/api/map/overlays/siting-reviews/{id}", Map.of(), review).json();
        assertThat(kept.path("written").path("priorityFarmland").asBoolean()).isTrue();
        var version = kept.path("entryVersion").asInt();
        var address = "/api/registers/siting-reviews/entries/" + review;
        var admitted = row.clerk().put(address, Map.of("version", version, "conclusion", "ADMITTED", "concludedOn", TODAY.toString()));
        assertThat(admitted.json().path("issues").path(0).path("rule").asString()).isEqualTo("risky-on-priority-farmland");
        var relocated = row.clerk().put(address, Map.of("version", version, "conclusion", "RELOCATE", "concludedOn", TODAY.toString()));
        assertThat(relocated.status()).as(relocated.text()).isEqualTo(200);
        row.checked(row.clerk(), "siting-reviews", List.of(review));
        told(row, "siting-reviews", "conclusion=RELOCATE&priorityFarmland=true&id=" + review, review);
    }

    private static JsonNode concern(JsonNode finding, String key) {
        return finding.path("concerns").valueStream().filter(one -> one.path("key").asString().equals(key)).findFirst().orElseThrow();
    }

    private static JsonNode overlay(RowDesk row, Map<String, Object> site, int distance, String layer, Map<String, String> words) {
        var answer = row.clerk().post("/api/map/place", Map.of("geometry", site, "distance", distance, "layers", List.of(layer), "filters", Map.of(layer, words)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("groups").path(0).path("entries");
    }

    // 四、未污染土壤保护和新增污染

    @Test
    void row21AClueInsideTheRedlineIsHandled() {
        var row = row(21);
        long clue = row.kept("redline-clues", "clueNo", named("HX"), "origin", "IMAGE", "foundOn", TODAY.minusDays(9).toString(), "activity", "临时便道", "lawful", "UNLAWFUL",
                "basis", "不符合管控规则", "action", "恢复植被", "handledOn", TODAY.toString());
        told(row, "redline-clues", "handledOn.empty=false&id=" + clue, clue);
    }

    @Test
    void row22ATownPatrolsItsReserveLandAndTheLeadChecksIt() {
        var row = row(22);
        var town = api.as("R-TOWN", "buqian");
        long patrol = row.entered(town, "reserve-patrols", "parcel", named("后备地块"), "land", "RESERVE", "patrolledOn", TODAY.toString(), "patroller", "巡查员", "finding",
                "DUMPING", "details", "建筑垃圾", "action", "RESTORED", "actionOn", TODAY.toString());
        row.checked(town, "reserve-patrols", List.of(patrol));
        told(row, "reserve-patrols", "finding=DUMPING&id=" + patrol, patrol);
    }

    @Test
    void row23ADevelopmentOfUnusedLandIsCheckedAndSurveyedBeforeItIsAccepted() {
        var row = row(23);
        var fields = new Object[] {"project", named("补充耕地"), "purpose", "FARMLAND", "areaMu", 30, "approvalNo", "批复1", "approvedOn", TODAY.minusDays(40).toString(),
            "acceptedOn", TODAY.toString(), "soilSurveyed", true, "surveyReportNo", "TD-1", "checkedOn", TODAY.toString(), "checkResult", "PASSED"};
        long development = row.kept("unused-land-developments", fields);
        told(row, "unused-land-developments", "checkResult=PASSED&id=" + development, development);
    }

    @Test
    void row24AProblemOfAWaterSourceIsClosed() {
        var row = row(24);
        long source = row.kept("water-sources", "name", named("水源地"), "water", "RESERVOIR", "scale", "TOWN");
        long problem = row.kept("water-source-problems", "source", source, "problem", "隔离网破损", "kind", "FACILITY", "zone", "FIRST", "foundOn", TODAY.minusDays(20).toString(),
                "measure", "修复", "due", TODAY.plusDays(20).toString(), "closedOn", TODAY.toString(), "verifiedBy", "分局");
        told(row, "water-source-problems", "source=" + source, problem);
    }

    @Test
    void row25AnAssessmentHasItsSoilPart() {
        var row = row(25);
        long project = row.kept("eia-projects", "project", named("扩建"), "builder", "建设单位", "category", "REPORT", "soilRequired", true, "soilSurvey", true, "soilImpact", true,
                "soilMeasures", "防渗", "approvalNo", "环审1", "approvedOn", TODAY.toString());
        told(row, "eia-projects", "soilSurvey=true&id=" + project, project);
    }

    @Test
    void row26AKeyUnitSignsItsLetterOfDuty() {
        var row = row(26);
        long unit = keyUnit();
        long letter = row.kept("responsibility-letters", "letterNo", named("ZRS"), "unit", unit, "signedOn", TODAY.toString(), "signatory", "副区长", "clauses",
                List.of("HAZARDS", "MONITORING"), "validUntil", TODAY.plusYears(1).toString());
        told(row, "responsibility-letters", "unit=" + unit, letter);
    }

    @Test
    void row27AParkNearASourceOfWaterIsFoundOnTheMapAndArgued() {
        long source = RowDesk.checkedBy(api.as("R-DEPT-OP", "ecology"), api.as("R-DEPT-CHK", "ecology"), "water-sources", "name", named("水源地"), "water", "RIVER", "scale",
                "URBAN", "lon", 114.6405, "lat", 23.6505, "geometry", square(114.640, 23.650, 150));
        var row = row(27);
        var park = square(114.643, 23.650, 200);
        assertThat(overlay(row, park, 0, "water-sources", Map.of()).valueStream().map(entry -> entry.path("id").asLong())).doesNotContain(source);
        var near = overlay(row, park, 500, "water-sources", Map.of()).valueStream().filter(entry -> entry.path("id").asLong() == source).findFirst().orElseThrow();
        assertThat(near.path("distanceM").asDouble()).isBetween(100.0, 250.0);
        var on = row.clerk().post("/api/map/overlays", Map.of("geometry", square(114.6405, 23.650, 200))).json();
        assertThat(concern(on, "water-sources").path("verdict").asString()).isEqualTo("CONFLICT");
        var beside = row.clerk().post("/api/map/overlays", Map.of("geometry", park)).json();
        assertThat(concern(beside, "water-sources").path("verdict").asString()).isNotEqualTo("CONFLICT");
        long review = row.kept("siting-reviews", "project", named("园区规划"), "kind", "PARK", "receivedOn", TODAY.minusDays(12).toString(), "priorityFarmland", false,
                "basicFarmland", false, "waterSource", false, "sensitive", "NONE", "sensitiveM", near.path("distanceM").asDouble(), "conclusion", "CONDITIONAL", "conditions",
                "雨污分流", "concludedOn", TODAY.toString(), "geometry", park);
        told(row, "siting-reviews", "kind=PARK&id=" + review, review);
    }

    // 五、污染源

    @Test
    void row28APondIsTreatedAndTheFundOfAMineIsPaidIn() {
        var row = row(28);
        long mine = row.kept("mines", "name", named("矿山"), "mineral", "花岗岩", "operation", "PRODUCING", "permitNo", "C44", "fundDue", 100, "fundPaid", 90);
        long pond = row.kept("tailings-ponds", "name", named("尾矿库"), "mine", mine, "owner", "镇政府", "pondClass", "FIVE", "safety", "NORMAL", "overhead", false, "operation",
                "CLOSED", "monitored", true, "plan", "一库一策", "treatedOn", TODAY.minusDays(30).toString(), "acceptedOn", TODAY.toString());
        told(row, "tailings-ponds", "mine=" + mine, pond);
    }

    @Test
    void row29AnEmitterReducesWhatItEmits() {
        var row = row(29);
        long enterprise = enterprise("OPERATING");
        long emitter = row.kept("metal-emitters", "enterprise", enterprise, "line", "电镀线", "metals", List.of("CR"), "baseYear", 2020, "baseEmission", 20, "currentEmission", 12);
        told(row, "metal-emitters", "enterprise=" + enterprise, emitter);
    }

    @Test
    void row30AStoragePlaceOfWasteIsPutRight() {
        var row = row(30);
        long site = row.kept("waste-sites", "name", named("堆场"), "wasteKind", "SW07", "hazardous", false, "owner", "业主", "antiScatter", true, "antiLoss", true, "antiSeepage", false,
                "problem", "防渗层破损", "foundOn", TODAY.minusDays(60).toString(), "plan", "修复", "due", TODAY.toString(), "fixedOn", TODAY.minusDays(5).toString(), "acceptedOn",
                TODAY.toString(), "acceptanceNo", "验1");
        told(row, "waste-sites", "acceptedOn.empty=false&id=" + site, site);
    }

    @Test
    void row32TrialsAndStatisticsOfATownAreEntered() {
        var row = row(32);
        long trial = row.kept("field-trials", "site", named("试验点"), "year", YEAR, "crop", "RICE", "nutrient", "N", "uptakeWith", 9, "uptakeWithout", 4.5, "applied", 10.5,
                "representedMu", 800);
        var town = api.as("R-TOWN", "buqian");
        long use = row.entered(town, "fertiliser-use", "year", YEAR, "crop", "RICE", "sownMu", 1000, "fertiliserT", 20, "pesticideT", 0.2, "soilTestMu", 930);
        row.checked(town, "fertiliser-use", List.of(use));
        told(row, "field-trials", "id=" + trial, trial);
        told(row, "fertiliser-use", "id=" + use, use);
    }

    @Test
    void row33MoreFilmThanWasUsedIsKeptWithAWarning() {
        var row = row(33);
        long recovery = row.kept("film-recovery", "year", YEAR, "source", "回收站台账", "filmUsedT", 10, "filmRecoveredT", 8.4, "packsGeneratedT", 2, "packsRecoveredT", 2.4);
        long station = row.kept("recovery-stations", "name", named("回收站"), "accepts", List.of("FILM"), "openedOn", TODAY.toString());
        told(row, "film-recovery", "id=" + recovery, recovery);
        told(row, "recovery-stations", "id=" + station, station);
    }

    @Test
    void row34AFarmIsAcceptedAndItsManureIsUsed() {
        var row = row(34);
        long farm = row.kept("livestock-farms", "name", named("养殖场"), "species", "PIG", "stock", 900, "bannedZone", false, "facilities", List.of("COMPOST", "STORAGE"), "complete",
                true, "acceptedOn", TODAY.toString(), "acceptanceNo", "验2", "directReport", "ACCEPTED");
        long account = row.kept("manure-accounts", "farm", farm, "period", YEAR + "年第一季度", "producedT", 240, "usedT", 220, "way", "OWN_LAND");
        told(row, "manure-accounts", "farm=" + farm, account);
    }

    @Test
    void row36ALandfillIsCoveredAndAccepted() {
        var row = row(36);
        long landfill = row.kept("simple-landfills", "name", named("填埋场"), "stockM3", 30000, "leachate", "TREATED", "treatment", "COVER", "startedOn",
                TODAY.minusDays(200).toString(), "finishedOn", TODAY.minusDays(20).toString(), "acceptedOn", TODAY.toString(), "acceptanceNo", "验3");
        told(row, "simple-landfills", "treatment=COVER&id=" + landfill, landfill);
    }

    @Test
    void row37APlantIsUpgraded() {
        var row = row(37);
        long plant = row.kept("sewage-plants", "name", named("污水厂"), "kind", "TOWN", "upgrade", "DONE", "acceptedOn", TODAY.toString());
        told(row, "sewage-plants", "upgrade=DONE&id=" + plant, plant);
    }

    @Test
    void row38ATransferOfSludgeIsReceivedAndAHeapNeverCountsAsHarmless() {
        var row = row(38);
        long plant = row.kept("sewage-plants", "name", named("污水厂"), "kind", "URBAN", "upgrade", "NOT_NEEDED");
        long transfer = row.kept("sludge-transfers", "sheetNo", named("WN"), "plant", plant, "sentOn", TODAY.toString(), "wetT", 100, "moisture", 80, "destination", "处置厂", "method",
                "INCINERATION", "receivedT", 100, "receivedOn", TODAY.toString(), "compliant", true);
        told(row, "sludge-transfers", "plant=" + plant, transfer);
        var heap = row.clerk().post("/api/registers/sludge-transfers/entries", Map.of("regionCode", "441602", "sheetNo", named("WN"), "plant", plant, "sentOn", TODAY.toString(), "wetT",
                50, "moisture", 80, "destination", "厂内", "method", "TEMPORARY", "compliant", true));
        assertThat(heap.text()).contains("heap-is-not-harmless");
    }

    @Test
    void row40AProjectIsAdmittedToTheBank() {
        var row = row(40);
        long project = row.kept("projects", "name", named("修复项目"), "projectCode", UUID.randomUUID().toString(), "kind", "REMEDIATION", "stage", "ADMITTED", "owner", "业主",
                "funding", "FISCAL", "budget", 500, "siteReady", true, "liabilityClear", true, "planReviewed", true, "reviewNo", "评1", "bank", "CENTRAL", "admittedOn",
                TODAY.toString());
        told(row, "projects", "bank=CENTRAL&id=" + project, project);
    }

    // 八、九、十

    @Test
    void row54AnOfficerIsCertifiedEquippedAndTrained() {
        var row = row(54);
        long officer = row.kept("enforcement-officers", "name", named("执法员"), "unit", "执法队", "certificateNo", UUID.randomUUID().toString(), "certificateUntil",
                TODAY.plusYears(2).toString(), "soilTrained", true);
        long equipment = row.kept("enforcement-equipment", "name", named("光谱仪"), "kind", "XRF", "units", 2, "standardUnits", 2, "usable", true, "calibratedOn", TODAY.toString(),
                "calibrationDue", TODAY.plusYears(1).toString());
        long course = row.kept("enforcement-training", "course", named("培训"), "heldOn", TODAY.toString(), "hours", 8, "soil", true, "participants", 12, "passed", 12);
        told(row, "enforcement-officers", "id=" + officer, officer);
        told(row, "enforcement-equipment", "id=" + equipment, equipment);
        told(row, "enforcement-training", "id=" + course, course);
    }

    @Test
    void row57AnEnterpriseIsPutOnTheListAndServedItsNotice() {
        var row = row(57);
        long enterprise = enterprise("OPERATING");
        long unit = row.kept("key-units", "enterprise", enterprise, "name", named("重点单位"), "listLevel", "CITY", "listedYear", YEAR, "listedOn", TODAY.minusDays(3).toString(),
                "reasons", List.of("PERMIT"), "noticeServedOn", TODAY.toString());
        told(row, "key-units", "noticeServedOn.empty=false&enterprise=" + enterprise, unit);
    }

    @Test
    void row59MoneyArrivesAndIsPaid() {
        var row = row(59);
        long line = row.kept("fund-lines", "title", named("专项资金"), "documentNo", named("财"), "level", "CENTRAL", "year", YEAR, "amount", 200, "arrivedOn", TODAY.toString(), "arrived",
                160, "allocated", 160);
        long payment = row.kept("fund-payments", "line", line, "paidOn", TODAY.toString(), "amount", 40, "payee", "单位", "voucherNo", named("PZ"));
        told(row, "fund-payments", "line=" + line, payment);
    }

    @Test
    void row60AnEnterpriseBenefitsFromAPolicy() {
        var row = row(60);
        long policy = row.kept("incentive-policies", "title", named("奖补"), "documentNo", named("财"), "issuer", "区财政局", "benefit", "REWARD", "target", "企业", "startsOn",
                TODAY.toString());
        long use = row.kept("incentive-uses", "policy", policy, "beneficiary", "企业", "year", YEAR, "amount", 12);
        told(row, "incentive-uses", "policy=" + policy, use);
    }

    @Test
    void row61AProjectIsFundedByAPartnership() {
        var row = row(61);
        long project = row.kept("projects", "name", named("合作项目"), "projectCode", UUID.randomUUID().toString(), "kind", "CONTROL", "stage", "RESERVE", "owner", "业主", "funding",
                "FRANCHISE", "budget", 900, "siteReady", false, "liabilityClear", true, "planReviewed", false);
        told(row, "projects", "funding=PPP,FRANCHISE&id=" + project, project);
    }

    @Test
    void row62AResearchProjectIsAccepted() {
        research(row(62), "RESEARCH");
    }

    @Test
    void row63APilotIsAccepted() {
        research(row(63), "PILOT");
    }

    private void research(RowDesk row, String kind) {
        long project = row.kept("research-projects", "title", named("课题"), "kind", kind, "unit", "研究所", "plannedYear", YEAR, "startedOn", TODAY.minusDays(300).toString(),
                "finishedOn", TODAY.minusDays(20).toString(), "result", "报告", "acceptedOn", TODAY.toString(), "acceptanceNo", "科验1");
        told(row, "research-projects", "kind=" + kind + "&id=" + project, project);
    }

    @Test
    void row64AnAgencyIsCheckedAndFailsWithAFinding() {
        var row = row(64);
        long agency = row.kept("agencies", "uscc", uscc(), "name", named("检测公司"), "business", List.of("SURVEY"), "filed", true, "filingNo", "JC1");
        long check = row.kept("agency-checks", "agency", agency, "checkedOn", TODAY.toString(), "kind", "RANDOM", "subject", "原始记录", "passed", false, "finding", "记录缺失", "due",
                TODAY.plusDays(30).toString());
        told(row, "agency-checks", "agency=" + agency, check);
    }

    @Test
    void row68AnEventOfATownReachesPeople() {
        var row = row(68);
        var town = api.as("R-TOWN", "yuannan");
        long event = row.entered(town, "publicity-events", "regionCode", "441602100", "title", named("土壤日宣传"), "heldOn", TODAY.toString(), "themeDay", "SOIL", "form", "COMMUNITY",
                "people", 120, "materials", 80);
        row.checked(town, "publicity-events", List.of(event));
        told(row, "publicity-events", "themeDay=SOIL&id=" + event, event);
    }

    /** A code with a right check digit (GB 32100-2015). */
    private static String uscc() {
        var characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        var code = new StringBuilder("91441602T").append("%08d".formatted(Math.floorMod(System.nanoTime(), 100_000_000L)));
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += characters.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return code.append(characters.charAt((31 - sum % 31) % 31)).toString();
    }
}
