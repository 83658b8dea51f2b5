package cn.jingtu.bench.kernel;

import cn.jingtu.kernel.risk.Assessment;
import cn.jingtu.kernel.risk.Concentrations;
import cn.jingtu.kernel.risk.Distribution.LogNormal;
import cn.jingtu.kernel.risk.Distribution.Normal;
import cn.jingtu.kernel.risk.Distribution.Triangular;
import cn.jingtu.kernel.risk.Distribution.Truncated;
import cn.jingtu.kernel.risk.Distribution.Uniform;
import cn.jingtu.kernel.risk.ExposureParameters;
import cn.jingtu.kernel.risk.LandClass;
import cn.jingtu.kernel.risk.MonteCarlo;
import cn.jingtu.kernel.risk.MonteCarloResult;
import cn.jingtu.kernel.risk.Parameter;
import cn.jingtu.kernel.risk.Quantity;
import cn.jingtu.kernel.risk.RiskModel;
import cn.jingtu.kernel.risk.Uncertainty;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Monte-Carlo draws a second on one thread, thirteen parameters varying and all nine pathways evaluated in every draw,
 * against vectorised numpy ({@code src/main/python/risk.py}) on the same model and distributions. Both report means and 95th
 * percentiles, which must agree. Rounds take turns.
 */
public final class RiskBench {

    private static final int DRAWS = Integer.getInteger("jingtu.bench.draws", 1_000_000);
    private static final int ROUNDS = 7;
    private static final double AGREEMENT = 0.01;
    private static final List<Quantity> KEPT = List.of(Quantity.CRN, Quantity.HIN, Quantity.CRGW, Quantity.HIGW);

    private final Assessment benzene = (Assessment) RiskModel.of(ExposureParameters.of(LandClass.CLASS_1))
            .assess("苯", Concentrations.ofSoil(2).withGroundwater(0.3));
    private final Uncertainty uncertainty = Uncertainty.NONE
            .with(Parameter.SOIL_ORGANIC_MATTER, new Triangular(5, 15, 40))
            .with(Parameter.SOIL_WATER_CONTENT, new Truncated(new Normal(0.2, 0.03), 0.1, 0.28))
            .with(Parameter.ADULT_BODY_WEIGHT, new Normal(61.8, 9))
            .with(Parameter.CHILD_BODY_WEIGHT, new Normal(19.2, 3))
            .with(Parameter.ADULT_SOIL_INTAKE, new Triangular(20, 100, 200))
            .with(Parameter.CHILD_SOIL_INTAKE, new Triangular(50, 200, 400))
            .with(Parameter.ADULT_AIR_INTAKE, new Normal(14.5, 2))
            .with(Parameter.CHILD_AIR_INTAKE, new Normal(7.5, 1))
            .with(Parameter.WIND_SPEED, new LogNormal(200, 1.5))
            .with(Parameter.AIR_EXCHANGE_RATE, new Uniform(6, 24))
            .with(benzene.chemical(), Parameter.SURFACE_CONCENTRATION, new LogNormal(2, 1.8))
            .with(benzene.chemical(), Parameter.SUBSURFACE_CONCENTRATION, new LogNormal(2, 1.8))
            .with(benzene.chemical(), Parameter.GROUNDWATER_CONCENTRATION, new Uniform(0.1, 0.5));

    private RiskBench() {}

    public static void main(String... args) throws IOException {
        new RiskBench().run();
    }

    private void run() throws IOException {
        Process numpy = new ProcessBuilder("python3", Path.of("src/main/python/risk.py").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader answers = numpy.inputReader(); PrintWriter questions = new PrintWriter(numpy.outputWriter(), true)) {
            for (Parameter parameter : Parameter.values()) {
                benzene.value(parameter).ifPresent(value -> questions.println(parameter.symbol() + " " + value));
            }
            questions.println();
            String version = answers.readLine();
            if (version == null) {
                throw new IOException("numpy is the peer of this bench. Install it, e.g. apt-get install python3-numpy.");
            }
            System.out.printf("%,d draws, 13 parameters vary, %d processors, load %.1f, Java %s, numpy %s%n", DRAWS,
                    Runtime.getRuntime().availableProcessors(), ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    Runtime.version(), version);
            compare(answers, questions);
        } finally {
            numpy.destroy();
        }
    }

    private void compare(BufferedReader answers, PrintWriter questions) throws IOException {
        double[] ours = new double[ROUNDS];
        double[] oursAll = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        double[] theirsAll = new double[ROUNDS];
        for (int round = -3; round < ROUNDS; round++) { // three to warm up
            int at = Math.max(round, 0);
            long start = System.nanoTime();
            MonteCarloResult result = MonteCarlo.of(uncertainty, DRAWS, 100 + round).keeping(Set.copyOf(KEPT)).run(List.of(benzene), 1);
            double[] means = KEPT.stream().mapToDouble(quantity -> result.find("苯", quantity).orElseThrow().mean()).toArray();
            ours[at] = (System.nanoTime() - start) / 1e9;
            double[] high = KEPT.stream().mapToDouble(quantity -> result.find("苯", quantity).orElseThrow().percentile(95)).toArray();
            oursAll[at] = (System.nanoTime() - start) / 1e9;
            questions.println(DRAWS);
            double[] answer = Arrays.stream(answers.readLine().split(" ")).mapToDouble(Double::parseDouble).toArray();
            theirs[at] = answer[0];
            theirsAll[at] = answer[1];
            for (int i = 0; i < KEPT.size(); i++) {
                agree("mean of " + KEPT.get(i).symbol(), means[i], answer[2 + i]);
                agree("95th percentile of " + KEPT.get(i).symbol(), high[i], answer[6 + i]);
            }
        }
        say("draws and means", ours, theirs);
        say("with 95th percentiles", oursAll, theirsAll);
    }

    private static void agree(String what, double ours, double theirs) {
        if (Math.abs(ours - theirs) > AGREEMENT * Math.abs(theirs)) {
            throw new IllegalStateException("%s is %g here and %g there: not the same model.".formatted(what, ours, theirs));
        }
    }

    private static void say(String what, double[] ours, double[] theirs) {
        System.out.printf("%-22s %,12.0f a second, numpy %,12.0f, ratio %.2f (medians of %d rounds)%n",
                what, DRAWS / median(ours), DRAWS / median(theirs), median(theirs) / median(ours), ROUNDS);
    }

    private static double median(double[] values) {
        return Arrays.stream(values).sorted().skip(values.length / 2).findFirst().orElseThrow();
    }
}
