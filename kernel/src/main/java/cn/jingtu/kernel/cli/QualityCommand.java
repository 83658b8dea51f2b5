package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.quality.BatchVerdict;
import cn.jingtu.kernel.quality.JudgedCheck;
import cn.jingtu.kernel.quality.QualityCheck;
import cn.jingtu.kernel.quality.QualityCheck.Outcome;
import cn.jingtu.kernel.quality.QualityControl;
import cn.jingtu.kernel.quantity.LabValue;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jingtu kernel qc}: quality control of laboratory batches. */
@Command(
        name = "qc",
        mixinStandardHelpOptions = true,
        description = "Judges duplicates, blanks, spikes and reference materials of batches by HJ/T 166-2004.",
        footer = {
            "",
            "A row per measurement: type, sample, item, value, and what the type needs:",
            "  sample           an ordinary sample, counted for the shares of duplicates and spikes",
            "  duplicate        value, value2 (two results of one laboratory)",
            "  between          value, value2 (results of two laboratories)",
            "  blind            value, value2, first_class, second_class (screening values)",
            "  blank            value, detection_limit",
            "  spike            value, value2 (after the addition), added",
            "  crm              value, certified, uncertainty (k = 2) or sd",
            "A column batch separates batches. A result below the detection limit is written <0.01.",
            "The result has a row for the verdict on each batch and item, then one for each check.",
            "",
            "Example:",
            "  kernel qc in.csv -o verdicts.csv"
        })
