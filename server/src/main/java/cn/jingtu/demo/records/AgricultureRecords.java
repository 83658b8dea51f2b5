package cn.jingtu.demo.records;

import static cn.jingtu.demo.records.Scene.DEMO;

import cn.jingtu.demo.records.Ground.Town;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Farming as a source: fertiliser, film, livestock, irrigation (R29, R32–R34). */
final class AgricultureRecords {

    /** A crop: kilograms of nutrient on a mu, share of a town's land. */
    private record Crop(String code, double kgPerMu, double share) {}

    private static final List<Crop> CROPS = List.of(
            new Crop("RICE", 21, 0.50), new Crop("LEAF_VEGETABLE", 34, 0.16), new Crop("FRUIT_VEGETABLE", 36, 0.08),
            new Crop("PEANUT", 15, 0.12), new Crop("MAIZE", 19, 0.06), new Crop("CITRUS", 42, 0.08));

    /** Sown mu of each town of the countryside, in their order. */
    private static final int[] SOWN = {18_600, 9_400, 6_800, 5_200, 2_600, 3_400};

    private record Species(String code, String word, int fromStock, int toStock, double tonnesAHeadAndQuarter) {}

    private static final List<Species> SPECIES = List.of(
            new Species("PIG", "生猪", 600, 4200, 0.27), new Species("PIG", "生猪", 500, 1800, 0.27), new Species("BROILER", "肉鸡", 12_000, 50_000, 0.009),
            new Species("LAYER", "蛋鸡", 11_000, 30_000, 0.011), new Species("BEEF", "肉牛", 110, 320, 2.1), new Species("MEAT_DUCK", "肉鸭", 10_000, 24_000, 0.010));

    private static final int FARMS = 26;

    private record Farm(Row row, Town town, Species species, int stock, boolean complete) {}

    private final Scene scene;
    private final Draw draw;

    AgricultureRecords(Scene scene) {
        this.scene = scene;
        this.draw = scene.draw("agriculture");
    }

    List<Sheet> sheets() {
        var farms = new Sheet("livestock-farms", "name");
        return List.of(fertiliser(), trials(), stations(), film(), filmInspections(), farms, manure(farms), irrigation());
    }

    /** Use falls from year to year, the rates are a little above 40 %. */
    private Sheet fertiliser() {
        var sheet = new Sheet("fertiliser-use", "crop");
        for (var year = scene.year() - 2; year <= scene.year(); year++) {
            var age = scene.year() - year;
            var reported = year == scene.year() ? LocalDate.of(year, 10, 28) : LocalDate.of(year + 1, 2, 25);
            if (!scene.past(reported)) continue;
            for (var t = 0; t < SOWN.length; t++) {
                for (var crop : CROPS) {
                    var sown = decimal(SOWN[t] * crop.share() * (1 - 0.004 * (2 - age)), 0);
                    var more = Math.pow(1.014, age) * (0.985 + 0.03 * draw.fraction());
                    var tested = sown.multiply(draw.decimal(0.91, 0.96, 3)).setScale(0, RoundingMode.HALF_UP);
                    sheet.add(reported, scene.countryside().get(t))
                            .settle()
                            .put("year", year)
                            .put("crop", crop.code())
                            .put("sownMu", sown)
                            .put("fertiliserT", decimal(sown.doubleValue() * crop.kgPerMu() / 1000 * more, 2))
                            .put("pesticideT", decimal(sown.doubleValue() * 0.19 / 1000 * more, 3))
                            .put("organicT", decimal(sown.doubleValue() * 0.12, 1))
                            .put("soilTestMu", tested)
                            .put("adoptedMu", tested.multiply(draw.decimal(0.52, 0.68, 3)).setScale(0, RoundingMode.HALF_UP))
                            .put("fertiliserRate", crop.code().equals("RICE") ? draw.decimal(41.2, 43.4, 1).subtract(decimal(age * 0.4, 1)) : null)
                            .put("pesticideRate", crop.code().equals("RICE") ? draw.decimal(41.0, 42.8, 1).subtract(decimal(age * 0.3, 1)) : null)
                            .put("rateSource", crop.code().equals("RICE") ? "田间试验和省级认定" : null);
                }
            }
        }
        return sheet;
    }

    private Sheet trials() {
        var sheet = new Sheet("field-trials", "site");
        for (var year : scene.years()) {
            var harvested = LocalDate.of(year, 8, 12);
            if (!scene.past(harvested)) continue;
            for (var t = 0; t < 5; t++) {
                var town = scene.countryside().get(t);
                var spot = scene.ground().spot(town, 6_000);
                for (var nutrient : List.of("N", "P2O5", "K2O")) {
                    var applied = draw.decimal(nutrient.equals("N") ? 10 : 4, nutrient.equals("N") ? 13 : 8, 2);
                    var efficiency = draw.decimal(0.402, 0.446, 4);
                    var without = draw.decimal(2.5, 5.5, 2);
                    sheet.add(harvested)
                            .at(spot)
                            .put("site", "%s示例试验点%d".formatted(town.name(), t + 1))
                            .put("year", year)
                            .put("crop", "RICE")
                            .put("nutrient", nutrient)
                            .put("uptakeWith", without.add(applied.multiply(efficiency)).setScale(2, RoundingMode.HALF_UP))
                            .put("uptakeWithout", without)
                            .put("applied", applied)
                            .put("representedMu", SOWN[t] / 2)
                            .put("doneBy", "区农业技术推广中心" + DEMO);
                }
            }
        }
        return sheet;
    }

