package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.geostatistics.CrossValidation;
import cn.jingtu.kernel.geostatistics.SamplePoints;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Predicts every measured point from the others. */
@Command(
        name = "cross-validate",
        mixinStandardHelpOptions = true,
        description = {
            "Kriges each point without itself, or without its fold: writes x,y,observed,predicted,variance,residual,zscore,fold,",
            "and a summary to standard error. The residual is observed minus predicted, as in krige.cv of R gstat."},
        footer = {
            "",
            "Examples:",
            "  kernel cross-validate points.csv --value zinc --log --model nug:0.05,sph:0.59:897 -o cv.csv",
            "  kernel cross-validate points.csv --value zinc --log --model nug:0.05,sph:0.59:897 --nearest 16 --folds 10 --seed 1"
        })
final class CrossValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PointOptions points;

    @Mixin
    private KrigingOptions kriging;

    @Option(names = "--folds", paramLabel = "K", description = "Leave out random folds instead of single points.")
    private @Nullable Integer folds;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the folds, default 1.")
    private long seed = 1;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "Csv to write.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        SamplePoints measured = points.read(spec.commandLine().getErr());
        var builder = kriging.on(measured, kriging.model(0, 1));
        CrossValidation result = folds == null
                ? CrossValidation.leaveOneOut(builder)
                : CrossValidation.of(builder, CrossValidation.randomFolds(measured.size(), folds, seed));
        try (ResultFile file = ResultFile.open(output)) {
            CsvWriter csv = file.csv();
            csv.writeRecord("x", "y", "observed", "predicted", "variance", "residual", "zscore", "fold");
            for (int i = 0; i < result.size(); i++) {
                csv.writeRecord(cell(measured.x(i)), cell(measured.y(i)), cell(result.observed(i)), cell(result.predicted(i)),
                        cell(result.variance(i)), cell(result.residual(i)), cell(result.zScore(i)), Integer.toString(result.fold(i) + 1));
            }
            file.done();
        }
        CrossValidation.Summary all = result.summary();
        spec.commandLine().getErr().println(String.format(Locale.ROOT,
                "%d of %d points predicted; mean error %.6g, mean squared error %.6g, root of it %.6g, mean squared deviation ratio"
                        + " %.6g, correlation %.6g", all.predicted(), result.size(), all.meanError(), all.meanSquaredError(),
                all.rootMeanSquaredError(), all.meanSquaredDeviationRatio(), all.correlation()));
        return 0;
    }

    private static String cell(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
