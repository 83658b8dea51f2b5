package cn.jingtu.demo.records;

import static cn.jingtu.demo.records.Scene.DEMO;

import java.time.LocalDate;
import java.util.List;

/** Enforcement: people, instruments, courses; emergency plans, drills, incidents (R51, R52). */
final class EnforcementRecords {

    private record Instrument(String name, String kind, String model, int units, int standard, boolean calibrated) {}

    private static final List<Instrument> INSTRUMENTS = List.of(
            new Instrument("便携式X荧光光谱仪", "XRF", "示例X-1", 3, 3, true),
            new Instrument("光离子化检测仪", "PID", "示例P-2", 4, 4, true),
            new Instrument("土壤采样器套装", "SAMPLER", "示例S-5", 6, 6, false),
            new Instrument("便携式水质多参数仪", "WATER", "示例W-3", 4, 5, true),
            new Instrument("手持定位仪", "GNSS", "示例G-1", 8, 8, false),
            new Instrument("多旋翼无人机", "DRONE", "示例D-4", 2, 2, false),
            new Instrument("执法记录仪", "RECORDER", "示例R-9", 20, 20, false),
            new Instrument("执法车辆", "VEHICLE", "示例V-7", 4, 5, false),
            new Instrument("防护服与呼吸器", "PROTECTION", "示例F-2", 24, 24, false),
            new Instrument("噪声与气象仪", "OTHER", "示例Q-6", 3, 3, true));

    private static final List<String> COURSES = List.of("土壤污染防治法专题", "隐患排查指南解读", "现场快速检测实操", "行政处罚文书制作", "地下水采样规范", "信访与应急处置");

    private final Scene scene;
    private final EnterpriseRecords industry;
    private final ConstructionRecords construction;
    private final Draw draw;

    EnforcementRecords(Scene scene, EnterpriseRecords industry, ConstructionRecords construction) {
        this.scene = scene;
        this.industry = industry;
        this.construction = construction;
        this.draw = scene.draw("enforcement");
    }

    List<Sheet> sheets() {
        var plans = new Sheet("emergency-plans", "title");
        return List.of(plans, drills(plans), incidents(), officers(), equipment(), training());
    }

    private Sheet drills(Sheet plans) {
        var drills = new Sheet("emergency-drills", "title");
        var issued = LocalDate.of(scene.year() - 2, 11, 8);
        var district = plan(plans, "源城区突发环境事件应急预案" + DEMO, "GOVERNMENT", "区人民政府", issued, scene.opening());
        district.put("riskLevel", "GENERAL").put("documentNo", Scene.document("源府办", issued.getYear(), 33)).put("confidentiality", "PUBLIC");
        for (var year : scene.years()) drill(drills, district, year + "年突发环境事件综合演练", LocalDate.of(year, 6, 24), "FULL", 86);
        for (var company : industry.listed()) {
            var made = LocalDate.of(scene.year() - 2, 4, 1).plusDays(draw.between(0, 500));
            var title = company.name().replace(DEMO, "") + "突发环境事件应急预案" + DEMO;
            var row = plan(plans, title, "ENTERPRISE", company.name(), made, made.isAfter(scene.opening()) ? made : scene.opening())
                    .link("enterprise", company.row())
                    .put("regionCode", company.spot().town().code())
                    .put("riskLevel", company.trade().metals().isEmpty() ? "GENERAL" : "LARGER");
            if (draw.chance(0.6)) drill(drills, row, company.trade().word() + "企业泄漏处置演练", LocalDate.of(scene.year(), 9, 3).plusDays(draw.between(0, 30)), "SINGLE", 18);
        }
        return drills;
    }

    private Row plan(Sheet plans, String title, String kind, String holder, LocalDate issued, LocalDate known) {
        return plans.add(known)
                .put("title", title)
                .put("kind", kind)
                .put("holder", holder)
                .put("soilPart", plans.rows().size() != 6)
                .put("riskAssessed", true)
                .put("resourcesSurveyed", true)
                .happened("reviewedOn", issued.minusDays(20))
                .happened("issuedOn", issued)
                .happened("filedOn", issued.plusDays(15))
                .put("filingNo", "441602-%d-%03d".formatted(issued.getYear(), plans.rows().size()))
                .put("nextReview", issued.plusYears(3));
    }

