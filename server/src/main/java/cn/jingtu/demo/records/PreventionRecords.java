package cn.jingtu.demo.records;

import static cn.jingtu.demo.records.Scene.DEMO;

import cn.jingtu.demo.records.EnterpriseRecords.Company;
import cn.jingtu.demo.records.Ground.Town;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Prevention: siting, assessments, unused land, redline, sources of drinking water, letters of duty (R18, R28, R35, R36, R55, R56). */
final class PreventionRecords {

    private record Source(String town, String name, String water, String scale, int population, int supply) {}

    private static final List<Source> SOURCES = List.of(
            new Source("源西", "示例水库水源地", "RESERVOIR", "URBAN", 260_000, 120_000),
            new Source("东埔", "示例江段水源地", "RIVER", "URBAN", 180_000, 80_000),
            new Source("埔前", "埔前示例水库水源地", "RESERVOIR", "TOWN", 28_000, 6_000),
            new Source("源南", "源南示例山溪水源地", "RIVER", "TOWN", 16_000, 3_500),
            new Source("高埔岗", "高埔岗示例水库水源地", "RESERVOIR", "LARGE_VILLAGE", 11_000, 1_800),
            new Source("城东", "城东示例井水源地", "GROUNDWATER", "LARGE_VILLAGE", 10_500, 1_200),
            new Source("埔前", "杨子坑示例山泉水源地", "GROUNDWATER", "VILLAGE", 1_900, 260));

    private static final List<String[]> SOURCE_PROBLEMS = List.of(
            new String[] {"FARMING", "二级保护区内零散种植约 {2:9} 亩", "退耕并补种水源涵养林"},
            new String[] {"FACILITY", "一级保护区隔离网破损约 {10:60} 米", "修复隔离网"},
            new String[] {"FACILITY", "交通警示牌缺失 {1:3} 块", "补设警示牌"},
            new String[] {"WASTE", "岸边堆放生活垃圾约 {1:6} 立方米", "清运并设巡查点"},
            new String[] {"OUTLET", "保护区内有生活污水散排口 {1:2} 个", "接入截污管网"},
            new String[] {"TRAFFIC", "跨河桥未设导流槽和应急池", "完善桥面径流收集设施"});

    private record Project(String name, String industry, String kind, boolean near, boolean listed, String conclusion) {}

    /** What was laid over the maps: who lies on priority farmland had to go elsewhere. */
    private static final List<Project> PROJECTS = List.of(
            new Project("电镀集控区扩建", "33", "PROJECT", true, true, "RELOCATE"),
            new Project("精细化工中间体", "26", "PROJECT", true, true, "REFUSED"),
            new Project("线路板二期", "39", "PROJECT", false, true, "CONDITIONAL"),
            new Project("再生铜技术改造", "32", "EXISTING", false, true, "CONDITIONAL"),
            new Project("皮革后整饰", "19", "PROJECT", true, true, "REFUSED"),
            new Project("高分子材料", "26", "PROJECT", false, true, "ADMITTED"),
            new Project("电子信息产业园规划", "39", "PARK", false, false, "ADMITTED"),
            new Project("临江片区控制性规划", "", "REGIONAL", false, false, "ADMITTED"),
            new Project("食品加工", "14", "PROJECT", false, false, "ADMITTED"),
            new Project("物流仓储", "59", "PROJECT", false, false, "ADMITTED"),
            new Project("汽车零部件涂装", "36", "PROJECT", false, true, "CONDITIONAL"),
            new Project("动力电池壳体", "38", "PROJECT", false, true, "ADMITTED"),
            new Project("危险废物收集中转", "77", "PROJECT", true, true, "RELOCATE"),
            new Project("制药原料", "27", "PROJECT", false, true, ""),
            new Project("装配式建材", "30", "PROJECT", false, false, "ADMITTED"),
            new Project("南部产业片区规划", "", "PARK", false, false, ""));

    private final Scene scene;
    private final EnterpriseRecords industry;
    private final FarmlandRecords farmland;
    private final Draw draw;

    PreventionRecords(Scene scene, EnterpriseRecords industry, FarmlandRecords farmland) {
        this.scene = scene;
        this.industry = industry;
        this.farmland = farmland;
        this.draw = scene.draw("prevention");
    }

