package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.risk.Assessment;
import cn.jingtu.kernel.risk.Chemical;
import cn.jingtu.kernel.risk.Chemicals;
import cn.jingtu.kernel.risk.Concentrations;
import cn.jingtu.kernel.risk.CumulativeRisk;
import cn.jingtu.kernel.risk.Effect;
import cn.jingtu.kernel.risk.Figure;
import cn.jingtu.kernel.risk.LandClass;
import cn.jingtu.kernel.risk.Medium;
import cn.jingtu.kernel.risk.MonteCarlo;
import cn.jingtu.kernel.risk.NotAssessable;
import cn.jingtu.kernel.risk.Parameter;
import cn.jingtu.kernel.risk.Pathway;
import cn.jingtu.kernel.risk.Quantity;
import cn.jingtu.kernel.risk.RiskModel;
import cn.jingtu.kernel.risk.RiskOutcome;
import cn.jingtu.kernel.risk.Sample;
import cn.jingtu.kernel.risk.Sensitivity;
import cn.jingtu.kernel.risk.Uncertainty;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code jingtu kernel risk}: health risk of construction land after HJ 25.3-2019. */
@Command(
        name = "risk",
        mixinStandardHelpOptions = true,
        subcommands = RiskCommand.ControlValues.class,
        description = "Carcinogenic risk, hazard quotient and control values of construction land by HJ 25.3-2019.",
        footer = {
            "",
            "CONCENTRATIONS has a row per substance: substance (name or CAS number), concentration, and where wanted unit,",
            "medium (soil, surface, subsurface, groundwater; soil is both layers) and point. Columns surface, subsurface and",
            "groundwater may stand beside or instead of concentration. Units unless given: mg/kg dry soil, mg/L groundwater.",
            "",
            "SITE replaces recommended parameters: symbol, value, and where wanted unit, source, substance. With a substance",
            "the value is its own, as RfC, Koc, or MCLgw, the limit of groundwater to be protected. Symbols: control-values --parameters.",
            "",
            "DISTRIBUTIONS says what varies: symbol, distribution, a, b, c, and where wanted low, high (truncation), substance.",
            "  point a; uniform a=min b=max; triangular a=min b=mode c=max; normal a=mean b=sd; lognormal a=geometric mean",
            "  b=geometric sd. Concentrations are Csur, Csub (mg/kg) and Cgw (mg/L) of a substance.",
            "",
            "The result has one row per medium (pathway all) and one per pathway; cumulative rows add the substances of a point.",
            "Empty means not computed, never zero; missing names the toxicity values that were lacking.",
            "",
            "Examples:",
            "  kernel risk soil.csv --land class1 -o risk.csv",
            "  kernel risk soil.csv --land class2 --site borehole.csv --json -o risk.json",
            "  kernel risk soil.csv --land class1 --sensitivity",
            "  kernel risk soil.csv --land class1 --monte-carlo 100000 --seed 1 --distributions varying.csv",
            "  kernel risk control-values --land class2 -o control-values.csv"
        })
final class RiskCommand implements Callable<Integer> {

