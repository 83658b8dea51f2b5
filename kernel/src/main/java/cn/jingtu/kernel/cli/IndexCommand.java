package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.index.EcologicalRisk;
import cn.jingtu.kernel.index.GradedIndex;
import cn.jingtu.kernel.index.PollutionIndex;
import cn.jingtu.kernel.index.PollutionIndices;
import cn.jingtu.kernel.quantity.LabValue;
import cn.jingtu.kernel.standard.Land;
import cn.jingtu.kernel.standard.Site;
import cn.jingtu.kernel.standard.Standard;
import cn.jingtu.kernel.standard.Standards;
import cn.jingtu.kernel.standard.Verdict;
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
import java.util.OptionalInt;
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
            "The file has a row per point and substance: point, substance, value (mg/kg), reference: the limit (single,",
            "national, nemerow) or the background (igeo, hakanson). Without a column for limits they are the screening values",
            "of GB 15618-2018 by the columns ph and land. Less than a detection limit is written <0.01; it enters as half the",
            "limit and is flagged. What cannot be computed has a row with the reason and is left out of the whole.",
            "",
            "Examples:",
            "  kernel index points.csv --kind nemerow -o indices.csv",
            "  kernel index points.csv --kind igeo"
        })
final class IndexCommand implements Callable<Integer> {

    /** Which index is computed. */
    enum Kind { SINGLE, NATIONAL, NEMEROW, IGEO, HAKANSON }

    /**
     * A row of the file.
     *
     * @param value      half the detection limit where {@code belowLimit}
     * @param base       where the reference comes from
     * @param impossible why there is no index, empty where there is one
     */
    private record Content(
            String substance, BigDecimal value, boolean belowLimit, BigDecimal reference, String base, String impossible) {

        boolean possible() {
            return impossible.isEmpty();
        }
    }

    /** What a value is compared with. */
    private record Base(BigDecimal reference, String source, String impossible) {}

    private static final MathContext SHOWN = new MathContext(12);

    @Parameters(paramLabel = "POINTS", description = "csv with point, substance, value, reference; - is standard input.")
    private Path points;

    @Option(names = "--kind", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
    private Kind kind;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "Where the indices go; standard output without it.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        var byPoint = read();
        try (var result = ResultFile.open(out)) {
            CsvWriter csv = result.csv();
            csv.writeRecord("point", "substance", "index", "value", "grade", "label_zh", "label_en", "below_limit", "reference", "base",
                    "source", "verified", "note");
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
            boolean background = kind == Kind.IGEO || kind == Kind.HAKANSON;
            OptionalInt reference = background
                    ? OptionalInt.of(input.require("reference", "background", "背景值"))
                    : input.find("reference", "limit", "标准值", "筛选值");
            OptionalInt ph = input.find("ph", "pH值");
            OptionalInt land = input.find("land", "地类", "土地利用");
            if (reference.isEmpty() && land.isEmpty()) {
                input.require("reference", "limit", "land");
            }
            for (CsvInput.Row row : input) {
                LabValue written = row.labValue(value);
                String name = SubstanceCatalogue.standard().find(row.text(substance)).map(Substance::symbol)
                        .filter(symbol -> !symbol.isEmpty()).orElse(row.text(substance));
                if (kind == Kind.HAKANSON && !PollutionIndices.standard().responseFactors().containsKey(name)) {
                    throw row.bad(substance, "Hakanson's index has no response factor for it; those with one are "
                            + PollutionIndices.standard().responseFactors().keySet().stream().sorted().toList() + ".");
                }
                Base base = reference.isPresent() ? given(row, reference.getAsInt())
                        : screening(row, substance, land.getAsInt(), ph, written);
                List<Content> contents = byPoint.computeIfAbsent(row.text(point), _ -> new ArrayList<>());
                if (contents.stream().anyMatch(other -> other.substance.equals(name))) {
                    throw row.bad(substance, "point %s has it twice; average or choose first.".formatted(row.text(point)));
                }
                contents.add(content(name, written, base));
            }
        }
        return byPoint;
    }

    private Content content(String name, LabValue written, Base base) {
        BigDecimal value = switch (written) {
            case LabValue.Measured(var amount) -> amount.value();
            case LabValue.BelowLimit(var limit) -> limit == null ? BigDecimal.ZERO : limit.value().divide(BigDecimal.TWO);
            case LabValue.NotAnalysed _ -> BigDecimal.ZERO;
        };
        String impossible = switch (written) {
            case LabValue.NotAnalysed _ -> "not analysed";
            case LabValue.BelowLimit(var limit) when limit == null -> "detection limit not stated";
            default -> kind == Kind.IGEO && value.signum() == 0 ? "zero has no logarithm" : base.impossible;
        };
        return new Content(name, value, written instanceof LabValue.BelowLimit, base.reference, base.source, impossible);
    }

