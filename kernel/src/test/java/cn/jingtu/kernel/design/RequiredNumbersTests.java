package cn.jingtu.kernel.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredNumbersTests {

    @Test
    void aSmallSiteNeedsThreePointsAndALargeOneSix() {
        assertThat(RequiredNumbers.preliminary(5000).count()).isEqualTo(3);
        assertThat(RequiredNumbers.preliminary(5000.1).count()).isEqualTo(6);
        assertThat(RequiredNumbers.preliminary(1).verified()).isTrue();
    }

    @Test
    void aDetailedSurveyIsDenserWherePollutionIsSuspected() {
        assertThat(RequiredNumbers.detailed(8000, 12_000).count()).isEqualTo(28);
        assertThat(RequiredNumbers.detailed(401, 0).count()).isEqualTo(2);
        assertThat(RequiredNumbers.groundwater(6400).count()).isEqualTo(1);
        assertThat(RequiredNumbers.groundwater(6401).count()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"99.9, 2, 4", "100, 3, 5", "999, 3, 5", "1000, 4, 6", "1500, 5, 7", "2500, 6, 8", "5000, 7, 9", "7500, 8, 10", "12500, 8, 13"})
    void aPitNeedsMoreSamplesAsItGrows(double area, int bottom, int wall) {
        assertThat(RequiredNumbers.pitBottom(area).count()).isEqualTo(bottom);
        assertThat(RequiredNumbers.pitSidewall(area, 500).count()).isEqualTo(wall);
        assertThat(RequiredNumbers.pitBottom(area).verified()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"50, 1", "100, 2", "300, 3", "500, 4", "999, 4", "1000, 4", "1001, 5", "1500, 5", "1501, 6"})
    void aStockpileNeedsOneMoreForEveryFurther500CubicMetres(double volume, int samples) {
        assertThat(RequiredNumbers.stockpile(volume).count()).isEqualTo(samples);
    }

    @Test
    void aWellKnownStockpileMayBeSampledByItsDifferenceCoefficient() {
        assertThat(RequiredNumbers.stockpile(1000, 10, 8, 5)).hasValueSatisfying(number -> assertThat(number.count()).isEqualTo(2));
        assertThat(RequiredNumbers.stockpile(1000, 10, 9.9, 5)).isEmpty();
    }

    @Test
    void layersFollowTheStandardAndTheSoil() {
        assertThat(DepthLayer.to(6, List.of())).containsExactly(
                new DepthLayer(0, 0.5, false), new DepthLayer(0.5, 2, false), new DepthLayer(2, 4, false), new DepthLayer(4, 6, false));
        assertThat(DepthLayer.to(3, List.of(2.6, 0.8, 9.0))).extracting(DepthLayer::bottomM).containsExactly(0.5, 0.8, 2.0, 2.6, 3.0);
        assertThat(DepthLayer.to(0.3, List.of())).containsExactly(new DepthLayer(0, 0.3, false));
        assertThat(DepthLayer.to(7, List.of()).getLast()).isEqualTo(new DepthLayer(6, 7, true));
        assertThatIllegalArgumentException().isThrownBy(() -> DepthLayer.to(-1, List.of())).withMessageContaining("depthM (-1.0)");
    }
}
