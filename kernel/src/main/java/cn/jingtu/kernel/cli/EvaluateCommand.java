package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.quantity.LabValue;
import cn.jingtu.kernel.quantity.Moisture;
import cn.jingtu.kernel.quantity.ReportedUnit;
import cn.jingtu.kernel.quantity.ReportedUnit.Basis;
import cn.jingtu.kernel.quantity.Unit;
import cn.jingtu.kernel.rules.RuleTable;
import cn.jingtu.kernel.standard.Finding;
import cn.jingtu.kernel.standard.Land;
import cn.jingtu.kernel.standard.Missing;
import cn.jingtu.kernel.standard.Site;
import cn.jingtu.kernel.standard.Standard;
import cn.jingtu.kernel.standard.Standards;
import cn.jingtu.kernel.standard.Verdict;
import cn.jingtu.kernel.substance.Substance;
import cn.jingtu.kernel.substance.SubstanceCatalogue;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jingtu kernel evaluate}: laboratory results against a standard. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Compares laboratory results with the limits of a standard.",
        footer = {
            "",
            "Columns, in any order, in English or Chinese:",
            "  id 样品编号, substance 污染物 (CAS number, Chinese or English name, symbol), value 检测值, unit 单位,",
            "  ph pH, land 用地类型 (水田, orchard, other, class1, 第二类用地, R2, A33, dryland, vegetable ...),",
            "  produce 农产品 for GB 2762, and if wanted moisture 含水率 in percent: the value then refers to moist soil.",
            "A value may be 0.3, <0.01, 0.01L, ND, 未检出, or empty or / when not analysed.",
            "",
            "The result has a row per row, in its order: id,verdict,screening,intervention,ratio,clause,reason. What cannot be",
            "evaluated is not-evaluable with its reason; with --strict a cell that cannot be read ends the command.",
            "",
            "A region's own table (--local) has the columns substance, land, ph_class, kind (screening, intervention or",
            "background), value_mg_kg, and if wanted source, clause, verified.",
            "",
            "Examples:",
            "  kernel evaluate --standard gb15618-2018 results.csv -o verdicts.csv",
            "  kernel evaluate --standard gb36600-2018 --local background.csv --sums plot.csv"
        })
final class EvaluateCommand implements Callable<Integer> {

    /** What a share of water in percent refers to. */
    enum MoistureOf { WET, DRY }

    /** Enough for the words of any honest file; beyond it a file is all different, and remembering helps nothing. */
    private static final int REMEMBERED = 10_000;

    @Parameters(paramLabel = "RESULTS", description = "csv with the results; - is standard input.")
    private Path results;