final class QualityCommand implements Callable<Integer> {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("样品", "sample"), Map.entry("平行", "duplicate"), Map.entry("平行样", "duplicate"),
            Map.entry("室间平行", "between"), Map.entry("密码平行", "blind"), Map.entry("密码平行样", "blind"),
            Map.entry("空白", "blank"), Map.entry("加标", "spike"), Map.entry("加标回收", "spike"), Map.entry("标准物质", "crm"));

    @Parameters(paramLabel = "CHECKS", description = "csv with a row per measurement; - is standard input.")
    private Path checks;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "Where the verdicts go; standard output without it.")
    private @Nullable Path out;

    private record Key(String batch, String item) {}

    private static final class Batch {
        private final List<QualityCheck> checks = new ArrayList<>();
        private int samples;
    }

    @Override
    public Integer call() throws IOException {
        Map<Key, Batch> batches = read();
        var control = QualityControl.standard();
        try (var result = ResultFile.open(out)) {
            CsvWriter csv = result.csv();
            csv.writeRecord("batch", "item", "type", "sample", "result", "result_zh", "measure", "value", "lower", "upper", "unit",
                    "clause", "verified", "reason", "reason_zh");
            for (var entry : batches.entrySet()) {
                Batch batch = entry.getValue();
                write(csv, entry.getKey().batch, control.judgeBatch(entry.getKey().item, batch.checks,
                        batch.samples == 0 ? OptionalInt.empty() : OptionalInt.of(batch.samples)));
            }
            result.done();
        }
        return 0;
    }

    private Map<Key, Batch> read() throws IOException {
        var batches = new LinkedHashMap<Key, Batch>();
        try (var input = CsvInput.open(checks)) {
            int type = input.require("type", "类型");
            int sample = input.require("sample", "样品", "样品编号");
            int item = input.require("item", "项目");
            OptionalInt batch = input.find("batch", "批次");
            for (CsvInput.Row row : input) {
                String name = batch.isPresent() ? row.text(batch.getAsInt()) : "";
                Batch of = batches.computeIfAbsent(new Key(name, row.text(item)), _ -> new Batch());
                QualityCheck check = check(new Cells(input, row), type, row.text(sample), row.text(item));
                if (check == null) {
                    of.samples++;
                } else {
                    of.checks.add(check);
                }
            }
        }
        return batches;
    }

    /** The check of a row, null for an ordinary sample. */
    private static @Nullable QualityCheck check(Cells cells, int type, String sample, String item) {
        String written = cells.row.text(type).toLowerCase(Locale.ROOT);
        return switch (TYPES.getOrDefault(written, written)) {
            case "sample" -> null;
            case "duplicate" -> new QualityCheck.Duplicate(sample, item, cells.result("value"), cells.result("value2"), false);
            case "between" -> new QualityCheck.Duplicate(sample, item, cells.result("value"), cells.result("value2"), true);
            case "blind" -> {
                BigDecimal first = cells.positive("first_class");
                BigDecimal second = cells.positive("second_class");
                if (second.compareTo(first) < 0) {
                    throw cells.row.bad(cells.input.require("second_class"), "it lies below first_class (%s).".formatted(first));
                }
                yield new QualityCheck.BlindDuplicate(sample, item, cells.result("value"), cells.result("value2"), first, second);
            }
            case "blank" -> new QualityCheck.Blank(sample, item, cells.result("value"), cells.positive("detection_limit"));
            case "spike" -> new QualityCheck.Spike(sample, item, cells.result("value"), cells.decimal("value2"), cells.positive("added"));
            case "crm" -> certified(cells, sample, item);
            default -> throw cells.row.bad(type, "use one of sample, duplicate, between, blind, blank, spike, crm.");
        };
    }

    private static QualityCheck certified(Cells cells, String sample, String item) {
        boolean uncertainty = cells.has("uncertainty");
        if (uncertainty == cells.has("sd")) {
            throw cells.row.bad(cells.input.require("value"), "a reference material needs either uncertainty or sd beside its value.");
        }
        return new QualityCheck.ReferenceMaterial(sample, item, cells.decimal("value"), cells.decimal("certified"),
                uncertainty ? cells.positive("uncertainty") : null, uncertainty ? null : cells.positive("sd"));
    }

    /** The cells of one row by the name of their column. */
    private record Cells(CsvInput input, CsvInput.Row row) {

        boolean has(String column) {
            OptionalInt place = input.find(column);
            return place.isPresent() && !row.text(place.getAsInt()).isEmpty();
        }

        BigDecimal decimal(String column) {
            return row.decimal(input.require(column));
        }

        BigDecimal positive(String column) {
            BigDecimal value = decimal(column);
            if (value.signum() <= 0) {
                throw row.bad(input.require(column), "it must be above zero.");
            }
            return value;
        }

        LabValue result(String column) {
            return row.labValue(input.require(column));
        }
    }

    private static void write(CsvWriter csv, String batch, BatchVerdict verdict) {
        csv.writeRecord(batch, verdict.item(), "batch", "", verdict.standing().en(), verdict.standing().zh(), "", "", "", "", "", "",
                verdict.verified() ? "yes" : "no",
                verdict.findings().stream().map(BatchVerdict.Finding::sentence).collect(Collectors.joining("; ")),
                verdict.findings().stream().map(BatchVerdict.Finding::sentenceZh).collect(Collectors.joining("；")));
        for (JudgedCheck judged : verdict.checks()) {
            write(csv, batch, judged);
        }
    }

    private static void write(CsvWriter csv, String batch, JudgedCheck judged) {
        String type = typeOf(judged.check());
        String sample = judged.check().sample();
        String item = judged.check().item();
        switch (judged.outcome()) {
            case Outcome.Within within -> figure(csv, batch, item, type, sample, "within", "合格", within.figure());
            case Outcome.Outside outside -> figure(csv, batch, item, type, sample, "outside", "超限", outside.figure());
            case Outcome.NotEvaluable none -> csv.writeRecord(batch, item, type, sample, "not evaluable", "无法评价",
                    "", "", "", "", "", "", "", none.reason().en(), none.reason().zh());
        }
    }

    private static void figure(
            CsvWriter csv, String batch, String item, String type, String sample, String result, String resultZh, QualityCheck.Figure figure) {
        boolean bothBelow = figure.measure() == QualityCheck.Measure.RELATIVE_DEVIATION && figure.value() == null;
        csv.writeRecord(batch, item, type, sample, result, resultZh, figure.measure().en(), text(figure.value()), text(figure.lower()),
                text(figure.upper()), figure.measure().unit(), figure.clause(), figure.verified() ? "yes" : "no",
                bothBelow ? "both below the detection limit" : "", bothBelow ? "均低于检出限" : "");
    }

    private static String text(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    private static String typeOf(QualityCheck check) {
        return switch (check) {
            case QualityCheck.Duplicate pair -> pair.betweenLaboratories() ? "between" : "duplicate";
            case QualityCheck.BlindDuplicate _ -> "blind";
            case QualityCheck.Blank _ -> "blank";
            case QualityCheck.Spike _ -> "spike";
            case QualityCheck.ReferenceMaterial _ -> "crm";
        };
    }
}
