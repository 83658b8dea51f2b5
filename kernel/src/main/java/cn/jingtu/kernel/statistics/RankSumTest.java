package cn.jingtu.kernel.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The rank sum test of Wilcoxon, Mann and Whitney: whether one sample, such as a site, is shifted against another, such as
 * its background. Results below limits take part as ties below the highest limit.
 *
 * @param w        number of pairs in which the first sample is higher, ties half
 * @param exact    whether the p-value is exact (both samples below 50 values, no ties) or a normal approximation with
 *                 corrections for ties and continuity
 * @param warnings what to doubt, empty if nothing
 * @see "Hollander and Wolfe 1973, 68-75; equal to R's wilcox.test"
 */
public record RankSumTest(Alternative alternative, double w, double pValue, boolean exact, List<String> warnings) {

    public RankSumTest {
        warnings = List.copyOf(warnings);
    }

    public static RankSumTest of(CensoredSample first, CensoredSample second, Alternative alternative) {
        var warnings = new ArrayList<String>();
        var all = new ArrayList<>(first.observations());
        all.addAll(second.observations());
        var together = new CensoredSample(all);
        if (together.limits().length > 1) {
            warnings.add("There are %d different limits; what lies below the highest, %s, was tied. Gehan's test uses them all."
                    .formatted(together.limits().length, together.limits()[together.limits().length - 1]));
        }
        if (together.nonDetects() > 0.4 * together.size()) {
            warnings.add("%d of %d values are below a limit; beyond 40 %% prefer Gehan's test."
                    .formatted(together.nonDetects(), together.size()));
        }
        // Only ranks count: what may lie below the highest limit goes below everything, measured values at the limit do not.
        double highest = Arrays.stream(together.limits()).max().orElse(0);
        double[] tied = all.stream().mapToDouble(o -> o.belowLimit() || o.value() < highest ? -1 : o.value()).toArray();
        return of(Arrays.copyOf(tied, first.size()), Arrays.copyOfRange(tied, first.size(), tied.length), alternative, warnings);
    }

    public static RankSumTest of(double[] first, double[] second, Alternative alternative) {
        return of(first, second, alternative, List.of());
    }

    private static RankSumTest of(double[] first, double[] second, Alternative alternative, List<String> warnings) {
        Checks.notEmpty(first);
        Checks.notEmpty(second);
        Checks.finite(first);
        Checks.finite(second);
        double w = 0;
        for (double a : first) {
            for (double b : second) {
                w += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        int m = first.length;
        int n = second.length;
        double[] all = Arrays.copyOf(first, m + n);
        System.arraycopy(second, 0, all, m, n);
        double[] ties = Slopes.tieSums(all);
        if (m < 50 && n < 50 && ties[0] == 0) {
            return new RankSumTest(alternative, w, exact(w, m, n, alternative), true, warnings);
        }
        // Σ(t³-t) = Σt(t-1)(t-2) + 3 Σt(t-1)
        double size = m + n;
        double sigma = Math.sqrt((double) m * n / 12 * (size + 1 - (ties[1] + 3 * ties[0]) / (size * (size - 1))));
        double off = w - (double) m * n / 2;
        double correction = switch (alternative) {
            case TWO_SIDED -> Math.signum(off) * 0.5;
            case GREATER -> 0.5;
            case LESS -> -0.5;
        };
        double p = sigma > 0 ? alternative.pValue((off - correction) / sigma) : 1;
        return new RankSumTest(alternative, w, p, false, warnings);
    }

    private static double exact(double w, int m, int n, Alternative alternative) {
        double[] share = shares(m, n);
        double atMost = 0;
        double atLeast = 0;
        for (int i = 0; i < share.length; i++) {
            atMost += i <= w ? share[i] : 0;
            atLeast += i >= w ? share[i] : 0;
        }
        return switch (alternative) {
            case TWO_SIDED -> Math.min(1, 2 * Math.min(atMost, atLeast));
            case GREATER -> atLeast;
            case LESS -> atMost;
        };
    }

    /** Probability of each w from 0 to m n: coefficients of the Gaussian binomial over their sum. */
    private static double[] shares(int m, int n) {
        double[] counts = new double[m * n + 1];
        counts[0] = 1;
        for (int i = 1; i <= m; i++) {
            // times (1 - q^(n+i)) / (1 - q^i)
            for (int j = counts.length - 1; j >= n + i; j--) {
                counts[j] -= counts[j - n - i];
            }
            for (int j = i; j < counts.length; j++) {
                counts[j] += counts[j - i];
            }
        }
        // Beyond 2^53 the upper half loses its small counts; they are those of the lower half.
        for (int j = 0; j < counts.length / 2; j++) {
            counts[counts.length - 1 - j] = counts[j];
        }
        double sum = Arrays.stream(counts).sum();
        return Arrays.stream(counts).map(c -> c / sum).toArray();
    }
}
