package cn.jingtu.demo.records;

import static cn.jingtu.demo.records.Scene.DEMO;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Money, science, market (R38–R40, R60). */
final class SupportRecords {

    private record Firm(String word, List<String> business, int reports, int passed, String credit) {}

    /** The firms that reports and works of other registers name. */
    private static final List<Firm> FIRMS = List.of(
            new Firm("检测技术", List.of("MONITORING"), 24, 23, "GOOD"),
            new Firm("土壤环境", List.of("SURVEY", "RISK"), 18, 16, "GOOD"),
            new Firm("环境咨询", List.of("SURVEY", "EVALUATION"), 14, 12, "GOOD"),
            new Firm("岩土钻探", List.of("DRILLING"), 0, 0, "FAIR"),
            new Firm("环境修复工程", List.of("CONTROL", "REMEDIATION"), 5, 4, "GOOD"),
            new Firm("工程监理", List.of("SUPERVISION"), 6, 6, "GOOD"),
            new Firm("华测样品分析", List.of("MONITORING"), 12, 11, "GOOD"),
            new Firm("安衡检测", List.of("MONITORING"), 9, 6, "POOR"),
            new Firm("绿源监测", List.of("MONITORING", "DRILLING"), 7, 7, "FAIR"),
            new Firm("清源环保科技", List.of("RISK", "EVALUATION"), 6, 5, "FAIR"));

    private final Scene scene;
    private final RemediationRecords remediation;
    private final Draw draw;

    SupportRecords(Scene scene, RemediationRecords remediation) {
        this.scene = scene;
        this.remediation = remediation;
        this.draw = scene.draw("support");
    }

    List<Sheet> sheets() {
        var agencies = new Sheet("agencies", "name");
        var lines = new Sheet("fund-lines", "title");
        var policies = new Sheet("incentive-policies", "title");
        return List.of(agencies, agencyChecks(agencies), lines, payments(lines), policies, uses(policies), research());
    }

    private Sheet agencyChecks(Sheet agencies) {
        var checks = new Sheet("agency-checks", "subject");
        for (var i = 0; i < FIRMS.size(); i++) {
            var firm = FIRMS.get(i);
            var lab = firm.business().contains("MONITORING");
            var poor = firm.credit().equals("POOR");
            var agency = agencies.add(scene.opening())
                    .put("uscc", Scene.uscc(draw))
                    .put("name", Scene.company(firm.word()))
                    .put("business", firm.business())
                    .put("cmaNo", lab ? "DEM2019%04d".formatted(i + 1) : null)
                    .put("cmaUntil", lab ? LocalDate.of(scene.year() + 2, 8, 31) : null)
                    .put("filed", i != 8)
                    .put("filingNo", i == 8 ? null : "JC441602DEM%02d".formatted(i + 1))
                    .put("people", draw.between(8, 60))
                    .put("reports", firm.reports())
                    .put("firstPassed", firm.passed())
                    .put("violations", poor ? 1 : 0)
                    .put("credit", firm.credit());
            for (var year : scene.years()) {
                var day = LocalDate.of(year, 5, 6).plusDays(i * 13L);
                if (scene.past(day) && (i + year) % 2 == 0 || poor && scene.past(day)) check(checks, agency, day, poor && year == scene.year());
            }
        }
        return checks;
    }

    private void check(Sheet checks, Row agency, LocalDate day, boolean failed) {
        var row = checks.add(day)
                .link("agency", agency)
                .happened("checkedOn", day)
                .put("kind", draw.one(List.of("RANDOM", "REPORT", "BLIND")))
                .put("subject", draw.one(List.of("采样与流转记录", "原始记录和谱图", "质量体系运行", "盲样考核")))
                .put("passed", !failed);
        if (failed) row.put("finding", "部分样品流转记录缺失，保存时限超期。").put("due", day.plusDays(60)).happened("rectifiedOn", scene.ifPast(day.plusDays(50)));
    }

    /** Lines of both years and what was paid out of them: not all, and of the last line only a third. */
    private Sheet payments(Sheet lines) {
        var payments = new Sheet("fund-payments", "payee");
        var funded = remediation.funded();
        var voucher = 0;
        for (var year : scene.years()) {
            for (var i = 0; i < funded.size() + 3; i++) {
                var arrived = LocalDate.of(year, 3, 12).plusDays(i * 21L);
                if (!scene.past(arrived)) continue;
                var amount = draw.between(6, 19) * 10;
                var full = i % 4 != 3;
                var money = full ? amount : amount * 4 / 5;
                var project = i < funded.size() ? funded.get(i) : null;
                var line = lines.add(arrived)
                        .put("title", "%d年土壤污染防治%s%d".formatted(year, i < 2 ? "中央专项资金" : i < 4 ? "省级资金" : "区级预算", i + 1))
                        .put("documentNo", Scene.document(i < 2 ? "财资环" : i < 4 ? "粤财资环" : "源财", year, 20 + i))
                        .put("level", i < 2 ? "CENTRAL" : i < 4 ? "PROVINCE" : "DISTRICT")
                        .put("year", year)
                        .put("amount", amount)
                        .happened("arrivedOn", arrived)
                        .put("arrived", money)
                        .put("allocated", money)
                        .put("targetsSet", 6)
                        .put("targetsReached", year == scene.year() ? 4 : i == 2 ? 5 : 6);
                if (project != null) line.link("project", project);
                if (year < scene.year() && scene.past(LocalDate.of(year + 1, 2, 28))) {
                    line.happened("arrivedOn", arrived).put("selfEvaluation", "绩效目标基本完成，支出合规。");
                }
                var share = year < scene.year() ? 0.96 : i == funded.size() + 2 ? 0.34 : 0.84;
                for (var p = 0; p < 4; p++) {
                    var day = arrived.plusDays(35 + p * 40L);
                    if (!scene.past(day)) break;
                    payments.add(day)
                            .link("line", line)
                            .happened("paidOn", day)
                            .put("amount", draw.decimal(money * share / 4 * 0.97, money * share / 4, 2))
                            .put("payee", Scene.company(draw.one(List.of("土壤环境", "环境修复工程", "检测技术", "工程监理"))))
                            .put("voucherNo", "PZ%d%05d".formatted(year, ++voucher))
                            .put("purpose", draw.one(List.of("调查采样", "工程进度款", "监测费", "监理费")));
                }
            }
        }
        return payments;
    }

