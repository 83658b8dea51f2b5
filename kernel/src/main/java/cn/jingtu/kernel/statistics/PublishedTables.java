package cn.jingtu.kernel.statistics;

import cn.jingtu.kernel.rules.RuleTable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Critical values and decisions that were published as tables; they lie in {@code rules/soil/statistics}. */
final class PublishedTables {

    /** Adjusted level of significance, by level and number of values; infinity holds the level itself. */
    private static final NavigableMap<Double, NavigableMap<Double, Double>> GRICE_BAIN = new TreeMap<>();

    private static final Map<String, NavigableMap<Double, NavigableMap<Double, Double>>> GAMMA = new HashMap<>();
    private static final Map<String, NavigableMap<Double, Double>> DIXON = new HashMap<>();

    static {
        for (var row : rows("grice-bain-1980")) {
            GRICE_BAIN.computeIfAbsent(number(row, "alpha"), _ -> new TreeMap<>())
                    .put(number(row, "n"), number(row, "beta"));
        }
        for (var row : rows("gamma-critical-values")) {
            GAMMA.computeIfAbsent(row.text("test"), _ -> new TreeMap<>())
                    .computeIfAbsent(number(row, "n"), _ -> new TreeMap<>())
                    .put(number(row, "shape"), number(row, "critical05"));
        }
        for (var row : rows("dixon-critical-values")) {
            DIXON.computeIfAbsent(row.text("n"), _ -> new TreeMap<>()).put(number(row, "alpha"), number(row, "critical"));
        }
    }

    private PublishedTables() {}

    static List<RuleTable.Row> rows(String table) {
        return RuleTable.load("statistics/%s.csv".formatted(table)).rows();
    }

    /** The number in a cell; an empty one is without end. */
    static double number(RuleTable.Row row, String column) {
        return row.number(column).map(BigDecimal::doubleValue).orElse(Double.POSITIVE_INFINITY);
    }

    /**
     * The level at which the gamma limit really has the confidence asked for; interpolated between numbers of values, above 40
     * in 1/n. NaN for fewer than five values and for levels that are not in the table.
     */
    static double gammaLevel(int n, double alpha) {
        for (var level : GRICE_BAIN.entrySet()) {
            if (Math.abs(level.getKey() - alpha) < 1e-9) {
                var from = level.getValue().floorEntry((double) n);
                var to = level.getValue().ceilingEntry((double) n);
                if (from == null) {
                    return Double.NaN;
                }
                return Double.isInfinite(to.getKey())
                        ? between(1 / from.getKey(), from.getValue(), 0, to.getValue(), 1.0 / n)
                        : between(from.getKey(), from.getValue(), to.getKey(), to.getValue(), n);
            }
        }
        return Double.NaN;
    }

    /** 5 % critical value of a test for the gamma distribution, interpolated in n and shape; NaN outside the table. */
    static double gammaCritical(String test, int n, double shape) {
        var table = GAMMA.get(test);
        var from = table.floorEntry((double) n);
        var to = table.ceilingEntry((double) n);
        if (from == null || to == null || shape < from.getValue().firstKey()) {
            return Double.NaN;
        }
        return between(from.getKey(), atShape(from.getValue(), shape), to.getKey(), atShape(to.getValue(), shape), n);
    }

    private static double atShape(NavigableMap<Double, Double> row, double shape) {
        double k = Math.min(shape, row.lastKey());
        var from = row.floorEntry(k);
        var to = row.ceilingEntry(k);
        return between(from.getKey(), from.getValue(), to.getKey(), to.getValue(), k);
    }

    private static double between(double x0, double y0, double x1, double y1, double x) {
        return x0 == x1 ? y0 : y0 + (y1 - y0) * (x - x0) / (x1 - x0);
    }

    /** One-sided critical values of Dixon's ratio by level, for 3 to 30 values. */
    static NavigableMap<Double, Double> dixon(int n) {
        return DIXON.get(String.valueOf(n));
    }
}
