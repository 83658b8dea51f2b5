package cn.jingtu.kernel.statistics;

import cn.jingtu.kernel.statistics.CensoredSample.Observation;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sample in a few figures. Without results below limits they are the usual ones; with them mean, standard deviation and
 * percentiles are those of {@link KaplanMeier}. What cannot be said is NaN.
 *
 * @param minimum  the lowest observation; below its limit if that is lower than every measured value
 * @param maximum  the largest measured value; if nothing was measured, the highest limit
 * @param sd       with n - 1; of Kaplan–Meier the population form
 * @param cv       sd / mean
 * @param skewness adjusted Fisher–Pearson, of complete samples only
 * @param method   how mean, standard deviation and percentiles were computed
 * @param warnings what to doubt, empty if nothing
 */
public record Summary(
        int n,
        int detects,
        Observation minimum,
        Observation maximum,
        double mean,
        double sd,
        double cv,
        double skewness,
        Observation lowerQuartile,
        Observation median,
        Observation upperQuartile,
        String method,
        List<String> warnings) {

    public Summary {
        warnings = List.copyOf(warnings);
    }

    /** With percentiles of R's default type 7. */
    public static Summary of(CensoredSample sample) {
        return of(sample, QuantileType.TYPE_7);
    }

    /** @param type of the percentiles of a complete sample; Kaplan–Meier percentiles have no choice */
    public static Summary of(CensoredSample sample, QuantileType type) {
        var ascending = sample.ascending();
        int n = sample.size();
        if (sample.detects() == 0) {
            var highest = ascending.getLast();
            return new Summary(n, 0, ascending.getFirst(), highest, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
                    highest, highest, highest, "none: nothing was measured",
                    List.of("All %d values are below a limit; report the limits and no mean.".formatted(n)));
        }
        double[] measured = sample.detected();
        var maximum = new Observation(measured[measured.length - 1], false);
        if (sample.isComplete()) {
            var moments = Moments.of(measured);
            var quartiles = Stream.of(0.25, 0.5, 0.75).map(p -> new Observation(type.quantile(measured, p), false)).toList();
            return new Summary(n, n, ascending.getFirst(), maximum, moments.mean(), moments.sd(), moments.sd() / moments.mean(),
                    moments.skewness(), quartiles.get(0), quartiles.get(1), quartiles.get(2),
                    "sample; percentiles %s".formatted(type.title()), List.of());
        }
        var km = KaplanMeier.of(sample);
        var warnings = sample.nonDetects() > 0.8 * n
                ? List.of("%d of %d values are below a limit; more than 80 %% make every estimate tenuous.".formatted(sample.nonDetects(), n))
                : List.<String>of();
        return new Summary(n, sample.detects(), ascending.getFirst(), maximum, km.mean(), km.sd(), km.sd() / km.mean(),
                Double.NaN, km.percentile(0.25), km.percentile(0.5), km.percentile(0.75), "Kaplan–Meier", warnings);
    }
}
