package cn.jingtu.rows;

import static cn.jingtu.rows.RowDesks.TODAY;
import static cn.jingtu.rows.RowDesks.YEAR;
import static cn.jingtu.rows.RowDesks.ago;
import static cn.jingtu.rows.RowDesks.code;
import static cn.jingtu.rows.RowDesks.named;
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

/** Sources (rows 28 to 38) and remediation (row 40): what is done from the drawer moves the figures of its row. */
@JingtuTest
class RowsOfParts5And6IT {

    private final RowDesks rows;

    @Autowired
    RowsOfParts5And6IT(TestApi api, TestPlan plans, Organisations organisations) {
        rows = new RowDesks(api, plans, organisations);
    }

    @Test
    void row28APondIsTreatedAndTheFundOfAMineIsPaidIn() {
        var row = rows.row(28);
        long mine = row.kept("mines", "name", named("矿山"), "mineral", "花岗岩", "operation", "PRODUCING", "permitNo", "C44", "fundDue", 100, "fundPaid", 90);
        long pond = row.kept("tailings-ponds", "name", named("尾矿库"), "mine", mine, "owner", "镇政府", "pondClass", "FIVE", "safety", "NORMAL", "overhead", false, "operation",
                "CLOSED", "monitored", true, "plan", "一库一策", "treatedOn", ago(30), "acceptedOn", today());
        row.moved("ponds-treated", "treated", 1, pond);
        row.moved("ponds-treated", "listed", 1, pond);
        row.moved("restoration-fund-paid", "paid", 90, mine);
        row.moved("restoration-fund-paid", "due", 100, mine);
    }

    @Test
    void row29AnEmitterReducesWhatItEmits() {
        var row = rows.row(29);
        long enterprise = rows.operatingEnterprise();
        long emitter = row.kept("metal-emitters", "enterprise", enterprise, "line", "电镀线", "metals", List.of("CR"), "baseYear", 2020, "baseEmission", 20, "currentEmission", 12);
        row.moved("metal-decrease", "base", 20, emitter);
        row.moved("metal-decrease", "now", 12, emitter);
    }

    @Test
    void row30AStoragePlaceOfWasteIsPutRight() {
        var row = rows.row(30);
        long site = row.kept("waste-sites", "name", named("堆场"), "wasteKind", "SW07", "hazardous", false, "owner", "业主", "antiScatter", true, "antiLoss", true, "antiSeepage", false,
                "problem", "防渗层破损", "foundOn", ago(60), "plan", "修复", "due", today(), "fixedOn", ago(5), "acceptedOn",
                today(), "acceptanceNo", "验1");
        row.moved("waste-sites-fixed", "fixed", 1, site);
        row.moved("waste-sites-fixed", "found", 1, site);
    }

    @Test
    void row32TrialsAndStatisticsOfATownAreEntered() {
        var row = rows.row(32);
        long trial = row.kept("field-trials", "site", named("试验点"), "year", YEAR, "crop", "RICE", "nutrient", "N", "uptakeWith", 9, "uptakeWithout", 4, "applied", 12.5,
                "representedMu", 800);
        var town = rows.as("R-TOWN", "buqian");
        long use = row.draft(town, "fertiliser-use", "year", YEAR, "crop", "RICE", "sownMu", 1000, "fertiliserT", 20, "pesticideT", 0.2, "soilTestMu", 930);
        row.checked(town, "fertiliser-use", use);
        row.moved("fertiliser-efficiency", "taken-up", 320, trial);
        row.moved("fertiliser-efficiency", "area", 800, trial);
        row.moved("fertiliser-growth", "now", 20, use);
        row.moved("pesticide-growth", "now", 0.2, use);
        row.moved("soil-test-coverage", "promoted", 930, use);
        row.moved("soil-test-coverage", "sown", 1000, use);
    }

