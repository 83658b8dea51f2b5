package cn.jingtu.demo.records;

import static cn.jingtu.demo.records.Scene.DEMO;

import cn.jingtu.demo.records.Ground.Spot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Industry: enterprises and, of those that are key units, what they owe (R17, R19–R25). */
final class EnterpriseRecords {

    /**
     * An enterprise as other registers speak of it.
     *
     * @param unit its entry among the key units; null where it is none
     */
    record Company(Row row, String name, String uscc, Trade trade, Spot spot, boolean operating, LocalDate since, @Nullable Row unit) {

        /** Whether it came onto the list of key units in that year. */
        boolean newIn(int year) {
            return unit != null && Integer.toString(year).equals(unit.text("listedYear"));
        }
    }

    /** What an industry is like: how many enterprises are at work and gone, how many are key units, and what they emit. */
    record Trade(
            String word, String industry, String products, int operating, int gone, int keyUnits, List<String> metals, String substance, String cas,
            List<String> towns) {}

    private static final List<Trade> TRADES = List.of(
            new Trade("表面处理", "33", "五金电镀件", 4, 2, 3, List.of("CR", "PB"), "六价铬化合物", "18540-29-9", List.of("高埔岗", "埔前")),
            new Trade("线路板", "39", "印制电路板", 5, 1, 3, List.of("PB", "CR"), "氰化物", "57-12-5", List.of("高埔岗", "埔前")),
            new Trade("电池", "38", "铅蓄电池极板", 2, 1, 1, List.of("PB", "CD"), "铅及其化合物", "7439-92-1", List.of("埔前")),
            new Trade("再生铜", "32", "再生铜材", 1, 2, 1, List.of("PB", "CD", "AS"), "镉及其化合物", "7440-43-9", List.of("埔前", "源南")),
            new Trade("化工", "26", "涂料和胶粘剂", 4, 2, 1, List.of(), "甲苯", "108-88-3", List.of("高埔岗", "源南")),
            new Trade("制革", "19", "牛皮革", 1, 1, 0, List.of("CR"), "六价铬化合物", "18540-29-9", List.of("源南")),
            new Trade("纸业", "22", "包装纸", 2, 1, 0, List.of(), "硫化物", "", List.of("源南", "东埔")),
            new Trade("五金", "33", "金属结构件", 6, 1, 0, List.of(), "石油烃", "", List.of("高埔岗", "埔前", "源西")),
            new Trade("塑胶", "29", "塑料制品", 4, 0, 0, List.of(), "苯乙烯", "100-42-5", List.of("高埔岗", "源南")),
            new Trade("建材", "30", "预拌混凝土", 4, 1, 0, List.of(), "石油烃", "", List.of("源南", "埔前", "城东")),
            new Trade("制药", "27", "中成药", 1, 0, 0, List.of(), "二氯甲烷", "75-09-2", List.of("高埔岗")),
            new Trade("食品", "14", "糕点", 3, 0, 0, List.of(), "氨", "", List.of("东埔", "源西")),
            new Trade("制衣", "18", "服装", 3, 0, 0, List.of(), "氨", "", List.of("东埔", "新江")),
            new Trade("机械", "35", "模具和专用设备", 3, 0, 0, List.of(), "石油烃", "", List.of("高埔岗", "埔前")),
            new Trade("再生资源", "42", "废金属分拣", 2, 1, 0, List.of(), "石油烃", "", List.of("埔前")),
            new Trade("环境能源", "77", "生活垃圾焚烧", 1, 0, 1, List.of(), "二噁英", "1746-01-6", List.of("源南")),
            new Trade("油品仓储", "59", "成品油仓储", 1, 0, 1, List.of(), "石油烃", "", List.of("源西")));

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