    private Sheet stations() {
        var sheet = new Sheet("recovery-stations", "name");
        for (var i = 0; i < 12; i++) {
            var town = scene.countryside().get(i % 6);
            var row = sheet.add(scene.opening())
                    .at(scene.ground().spot(town, 4_000))
                    .put("name", "%s示例回收站%d%s".formatted(town.name(), i / 6 + 1, DEMO))
                    .put("accepts", i % 3 == 0 ? List.of("PACKAGING") : List.of("FILM", "PACKAGING"))
                    .put("address", town.name() + draw.one(town.villages()))
                    .put("operator", Scene.company("再生资源回收"))
                    .happened("openedOn", LocalDate.of(scene.year() - 1 - draw.between(1, 4), 5, 10));
            var closed = LocalDate.of(scene.year(), 6, 30);
            if (i == 11 && scene.past(closed)) row.ends(closed, "与相邻站点合并");
        }
        return sheet;
    }

    private Sheet film() {
        var sheet = new Sheet("film-recovery", "source");
        for (var year = scene.year() - 2; year <= scene.year(); year++) {
            var reported = year == scene.year() ? LocalDate.of(year, 10, 30) : LocalDate.of(year + 1, 1, 25);
            if (!scene.past(reported)) continue;
            for (var t = 0; t < SOWN.length; t++) {
                var used = decimal(SOWN[t] / 1700.0 * (0.95 + 0.1 * draw.fraction()), 2);
                var recovered = used.multiply(draw.decimal(0.82, 0.89, 3)).setScale(2, RoundingMode.HALF_UP);
                var packs = decimal(SOWN[t] / 4600.0, 2);
                // The town with the least land collects what others bring: above what it generated itself.
                var collected = packs.multiply(draw.decimal(t == 4 ? 1.04 : 0.78, t == 4 ? 1.12 : 0.9, 3)).setScale(2, RoundingMode.HALF_UP);
                sheet.add(reported, scene.countryside().get(t))
                        .settle()
                        .put("year", year)
                        .put("source", year == scene.year() ? "回收站台账（1—10月）" : "统计报表和回收站台账")
                        .put("filmSoldT", used.add(decimal(0.4, 2)))
                        .put("filmUsedT", used)
                        .put("filmGrossT", recovered.multiply(BigDecimal.valueOf(1.25)).setScale(2, RoundingMode.HALF_UP))
                        .put("impurity", 20)
                        .put("filmRecoveredT", recovered)
                        .put("filmDisposedT", recovered)
                        .put("packsGeneratedT", packs)
                        .put("packsRecoveredT", collected)
                        .put("packsDisposedT", collected)
                        .put("disposer", Scene.company("再生资源回收"));
            }
        }
        return sheet;
    }

    private Sheet filmInspections() {
        var sheet = new Sheet("film-inspections", "target");
        for (var i = 0; i < 40; i++) {
            var day = scene.opening().plusDays(12 + i * 16L);
            if (!scene.past(day)) continue;
            var thin = i % 13 == 8;
            sheet.add(day, scene.countryside().get(i % 6))
                    .put("target", "示例农资店%d号%s".formatted(i % 18 + 1, DEMO))
                    .put("kind", i % 10 == 3 ? "USER" : "SHOP")
                    .happened("inspectedOn", day)
                    .put("product", "聚乙烯吹塑农用地面覆盖薄膜")
                    .put("thicknessMm", thin ? "0.008" : draw.one(List.of("0.010", "0.012", "0.015")))
                    .put("verdict", thin ? "VIOLATION" : "COMPLIANT")
                    .put("handling", thin ? "责令下架并封存库存。" : null)
                    .put("penaltyNo", thin && i > 8 ? Scene.document("源农罚", day.getYear(), i) : null);
        }
        return sheet;
    }

