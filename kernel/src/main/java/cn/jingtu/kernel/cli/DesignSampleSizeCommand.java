package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.design.SampleSize;
import cn.jingtu.kernel.design.SampleSizes;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code jingtu kernel design samplesize}: how many samples a decision needs. */
@Command(
        name = "samplesize",
        mixinStandardHelpOptions = true,
        description = "How many samples a decision needs.",
        footer = {
            "",
            "Examples:",
            "  kernel design samplesize --threshold --alpha 0.05 --beta 0.2 --delta 0.1 --sigma 0.15",
            "  kernel design samplesize --wilcoxon --alpha 0.05 --beta 0.2 --delta 0.1 --sigma 0.15",
            "  kernel design samplesize --mean --confidence 0.95 --sigma 3.25 --deviation 1.5",
            "  kernel design samplesize --mean --confidence 0.95 --sigma 0.3 --deviation 0.2   (coefficient of variation)",
            "  kernel design samplesize --proportion --confidence 0.95 --share 0.2 --deviation 0.05"
        })
final class DesignSampleSizeCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private Decision decision;

    /** What is to be decided. */
    static final class Decision {
        @Option(names = "--threshold", description = "Mean against a threshold by t test (EPA QA/G-4): alpha, beta, delta, sigma.")
        private boolean threshold;

        @Option(names = "--wilcoxon", description = "The same by Wilcoxon's signed rank test, 1.16 times as many.")
        private boolean wilcoxon;

        @Option(names = "--mean", description = "Mean within a deviation (HJ/T 166-2004): confidence, sigma, deviation.")
        private boolean mean;

        @Option(names = "--proportion", description = "Share within a deviation: confidence, share, deviation.")
        private boolean proportion;
    }

    @Option(names = "--alpha", description = "Admissible probability of rejecting a true null hypothesis.")
    private @Nullable Double alpha;

    @Option(names = "--beta", description = "Admissible probability of keeping a false one.")
    private @Nullable Double beta;

    @Option(names = "--delta", description = "Width of the grey region.")
    private @Nullable Double delta;

    @Option(names = "--sigma", description = "Standard deviation, or coefficient of variation with a relative deviation.")
    private @Nullable Double sigma;

    @Option(names = "--confidence", description = "Two-sided confidence.")
    private @Nullable Double confidence;

    @Option(names = "--deviation", description = "Admissible deviation.")
    private @Nullable Double deviation;

    @Option(names = "--share", description = "Expected share; 0.5 when nothing is known.")
    private @Nullable Double share;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String method;
        SampleSize size;
        if (decision.threshold) {
            method = "t test against a threshold, EPA QA/G-4";
            size = SampleSizes.meanAgainstThreshold(need("--alpha", alpha), need("--beta", beta), need("--delta", delta), need("--sigma", sigma));
        } else if (decision.wilcoxon) {
            method = "signed rank test against a threshold, EPA QA/G-9S";
            size = SampleSizes.wilcoxonAgainstThreshold(need("--alpha", alpha), need("--beta", beta), need("--delta", delta), need("--sigma", sigma));
        } else if (decision.mean) {
            method = "mean, HJ/T 166-2004";
            size = SampleSizes.mean(need("--confidence", confidence), need("--sigma", sigma), need("--deviation", deviation));
        } else {
            method = "proportion";
            size = SampleSizes.proportion(need("--confidence", confidence), need("--share", share), need("--deviation", deviation));
        }
        try (var result = ResultFile.open(null)) {
            var csv = result.csv();
            csv.writeRecord("method", "formula", "samples");
            csv.writeRecord(method, String.valueOf(size.exact()), String.valueOf(size.count()));
            result.done();
        }
        return 0;
    }

    private double need(String option, @Nullable Double value) {
        if (value == null) {
            throw new ParameterException(spec.commandLine(), "This decision needs %s.".formatted(option));
        }
        return value;
    }
}
