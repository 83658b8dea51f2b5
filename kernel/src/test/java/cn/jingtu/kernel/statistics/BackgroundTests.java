package cn.jingtu.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.jingtu.kernel.statistics.BackgroundThreshold.Kind;
import cn.jingtu.kernel.statistics.DistributionChoice.Distribution;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A site against its background. */
class BackgroundTests {

    private static Alternative alternative(String argument) {
        return Alternative.valueOf(argument.split(" ")[1].replace('.', '_').toUpperCase(Locale.ROOT));
    }

    private static CensoredSample other(String argument) {
        return Golden.sample(argument.split(" ")[0]);
    }

    @Test
    void theRankSumTestIsThatOfR() {
        for (var e : Golden.expected("wilcoxon", "wilcoxon.w")) {
            var test = RankSumTest.of(Golden.sample(e.set()), other(e.argument()), alternative(e.argument()));
            e.isMetBy(e.statistic().endsWith("w") ? test.w() : test.pValue(), 1e-9);
            assertThat(test.exact()).isEqualTo(List.of("site", "exact-49").contains(e.set()));
        }
    }

    @Test
    void gehansTestIsThatOfEnvStats() {
        for (var e : Golden.expected("gehan.z", "gehan.z.hypergeometric", "gehan.p.hypergeometric")) {
            var test = GehanTest.of(Golden.sample(e.set()), other(e.argument()), alternative(e.argument()));
            e.isMetBy(switch (e.statistic()) {
                case "gehan.z" -> test.z();
                case "gehan.z.hypergeometric" -> test.zHypergeometric();
                default -> test.pValueHypergeometric();
            }, 1e-9);
        }
    }

    @Test
    void welchsTestIsThatOfR() {
        for (var e : Golden.expected("welch")) {
            e.isMetBy(WelchTest.of(Golden.sample(e.set()), other(e.argument()), alternative(e.argument())).pValue(), 1e-9);
        }
    }

    @Test
    void thresholdsAreThoseOfEnvStats() {
        for (var e : Golden.expected("utl.normal", "utl.lognormal", "utl.gamma", "upl.normal", "upl.lognormal")) {
            var kind = e.statistic().startsWith("utl") ? Kind.UPPER_TOLERANCE_LIMIT : Kind.UPPER_PREDICTION_LIMIT;
            var distribution = Distribution.valueOf(e.statistic().substring(4).toUpperCase(Locale.ROOT));
            e.isMetBy(threshold(Golden.sample(e.set()), kind, distribution, 0.95).value(), 1e-7);
        }
        for (var e : Golden.expected("utl.none")) {
            e.isMetBy(threshold(Golden.sample(e.set()), Kind.UPPER_TOLERANCE_LIMIT, Distribution.NONE, 0.9).value(), 1e-12);
        }
    }

    private static BackgroundThreshold threshold(CensoredSample sample, Kind kind, Distribution distribution, double p) {
        return BackgroundThreshold.of(sample, p, p).stream()
                .filter(t -> t.kind() == kind && t.distribution() == distribution)
                .findFirst().orElseThrow();
    }

    @Test
    void toleranceFactorsAreThoseOfEnvStats() {
        for (var e : Golden.expected("tolerance.factor")) {
            e.isMetBy(BackgroundThreshold.toleranceFactor(Integer.parseInt(e.argument()), 0.95, 0.95), 1e-7);
        }
    }

    @Test
    void tooFewValuesForAThresholdWithoutDistributionSayHowManyAreNeeded() {
        var threshold = threshold(Golden.sample("background"), Kind.UPPER_TOLERANCE_LIMIT, Distribution.NONE, 0.95);
        assertThat(threshold.confidence()).isLessThan(0.95);
        assertThat(threshold.warnings()).anyMatch(w -> w.contains("59 values are needed"));
    }

    @Test
    void aMeasuredValueAtTheLimitRanksAboveWhatLiesBelowIt() {
        var site = CensoredSample.builder().measured(0.5).measured(0.5).build();
        var background = CensoredSample.builder().below(0.5).below(0.5).build();
        assertThat(RankSumTest.of(site, background, Alternative.GREATER).w()).isEqualTo(4);
        assertThat(GehanTest.of(site, background, Alternative.GREATER).score()).isEqualTo(4);
    }

    @Test
    void severalLimitsSendTheReaderToGehansTest() {
        var test = RankSumTest.of(Golden.sample("site-below"), Golden.sample("background-below"), Alternative.GREATER);
        assertThat(test.warnings()).anyMatch(w -> w.contains("Gehan"));
    }

    @Test
    void equalSamplesDoNotDiffer() {
        var same = CensoredSample.of(2, 2, 2);
        assertThat(RankSumTest.of(same, same, Alternative.TWO_SIDED).pValue()).isEqualTo(1);
        assertThat(GehanTest.of(same, same, Alternative.TWO_SIDED).pValue()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> WelchTest.of(same, same, Alternative.TWO_SIDED))
                .withMessageContaining("nothing to test");
    }

    @Test
    void welchsTestRefusesResultsBelowLimits() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WelchTest.of(Golden.sample("site-below"), Golden.sample("site"), Alternative.GREATER))
                .withMessageContaining("below a limit");
    }
}
