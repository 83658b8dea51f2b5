package cn.jingtu.rows;

import static cn.jingtu.rows.RowDesks.TODAY;
import static cn.jingtu.rows.RowDesks.YEAR;
import static cn.jingtu.rows.RowDesks.ago;
import static cn.jingtu.rows.RowDesks.code;
import static cn.jingtu.rows.RowDesks.named;
import static cn.jingtu.rows.RowDesks.today;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.access.Organisations;
import cn.jingtu.plan.TestPlan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Enforcement (rows 54 and 57), support (rows 59 to 64) and publicity (row 68): what is done from the drawer moves the figures of its row. */
@JingtuTest
class RowsOfParts8To10IT {

    private final RowDesks rows;

    @Autowired
    RowsOfParts8To10IT(TestApi api, TestPlan plans, Organisations organisations) {
        rows = new RowDesks(api, plans, organisations);
    }

    @Test
    void row54AnOfficerIsCertifiedEquippedAndTrained() {
        var row = rows.row(54);
        long officer = row.kept("enforcement-officers", "name", named("执法员"), "unit", "执法队", "certificateNo", code(), "certificateUntil",
                TODAY.plusYears(2).toString(), "soilTrained", true);
        long equipment = row.kept("enforcement-equipment", "name", named("光谱仪"), "kind", "XRF", "units", 2, "standardUnits", 2, "usable", true, "calibratedOn", today(),
                "calibrationDue", TODAY.plusYears(1).toString());
        long course = row.kept("enforcement-training", "course", named("培训"), "heldOn", today(), "hours", 8, "soil", true, "participants", 12, "passed", 12);
        row.moved("officers-certified", "certified", 1, officer);
        row.moved("officers-certified", "officers", 1, officer);
        row.moved("equipment-standard", "usable", 2, equipment);
        row.moved("equipment-standard", "standard", 2, equipment);
        row.moved("training-hours", "hours", 8, course);
    }

    @Test
    void row57AnEnterpriseIsPutOnTheListAndServedItsNotice() {
        var row = rows.row(57);
        long enterprise = rows.operatingEnterprise();
        long unit = row.kept("key-units", "enterprise", enterprise, "name", named("重点单位"), "listLevel", "CITY", "listedYear", YEAR, "listedOn", ago(3),
                "reasons", List.of("PERMIT"), "noticeServedOn", today());
        row.moved("key-units-listed", "listed", 1, unit);
        row.moved("notices-served", "notified", 1, unit);
        row.moved("notices-served", "listed", 1, unit);
    }

    @Test
    void row59MoneyArrivesAndIsPaid() {
        var row = rows.row(59);
        long line = row.kept("fund-lines", "title", named("专项资金"), "documentNo", named("财"), "level", "CENTRAL", "year", YEAR, "amount", 200, "arrivedOn", today(), "arrived",
                160, "allocated", 160);
        long payment = row.kept("fund-payments", "line", line, "paidOn", today(), "amount", 40, "payee", "单位", "voucherNo", named("PZ"));
        row.moved("funds-paid", "paid", 40, payment);
        row.moved("funds-paid", "arrived", 160, line);
    }

    @Test
    void row60AnEnterpriseBenefitsFromAPolicy() {
        var row = rows.row(60);
        long policy = row.kept("incentive-policies", "title", named("奖补"), "documentNo", named("财"), "issuer", "区财政局", "benefit", "REWARD", "target", "企业", "startsOn",
                today());
        long use = row.kept("incentive-uses", "policy", policy, "beneficiary", named("企业"), "year", YEAR, "amount", 12);
        row.moved("incentive-beneficiaries", "beneficiaries", 1, use);
        row.moved("incentive-amount", "amount", 12, use);
    }

    @Test
    void row61AProjectIsFundedByAPartnership() {
        var row = rows.row(61);
        long project = row.kept("projects", "name", named("合作项目"), "projectCode", code(), "kind", "CONTROL", "stage", "RESERVE", "owner", "业主", "funding",
                "FRANCHISE", "budget", 900, "privateFund", 300, "siteReady", false, "liabilityClear", true, "planReviewed", false);
        row.moved("private-projects", "private", 1, project);
        row.moved("private-funds", "private", 300, project);
    }

    @Test
    void row62AResearchProjectIsAccepted() {
        var row = rows.row(62);
        long project = accepted(row, "RESEARCH", 0);
        row.moved("research-done", "finished", 1, project);
        row.moved("research-done", "planned", 1, project);
    }

    @Test
    void row63APilotIsAccepted() {
        var row = rows.row(63);
        long pilot = accepted(row, "PILOT", 25);
        row.moved("pilots-done", "finished", 1, pilot);
        row.moved("pilots-done", "planned", 1, pilot);
        row.moved("demonstration-area", "area", 25, pilot);
    }

    private static long accepted(RowDesk row, String kind, int demoMu) {
        return row.kept("research-projects", "title", named("课题"), "kind", kind, "unit", "研究所", "plannedYear", YEAR, "demoMu", demoMu, "startedOn", ago(300), "finishedOn",
                ago(20), "result", "报告", "acceptedOn", today(), "acceptanceNo", "科验1");
    }

    @Test
    void row64AnAgencyIsCheckedAndFailsWithAFinding() {
        var row = rows.row(64);
        long agency = row.kept("agencies", "uscc", uscc(), "name", named("检测公司"), "business", List.of("SURVEY"), "filed", true, "filingNo", "JC1");
        long check = row.kept("agency-checks", "agency", agency, "checkedOn", today(), "kind", "RANDOM", "subject", "原始记录", "passed", false, "finding", "记录缺失", "due",
                TODAY.plusDays(30).toString());
        row.moved("agencies-checked", "checked", 1, agency);
        row.moved("agencies-checked", "agencies", 1, agency);
        row.moved("agency-violations", "violations", 1, check);
        row.moved("agency-violations-rectified", "rectified", 0);
        row.moved("agency-violations-rectified", "violations", 1, check);
    }

    @Test
    void row68AnEventOfATownReachesPeople() {
        var row = rows.row(68);
        var town = rows.as("R-TOWN", "yuannan");
        long event = row.draft(town, "publicity-events", "regionCode", "441602100", "title", named("土壤日宣传"), "heldOn", today(), "themeDay", "SOIL", "form", "COMMUNITY",
                "people", 120, "materials", 80);
        row.checked(town, "publicity-events", event);
        row.moved("publicity-held", "events", 1, event);
        row.moved("publicity-reach", "people", 120, event);
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