    List<Sheet> sheets() {
        var sources = new Sheet("water-sources", "name");
        return List.of(sources, sourceProblems(sources), letters(), sitingReviews(), assessments(), developments(), patrols(), redlineClues());
    }

    private Sheet sourceProblems(Sheet sources) {
        var problems = new Sheet("water-source-problems", "problem");
        var number = 0;
        for (var source : SOURCES) {
            var town = scene.town(source.town());
            var area = scene.ground().area(town, source.scale().equals("URBAN") ? 400_000 : 90_000, 5_500);
            var assessed = scene.ifPast(LocalDate.of(scene.year(), 6, 20));
            var row = sources.add(scene.opening())
                    .within(area)
                    .put("name", source.name() + DEMO)
                    .put("water", source.water())
                    .put("scale", source.scale())
                    .put("waterworks", source.scale().equals("VILLAGE") ? null : Scene.company(town.name() + "供水"))
                    .put("population", source.population())
                    .put("dailySupply", source.supply())
                    .put("zoneDocument", Scene.document("粤府函", 2019, 15))
                    .put("firstZone", draw.decimal(0.1, 1.4, 2))
                    .put("secondZone", draw.decimal(1.5, 9, 2))
                    .put("signs", draw.between(4, 30))
                    .put("fenced", !source.scale().equals("VILLAGE"))
                    .put("risks", "周边有零散种植和过境道路")
                    .put("targetClass", "II")
                    .put("currentClass", source.scale().equals("VILLAGE") ? "III" : "II")
                    .put("compliance", source.scale().equals("VILLAGE") ? draw.decimal(95, 98, 1) : 100);
            if (assessed != null) row.happened("assessedOn", assessed).put("normalisation", draw.decimal(82, 97, 1));
            for (var year : scene.years()) {
                for (var problem : draw.some(SOURCE_PROBLEMS, draw.between(1, 2))) sourceProblem(problems, row, area.middle(), year, problem, ++number);
            }
        }
        return problems;
    }

    private void sourceProblem(Sheet problems, Row source, Ground.Spot middle, int year, String[] problem, int number) {
        var found = draw.day(LocalDate.of(year, 3, 1), LocalDate.of(year, 9, 25));
        if (!scene.past(found)) return;
        var closed = found.plusDays(draw.between(10, 55));
        var row = problems.add(found)
                .at(scene.ground().near(middle, 20, 300))
                .link("source", source)
                .put("problem", draw.fill(problem[1]))
                .put("kind", problem[0])
                .put("zone", draw.one(List.of("FIRST", "SECOND", "SECOND")))
                .happened("foundOn", found)
                .put("responsible", middle.town().name())
                .put("measure", problem[2])
                .put("due", found.plusDays(60));
        // One in a dozen is overdue.
        if (number % 12 == 6 || !scene.past(closed)) return;
        row.happened("closedOn", closed).put("verifiedBy", "源城生态环境分局");
    }

    /** With every unit on the list each year; the newcomer of this year has not signed yet. */
    private Sheet letters() {
        var letters = new Sheet("responsibility-letters", "letterNo");
        for (var year : scene.years()) {
            var number = 0;
            for (var company : industry.listed()) {
                number++;
                var signed = LocalDate.of(year, 5, 12).plusDays(number % 9);
                if (!scene.past(signed) || company.unit() == null || company.newIn(scene.year())) continue;
                letters.add(signed)
                        .link("unit", company.unit())
                        .put("regionCode", company.spot().town().code())
                        .put("letterNo", "ZRS-%d-%02d".formatted(year, number))
                        .happened("signedOn", signed)
                        .put("signatory", Scene.person(draw))
                        .put("unitSignatory", Scene.person(draw))
                        .put("clauses", List.of("DISCHARGE", "HAZARDS", "MONITORING", "DISMANTLING", "EMERGENCY", "DISCLOSURE", "TANKS"))
                        .put("targets", "不发生土壤污染事件，隐患整改率 100%。")
                        .put("validUntil", signed.plusYears(1))
                        .happened("publishedOn", scene.ifPast(signed.plusDays(12)))
                        .put("url", scene.past(signed.plusDays(12)) ? "https://demo.invalid/letters/" + year : null)
                        .put("confidentiality", "PUBLIC");
            }
        }
        return letters;
    }

