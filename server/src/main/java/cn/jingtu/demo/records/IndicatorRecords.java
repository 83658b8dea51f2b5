package cn.jingtu.demo.records;

import cn.jingtu.demo.records.FarmlandRecords.Unit;
import cn.jingtu.demo.records.Ground.Town;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the office of the government wants indicators to reach in the district and its towns, year by year (R61): most is
 * reached, some nearly, a few things are missed. Where all has to be done, none is set.
 */
final class IndicatorRecords {

    /** @param before the target of the year before */
    private record Task(String indicator, String before, String now) {

        BigDecimal of(boolean present) {
            return new BigDecimal(present ? now : before);
        }
    }

    private static final List<Task> DISTRICT = List.of(
            new Task("produce-tests", "130", "130"),
            new Task("orchard-tests", "8", "6"),
            new Task("produce-compliance", "97", "98"),
            new Task("priority-basic-farmland", "90", "92"),
            new Task("first-review-passed", "75", "80"),
            new Task("reserve-patrols-done", "64", "72"),
            new Task("manure-facilities", "97", "97"),
            new Task("metal-decrease", "20", "25"),
            new Task("dangers-mended", "80", "85"),
            new Task("soil-test-adoption", "60", "65"),
            new Task("packaging-recovered", "80", "85"),
            new Task("film-compliance", "90", "90"),
            new Task("projects-in-bank", "8", "10"),
            new Task("projects-mature", "60", "70"),
            new Task("training-hours", "40", "40"),
            new Task("funds-paid", "80", "85"),
            new Task("incentive-beneficiaries", "3", "4"),
            new Task("private-funds", "2500", "3000"),
            new Task("demonstration-area", "50", "180"),
            new Task("agencies-checked", "50", "70"),
            new Task("clues-transferred", "3", "3"),
            new Task("publicity-held", "16", "18"),
            new Task("publicity-reach", "8000", "6000"));

    /** How much of the area that needs it is to be done; more than there is where the task hopes for new units. */
    private static final List<Task> OF_THE_AREA = List.of(
            new Task("safe-use-area", "0.93", "0.96"),
            new Task("restructured-area", "1", "1.1"),
            new Task("farmland-remediated", "0.95", "1.2"));

    /** Reserve land of each town of the countryside is walked every season in three places. */
    private static final Task PATROLS_OF_A_TOWN = new Task("reserve-patrols-done", "11", "12");

    private static final Task EVENTS_OF_A_TOWN = new Task("publicity-held", "2", "2");

    private final Scene scene;
    private final FarmlandRecords farmland;
    private final Sheet sheet = new Sheet("indicator-targets", "indicator");

    IndicatorRecords(Scene scene, FarmlandRecords farmland) {
        this.scene = scene;
        this.farmland = farmland;
    }

    List<Sheet> sheets() {
        for (var year : scene.years()) {
            var present = year == scene.year();
            for (var task : DISTRICT) target(task.indicator(), year, task.of(present));
            for (var task : OF_THE_AREA) {
                target(task.indicator(), year, area(task, present, _ -> true));
                for (var town : scene.countryside()) {
                    var mu = area(task, present, unit -> unit.town().equals(town));
                    if (mu.signum() > 0) target(task.indicator(), year, mu, town);
                }
            }
            for (var town : scene.countryside()) target(PATROLS_OF_A_TOWN.indicator(), year, PATROLS_OF_A_TOWN.of(present), town);
            for (var town : scene.ground().towns()) target(EVENTS_OF_A_TOWN.indicator(), year, EVENTS_OF_A_TOWN.of(present), town);
        }
        return List.of(sheet);
    }

    private BigDecimal area(Task task, boolean present, Predicate<Unit> where) {
        var units = switch (task.indicator()) {
            case "restructured-area" -> farmland.units("STRICT");
            case "farmland-remediated" -> farmland.remediated();
            default -> farmland.units("SAFE_USE");
        };
        var mu = units.stream().filter(where).map(Unit::mu).reduce(BigDecimal.ZERO, BigDecimal::add);
        return mu.multiply(task.of(present)).setScale(0, RoundingMode.DOWN);
    }

    private void target(String indicator, int year, BigDecimal value) {
        set(sheet.add(day(year)), indicator, year, value, "源城区");
    }

    private void target(String indicator, int year, BigDecimal value, Town town) {
        set(sheet.add(day(year), town), indicator, year, value, town.name());
    }

    private static LocalDate day(int year) {
        return LocalDate.of(year, 2, 20);
    }

    private static void set(Row row, String indicator, int year, BigDecimal value, String area) {
        row.settle()
                .put("indicator", indicator)
                .put("year", year)
                .put("area", area)
                .put("demand", "AT_LEAST")
                .put("value", value.toPlainString())
                .put("source", Scene.document("源府办", year, 12));
    }
}
