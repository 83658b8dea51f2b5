package cn.jingtu.demo.records;

import static cn.jingtu.demo.records.Scene.DEMO;

import cn.jingtu.demo.records.EnterpriseRecords.Company;
import cn.jingtu.demo.records.Ground.Town;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Construction land: plots from suspicion to release, their surveys, the lists, the gates (R07, R08, R10, R15, R57). */
final class ConstructionRecords {

    /** A plot as other registers speak of it. */
    record Place(Row row, String name, Town town, String stage, boolean polluted, int areaM2, String user) {}

    private static final String POLLUTANTS = "镍、六价铬、石油烃（C10-C40）";

    private final Scene scene;
    private final Draw draw;
    private final Sheet plots = new Sheet("plots", "name");
    private final Sheet reports = new Sheet("survey-reports", "title");
    private final List<Place> places = new ArrayList<>();

    ConstructionRecords(Scene scene, EnterpriseRecords industry) {
        this.scene = scene;
        this.draw = scene.draw("construction");
        var stages = List.of("S6", "S5", "S5", "S4", "S3", "S2", "S1", "S1", "S0", "S0");
        var gone = industry.gone();
        for (var i = 0; i < gone.size(); i++) former(gone.get(i), i < stages.size() ? stages.get(i) : "S0", i);
        for (var company : industry.listed()) operating(company);
        for (var i = 0; i < 9; i++) converted(i);
        for (var i = 0; i < 3; i++) landfill(i);
        surveyReports();
    }

    List<Place> polluted() {
        return places.stream().filter(Place::polluted).toList();
    }

    /** Old landfills, in the order in which they were found. */
    List<Place> landfills() {
        return places.stream().filter(place -> place.name().contains("填埋场")).toList();
    }

    /** Survey reports, reviewed or not. */
    Sheet reports() {
        return reports;
    }

    List<Sheet> sheets() {
        return List.of(plots, reports, controlListings(), plotRestrictions(), new GateRecords(scene, places, reports).sheet());
    }

    private Row plot(String name, Town town, String kind, String stage, int areaM2, String user) {
        var number = places.size() + 1;
        var polluted = stage.compareTo("S3") >= 0;
        var row = plots.add(scene.opening().plusDays(number % 30))
                .put("name", name)
                .put("provisionalCode", "441602-T-%d-%04d".formatted(scene.year() - 1, number))
                .put("kind", kind)
                .put("postcode", "517000")
                .put("cadastralNo", "%sGB%05dW00000000".formatted(town.code() + "001", number))
                .put("areaM2", areaM2)
                .put("coordinates", number % 9 == 4 ? "IMAGE" : "SURVEYED")
                .put("landUser", user)
                .put("contact", Scene.person(draw))
                .put("phone", "0762-000%04d".formatted(draw.between(0, 9999)))
                .put("stage", stage)
                .put("polluted", polluted);
        if (polluted) {
            row.put("plotCode", "4416021DEM%03d".formatted(number))
                    .put("pollutants", POLLUTANTS)
                    .put("riskLevel", stage.equals("S6") ? "LOW" : "MEDIUM")
                    .put("priority", !stage.equals("S6"));
            if (number % 3 != 0) {
                row.put("liability", "RECOGNISED")
                        .put("liableParty", user)
                        .put("liabilityDocument", Scene.document("源环责", scene.year() - 2, number))
                        .happened("liabilityDecidedOn", LocalDate.of(scene.year() - 2, 9, 1).plusDays(number * 3L));
            } else {
                row.put("liability", "IN_PROGRESS");
            }
        }
        places.add(new Place(row, name, town, stage, polluted, areaM2, user));
        return row;
    }

