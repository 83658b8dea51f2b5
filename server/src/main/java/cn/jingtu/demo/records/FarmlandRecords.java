package cn.jingtu.demo.records;

import cn.jingtu.demo.records.Ground.Outline;
import cn.jingtu.demo.records.Ground.Town;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Farmland: units by class, what is done on polluted ones, what grows there (R03–R06). */
final class FarmlandRecords {

    static final double SQUARE_METRES_OF_A_MU = 2000.0 / 3;

    /** A unit as other registers speak of it. */
    record Unit(Row row, String code, Town town, String village, Outline outline, String category, String crop, BigDecimal mu) {}

    private enum Category {
        PRIORITY("PRIORITY", 130, 120, 420),
        SAFE_USE("SAFE_USE", 26, 60, 130),
        STRICT("STRICT", 5, 30, 60);

        private final String code;
        private final int units;
        private final int fromMu;
        private final int toMu;

        Category(String code, int units, int fromMu, int toMu) {
            this.code = code;
            this.units = units;
            this.fromMu = fromMu;
            this.toMu = toMu;
        }
    }

    /** How many of ten units lie in each of the six towns that have farmland. */
    private static final int[] TOWN_OF_TEN = {0, 0, 0, 0, 2, 2, 1, 3, 2, 5};

    /** Places among the priority units where something was built this year. */
    private static final List<Integer> BUILT_ON = List.of(17, 64);

    private static final Map<String, List<String>> CROPS = Map.of(
            "PADDY", List.of("RICE", "RICE", "RICE", "LEAF_VEGETABLE"),
            "IRRIGATED", List.of("LEAF_VEGETABLE", "FRUIT_VEGETABLE", "MAIZE"),
            "DRY", List.of("PEANUT", "SWEET_POTATO", "MAIZE"),
            "ORCHARD", List.of("CITRUS", "KIWI", "LITCHI", "TEA"));

    private final Scene scene;
    private final Draw draw;
    private final Sheet sheet = new Sheet("farmland-units", "unitCode");
    private final List<Unit> units = new ArrayList<>();

    FarmlandRecords(Scene scene) {
        this.scene = scene;
        this.draw = scene.draw("farmland");
        for (var category : Category.values()) {
            for (var i = 0; i < category.units; i++) {
                var town = scene.countryside().get(TOWN_OF_TEN[i % 10]);
                units.add(unit(category, i, town, draw.decimal(category.fromMu, category.toMu, 1), scene.opening().plusDays(i % 20)));
            }
        }
        replace(BUILT_ON);
    }

    List<Unit> units(String category) {
        return units.stream().filter(unit -> unit.category().equals(category)).toList();
    }

    /** Those under remediation in both years. */
    List<Unit> remediated() {
        return units("SAFE_USE").subList(0, 3);
    }

    List<Sheet> sheets() {
        return List.of(sheet, measures(), produce(), bannedZones());
    }

    /** What was built on is made up for, as the law asks: somewhat more, in the same town. */
    private void replace(List<Integer> lost) {
        var replaced = builtOn().plusDays(30);
        if (!scene.past(replaced)) return;
        for (var i = 0; i < lost.size(); i++) {
            var unit = units.get(lost.get(i));
            unit(Category.PRIORITY, Category.PRIORITY.units + 2 * i, unit.town(), unit.mu().add(BigDecimal.ONE), replaced).row().settle();
        }
    }

    private LocalDate builtOn() {
        return LocalDate.of(scene.year(), 5, 20);
    }

