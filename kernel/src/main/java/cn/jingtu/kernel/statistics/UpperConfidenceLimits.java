package cn.jingtu.kernel.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Upper confidence limits of the mean by every method that the sample allows, and which of them to use.
 *
 * <p>The recommendation follows the tables of ProUCL 5.1: by the distribution that the measured values do not contradict, its
 * skew and their number. It is a recommendation: where several are named, they are equally good, and all limits are given.
 *
 * @param confidence  as asked for, one-sided
 * @param distribution which distribution was taken and by which tests
 * @param limits      in the order of {@link UclMethod}
 * @param notComputed why the other methods that could serve such a sample were left out
 * @param recommended one limit or more; empty when none can be recommended
 * @param reason      why these, with the table and its row
 * @param warnings    what to doubt, empty if nothing
 */
public record UpperConfidenceLimits(
        double confidence,
        DistributionChoice distribution,
        List<UpperConfidenceLimit> limits,
        Map<UclMethod, String> notComputed,
        List<UpperConfidenceLimit> recommended,
        String reason,
        List<String> warnings) {

    /** Resamples of a bootstrap and its seed: equal seeds give equal limits. */
    public record Bootstrap(int resamples, long seed) {

        /** 2000 resamples. */
        public static final Bootstrap STANDARD = new Bootstrap(2000, 20_180_801);

        public Bootstrap {
            if (resamples < 200) {
                throw new IllegalArgumentException(
                        "resamples (%d) must be at least 200, better 2000: a limit stands in the tail.".formatted(resamples));
            }
        }
    }

    public UpperConfidenceLimits {
        limits = List.copyOf(limits);
        notComputed = Map.copyOf(notComputed);
        recommended = List.copyOf(recommended);
        warnings = List.copyOf(warnings);
    }

    /** With {@link Bootstrap#STANDARD}. */
    public static UpperConfidenceLimits of(CensoredSample sample, double confidence) {
        return of(sample, confidence, Bootstrap.STANDARD);
    }

    /**
     * @param confidence one-sided, such as 0.95
     * @throws IllegalArgumentException when nothing was measured
     */
    public static UpperConfidenceLimits of(CensoredSample sample, double confidence, Bootstrap bootstrap) {
        Checks.confidence(confidence);
        var km = KaplanMeier.of(sample);
        var distribution = DistributionChoice.of(sample.detected());
        var limits = new EnumMap<UclMethod, Double>(UclMethod.class);
        var notComputed = new EnumMap<UclMethod, String>(UclMethod.class);
        if (sample.size() < 2 || sample.detects() < 2 || km.sd() == 0) {
            return new UpperConfidenceLimits(confidence, distribution, List.of(), Map.of(), List.of(),
                    "No limit: the spread cannot be estimated from %s.".formatted(spreadless(sample)), warnings(sample));
        }
        if (sample.isComplete()) {
            new CompleteLimits(sample.detected(), confidence, bootstrap).compute(limits, notComputed);
        } else {
            new KaplanMeierLimits(km, confidence, bootstrap).compute(limits, notComputed);
        }
        var results = limits.entrySet().stream()
                .map(e -> new UpperConfidenceLimit(e.getKey(), e.getKey().confidence(confidence), e.getValue()))
                .toList();
        var choice = UclRecommendation.of(sample, km, distribution.distribution());
        var recommended = choice.methods().stream()
                .flatMap(m -> results.stream().filter(l -> l.method() == m))
                .toList();
        var warnings = new ArrayList<>(warnings(sample));
        if (Math.abs(confidence - 0.95) > 1e-9) {
            warnings.add("The tables of the recommendation are made for 95 %, not for a confidence of " + confidence + ".");
        }
        for (var method : choice.methods()) {
            if (notComputed.containsKey(method)) {
                warnings.add("Recommended but not computed: %s, %s".formatted(method.title(), notComputed.get(method)));
            }
        }
        return new UpperConfidenceLimits(confidence, distribution, results, notComputed, recommended, choice.reason(), warnings);
    }

    /** The limit of one method, empty where it was not computed. */
    public Optional<UpperConfidenceLimit> by(UclMethod method) {
        return limits.stream().filter(l -> l.method() == method).findFirst();
    }

    private static String spreadless(CensoredSample sample) {
        double[] measured = sample.detected();
        return sample.size() == 1 ? "one value"
                : measured.length == 1 ? "one measured value"
                : "%d measured values that are all %s".formatted(measured.length, measured[0]);
    }

    private static List<String> warnings(CensoredSample sample) {
        var warnings = new ArrayList<String>();
        if (sample.size() < 8) {
            warnings.add("Only %d value%s; fewer than 8 to 10 carry no dependable limit."
                    .formatted(sample.size(), sample.size() == 1 ? "" : "s"));
        }
        if (!sample.isComplete() && sample.detects() < 4) {
            warnings.add("Only %d measured values among %d; take more samples or report the percentage detected."
                    .formatted(sample.detects(), sample.size()));
        }
        double below = 100.0 * sample.nonDetects() / sample.size();
        if (below > 50) {
            warnings.add("%.0f %% of the values are below a limit; beyond 50 %% the mean rests on few values.".formatted(below));
        }
        double[] limits = sample.limits();
        double[] measured = sample.detected();
        if (limits.length > 0 && measured.length > 0 && limits[limits.length - 1] > measured[measured.length - 1]) {
            long above = Arrays.stream(limits).filter(l -> l > measured[measured.length - 1]).count();
            warnings.add("%d limits lie above the largest measured value and say nothing.".formatted(above));
        }
        return warnings;
    }
}