    private void former(Company company, String stage, int place) {
        var town = company.spot().town();
        var areaM2 = draw.between(5, 38) * 1000;
        plot(company.name().replace(DEMO, "") + "原址地块" + DEMO, town, "CLOSED", stage, areaM2, company.name())
                .within(scene.ground().over(company.spot(), areaM2))
                .link("enterprise", company.row())
                .put("formerIndustry", company.trade().industry())
                .put("operatedFrom", company.since().getYear() - draw.between(8, 22))
                .put("operatedUntil", company.since().getYear())
                .put("currentUse", "0601")
                .put("plannedUse", draw.one(place < 6 ? List.of("R2", "R2", "A3", "B1") : List.of("M1", "B1", "G1")))
                .put("surroundings", "五百米内有居住区和学校。")
                .put("triggers", stage.equals("S0") ? List.of("CLOSURE") : List.of("SENSITIVE_USE", "CLOSURE"));
    }

    private void operating(Company company) {
        var areaM2 = draw.between(8, 40) * 1000;
        var score = draw.decimal(28, 82, 1);
        plot(company.name().replace(DEMO, "") + "在产地块" + DEMO, company.spot().town(), "OPERATING", "S0", areaM2, company.name())
                .within(scene.ground().over(company.spot(), areaM2))
                .link("enterprise", company.row())
                .put("formerIndustry", company.trade().industry())
                .put("currentUse", "0601")
                .put("plannedUse", "M2")
                .put("screeningScore", score)
                .put("concern", score.intValue() >= 70 ? "HIGH" : score.intValue() >= 50 ? "MEDIUM" : "LOW");
    }

    private void converted(int place) {
        var town = scene.countryside().get(place % 5);
        var areaM2 = draw.between(10, 60) * 1000;
        plot("%s储备地块%d号%s".formatted(town.name(), place + 1, DEMO), town, "FARMLAND", place % 4 == 0 ? "S1" : "S0", areaM2, "源城区土地储备机构" + DEMO)
                .within(scene.ground().area(town, areaM2, 5_000))
                .put("currentUse", "0103")
                .put("plannedUse", draw.one(List.of("R2", "A3", "B1", "A5")))
                .put("triggers", List.of("SENSITIVE_USE"));
    }

    private void landfill(int place) {
        var town = scene.town(List.of("埔前", "源南", "高埔岗").get(place));
        var areaM2 = draw.between(9, 22) * 1000;
        plot("%s原简易填埋场地块%s".formatted(town.name(), DEMO), town, "LANDFILL", place == 0 ? "S4" : "S1", areaM2, town.name() + "集体经济组织" + DEMO)
                .within(scene.ground().area(town, areaM2, 6_000))
                .put("currentUse", "0809")
                .put("plannedUse", "G1")
                .put("triggers", List.of("ACCIDENT"));
    }

    /** One report for every plot past suspicion, two for those that were surveyed in detail; most pass at once. */
    private void surveyReports() {
        var number = 0;
        for (var place : places) {
            var clean = place.stage().equals("S0") && place.row().texts().containsKey("plannedUse") && !place.name().contains("在产");
            if (place.stage().equals("S0") && !clean) continue;
            report(place, "PRELIMINARY", ++number);
            if (List.of("S3", "S4", "S5", "S6").contains(place.stage())) report(place, "DETAILED", ++number);
        }
    }