    @Option(names = "--standard", required = true, paramLabel = "STANDARD",
            description = "gb15618-2018, gb36600-2018, gb5084-2021 or gb2762-2025.")
    private String standardKey;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "Where the verdicts go; standard output without it.")
    private @Nullable Path out;

    @Option(names = "--local", paramLabel = "FILE", description = "A region's own limits or soil backgrounds.")
    private @Nullable Path local;

    @Option(names = "--local-rule", defaultValue = "STRICTER",
            description = "Whether the stricter limit holds or the region's own: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
    private Standard.Regional localRule;

    @Option(names = "--moisture-of", defaultValue = "WET",
            description = "Mass that moisture is a share of: ${COMPLETION-CANDIDATES} (HJ 613-2011: dry); default ${DEFAULT-VALUE}.")
    private MoistureOf moistureOf;

    @Option(names = "--strict", description = "End with row, column and value at the first cell that cannot be read.")
    private boolean strict;

    @Option(names = "--sums", description = "Append a row for each sum (such as 六六六总量) that a sample has only the parts of.")
    private boolean sums;

    @Spec
    private CommandSpec spec;

    private Standard standard;
    private final Map<String, Optional<Substance>> substances = new HashMap<>();
    private final Map<String, Optional<ReportedUnit>> units = new HashMap<>();
    private final Map<String, Optional<Land>> lands = new HashMap<>();
    private final Map<String, Sample> samples = new LinkedHashMap<>();

    /** Parts of sums and totals found in one sample. */
    private record Sample(Site site, Map<Substance, LabValue> parts, Set<Substance> totals) {}

    /** Places of the columns. */
    private record Columns(int id, int substance, int value, int unit, OptionalInt ph, OptionalInt land, OptionalInt produce, OptionalInt moisture) {

        static Columns of(CsvInput input, Standard standard) {
            String[] land = {"land", "用地类型", "土地利用", "土地利用类型", "土地利用方式", "规划用途", "作物", "作物种类"};
            String[] ph = {"ph", "pH值", "土壤pH", "土壤pH值"};
            String[] produce = {"produce", "product", "food", "crop", "农产品", "农产品名称", "食品", "食品名称", "样品名称", "品种", "land"};
            boolean food = standard.medium() == Standard.Medium.FOOD;
            return new Columns(
                    input.require("id", "样品编号", "样品号", "样号", "编号", "点位编号", "点位", "sample"),
                    input.require("substance", "污染物", "检测项目", "监测项目", "污染物项目", "项目", "cas"),
                    input.require("value", "检测值", "检测结果", "结果", "测定值", "监测值", "含量"),
                    input.require("unit", "单位", "计量单位"),
                    standard.needsPh() ? OptionalInt.of(input.require(ph)) : input.find(ph),
                    food ? input.find(land) : OptionalInt.of(input.require(land)),
                    food ? OptionalInt.of(input.require(produce)) : OptionalInt.empty(),
                    input.find("moisture", "含水率", "含水量", "水分", "水分含量", "water"));
        }
    }

    @Override
    public Integer call() throws IOException {
        standard = WrongUse.unless("--standard", () -> Standards.get(standardKey));
        if (local != null) {
            standard = standard.withRegional(readLocal(local), localRule);
        }
        var progress = new Progress(spec.commandLine().getErr(), "evaluated rows");
        long rows = 0;
        try (var input = CsvInput.open(results); var result = ResultFile.open(out)) {
            Columns columns = Columns.of(input, standard);
            CsvWriter csv = result.csv();
            csv.writeRecord("id", "verdict", "screening", "intervention", "ratio", "clause", "reason");
            for (CsvInput.Row row : input) {
                write(csv, row.text(columns.id), evaluate(row, columns), "");
                progress.at(++rows, 0);
            }
            if (sums) {
                samples.forEach((id, sample) -> writeSums(csv, id, sample));
            }
            result.done();
        }
        progress.finish(rows);
        return 0;
    }

    private static RuleTable readLocal(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadInput("There is no file %s.".formatted(file));
        }
        return RuleTable.read(file.getFileName().toString(), CsvInput.text(file));
    }

    private Verdict evaluate(CsvInput.Row row, Columns columns) {
        String name = row.text(columns.substance);
        Optional<Substance> substance = remembered(substances, name, standard::find);
        if (substance.isEmpty()) {
            return unreadable(row, columns.substance, Missing.SUBSTANCE_UNKNOWN, "this substance is not known; give its CAS number.");
        }
        String unitText = row.text(columns.unit);
        Optional<ReportedUnit> unit = remembered(units, unitText, ReportedUnit::parse);
        LabValue value;
        try {
            value = LabValue.parse(row.text(columns.value), unit.map(ReportedUnit::unit).orElse(Unit.MG_PER_KG));
        } catch (IllegalArgumentException _) {
            return unreadable(row, columns.value, Missing.VALUE_UNREADABLE, "this is no result; write 0.3, <0.01, ND or leave it empty.");
        }
        boolean hasAmount = value instanceof LabValue.Measured || value instanceof LabValue.BelowLimit(var limit) && limit != null;
        if (hasAmount && unit.isEmpty()) {
            return unreadable(row, columns.unit, Missing.UNIT_UNKNOWN, "this unit is not known; write mg/kg, µg/kg, mg/L or the like.");
        }
        if (hasAmount && standard.medium() == Standard.Medium.SOIL && unit.get().basis() != Basis.DRY) {
            String moisture = columns.moisture.isPresent() ? row.text(columns.moisture.getAsInt()) : "";
            if (!moisture.isEmpty()) {
                Optional<Moisture> water = moisture(moisture);
                if (water.isEmpty()) {
                    return unreadable(row, columns.moisture.getAsInt(), Missing.MOISTURE_UNKNOWN, "this is no share of water in percent.");
                }
                value = value.map(water.get()::toDryMass);
            } else if (unit.get().basis() == Basis.WET) {
                return new Verdict.NotEvaluable(Missing.MOISTURE_UNKNOWN, "the limit is per dry mass");
            }
        }
        Site site = site(row, columns);
        if (sums) {
            remember(row, columns, substance.get(), value, site);
        }
        return explained(standard.evaluate(substance.get(), value, site), row, columns);
    }

    private Site site(CsvInput.Row row, Columns columns) {
        if (columns.produce.isPresent()) {
            String produce = row.text(columns.produce.getAsInt());
            return Site.produce(produce.isEmpty() ? null : produce);
        }
        String landText = row.text(columns.land.getAsInt());
        Land land = landText.isEmpty() ? null : remembered(lands, landText, standard::land).orElse(null);
        if (strict && land == null && !landText.isEmpty()) {
            throw row.bad(columns.land.getAsInt(), "%s does not know this land.".formatted(standard.number()));
        }
        return Site.farmland(land, ph(row, columns));
    }

    private @Nullable BigDecimal ph(CsvInput.Row row, Columns columns) {
        String text = columns.ph.isPresent() ? row.text(columns.ph.getAsInt()) : "";
        if (!text.isEmpty() && standard.needsPh()) {
            try {
                if (LabValue.parse(text, Unit.PH) instanceof LabValue.Measured(var ph)) {
                    if (strict && ph.value().compareTo(BigDecimal.valueOf(14)) > 0) {
                        throw row.bad(columns.ph.getAsInt(), "a pH lies between 0 and 14.");
                    }
                    return ph.value();
                }
            } catch (IllegalArgumentException _) {
                if (strict) {
                    throw row.bad(columns.ph.getAsInt(), "this is no pH.");
                }
            }
        }
        return null;
    }

    private Optional<Moisture> moisture(String text) {
        try {
            var percent = new BigDecimal(text.replace("%", "").strip());
            return percent.signum() < 0 ? Optional.empty()
                    : Optional.of(moistureOf == MoistureOf.WET ? Moisture.ofWetMass(percent) : Moisture.ofDryMass(percent));
        } catch (IllegalArgumentException _) { // no number, or no share
            return Optional.empty();
        }
    }

    /** Names the text of a land or pH that could not be read; an empty one is simply missing. */
    private static Verdict explained(Verdict verdict, CsvInput.Row row, Columns columns) {
        if (verdict instanceof Verdict.NotEvaluable(var missing, var detail) && detail.isEmpty()) {
            OptionalInt column = missing == Missing.LAND_UNKNOWN ? columns.land : missing == Missing.NO_PH ? columns.ph : OptionalInt.empty();
            if (column.isPresent() && !row.text(column.getAsInt()).isEmpty()) {
                return new Verdict.NotEvaluable(missing, '"' + row.text(column.getAsInt()) + '"');
            }
        }
        return verdict;
    }

    private Verdict unreadable(CsvInput.Row row, int column, Missing missing, String complaint) {
        if (strict) {
            throw row.bad(column, complaint);
        }
        return new Verdict.NotEvaluable(missing, '"' + row.text(column) + '"');
    }

    private static <T> Optional<T> remembered(Map<String, Optional<T>> known, String text, Function<String, Optional<T>> find) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(text, find);
    }

    private void remember(CsvInput.Row row, Columns columns, Substance substance, LabValue value, Site site) {
        boolean part = isPart(substance);
        if (!part && !substance.isSum()) {
            return;
        }
        Sample sample = samples.computeIfAbsent(row.text(columns.id), _ -> new Sample(site, new HashMap<>(), new HashSet<>()));
        if (substance.isSum()) {
            sample.totals.add(substance);
        }
        if (part && sample.parts.put(substance, value) != null) {
            throw row.bad(columns.substance, "sample %s has it twice; --sums needs one result each.".formatted(row.text(columns.id)));
        }
    }

    private boolean isPart(Substance substance) {
        return standard.items().stream().anyMatch(item -> item.members().contains(substance.key()));
    }

    private void writeSums(CsvWriter csv, String id, Sample sample) {
        for (Substance sum : standard.items()) {
            List<Substance> members = sum.members().stream().map(SubstanceCatalogue.standard()::get).toList();
            // Parts that are items themselves may have been measured for their own sake: then only a whole set is a sum.
            boolean wanted = sum.isSum() && !sample.totals.contains(sum) && (sample.parts.keySet().containsAll(members)
                    || members.stream().anyMatch(member -> sample.parts.containsKey(member) && !standard.items().contains(member)));
            if (wanted) {
                write(csv, id, standard.evaluateSum(sum, sample.parts, sample.site), "computed " + sum.zh());
            }
        }
    }

    private static void write(CsvWriter csv, String id, Verdict verdict, String remark) {
        if (verdict instanceof Verdict.NotEvaluable missing) {
            csv.writeRecord(id, verdict.word(), "", "", "", "", joined(remark, missing.reason()));
            return;
        }
        Finding finding = verdict.basis().orElseThrow();
        String screening = finding.screening().value().toPlainString();
        csv.writeRecord(id, verdict.word(),
                finding.minimum() == null ? screening : finding.minimum().value().toPlainString() + "-" + screening,
                finding.intervention() == null ? "" : finding.intervention().value().toPlainString(),
                finding.ratio() == null ? "" : finding.ratio().stripTrailingZeros().toPlainString(),
                finding.clause(),
                joined(remark, joined(finding.note(), finding.verified() ? "" : "limit not yet compared with the printed standard")));
    }

    private static String joined(String first, String second) {
        return first.isEmpty() ? second : second.isEmpty() ? first : first + "; " + second;
    }
}
