package cn.jingtu.demo.records;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Samples and what the laboratory found (R02): the networks once, around key units every year. Farmland of the class of
 * safe use has cadmium above its screening value, which is why it is of that class.
 */
final class SampleRecords {

    /** Limits of GB 15618-2018 (paddy, pH up to 5.5) and GB 36600-2018 (second class), and of GB/T 14848-2017 (class III), as the laboratory prints them. */
    private record Item(String name, String cas, String unit, String standard, double screening, double intervention, double usual, String limit) {

        BigDecimal screeningValue() {
            return number(screening);
        }

        private static BigDecimal number(double value) {
            return BigDecimal.valueOf(value).stripTrailingZeros();
        }
    }

    private static final List<Item> FARMLAND = List.of(
            new Item("镉", "7440-43-9", "mg/kg", "GB_15618", 0.3, 1.5, 0.16, "0.01"), new Item("铅", "7439-92-1", "mg/kg", "GB_15618", 80, 400, 38, "10"),
            new Item("砷", "7440-38-2", "mg/kg", "GB_15618", 30, 200, 12, "0.01"));

    private static final List<Item> INDUSTRY = List.of(
            new Item("镉", "7440-43-9", "mg/kg", "GB_36600_SECOND", 65, 172, 0.6, "0.01"), new Item("铅", "7439-92-1", "mg/kg", "GB_36600_SECOND", 800, 2500, 90, "10"),
            new Item("镍", "7440-02-0", "mg/kg", "GB_36600_SECOND", 900, 2000, 70, "3"), new Item("六价铬", "18540-29-9", "mg/kg", "GB_36600_SECOND", 5.7, 78, 0.9, "0.5"));

    private static final List<Item> WATER = List.of(
            new Item("镍", "7440-02-0", "mg/L", "GB_14848", 0.02, 0, 0.007, "0.001"), new Item("六价铬", "18540-29-9", "mg/L", "GB_14848", 0.05, 0, 0.012, "0.004"));

    private final Scene scene;
    private final Draw draw;
    private final Sheet samples = new Sheet("samples", "sampleCode");
    private final Sheet results = new Sheet("sample-results", "item");

    SampleRecords(Scene scene, FarmlandRecords farmland, Sheet points) {
        this.scene = scene;
        this.draw = scene.draw("samples");
        var polluted = farmland.units("SAFE_USE").stream().map(unit -> unit.row().name()).collect(Collectors.toSet());
        for (var point : points.rows()) {
            if (point.text("linkedUnit") == null) {
                sample(point, scene.year() - 1, FARMLAND, polluted.contains(Objects.requireNonNull(point.text("linkedFarmland"))));
            } else {
                for (var year : scene.years()) sample(point, year, point.text("medium").equals("SOIL") ? INDUSTRY : WATER, false);
            }
        }
    }

    List<Sheet> sheets() {
        return List.of(samples, results);
    }

    private void sample(Row point, int year, List<Item> items, boolean polluted) {
        var day = draw.day(LocalDate.of(year, 4, 10), LocalDate.of(year, 8, 30));
        if (!scene.past(day.plusDays(24)) || day.isBefore(point.known())) return;
        var sample = taken(point, day, "ORDINARY", point.name() + "-" + year);
        for (var item : items) result(sample, item, day, polluted && item.name().equals("镉"));
        if (samples.rows().size() % 10 != 0) return;
        var parallel = taken(point, day, "PARALLEL", point.name() + "-" + year + "-P").put("parallelOf", sample.name());
        result(parallel, items.getFirst(), day, polluted && items.getFirst().name().equals("镉"))
                .put("qualityPercent", draw.decimal(1, 14, 1))
                .put("quality", "PASSED");
    }

    private Row taken(Row point, LocalDate day, String kind, String code) {
        return samples.add(day)
                .put("regionCode", point.text("regionCode"))
                .put("lon", point.text("lon"))
                .put("lat", point.text("lat"))
                .put("sampleCode", code)
                .put("medium", point.text("medium"))
                .put("kind", kind)
                .link("point", point)
                .put("depthTopCm", point.text("medium").equals("SOIL") ? 0 : null)
                .put("depthBottomCm", point.text("medium").equals("SOIL") ? point.text("linkedUnit") == null ? 20 : 50 : null)
                .happened("sampledOn", day)
                .put("sampler", Scene.company("检测技术"))
                .put("lab", Scene.company("检测技术"))
                .put("cmaNo", "DEM2024001")
                .happened("receivedOn", day.plusDays(1))
                .happened("reportedOn", day.plusDays(18))
                .put("reportNo", "BG%d-%04d".formatted(day.getYear(), samples.rows().size()));
    }

    private Row result(Row sample, Item item, LocalDate day, boolean polluted) {
        var factor = polluted ? item.screening() / item.usual() * (1.1 + 2 * draw.fraction()) : 0.4 + draw.fraction();
        // In one place by a plating works chromium was too high; it was tested again at once.
        var worst = item.name().equals("六价铬") && item.unit().equals("mg/kg") && day.getYear() == scene.year() && results.rows().stream().noneMatch(r -> "TESTED_AGAIN".equals(r.text("followUp")));
        var value = BigDecimal.valueOf(worst ? item.screening() * 1.4 : item.usual() * factor).setScale(item.unit().equals("mg/L") ? 4 : 2, RoundingMode.HALF_UP);
        var exceeds = value.compareTo(item.screeningValue()) > 0;
        var row = results.add(day)
                .put("regionCode", sample.text("regionCode"))
                .link("sample", sample)
                .put("item", item.name())
                .put("cas", item.cas())
                .put("unit", item.unit())
                .put("detectionLimit", item.limit())
                .put("method", item.unit().equals("mg/L") ? "HJ 700-2014" : "HJ 803-2016")
                .put("standard", item.standard())
                .put("screeningValue", item.screeningValue().toPlainString())
                .put("interventionValue", item.intervention() == 0 ? null : BigDecimal.valueOf(item.intervention()).stripTrailingZeros().toPlainString());
        if (value.compareTo(new BigDecimal(item.limit())) < 0) return row.put("detection", "NOT_DETECTED").put("verdict", "WITHIN");
        row.put("detection", "DETECTED").put("value", value).put("verdict", exceeds ? "ABOVE_SCREENING" : "WITHIN");
        if (!exceeds) return row;
        return row.put("timesAbove", value.divide(item.screeningValue(), 4, RoundingMode.HALF_UP).subtract(BigDecimal.ONE).setScale(2, RoundingMode.HALF_UP))
                .put("followUp", worst ? "TESTED_AGAIN" : "FARMLAND")
                .happened("followedUpOn", day.plusDays(23));
    }
}
