package cn.jingtu.kernel.statistics;

import cn.jingtu.kernel.rules.RuleTable;
import cn.jingtu.kernel.statistics.DistributionChoice.Distribution;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Looks up in {@code rules/soil/statistics/ucl-recommendation.csv} which limits to use. */
record UclRecommendation(List<UclMethod> methods, String reason) {

    private static final List<RuleTable.Row> ROWS = PublishedTables.rows("ucl-recommendation");

    static UclRecommendation of(CensoredSample sample, KaplanMeier km, Distribution distribution) {
        boolean complete = sample.isComplete();
        double[] measured = sample.detected();
        double measure = switch (distribution) {
            case NORMAL -> 0;
            case GAMMA -> GammaFit.of(measured).correctedShape();
            case LOGNORMAL -> Moments.of(Moments.logs(measured)).sd();
            case NONE -> measured[0] > 0
                    ? Moments.of(Moments.logs(measured)).sd()
                    : Math.sqrt(Math.log1p(km.sd() * km.sd() / (km.mean() * km.mean())));
        };
        return of(complete, distribution, measure, sample.size());
    }

    /** @param measure shape of a gamma distribution, standard deviation of the logarithms otherwise; 0 for a normal one */
    static UclRecommendation of(boolean complete, Distribution distribution, double measure, int n) {
        for (var row : ROWS) {
            if (row.text("data").equals(complete ? "complete" : "censored")
                    && row.text("distribution").equals(distribution.name().toLowerCase(Locale.ROOT))
                    && measure >= PublishedTables.number(row, "from") && measure < PublishedTables.number(row, "below")
                    && n >= PublishedTables.number(row, "n_from") && n < PublishedTables.number(row, "n_below")) {
                var methods = Arrays.stream(row.text("methods").split(" ")).map(UclMethod::valueOf).toList();
                return new UclRecommendation(methods, reason(row, distribution, measure, n, complete));
            }
        }
        throw new IllegalStateException("ucl-recommendation.csv has a gap at %s, %s, n = %d.".formatted(distribution, measure, n));
    }

    private static String reason(RuleTable.Row row, Distribution distribution, double measure, int n, boolean complete) {
        String values = complete ? "the values" : "the measured values";
        String found = switch (distribution) {
            case NORMAL -> "Nothing speaks against a normal distribution of " + values;
            case GAMMA -> "A gamma distribution fits %s, shape %.3f".formatted(values, measure);
            case LOGNORMAL -> "A lognormal distribution fits %s, sd of logarithms %.3f".formatted(values, measure);
            case NONE -> "No distribution fits %s, sd of logarithms %.3f".formatted(values, measure);
        };
        return "%s; %d values: %s (%s%s).".formatted(found, n, row.text("why"), row.text("source"),
                row.text("verified").equals("yes") ? "" : ", not confirmed against the print");
    }
}