    private Sheet sitingReviews() {
        var reviews = new Sheet("siting-reviews", "project");
        var priority = farmland.units("PRIORITY").stream().filter(unit -> "是".equals(unit.row().text("basicFarmland"))).toList();
        for (var i = 0; i < PROJECTS.size(); i++) {
            var project = PROJECTS.get(i);
            var received = scene.opening().plusDays(15 + i * 38L);
            if (!scene.past(received)) continue;
            var town = scene.countryside().get(i % 4);
            var areaM2 = draw.between(8, 60) * 1000;
            var site = project.near()
                    ? scene.ground().over(scene.ground().near(draw.one(priority).outline().middle(), 0, 120), areaM2)
                    : scene.ground().area(town, areaM2, 6_000);
            var row = reviews.add(received)
                    .within(site)
                    .put("project", "示例%s项目%s".formatted(project.name(), DEMO))
                    .put("projectCode", "2%d-441602-04-%02d-%06d".formatted(received.getYear() % 1000, received.getMonthValue(), draw.between(0, 999_999)))
                    .put("applicant", Scene.company(project.name()))
                    .put("kind", project.kind())
                    .put("industry", project.industry().isEmpty() ? null : project.industry())
                    .happened("receivedOn", received)
                    .put("priorityFarmland", project.near())
                    .put("basicFarmland", project.near())
                    .put("redline", false)
                    .put("waterSource", false)
                    .put("sensitive", draw.one(List.of("HOUSING", "SCHOOL", "NONE")))
                    .put("sensitiveM", draw.between(180, 1500));
            var concluded = received.plusDays(draw.between(10, 28));
            if (project.conclusion().isEmpty() || !scene.past(concluded)) continue;
            row.put("capacity", project.near() ? "选址与优先保护类耕地重叠，土壤环境承载能力不足。" : "区域土壤环境质量良好，具备承载能力。")
                    .put("opinions", "生态环境、农业农村、自然资源部门已书面答复。")
                    .put("conclusion", project.conclusion())
                    .put("conditions", project.conclusion().equals("CONDITIONAL") ? "落实防渗措施并纳入自行监测。" : null)
                    .happened("concludedOn", concluded);
        }
        return reviews;
    }

    private Sheet assessments() {
        var projects = new Sheet("eia-projects", "project");
        var working = industry.companies().stream().filter(Company::operating).toList();
        for (var i = 0; i < 26; i++) {
            var company = working.get(i * 2 % working.size());
            var approved = scene.opening().plusDays(10 + i * 24L);
            if (!scene.past(approved)) continue;
            var required = List.of("33", "39", "38", "32", "26", "19", "77", "59", "27").contains(company.trade().industry());
            var without = i == 16;
            var row = projects.add(approved)
                    .at(scene.ground().near(company.spot(), 0, 60))
                    .put("project", "%s%s项目".formatted(company.name().replace(DEMO, ""), i % 2 == 0 ? "扩建" : "技术改造"))
                    .put("builder", company.name())
                    .put("uscc", company.uscc())
                    .put("industry", company.trade().industry())
                    .put("category", required ? "REPORT" : "FORM")
                    .put("soilRequired", required)
                    .put("soilSurvey", required ? !without : null)
                    .put("soilImpact", required ? !without : null)
                    .put("soilMeasures", required ? "重点区域防渗、设置跟踪监测点。" : null)
                    .put("approvalNo", Scene.document("源环审", approved.getYear(), i + 4))
                    .happened("approvedOn", approved);
            var checked = approved.plusDays(200);
            if (scene.past(checked)) row.happened("checkedOn", checked).put("checkResult", i % 8 == 5 ? "PARTLY" : "BUILT");
        }
        return projects;
    }