    private static final List<String[]> DANGERS = List.of(
            new String[] {"STORAGE", "原料罐区", "储罐围堰有裂缝，积水阀未关闭", "修补围堰防渗层并更换阀门"},
            new String[] {"TRANSFER", "槽车装卸区", "装卸口无接液盘，地面有滴漏痕迹", "增设接液盘和防渗沟"},
            new String[] {"GOODS", "危险化学品仓库", "部分桶装物料直接放置于地面", "加装防渗托盘并分区存放"},
            new String[] {"PRODUCTION", "电镀和清洗车间", "车间地坪环氧层破损约 {2:9} 平方米", "重做防腐防渗地坪"},
            new String[] {"PRODUCTION", "生产废水管沟", "地下管沟无法目视检查，接口老化", "改为明管并做闭水试验"},
            new String[] {"OTHER", "污水处理站", "调节池液位异常下降，疑有渗漏", "清空检漏并修补池体"},
            new String[] {"OTHER", "危险废物暂存间", "导流沟与收集池未连通", "疏通导流沟，收集池做防渗检测"});

    private final Scene scene;
    private final Draw draw;
    private final Sheet enterprises = new Sheet("enterprises", "name");
    private final Sheet keyUnits = new Sheet("key-units", "name");
    private final List<Company> companies = new ArrayList<>();

    EnterpriseRecords(Scene scene) {
        this.scene = scene;
        this.draw = scene.draw("enterprises");
        for (var trade : TRADES) {
            for (var i = 0; i < trade.operating() + trade.gone(); i++) company(trade, i);
        }
    }

    List<Company> companies() {
        return companies;
    }

    /** Those on the list of key units. */
    List<Company> listed() {
        return companies.stream().filter(company -> company.unit() != null).toList();
    }

    List<Company> gone() {
        return companies.stream().filter(company -> !company.operating()).toList();
    }

    List<Sheet> sheets() {
        return List.of(
                enterprises, keyUnits, metalEmitters(), hiddenDangers(), monitoredUnits(), selfMonitoring(), toxicDischarges(), undergroundTanks(),
                dismantlings());
    }

    private void company(Trade trade, int place) {
        var number = companies.size();
        var name = Scene.company("%c%c%s".formatted(STEMS.charAt(number % 10), BRANCHES.charAt(number % 12), trade.word()));
        var town = scene.town(trade.towns().get(place % trade.towns().size()));
        var area = scene.ground().area(town, draw.between(4, 40) * 1000, 3_500);
        var uscc = Scene.uscc(draw);
        var operating = place < trade.operating();
        var paused = operating && number % 13 == 5;
        var since = LocalDate.of(scene.year() - draw.between(1, 6), draw.between(1, 12), draw.between(1, 28));
        var keyUnit = place < trade.keyUnits();
        var permit = "91441602DEM%06dP".formatted(number + 1);
        var row = enterprises.add(scene.opening().plusDays(number % 25))
                .within(area)
                .put("uscc", uscc)
                .put("name", name)
                .put("address", "源城区%s%s示例工业路%d号".formatted(town.name(), draw.one(town.villages()), draw.between(1, 180)))
                .put("industry", trade.industry())
                .put("products", trade.products())
                .put("operation", paused ? "STOPPED" : operating ? "OPERATING" : place % 3 == 2 ? "RELOCATED" : "CLOSED")
                .put("permitNumber", permit)
                .put("permit", operating ? "VALID" : "CANCELLED");
        if (!operating || paused) row.happened("since", since);
        if (!operating) {
            row.happened("permitEndedOn", since);
            // The last of those that are gone is still to be visited.
            if (number % 9 != 8) row.happened("siteVisitedOn", scene.opening()).put("siteDecision", "SUSPECT");
        }
        if (!operating) row.put("planDocument", Scene.document("源工信", since.getYear(), draw.between(3, 60)));
        companies.add(new Company(row, name, uscc, trade, area.middle(), operating, since, keyUnit ? unit(row, name, trade, area.middle(), permit, place) : null));
    }

    private Row unit(Row enterprise, String name, Trade trade, Spot spot, String permit, int place) {
        var first = scene.year() - 1 - draw.between(0, 3);
        // The youngest of the plating works came onto this year's list.
        var listedYear = trade.word().equals("表面处理") && place == 2 ? scene.year() : first;
        var listedOn = LocalDate.of(listedYear, 3, 24);
        return keyUnits.add(listedYear == scene.year() ? listedOn : scene.opening())
                .at(spot)
                .link("enterprise", enterprise)
                .put("name", name)
                .put("industry", trade.industry())
                .put("permitNo", permit)
                .put("listLevel", "CITY")
                .put("listedYear", listedYear)
                .happened("listedOn", listedOn)
                .put("listDocument", Scene.document("河环函", listedYear, 61))
                .put("reasons", switch (trade.industry()) {
                    case "77" -> List.of("WASTE");
                    case "59" -> List.of("OTHER");
                    default -> place == 1 ? List.of("PERMIT", "HIGH_RISK") : List.of("PERMIT");
                })
                .happened("noticeServedOn", listedOn.plusDays(draw.between(5, 20)))
                .put("substances", trade.substance() + "、石油烃（C10-C40）")
                .put("accidents", 0)
                .put("contact", Scene.person(draw))
                .put("phone", "0762-000%04d".formatted(draw.between(0, 9999)))
                .put("confidentiality", "PUBLIC");
    }

