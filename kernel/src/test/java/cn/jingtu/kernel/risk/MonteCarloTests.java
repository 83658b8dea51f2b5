package cn.jingtu.kernel.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import cn.jingtu.kernel.risk.Distribution.LogNormal;
import cn.jingtu.kernel.risk.Distribution.Normal;
import cn.jingtu.kernel.risk.Distribution.Point;
import cn.jingtu.kernel.risk.Distribution.Triangular;
import cn.jingtu.kernel.risk.Distribution.Truncated;
import cn.jingtu.kernel.risk.Distribution.Uniform;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class MonteCarloTests {

    private static final int MANY = 100_000;

    private final RiskModel model = RiskModel.of(ExposureParameters.of(LandClass.CLASS_1));
    private final Assessment benzene = (Assessment) model.assess("苯", Concentrations.ofSoil(2).withGroundwater(0.5));
    private final Assessment chrysene = (Assessment) model.assess("䓛", Concentrations.ofSoil(100));
    private final Uncertainty uncertainty = Uncertainty.NONE
            .with(Parameter.SOIL_ORGANIC_MATTER, new Triangular(5, 15, 40))
            .with(Parameter.SOIL_WATER_CONTENT, new Truncated(new Normal(0.2, 0.03), 0.1, 0.28))
            .with(Parameter.ADULT_BODY_WEIGHT, new Normal(61.8, 9))
            .with(Parameter.WIND_SPEED, LogNormal.ofMean(200, 60))
            .with(benzene.chemical(), Parameter.SURFACE_CONCENTRATION, new LogNormal(2, 1.8))
            .with(benzene.chemical(), Parameter.SUBSURFACE_CONCENTRATION, new Uniform(1, 3));

    @Test
    void theSameSeedGivesTheSameDrawsOnAnyNumberOfThreads() {
        var one = draw(List.of(benzene, chrysene), 1, 7);
        var many = draw(List.of(benzene, chrysene), 5, 7);
        assertThat(percentiles(many, "苯", Quantity.CRN)).containsExactly(percentiles(one, "苯", Quantity.CRN));
        assertThat(many.cumulative().get(Quantity.CRN).mean()).isEqualTo(one.cumulative().get(Quantity.CRN).mean());
        assertThat(percentiles(draw(List.of(benzene, chrysene), 1, 8), "苯", Quantity.CRN)).isNotEqualTo(percentiles(one, "苯", Quantity.CRN));
    }

    @Test
    void whatIsDrawnForASubstanceDoesNotDependOnTheOthers() {
        assertThat(percentiles(draw(List.of(chrysene, benzene), 2, 7), "苯", Quantity.RCVS))
                .containsExactly(percentiles(draw(List.of(benzene), 1, 7), "苯", Quantity.RCVS));
    }

    private MonteCarloResult draw(List<Assessment> assessments, int threads, long seed) {
        return MonteCarlo.of(uncertainty, 10_001, seed).run(assessments, threads);
    }

    private static double[] percentiles(MonteCarloResult result, String substance, Quantity quantity) {
        var sample = result.find(substance, quantity).orElseThrow();
        return IntStream.rangeClosed(0, 20).mapToDouble(step -> sample.percentile(step * 5)).toArray();
    }

    @Test
    void withPointsForEveryParameterEveryDrawIsTheAssessment() {
        var points = Uncertainty.NONE.with(benzene.chemical(), Parameter.HENRY, new Point(0.227));
        for (ParameterValue value : benzene.model().site().list()) {
            points = points.with(value.parameter(), new Point(value.value()));
        }
        var result = MonteCarlo.of(points, 3000, 1).keeping(Set.of(Quantity.values())).run(List.of(benzene), 2);
        for (Quantity quantity : Quantity.values()) {
            benzene.value(quantity).ifPresent(value -> {
                var sample = result.find("苯", quantity).orElseThrow();
                assertThat(sample.percentile(0)).as(quantity.symbol()).isEqualTo(value).isEqualTo(sample.percentile(100));
            });
        }
    }

    @Test
    void aConcentrationAloneMovesTheRiskInProportion() {
        var result = MonteCarlo.of(Uncertainty.NONE
                        .with(chrysene.chemical(), Parameter.SURFACE_CONCENTRATION, new Uniform(0, 200)), MANY, 3)
                .run(List.of(chrysene), 1);
        double fromSurface = chrysene.carcinogenicRisk(Medium.SOIL).orElseThrow()
                - chrysene.risk(Pathway.OUTDOOR_VAPOUR_SUBSURFACE, Effect.CARCINOGENIC).orElseThrow()
                - chrysene.risk(Pathway.INDOOR_VAPOUR_SUBSURFACE, Effect.CARCINOGENIC).orElseThrow();
        double fromSubsurface = chrysene.carcinogenicRisk(Medium.SOIL).orElseThrow() - fromSurface;
        var sample = result.find("䓛", Quantity.CRN).orElseThrow();
        assertThat(sample.mean()).isCloseTo(fromSurface + fromSubsurface, within(0.01 * fromSurface));
        assertThat(sample.percentile(95)).isCloseTo(1.9 * fromSurface + fromSubsurface, within(0.01 * fromSurface));
        assertThat(sample.shareAbove(fromSurface + fromSubsurface)).isCloseTo(0.5, within(0.01));
    }

    @Test
    void everyDistributionHasItsMomentsAndStaysInItsBounds() {
        check(new Uniform(2, 6), 4, 4 / Math.sqrt(12), 2, 6);
        check(new Triangular(0, 3, 6), 3, 6 / Math.sqrt(24), 0, 6);
        check(new Triangular(0, 0, 6), 2, Math.sqrt(2), 0, 6);
        check(new Normal(10, 2), 10, 2, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        check(LogNormal.ofMean(10, 3), 10, 3, 0, Double.POSITIVE_INFINITY);
        double half = Math.sqrt(2 / Math.PI);
        check(new Truncated(new Normal(0, 1), 0, Double.POSITIVE_INFINITY), half, Math.sqrt(1 - half * half), 0, Double.POSITIVE_INFINITY);
        check(new Truncated(new Uniform(0, 10), 8, 9), 8.5, 1 / Math.sqrt(12), 8, 9); // by inversion: little is left
    }

    private static void check(Distribution distribution, double mean, double deviation, double low, double high) {
        var draws = Sampling.sampler(distribution, RandomSource.L64_X128_MIX.create(42L));
        var sample = new Sample(IntStream.range(0, MANY).mapToDouble(_ -> draws.getAsDouble()).toArray());
        assertThat(sample.mean()).as(distribution.toString()).isCloseTo(mean, within(5 * deviation / Math.sqrt(MANY)));
        assertThat(sample.standardDeviation()).as(distribution.toString()).isCloseTo(deviation, within(0.02 * deviation));
        assertThat(sample.percentile(0)).isGreaterThanOrEqualTo(low);
        assertThat(sample.percentile(100)).isLessThanOrEqualTo(high);
    }

    @Test
    void aNormalDistributionNeverDrawsAnImpossibleParameter() {
        var weights = Uncertainty.NONE.with(Parameter.ADULT_BODY_WEIGHT, new Normal(10, 20));
        assertThat(weights.ofSite().get(Parameter.ADULT_BODY_WEIGHT)).isInstanceOf(Truncated.class);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Uncertainty.NONE.with(Parameter.CRACK_FRACTION, new Point(5)))
                .withMessageContaining("eta must be greater than 0 and at most 1");
    }

    @Test
    void theVadoseZoneFollowsTheDrawnDepthOfGroundwater() {
        var result = MonteCarlo.of(Uncertainty.NONE.with(Parameter.GROUNDWATER_DEPTH, new Uniform(200, 800)), 5000, 1)
                .keeping(Set.of(Quantity.DEFF_GWS)).run(List.of(benzene), 1);
        double thin = deffGws(200);
        double thick = deffGws(800);
        var drawn = result.find("苯", Quantity.DEFF_GWS).orElseThrow();
        assertThat(drawn.percentile(0)).isCloseTo(thin, within(0.01 * thin));
        assertThat(drawn.percentile(100)).isCloseTo(thick, within(0.01 * thick));
    }

    private double deffGws(double depth) {
        var site = benzene.model().site().with(Parameter.GROUNDWATER_DEPTH, depth, "test");
        return ((Assessment) RiskModel.of(site).assess(benzene.chemical(), Concentrations.NONE)).value(Quantity.DEFF_GWS).orElseThrow();
    }

    @Test
    void drawsOfNoPossibleSoilAreCountedAndTooManyAreRefused() {
        var few = MonteCarlo.of(Uncertainty.NONE.with(Parameter.SOIL_WATER_CONTENT, new Uniform(0.1, 0.295)), 10_000, 1).run(List.of(benzene), 1);
        assertThat(few.rejected()).isBetween(150, 450); // above 0.2893 the pores are full
        assertThat(few.find("苯", Quantity.RCVS).orElseThrow().size()).isEqualTo(10_000 - few.rejected());
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> MonteCarlo.of(Uncertainty.NONE.with(Parameter.SOIL_WATER_CONTENT, new Uniform(0.1, 0.4)), 1000, 1)
                        .run(List.of(benzene), 1))
                .withMessageContaining("Truncate the distributions");
    }

    @Test
    void aDistributionThatNobodyUsesIsRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> draw(List.of(chrysene), 1, 1)).withMessageContaining("苯, which is not assessed");
        var industry = Golden.assess("苯", LandClass.CLASS_2, Concentrations.NONE);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> MonteCarlo.of(Uncertainty.NONE.with(Parameter.CHILD_BODY_WEIGHT, new Normal(19, 2)), 10, 1)
                        .run(List.of(industry), 1))
                .withMessageContaining("BWc, which is not used on land class 2");
    }
}
