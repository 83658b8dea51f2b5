package cn.jingtu.kernel.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PollutionIndicesTests {

    private final PollutionIndices indices = PollutionIndices.standard();

    @ParameterizedTest
    @CsvSource({"0.3, 0.3, 1, 1", "0.300001, 0.3, 1.000003333333333, 2", "0.6, 0.3, 2, 2", "0.9, 0.3, 3, 3", "0.91, 0.3, 3.0333333333, 4", "0, 0.3, 0, 1"})
    void aSingleIndexOnAnEdgeBelongsToTheCleanerGrade(BigDecimal content, BigDecimal limit, double value, int grade) {
        GradedIndex index = indices.single(content, limit);
        assertThat(index.value().doubleValue()).isCloseTo(value, within(1e-9));
        assertThat(index.grade().number()).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"5, 4", "5.01, 5", "3, 3"})
    void theNationalSurveyHasFiveGrades(BigDecimal content, int grade) {
        assertThat(indices.single(PollutionIndex.SINGLE_NATIONAL_SURVEY, content, BigDecimal.ONE).grade().number()).isEqualTo(grade);
    }

    @Test
    void nemerowWeighsTheWorstSubstance() {
        // mean 1, max 2: sqrt((1 + 4)/2)
        GradedIndex index = indices.nemerow(List.of(new BigDecimal("0.5"), new BigDecimal("0.5"), new BigDecimal(2)));
        assertThat(index.value().doubleValue()).isCloseTo(Math.sqrt(2.5), within(1e-15));
        assertThat(index.grade().labelZh()).isEqualTo("轻度污染");
        assertThat(index.grade().verified()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.7, 1", "0.70001, 2", "1, 2", "2, 3", "3, 4", "3.0000001, 5"})
    void nemerowOfEqualIndicesIsThatIndexAndOnAnEdgeTheCleanerGrade(BigDecimal single, int grade) {
        GradedIndex index = indices.nemerow(List.of(single, single, single));
        assertThat(index.value()).isEqualByComparingTo(single);
        assertThat(index.grade().number()).isEqualTo(grade);
    }

    @Test
    void nemerowOfThirdsStaysOnTheEdge() {
        BigDecimal one = PollutionIndices.quotient(BigDecimal.ONE, new BigDecimal(3)).multiply(new BigDecimal(3));
        assertThat(indices.nemerow(List.of(one, one)).grade().number()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"1.5, 1, 0, 0", "3, 1, 1, 1", "0.3, 0.1, 1, 1", "0.6, 0.1, 2, 2", "0.96, 0.02, 5, 5", "0.97, 0.02, 5.015, 6", "1, 1, -0.585, 0", "0.30000000000000000001, 0.1, 1, 2"})
    void geoAccumulationIsWholeOnPowersOfTwo(BigDecimal content, BigDecimal background, double value, int grade) {
        GradedIndex index = indices.geoAccumulation(content, background);
        assertThat(index.value().doubleValue()).isCloseTo(value, within(1e-3));
        assertThat(index.grade().number()).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"Cd, 0.13333, 0.1, 1", "Hg, 0.1, 0.1, 2", "Hg, 0.2, 0.1, 3", "Hg, 0.4, 0.1, 4", "Hg, 0.8, 0.1, 5"})
    void aRiskFactorOnAnEdgeBelongsToTheWorseGrade(String symbol, BigDecimal content, BigDecimal background, int grade) {
        assertThat(indices.riskFactor(symbol, content, background).grade().number()).isEqualTo(grade);
    }

    @Test
    void theEcologicalRiskSaysWhatItLacks() {
        EcologicalRisk risk = indices.ecologicalRisk(Map.of("Cd", new BigDecimal(5), "Zn", BigDecimal.ZERO));
        assertThat(risk.total().value()).isEqualByComparingTo("150");
        assertThat(risk.total().grade().number()).isEqualTo(2);
        assertThat(risk.missing()).containsExactly("Hg", "As", "Cu", "Pb", "Ni", "Cr");
    }

    @ParameterizedTest
    @EnumSource(PollutionIndex.class)
    void theGradesOfAnIndexLeaveNoGapAndDoNotOverlap(PollutionIndex index) {
        List<Grade> grades = indices.grades(index);
        assertThat(grades.getFirst().lower()).isNull();
        assertThat(grades.getLast().upper()).isNull();
        for (int i = 1; i < grades.size(); i++) {
            assertThat(grades.get(i).lower()).isEqualByComparingTo(grades.get(i - 1).upper());
            assertThat(grades.get(i).number()).isEqualTo(grades.get(i - 1).number() + 1);
        }
    }

    @Test
    void whatCannotBeComputedIsSaidWithARemedy() {
        assertThatIllegalArgumentException().isThrownBy(() -> indices.geoAccumulation(BigDecimal.ZERO, BigDecimal.ONE))
                .withMessageContaining("content (0)").withMessageContaining("half the limit");
        assertThatIllegalArgumentException().isThrownBy(() -> indices.single(BigDecimal.ONE, BigDecimal.ZERO))
                .withMessageContaining("reference (0) must be above zero");
        assertThatIllegalArgumentException().isThrownBy(() -> indices.riskFactor("Mo", BigDecimal.ONE, BigDecimal.ONE))
                .withMessageContaining("symbol (Mo)").withMessageContaining("Cd");
        assertThatIllegalArgumentException().isThrownBy(() -> indices.nemerow(List.of()));
    }
}