    private void drill(Sheet drills, Row plan, String title, LocalDate day, String form, int people) {
        if (!scene.past(day.plusDays(30)) || day.isBefore(plan.known())) return;
        drills.add(day)
                .link("plan", plan)
                .put("title", title)
                .happened("heldOn", day)
                .put("form", form)
                .put("participants", people + draw.between(0, 20))
                .put("scenario", "运输车辆侧翻致含重金属废液渗入农田。")
                .put("evaluation", "响应及时，采样路线需优化。")
                .put("improvement", "补充土壤快速检测点位图。")
                .happened("improvedOn", day.plusDays(25));
    }

    private Sheet incidents() {
        var sheet = new Sheet("emergency-incidents", "title");
        var towns = List.of("埔前", "源南", "高埔岗");
        for (var i = 0; i < towns.size(); i++) {
            var day = scene.opening().plusDays(70 + i * 200L);
            if (!scene.past(day.plusDays(4))) continue;
            var spot = scene.ground().spot(scene.town(towns.get(i)), 5_000);
            var survey = i == 1;
            var row = sheet.add(day)
                    .at(spot)
                    .put("title", List.of("柴油罐车侧翻泄漏事件", "废酸非法倾倒事件", "废水池破损渗漏事件").get(i) + DEMO)
                    .happened("happenedOn", day)
                    .put("grade", "GENERAL")
                    .put("place", spot.town().name() + draw.one(spot.town().villages()))
                    .put("cause", List.of("交通事故", "人为倾倒", "池体老化").get(i))
                    .put("pollutants", List.of("石油烃", "硫酸、铜", "镍").get(i))
                    .put("areaM2", draw.between(60, 600))
                    .happened("reportedOn", day)
                    .happened("endedOn", day.plusDays(3))
                    .put("response", "围堵截流，收集污染土壤并暂存。")
                    .put("lossWan", draw.decimal(2, 30, 1))
                    .put("followUp", survey ? "SURVEY" : "DONE");
            if (survey) row.link("plot", construction.polluted().getLast().row());
        }
        return sheet;
    }

    private Sheet officers() {
        var sheet = new Sheet("enforcement-officers", "name");
        for (var i = 0; i < 18; i++) {
            var row = sheet.add(scene.opening())
                    .put("name", Scene.person(draw))
                    .put("unit", i < 12 ? "源城生态环境分局执法队" : "各镇街综合执法队")
                    .put("soilTrained", i % 6 != 5)
                    .put("since", LocalDate.of(scene.year() - draw.between(2, 15), 7, 1));
            // The youngest waits for the certificate; another one's ends soon.
            if (i != 17) row.put("certificateNo", "DEM4416%04d".formatted(i + 1)).put("certificateUntil", LocalDate.of(scene.year() + (i == 8 ? 0 : 2), 12, 31));
            var left = LocalDate.of(scene.year(), 3, 31);
            if (i == 15 && scene.past(left)) row.ends(left, "调离执法岗位");
        }
        return sheet;
    }

    private Sheet equipment() {
        var sheet = new Sheet("enforcement-equipment", "name");
        for (var instrument : INSTRUMENTS) {
            var row = sheet.add(scene.opening())
                    .put("name", instrument.name())
                    .put("kind", instrument.kind())
                    .put("model", instrument.model())
                    .put("serialNo", "DEM%06d".formatted(draw.between(1, 999_999)))
                    .put("units", instrument.units())
                    .put("standardUnits", instrument.standard())
                    .happened("boughtOn", LocalDate.of(scene.year() - draw.between(2, 6), 9, 15))
                    .put("usable", true)
                    .put("keeper", "源城生态环境分局执法队");
            if (instrument.calibrated()) {
                var calibrated = instrument.kind().equals("OTHER") ? scene.opening().minusDays(150) : scene.horizon().minusDays(draw.between(40, 280));
                row.happened("calibratedOn", calibrated).put("calibrationDue", calibrated.plusYears(1));
            }
        }
        return sheet;
    }

    private Sheet training() {
        var sheet = new Sheet("enforcement-training", "course");
        for (var year : scene.years()) {
            for (var i = 0; i < COURSES.size(); i++) {
                var day = LocalDate.of(year, 3 + i, 10 + i * 2);
                if (!scene.past(day)) continue;
                var people = draw.between(12, 19);
                sheet.add(day)
                        .put("course", COURSES.get(i))
                        .happened("heldOn", day)
                        .put("hours", draw.one(List.of(4, 6, 8, 16)))
                        .put("organiser", i % 2 == 0 ? "河源市生态环境局" : "源城生态环境分局")
                        .put("soil", i != 3)
                        .put("participants", people)
                        .put("passed", people - draw.between(0, 1));
            }
        }
        return sheet;
    }
}