    private Sheet developments() {
        var developments = new Sheet("unused-land-developments", "project");
        for (var i = 0; i < 7; i++) {
            var town = scene.countryside().get(i % 4);
            var approved = scene.opening().plusDays(25 + i * 80L);
            if (!scene.past(approved)) continue;
            var farm = i % 3 != 2;
            var mu = draw.between(12, 60);
            var row = developments.add(approved)
                    .within(scene.ground().area(town, mu * FarmlandRecords.SQUARE_METRES_OF_A_MU, 7_500))
                    .put("project", "%s示例补充耕地项目%d%s".formatted(town.name(), i + 1, DEMO))
                    .put("applicant", Scene.company("土地整治"))
                    .put("purpose", farm ? "FARMLAND" : "FACILITY")
                    .put("areaMu", mu)
                    .put("approvalNo", Scene.document("源自然资", approved.getYear(), 12 + i))
                    .happened("approvedOn", approved)
                    .put("fillSource", "项目区内表土剥离，不外购客土")
                    .put("fillVolume", draw.between(2, 16) * 100)
                    .put("soilSurveyed", farm && i < 6)
                    .put("surveyReportNo", farm && i < 6 ? "TD-%d-%02d".formatted(approved.getYear(), i + 1) : null);
            var checked = approved.plusDays(90);
            if (i == 5 || !scene.past(checked)) continue;
            row.happened("checkedOn", checked).put("checkResult", i == 2 ? "FAILED" : "PASSED").put("finding", i == 2 ? "局部回填混有建筑垃圾，已清除。" : null);
            if (farm && i < 6 && scene.past(checked.plusDays(40))) row.happened("acceptedOn", checked.plusDays(40));
        }
        return developments;
    }

    /** Every town of the countryside walks its parcels once a quarter. */
    private Sheet patrols() {
        var patrols = new Sheet("reserve-patrols", "parcel");
        var walks = new ArrayList<Town>(scene.countryside());
        var number = 0;
        for (var town : walks) {
            for (var parcel = 1; parcel <= 3; parcel++) {
                var spot = scene.ground().spot(town, 6_000);
                for (var day = scene.opening().plusDays(8L + parcel * 9L); scene.past(day); day = day.plusMonths(3)) {
                    patrol(patrols, spot, "%s后备地块%d".formatted(town.name(), parcel), day, ++number);
                }
            }
        }
        return patrols;
    }

    private void patrol(Sheet patrols, Ground.Spot spot, String parcel, LocalDate day, int number) {
        var found = number % 17 == 9 ? "DUMPING" : number % 41 == 20 ? "EXCAVATION" : "NORMAL";
        var row = patrols.add(day)
                .at(spot)
                .put("parcel", parcel)
                .put("village", draw.one(spot.town().villages()))
                .put("land", number % 4 == 0 ? "UNUSED" : "RESERVE")
                .happened("patrolledOn", day)
                .put("patroller", Scene.person(draw))
                .put("finding", found);
        if (found.equals("NORMAL")) return;
        row.put("details", found.equals("DUMPING") ? draw.fill("发现倾倒建筑垃圾约 {3:20} 立方米。") : "发现零星取土痕迹。")
                .put("action", number % 2 == 0 ? "RESTORED" : "TRANSFERRED")
                .happened("actionOn", day.plusDays(3))
                .put("actionNote", "已清运并恢复地貌。");
    }

    private Sheet redlineClues() {
        var clues = new Sheet("redline-clues", "clueNo");
        for (var i = 0; i < 16; i++) {
            var found = scene.opening().plusDays(20 + i * 38L);
            if (!scene.past(found)) continue;
            var spot = scene.ground().spot(scene.town(List.of("源西", "新江", "高埔岗", "埔前").get(i % 4)), 6_000);
            var areaM2 = draw.between(200, 3000);
            var handled = found.plusDays(draw.between(12, 45));
            var unlawful = i % 5 == 3;
            var row = clues.add(found)
                    .within(scene.ground().over(spot, areaM2))
                    .put("clueNo", "HX-%d-%03d".formatted(found.getYear(), i + 1))
                    .put("origin", i % 3 == 0 ? "PATROL" : "IMAGE")
                    .happened("foundOn", found)
                    .put("place", spot.town().name() + draw.one(spot.town().villages()))
                    .put("activity", draw.one(List.of("林下临时便道", "图斑影像变化", "零星开垦", "管护房修缮")))
                    .put("areaM2", areaM2);
            if (i == 9 || !scene.past(handled)) {
                row.put("lawful", "OPEN");
                continue;
            }
            row.put("lawful", unlawful ? "UNLAWFUL" : "LAWFUL")
                    .put("basis", unlawful ? "不符合生态保护红线内有限人为活动规定" : "属于允许的有限人为活动")
                    .put("action", unlawful ? "责令停止并恢复植被" : "现场核实，存档")
                    .happened("handledOn", handled)
                    .put("restoredM2", unlawful ? areaM2 : null);
        }
        return clues;
    }
}
