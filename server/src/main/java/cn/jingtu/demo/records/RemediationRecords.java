package cn.jingtu.demo.records;

import static cn.jingtu.demo.records.Scene.DEMO;

import cn.jingtu.demo.records.ConstructionRecords.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Treatment and remediation: projects, assessments of risk, plans, works, evaluations, what comes after (R09, R11–R14, R37). */
final class RemediationRecords {

    /** Works under way or done: the plan, where, and when they began. */
    private record Works(Row filing, String region, String name, boolean finished, LocalDate started, int volume) {}

    private final Scene scene;
    private final FarmlandRecords farmland;
    private final ConstructionRecords construction;
    private final Draw draw;
    private final Sheet filings = new Sheet("plan-filings", "title");
    private final Sheet projects = new Sheet("projects", "name");
    private final List<Works> works = new ArrayList<>();

    RemediationRecords(Scene scene, FarmlandRecords farmland, ConstructionRecords construction) {
        this.scene = scene;
        this.farmland = farmland;
        this.construction = construction;
        this.draw = scene.draw("remediation");
        for (var place : construction.polluted()) {
            if (!place.stage().equals("S3")) file(place);
        }
        fileFarmland();
        bank();
    }

    /** Projects that public money goes to. */
    List<Row> funded() {
        return projects.rows().stream().filter(row -> "FISCAL".equals(row.text("funding")) && row.text("bank") != null).toList();
    }

    List<Sheet> sheets() {
        return List.of(riskReports(), filings, worksReports(), transports(), evaluations(), aftercare(), projects);
    }

    private Sheet riskReports() {
        var sheet = new Sheet("risk-reports", "title");
        for (var place : construction.polluted()) {
            var submitted = scene.opening().plusDays(30L + sheet.rows().size() * 55L);
            if (!scene.past(submitted)) continue;
            var row = sheet.add(submitted)
                    .link("plot", place.row())
                    .put("regionCode", place.town().code())
                    .put("title", place.name().replace(DEMO, "") + "土壤污染风险评估报告")
                    .put("author", Scene.company("土壤环境"))
                    .put("pollutants", "镍、六价铬、石油烃（C10-C40）")
                    .put("areaM2", place.areaM2() / 5)
                    .put("volumeM3", place.areaM2() / 4)
                    .put("depthM", draw.decimal(1.5, 4.5, 1))
                    .happened("submittedOn", submitted);
            var reviewed = submitted.plusDays(35);
            if (place.stage().equals("S3") || !scene.past(reviewed)) continue;
            row.happened("reviewedOn", reviewed)
                    .put("acceptable", false)
                    .put("targets", "镍 150 mg/kg、六价铬 3.0 mg/kg、石油烃 826 mg/kg")
                    .put("reviewNo", Scene.document("粤环评", reviewed.getYear(), 30 + sheet.rows().size()));
        }
        return sheet;
    }

    private void file(Place place) {
        var number = filings.rows().size() + 1;
        var filed = scene.opening().plusDays(28L + number * 33L);
        if (!scene.past(filed)) return;
        var control = place.stage().equals("S4");
        // One began before it was filed.
        var started = number == 3 ? filed.minusDays(6) : filed.plusDays(draw.between(12, 30));
        var volume = place.areaM2() / 4;
        var row = filings.add(filed)
                .link("plot", place.row())
                .put("regionCode", place.town().code())
                .put("title", place.name().replace(DEMO, "") + (control ? "风险管控方案" : "修复方案"))
                .put("kind", control ? "CONTROL" : "REMEDIATION")
                .put("owner", place.user())
                .put("author", Scene.company("环境咨询"))
                .put("technique", control ? "水平阻隔与制度控制" : draw.one(List.of("异位固化稳定化", "原地异位淋洗", "水泥窑协同处置")))
                .put("volumeM3", volume)
                .put("areaM2", place.areaM2() / 5)
                .put("targets", "达到风险评估确定的目标值。")
                .put("groundwaterPart", true)
                .put("secondaryPart", true)
                .put("emergencyPart", true)
                .happened("filedOn", filed)
                .put("filingNo", "FA-%d-%02d".formatted(filed.getYear(), number))
                .put("copiedTo", "源城自然资源分局、区住房和城乡建设局")
                .happened("startedOn", scene.ifPast(started));
        if (scene.past(started)) works.add(new Works(row, place.town().code(), place.name().replace(DEMO, ""), place.stage().equals("S6"), started, volume));
    }