    private void report(Place place, String stage, int number) {
        var submitted = scene.opening().plusDays(25L + number * 19L % 600);
        var rounds = number % 7 == 3 ? 2 : 1;
        var reviewed = submitted.plusDays(draw.between(18, 40));
        if (!scene.past(submitted)) return;
        var row = reports.add(submitted)
                .link("plot", place.row())
                .put("regionCode", place.town().code())
                .put("title", "%s土壤污染状况%s报告".formatted(place.name().replace(DEMO, ""), stage.equals("DETAILED") ? "详细调查" : "初步调查"))
                .put("stage", stage)
                .put("reason", place.name().contains("储备") ? "STORAGE" : place.polluted() ? "SENSITIVE_USE" : "RISK")
                .put("client", place.user())
                .put("author", Scene.company(number % 3 == 0 ? "环境咨询" : "土壤环境"))
                .put("driller", Scene.company("岩土钻探"))
                .put("lab", Scene.company("检测技术"))
                .happened("startedOn", submitted.minusDays(draw.between(90, 140)))
                .happened("finishedOn", submitted.minusDays(draw.between(5, 20)))
                .put("plannedUse", place.row().text("plannedUse"))
                .put("industrialHistory", place.name().contains("储备") ? "历史上为农用地，无工业活动。" : "曾从事工业生产。")
                .put("soilExceeds", place.polluted())
                .put("soilPollutants", place.polluted() ? POLLUTANTS : null)
                .put("groundwaterExceeds", place.stage().equals("S5"))
                .put("groundwaterPollutants", place.stage().equals("S5") ? "镍" : null)
                .put("conclusion", place.polluted() ? "属于污染地块，需开展后续工作。" : "不属于污染地块，满足规划用途要求。")
                .happened("submittedOn", submitted);
        if (!scene.past(reviewed)) return;
        row.happened("reviewedOn", reviewed)
                .put("reviewResult", number == 11 ? "FAILED" : rounds == 2 || number % 2 == 0 ? "AFTER_REVISION" : "PASSED")
                .put("reviewRounds", rounds)
                .put("reviewNo", Scene.document("河环评", reviewed.getYear(), number))
                .happened("disclosedOn", scene.ifPast(reviewed.plusDays(10)))
                .put("disclosedUntil", scene.past(reviewed.plusDays(10)) ? reviewed.plusDays(40) : null);
    }

    private static final Map<String, String> LISTED_AS = Map.of("S3", "WAITING", "S4", "CONTROL", "S5", "REMEDIATION", "S6", "EVALUATION");

    private Sheet controlListings() {
        var listings = new Sheet("control-listings", "plotName");
        for (var place : polluted()) {
            var listed = LocalDate.of(scene.year() - 2, 11, 20);
            var row = listings.add(scene.opening().plusDays(50))
                    .link("plot", place.row())
                    .put("regionCode", place.town().code())
                    .put("plotName", place.name())
                    .put("issue", "%d年第四批".formatted(scene.year() - 2))
                    .happened("listedOn", listed)
                    .put("stage", LISTED_AS.get(place.stage()))
                    .put("areaM2", place.areaM2())
                    .put("liableParty", place.user())
                    .put("noticeUrl", "https://demo.invalid/list")
                    .put("confidentiality", "PUBLIC");
            var removed = LocalDate.of(scene.year(), 4, 28);
            if (place.stage().equals("S6") && scene.past(removed)) {
                row.happened("removedOn", removed).put("removalIssue", "%d年第一批".formatted(scene.year())).put("removalReason", "修复效果评估通过评审");
            }
        }
        return listings;
    }

    private Sheet plotRestrictions() {
        var restrictions = new Sheet("plot-restrictions", "condition");
        var last = polluted().getLast();
        for (var place : polluted()) {
            var issued = LocalDate.of(scene.year() - 1, 3, 20);
            // The entry of the last plot is still to be made.
            if (place.equals(last)) continue;
            var row = restrictions.add(issued)
                    .link("plot", place.row())
                    .put("regionCode", place.town().code())
                    .put("bannedUses", List.of("RESIDENTIAL", "PUBLIC", "GROUNDWATER"))
                    .put("condition", "效果评估通过并移出名录")
                    .put("basis", "土壤污染防治法第六十六条")
                    .put("listVersion", "%d年第1版".formatted(issued.getYear()))
                    .put("issuedOn", issued)
                    .put("recipients", "源城自然资源分局、区住房和城乡建设局、" + place.town().name())
                    .happened("receivedOn", issued.plusDays(9));
            var lifted = LocalDate.of(scene.year(), 5, 8);
            if (place.stage().equals("S6") && scene.past(lifted)) row.happened("liftedOn", lifted).put("liftedBasis", "移出风险管控和修复名录");
        }
        return restrictions;
    }
}