    /** Four farms of 26 still lack something: more than the 75 % of the table, less than all. */
    private Sheet manure(Sheet farms) {
        var all = new ArrayList<Farm>();
        for (var i = 0; i < FARMS; i++) {
            var species = SPECIES.get(i % SPECIES.size());
            var town = scene.countryside().get(List.of(0, 1, 2, 0, 1, 3).get(i % 6));
            var stock = draw.between(species.fromStock(), species.toStock());
            var complete = i % 7 != 4;
            var accepted = LocalDate.of(scene.year() - 1 - draw.between(0, 3), 1 + draw.between(0, 10), draw.between(1, 28));
            var row = farms.add(scene.opening().plusDays(i))
                    .at(scene.ground().spot(town, 7_000))
                    .put("name", "示例%s养殖场%d号%s".formatted(species.word(), i + 1, DEMO))
                    .put("farmCode", "441602DEM%04d".formatted(i + 1))
                    .put("uscc", i % 3 == 0 ? Scene.uscc(draw) : null)
                    .put("owner", Scene.person(draw))
                    .put("species", species.code())
                    .put("stock", stock)
                    .put("designStock", (int) (stock * 1.2))
                    .put("bannedZone", false)
                    .happened("filedOn", LocalDate.of(2019, 4, 2))
                    .put("filingNo", "养备%04d".formatted(i + 1))
                    .put("facilities", complete ? draw.some(List.of("SEPARATION", "STORAGE", "COMPOST", "BIOGAS", "SEPARATOR", "TANKER"), 4) : List.of("STORAGE"))
                    .put("complete", complete)
                    .put("directReport", complete ? "ACCEPTED" : i % 2 == 0 ? "SUBMITTED" : "RETURNED");
            if (complete) row.happened("acceptedOn", scene.past(accepted) ? accepted : scene.opening()).put("acceptanceNo", "验收%d-%02d".formatted(accepted.getYear(), i + 1));
            var left = LocalDate.of(scene.year(), 4, 1);
            if (i == 25 && scene.past(left)) row.ends(left, "已退养，设施拆除");
            all.add(new Farm(row, town, species, stock, complete));
        }
        return accounts(all);
    }

    private Sheet accounts(List<Farm> farms) {
        var sheet = new Sheet("manure-accounts", "period");
        var names = List.of("第一季度", "第二季度", "第三季度", "第四季度");
        for (var year : scene.years()) {
            for (var quarter = 0; quarter < names.size(); quarter++) {
                var reported = LocalDate.of(year, quarter * 3 + 3, 28).plusDays(18);
                if (!scene.past(reported)) continue;
                for (var farm : farms) {
                    if (farm.row().ending().filter(ending -> ending.day().isBefore(reported)).isPresent()) continue;
                    var produced = decimal(farm.stock() * farm.species().tonnesAHeadAndQuarter() * (0.95 + 0.1 * draw.fraction()), 1);
                    var used = produced.multiply(farm.complete() ? draw.decimal(0.88, 0.97, 3) : draw.decimal(0.62, 0.78, 3)).setScale(1, RoundingMode.HALF_UP);
                    var way = farm.complete() ? draw.one(List.of("OWN_LAND", "COMPOST", "THIRD_PARTY")) : "OWN_LAND";
                    sheet.add(reported)
                            .link("farm", farm.row())
                            .put("regionCode", farm.town().code())
                            .put("period", year + "年" + names.get(quarter))
                            .put("producedT", produced)
                            .put("usedT", used)
                            .put("way", way)
                            .put("receiver", way.equals("THIRD_PARTY") ? Scene.company("有机肥") : null)
                            .put("landMu", way.equals("OWN_LAND") ? decimal(used.doubleValue() / 2.5, 0) : null);
                }
            }
        }
        return sheet;
    }

    /** Before the early and the late season; one intake once exceeded and was mended. */
    private Sheet irrigation() {
        var sheet = new Sheet("irrigation-samples", "section");
        for (var s = 0; s < 11; s++) {
            var town = scene.countryside().get(s % 4);
            var spot = scene.ground().spot(town, 6_500);
            for (var year : scene.years()) {
                for (var day : List.of(LocalDate.of(year, 3, 16), LocalDate.of(year, 7, 22))) {
                    if (!scene.past(day.plusDays(15))) continue;
                    var exceeds = s == 6 && year == scene.year() && day.getMonthValue() == 7;
                    var row = sheet.add(day.plusDays(15))
                            .at(spot)
                            .put("section", "%s示例取水口%d".formatted(town.name(), s / 4 + 1))
                            .put("district", "示例%s灌区%s".formatted(town.name().replaceAll("(镇|街道)$", ""), DEMO))
                            .put("crops", s % 3 == 2 ? "VEGETABLE" : "PADDY")
                            .put("irrigatedMu", draw.between(8, 60) * 100)
                            .happened("sampledOn", day.plusDays(s % 5))
                            .put("items", "pH、镉、汞、砷、铅、六价铬、全盐量")
                            .put("lab", Scene.company("检测技术"))
                            .put("reportNo", "GG%d%02d%02d".formatted(year, day.getMonthValue(), s + 1))
                            .put("verdict", exceeds ? "EXCEEDS" : "COMPLIANT");
                    if (!exceeds) continue;
                    row.put("exceedingItems", "镉").put("timesLimit", "0.3").put("cause", "上游沟渠清淤扰动底泥").put("measure", "暂停取水，清理底泥后复测达标");
                    if (scene.past(day.plusDays(40))) row.happened("closedOn", day.plusDays(40));
                }
            }
        }
        return sheet;
    }

    private static BigDecimal decimal(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
