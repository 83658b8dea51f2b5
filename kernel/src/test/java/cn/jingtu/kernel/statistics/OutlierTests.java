package cn.jingtu.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OutlierTests {

    @Test
    void rosnersTestIsThatOfEnvStats() {
        for (var e : Golden.expected("rosner.statistic", "rosner.critical", "rosner.outliers")) {
            var test = RosnerTest.of(Golden.series(e.set()), 4, 0.05);
            e.isMetBy(switch (e.statistic()) {
                case "rosner.statistic" -> test.steps().get(Integer.parseInt(e.argument()) - 1).statistic();
                case "rosner.critical" -> test.steps().get(Integer.parseInt(e.argument()) - 1).critical();
                default -> test.outliers();
            }, 1e-10);
        }
    }

    @Test
    void twoOutliersThatHideEachOtherAreBothFound() {
        double[] values = {10.1, 9.9, 10.0, 10.2, 9.8, 10.1, 9.9, 10.0, 25.0, 25.5, 10.1, 9.9, 10.2, 9.8, 10.0};
        var test = RosnerTest.of(values, 3, 0.05);
        assertThat(test.outlying()).extracting(RosnerTest.Step::index).containsExactly(9, 8);
        assertThat(test.warnings()).anyMatch(w -> w.contains("25 values or more"));
    }

    @Test
    void dixonsRatioIsTheGapOverTheRange() {
        // The example of Dean and Dixon 1951, Analytical Chemistry 23: 40.02 40.12 40.16 40.18 40.18 40.20, Q = 0.56
        var test = DixonTest.of(new double[] {40.12, 40.20, 40.02, 40.16, 40.18, 40.18}, 0.1);
        assertThat(test.suspect()).isEqualTo(40.02);
        assertThat(test.ratio()).isCloseTo(0.1 / 0.18, within(1e-9));
        assertThat(test.critical()).isEqualTo(0.56);
        assertThat(test.outlier()).isFalse();
    }

    @Test
    void constantValuesHaveNoOutlier() {
        assertThat(RosnerTest.of(new double[] {2, 2, 2, 2}, 2, 0.05).outliers()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> DixonTest.of(new double[] {2, 2, 2}, 0.05))
                .withMessageContaining("all 3 are 2.0");
    }

    @Test
    void levelsAndSizesOutsideTheTableAreRefusedWithTheRemedy() {
        assertThatIllegalArgumentException().isThrownBy(() -> DixonTest.of(new double[31], 0.05)).withMessageContaining("Rosner");
        assertThatIllegalArgumentException().isThrownBy(() -> DixonTest.of(new double[] {1, 2, 3}, 0.07))
                .withMessageContaining("take 0.2");
        assertThatIllegalArgumentException().isThrownBy(() -> RosnerTest.of(new double[] {1, 2, 3, 4}, 3, 0.05))
                .withMessageContaining("half of the 4 values");
    }
}
