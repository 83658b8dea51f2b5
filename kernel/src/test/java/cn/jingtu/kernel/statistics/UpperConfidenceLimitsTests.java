package cn.jingtu.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpperConfidenceLimitsTests {

    @Test
    void limitsWithAFormulaAreThoseOfR() {
        var computed = new HashMap<String, UpperConfidenceLimits>();
        for (var e : Golden.expected("STUDENT_T", "GAMMA_APPROXIMATE", "GAMMA_ADJUSTED", "LAND_H", "MODIFIED_T", "ADJUSTED_CLT",
                "CHEBYSHEV_95", "CHEBYSHEV_99", "MVUE_CHEBYSHEV_95", "KM_T", "KM_CHEBYSHEV_95", "KM_GAMMA_APPROXIMATE")) {
            var limits = computed.computeIfAbsent(e.set(), set -> UpperConfidenceLimits.of(Golden.sample(set), 0.95));
            double tolerance = switch (e.statistic()) {
                // EnvStats rounds the adjusted level to four decimals and fits the shape to about six digits.
                case "GAMMA_ADJUSTED", "GAMMA_APPROXIMATE", "LAND_H" -> 1e-3;
                default -> 1e-9;
            };
            e.isMetBy(limits.by(UclMethod.valueOf(e.statistic())).orElseThrow().value(), tolerance);
        }
    }

    @Test
    void bootstrapsMeetThoseOfPackageBootWithOtherRandomNumbers() {
        var bootstrap = new UpperConfidenceLimits.Bootstrap(20_000, 11);
        var computed = new HashMap<String, UpperConfidenceLimits>();
        for (var e : Golden.expected("BOOTSTRAP_PERCENTILE", "BOOTSTRAP_BCA", "BOOTSTRAP_T", "BOOTSTRAP_HALL")) {
            var limits = computed.computeIfAbsent(e.set(), set -> UpperConfidenceLimits.of(Golden.sample(set), 0.95, bootstrap));
            e.isMetBy(limits.by(UclMethod.valueOf(e.statistic())).orElseThrow().value(), 0.02);
        }
    }

    @Test
    void valuesThatHardlyDifferOrSpanManyOrdersStillHaveFiniteLimits() {
        for (double[] values : new double[][] {{1, 1, 1, 1, 1 + 1e-9, 1}, {1e-9, 1, 1e9, 3, 5, 2}, {1e-12, 2e-12, 4e-12, 3e-12, 1e-12}}) {
            var limits = UpperConfidenceLimits.of(CensoredSample.of(values), 0.95);
            assertThat(limits.limits()).isNotEmpty().allMatch(l -> Double.isFinite(l.value()) && l.value() > 0);
        }
    }

    @Test
    void aNormalSampleGetsStudentsT() {
        var limits = UpperConfidenceLimits.of(Golden.sample("normal-12"), 0.95);
        assertThat(limits.recommended()).extracting(UpperConfidenceLimit::method).containsExactly(UclMethod.STUDENT_T);
        assertThat(limits.reason()).contains("normal", "12 values");
    }

    @Test
    void aGammaSampleGetsTheAdjustedLimitBelowFiftyValuesAndTheApproximateFromFiftyOn() {
        assertThat(UpperConfidenceLimits.of(Golden.sample("gamma-80"), 0.95).recommended())
                .extracting(UpperConfidenceLimit::method).containsExactly(UclMethod.GAMMA_APPROXIMATE);
        var fewer = CensoredSample.of(Arrays.copyOf(Golden.series("gamma-80"), 49));
        assertThat(UpperConfidenceLimits.of(fewer, 0.95).recommended())
                .extracting(UpperConfidenceLimit::method).containsExactly(UclMethod.GAMMA_ADJUSTED);
    }

    @Test
    void aSampleWithNonDetectsGetsAKaplanMeierLimit() {
        var limits = UpperConfidenceLimits.of(Golden.sample("silver"), 0.95);
        assertThat(limits.recommended()).isNotEmpty().allMatch(l -> l.method().name().startsWith("KM_"));
        assertThat(limits.warnings()).anyMatch(w -> w.contains("below a limit"));
    }

    @Test
    void everyRowOfTheDecisionNamesMethodsAndLeavesNoGap() {
        for (var distribution : DistributionChoice.Distribution.values()) {
            for (double measure : new double[] {0.1, 0.5, 0.99, 1, 1.2, 1.5, 2, 2.5, 3, 3.5, 9}) {
                for (int n : new int[] {2, 9, 14, 15, 19, 20, 24, 25, 29, 30, 49, 50, 69, 70, 99, 100, 149, 150, 2000}) {
                    for (boolean complete : List.of(true, false)) {
                        assertThat(UclRecommendation.of(complete, distribution, measure, n).methods())
                                .isNotEmpty().allMatch(m -> m.kaplanMeier() != complete);
                    }
                }
            }
        }
    }

    @Test
    void equalSeedsGiveEqualLimitsAndOtherSeedsAboutTheSame() {
        var sample = Golden.sample("lognormal-60");
        var once = UpperConfidenceLimits.of(sample, 0.95);
        assertThat(UpperConfidenceLimits.of(sample, 0.95)).isEqualTo(once);
        var other = UpperConfidenceLimits.of(sample, 0.95, new UpperConfidenceLimits.Bootstrap(2000, 7));
        for (var method : List.of(UclMethod.BOOTSTRAP_BCA, UclMethod.BOOTSTRAP_PERCENTILE)) {
            double a = once.by(method).orElseThrow().value();
            double b = other.by(method).orElseThrow().value();
            assertThat(a).isNotEqualTo(b).isBetween(b * 0.93, b * 1.07);
        }
    }

    @Test
    void aSampleWithoutSpreadHasNoLimitAndSaysWhy() {
        assertThat(UpperConfidenceLimits.of(CensoredSample.of(3), 0.95).reason()).contains("one value");
        assertThat(UpperConfidenceLimits.of(CensoredSample.of(3, 3, 3), 0.95).reason()).contains("all 3.0");
        var single = CensoredSample.builder().measured(3).below(1).below(2).build();
        assertThat(UpperConfidenceLimits.of(single, 0.95).limits()).isEmpty();
    }

    @Test
    void twoValuesAreEnoughForStudentsTWithAWarning() {
        var limits = UpperConfidenceLimits.of(CensoredSample.of(1, 2), 0.95);
        assertThat(limits.by(UclMethod.STUDENT_T)).isPresent();
        assertThat(limits.notComputed()).containsKey(UclMethod.LAND_H);
        assertThat(limits.warnings()).anyMatch(w -> w.contains("Only 2 values"));
    }

    @Test
    void aSampleInWhichNothingWasMeasuredIsRefused() {
        var nothing = CensoredSample.builder().below(0.5).below(0.1).build();
        assertThatIllegalArgumentException().isThrownBy(() -> UpperConfidenceLimits.of(nothing, 0.95))
                .withMessageContaining("All 2 values are below a limit (highest 0.5)");
        assertThatIllegalArgumentException().isThrownBy(() -> UpperConfidenceLimits.of(CensoredSample.of(1, 2), 95))
                .withMessageContaining("as in 0.95");
    }
}
