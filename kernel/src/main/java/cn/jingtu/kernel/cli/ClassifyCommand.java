package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.farmland.ClassificationStep;
import cn.jingtu.kernel.farmland.FarmlandClass;
import cn.jingtu.kernel.farmland.FarmlandElement;
import cn.jingtu.kernel.farmland.FarmlandRules;
import cn.jingtu.kernel.farmland.ProducePoint;
import cn.jingtu.kernel.farmland.SoilPoint;
import cn.jingtu.kernel.farmland.UnitClass;
import cn.jingtu.kernel.quantity.LabValue;
import cn.jingtu.kernel.standard.Land;
import cn.jingtu.kernel.standard.Missing;
import cn.jingtu.kernel.standard.Site;
import cn.jingtu.kernel.standard.Standard;
import cn.jingtu.kernel.standard.Standards;
import cn.jingtu.kernel.standard.Verdict;
import cn.jingtu.kernel.substance.Substance;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
            "POINTS has a row per point and substance: unit, point, substance, value (mg/kg), ph, land (水田, 果园, 其他). Instead",
            "of the last three a column class may say 1 (up to the screening value of GB 15618-2018), 2 (up to the intervention",
            "value) or 3. Substances other than Cd, Hg, As, Pb, Cr above their screening value are listed for attention.",
            "The produce file: unit, point, substance, and value (mg/kg) with crop (limits of GB 2762-2025) or with limit, or index.",
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

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "Where the units go; standard output without it.")
    private @Nullable Path out;

    /** What the files say about one unit. */
    private static final class Unit {
        private final Map<String, Map<FarmlandElement, FarmlandClass>> soil = new LinkedHashMap<>();
        private final Map<String, Map<String, BigDecimal>> produce = new LinkedHashMap<>();
        private final Map<String, Set<String>> undecided = new HashMap<>();
        private final Map<String, List<String>> attention = new LinkedHashMap<>();
        private final Map<String, List<String>> notJudged = new LinkedHashMap<>();

        private List<ProducePoint> producePoints() {
            return produce.entrySet().stream().filter(point -> !point.getValue().isEmpty() || undecided.containsKey(point.getKey()))
                    .map(point -> new ProducePoint(point.getKey(), point.getValue(), undecided.getOrDefault(point.getKey(), Set.of()))).toList();
        }

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
                    unit.producePoints())));
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
            SoilJudge judge = SoilJudge.of(input);
            for (CsvInput.Row row : input) {
                Unit unit = units.computeIfAbsent(row.text(unitAt), _ -> new Unit());
                String point = row.text(pointAt);
                String substance = row.text(substanceAt);
                var classes = unit.soil.computeIfAbsent(point, _ -> new EnumMap<>(FarmlandElement.class));
                Optional<FarmlandElement> element = FarmlandElement.of(substance);
                switch (judge.judge(row, substanceAt)) {
                    case Judged.NotJudged(var reason) -> add(unit.notJudged, substance, point + (reason.isEmpty() ? "" : " (" + reason + ")"));
                    case Judged.Of(var of) when element.isEmpty() -> {
                        if (of != FarmlandClass.PRIORITY) {
                            add(unit.attention, substance, point);
                        }
                    }
                    case Judged.Of(var of) -> {
                        if (classes.putIfAbsent(element.get(), of) != null) {
                            throw row.bad(substanceAt, "point %s of unit %s has it twice.".formatted(point, row.text(unitAt)));
                        }
                    }
                }
            }
        }
        return units;
    }

    /** The class of one point by one substance, or why there is none. */
    private sealed interface Judged {
        record Of(FarmlandClass of) implements Judged {}

        record NotJudged(String reason) implements Judged {}
    }

    /** Takes the class from its column, or judges the content by GB 15618-2018. */
    private record SoilJudge(Standard limits, OptionalInt of, OptionalInt value, OptionalInt ph, OptionalInt land) {

        static SoilJudge of(CsvInput input) {
            OptionalInt of = input.find("class", "类别");
            return new SoilJudge(Standards.get("gb15618-2018"), of, of.isPresent() ? of : OptionalInt.of(input.require("value", "含量", "测定值")),
                    input.find("ph", "pH值"), input.find("land", "地类", "土地利用"));
        }

        Judged judge(CsvInput.Row row, int substanceAt) {
            if (of.isPresent()) {
                return classOf(row, of.getAsInt()).<Judged>map(Judged.Of::new).orElse(new Judged.NotJudged(""));
            }
            Substance substance = limits.find(row.text(substanceAt))
                    .orElseThrow(() -> row.bad(substanceAt, "no substance has this name; write its symbol, CAS number or Chinese name."));
            Verdict verdict = limits.evaluate(substance, row.labValue(value.getAsInt()), Site.farmland(landOf(row), phOf(row)));
            return FarmlandClass.of(verdict).<Judged>map(Judged.Of::new).orElseGet(() ->
                    new Judged.NotJudged(((Verdict.NotEvaluable) verdict).reason()));
        }

        private @Nullable BigDecimal phOf(CsvInput.Row row) {
            return ph.isEmpty() || row.text(ph.getAsInt()).isEmpty() ? null : row.decimal(ph.getAsInt());
        }

        private @Nullable Land landOf(CsvInput.Row row) {
            if (land.isEmpty() || row.text(land.getAsInt()).isEmpty()) {
                return null;
            }
            return limits.land(row.text(land.getAsInt()))
                    .orElseThrow(() -> row.bad(land.getAsInt(), "no land of GB 15618-2018; use 水田, 果园, 水旱轮作 or 其他."));
        }
    }

    private static void add(Map<String, List<String>> bySubstance, String substance, String point) {
        bySubstance.computeIfAbsent(substance, _ -> new ArrayList<>()).add(point);
    }

    /** The class in a cell; an empty cell is a point that could not be judged. */
    private static Optional<FarmlandClass> classOf(CsvInput.Row row, int column) {
        return switch (row.text(column)) {
            case "" -> Optional.empty();
            case "1", "2", "3" -> Optional.of(FarmlandClass.of(Integer.parseInt(row.text(column))));
            default -> throw row.bad(column, "use 1, 2 or 3, or leave it empty where the point cannot be judged.");
        };
    }

    private static void readProduce(Path file, Map<String, Unit> units) throws IOException {
        try (var input = CsvInput.open(file)) {
            int unitAt = input.require("unit", "单元", "评价单元");
            int pointAt = input.require("point", "点位");
            int substanceAt = input.require("substance", "污染物", "项目");
            OptionalInt index = input.find("index", "指数");
            OptionalInt crop = input.find("crop", "作物", "农产品");
            OptionalInt limit = input.find("limit", "限量", "限值");
            int valueAt = index.isPresent() ? index.getAsInt() : input.require("value", "含量", "测定值");
            if (index.isEmpty() && crop.isEmpty()) {
                input.require("limit", "crop");
            }
            for (CsvInput.Row row : input) {
                Unit unit = units.get(row.text(unitAt));
                if (unit == null) {
                    throw row.bad(unitAt, "no soil point belongs to this unit.");
                }
                Optional<BigDecimal> of = index.isPresent() ? Optional.of(index(row, valueAt))
                        : limit.isPresent() ? Optional.of(quotient(row, valueAt, limit.getAsInt()))
                        : byStandard(row, pointAt, valueAt, substanceAt, crop.getAsInt(), unit);
                var indices = unit.produce.computeIfAbsent(row.text(pointAt), _ -> new LinkedHashMap<>());
                of.ifPresent(found -> indices.merge(row.text(substanceAt), found, BigDecimal::max));
            }
        }
    }

    private static Optional<BigDecimal> byStandard(CsvInput.Row row, int pointAt, int valueAt, int substanceAt, int cropAt, Unit unit) {
        Standard limits = Standards.get("gb2762-2025");
        Substance substance = limits.find(row.text(substanceAt))
                .orElseThrow(() -> row.bad(substanceAt, "no substance has this name; write its symbol, CAS number or Chinese name."));
        LabValue value = row.labValue(valueAt);
        Verdict verdict = limits.evaluate(substance, value, Site.produce(row.text(cropAt)));
        if (verdict instanceof Verdict.NotEvaluable none) {
            add(unit.notJudged, row.text(cropAt) + " " + row.text(substanceAt), "%s (%s)".formatted(row.text(pointAt), none.reason()));
            if (none.missing() != Missing.NOT_IN_STANDARD && none.missing() != Missing.NOT_ANALYSED) {
                unit.undecided.computeIfAbsent(row.text(pointAt), _ -> new HashSet<>()).add(row.text(substanceAt));
            }
        }
        return ProducePoint.index(value, verdict);
    }

    private static BigDecimal index(CsvInput.Row row, int column) {
        BigDecimal index = row.decimal(column);
        if (index.signum() < 0) {
            throw row.bad(column, "an index is not negative.");
        }
        return index;
    }

    private static BigDecimal quotient(CsvInput.Row row, int valueAt, int limitAt) {
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
