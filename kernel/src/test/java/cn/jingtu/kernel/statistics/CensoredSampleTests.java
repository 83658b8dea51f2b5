package cn.jingtu.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Results below limits: Kaplan–Meier, regression on order statistics, substitution. */
class CensoredSampleTests {

    @Test
    void kaplanMeierIsThatOfEnvStatsWithTheLowestLimitAsValue() {
        for (var e : Golden.expected("km.mean", "km.sd", "km.se")) {
            var km = KaplanMeier.of(Golden.sample(e.set()));
            e.isMetBy(switch (e.statistic()) {
                case "km.mean" -> km.mean();
                case "km.sd" -> km.sd();
                default -> km.standardError();
            }, 1e-10);
        }
    }

    @Test
    void kaplanMeierPercentilesAreThoseOfNada() {
        for (var e : Golden.expected("km.percentile")) {
            var percentile = KaplanMeier.of(Golden.sample(e.set())).percentile(Double.parseDouble(e.argument()));
            e.isMetBy(percentile.value(), 1e-12);
        }
    }

    @Test
    void regressionOnOrderStatisticsIsThatOfNada() {
        for (var e : Golden.expected("ros.mean", "ros.sd", "ros.intercept", "ros.slope", "ros.sum.of.positions")) {
            var ros = RegressionOnOrderStatistics.of(Golden.sample(e.set()));
            e.isMetBy(switch (e.statistic()) {
                case "ros.mean" -> ros.mean();
                case "ros.sd" -> ros.sd();
                case "ros.intercept" -> ros.intercept();
                case "ros.slope" -> ros.slope();
                default -> ros.values().stream().mapToDouble(RegressionOnOrderStatistics.Value::position).sum();
            }, 1e-9);
        }
    }

    @Test
    void withoutNonDetectsKaplanMeierIsTheSampleMean() {
        var sample = Golden.sample("gamma-30");
        var km = KaplanMeier.of(sample);
        var moments = Moments.of(sample.detected());
        assertThat(km.mean()).isCloseTo(moments.mean(), within(1e-12));
        assertThat(km.standardError()).isCloseTo(moments.standardError(), within(1e-12));
    }

    @Test
    void aPercentileThatTheEstimateDoesNotReachIsBelowTheLowestLimit() {
        var sample = CensoredSample.builder().below(0.1).below(0.1).measured(0.4).measured(0.5).build();
        assertThat(KaplanMeier.of(sample).percentile(0.25)).hasToString("<0.1");
        assertThat(KaplanMeier.of(sample).percentile(0.75)).hasToString("0.4");
    }

    @Test
    void aLimitAboveEveryMeasuredValueMovesNothing() {
        var without = CensoredSample.builder().below(0.1).measured(0.4).measured(0.5).build();
        var with = CensoredSample.builder().below(0.1).measured(0.4).measured(0.5).below(50).build();
        assertThat(KaplanMeier.of(with).mean()).isEqualTo(KaplanMeier.of(without).mean());
        assertThat(RegressionOnOrderStatistics.of(with).warnings()).anyMatch(w -> w.contains("above the largest"));
    }

    @Test
    void substitutionPutsTheNamedShareOfTheLimit() {
        var sample = CensoredSample.builder().below(0.2).measured(1).build();
        assertThat(Substitution.HALF_LIMIT.values(sample)).containsExactly(0.1, 1);
        assertThat(Substitution.ZERO.values(sample)).containsExactly(0, 1);
        assertThat(Substitution.LIMIT.values(sample)).containsExactly(0.2, 1);
    }

    @Test
    void valuesBelowTheHighestLimitAreTied() {
        var sample = CensoredSample.builder().below(0.5).measured(0.3).measured(0.6).below(0.1).build();
        assertThat(sample.tiedBelowHighestLimit()).containsExactly(0.5, 0.5, 0.6, 0.5);
    }

    @Test
    void regressionNeedsTwoDifferentMeasuredValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegressionOnOrderStatistics.of(CensoredSample.builder().below(1).measured(2).build()))
                .withMessageContaining("only 2.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegressionOnOrderStatistics.of(CensoredSample.of(0, 1, 2)))
                .withMessageContaining("a measured value is 0");
    }

    @Test
    void oneMeasuredValueHasAMeanButNoStandardError() {
        var km = KaplanMeier.of(CensoredSample.of(4.5));
        assertThat(km.mean()).isEqualTo(4.5);
        assertThat(km.sd()).isZero();
        assertThat(km.standardError()).isNaN();
    }
}
