package cn.jingtu.kernel.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The seasonal test of Hirsch, Slack and Smith: a trend within each season, summed, so that the seasons themselves do not
 * pass for one.
 *
 * @param s             sum of the S of all seasons
 * @param variance      of {@code s}; with the covariances between seasons if they were asked for
 * @param slope         median of the slopes within seasons
 * @param heterogeneity chi-square statistic of the seasons disagreeing with each other (Van Belle and Hughes 1984)
 * @param heterogeneityPValue small: the seasons have different trends and one test for all misleads; NaN for one season
 * @param warnings      what to doubt, empty if nothing
 * @see "Hirsch, Slack and Smith 1982; Hirsch and Slack 1984, Water Resources Research 20, 727-732;
 *      equal to R's trend::smk.test and csmk.test"
 */
public record SeasonalKendall(
        int n,
        int seasons,
        double s,
        double variance,
        double z,
        double pValue,
        SenSlope slope,
        double heterogeneity,
        double heterogeneityPValue,
        List<String> warnings) {

    /** Whether values of one year depend on each other. */
    public enum Dependence {
        /** Variances of the seasons add up. */
        INDEPENDENT,

        /** With the covariances between seasons; for ten years or more. */
        BETWEEN_SEASONS
    }

    public SeasonalKendall {
        warnings = List.copyOf(warnings);
    }

    /**
     * @param years      year of each value
     * @param seasons    season of each value: a month, a quarter, any number
     * @param values     one a year and season; several are replaced by their median
     * @param confidence of the slope, two-sided
     */
    public static SeasonalKendall of(int[] years, int[] seasons, double[] values, Dependence dependence, double confidence) {
        if (years.length != values.length || seasons.length != values.length) {
            throw new IllegalArgumentException("%d years, %d seasons and %d values: each value needs both."
                    .formatted(years.length, seasons.length, values.length));
        }
        Checks.finite(values);
        Checks.confidence(confidence);
        var warnings = new ArrayList<String>();
        double[][] table = table(years, seasons, values, warnings);
        int k = table.length;
        double s = 0;
        double variance = 0;
        double sumZ = 0;
        double squaresZ = 0;
        int used = 0;
        var slopes = DoubleStream.builder();
        for (double[] season : table) {
            int[] present = IntStream.range(0, season.length).filter(y -> !Double.isNaN(season[y])).toArray();
            double[] times = Arrays.stream(present).asDoubleStream().toArray();
            double[] inSeason = Arrays.stream(present).mapToDouble(y -> season[y]).toArray();
            Slopes.between(times, inSeason).forEach(slopes);
            if (inSeason.length < 2) {
                continue;
            }
            double score = MannKendall.score(times, inSeason);
            double own = MannKendall.variance(times, inSeason);
            s += score;
            variance += own;
            if (own > 0) {
                double z = score / Math.sqrt(own);
                sumZ += z;
                squaresZ += z * z;
                used++;
            }
        }
        double independent = variance;
        if (dependence == Dependence.BETWEEN_SEASONS) {
            for (int g = 0; g < k; g++) {
                for (int h = 0; h < g; h++) {
                    variance += 2 * covariance(table[g], table[h]);
                }
            }
            if (table[0].length < 10) {
                warnings.add("%d years: covariances between seasons need ten.".formatted(table[0].length));
            }
        }
        double z = MannKendall.standardise(s, variance);
        double heterogeneity = used > 0 ? Math.max(0, squaresZ - sumZ * sumZ / used) : 0;
        double heterogeneityP = used < 2 ? Double.NaN
                : ChiSquaredDistribution.of(used - 1).survivalProbability(heterogeneity);
        if (heterogeneityP < 0.05) {
            warnings.add("The seasons have different trends (p %.3g); test them one by one.".formatted(heterogeneityP));
        }
        return new SeasonalKendall(values.length, k, s, variance, z, Alternative.TWO_SIDED.pValue(z),
                Slopes.slope(slopes.build(), independent, confidence), heterogeneity, heterogeneityP, warnings);
    }

    /** By season, then by year from the first to the last; NaN where nothing was measured. */
    private static double[][] table(int[] years, int[] seasons, double[] values, List<String> warnings) {
        Checks.atLeast(3, values.length, "A seasonal trend");
        int first = Arrays.stream(years).min().orElseThrow();
        int span = Arrays.stream(years).max().orElseThrow() - first + 1;
        if (span < 2) {
            throw new IllegalArgumentException("All %d values are of the year %d: a trend needs several.".formatted(values.length, first));
        }
        var cells = new TreeMap<Integer, TreeMap<Integer, List<Double>>>();
        for (int i = 0; i < values.length; i++) {
            cells.computeIfAbsent(seasons[i], _ -> new TreeMap<>())
                    .computeIfAbsent(years[i] - first, _ -> new ArrayList<>()).add(values[i]);
        }
        int several = 0;
        double[][] table = new double[cells.size()][span];
        int row = 0;
        for (var season : cells.values()) {
            Arrays.fill(table[row], Double.NaN);
            for (var cell : season.entrySet()) {
                double[] sorted = cell.getValue().stream().mapToDouble(Double::doubleValue).sorted().toArray();
                several += sorted.length > 1 ? 1 : 0;
                table[row][cell.getKey()] = Slopes.median(sorted);
            }
            row++;
        }
        if (several > 0) {
            warnings.add("%d seasons of a year hold several values; their medians were used.".formatted(several));
        }
        return table;
    }

    /** Covariance of the S of two seasons, with missing years as in Hirsch and Slack 1984. */
    private static double covariance(double[] g, double[] h) {
        int years = g.length;
        double concordance = 0;
        for (int i = 0; i < years; i++) {
            for (int j = i + 1; j < years; j++) {
                concordance += sign(g[j] - g[i]) * sign(h[j] - h[i]);
            }
        }
        double[] ranksG = ranks(g);
        double[] ranksH = ranks(h);
        double product = 0;
        for (int i = 0; i < years; i++) {
            product += ranksG[i] * ranksH[i];
        }
        return (concordance + 4 * product - years * (present(g) + 1.0) * (present(h) + 1.0)) / 3;
    }

    private static double[] ranks(double[] season) {
        double[] ranks = new double[season.length];
        for (int j = 0; j < season.length; j++) {
            double sum = 0;
            for (double other : season) {
                sum += sign(season[j] - other);
            }
            ranks[j] = (present(season) + 1 + sum) / 2;
        }
        return ranks;
    }

    private static long present(double[] season) {
        return Arrays.stream(season).filter(v -> !Double.isNaN(v)).count();
    }

    /** 0 where one of the two is missing. */
    private static double sign(double difference) {
        return Double.isNaN(difference) ? 0 : Math.signum(difference);
    }
}