    private Unit unit(Category category, int place, Town town, BigDecimal mu, LocalDate known) {
        var outline = scene.ground().area(town, mu.doubleValue() * SQUARE_METRES_OF_A_MU, 8_000);
        var village = draw.one(town.villages().stream().filter(name -> name.endsWith("村")).toList().isEmpty()
                ? town.villages()
                : town.villages().stream().filter(name -> name.endsWith("村")).toList());
        var land = category == Category.PRIORITY && place % 12 == 11 ? "ORCHARD" : draw.one(List.of("PADDY", "PADDY", "PADDY", "IRRIGATED", "DRY"));
        var crop = category == Category.STRICT ? "FLOWER" : draw.one(CROPS.get(land));
        var code = "YC%s%d%03d".formatted(town.code().substring(6), category.ordinal() + 1, place + 1);
        var row = sheet.add(known)
                .within(outline)
                .put("unitCode", code)
                .put("village", village)
                .put("landType", land)
                .put("parcels", "%s%06d".formatted(town.code(), draw.between(1, 999_999)))
                .put("areaMu", mu)
                .put("basicFarmland", category != Category.STRICT && !land.equals("ORCHARD") && draw.chance(0.9))
                .put("mainCrop", crop)
                .put("category", category.code)
                .put("basisYear", 2019)
                .put("basisData", "农用地详查和农产品协同监测")
                .put("cadmium", category == Category.PRIORITY ? "LOW" : category == Category.SAFE_USE ? "BETWEEN" : "HIGH")
                .put("mercury", "LOW")
                .put("arsenic", category == Category.STRICT && place % 2 == 0 ? "BETWEEN" : "LOW")
                .put("lead", category == Category.SAFE_USE && place % 5 == 0 ? "BETWEEN" : "LOW")
                .put("chromium", "LOW")
                .put("produce", category == Category.STRICT ? "EXCEEDS" : category == Category.SAFE_USE || draw.chance(0.5) ? "COMPLIANT" : "NOT_TESTED")
                .put("approvalNo", Scene.document("粤农农", 2020, 118));
        if (category == Category.STRICT) {
            row.put("pollutionSource", "历史遗留废渣和污灌").put("liability", place == 0 ? "IN_PROGRESS" : "UNKNOWN");
        }
        if (category == Category.SAFE_USE && place == 3) row.put("adjustment", "按年度变更调查核减被道路占用的图斑。");
        if (category == Category.PRIORITY && BUILT_ON.contains(place) && scene.past(builtOn())) row.ends(builtOn(), "依法批准建设占用，已补划。");
        return new Unit(row, code, town, village, outline, category.code, crop, mu);
    }

    /** Safe use on nearly all that needs it, other crops on what is strictly controlled; a few fields a year do not pass. */
    private Sheet measures() {
        var measures = new Sheet("safe-use-measures", "place");
        for (var year : scene.years()) {
            var place = 0;
            for (var unit : units("SAFE_USE")) {
                // One unit of this year is still to be begun.
                if (year == scene.year() && place == 11) {
                    place++;
                    continue;
                }
                var started = draw.day(LocalDate.of(year, 3, 1), LocalDate.of(year, 4, 10));
                var kinds = draw.some(List.of("FERTILISATION", "WATER", "LOW_CULTIVAR", "CONDITIONER", "LIMING", "FOLIAR"), draw.between(1, 3));
                var conditioned = kinds.contains("CONDITIONER") || kinds.contains("LIMING");
                measure(measures, unit, year, "SAFE_USE", kinds, unit.mu(), started, place++ == 6)
                        .put("crop", unit.crop())
                        .put("material", conditioned ? "土壤调理剂" : kinds.contains("LOW_CULTIVAR") ? "低积累水稻品种" : null)
                        .put("dose", conditioned ? draw.between(80, 150) : kinds.contains("LOW_CULTIVAR") ? draw.decimal(1.5, 2.5, 1) : null)
                        .put("cost", unit.mu().multiply(BigDecimal.valueOf(0.035)).setScale(2, RoundingMode.HALF_UP));
            }
            for (var unit : units("STRICT")) {
                var kinds = List.of(draw.one(List.of("NON_FOOD", "SUBSTITUTION", "RETIREMENT")));
                measure(measures, unit, year, "STRICT_CONTROL", kinds, unit.mu(), LocalDate.of(year, 2, 25), false)
                        .put("crop", "FLOWER")
                        .put("agreementNo", "结构调整协议%d-%s".formatted(year, unit.code()))
                        .put("subsidy", unit.mu().multiply(BigDecimal.valueOf(800)).setScale(0, RoundingMode.HALF_UP));
            }
            for (var unit : remediated()) {
                measure(measures, unit, year, "REMEDIATION", List.of("ENGINEERING", "CONDITIONER"), unit.mu(), LocalDate.of(year, 3, 18), false)
                        .put("crop", "RICE")
                        .put("material", "钝化材料")
                        .put("dose", draw.between(150, 220))
                        .put("cost", unit.mu().multiply(BigDecimal.valueOf(0.22)).setScale(2, RoundingMode.HALF_UP));
            }
        }
        return measures;
    }