    /** Emission falls by about a fifth since 2020. */
    private Sheet metalEmitters() {
        var sheet = new Sheet("metal-emitters", "line");
        for (var company : companies) {
            if (company.trade().metals().isEmpty()) continue;
            var base = draw.decimal(3, 40, 2);
            var share = company.operating() ? 0.86 + 0.12 * draw.fraction() : 0;
            var reduced = company.operating() && draw.chance(0.3);
            if (!company.operating() && company.since().getYear() < scene.year() - 2) continue;
            sheet.add(scene.opening().plusDays(20))
                    .link("enterprise", company.row())
                    .put("regionCode", company.spot().town().code())
                    .put("line", company.trade().word() + draw.one(List.of("一线", "二线", "主生产线")))
                    .put("metals", company.trade().metals())
                    .put("baseYear", 2020)
                    .put("baseEmission", base)
                    .put("currentEmission", base.multiply(BigDecimal.valueOf(reduced ? share * 0.75 : share)).setScale(2, RoundingMode.HALF_UP))
                    .put("reductionProjects", reduced ? "%d 年含重金属废水深度处理改造".formatted(scene.year() - draw.between(1, 4)) : company.operating() ? null : "企业退出");
        }
        return sheet;
    }

    /** Each round of the year finds some; one unit of this year did not mend in time and was sent back. */
    private Sheet hiddenDangers() {
        var sheet = new Sheet("hidden-dangers", "danger");
        var units = listed();
        for (var year : scene.years()) {
            for (var u = 0; u < units.size(); u++) {
                var company = units.get(u);
                for (var danger : draw.some(DANGERS, draw.between(3, 5))) {
                    danger(sheet, company, year, danger, year == scene.year() && u == 4);
                }
            }
        }
        return sheet;
    }

    private void danger(Sheet sheet, Company company, int year, String[] danger, boolean slow) {
        var found = draw.day(LocalDate.of(year, 3, 10), LocalDate.of(year, 8, 20));
        if (!scene.past(found) || company.unit() == null || found.isBefore(company.unit().known())) return;
        var major = draw.chance(0.12);
        var due = found.plusDays(major ? 120 : 60);
        var done = slow && draw.chance(0.5) ? LocalDate.MAX : found.plusDays(draw.between(15, major ? 110 : 58));
        var checked = done.equals(LocalDate.MAX) ? done : done.plusDays(draw.between(5, 25));
        var row = sheet.add(found)
                .link("unit", company.unit())
                .put("regionCode", company.spot().town().code())
                .put("round", year + "年" + (found.getMonthValue() < 7 ? "首轮排查" : "日常排查"))
                .put("place", danger[1])
                .put("placeKind", danger[0])
                .put("danger", draw.fill(danger[2]))
                .put("medium", draw.one(List.of("SOIL", "GROUNDWATER", "BOTH")))
                .put("grade", major ? "MAJOR" : "GENERAL")
                .happened("foundOn", found)
                .put("measure", danger[3])
                .put("responsible", Scene.person(draw))
                .put("due", due);
        if (!scene.past(done)) return;
        row.happened("doneOn", done);
        if (!scene.past(checked)) return;
        row.happened("countyCheckedOn", checked).put("countyVerdict", slow ? "RETURNED" : "PASSED");
        if (slow) {
            row.put("returnReason", "整改前后照片位置不一致，防渗检测报告缺少盖章页。");
        } else if (draw.chance(0.2) && scene.past(checked.plusDays(30))) {
            row.happened("cityCheckedOn", checked.plusDays(30)).put("cityVerdict", "PASSED");
        }
    }

