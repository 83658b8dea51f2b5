package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.geostatistics.EmpiricalVariogram;
import cn.jingtu.kernel.geostatistics.SamplePoints;
import cn.jingtu.kernel.geostatistics.Shape;
import cn.jingtu.kernel.geostatistics.Structure;
import cn.jingtu.kernel.geostatistics.VariogramFit;
import cn.jingtu.kernel.geostatistics.VariogramModel;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.ObjectMapper;

/** Empirical variograms and models fitted to them. */
@Command(
        name = "variogram",
        mixinStandardHelpOptions = true,
        description = {
            "Empirical variogram as in R gstat: writes np,dist,gamma,dir for each bin.",
            "With --fit the fitted model is written as json to --model-output; without that, to standard output when the bins",
            "go to a file, and in one line to standard error when they do not. Duplicate points count as pairs at distance 0.",
            "With --drift it is the variogram of the residuals of ordinary least squares."},
        footer = {
            "",
            "Examples:",
            "  kernel variogram points.csv --value zinc --log -o bins.csv --fit sph",
            "  kernel variogram points.csv --value zinc --log --directions 0,45,90,135 --cutoff 1500 --width 100",
            "  kernel variogram points.csv --value zinc --log -o bins.csv --fit nug:0.1,sph:0.5:900 --model-output model.json"
        })
final class VariogramCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PointOptions points;

    @Option(names = "--cutoff", paramLabel = "METRES", description = "Largest distance of a pair; default a third of the diagonal of all points.")
    private @Nullable Double cutoff;

    @Option(names = "--width", paramLabel = "METRES", description = "Width of a bin; default a fifteenth of the cutoff.")
    private @Nullable Double width;

    @Option(names = "--directions", split = ",", paramLabel = "DEGREES", description = "Directions from north, clockwise.")
    private double[] directions = {};

    @Option(names = "--tolerance", paramLabel = "DEGREES", description = "Half the opening angle of a direction; default 90 by the number of directions.")
    private @Nullable Double tolerance;

    @Option(names = "--cressie", description = "The robust estimator of Cressie and Hawkins.")
    private boolean cressie;

    @Option(names = "--fit", paramLabel = "MODEL", description = {
        "Fits a model: shapes as sph or sph,exp,gau (the best one is taken), or terms to start from as nug:0.1,sph:0.5:900."})
    private @Nullable String fit;

    @Option(names = "--fit-method", paramLabel = "N", description = "Weights of the bins as numbered by gstat: 7 N/h² (default), 1 N, 2 N/γ², 6 equal.")
    private int fitMethod = 7;

    @Option(names = "--at-minimum", description = "Go on to the exact minimum instead of stopping where gstat stops.")
    private boolean atMinimum;

    @Option(names = "--model-output", paramLabel = "FILE", description = "Json file of the fitted model.")
    private @Nullable Path modelOutput;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "Csv of the bins.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        SamplePoints measured = points.read(spec.commandLine().getErr());
        EmpiricalVariogram variogram = variogram(measured);
        VariogramFit fitted = fit == null ? null : fit(variogram, fit);
        try (ResultFile result = ResultFile.open(output)) {
            CsvWriter csv = result.csv();
            csv.writeRecord("np", "dist", "gamma", "dir");
            for (EmpiricalVariogram.Bin bin : variogram.bins()) {
                csv.writeRecord(Long.toString(bin.pairs()), Double.toString(bin.distance()), Double.toString(bin.gamma()),
                        Double.toString(bin.direction()));
            }
            result.done();
        }
        if (fitted != null) {
            write(fitted);
        }
        return 0;
    }

    private EmpiricalVariogram variogram(SamplePoints measured) {
        EmpiricalVariogram.Builder builder = EmpiricalVariogram.with(measured);
        if (cutoff != null) {
            builder.cutoff(cutoff);
        }
        if (width != null) {
            builder.width(width);
        }
        if (directions.length > 0) {
            builder.directions(directions);
        }
        if (tolerance != null) {
            builder.tolerance(tolerance);
        }
        if (cressie) {
            builder.estimator(EmpiricalVariogram.Estimator.ROBUST);
        }
        if (measured.driftCount() > 0) {
            builder.residuals(0);
        }
        return builder.build();
    }

    private VariogramFit fit(EmpiricalVariogram variogram, String wanted) {
        List<VariogramModel> starts = wanted.contains(":")
                ? List.of(VariogramModel.parse(wanted))
                : Arrays.stream(wanted.split(",")).map(code -> VariogramFit.startFor(Shape.of(code.strip()), variogram)).toList();
        var weights = VariogramFit.Weights.ofGstat(fitMethod);
        var end = atMinimum ? VariogramFit.End.AT_MINIMUM : VariogramFit.End.AS_GSTAT;
        VariogramFit best = starts.stream().map(start -> VariogramFit.of(variogram, start, weights, end))
                .min(Comparator.comparingDouble(VariogramFit::sumOfSquares)).orElseThrow();
        if (!best.converged()) {
            spec.commandLine().getErr().println("The fit did not settle in %d steps: try other values to start from, like --fit %s."
                    .formatted(VariogramFit.MOST_STEPS, starts.getFirst()));
        }
        return best;
    }

    private void write(VariogramFit fitted) throws IOException {
        if (modelOutput == null && (output == null || output.toString().equals("-"))) {
            spec.commandLine().getErr().println("fitted: %s (sum of squares %s)".formatted(fitted.model(), fitted.sumOfSquares()));
            return;
        }
        try (ResultFile result = ResultFile.open(modelOutput)) {
            result.writer().write(json(fitted) + "\n");
            result.done();
        }
    }

    private static String json(VariogramFit fitted) {
        var json = new LinkedHashMap<String, Object>();
        json.put("model", fitted.model().toString());
        json.put("structures", fitted.model().structures().stream().map(VariogramCommand::structure).toList());
        json.put("sumOfSquares", fitted.sumOfSquares());
        json.put("steps", fitted.steps());
        json.put("converged", fitted.converged());
        return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    private static LinkedHashMap<String, Object> structure(Structure structure) {
        var json = new LinkedHashMap<String, Object>();
        json.put("shape", structure.shape().code());
        json.put("sill", structure.sill());
        if (structure.shape() != Shape.NUGGET) {
            json.put("range", structure.range());
            json.put("practicalRange", structure.practicalRange());
        }
        if (structure.shape() == Shape.MATERN) {
            json.put("kappa", structure.kappa());
        }
        return json;
    }
}