    private void fileFarmland() {
        var unit = farmland.units("SAFE_USE").getFirst();
        var filed = LocalDate.of(scene.year() - 1, 3, 4);
        var row = filings.add(filed)
                .link("farmlandUnit", unit.row())
                .put("regionCode", unit.town().code())
                .put("title", unit.village() + "受污染耕地治理修复方案")
                .put("kind", "FARMLAND")
                .put("owner", "区农业农村局")
                .put("author", Scene.company("土壤环境"))
                .put("technique", "钝化与低积累品种联合修复")
                .put("areaM2", unit.mu().intValue() * 667)
                .put("targets", "稻米镉达标率不低于 95%。")
                .put("groundwaterPart", false)
                .put("secondaryPart", true)
                .happened("filedOn", filed)
                .put("filingNo", "FA-NY-%d-01".formatted(filed.getYear()))
                .happened("startedOn", filed.plusDays(20));
        works.add(new Works(row, unit.town().code(), unit.village() + "受污染耕地", true, filed.plusDays(20), 0));
    }

    /** Month by month until they are finished. */
    private Sheet worksReports() {
        var sheet = new Sheet("works-reports", "month");
        for (var site : works) {
            var months = site.finished() ? 7 : 14;
            for (var m = 1; m <= months; m++) {
                var day = site.started().plusMonths(m).withDayOfMonth(6);
                if (!scene.past(day)) break;
                var last = day.minusMonths(1);
                var share = site.finished() ? 100 * m / months : Math.min(85, 6 * m);
                sheet.add(day)
                        .link("filing", site.filing())
                        .put("regionCode", site.region())
                        .put("month", "%d年%d月".formatted(last.getYear(), last.getMonthValue()))
                        .put("contractor", Scene.company("环境修复工程"))
                        .put("supervisor", Scene.company("工程监理"))
                        .put("noticeBoard", true)
                        .put("airMonitored", true)
                        .put("waterMonitored", true)
                        .put("noiseMonitored", m % 2 == 0)
                        .put("progress", share)
                        .put("treatedM3", site.volume() * share / 100)
                        .put("incidents", m == 4 ? "附近居民反映扬尘，已加强喷淋。" : null)
                        .happened("reportedOn", day);
            }
        }
        return sheet;
    }

    private Sheet transports() {
        var sheet = new Sheet("soil-transfers", "sheetNo");
        var sites = works.stream().filter(site -> site.volume() > 0).limit(2).toList();
        for (var s = 0; s < sites.size(); s++) {
            var site = sites.get(s);
            for (var i = 0; i < 14; i++) {
                var sent = site.started().plusDays(40L + i * 6L);
                if (!scene.past(sent)) break;
                var volume = draw.decimal(16, 22, 1);
                sheet.add(sent)
                        .link("filing", site.filing())
                        .put("regionCode", site.region())
                        .put("sheetNo", "ZY-%d-%d%03d".formatted(sent.getYear(), s + 1, i + 1))
                        .happened("reportedOn", site.started().plusDays(25))
                        .happened("sentOn", sent)
                        .put("mode", "密闭自卸车公路运输")
                        .put("route", "项目地块—环城路—处置场")
                        .put("carrier", Scene.company("环境运输"))
                        .put("vehicle", Scene.plate(draw))
                        .put("soilM3", volume)
                        .put("hazardous", false)
                        .put("destination", Scene.company("水泥窑协同处置"))
                        .put("receivedM3", volume)
                        .happened("receivedOn", sent)
                        .put("disposal", "水泥窑协同处置");
            }
        }
        return sheet;
    }

    private Sheet evaluations() {
        var sheet = new Sheet("effect-evaluations", "title");
        for (var site : works) {
            var finished = site.started().plusMonths(8).withDayOfMonth(2);
            var reported = finished.plusDays(70);
            if (!site.finished() || !scene.past(reported)) continue;
            var row = sheet.add(reported)
                    .link("filing", site.filing())
                    .put("regionCode", site.region())
                    .put("title", site.name() + "治理修复效果评估报告")
                    .put("contractor", Scene.company("环境修复工程"))
                    .put("evaluator", Scene.company("环境咨询"))
                    .happened("worksFinishedOn", finished)
                    .happened("sampledOn", finished.plusDays(20))
                    .put("samples", draw.between(24, 60))
                    .put("reached", true)
                    .happened("finishedOn", reported);
            if (!scene.past(reported.plusDays(30))) continue;
            row.happened("filedOn", reported.plusDays(10))
                    .put("filingNo", "XG-%d-%02d".formatted(reported.getYear(), sheet.rows().size()))
                    .happened("reviewedOn", reported.plusDays(30))
                    .put("reviewNo", Scene.document("粤环评", reported.getYear(), 80 + sheet.rows().size()));
        }
        return sheet;
    }

