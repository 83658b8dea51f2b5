package cn.jingtu.demo.records;

import cn.jingtu.demo.records.ConstructionRecords.Place;
import cn.jingtu.demo.records.EnterpriseRecords.Company;
import cn.jingtu.demo.records.Ground.Spot;
import cn.jingtu.demo.records.ReportRecords.Confirmed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inspections of key units, of works and after reports, and the cases that some led to (R48). */
final class InspectionRecords {

    private record Finding(String text, String violation, String matter, List<String> looked) {}

    private static final List<Finding> FINDINGS = List.of(
            new Finding("未按方案开展土壤自行监测", "V01", "未按规定开展土壤自行监测案", List.of("SELF_MONITORING")),
            new Finding("未建立隐患排查制度，重点设施无检查记录", "V03", "未建立土壤污染隐患排查制度案", List.of("HIDDEN_DANGERS", "TANKS")),
            new Finding("未报送上年度有毒有害物质排放情况", "V04", "未报告有毒有害物质排放情况案", List.of("TOXIC")),
            new Finding("固体废物贮存场所防渗破损", "V06", "固体废物贮存设施未采取防渗措施案", List.of("WASTE")));

    private static final Finding TRANSPORT = new Finding("转运污染土壤未提前报告", "V11", "转运污染土壤未提前报告案", List.of("WORKS", "TRANSPORT"));

    private final Scene scene;
    private final Draw draw;
    private final Sheet inspections = new Sheet("inspections", "inspectionNo");
    private final Sheet cases = new Sheet("enforcement-cases", "caseNo");

    InspectionRecords(Scene scene, EnterpriseRecords industry, ConstructionRecords construction, ReportRecords reports) {
        this.scene = scene;
        this.draw = scene.draw("inspections");
        for (var year : scene.years()) {
            var units = industry.listed();
            for (var u = 0; u < units.size(); u++) unit(units.get(u), year, u);
        }
        for (var place : construction.polluted()) works(place);
        for (var report : reports.confirmed()) after(report);
    }

    List<Sheet> sheets() {
        return List.of(inspections, cases);
    }

    /** Every key unit is seen once a year; a fifth has something to put right and one or two a year end in a case. */
    private void unit(Company company, int year, int place) {
        var day = LocalDate.of(year, 3, 12).plusDays(place * 19L);
        if (!scene.past(day) || company.unit() == null || day.isBefore(company.unit().known())) return;
        var finding = FINDINGS.get(place % FINDINGS.size());
        var result = place % 7 == year % 7 ? "CASE" : place % 4 == 1 ? "ORDERED" : "NOTHING";
        var row = inspection(day, company.spot(), place % 3 == 0 ? "CAMPAIGN" : "RANDOM", company.name(), finding, result).link("enterprise", company.row());
        if (result.equals("CASE")) file(row, company.name(), company.row(), null, company.spot(), finding, day);
    }

    /** Works on contaminated plots are visited every half year; one had moved soil without a word. */
    private void works(Place place) {
        if (!List.of("S4", "S5", "S6").contains(place.stage())) return;
        for (var i = 0; i < 3; i++) {
            var day = LocalDate.of(scene.year() - 1, 5, 8).plusMonths(i * 6L).plusDays(place.areaM2() / 1000 % 20);
            if (!scene.past(day)) continue;
            var bad = i == 1 && inspections.rows().size() % 3 == 1;
            var row = inspection(day, spot(place), "WORKS", place.name(), TRANSPORT, bad ? "CASE" : "NOTHING").link("plot", place.row());
            if (bad) file(row, place.user(), null, place.row(), spot(place), TRANSPORT, day);
        }
    }

    private void after(Confirmed report) {
        var finding = FINDINGS.getLast();
        var company = report.company();
        var row = inspection(report.checked(), company.spot(), "CLUE", company.name(), finding, report.punished() ? "CASE" : "ORDERED")
                .link("enterprise", company.row())
                .link("publicReport", report.row())
                .put("findings", "经核查，" + report.matter().replace("疑有", "存在").replace("疑受", "受") + "。");
        if (report.punished()) file(row, company.name(), company.row(), null, company.spot(), finding, report.checked());
    }

