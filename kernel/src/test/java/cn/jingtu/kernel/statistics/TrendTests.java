package cn.jingtu.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTests {

    @Test
    void mannKendallIsThatOfPackageTrend() {
        for (var e : Golden.expected("mk.s", "mk.variance", "mk.z", "mk.p", "mk.tau")) {
            var test = MannKendall.of(Golden.series(e.set()));
            e.isMetBy(switch (e.statistic()) {
                case "mk.s" -> test.s();
                case "mk.variance" -> test.variance();
                case "mk.z" -> test.z();
                case "mk.p" -> test.pValue();
                default -> test.tau();
            }, 1e-9);
        }
    }

    @Test
    void sensSlopeIsThatOfPackageTrend() {
        for (var e : Golden.expected("sen.slope", "sen.lower", "sen.upper")) {
            var slope = SenSlope.of(Golden.series(e.set()), 0.95);
            e.isMetBy(switch (e.statistic()) {
                case "sen.slope" -> slope.slope();
                case "sen.lower" -> slope.lower();
                default -> slope.upper();
            }, 1e-9);
        }
    }

    @Test
    void seasonalKendallIsThatOfPackageTrendAndEnvStats() {
        for (var e : Golden.expected("smk.s", "smk.variance", "smk.z", "smk.p", "smk.slope", "smk.heterogeneity",
                "smk.heterogeneity.p")) {
            var test = seasonal(SeasonalKendall.Dependence.INDEPENDENT);
            e.isMetBy(switch (e.statistic()) {
                case "smk.s" -> test.s();
                case "smk.variance" -> test.variance();
                case "smk.z" -> test.z();
                case "smk.p" -> test.pValue();
                case "smk.slope" -> test.slope().slope();
                case "smk.heterogeneity" -> test.heterogeneity();
                default -> test.heterogeneityPValue();
            }, 1e-8);
        }
    }

    @Test
    void covariancesBetweenSeasonsAreThoseOfHirschAndSlack() {
        for (var e : Golden.expected("csmk.variance")) {
            e.isMetBy(seasonal(SeasonalKendall.Dependence.BETWEEN_SEASONS).variance(), 1e-10);
        }
    }

    private static SeasonalKendall seasonal(SeasonalKendall.Dependence dependence) {
        double[] values = Golden.series("seasons");
        int[] years = IntStream.range(0, values.length).map(i -> 2001 + i / 4).toArray();
        int[] seasons = IntStream.range(0, values.length).map(i -> 1 + i % 4).toArray();
        return SeasonalKendall.of(years, seasons, values, dependence, 0.95);
    }

    @Test
    void anOutlierDoesNotTurnTheSlope() {
        double[] times = {2010, 2012, 2013, 2015, 2018, 2020, 2021};
        double[] values = {1.0, 1.2, 1.3, 1.5, 1.8, 90, 2.1};
        assertThat(SenSlope.of(times, values, 0.9).slope()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void constantValuesHaveNoTrend() {
        var test = MannKendall.of(4, 4, 4, 4);
        assertThat(test.s()).isZero();
        assertThat(test.pValue()).isEqualTo(1);
        assertThat(test.warnings()).anyMatch(w -> w.contains("no trend can show"));
        assertThat(SenSlope.of(new double[] {4, 4, 4, 4}, 0.95).slope()).isZero();
    }

    @Test
    void aMissingSeasonOfAYearIsLeftOut() {
        var test = SeasonalKendall.of(new int[] {2001, 2002, 2003, 2001, 2003}, new int[] {1, 1, 1, 2, 2},
                new double[] {1, 2, 3, 5, 6}, SeasonalKendall.Dependence.BETWEEN_SEASONS, 0.95);
        assertThat(test.s()).isEqualTo(4);
        assertThat(test.warnings()).anyMatch(w -> w.contains("need ten"));
    }

    @Test
    void tooFewValuesOrAMissingNumberAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MannKendall.of(1, 2)).withMessageContaining("at least 3 values");
        assertThatIllegalArgumentException().isThrownBy(() -> MannKendall.of(1, Double.NaN, 2)).withMessageContaining("Value 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SenSlope.of(new double[] {1, 1, 1}, new double[] {1, 2, 3}, 0.95))
                .withMessageContaining("same time");
    }
}