    private Sheet aftercare() {
        var sheet = new Sheet("aftercare", "measures");
        for (var place : construction.polluted()) {
            if (!place.stage().equals("S6") && !place.stage().equals("S4")) continue;
            var monitored = LocalDate.of(scene.year(), 6, 18);
            var row = sheet.add(scene.opening().plusDays(90))
                    .link("plot", place.row())
                    .put("regionCode", place.town().code())
                    .put("holder", place.user())
                    .put("measures", "地下水长期监测，阻隔层完整性巡查")
                    .put("restrictions", "不得开采地下水，不得擅自开挖。")
                    .put("frequency", "每半年一次")
                    .put("startsOn", scene.opening().plusDays(90));
            if (scene.past(monitored)) row.happened("lastMonitoredOn", monitored).put("lastResult", "各项指标低于目标值，阻隔层完好。");
        }
        return sheet;
    }

    private record Plan(String name, String kind, String stage, String funding, String bank, int budget, int central, int local) {}

    private static final List<Plan> PLANS = List.of(
            new Plan("电镀原址地块修复", "REMEDIATION", "EVALUATED", "LIABLE", "DISTRICT", 860, 0, 0),
            new Plan("历史遗留废渣整治", "SOURCE", "ACCEPTED", "FISCAL", "CENTRAL", 1280, 900, 180),
            new Plan("受污染耕地安全利用", "FARMLAND", "WORKS", "FISCAL", "PROVINCE", 420, 0, 160),
            new Plan("线路板原址地块修复", "REMEDIATION", "WORKS", "LIABLE", "DISTRICT", 1650, 0, 0),
            new Plan("重点行业周边土壤调查", "SURVEY", "WORKS", "FISCAL", "CENTRAL", 360, 260, 60),
            new Plan("简易填埋场风险管控", "CONTROL", "WORKS", "MIXED", "CITY", 980, 0, 420),
            new Plan("地下水监测井建设", "GROUNDWATER", "ADMITTED", "FISCAL", "PROVINCE", 240, 0, 80),
            new Plan("土壤监管能力建设", "CAPACITY", "ADMITTED", "FISCAL", "DISTRICT", 110, 0, 110),
            new Plan("再生铜原址地块调查评估", "SURVEY", "RESERVE", "LIABLE", "", 130, 0, 0),
            new Plan("园区土壤治理特许经营", "CONTROL", "RESERVE", "FRANCHISE", "", 2600, 0, 0),
            new Plan("尾矿库下游农田管控", "CONTROL", "RESERVE", "FISCAL", "", 300, 0, 0));

    private void bank() {
        for (var i = 0; i < PLANS.size(); i++) {
            var plan = PLANS.get(i);
            var reserve = plan.stage().equals("RESERVE");
            var started = List.of("WORKS", "ACCEPTED", "EVALUATED").contains(plan.stage());
            var done = List.of("ACCEPTED", "EVALUATED").contains(plan.stage());
            var admitted = LocalDate.of(scene.year() - 2, 4, 8).plusDays(i * 17L);
            var works = scene.opening().minusDays(120).plusDays(i * 9L);
            var row = projects.add(scene.opening().plusDays(i * 4L))
                    .put("name", "示例%s项目%s".formatted(plan.name(), DEMO))
                    .put("projectCode", "XM441602DEM%03d".formatted(i + 1))
                    .put("kind", plan.kind())
                    .put("stage", plan.stage())
                    .put("owner", plan.funding().equals("LIABLE") ? Scene.company("地块责任") : "源城生态环境分局")
                    .put("content", "调查、治理和效果评估。")
                    .put("funding", plan.funding())
                    .put("budget", plan.budget())
                    .put("centralFund", plan.central() == 0 ? null : plan.central())
                    .put("localFund", plan.local() == 0 ? null : plan.local())
                    .put("privateFund", plan.funding().equals("LIABLE") ? plan.budget() : null)
                    .put("siteReady", !reserve || i == 8)
                    .put("liabilityClear", i != 9)
                    .put("planReviewed", !reserve)
                    .put("reviewNo", reserve ? null : Scene.document("源环评", scene.year() - 2, i + 3))
                    .put("approvalNo", reserve ? null : Scene.document("源发改投审", scene.year() - 2, i + 10))
                    .put("targets", "按期完工，成本不超概算。");
            if (!reserve) row.put("bank", plan.bank()).happened("admittedOn", admitted);
            if (started) row.happened("startedOn", works).put("dueOn", LocalDate.of(scene.year(), done ? 3 : 12, 28)).put("progress", done ? 100 : draw.between(45, 90));
            if (done) row.happened("finishedOn", scene.opening()).happened("acceptedOn", scene.opening().plusDays(60)).put("results", "全部目标完成，受影响耕地 86 亩。");
            if (plan.kind().equals("FARMLAND")) row.link("farmlandUnit", farmland.units("SAFE_USE").getFirst().row());
            if (plan.kind().equals("REMEDIATION")) row.link("plot", construction.polluted().get(i == 0 ? 0 : 1).row());
        }
    }
}
