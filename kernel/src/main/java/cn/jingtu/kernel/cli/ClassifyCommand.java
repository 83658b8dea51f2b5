package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.farmland.ClassificationStep;
import cn.jingtu.kernel.farmland.FarmlandClass;
import cn.jingtu.kernel.farmland.FarmlandElement;
import cn.jingtu.kernel.farmland.FarmlandRules;
import cn.jingtu.kernel.farmland.ProducePoint;
import cn.jingtu.kernel.farmland.SoilPoint;
import cn.jingtu.kernel.farmland.UnitClass;
import cn.jingtu.kernel.quantity.LabValue;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jingtu kernel classify}: classes of farmland units. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        description = "Classes of farmland units from soil points and produce (环办土壤〔2019〕53号).",
        footer = {
            "",
            "POINTS has a row per point and substance: unit, point, substance, class (1 up to the screening value, 2 up to the",
            "intervention value, 3 above). Substances other than Cd, Hg, As, Pb, Cr of class 2 are listed for attention.",
            "The produce file: unit, point, substance, and index (content divided by limit) or value and limit.",
            "",
            "Examples:",
            "  kernel classify points.csv -o units.csv",
            "  kernel classify points.csv --produce produce.csv -o units.csv"
        })
final class ClassifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "POINTS", description = "csv of soil points; - is standard input.")
    private Path points;

    @Option(names = "--produce", description = "csv of produce points.")
    private @Nullable Path produce;

    @Option(names = "--ease-few", description = "A unit of soil class 3 with one or two produce points that comply becomes safe use.")
    private boolean easeFew;

    @Option(names = {"-o", "--out"}, description = "Where the units go; standard output without it.")
    private @Nullable Path out;

    /** What the files say about one unit. */
    private static final class Unit {
        private final Map<String, Map<FarmlandElement, FarmlandClass>> soil = new LinkedHashMap<>();
        private final Map<String, Map<String, BigDecimal>> produce = new LinkedHashMap<>();
        private final Map<String, List<String>> attention = new LinkedHashMap<>();
        private final Map<String, List<String>> notJudged = new LinkedHashMap<>();

        private static String list(Map<String, List<String>> bySubstance) {
            return bySubstance.entrySet().stream().map(entry -> entry.getKey() + ": " + String.join(" ", entry.getValue()))
                    .collect(Collectors.joining("; "));
        }
    }

    @Override
    public Integer call() throws IOException {
        Map<String, Unit> units = readSoil();
        if (produce != null) {
            readProduce(produce, units);
        }
        FarmlandRules rules = easeFew ? FarmlandRules.standard().easingFewCompliantPoints() : FarmlandRules.standard();
        try (var result = ResultFile.open(out)) {
            CsvWriter csv = result.csv();
            csv.writeRecord("unit", "class", "class_zh", "outcome", "soil_class", "points", "produce_points", "attention", "not_judged",
                    "reason", "reason_zh", "verified");
            units.forEach((name, unit) -> write(csv, unit, rules.classify(name,
                    unit.soil.entrySet().stream().map(point -> new SoilPoint(point.getKey(), point.getValue())).toList(),
                    unit.produce.entrySet().stream().map(point -> new ProducePoint(point.getKey(), point.getValue())).toList())));
            result.done();
        }
        return 0;
    }

    private Map<String, Unit> readSoil() throws IOException {
        var units = new LinkedHashMap<String, Unit>();
        try (var input = CsvInput.open(points)) {
            int unitAt = input.require("unit", "单元", "评价单元");
            int pointAt = input.require("point", "点位");
            int substanceAt = input.require("substance", "污染物", "项目");
            int classAt = input.require("class", "类别");
            for (CsvInput.Row row : input) {
                Unit unit = units.computeIfAbsent(row.text(unitAt), _ -> new Unit());
                String point = row.text(pointAt);
                var classes = unit.soil.computeIfAbsent(point, _ -> new EnumMap<>(FarmlandElement.class));
                Optional<FarmlandElement> element = FarmlandElement.of(row.text(substanceAt));
                FarmlandClass of = classOf(row, classAt);
                if (of == null) {
                    add(unit.notJudged, row.text(substanceAt), point);
                } else if (element.isEmpty()) {
                    if (of != FarmlandClass.PRIORITY) {
                        add(unit.attention, row.text(substanceAt), point);
                    }
                } else if (classes.putIfAbsent(element.get(), of) != null) {
                    throw row.bad(substanceAt, "point %s of unit %s has it twice.".formatted(point, row.text(unitAt)));
                }
            }
        }
        return units;
    }

    private static void add(Map<String, List<String>> bySubstance, String substance, String point) {
        bySubstance.computeIfAbsent(substance, _ -> new ArrayList<>()).add(point);
    }

    /** The class in a cell, null where it is empty: the point could not be judged. */
    private static @Nullable FarmlandClass classOf(CsvInput.Row row, int column) {
        return switch (row.text(column)) {
            case "" -> null;
            case "1" -> FarmlandClass.PRIORITY;
            case "2" -> FarmlandClass.SAFE_USE;
            case "3" -> FarmlandClass.STRICT;
            default -> throw row.bad(column, "use 1, 2 or 3, or leave it empty where the point cannot be judged.");
        };
    }

    private static void readProduce(Path file, Map<String, Unit> units) throws IOException {
        try (var input = CsvInput.open(file)) {
            int unitAt = input.require("unit", "单元", "评价单元");
            int pointAt = input.require("point", "点位");
            int substanceAt = input.require("substance", "污染物", "项目");
            OptionalInt index = input.find("index", "指数");
            for (CsvInput.Row row : input) {
                Unit unit = units.get(row.text(unitAt));
                if (unit == null) {
                    throw row.bad(unitAt, "no soil point belongs to this unit.");
                }
                BigDecimal of = index.isPresent() ? index(row, index.getAsInt()) : quotient(input, row);
                unit.produce.computeIfAbsent(row.text(pointAt), _ -> new LinkedHashMap<>()).merge(row.text(substanceAt), of, BigDecimal::max);
            }
        }
    }

    private static BigDecimal index(CsvInput.Row row, int column) {
        BigDecimal index = row.decimal(column);
        if (index.signum() < 0) {
            throw row.bad(column, "an index is not negative.");
        }
        return index;
    }

    private static BigDecimal quotient(CsvInput input, CsvInput.Row row) {
        int valueAt = input.require("value", "含量");
        int limitAt = input.require("limit", "限量", "限值");
        BigDecimal value = switch (row.labValue(valueAt)) {
            case LabValue.Measured(var amount) -> amount.value();
            case LabValue.BelowLimit _ -> BigDecimal.ZERO; // no exceedance, whatever the detection limit
            case LabValue.NotAnalysed _ -> throw row.bad(valueAt, "nothing was measured; leave the row out.");
        };
        BigDecimal limit = row.decimal(limitAt);
        if (limit.signum() <= 0) {
            throw row.bad(limitAt, "a limit is above zero.");
        }
        return value.divide(limit, MathContext.DECIMAL128);
    }

    private static void write(CsvWriter csv, Unit unit, UnitClass of) {
        String outcome = switch (of.outcome()) {
            case UnitClass.Classified _ -> "classified";
            case UnitClass.ToDivide _ -> "to divide";
            case UnitClass.WithoutPoints _ -> "without points";
        };
        FarmlandClass soilClass = switch (of.outcome()) {
            case UnitClass.Classified classified -> classified.soilClass();
            case UnitClass.ToDivide divide -> divide.provisional();
            case UnitClass.WithoutPoints _ -> null;
        };
        FarmlandClass finalClass = of.outcome() instanceof UnitClass.Classified classified ? classified.finalClass() : soilClass;
        csv.writeRecord(of.unit(), number(finalClass), finalClass == null ? "" : finalClass.zh(), outcome, number(soilClass),
                String.valueOf(unit.soil.size()), String.valueOf(unit.produce.size()), Unit.list(unit.attention), Unit.list(unit.notJudged),
                of.steps().stream().map(ClassificationStep::sentence).collect(Collectors.joining(" | ")),
                of.steps().stream().map(ClassificationStep::sentenceZh).collect(Collectors.joining(" | ")),
                of.verified() ? "yes" : "no");
    }

    private static String number(@Nullable FarmlandClass of) {
        return of == null ? "" : String.valueOf(of.number());
    }
}
