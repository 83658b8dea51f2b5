package cn.jingtu.kernel.statistics;

import cn.jingtu.kernel.statistics.DistributionChoice.Distribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * A value that a background sample rarely exceeds, to hold single results of a site against. A tolerance limit lies above a
 * share of the background with a confidence; a prediction limit lies above one further background value with a confidence.
 *
 * @param coverage   share of the background below it; of a prediction limit the confidence
 * @param confidence reached; of a nonparametric limit it can miss what was asked for
 * @param warnings   what to doubt, empty if nothing
 * @see "EPA 2015, ProUCL 5.1 Technical Guide, chapter 3; equal to R's EnvStats::tolIntNorm, predIntNorm, tolIntNpar"
 */
public record BackgroundThreshold(
        Kind kind, Distribution distribution, double value, double coverage, double confidence, List<String> warnings) {

    /** Tolerance limit (UTL) or prediction limit of one further value (UPL). */
    public enum Kind { UPPER_TOLERANCE_LIMIT, UPPER_PREDICTION_LIMIT }

    public BackgroundThreshold {
        warnings = List.copyOf(warnings);
    }

    /**
     * Tolerance and prediction limits for each distribution that the sample allows: normal, gamma (Wilson–Hilferty), lognormal
     * and none. With results below limits mean and standard deviation are those of Kaplan–Meier, and no gamma limit is given.
     *
     * @param coverage   such as 0.95
     * @param confidence such as 0.95
     */
    public static List<BackgroundThreshold> of(CensoredSample background, double coverage, double confidence) {
        Checks.share("coverage", coverage);
        Checks.confidence(confidence);
        if (coverage == 0 || coverage == 1) {
            throw new IllegalArgumentException("coverage (%s) must lie between 0 and 1, as in 0.95.".formatted(coverage));
        }
        int n = background.size();
        Checks.atLeast(3, n, "A background threshold");
        var km = KaplanMeier.of(background);
        var warnings = new ArrayList<String>();
        if (n < 8) {
            warnings.add("Only %d background values; take at least 8 to 10.".formatted(n));
        }
        if (!background.isComplete()) {
            warnings.add("%d of %d values are below a limit; mean and spread are those of Kaplan–Meier."
                    .formatted(background.nonDetects(), n));
        }
        double tolerance = toleranceFactor(n, coverage, confidence);
        double prediction = Distributions.tQuantile(confidence, n - 1) * Math.sqrt(1 + 1.0 / n);
        var thresholds = new ArrayList<BackgroundThreshold>();
        for (var distribution : List.of(Distribution.NORMAL, Distribution.GAMMA, Distribution.LOGNORMAL)) {
            var scale = Scale.of(distribution);
            if (background.detected()[0] > 0 && (background.isComplete() || distribution != Distribution.GAMMA)
                    || distribution == Distribution.NORMAL) {
                double[] moments = scale.moments(background, km);
                thresholds.add(new BackgroundThreshold(Kind.UPPER_TOLERANCE_LIMIT, distribution,
                        scale.back(moments[0] + tolerance * moments[1]), coverage, confidence, warnings));
                thresholds.add(new BackgroundThreshold(Kind.UPPER_PREDICTION_LIMIT, distribution,
                        scale.back(moments[0] + prediction * moments[1]), confidence, confidence, warnings));
            }
        }
        thresholds.add(orderStatistic(background, coverage, confidence));
        return thresholds;
    }

    /**
     * How many standard deviations above the mean a normal tolerance limit lies.
     *
     * @see "Hahn and Meeker 1991; quantile of the non-central t distribution"
     */
    static double toleranceFactor(int n, double coverage, double confidence) {
        double root = Math.sqrt(n);
        double shift = Distributions.normalQuantile(coverage) * root;
        double high = 1;
        while (Distributions.nonCentralT(high * root, n - 1, shift) < confidence) {
            high *= 2;
        }
        return Distributions.root(k -> Distributions.nonCentralT(k * root, n - 1, shift) - confidence,
                -1 + Math.min(0, shift), high);
    }

    /** The smallest measured value that is a tolerance limit without a distribution; the largest, if none is. */
    private static BackgroundThreshold orderStatistic(CensoredSample sample, double coverage, double confidence) {
        var ascending = sample.ascending();
        int n = ascending.size();
        var below = BinomialDistribution.of(n, coverage);
        int rank = 1;
        while (rank < n && below.cumulativeProbability(rank - 1) < confidence) {
            rank++;
        }
        double reached = below.cumulativeProbability(rank - 1);
        var warnings = new ArrayList<String>();
        if (reached < confidence) {
            warnings.add("The largest of %d values covers %s with a confidence of %.3f only; %d values are needed for %s."
                    .formatted(n, coverage, reached, (int) Math.ceil(Math.log1p(-confidence) / Math.log(coverage)), confidence));
        }
        var at = ascending.get(rank - 1);
        if (at.belowLimit()) {
            warnings.add("The threshold is a limit below which a value lies.");
        }
        return new BackgroundThreshold(Kind.UPPER_TOLERANCE_LIMIT, Distribution.NONE, at.value(), coverage, reached, warnings);
    }

    /** The scale on which a distribution is about normal. */
    private enum Scale {
        IDENTITY, CUBE_ROOT, LOGARITHM;

        static Scale of(Distribution distribution) {
            return switch (distribution) {
                case GAMMA -> CUBE_ROOT;
                case LOGNORMAL -> LOGARITHM;
                case NORMAL, NONE -> IDENTITY;
            };
        }

        double forth(double value) {
            return switch (this) {
                case IDENTITY -> value;
                case CUBE_ROOT -> Math.cbrt(value);
                case LOGARITHM -> Math.log(value);
            };
        }

        double back(double value) {
            return switch (this) {
                case IDENTITY -> value;
                case CUBE_ROOT -> value * value * value;
                case LOGARITHM -> Math.exp(value);
            };
        }

        /** Mean and standard deviation on this scale. */
        double[] moments(CensoredSample sample, KaplanMeier km) {
            if (sample.isComplete()) {
                var moments = Moments.of(Arrays.stream(sample.detected()).map(this::forth).toArray());
                return new double[] {moments.mean(), moments.sd()};
            }
            return km.moments(this::forth);
        }
    }
}
