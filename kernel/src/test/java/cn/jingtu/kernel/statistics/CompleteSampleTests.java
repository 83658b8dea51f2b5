package cn.jingtu.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Measured values: moments, percentiles, tests of distributions. */
class CompleteSampleTests {

    @Test
    void momentsAreThoseOfR() {
        for (var e : Golden.expected("mean", "sd", "skewness")) {
            var moments = Moments.of(Golden.series(e.set()));
            e.isMetBy(switch (e.statistic()) {
                case "mean" -> moments.mean();
                case "sd" -> moments.sd();
                default -> moments.skewness();
            }, 1e-12);
        }
    }

    @Test
    void percentilesAreThoseOfRByTheTypeAskedFor() {
        for (var e : Golden.expected("quantile6", "quantile7")) {
            var type = e.statistic().endsWith("6") ? QuantileType.TYPE_6 : QuantileType.TYPE_7;
            e.isMetBy(type.quantile(Golden.series(e.set()), Double.parseDouble(e.argument())), 1e-13);
        }
    }

    @Test
    void shapiroWilkIsThatOfR() {
        for (var e : Golden.expected("shapiro.w", "shapiro.p")) {
            var test = ShapiroWilk.of(Golden.series(e.set()));
            e.isMetBy(e.statistic().endsWith("w") ? test.w() : test.pValue(), 1e-9);
        }
    }

    @Test
    void lillieforsIsThatOfNortest() {
        for (var e : Golden.expected("lilliefors.d", "lilliefors.p")) {
            var test = Lilliefors.of(Golden.series(e.set()));
            e.isMetBy(e.statistic().endsWith("d") ? test.distance() : test.pValue(), 1e-9);
        }
    }

    @Test
    void theGammaFitIsThatOfEnvStats() {
        for (var e : Golden.expected("gamma.shape", "gamma.corrected", "gamma.ad", "gamma.ks")) {
            var fit = GammaFit.of(Golden.series(e.set()));
            // EnvStats maximises numerically and stops at about six digits.
            e.isMetBy(switch (e.statistic()) {
                case "gamma.shape" -> fit.shape();
                case "gamma.corrected" -> fit.correctedShape();
                case "gamma.ad" -> fit.andersonDarling();
                default -> fit.kolmogorov();
            }, 1e-4);
        }
    }

    @Test
    void valuesDrawnFromADistributionAreTakenForIt() {
        assertThat(DistributionChoice.of(Golden.series("normal-12")).distribution())
                .isEqualTo(DistributionChoice.Distribution.NORMAL);
        assertThat(DistributionChoice.of(Golden.series("gamma-80")).distribution())
                .isEqualTo(DistributionChoice.Distribution.GAMMA);
        assertThat(DistributionChoice.of(1, 2, 2).tests().getFirst()).contains("Fewer than three");
        assertThat(DistributionChoice.of(1, 2, 3).distribution()).isEqualTo(DistributionChoice.Distribution.NORMAL);
        assertThat(DistributionChoice.of(1, 1.01, 1.02, 90).tests()).anyMatch(t -> t.contains("too few"));
    }

    @Test
    void constantValuesHaveNoNormalityTestButASummary() {
        assertThatIllegalArgumentException().isThrownBy(() -> ShapiroWilk.of(2, 2, 2, 2)).withMessageContaining("all 4 are 2.0");
        assertThat(Moments.of(new double[] {0.1, 0.1, 0.1}).sd()).isZero();
    }

    @Test
    void aConcentrationThatCannotBeIsNamedWithItsPlace() {
        assertThatIllegalArgumentException().isThrownBy(() -> CensoredSample.of(0.3, Double.NaN))
                .withMessageContaining("Value 1 (counted from 0) is NaN");
        assertThatIllegalArgumentException().isThrownBy(() -> CensoredSample.of(0.3, 0.2, -1))
                .withMessageContaining("Value 2 (counted from 0) is -1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> CensoredSample.builder().below(0).build())
                .withMessageContaining("below a limit of 0");
        assertThatIllegalArgumentException().isThrownBy(CensoredSample::of).withMessageContaining("no values");
    }

    @Test
    void landsHIsThatOfEnvStatsAndOfDirectIntegration() {
        for (var e : Golden.expected("land.h")) {
            double[] arguments = Arrays.stream(e.argument().split(" ")).mapToDouble(Double::parseDouble).toArray();
            e.isMetBy(LandH.of(arguments[1], (int) arguments[0], 0.95), e.origin().startsWith("formula") ? 1e-7 : 2e-4);
        }
    }

    @Test
    void landsHGoesToTheNormalQuantileForSmallSpreadAndManyValues() {
        assertThat(LandH.of(1e-4, 100_000, 0.95)).isCloseTo(1.64485, within(1e-3));
        assertThat(LandH.of(4, 400, 0.95)).isPositive();
    }
}
