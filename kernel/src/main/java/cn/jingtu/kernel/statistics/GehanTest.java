package cn.jingtu.kernel.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Gehan's test: whether one sample is shifted against another when both have results below several limits. Each pair counts
 * only if it is certain which is higher.
 *
 * @param score  certain pairs with the first sample higher, minus those with it lower
 * @param z      {@code score} over the root of its permutation variance, as ProUCL and EPA QA/G-9S compute it
 * @param pValue of {@code z}
 * @param zHypergeometric with the hypergeometric variance, which allows for different limits in the two samples
 * @param pValueHypergeometric of {@code zHypergeometric}
 * @param warnings what to doubt, empty if nothing
 * @see "Gehan 1965, Biometrika 52, 203-223; Mantel 1967; equal to R's EnvStats::twoSampleLinearRankTestCensored(test = \"gehan\")"
 */
public record GehanTest(
        Alternative alternative,
        double score,
        double z,
        double pValue,
        double zHypergeometric,
        double pValueHypergeometric,
        List<String> warnings) {

    public GehanTest {
        warnings = List.copyOf(warnings);
    }

    public static GehanTest of(CensoredSample first, CensoredSample second, Alternative alternative) {
        var all = new ArrayList<>(first.observations());
        all.addAll(second.observations());
        int m = first.size();
        int n = second.size();
        double score = 0;
        double squares = 0;
        for (int i = 0; i < all.size(); i++) {
            double own = 0;
            for (var other : all) {
                own += compare(all.get(i), other);
            }
            squares += own * own;
            score += i < m ? own : 0;
        }
        double size = m + n;
        double variance = (double) m * n * squares / (size * (size - 1));
        double z = variance > 0 ? score / Math.sqrt(variance) : 0;
        double hypergeometric = hypergeometric(first, all);
        double zHypergeometric = hypergeometric > 0 ? score / Math.sqrt(hypergeometric) : 0;
        var warnings = new ArrayList<String>();
        if (m < 10 || n < 10) {
            warnings.add("%d and %d values: from 10 each on the normal approximation is close.".formatted(m, n));
        }
        return new GehanTest(alternative, score, z, alternative.pValue(z),
                zHypergeometric, alternative.pValue(zHypergeometric), warnings);
    }

    /** 1 if {@code a} is certainly higher than {@code b}, -1 if certainly lower, else 0. */
    private static int compare(CensoredSample.Observation a, CensoredSample.Observation b) {
        if (!a.belowLimit() && (b.belowLimit() ? a.value() >= b.value() : a.value() > b.value())) {
            return 1;
        }
        if (!b.belowLimit() && (a.belowLimit() ? b.value() >= a.value() : b.value() > a.value())) {
            return -1;
        }
        return 0;
    }

    private static double hypergeometric(CensoredSample first, List<CensoredSample.Observation> all) {
        double variance = 0;
        for (double value : measured(all)) {
            double atOrBelow = all.stream().filter(o -> o.value() <= value).count();
            double ofFirst = first.observations().stream().filter(o -> o.value() <= value).count();
            double at = all.stream().filter(o -> !o.belowLimit() && o.value() == value).count();
            if (atOrBelow > 1) {
                double share = ofFirst / atOrBelow;
                variance += at * atOrBelow * atOrBelow * share * (1 - share) * (atOrBelow - at) / (atOrBelow - 1);
            }
        }
        return variance;
    }

    private static double[] measured(List<CensoredSample.Observation> all) {
        return all.stream().filter(o -> !o.belowLimit()).mapToDouble(CensoredSample.Observation::value).distinct().toArray();
    }
}