    private Row measure(Sheet measures, Unit unit, int year, String purpose, List<String> kinds, BigDecimal mu, LocalDate started, boolean fails) {
        var finished = started.plusDays(draw.between(50, 100));
        var checked = LocalDate.of(year, 8, 1).plusDays(draw.between(0, 60));
        var row = measures.add(started)
                .settle()
                .link("unit", unit.row())
                .put("regionCode", unit.town().code())
                .put("place", unit.village() + draw.one(List.of("东", "南", "西", "北", "上", "下")) + "片")
                .put("year", year)
                .put("purpose", purpose)
                .put("measures", kinds)
                .put("areaMu", mu)
                .put("doer", draw.one(List.of("示例种植专业合作社", "村民小组", "示例农业服务队")) + Scene.DEMO)
                .happened("startedOn", started);
        if (!scene.past(finished)) return row;
        row.happened("finishedOn", finished);
        if (!scene.past(checked)) return row;
        return row.happened("checkedOn", checked)
                .put("checkResult", fails ? "FAILED" : "PASSED")
                .put("checkNote", fails ? "部分田块未按用量施用，限期补施。" : null);
    }

    /** Both seasons on every safe use unit, a sample of the others; one or two batches a year exceed. */
    private Sheet produce() {
        var batches = new Sheet("produce-batches", "batchNo");
        for (var year : scene.years()) {
            var number = 0;
            for (var season : List.of(LocalDate.of(year, 7, 5), LocalDate.of(year, 10, 12))) {
                for (var unit : units("SAFE_USE")) {
                    batch(batches, unit, year, ++number, draw.day(season, season.plusDays(16)), season.getMonthValue() == 7 && number == 9);
                }
                for (var unit : draw.some(units("PRIORITY"), 38)) batch(batches, unit, year, ++number, draw.day(season, season.plusDays(20)), false);
            }
            for (var unit : units("STRICT")) batch(batches, unit, year, ++number, LocalDate.of(year, 9, 20), false);
        }
        return batches;
    }

    private void batch(Sheet batches, Unit unit, int year, int number, LocalDate sampled, boolean exceeds) {
        if (!scene.past(sampled.plusDays(12))) return;
        var confirmed = exceeds || draw.chance(0.4);
        var quantity = draw.decimal(0.8, 12, 1);
        var row = batches.add(sampled.plusDays(12))
                .link("unit", unit.row())
                .put("regionCode", unit.town().code())
                .put("batchNo", "NC%d-%03d".formatted(year, number))
                .put("crop", unit.crop())
                .put("place", unit.town().name() + unit.village())
                .happened("sampledOn", sampled)
                .put("stage", draw.one(List.of("PRE_HARVEST", "HARVEST", "HARVEST", "STORAGE")))
                .put("method", confirmed ? "CONFIRMED" : "QUICK")
                .put("items", unit.crop().equals("RICE") ? List.of("CD", "PB", "INORGANIC_AS", "CR", "HG") : List.of("CD", "PB", "AS"))
                .put("standard", "GB 2762-2022")
                .put("lab", confirmed ? Scene.company("检测技术") : "区农产品质量安全检测站")
                .put("reportNo", "NJ%d%04d".formatted(year, number))
                .put("verdict", exceeds ? "EXCEEDS" : "COMPLIANT")
                .put("quantity", quantity);
        if (exceeds) {
            row.put("exceedingItems", List.of("CD"))
                    .put("disposal", "DIVERTED")
                    .happened("disposedOn", sampled.plusDays(30))
                    .put("disposedQuantity", quantity)
                    .put("receiver", Scene.company("饲料原料"));
        } else if (draw.chance(0.5)) {
            row.put("certificateNo", "HG%d%05d".formatted(year, draw.between(0, 99_999)));
        }
    }

    private Sheet bannedZones() {
        var zones = new Sheet("banned-zones", "name");
        var place = 0;
        for (var unit : units("STRICT")) {
            var approved = LocalDate.of(scene.year() - 1, 6, 18).plusDays(place * 45L);
            var row = zones.add(scene.opening().plusDays(60))
                    .within(unit.outline())
                    .put("name", unit.village() + "特定农产品禁止生产区" + (place + 1))
                    .put("crops", List.of("RICE", "LEAF_VEGETABLE", "ROOT_VEGETABLE"))
                    .put("areaMu", unit.mu())
                    .put("boundary", "以%s单元界线为准".formatted(unit.code()))
                    .put("proposedBy", "区农业农村局")
                    .put("proposedOn", approved.minusDays(50));
            // The last of them still waits for its approval.
            if (place++ < 4 && scene.past(approved.plusDays(20))) {
                row.happened("approvedOn", approved)
                        .put("approvalNo", Scene.document("源府函", approved.getYear(), 40 + place))
                        .happened("announcedOn", approved.plusDays(20))
                        .put("signboards", draw.between(2, 3))
                        .put("reviewDue", approved.plusYears(3))
                        .put("confidentiality", "PUBLIC");
            }
        }
        return zones;
    }
}
