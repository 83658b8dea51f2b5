package cn.jingtu.demo.records;

import static cn.jingtu.demo.records.Scene.DEMO;

import cn.jingtu.demo.records.ConstructionRecords.Place;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gates that land passes from planning to the building permit (R15). What is answered follows from where the plot stands:
 * one cleared by its report passes, one in question is held, one removed from the list passes under conditions.
 */
final class GateRecords {

    private static final int DAYS_TO_ANSWER = 10;

    private record Case(String gate, String project, String askedBy, String document) {}

    private static final List<Case> CASES = List.of(
            new Case("G1", "控制性详细规划调整", "源城自然资源分局", "源规"),
            new Case("G2", "土地收储", "源城区土地储备机构" + DEMO, "源储"),
            new Case("G3", "国有建设用地使用权出让", "源城自然资源分局", "源出让"),
            new Case("G5", "建设用地规划许可", "源城自然资源分局", "地字"),
            new Case("G6", "建筑工程施工许可", "区住房和城乡建设局", "施许"));

    private final Scene scene;
    private final Draw draw;
    private final List<Place> places;
    private final Sheet reports;
    private final Sheet sheet = new Sheet("gate-checks", "requestNo");

    GateRecords(Scene scene, List<Place> places, Sheet reports) {
        this.scene = scene;
        this.draw = scene.draw("gates");
        this.places = places;
        this.reports = reports;
    }

    Sheet sheet() {
        for (var place : places) {
            if (place.name().contains("在产")) continue;
            var cleared = cleared(place);
            if (cleared != null) {
                // From storage to the building permit, one gate after another.
                for (var i = 1; i < CASES.size(); i++) ask(place, CASES.get(i), cleared.plusDays(8L + i * 24L), "PASS", "");
            } else if (place.stage().equals("S6")) {
                ask(place, CASES.get(2), LocalDate.of(scene.year(), 5, 20), "CONDITIONS", "仅限效果评估所依据的用途和范围；落实后期管理。");
            } else {
                ask(place, CASES.get(places.indexOf(place) % 3), scene.opening().plusDays(40L + places.indexOf(place) * 17L % 560), "HOLD", "");
            }
        }
        retailBuilding();
        return sheet;
    }

    /** The day on which a report that found nothing was accepted; null where none was. */
    private @Nullable LocalDate cleared(Place place) {
        return reports.rows().stream()
                .filter(report -> place.row().name().equals(report.text("plot")) && "否".equals(report.text("soilExceeds")))
                .filter(report -> report.text("reviewedOn") != null && !"FAILED".equals(report.text("reviewResult")))
                .map(report -> LocalDate.parse(report.text("reviewedOn")))
                .findFirst()
                .orElse(null);
    }

    private void ask(Place place, Case gate, LocalDate asked, String answer, String conditions) {
        if (!scene.past(asked)) return;
        var number = sheet.rows().size() + 1;
        var sensitive = List.of("R2", "A3", "A5").contains(place.row().text("plannedUse"));
        var row = sheet.add(asked)
                .put("requestNo", Scene.document("源联审", asked.getYear(), number))
                .put("regionCode", place.town().code())
                .put("gate", gate.gate())
                .put("project", place.name().replace(DEMO, "") + gate.project() + DEMO)
                .link("plot", place.row())
                .put("areaM2", place.areaM2())
                .put("intendedUse", place.row().text("plannedUse"))
                .put("sensitiveUse", sensitive)
                .put("applicant", place.user())
                .put("askedBy", gate.askedBy())
                .happened("askedOn", asked)
                .put("answerDue", asked.plusDays(DAYS_TO_ANSWER));
        // One of last year was answered late.
        var answered = asked.plusDays(number == 5 ? DAYS_TO_ANSWER + 6 : draw.between(3, DAYS_TO_ANSWER - 1));
        if (!scene.past(answered)) return;
        row.happened("answeredOn", answered)
                .put("answer", answer)
                .put("answeredBy", "源城生态环境分局")
                .put("answerNo", Scene.document("源环函", answered.getYear(), 200 + number))
                .put("basis", switch (answer) {
                    case "PASS" -> "调查报告通过评审，不属于污染地块。";
                    case "CONDITIONS" -> "已移出风险管控和修复名录。";
                    default -> place.polluted() ? "列入风险管控和修复名录，不得作为住宅、公共管理与公共服务用地。" : "尚未完成土壤污染状况调查。";
                })
                .put("conditions", conditions.isEmpty() ? null : conditions)
                .put("blocking", answer.equals("HOLD"));
        var decided = answered.plusDays(12);
        if (answer.equals("HOLD") || !scene.past(decided)) return;
        row.happened("decidedOn", decided).put("documentNo", Scene.document(gate.document(), decided.getYear(), number));
    }

    /** A permit of last year that was given without asking, found by the quarterly comparison and put right. */
    private void retailBuilding() {
        var asked = LocalDate.of(scene.year() - 1, 7, 6);
        var town = scene.town("源西");
        sheet.add(asked)
                .put("requestNo", Scene.document("源联审", asked.getYear(), 901))
                .put("regionCode", town.code())
                .put("gate", "G6")
                .put("project", town.name() + "商业楼施工许可" + DEMO)
                .put("areaM2", 6200)
                .put("intendedUse", "B1")
                .put("sensitiveUse", false)
                .put("applicant", Scene.company("置业"))
                .put("askedBy", "区住房和城乡建设局")
                .happened("askedOn", asked)
                .put("answerDue", asked.plusDays(DAYS_TO_ANSWER))
                .happened("decidedOn", asked.plusDays(2))
                .put("documentNo", Scene.document("施许", asked.getYear(), 77))
                .put("breach", "未经答复即发证，季度比对发现后补充核查，地块无污染史，对经办人提醒谈话。");
    }
}