    @Test
    void row33MorePackagingThanThereWasIsKeptWithAWarning() {
        var row = rows.row(33, "441602003");
        long recovery = row.kept("film-recovery", "year", YEAR, "source", "回收站台账", "filmUsedT", 10, "filmRecoveredT", 8.4, "packsGeneratedT", 2, "packsRecoveredT", 2.4);
        long station = row.kept("recovery-stations", "name", named("回收站"), "accepts", List.of("FILM"), "openedOn", today());
        row.moved("film-recovered", "recovered", 8.4, recovery);
        row.moved("film-recovered", "used", 10, recovery);
        row.moved("packaging-recovered", "recovered", 2.4, recovery);
        row.moved("packaging-recovered", "generated", 2, recovery);
        var packaging = row.figure("packaging-recovered");
        assertThat(packaging.path("value").decimalValue()).isEqualByComparingTo("120");
        assertThat(packaging.path("warnings").path(0).path("en").asString()).contains("Above 100 %");
        row.listed("recovery-stations", "id=" + station, station);
    }

    @Test
    void row34AFarmIsAcceptedAndItsManureIsUsed() {
        var row = rows.row(34, "441602003");
        long farm = row.kept("livestock-farms", "name", named("养殖场"), "species", "PIG", "stock", 900, "bannedZone", false, "facilities", List.of("COMPOST", "STORAGE"), "complete",
                true, "acceptedOn", today(), "acceptanceNo", "验2", "directReport", "ACCEPTED");
        long account = row.kept("manure-accounts", "farm", farm, "period", YEAR + "年第一季度", "producedT", 240, "usedT", 220, "way", "OWN_LAND");
        row.moved("manure-facilities", "complete", 1, farm);
        row.moved("manure-facilities", "farms", 1, farm);
        row.moved("manure-used", "used", 220, account);
        row.moved("manure-used", "produced", 240, account);
        assertThat(row.figure("manure-facilities").path("value").decimalValue()).isEqualByComparingTo("100");
        assertThat(row.figure("manure-used").path("value").decimalValue()).isEqualByComparingTo("91.67");
    }

    @Test
    void row36ALandfillIsCoveredAndAccepted() {
        var row = rows.row(36);
        long landfill = row.kept("simple-landfills", "name", named("填埋场"), "stockM3", 30000, "leachate", "TREATED", "treatment", "COVER", "startedOn",
                ago(200), "finishedOn", ago(20), "acceptedOn", today(), "acceptanceNo", "验3");
        row.moved("landfills-treated", "treated", 1, landfill);
        row.moved("landfills-treated", "listed", 1, landfill);
    }

    @Test
    void row37APlantIsUpgraded() {
        var row = rows.row(37);
        long plant = row.kept("sewage-plants", "name", named("污水厂"), "kind", "TOWN", "upgrade", "DONE", "acceptedOn", today());
        row.moved("sludge-facilities-up-to-standard", "up-to-standard", 1, plant);
        row.moved("sludge-facilities-up-to-standard", "facilities", 1, plant);
    }

    @Test
    void row38ATransferOfSludgeIsReceivedAndAHeapNeverCountsAsHarmless() {
        var row = rows.row(38);
        long plant = row.kept("sewage-plants", "name", named("污水厂"), "kind", "URBAN", "upgrade", "NOT_NEEDED");
        long transfer = row.kept("sludge-transfers", "sheetNo", named("WN"), "plant", plant, "sentOn", today(), "wetT", 100, "moisture", 80, "destination", "处置厂", "method",
                "INCINERATION", "receivedT", 100, "receivedOn", today(), "compliant", true);
        row.moved("sludge-harmless", "harmless", 100, transfer);
        row.moved("sludge-harmless", "produced", 100, transfer);
        var heap = row.clerk().post("/api/registers/sludge-transfers/entries", Map.of("regionCode", "441602", "sheetNo", named("WN"), "plant", plant, "sentOn", today(), "wetT",
                50, "moisture", 80, "destination", "厂内", "method", "TEMPORARY", "compliant", true));
        assertThat(heap.text()).contains("heap-is-not-harmless");
    }

    @Test
    void row40AProjectIsAdmittedToTheBank() {
        var row = rows.row(40);
        long project = row.kept("projects", "name", named("修复项目"), "projectCode", code(), "kind", "REMEDIATION", "stage", "ADMITTED", "owner", "业主",
                "funding", "FISCAL", "budget", 500, "siteReady", true, "liabilityClear", true, "planReviewed", true, "reviewNo", "评1", "bank", "CENTRAL", "admittedOn",
                today());
        row.moved("projects-in-bank", "admitted", 1, project);
        row.moved("projects-mature", "mature", 1, project);
        row.moved("projects-mature", "admitted", 1, project);
    }
}