    private Sheet monitoredUnits() {
        var sheet = new Sheet("monitored-units", "name");
        for (var company : listed()) {
            var places = draw.some(List.of("罐区单元", "生产车间单元", "污水处理单元", "危险废物贮存单元"), draw.between(2, 3));
            for (var place : places) {
                var first = !place.startsWith("危险");
                var sensitive = company.trade().industry().equals("59");
                sheet.add(scene.opening().plusDays(30))
                        .within(scene.ground().over(scene.ground().near(company.spot(), 0, 60), draw.between(600, 3000)))
                        .link("unit", company.unit())
                        .put("name", place)
                        .put("unitClass", first ? "FIRST" : "SECOND")
                        .put("facilities", first ? "含地下或半地下池体、管线" : "地上设施")
                        .put("sensitive", sensitive)
                        .put("items", "GB 36600-2018 表1 基本项目45项、pH、" + company.trade().substance())
                        .put("surfacePoints", draw.between(1, 3))
                        .put("surfaceFrequency", "YEAR")
                        .put("deepPoints", first ? draw.between(1, 2) : null)
                        .put("deepFrequency", first ? "THREE_YEARS" : null)
                        .put("groundwaterPoints", draw.between(1, 2))
                        .put("groundwaterFrequency", first ? sensitive ? "QUARTER" : "HALF_YEAR" : sensitive ? "HALF_YEAR" : "YEAR");
            }
        }
        return sheet;
    }

    /** Two rounds a year; one unit has not disclosed this year's first, one result of last year was abnormal. */
    private Sheet selfMonitoring() {
        var sheet = new Sheet("self-monitoring", "title");
        var units = listed();
        for (var year : scene.years()) {
            for (var u = 0; u < units.size(); u++) {
                round(sheet, units.get(u), year, "上半年地下水", LocalDate.of(year, 5, 12), year == scene.year() && u == 4, false);
                round(sheet, units.get(u), year, "年度土壤和下半年地下水", LocalDate.of(year, 9, 8), false, year < scene.year() && u == 1);
            }
        }
        return sheet;
    }

    private void round(Sheet sheet, Company company, int year, String what, LocalDate from, boolean silent, boolean abnormal) {
        var planFiled = LocalDate.of(year, 3, 28);
        var sampled = draw.day(from, from.plusDays(25));
        var reported = sampled.plusDays(draw.between(18, 30));
        var disclosed = reported.plusDays(draw.between(8, 20));
        if (company.unit() == null || !scene.past(disclosed) || sampled.isBefore(company.unit().known())) return;
        var row = sheet.add(planFiled.isAfter(company.unit().known()) ? planFiled : company.unit().known())
                .link("unit", company.unit())
                .put("regionCode", company.spot().town().code())
                .put("year", year)
                .put("title", year + "年" + what)
                .happened("planFiledOn", planFiled)
                .happened("sampledOn", sampled)
                .put("lab", Scene.company("检测技术"))
                .put("reportNo", "YS-%d-%04d".formatted(year, draw.between(1, 9999)))
                .happened("reportedOn", reported)
                .put("exceeding", abnormal);
        if (!silent) {
            row.happened("uploadedOn", reported.plusDays(5)).happened("disclosedOn", disclosed).put("disclosedUrl", "https://demo.invalid/self-monitoring/" + year);
        }
        if (abnormal) row.put("exceedingItems", company.trade().substance()).put("handling", "已复测并排查车间地坪，列入隐患整改。");
    }

    private Sheet toxicDischarges() {
        var sheet = new Sheet("toxic-discharges", "substance");
        for (var company : listed()) {
            var previous = draw.decimal(12, 90, 1);
            for (var year : List.of(scene.year() - 2, scene.year() - 1)) {
                var amount = previous.multiply(draw.decimal(0.88, 0.99, 2)).setScale(1, RoundingMode.HALF_UP);
                var submitted = LocalDate.of(year + 1, 1, 1).plusDays(draw.between(55, 85));
                if (scene.past(submitted) && company.unit() != null && !submitted.isBefore(company.unit().known())) {
                    toxic(sheet, company, year, "WATER", company.trade().substance(), company.trade().cas(), amount, previous, submitted);
                    toxic(sheet, company, year, "WASTE", company.trade().substance(), company.trade().cas(), amount.multiply(BigDecimal.TEN), null, submitted);
                }
                previous = amount;
            }
        }
        return sheet;
    }

