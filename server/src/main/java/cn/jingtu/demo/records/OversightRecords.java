package cn.jingtu.demo.records;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/** The public: disclosure, clues for suits, publicity (R50, R53, R54). */
final class OversightRecords {

    private record Duty(String kind, String publisher, String title, String basis, int month, int day) {}

    private static final List<Duty> DUTIES = List.of(
            new Duty("KEY_UNITS", "CITY", "土壤污染重点监管单位名录", "环境监管重点单位名录管理办法", 3, 24),
            new Duty("LETTER", "DISTRICT", "土壤污染防治责任书", "土壤污染防治行动计划", 5, 12),
            new Duty("SELF_MONITORING", "ENTERPRISE", "重点监管单位上半年自行监测结果", "土壤污染防治法第二十一条", 6, 18),
            new Duty("SELF_MONITORING", "ENTERPRISE", "重点监管单位年度自行监测结果", "土壤污染防治法第二十一条", 10, 8),
            new Duty("PLOTS", "CITY", "污染地块名录", "污染地块土壤环境管理办法", 4, 2),
            new Duty("SURVEY", "LAND_USER", "土壤污染状况调查报告主要内容（上半年）", "污染地块土壤环境管理办法", 6, 3),
            new Duty("SURVEY", "LAND_USER", "土壤污染状况调查报告主要内容（下半年）", "污染地块土壤环境管理办法", 9, 3),
            new Duty("EVALUATION", "LAND_USER", "治理修复效果评估报告主要内容", "土壤污染防治法", 8, 6),
            new Duty("PENALTY", "DISTRICT", "第一季度行政处罚决定", "行政处罚法", 4, 8),
            new Duty("PENALTY", "DISTRICT", "第三季度行政处罚决定", "行政处罚法", 10, 9),
            new Duty("ASSESSMENT", "DISTRICT", "上年度工作方案评估结果", "源城区工作方案", 3, 2),
            new Duty("REPORT", "DISTRICT", "土壤污染防治年度工作情况", "土壤污染防治法", 2, 16),
            new Duty("INCIDENT", "DISTRICT", "突发环境事件应对情况", "政府信息公开条例", 7, 20));

    private static final List<String> FORMS = List.of("EXHIBITION", "SCHOOL", "COMMUNITY", "LECTURE", "ONLINE", "OPEN_DAY", "ENTERPRISE");

    private record Theme(String code, MonthDay day, String name) {}

    private static final List<Theme> THEMES = List.of(
            new Theme("EARTH", MonthDay.of(4, 22), "世界地球日"), new Theme("ENVIRONMENT", MonthDay.of(6, 5), "世界环境日"),
            new Theme("LAND", MonthDay.of(6, 25), "全国土地日"), new Theme("ECOLOGY", MonthDay.of(8, 15), "全国生态日"),
            new Theme("FOOD", MonthDay.of(10, 16), "世界粮食日"), new Theme("SOIL", MonthDay.of(12, 5), "世界土壤日"));

    private final Scene scene;
    private final Draw draw;

    OversightRecords(Scene scene) {
        this.scene = scene;
        this.draw = scene.draw("oversight");
    }

    List<Sheet> sheets() {
        return List.of(disclosures(), clues(), publicity());
    }

    /** Within twenty working days of forming; one of this year came late and one is still due. */
    private Sheet disclosures() {
        var sheet = new Sheet("disclosures", "title");
        for (var year : scene.years()) {
            for (var i = 0; i < DUTIES.size(); i++) {
                var duty = DUTIES.get(i);
                var formed = LocalDate.of(year, duty.month(), duty.day());
                if (!scene.past(formed)) continue;
                var late = year == scene.year() && i == 6;
                var published = formed.plusDays(late ? 44 : draw.between(6, 24));
                var row = sheet.add(formed)
                        .put("title", "%d年%s".formatted(year, duty.title()))
                        .put("kind", duty.kind())
                        .put("publisher", duty.publisher())
                        .put("basis", duty.basis())
                        .happened("formedOn", formed)
                        .put("due", formed.plusDays(28))
                        .put("minimumDays", duty.kind().equals("SURVEY") ? 30 : null)
                        .put("confidentiality", "PUBLIC");
                if (year == scene.year() && i == 9 || !scene.past(published)) continue;
                row.happened("secrecyReviewedOn", published.minusDays(3))
                        .put("secrecyReviewer", Scene.person(draw))
                        .happened("publishedOn", published)
                        .put("url", "https://demo.invalid/disclosure/%d/%d".formatted(year, i + 1));
            }
        }
        return sheet;
    }

