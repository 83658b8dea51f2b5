package cn.jingtu.kernel.design;

import cn.jingtu.kernel.rules.RuleTable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers of samples that the standards for construction land require. Areas in m², volumes in m³, lengths in m.
 *
 * @see "rules/soil/sampling-numbers.csv, rules/soil/hj25.5-sample-numbers.csv"
 */
public final class RequiredNumbers {

    private static final String EFFECT = "HJ 25.5-2018";

    private static final Map<String, RuleTable.Row> RULES = load();
    private static final List<RuleTable.Row> EFFECT_ROWS = RuleTable.load("hj25.5-sample-numbers.csv").rows();

    private RequiredNumbers() {}

    private static Map<String, RuleTable.Row> load() {
        var rules = new HashMap<String, RuleTable.Row>();
        RuleTable.load("sampling-numbers.csv").rows().forEach(row -> rules.put(row.text("key"), row));
        return rules;
    }

    /** Soil points of a preliminary survey (初步采样分析) of a site. */
    public static RequiredNumber preliminary(double areaM2) {
        boolean small = positive("areaM2", areaM2) <= number("preliminary_small_area");
        RuleTable.Row row = rule(small ? "preliminary_small" : "preliminary_large");
        return new RequiredNumber(row.number("value").orElseThrow().intValueExact(), row.text("clause"), row.verified());
    }

    /**
     * Soil points of a detailed survey (详细采样分析).
     *
     * @param suspectedM2 area suspected of pollution, one point per 400 m²; may be 0
     * @param otherM2     the rest, one point per 1600 m²; may be 0
     */
    public static RequiredNumber detailed(double suspectedM2, double otherM2) {
        RuleTable.Row suspected = rule("detailed_suspected");
        RuleTable.Row other = rule("detailed_other");
        return new RequiredNumber(
                perUnit("suspectedM2", suspectedM2, number("detailed_suspected")) + perUnit("otherM2", otherM2, number("detailed_other")),
                suspected.text("clause"), suspected.verified() && other.verified());
    }

    /** Groundwater points of a detailed survey, one per 6400 m². */
    public static RequiredNumber groundwater(double areaM2) {
        RuleTable.Row row = rule("detailed_groundwater");
        return new RequiredNumber(perUnit("areaM2", positive("areaM2", areaM2), number("detailed_groundwater")), row.text("clause"), row.verified());
    }

    /** Samples of the bottom of an excavated pit (基坑坑底); from 12 500 m² one per cell of 40 m by 40 m. */
    public static RequiredNumber pitBottom(double areaM2) {
        return byTable("pit_bottom", areaM2).orElseGet(() -> {
            double side = number("pit_bottom_grid");
            return new RequiredNumber(perUnit("areaM2", areaM2, side * side), EFFECT, rule("pit_bottom_grid").verified());
        });
    }

    /**
     * Samples along the wall of an excavated pit (基坑侧壁), for each of its layers (3 m at most); from 12 500 m² one every 40 m.
     *
     * @param perimeterM length of the wall, used for large pits only
     */
    public static RequiredNumber pitSidewall(double areaM2, double perimeterM) {
        return byTable("pit_sidewall", areaM2).orElseGet(() -> {
            if (!(perimeterM > 0)) {
                throw new IllegalArgumentException(
                        "perimeterM (%s) must be above zero.\nA pit of %.0f m² is sampled by the length of its wall.".formatted(perimeterM, areaM2));
            }
            return new RequiredNumber(
                    perUnit("perimeterM", perimeterM, number("pit_sidewall_spacing")), EFFECT, rule("pit_sidewall_spacing").verified());
        });
    }

    /** Samples of a stockpile of treated soil (堆体); from 1000 m³ four and one for every further 500 m³ or part of it. */
    public static RequiredNumber stockpile(double volumeM3) {
        return byTable("stockpile", volumeM3).orElseGet(() -> new RequiredNumber(
                (int) number("stockpile_first") + perUnit("volumeM3", volumeM3 - number("stockpile_first_volume"), number("stockpile_further_volume")),
                EFFECT, rule("stockpile_first").verified()));
    }

    /**
     * Samples of a stockpile whose mean and scatter are known: the volume per sample follows the difference coefficient
     * {@code tau = (target - mean)/s}; empty when tau lies outside the table (0.05 to 1).
     */
    public static Optional<RequiredNumber> stockpile(double volumeM3, double target, double mean, double standardDeviation) {
        double tau = (target - mean) / positive("standardDeviation", standardDeviation);
        return row("stockpile_unit_volume", tau).flatMap(row -> row.number("count_or_value").map(volume -> new RequiredNumber(
                perUnit("volumeM3", positive("volumeM3", volumeM3), volume.doubleValue()), EFFECT, row.verified())));
    }

    private static Optional<RequiredNumber> byTable(String object, double size) {
        return row(object, positive(object, size)).flatMap(row -> row.number("count_or_value")
                .map(count -> new RequiredNumber(count.intValueExact(), EFFECT, row.verified())));
    }

    private static Optional<RuleTable.Row> row(String object, double size) {
        return EFFECT_ROWS.stream()
                .filter(row -> row.text("object").equals(object))
                .filter(row -> size >= row.number("lower_inclusive").orElseThrow().doubleValue())
                .filter(row -> size < row.number("upper_exclusive").map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY))
                .findFirst();
    }

    private static int perUnit(String what, double size, double unit) {
        if (!(size >= 0) || size / unit > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("%s (%s) must not be negative, and finite.".formatted(what, size));
        }
        return (int) Math.ceil(size / unit);
    }

    private static double positive(String what, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("%s (%s) must be above zero and finite.".formatted(what, value));
        }
        return value;
    }

    private static RuleTable.Row rule(String key) {
        return RULES.get(key);
    }

    static double number(String key) {
        return rule(key).number("value").orElseThrow().doubleValue();
    }
}