    private Sheet uses(Sheet policies) {
        var uses = new Sheet("incentive-uses", "beneficiary");
        var kinds = List.of(
                new String[] {"TAX", "从事污染防治的第三方企业所得税优惠", "污染治理企业"},
                new String[] {"CREDIT", "绿色信贷贴息办法", "实施土壤治理项目的企业"},
                new String[] {"REWARD", "土壤污染防治以奖代补办法", "主动实施绿色化改造的重点监管单位"},
                new String[] {"INSURANCE", "环境污染责任保险补贴", "重点监管单位"});
        for (var i = 0; i < kinds.size(); i++) {
            var kind = kinds.get(i);
            var starts = i == 3 ? LocalDate.of(scene.year(), 1, 1) : LocalDate.of(scene.year() - 2, 1, 1);
            var policy = policies.add(i == 3 ? starts.plusDays(40) : scene.opening())
                    .put("title", kind[1] + DEMO)
                    .put("documentNo", Scene.document("源财", starts.getYear(), 50 + i))
                    .put("issuer", "区财政局")
                    .put("benefit", kind[0])
                    .put("target", kind[2])
                    .put("content", "符合条件的企业按规定享受。")
                    .put("startsOn", starts)
                    .put("endsOn", LocalDate.of(scene.year() + 1, 12, 31))
                    .put("confidentiality", "PUBLIC");
            for (var year : scene.years()) {
                for (var n = 0; n < 2; n++) {
                    var day = LocalDate.of(year, 7 + n, 15);
                    if (!scene.past(day) || starts.getYear() > year) continue;
                    uses.add(day)
                            .link("policy", policy)
                            .put("beneficiary", Scene.company(draw.one(List.of("环境修复工程", "清源环保科技", "再生资源回收", "水务环保")) ))
                            .put("uscc", Scene.uscc(draw))
                            .put("year", year)
                            .put("amount", draw.decimal(1.5, 26, 2))
                            .put("matter", "按政策享受优惠。");
                }
            }
        }
        return uses;
    }

    private Sheet research() {
        var sheet = new Sheet("research-projects", "title");
        var titles = new ArrayList<>(List.of(
                new String[] {"RESEARCH", "红壤区镉污染稻田钝化材料筛选研究", "示例大学资源环境学院"},
                new String[] {"RESEARCH", "电镀遗留地块六价铬还原稳定化研究", "示例环境科学研究所"},
                new String[] {"PILOT", "低积累水稻品种应用试点", "区农业技术推广中心"},
                new String[] {"PILOT", "可降解地膜应用试点", "区农业技术推广中心"},
                new String[] {"PILOT", "地块原位淋洗技术应用试点", "示例环境科学研究所"},
                new String[] {"RESEARCH", "遥感识别疑似污染地块方法研究", "示例大学地理学院"}));
        for (var i = 0; i < titles.size(); i++) {
            var title = titles.get(i);
            var pilot = title[0].equals("PILOT");
            var planned = i % 3 == 2 ? scene.year() : scene.year() - 1;
            var started = LocalDate.of(planned, 3, 20);
            if (!scene.past(started)) continue;
            var row = sheet.add(started)
                    .at(scene.ground().spot(scene.countryside().get(i % 3), 5_000))
                    .put("title", title[1] + DEMO)
                    .put("kind", title[0])
                    .put("unit", title[2] + DEMO)
                    .put("plannedYear", planned)
                    .put("technique", pilot ? "田间和场地示范" : "室内试验和小区试验")
                    .put("demoMu", pilot ? draw.between(30, 90) : null)
                    .put("funds", draw.between(12, 45))
                    .happened("startedOn", started)
                    .put("dueOn", LocalDate.of(planned + 1, 3, 31));
            var finished = started.plusDays(330);
            if (i == 4 || !scene.past(finished.plusDays(40))) continue;
            row.happened("finishedOn", finished)
                    .put("result", pilot ? "亩均成本下降一成，达标率 96%。" : "形成技术指南一份。")
                    .happened("acceptedOn", finished.plusDays(35))
                    .put("acceptanceNo", Scene.document("源科验", finished.getYear(), i + 2))
                    .put("transfer", pilot ? "在两个镇推广应用。" : null);
        }
        return sheet;
    }
}