    private Sheet clues() {
        var sheet = new Sheet("public-interest-clues", "clueNo");
        var matters = List.of("废酸非法倾倒损害土壤线索", "农药包装物随意弃置线索", "尾矿库下游淤积线索", "违法占用优先保护类耕地线索", "废矿物油渗漏线索", "填埋场渗滤液外溢线索", "河岸堆存工业污泥线索");
        for (var i = 0; i < matters.size(); i++) {
            var found = scene.opening().plusDays(40 + i * 84L);
            if (!scene.past(found)) continue;
            var row = sheet.add(found, scene.countryside().get(i % 3))
                    .put("clueNo", "GY-%d-%02d".formatted(found.getYear(), i + 1))
                    .put("title", matters.get(i) + Scene.DEMO)
                    .put("origin", List.of("PROCURATORATE", "DEPARTMENT", "REPORT").get(i % 3))
                    .happened("foundOn", found)
                    .happened("transferredOn", scene.ifPast(found.plusDays(6)));
            var received = found.plusDays(25);
            if (!scene.past(received)) continue;
            row.put("suggestionNo", Scene.document("源检行公建", received.getYear(), i + 1))
                    .put("addressee", i % 2 == 0 ? "源城生态环境分局" : "区农业农村局")
                    .happened("receivedOn", received)
                    .put("replyDue", received.plusMonths(2));
            var replied = received.plusDays(i == 4 ? 75 : draw.between(30, 55));
            if (!scene.past(replied)) continue;
            row.happened("repliedOn", replied).put("replyNo", Scene.document("源环函", replied.getYear(), 90 + i));
            if (i == 0 && scene.past(replied.plusDays(200))) {
                row.put("followUp", "SUED")
                        .put("caseNo", "（%d）粤1602民初%d号%s".formatted(replied.getYear(), draw.between(100, 900), Scene.DEMO))
                        .happened("judgedOn", replied.plusDays(180))
                        .put("outcome", "调解结案，被告承担修复费用。");
            } else {
                row.put("followUp", i % 3 == 2 ? "WATCHED" : "ACCEPTED").happened("lookedBackOn", scene.ifPast(replied.plusDays(60)));
            }
        }
        return sheet;
    }

    private Sheet publicity() {
        var sheet = new Sheet("publicity-events", "title");
        for (var year : scene.years()) {
            for (var theme : THEMES) {
                for (var n = 0; n < 2; n++) {
                    event(sheet, "%d年%s宣传活动（%s）".formatted(year, theme.name(), n == 0 ? "主会场" : "进基层"), theme.code(), theme.day().atYear(year), n);
                }
            }
            for (var month : List.of(3, 5, 7, 9, 11)) {
                event(sheet, "%d年%d月土壤污染防治知识宣讲".formatted(year, month), "NONE", LocalDate.of(year, month, 12), month);
            }
        }
        return sheet;
    }

    private void event(Sheet sheet, String title, String theme, LocalDate day, int number) {
        if (!scene.past(day) || day.isBefore(scene.opening())) return;
        var town = scene.ground().towns().get((day.getDayOfYear() + number) % scene.ground().towns().size());
        var people = draw.between(60, 900);
        sheet.add(day, town)
                .put("title", title)
                .happened("heldOn", day)
                .put("themeDay", theme)
                .put("form", FORMS.get((day.getMonthValue() + number) % FORMS.size()))
                .put("place", town.name() + draw.one(town.villages()))
                .put("audience", draw.one(List.of("中小学生", "社区居民", "农户", "企业员工")))
                .put("people", people)
                .put("materials", people * 2 / 3)
                .put("summary", "现场讲解、发放资料并答疑。");
    }
}
