package cn.jingtu.demo.records;

import cn.jingtu.demo.records.Ground.Town;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of it for those who answer: yearly assessments, rectification, interviews, accountability (R45, R46). */
final class AssessmentRecords {

    private static final List<String> DEPARTMENTS = List.of(
            "源城生态环境分局", "区农业农村局", "源城自然资源分局", "区住房和城乡建设局", "区工业商务和信息化局", "区发展和改革局", "区水务局", "区林业局",
            "区财政局", "区城市管理和综合执法局", "区应急管理局", "区市场监督管理局");

    private record Problem(String text, String origin, String body, String goal, String measures) {}

    private static final List<Problem> PROBLEMS = List.of(
            new Problem("部分重点单位隐患整改超期", "ASSESSMENT", "源城生态环境分局", "超期隐患全部整改销号", "逐家约见，倒排工期，每周调度"),
            new Problem("安全利用措施台账照片缺少定位", "SUPERVISION", "区农业农村局", "台账照片定位率达到百分之百", "补拍照片，培训镇街经办"),
            new Problem("供地前未核对联审记录", "AUDIT", "源城自然资源分局", "供地清单与联审记录逐宗一致", "建立季度比对，完善内部流程"),
            new Problem("简易填埋场渗滤液外溢", "INSPECTION", "区城市管理和综合执法局", "渗滤液规范收集处理", "修复导排，委托处置"),
            new Problem("年度评估得分不合格", "ASSESSMENT", "源西街道", "下一年度评估达到合格以上", "成立专班，补齐巡查和台账"),
            new Problem("污泥转移联单填报滞后", "SUPERVISION", "区住房和城乡建设局", "联单当月填报", "接入电子联单，按月核对"));

    private final Scene scene;
    private final Draw draw;

    AssessmentRecords(Scene scene) {
        this.scene = scene;
        this.draw = scene.draw("assessment");
    }

    List<Sheet> sheets() {
        var rectifications = new Sheet("rectifications", "problem");
        return List.of(assessments(), rectify(rectifications), accountability(rectifications));
    }

    /** In spring the year before is graded. 城东街道 is run by another body and stands outside. */
    private Sheet assessments() {
        var sheet = new Sheet("assessments", "subject");
        for (var year : List.of(scene.year() - 2, scene.year() - 1)) {
            var graded = LocalDate.of(year + 1, 3, 18);
            if (!scene.past(graded)) continue;
            for (var department : DEPARTMENTS) assess(sheet, department, null, year, graded, draw.decimal(78, 97, 1));
            for (var town : scene.ground().towns()) {
                if (town.name().startsWith("城东")) continue;
                var failed = town.name().startsWith("源西") && year == scene.year() - 2;
                assess(sheet, town.name(), town, year, graded, failed ? new BigDecimal("57.5") : draw.decimal(66, 95, 1));
            }
        }
        return sheet;
    }

    private void assess(Sheet sheet, String subject, @Nullable Town town, int year, LocalDate graded, BigDecimal score) {
        var deducted = BigDecimal.valueOf(100).subtract(score).divide(BigDecimal.valueOf(2), 1, RoundingMode.DOWN);
        var points = score.intValue();
        var row = town == null ? sheet.add(graded) : sheet.add(graded, town);
        row.put("kind", "YEARLY")
                .put("year", year)
                .put("subject", subject)
                .put("body", town == null ? "DEPARTMENT" : "TOWN")
                .put("ownScore", score.add(BigDecimal.TWO).min(BigDecimal.valueOf(100)))
                .put("workScore", score)
                .put("deducted", deducted)
                .put("deductions", points < 60 ? "巡查缺失，台账大面积未报。" : "个别事项逾期，部分佐证材料退回。")
                .put("score", score)
                .put("grade", points >= 90 ? "EXCELLENT" : points >= 80 ? "GOOD" : points >= 60 ? "PASSED" : "FAILED")
                .happened("gradedOn", graded)
                .put("noticeNo", Scene.document("源府办函", graded.getYear(), 28))
                .happened("publishedOn", scene.ifPast(graded.plusDays(12)))
                .put("url", "https://demo.invalid/assessment/" + year)
                .happened("sentOn", scene.ifPast(graded.plusDays(15)))
                .put("confidentiality", "PUBLIC");
    }

    /** All but one of what is due was done in time; the towns that failed were interviewed. */
    private Sheet rectify(Sheet sheet) {
        for (var i = 0; i < PROBLEMS.size(); i++) {
            var problem = PROBLEMS.get(i);
            var found = LocalDate.of(scene.year() - 1, 3, 25).plusDays(i * 88L);
            if (!scene.past(found)) continue;
            var due = found.plusDays(90);
            var row = sheet.add(found)
                    .put("problem", problem.text())
                    .put("origin", problem.origin())
                    .happened("foundOn", found)
                    .put("body", problem.body())
                    .put("goal", problem.goal())
                    .put("measures", problem.measures())
                    .put("due", due)
                    .put("acceptor", "区人民政府办公室");
            if (i == 4) interview(row, found.plusDays(12));
            var checked = found.plusDays(i == 3 ? 104 : draw.between(50, 76));
            if (!scene.past(checked.plusDays(20))) continue;
            row.happened("selfCheckedOn", checked)
                    .happened("acceptedOn", checked.plusDays(8))
                    .put("verdict", "PASSED")
                    .happened("publishedOn", checked.plusDays(12))
                    .happened("closedOn", checked.plusDays(13));
        }
        return sheet;
    }

    private void interview(Row row, LocalDate day) {
        if (!scene.past(day)) return;
        row.happened("interviewedOn", day)
                .put("interviewer", "分管副区长")
                .put("interviewee", "源西街道办事处主任")
                .put("minutesNo", Scene.document("源约谈", day.getYear(), 1))
                .put("reportDue", day.plusDays(30))
                .happened("reportedOn", scene.ifPast(day.plusDays(24)));
    }

    private Sheet accountability(Sheet rectifications) {
        var sheet = new Sheet("accountability-records", "clueNo");
        for (var i = 2; i < rectifications.rows().size(); i += 2) {
            var rectification = rectifications.rows().get(i);
            var transferred = LocalDate.parse(rectification.text("foundOn")).plusDays(40);
            if (!scene.past(transferred)) continue;
            var row = sheet.add(transferred)
                    .put("clueNo", "WZ-%d-%02d".formatted(transferred.getYear(), sheet.rows().size() + 1))
                    .link("rectification", rectification)
                    .put("body", rectification.text("body"))
                    .put("post", "分管负责人")
                    .happened("transferredOn", transferred)
                    .put("organ", i == 2 ? "DISCIPLINE" : "ORGANISATION");
            var decided = transferred.plusDays(110);
            if (!scene.past(decided.plusDays(20))) {
                row.put("progress", "UNDER_WAY");
                continue;
            }
            row.put("progress", "DECIDED")
                    .put("forms", List.of("ADMONITION"))
                    .happened("decidedOn", decided)
                    .put("decisionNo", Scene.document("源问责", decided.getYear(), i))
                    .happened("archivedOn", decided.plusDays(20));
        }
        return sheet;
    }
}