    private static Base given(CsvInput.Row row, int column) {
        BigDecimal reference = row.decimal(column);
        if (reference.signum() <= 0) {
            throw row.bad(column, "a reference is above zero.");
        }
        return new Base(reference, "given", "");
    }

    /** The screening value of GB 15618-2018 for the row's land and pH. */
    private static Base screening(CsvInput.Row row, int substanceAt, int landAt, OptionalInt phAt, LabValue written) {
        Standard limits = Standards.get("gb15618-2018");
        Substance substance = limits.find(row.text(substanceAt))
                .orElseThrow(() -> row.bad(substanceAt, "no substance has this name; write its symbol, CAS number or Chinese name."));
        Land land = row.text(landAt).isEmpty() ? null : limits.land(row.text(landAt))
                .orElseThrow(() -> row.bad(landAt, "no land of GB 15618-2018; use 水田, 果园, 水旱轮作 or 其他."));
        BigDecimal ph = phAt.isEmpty() || row.text(phAt.getAsInt()).isEmpty() ? null : row.decimal(phAt.getAsInt());
        Verdict verdict = limits.evaluate(substance, written, Site.farmland(land, ph));
        return verdict instanceof Verdict.NotEvaluable none
                ? new Base(BigDecimal.ZERO, "", none.reason())
                : verdict.basis().map(finding -> new Base(finding.screening().value(), finding.screening().reference(), "")).orElseThrow();
    }

    private void write(CsvWriter csv, String point, List<Content> all) {
        PollutionIndices indices = PollutionIndices.standard();
        List<Content> contents = all.stream().filter(Content::possible).toList();
        switch (kind) {
            case SINGLE, NEMEROW -> contents.forEach(content -> row(csv, point, content, indices.single(content.value, content.reference)));
            case NATIONAL -> contents.forEach(content -> row(csv, point, content,
                    indices.single(PollutionIndex.SINGLE_NATIONAL_SURVEY, content.value, content.reference)));
            case IGEO -> contents.forEach(content ->
                    row(csv, point, content, indices.geoAccumulation(content.value, content.reference)));
            case HAKANSON -> contents.forEach(content ->
                    row(csv, point, content, indices.riskFactor(content.substance, content.value, content.reference)));
        }
        List<Content> impossible = all.stream().filter(content -> !content.possible()).toList();
        impossible.forEach(content -> csv.writeRecord(point, content.substance, "", "", "", "", "", content.belowLimit ? "yes" : "no",
                "", content.base, "", "", content.impossible));
        if (contents.isEmpty()) {
            return;
        }
        if (kind == Kind.NEMEROW) {
            total(csv, point, contents, indices.nemerow(contents.stream().map(IndexCommand::ratio).toList()),
                    without(impossible.stream().map(Content::substance).toList(), ""));
        } else if (kind == Kind.HAKANSON) {
            var ratios = new LinkedHashMap<String, BigDecimal>();
            contents.forEach(content -> ratios.put(content.substance, ratio(content)));
            EcologicalRisk risk = indices.ecologicalRisk(ratios);
            total(csv, point, contents, risk.total(), without(risk.missing(), ": the grades of RI assume them"));
        }
    }

    private static String without(List<String> substances, String why) {
        return substances.isEmpty() ? "" : "without " + String.join(" ", substances) + why;
    }

    private static BigDecimal ratio(Content content) {
        return PollutionIndices.quotient(content.value, content.reference);
    }

    private static void row(CsvWriter csv, String point, Content content, GradedIndex index) {
        write(csv, point, content.substance, index, content.belowLimit, content.reference.toPlainString(), content.base, "");
    }

    private static void total(CsvWriter csv, String point, List<Content> contents, GradedIndex index, String note) {
        write(csv, point, "", index, contents.stream().anyMatch(Content::belowLimit), "", "", note);
    }

    private static void write(
            CsvWriter csv, String point, String substance, GradedIndex index, boolean belowLimit, String reference, String base, String note) {
        var grade = index.grade();
        csv.writeRecord(point, substance, grade.index().key(), index.value().round(SHOWN).stripTrailingZeros().toPlainString(),
                String.valueOf(grade.number()), grade.labelZh(), grade.labelEn(), belowLimit ? "yes" : "no", reference, base,
                grade.source(), grade.verified() ? "yes" : "no", note);
    }
}