    private static void toxic(
            Sheet sheet, Company company, int year, String medium, String substance, String cas, BigDecimal amount,
            @Nullable BigDecimal previous, LocalDate submitted) {
        if (company.unit() == null) return;
        sheet.add(submitted)
                .link("unit", company.unit())
                .put("regionCode", company.spot().town().code())
                .put("year", year)
                .put("substance", substance)
                .put("cas", cas.isEmpty() ? null : cas)
                .put("medium", medium)
                .put("amount", amount)
                .put("previousAmount", previous)
                .put("comparison", previous == null ? null : "工艺改进，较上年减少。")
                .happened("submittedOn", submitted);
    }

    private Sheet undergroundTanks() {
        var sheet = new Sheet("underground-tanks", "tankNo");
        for (var company : listed()) {
            var tanks = company.trade().industry().equals("59") ? 8 : draw.between(0, 3);
            for (var t = 1; t <= tanks; t++) {
                var single = draw.chance(0.25);
                var tested = draw.day(scene.opening().minusDays(200), scene.opening());
                var retrofit = single ? draw.one(List.of("DONE", "PLANNED", "UNDER_WAY")) : "NOT_NEEDED";
                var row = sheet.add(scene.opening().plusDays(40))
                        .link("unit", company.unit())
                        .put("regionCode", company.spot().town().code())
                        .put("tankNo", "V-%02d".formatted(t))
                        .put("substance", company.trade().industry().equals("59") ? draw.one(List.of("汽油", "柴油")) : draw.one(List.of("硫酸", "含铬废水", "甲苯", "柴油")))
                        .put("volumeM3", draw.one(List.of(10, 20, 30, 50)))
                        .put("wall", single ? "SINGLE" : draw.one(List.of("DOUBLE", "SINGLE_LINED")))
                        .put("material", draw.one(List.of("STEEL", "COMPOSITE", "FRP")))
                        .put("installedYear", scene.year() - draw.between(3, 16))
                        .put("leakDetection", !single)
                        .happened("testedOn", tested)
                        .put("testResult", "TIGHT")
                        .put("retrofit", retrofit)
                        .happened("reportedOn", scene.opening());
                if (retrofit.equals("DONE")) row.happened("retrofittedOn", scene.opening().minusDays(30));
                if (retrofit.equals("PLANNED") || retrofit.equals("UNDER_WAY")) row.put("retrofitDue", LocalDate.of(scene.year() + 1, 12, 31));
            }
        }
        return sheet;
    }

    /** Enterprises that closed lately; one filed too late. */
    private Sheet dismantlings() {
        var sheet = new Sheet("dismantlings", "project");
        var gone = gone();
        for (var i = 0; i < gone.size(); i += 2) {
            var company = gone.get(i);
            var start = scene.horizon().minusDays(640 - 85L * i / 2);
            if (!scene.past(start.minusDays(30)) || start.isBefore(scene.opening())) continue;
            var filed = start.minusDays(i == 4 ? 9 : draw.between(24, 40));
            var finished = start.plusDays(draw.between(30, 60));
            var row = sheet.add(filed)
                    .at(company.spot())
                    .link("enterprise", company.row())
                    .put("project", company.name().replace(DEMO, "") + "生产设施拆除")
                    .put("scope", "生产车间、储罐、废水处理站及地下管线")
                    .put("emergencyPart", true)
                    .happened("filedOn", filed)
                    .happened("industryFiledOn", filed)
                    .put("filingNo", "拆备%d-%02d".formatted(filed.getYear(), i + 1))
                    .put("startOn", start);
            if (!scene.past(finished.plusDays(40))) continue;
            row.happened("finishedOn", finished)
                    .put("residues", "废矿物油、含重金属污泥、废包装桶")
                    .put("hazardousT", draw.decimal(2, 30, 1))
                    .put("disposer", Scene.company("危险废物处置"))
                    .happened("disposedOn", finished.plusDays(15))
                    .happened("summaryOn", finished.plusDays(35));
        }
        return sheet;
    }
}
