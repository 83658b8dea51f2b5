package cn.jingtu.kernel.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which distribution measured values may be treated as, in the order in which ProUCL asks: normal, gamma, lognormal, none. A
 * distribution is taken when at least one of its two tests does not reject it at 5 %.
 *
 * @param tests one sentence a test, with its figures
 * @see "EPA 2015, ProUCL 5.1 Technical Guide, chapter 2"
 */
public record DistributionChoice(Distribution distribution, List<String> tests) {

    /** Families of distributions. */
    public enum Distribution { NORMAL, GAMMA, LOGNORMAL, NONE }

    private static final double ALPHA = 0.05;

    public DistributionChoice {
        tests = List.copyOf(tests);
    }

    /** Fewer than three different values show no distribution; fewer than five are tested for a normal one only. */
    public static DistributionChoice of(double... values) {
        Checks.finite(values);
        var tests = new ArrayList<String>();
        if (Arrays.stream(values).distinct().count() < 3) {
            tests.add("Fewer than three different measured values show no distribution.");
            return new DistributionChoice(Distribution.NONE, tests);
        }
        if (normal("Normal", values, tests)) {
            return new DistributionChoice(Distribution.NORMAL, tests);
        }
        if (values.length < 5) {
            tests.add("Gamma and lognormal: %d values are too few to tell; five are needed.".formatted(values.length));
            return new DistributionChoice(Distribution.NONE, tests);
        }
        var obstacle = GammaFit.obstacle(values);
        if (obstacle.isPresent()) {
            tests.add("Gamma and lognormal: " + obstacle.get());
            return new DistributionChoice(Distribution.NONE, tests);
        }
        var gamma = GammaFit.of(values);
        tests.add("Gamma: Anderson–Darling %.4f against %.4f, Kolmogorov–Smirnov %.4f against %.4f."
                .formatted(gamma.andersonDarling(), gamma.andersonCritical(), gamma.kolmogorov(), gamma.kolmogorovCritical()));
        if (gamma.fits()) {
            return new DistributionChoice(Distribution.GAMMA, tests);
        }
        boolean lognormal = normal("Lognormal", Moments.logs(values), tests);
        return new DistributionChoice(lognormal ? Distribution.LOGNORMAL : Distribution.NONE, tests);
    }

    private static boolean normal(String name, double[] values, List<String> tests) {
        boolean accepted = false;
        var figures = new ArrayList<String>();
        if (values.length <= 5000) {
            var test = ShapiroWilk.of(values);
            accepted = test.pValue() >= ALPHA;
            figures.add("Shapiro–Wilk W %.4f, p %.4g".formatted(test.w(), test.pValue()));
        }
        if (values.length >= 5) {
            var test = Lilliefors.of(values);
            accepted |= test.pValue() >= ALPHA;
            figures.add("Lilliefors D %.4f, p %.4g".formatted(test.distance(), test.pValue()));
        }
        tests.add("%s: %s.".formatted(name, String.join("; ", figures)));
        return accepted;
    }
}
