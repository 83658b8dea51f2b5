package cn.jingtu.demo.records;

import cn.jingtu.demo.records.EnterpriseRecords.Company;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reports of the public about enterprises, and who made them (R49). All but one are closed in time; named reporters are
 * answered; a reward follows where a case did.
 */
final class ReportRecords {

    /**
     * A report that turned out to be right, for the inspection that it led to.
     *
     * @param punished whether a case was opened
     */
    record Confirmed(Row row, Company company, String matter, LocalDate checked, boolean punished) {}

    private record Matter(String kind, String text) {}

    private static final int DAYS_TO_CLOSE = 15;

    private static final List<Matter> MATTERS = List.of(
            new Matter("WASTE_WATER", "厂区后侧沟渠水色异常，疑有生产废水渗漏"), new Matter("WASTE", "厂区边露天堆放废渣，雨天有污水外流"),
            new Matter("WASTE", "夜间向空地倾倒污泥"), new Matter("FARMLAND", "厂旁农田稻苗发黄，疑受排水影响"),
            new Matter("PLOT", "旧厂房拆除未围挡，现场有油污"), new Matter("OTHER", "危险废物仓库气味明显"));

    private static final List<String> CHANNELS = List.of("HOTLINE_12345", "HOTLINE_12369", "WECHAT", "HOTLINE_12345", "WEB", "LETTER", "HOTLINE_12345", "VISIT");

    private final Scene scene;
    private final EnterpriseRecords industry;
    private final Draw draw;
    private final Sheet reports = new Sheet("public-reports", "reportNo");
    private final Sheet reporters = new Sheet("reporters", "alias");
    private final List<Confirmed> confirmed = new ArrayList<>();

    ReportRecords(Scene scene, EnterpriseRecords industry) {
        this.scene = scene;
        this.industry = industry;
        this.draw = scene.draw("reports");
        for (var i = 0; i < 34; i++) report(i);
    }

    List<Confirmed> confirmed() {
        return confirmed;
    }

    List<Sheet> sheets() {
        return List.of(reports, reporters);
    }

    private void report(int number) {
        var received = scene.opening().plusDays(6L + number * 19L);
        if (!scene.past(received)) return;
        var company = industry.companies().get(number * 7 % industry.companies().size());
        var matter = MATTERS.get(number % MATTERS.size());
        var named = number % 4 != 2;
        var row = reports.add(received)
                .at(company.spot())
                .put("reportNo", "JB-%d-%03d".formatted(received.getYear(), number + 1))
                .put("channel", CHANNELS.get(number % CHANNELS.size()))
                .happened("receivedOn", received)
                .put("matter", matter.text())
                .put("kind", matter.kind())
                .put("named", named)
                .put("accused", company.name())
                .link("enterprise", company.row())
                .put("due", received.plusDays(DAYS_TO_CLOSE));
        handle(row, company, matter, received, named, number);
        reporter(row, received, named, number);
    }

    private void handle(Row row, Company company, Matter matter, LocalDate received, boolean named, int number) {
        var accepted = received.plusDays(draw.between(1, 2));
        if (!scene.past(accepted)) return;
        row.happened("acceptedOn", accepted);
        if (number % 17 == 9) {
            row.put("acceptance", "REFUSED").put("refusalReason", "反映事项不属于土壤污染防治职责，已告知向有关部门反映。");
            close(row, accepted, named);
            return;
        }
        row.put("acceptance", "ACCEPTED").put("handler", "源城生态环境分局");
        var checked = received.plusDays(draw.between(2, 5));
        if (!scene.past(checked)) return;
        row.happened("checkedOn", checked);
        // The eighth took longer than it should have.
        var closed = received.plusDays(number == 7 ? DAYS_TO_CLOSE + 9 : draw.between(8, DAYS_TO_CLOSE - 1));
        if (!scene.past(closed)) return;
        var right = number % 5 < 2;
        var punished = number % 10 == 1;
        row.put("conclusion", right ? number % 5 == 0 ? "PARTLY" : "CONFIRMED" : number % 11 == 3 ? "DUPLICATE" : "UNFOUNDED")
                .put("disposal", right ? punished ? "CASE" : "ORDERED" : "NOTHING")
                .put("action", right ? punished ? "立案查处并责令改正。" : "责令限期改正，已复查。" : "现场核查未发现所反映问题，已向举报人说明。");
        close(row, closed, named);
        if (right) confirmed.add(new Confirmed(row, company, matter.text(), checked, punished));
        if (punished) reward(row, closed);
    }

    private void close(Row row, LocalDate day, boolean named) {
        row.happened("closedOn", day);
        if (named) row.happened("answeredOn", day).put("satisfaction", draw.one(List.of("SATISFIED", "SATISFIED", "FAIRLY")));
    }

    private void reward(Row row, LocalDate closed) {
        var decided = closed.plusDays(60);
        if (!scene.past(decided.plusDays(20))) return;
        row.happened("rewardDecidedOn", decided)
                .put("rewardYuan", draw.one(List.of(500, 1000, 2000)))
                .happened("rewardNoticeOn", decided.plusDays(4))
                .put("reward", "PAID")
                .happened("rewardPaidOn", decided.plusDays(15));
    }

    /** Who it was; of some hotline calls nothing is known. */
    private void reporter(Row report, LocalDate received, boolean named, int number) {
        if (!named && number % 8 == 2) return;
        var row = reporters.add(received)
                .put("regionCode", report.text("regionCode"))
                .put("alias", report.name() + "-甲")
                .link("report", report)
                .put("anonymous", !named)
                .put("first", true)
                .put("secrecy", "不向被举报单位和承办单位以外人员透露。");
        if (named) row.put("name", Scene.person(draw)).put("phone", "0762-000%04d".formatted(draw.between(0, 9999)));
        else row.put("agreedContact", "约定邮箱 report%02d@demo.invalid".formatted(number));
    }
}