    private Spot spot(Place place) {
        return new Spot(place.town(), Double.parseDouble(place.row().text("lon")), Double.parseDouble(place.row().text("lat")));
    }

    private Row inspection(LocalDate day, Spot spot, String kind, String subject, Finding finding, String result) {
        var number = inspections.rows().size() + 1;
        var row = inspections.add(day)
                .at(spot)
                .put("inspectionNo", "ZF-%d-%03d".formatted(day.getYear(), number))
                .put("kind", kind)
                .put("subject", subject)
                .happened("inspectedOn", day)
                .put("inspectors", Scene.person(draw) + "、" + Scene.person(draw))
                .put("matters", finding.looked())
                .put("sampled", number % 6 == 0)
                .put("result", result);
        if (!result.equals("NOTHING")) row.put("findings", finding.text() + "。");
        if (!result.equals("ORDERED")) return row;
        row.put("orderNo", Scene.document("源环责改", day.getYear(), number)).put("due", day.plusDays(30));
        // One order of this year has not been followed yet.
        var corrected = day.plusDays(draw.between(12, 28));
        if (number % 16 == 13 && day.getYear() == scene.year() || !scene.past(corrected)) return row;
        row.happened("correctedOn", corrected);
        if (scene.past(corrected.plusDays(10))) row.happened("recheckedOn", corrected.plusDays(10)).put("recheckVerdict", "DONE");
        return row;
    }

    private void file(Row inspection, String party, @Nullable Row enterprise, @Nullable Row plot, Spot spot, Finding finding, LocalDate found) {
        var filed = found.plusDays(draw.between(3, 9));
        if (!scene.past(filed)) return;
        var number = cases.rows().size() + 1;
        var row = cases.add(filed)
                .put("regionCode", spot.town().code())
                .put("caseNo", "源环立〔%d〕%02d号%s".formatted(filed.getYear(), number, Scene.DEMO))
                .put("matter", finding.matter())
                .put("violation", finding.violation())
                .put("party", party)
                .link("inspection", inspection)
                .happened("foundOn", found)
                .happened("filedOn", filed)
                .put("due", filed.plusDays(90))
                .put("handlers", Scene.person(draw) + "、" + Scene.person(draw));
        if (enterprise != null) row.link("enterprise", enterprise);
        if (plot != null) row.link("plot", plot);
        progress(row, filed, number);
    }

    private void progress(Row row, LocalDate filed, int number) {
        var noticed = filed.plusDays(draw.between(30, 45));
        var decided = noticed.plusDays(draw.between(10, 25));
        var paid = decided.plusDays(20);
        var closed = paid.plusDays(25);
        if (!scene.past(noticed)) {
            row.put("stage", "INVESTIGATION");
            return;
        }
        row.happened("legalReviewOn", noticed.minusDays(4)).happened("noticeOn", noticed).put("hearing", number % 6 == 5);
        if (!scene.past(decided.plusDays(6))) {
            row.put("stage", "NOTICE");
            return;
        }
        // A first and small breach that was put right at once goes unpunished.
        var mild = number % 6 == 0;
        var fine = BigDecimal.valueOf(draw.between(20, 96) * 1000L, 4);
        row.put("decisionNo", Scene.document("源环罚", decided.getYear(), number))
                .happened("decidedOn", decided)
                .put("outcome", mild ? "NO_PENALTY" : "FINE")
                .put("fineWan", mild ? null : fine)
                .happened("servedOn", decided.plusDays(3))
                .happened("publishedOn", decided.plusDays(6))
                .put("confidentiality", "PUBLIC");
        if (!scene.past(closed)) {
            row.put("stage", "ENFORCED");
            return;
        }
        if (!mild) row.put("paidWan", fine).happened("paidOn", paid);
        row.happened("recheckedOn", closed.minusDays(3)).put("stage", "CLOSED").happened("closedOn", closed);
    }
}
