package cn.jingtu.demo.records;

import static cn.jingtu.demo.records.Scene.DEMO;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Experts and the reviews they were drawn for: one for each survey report, two where it failed at first (R16). */
final class ReviewRecords {

    private static final int DAYS_TO_REVIEW = 42;

    private record Person(String discipline, String employer, String level) {}

    private static final List<Person> PEOPLE = List.of(
            new Person("SURVEY,RISK", "省环境科学研究机构", "PROVINCE"), new Person("HYDROGEOLOGY", "省地质调查机构", "PROVINCE"),
            new Person("ANALYSIS", "市环境监测机构", "CITY"), new Person("REMEDIATION", "高校环境学院", "PROVINCE"),
            new Person("RISK", "高校公共卫生学院", "PROVINCE"), new Person("SURVEY", "市生态环境技术中心", "CITY"),
            new Person("PLANNING", "市国土空间规划机构", "CITY"), new Person("FARMLAND", "省农业科学机构", "PROVINCE"),
            new Person("REMEDIATION,RISK", "国家环境规划机构", "NATION"), new Person("SURVEY,HYDROGEOLOGY", "市水文地质队", "CITY"),
            new Person("ANALYSIS,SURVEY", "检测技术有限公司", "DISTRICT"), new Person("PLANNING,SURVEY", "区国土空间规划机构", "DISTRICT"));

    private static final List<String> OPINIONS = List.of(
            "布点依据充分，补充地下水流向图。", "污染识别完整，核对重点区域历史影像。", "质控样比例符合要求，补充平行样偏差统计。", "结论可信，完善规划用途说明。");

    private final Scene scene;
    private final Draw draw;
    private final Sheet reports;
    private final Sheet experts = new Sheet("experts", "name");
    private final Sheet meetings = new Sheet("review-meetings", "title");
    private final Sheet opinions = new Sheet("expert-opinions", "sheetNo");

    ReviewRecords(Scene scene, Sheet reports) {
        this.scene = scene;
        this.draw = scene.draw("reviews");
        this.reports = reports;
    }

    List<Sheet> sheets() {
        bank();
        for (var report : reports.rows()) {
            if (report.text("reviewedOn") != null) review(report);
        }
        return List.of(experts, meetings, opinions);
    }

    private void bank() {
        var names = new ArrayList<String>();
        for (var person : PEOPLE) {
            var name = Scene.person(draw);
            while (names.contains(name)) name = Scene.person(draw);
            names.add(name);
            var since = LocalDate.of(scene.year() - 2, 6, 1);
            experts.add(scene.opening())
                    .put("name", name)
                    .put("disciplines", List.of(person.discipline().split(",")))
                    .put("employer", "示例" + person.employer() + DEMO)
                    .put("title", draw.one(List.of("正高级工程师", "高级工程师", "教授")))
                    .put("level", person.level())
                    .happened("since", since)
                    .put("until", since.plusYears(5))
                    .settle();
        }
    }

    private void review(Row report) {
        var submitted = LocalDate.parse(report.text("submittedOn"));
        var reviewed = LocalDate.parse(report.text("reviewedOn"));
        if ("2".equals(report.text("reviewRounds"))) {
            var first = submitted.plusDays(ChronoUnit.DAYS.between(submitted, reviewed) / 2);
            meet(report, 1, submitted, first, "FAILED");
            meet(report, 2, first.plusDays(5), reviewed, report.text("reviewResult"));
        } else {
            meet(report, 1, submitted, reviewed, report.text("reviewResult"));
        }
    }

    private void meet(Row report, int round, LocalDate accepted, LocalDate held, String result) {
        var drawn = draw.some(experts.rows(), 3);
        var meeting = meetings.add(held)
                .put("regionCode", report.text("regionCode"))
                .put("title", "%s评审会（第%d轮）".formatted(report.name(), round))
                .put("subject", "SURVEY")
                .link("surveyReport", report)
                .put("author", report.text("author"))
                .put("organiser", "河源市生态环境局、河源市自然资源局")
                .happened("acceptedOn", accepted)
                .put("due", accepted.plusDays(DAYS_TO_REVIEW))
                .happened("heldOn", held)
                .put("round", round)
                .put("experts", drawn.size())
                .put("result", result)
                .put("firstPass", round == 1 && !result.equals("FAILED"))
                .put("opinions", draw.one(OPINIONS))
                .happened("opinionOn", held)
                .put("opinionNo", round == 1 && "2".equals(report.text("reviewRounds")) ? report.text("reviewNo") + "-1" : report.text("reviewNo"));
        if (result.equals("AFTER_REVISION") && scene.past(held.plusDays(25))) {
            meeting.happened("revisedOn", held.plusDays(14)).happened("recheckedOn", held.plusDays(21)).put("recheckedBy", drawn.getFirst().name());
        }
        var aside = meetings.rows().size() % 9 == 4;
        for (var i = 0; i < drawn.size(); i++) sheet(meeting, drawn.get(i), held, result, i == 0, aside && i == 2);
        if (aside) meeting.put("recusals", drawn.get(2).name() + "因与编制单位有合同关系回避。");
    }

    private void sheet(Row meeting, Row expert, LocalDate held, String result, boolean chair, boolean aside) {
        var row = opinions.add(held)
                .put("regionCode", meeting.text("regionCode"))
                .put("sheetNo", "YJ-%d-%03d".formatted(held.getYear(), opinions.rows().size() + 1))
                .link("meeting", meeting)
                .link("expert", expert)
                .put("chair", chair)
                .put("recused", aside);
        if (aside) row.put("recusalReason", "近三年与报告编制单位有合同关系");
        else row.put("opinion", draw.one(OPINIONS)).put("vote", result).happened("signedOn", held);
    }
}
