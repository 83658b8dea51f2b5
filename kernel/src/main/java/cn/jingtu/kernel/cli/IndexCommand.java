package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.index.EcologicalRisk;
import cn.jingtu.kernel.index.GradedIndex;
import cn.jingtu.kernel.index.PollutionIndex;
import cn.jingtu.kernel.index.PollutionIndices;
import cn.jingtu.kernel.quantity.LabValue;
import cn.jingtu.kernel.substance.Substance;
import cn.jingtu.kernel.substance.SubstanceCatalogue;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jingtu kernel index}: pollution indices of points. */
@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        description = "Pollution indices with their grades: single factor, Nemerow, Igeo, Hakanson's ecological risk.",
        footer = {
            "",
            "The file has a row per point and substance: point, substance, value, reference. The reference is the limit",
            "(single, national, nemerow) or the background (igeo, hakanson), in the unit of the value. A value below the",
            "detection limit is written <0.01; it enters as half the limit and is flagged.",
            "",
            "Examples:",
            "  kernel index points.csv --kind nemerow -o indices.csv",
            "  kernel index points.csv --kind igeo"
        })
final class IndexCommand implements Callable<Integer> {

    /** Which index is computed. */
    enum Kind { SINGLE, NATIONAL, NEMEROW, IGEO, HAKANSON }

    /** A row of the file; {@code value} is half the detection limit where {@code belowLimit}. */
    private record Content(String substance, BigDecimal value, boolean belowLimit, BigDecimal reference) {}

    private static final MathContext SHOWN = new MathContext(12);

    @Parameters(paramLabel = "POINTS", description = "csv with point, substance, value, reference; - is standard input.")
    private Path points;

    @Option(names = "--kind", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
    private Kind kind;

    @Option(names = {"-o", "--out"}, description = "Where the indices go; standard output without it.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        var byPoint = read();
        try (var result = ResultFile.open(out)) {
            CsvWriter csv = result.csv();
            csv.writeRecord("point", "substance", "index", "value", "grade", "label_zh", "label_en", "below_limit", "source", "verified", "note");
            for (var point : byPoint.entrySet()) {
                write(csv, point.getKey(), point.getValue());
            }
            result.done();
        }
        return 0;
    }

    private Map<String, List<Content>> read() throws IOException {
        var byPoint = new LinkedHashMap<String, List<Content>>();
        try (var input = CsvInput.open(points)) {
            int point = input.require("point", "点位");
            int substance = input.require("substance", "污染物", "项目");
            int value = input.require("value", "含量", "测定值");
            int reference = kind == Kind.IGEO || kind == Kind.HAKANSON
                    ? input.require("reference", "background", "背景值")
                    : input.require("reference", "limit", "标准值", "筛选值");
            for (CsvInput.Row row : input) {
                LabValue written = row.labValue(value);
                boolean belowLimit = written instanceof LabValue.BelowLimit;
                BigDecimal content = switch (written) {
                    case LabValue.Measured(var amount) -> amount.value();
                    case LabValue.BelowLimit(var limit) when limit != null -> limit.value().divide(BigDecimal.TWO);
                    default -> throw row.bad(value, "an index needs a number, or a detection limit such as <0.01.");
                };
                BigDecimal base = row.decimal(reference);
                if (base.signum() <= 0) {
                    throw row.bad(reference, "a reference is above zero.");
                }
                if (kind == Kind.IGEO && content.signum() == 0) {
                    throw row.bad(value, "zero has no logarithm; write a result below the detection limit as <0.01.");
                }
                String name = SubstanceCatalogue.standard().find(row.text(substance)).map(Substance::symbol)
                        .filter(symbol -> !symbol.isEmpty()).orElse(row.text(substance));
                if (kind == Kind.HAKANSON && !PollutionIndices.standard().responseFactors().containsKey(name)) {
                    throw row.bad(substance, "Hakanson's index has no response factor for it; those with one are "
                            + PollutionIndices.standard().responseFactors().keySet().stream().sorted().toList() + ".");
                }
                List<Content> contents = byPoint.computeIfAbsent(row.text(point), _ -> new ArrayList<>());
                if (contents.stream().anyMatch(other -> other.substance.equals(name))) {
                    throw row.bad(substance, "point %s has it twice; average or choose first.".formatted(row.text(point)));
                }
                contents.add(new Content(name, content, belowLimit, base));
            }
        }
        return byPoint;
    }

    private void write(CsvWriter csv, String point, List<Content> contents) {
        PollutionIndices indices = PollutionIndices.standard();
        switch (kind) {
            case SINGLE -> contents.forEach(content ->
                    row(csv, point, content, indices.single(content.value, content.reference)));
            case NATIONAL -> contents.forEach(content -> row(csv, point, content,
                    indices.single(PollutionIndex.SINGLE_NATIONAL_SURVEY, content.value, content.reference)));
            case IGEO -> contents.forEach(content ->
                    row(csv, point, content, indices.geoAccumulation(content.value, content.reference)));
            case NEMEROW -> {
                contents.forEach(content -> row(csv, point, content, indices.single(content.value, content.reference)));
                total(csv, point, contents, indices.nemerow(contents.stream().map(IndexCommand::ratio).toList()), "");
            }
            case HAKANSON -> {
                var ratios = new LinkedHashMap<String, BigDecimal>();
                contents.forEach(content -> ratios.put(content.substance, ratio(content)));
                EcologicalRisk risk = indices.ecologicalRisk(ratios);
                contents.forEach(content -> row(csv, point, content, risk.factors().get(content.substance)));
                total(csv, point, contents, risk.total(), risk.missing().isEmpty() ? ""
                        : "without " + String.join(" ", risk.missing()) + ": the grades of RI assume them");
            }
        }
    }

    private static BigDecimal ratio(Content content) {
        return PollutionIndices.quotient(content.value, content.reference);
    }

    private static void row(CsvWriter csv, String point, Content content, GradedIndex index) {
        write(csv, point, content.substance, index, content.belowLimit, "");
    }

    private static void total(CsvWriter csv, String point, List<Content> contents, GradedIndex index, String note) {
        write(csv, point, "", index, contents.stream().anyMatch(Content::belowLimit), note);
    }

    private static void write(CsvWriter csv, String point, String substance, GradedIndex index, boolean belowLimit, String note) {
        var grade = index.grade();
        csv.writeRecord(point, substance, grade.index().key(), index.value().round(SHOWN).stripTrailingZeros().toPlainString(),
                String.valueOf(grade.number()), grade.labelZh(), grade.labelEn(), belowLimit ? "yes" : "no",
                grade.source(), grade.verified() ? "yes" : "no", note);
    }
}