    private static final double[] PERCENTILES = {5, 10, 25, 50, 75, 90, 95, 99};
    private static final List<Quantity> RISKS = List.of(Quantity.CRN, Quantity.HIN, Quantity.CRGW, Quantity.HIGW);

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "CONCENTRATIONS", description = "csv with substance and concentration; - is standard input.")
    private @Nullable Path file;

    @Option(names = "--land", converter = Land.class, description = "class1 (第一类用地) or class2 (第二类用地).")
    private @Nullable LandClass land;

    @Option(names = "--site", paramLabel = "SITE", description = "csv with values of the site in place of the recommended ones.")
    private @Nullable Path site;

    @Option(names = "--json", description = "Every figure with formula, inputs and sources, as json.")
    private boolean json;

    @Option(names = "--sensitivity", description = "Sensitivity ratio of the risks to every parameter instead.")
    private boolean sensitivity;

    @Option(names = "--change", defaultValue = "0.05", description = "Relative change of parameters for --sensitivity; ${DEFAULT-VALUE} unless given.")
    private double change;

    @Option(names = "--monte-carlo", paramLabel = "DRAWS", description = "Percentiles from so many draws instead.")
    private @Nullable Integer draws;

    @Option(names = "--seed", defaultValue = "1", description = "The same seed gives the same draws; ${DEFAULT-VALUE} unless given.")
    private long seed;

    @Option(names = "--distributions", paramLabel = "DISTRIBUTIONS", description = "csv with what varies, for --monte-carlo.")
    private @Nullable Path distributions;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "Where the result goes; standard output without it.")
    private @Nullable Path out;

    /** The key of a class of land, in the words of the rules or as a number. */
    static final class Land implements ITypeConverter<LandClass> {
        @Override
        public LandClass convert(String text) {
            return Arrays.stream(LandClass.values())
                    .filter(land -> List.of(land.key(), land.key().substring(5), land.zh(), land.name()).contains(text))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("\"%s\" is no class of land; write class1 or class2.".formatted(text)));
        }
    }

    @Override
    public Integer call() throws IOException {
        if (file == null || land == null) {
            throw new ParameterException(spec.commandLine(), "A file with concentrations and --land are needed, see --help.");
        }
        if ((draws == null) != (distributions == null)) {
            throw new ParameterException(spec.commandLine(), "--monte-carlo and --distributions go together: how often, and what varies.");
        }
        if (json && (sensitivity || draws != null) || sensitivity && draws != null) {
            throw new ParameterException(spec.commandLine(), "Choose one of --json, --sensitivity and --monte-carlo.");
        }
        Map<String, List<RiskOutcome>> outcomes = assess(file, land);
        try (var result = ResultFile.open(out)) {
            if (json) {
                writeJson(result, outcomes);
            } else if (sensitivity) {
                writeSensitivity(result.csv(), outcomes);
            } else if (draws != null && distributions != null) {
                writeDraws(result.csv(), outcomes, RiskInput.uncertainty(distributions), draws);
            } else {
                writeRisks(result.csv(), outcomes);
            }
            result.done();
        }
        return 0;
    }

    private Map<String, List<RiskOutcome>> assess(Path file, LandClass land) throws IOException {
        var known = RiskInput.site(land, site);
        var model = RiskModel.of(known.parameters());
        var outcomes = new LinkedHashMap<String, List<RiskOutcome>>();
        RiskInput.concentrations(file).forEach((point, substances) -> {
            var ofPoint = outcomes.computeIfAbsent(point, _ -> new ArrayList<>());
            substances.forEach((name, concentrations) -> ofPoint.add(assess(model, known.chemicals(), name, concentrations)));
        });
        return outcomes;
    }

    private static RiskOutcome assess(RiskModel model, Map<String, Chemical> chemicals, String name, Concentrations concentrations) {
        Chemical ofSite = Chemicals.find(name).map(chemical -> chemicals.get(chemical.zh())).orElse(null);
        return ofSite == null ? model.assess(name, concentrations) : model.assess(ofSite, concentrations);
    }

    private static void writeRisks(CsvWriter csv, Map<String, List<RiskOutcome>> outcomes) {
        csv.writeRecord("point", "substance", "cas", "medium", "pathway", "pathway_zh", "carcinogenic_risk", "cr_percent", "hazard_quotient",
                "hq_percent", "rcv", "hcv", "cvspgw", "control_value", "unit", "basis", "acceptance", "missing", "verified", "note");
        outcomes.forEach((point, ofPoint) -> {
            for (RiskOutcome outcome : ofPoint) {
                switch (outcome) {
                    case Assessment assessment -> writeAssessment(csv, point, assessment);
                    case NotAssessable no -> csv.writeRecord(point, no.substance(), "", "", "", "", "", "", "", "", "", "", "", "", "", "",
                            "NOT_ASSESSABLE", "", verified(no.verified()), no.explanation());
                }
            }
            writeCumulative(csv, point, CumulativeRisk.of(ofPoint));
        });
    }

    private static void writeAssessment(CsvWriter csv, String point, Assessment assessment) {
        for (Medium medium : Medium.values()) {
            boolean soil = medium == Medium.SOIL;
            var control = assessment.controlValue(medium);
            Quantity rcv = soil ? Quantity.RCVS : Quantity.RCVG;
            Quantity hcv = soil ? Quantity.HCVS : Quantity.HCVG;
            csv.writeRecord(point, assessment.substance(), assessment.chemical().cas(), medium.name(), "all", medium.zh(),
                    number(assessment.carcinogenicRisk(medium)), "", number(assessment.hazardIndex(medium)), "",
                    number(assessment.value(rcv)), number(assessment.value(hcv)), soil ? number(assessment.value(Quantity.CVSPGW)) : "",
                    control.map(value -> number(value.value())).orElse(""), medium.unit(),
                    control.map(value -> value.basis().name()).orElse(""), assessment.acceptance(medium).name(), missing(assessment, medium),
                    verified(assessment.figure(rcv).verified() && assessment.figure(hcv).verified()), assessment.chemical().note());
            for (Pathway pathway : Pathway.values()) {
                if (pathway.medium() == medium) {
                    writePathway(csv, point, assessment, pathway);
                }
            }
        }
    }

    private static void writePathway(CsvWriter csv, String point, Assessment assessment, Pathway pathway) {
        var cancer = Effect.CARCINOGENIC;
        var other = Effect.NON_CARCINOGENIC;
        csv.writeRecord(point, assessment.substance(), assessment.chemical().cas(), pathway.medium().name(), pathway.name(), pathway.zh(),
                number(assessment.risk(pathway, cancer)), number(assessment.contribution(pathway, cancer)),
                number(assessment.risk(pathway, other)), number(assessment.contribution(pathway, other)),
                number(assessment.value(pathway.controlValue(cancer))), number(assessment.value(pathway.controlValue(other))), "", "",
                pathway.medium().unit(), "", "", "",
                verified(assessment.figure(pathway.controlValue(cancer)).verified() && assessment.figure(pathway.controlValue(other)).verified()), "");
    }

    private static String missing(Assessment assessment, Medium medium) {
        return assessment.missing().stream()
                .filter(missing -> missing.pathway().medium() == medium)
                .map(missing -> missing.value().symbol())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static void writeCumulative(CsvWriter csv, String point, CumulativeRisk sum) {
        String without = sum.notAssessable().stream().map(NotAssessable::substance).collect(Collectors.joining(", "));
        String note = without.isEmpty() ? "" : "without " + without;
        for (Medium medium : Medium.values()) {
            if (sum.carcinogenicRisk(medium).isEmpty() && sum.hazardIndex(medium).isEmpty()) {
                continue;
            }
            csv.writeRecord(point, "cumulative", "", medium.name(), "all", medium.zh(), number(sum.carcinogenicRisk(medium)), "",
                    number(sum.hazardIndex(medium)), "", "", "", "", "", "", "", "", "", "", note);
            for (Pathway pathway : Pathway.values()) {
                if (pathway.medium() == medium) {
                    csv.writeRecord(point, "cumulative", "", medium.name(), pathway.name(), pathway.zh(),
                            number(sum.risk(pathway, Effect.CARCINOGENIC)), "", number(sum.risk(pathway, Effect.NON_CARCINOGENIC)), "",
                            "", "", "", "", "", "", "", "", "", note);
                }
            }
        }
    }

    private void writeSensitivity(CsvWriter csv, Map<String, List<RiskOutcome>> outcomes) {
        csv.writeRecord("point", "substance", "quantity", "quantity_zh", "parameter", "parameter_zh", "change_percent", "sensitivity_percent");
        outcomes.forEach((point, ofPoint) -> {
            for (Assessment assessment : CumulativeRisk.of(ofPoint).assessments()) {
                for (Quantity quantity : RISKS) {
                    if (assessment.value(quantity).orElse(0) > 0) {
                        for (Sensitivity ratio : Sensitivity.of(assessment, quantity, change)) {
                            csv.writeRecord(point, assessment.substance(), quantity.symbol(), quantity.zh(), ratio.parameter().symbol(),
                                    ratio.parameter().zh(), number(ratio.change() * 100), number(ratio.percent()));
                        }
                    }
                }
            }
        });
    }

    private void writeDraws(CsvWriter csv, Map<String, List<RiskOutcome>> outcomes, Uncertainty uncertainty, int draws) {
        var header = new ArrayList<>(List.of("point", "substance", "quantity", "quantity_zh", "unit", "draws", "rejected", "point_estimate", "mean", "sd"));
        for (double percentile : PERCENTILES) {
            header.add("p" + (int) percentile);
        }
        header.add("share_above_acceptable");
        csv.writeRecord(header);
        outcomes.forEach((point, ofPoint) -> {
            var assessments = CumulativeRisk.of(ofPoint).assessments();
            if (assessments.isEmpty()) {
                throw new BadInput("%s: none of the substances%s can be assessed by this model."
                        .formatted(file, point.isEmpty() ? "" : " of " + point));
            }
            var result = MonteCarlo.of(uncertainty, draws, seed).run(assessments, Runtime.getRuntime().availableProcessors());
            for (Assessment assessment : assessments) {
                result.substances().get(assessment.substance()).forEach((quantity, sample) -> writeSample(csv, point, assessment.substance(),
                        quantity, result.rejected(), number(assessment.value(quantity)), sample, acceptable(assessment, quantity)));
            }
            result.cumulative().forEach((quantity, sample) ->
                    writeSample(csv, point, "cumulative", quantity, result.rejected(), "", sample, OptionalDouble.empty()));
        });
    }

    private static OptionalDouble acceptable(Assessment assessment, Quantity quantity) {
        return switch (quantity) {
            case CRN, CRGW -> assessment.value(Parameter.ACCEPTABLE_RISK);
            case HIN, HIGW -> assessment.value(Parameter.ACCEPTABLE_HAZARD);
            default -> OptionalDouble.empty();
        };
    }

    private static void writeSample(CsvWriter csv, String point, String substance, Quantity quantity, int rejected, String estimate,
            Sample sample, OptionalDouble acceptable) {
        var row = new ArrayList<>(List.of(point, substance, quantity.symbol(), quantity.zh(), quantity.unit(), Integer.toString(sample.size()),
                Integer.toString(rejected), estimate, number(sample.mean()), number(sample.standardDeviation())));
        for (double percentile : PERCENTILES) {
            row.add(number(sample.percentile(percentile)));
        }
        row.add(acceptable.isPresent() ? number(sample.shareAbove(acceptable.getAsDouble())) : "");
        csv.writeRecord(row);
    }

    private static void writeJson(ResultFile result, Map<String, List<RiskOutcome>> outcomes) {
        var rows = new ArrayList<Map<String, Object>>();
        outcomes.forEach((point, ofPoint) -> ofPoint.forEach(outcome -> rows.add(switch (outcome) {
            case Assessment assessment -> json(point, assessment);
            case NotAssessable no -> json(point, no);
        })));
        JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .writeValue(result.writer(), rows);
    }

    private static Map<String, Object> json(String point, NotAssessable no) {
        var object = new LinkedHashMap<String, Object>();
        object.put("point", point);
        object.put("substance", no.substance());
        object.put("acceptance", "NOT_ASSESSABLE");
        object.put("reason", no.reason());
        object.put("explanation", Map.of("zh", no.explanationZh(), "en", no.explanation()));
        return object;
    }

    private static Map<String, Object> json(String point, Assessment assessment) {
        var object = new LinkedHashMap<String, Object>();
        object.put("point", point);
        object.put("substance", assessment.substance());
        object.put("cas", assessment.chemical().cas());
        object.put("land", assessment.model().site().landClass().key());
        object.put("acceptance", assessment.acceptance());
        object.put("missing", assessment.missing().stream()
                .map(missing -> Map.of("pathway", missing.pathway(), "effect", missing.effect(), "parameter", missing.value().symbol()))
                .toList());
        var figures = new LinkedHashMap<String, Object>();
        for (Parameter parameter : Parameter.values()) {
            put(figures, assessment.figure(parameter));
        }
        for (Quantity quantity : Quantity.values()) {
            put(figures, assessment.figure(quantity));
        }
        object.put("figures", figures);
        return object;
    }

    private static void put(Map<String, Object> figures, Figure figure) {
        figure.value().ifPresent(value -> {
            var object = new LinkedHashMap<String, Object>();
            object.put("value", value);
            object.put("unit", figure.unit());
            object.put("zh", figure.zh());
            object.put("en", figure.en());
            if (!figure.formula().isEmpty()) {
                object.put("formula", figure.formula());
                object.put("inputs", figure.inputs().stream().map(Figure::symbol).toList());
            }
            object.put("source", figure.source());
            object.put("verified", figure.verified());
            figures.put(figure.symbol(), object);
        });
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, "%.10g", value);
    }

    private static String verified(boolean verified) {
        return verified ? "yes" : "no";
    }

    /** {@code jingtu kernel risk control-values}: the table of control values of all substances. */
    @Command(
            name = "control-values",
            mixinStandardHelpOptions = true,
            description = "Control values of all substances for a class of land, or the parameters of the site that they rest on.",
            footer = {
                "",
                "Examples:",
                "  kernel risk control-values --land class1 -o control-values.csv",
                "  kernel risk control-values --land class1 --parameters"
            })
    static final class ControlValues implements Callable<Integer> {

        @Option(names = "--land", required = true, converter = Land.class, description = "class1 (第一类用地) or class2 (第二类用地).")
        private LandClass land;

        @Option(names = "--site", paramLabel = "SITE", description = "csv with values of the site in place of the recommended ones.")
        private @Nullable Path site;

        @Option(names = "--parameters", description = "The parameters of site and people instead, as they would be used.")
        private boolean parameters;

        @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "Where the table goes; standard output without it.")
        private @Nullable Path out;

        @Override
        public Integer call() throws IOException {
            var known = RiskInput.site(land, site);
            try (var result = ResultFile.open(out)) {
                if (parameters) {
                    writeParameters(result.csv(), known);
                } else {
                    writeControlValues(result.csv(), known);
                }
                result.done();
            }
            return 0;
        }

        private static void writeParameters(CsvWriter csv, RiskInput.Site known) {
            csv.writeRecord("symbol", "name_zh", "name_en", "value", "unit", "source", "verified");
            for (var value : known.parameters().list()) {
                csv.writeRecord(value.parameter().symbol(), value.parameter().zh(), value.parameter().en(), number(value.value()),
                        value.parameter().unit(), value.source(), verified(value.verified()));
            }
        }

        private static void writeControlValues(CsvWriter csv, RiskInput.Site known) {
            csv.writeRecord("substance", "substance_en", "cas", "rcvs_mg_kg", "hcvs_mg_kg", "cvspgw_mg_kg", "control_value_mg_kg", "basis",
                    "csat_mg_kg", "rcvg_mg_l", "hcvg_mg_l", "missing", "verified", "note");
            var model = RiskModel.of(known.parameters());
            for (Chemical listed : Chemicals.list()) {
                Chemical chemical = known.chemicals().getOrDefault(listed.zh(), listed);
                switch (model.assess(chemical, Concentrations.NONE)) {
                    case Assessment assessment -> csv.writeRecord(chemical.zh(), chemical.en(), chemical.cas(),
                            number(assessment.value(Quantity.RCVS)), number(assessment.value(Quantity.HCVS)),
                            number(assessment.value(Quantity.CVSPGW)),
                            assessment.soilControlValue().map(control -> number(control.value())).orElse(""),
                            assessment.soilControlValue().map(control -> control.basis().name()).orElse(""),
                            number(assessment.value(Quantity.CSAT)), number(assessment.value(Quantity.RCVG)),
                            number(assessment.value(Quantity.HCVG)), missing(assessment, Medium.SOIL),
                            verified(assessment.figure(Quantity.RCVS).verified() && assessment.figure(Quantity.HCVS).verified()),
                            chemical.note());
                    case NotAssessable no -> csv.writeRecord(chemical.zh(), chemical.en(), chemical.cas(), "", "", "", "", "NOT_ASSESSABLE",
                            "", "", "", "", verified(no.verified()), no.explanation());
                }
            }
        }
    }
}
