package cn.jingtu.kernel.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import cn.jingtu.kernel.quality.BatchVerdict.Kind;
import cn.jingtu.kernel.quality.BatchVerdict.Standing;
import cn.jingtu.kernel.quality.QualityCheck.Blank;
import cn.jingtu.kernel.quality.QualityCheck.BlindDuplicate;
import cn.jingtu.kernel.quality.QualityCheck.Duplicate;
import cn.jingtu.kernel.quality.QualityCheck.Outcome;
import cn.jingtu.kernel.quality.QualityCheck.Reason;
import cn.jingtu.kernel.quality.QualityCheck.ReferenceMaterial;
import cn.jingtu.kernel.quality.QualityCheck.Spike;
import cn.jingtu.kernel.quantity.LabValue;
import cn.jingtu.kernel.quantity.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityControlTests {

    private final QualityControl control = QualityControl.standard();

    private Outcome duplicate(String item, String first, String second) {
        return control.judge(new Duplicate("S1", item, result(first), result(second), false)).outcome();
    }

    private static LabValue result(String text) {
        return LabValue.parse(text, Unit.MG_PER_KG);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Cd, 0.09, 0.1, 35",        // mean 0.095, printed <0.1
        "Cd, 0.1, 0.1, 30",         // 0.1~0.4 begins at 0.1
        "镉, 0.4, 0.4, 30",         // and ends at 0.4
        "cd, 0.5, 0.31, 25",        // mean 0.405
        "总汞, 0.05, 0.05, 35",
        "Zn, 90, 90, 20",
        "Zn, 90.2, 90, 15",
        "Sb, 0.05, 0.05, 30",       // the table for other items
        "Sb, 0.5, 0.5, 25",
        "Sb, 1, 1, 20",             // between two inner bands the stricter one
        "Sb, 10, 10, 10",
        "Sb, 100, 100, 10",
        "Sb, 101, 101, 5"
    })
    void theLimitOfADuplicateFollowsTheBandOfItsMean(String item, String first, String second, BigDecimal limit) {
        assertThat(duplicate(item, first, second)).isInstanceOfSatisfying(Outcome.Within.class,
                outcome -> assertThat(outcome.figure().upper()).isEqualByComparingTo(limit));
    }

    @Test
    void aDeviationAtTheLimitIsWithinIt() {
        // |25 - 15|/40 = 25 %, and a mean of 20 lies in the band of lead with 25 %
        assertThat(duplicate("Pb", "25", "15")).isInstanceOfSatisfying(Outcome.Within.class,
                outcome -> assertThat(outcome.figure().value().doubleValue()).isCloseTo(25, within(1e-9)));
        assertThat(duplicate("Pb", "25.0001", "15")).isInstanceOf(Outcome.Outside.class);
    }

    @Test
    void laboratoriesMayDifferMoreThanOneLaboratoryFromItself() {
        var pair = new Duplicate("S1", "Pb", result("26"), result("14"), true);
        assertThat(control.judge(pair).outcome()).isInstanceOf(Outcome.Within.class);
        assertThat(duplicate("Pb", "26", "14")).isInstanceOf(Outcome.Outside.class);
        assertThat(control.judge(new Duplicate("S1", "Sb", result("1"), result("1"), true)).outcome())
                .isEqualTo(new Outcome.NotEvaluable(Reason.NO_LIMIT));
    }

    @Test
    void belowTheDetectionLimitOnlyTheCertainIsSaid() {
        assertThat(duplicate("Cd", "<0.01", "<0.02")).isInstanceOf(Outcome.Within.class);
        assertThat(duplicate("Cd", "<0.01", "0.012")).isEqualTo(new Outcome.NotEvaluable(Reason.NEAR_DETECTION_LIMIT));
        assertThat(duplicate("Cd", "0.005", "<0.01")).isEqualTo(new Outcome.NotEvaluable(Reason.NEAR_DETECTION_LIMIT));
        assertThat(duplicate("Cd", "0.3", "<0.01")).isInstanceOf(Outcome.Outside.class);
        // 25.9 % at the limit with 25 % admitted, but 29.1 % of 30 % had the second been 0.28
        assertThat(duplicate("Cd", "0.51", "<0.30")).isEqualTo(new Outcome.NotEvaluable(Reason.NEAR_DETECTION_LIMIT));
        assertThat(duplicate("Cd", "0.3", "ND")).isEqualTo(new Outcome.NotEvaluable(Reason.LIMIT_NOT_STATED));
        assertThat(duplicate("Cd", "0.3", "/")).isEqualTo(new Outcome.NotEvaluable(Reason.NOT_ANALYSED));
    }

    @Test
    void blindDuplicatesInTheSameIntervalAgree() {
        BigDecimal first = number("20");
        BigDecimal second = number("65");
        assertThat(control.judge(new BlindDuplicate("S1", "Cd", result("1"), result("20"), first, second)).outcome())
                .isInstanceOf(Outcome.Within.class);
        assertThat(control.judge(new BlindDuplicate("S1", "Cd", result("20.1"), result("65"), first, second)).outcome())
                .isInstanceOf(Outcome.Within.class);
        assertThat(control.judge(new BlindDuplicate("S1", "Cd", result("19"), result("21"), first, second)).outcome())
                .isInstanceOf(Outcome.Within.class);
        assertThat(control.judge(new BlindDuplicate("S1", "Cd", result("5"), result("21"), first, second)).outcome())
                .isInstanceOf(Outcome.Outside.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BlindDuplicate("S1", "Cd", result("5"), result("21"), second, first))
                .withMessageContaining("firstClass (65)");
    }

    @Test
    void aBlankAtTheDetectionLimitIsFound() {
        assertThat(control.judge(new Blank("B1", "Cd", result("0.0099"), number("0.01"))).outcome()).isInstanceOf(Outcome.Within.class);
        assertThat(control.judge(new Blank("B1", "Cd", result("<0.01"), number("0.01"))).outcome()).isInstanceOf(Outcome.Within.class);
        assertThat(control.judge(new Blank("B1", "Cd", result("0.01"), number("0.01"))).outcome()).isInstanceOf(Outcome.Outside.class);
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0.37, 0.2, 85, true", "0.2, 0.3699, 0.2, 84.95, false", "0.2, 0.42, 0.2, 110, true", "<0.01, 0.0075, 0.01, 75, true", "1, 2.06, 1, 106, false"})
    void aRecoveryIsJudgedByTheContentBeforeTheAddition(String content, BigDecimal spiked, BigDecimal added, double recovery, boolean within) {
        Outcome outcome = control.judge(new Spike("S1", "Cd", result(content), spiked, added)).outcome();
        var figure = outcome instanceof Outcome.Within in ? in.figure() : ((Outcome.Outside) outcome).figure();
        assertThat(figure.value().doubleValue()).isCloseTo(recovery, within(1e-9));
        assertThat(outcome instanceof Outcome.Within).isEqualTo(within);
    }

    @Test
    void aReferenceMaterialIsJudgedByItsUncertaintyOrByTwoStandardDeviations() {
        assertThat(control.judge(new ReferenceMaterial("GSS-5", "Cd", number("0.51"), number("0.45"), number("0.06"), null)).outcome())
                .isInstanceOf(Outcome.Within.class);
        assertThat(control.judge(new ReferenceMaterial("GSS-5", "Cd", number("0.511"), number("0.45"), number("0.06"), null)).outcome())
                .isInstanceOf(Outcome.Outside.class);
        assertThat(control.judge(new ReferenceMaterial("GSS-5", "Cd", number("0.51"), number("0.45"), null, number("0.03"))).outcome())
                .isInstanceOfSatisfying(Outcome.Within.class, outcome -> assertThat(outcome.figure().value()).isEqualByComparingTo("2"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ReferenceMaterial("GSS-5", "Cd", BigDecimal.ONE, BigDecimal.ONE, null, null));
    }

    private static List<QualityCheck> duplicates(int good, int bad) {
        var checks = new ArrayList<QualityCheck>();
        for (int i = 0; i < good + bad; i++) {
            checks.add(new Duplicate("S" + i, "Pb", result("20"), result(i < good ? "20" : "90"), false));
        }
        return checks;
    }

    @Test
    void ninetyFivePerCentOfDuplicatesMustAgree() {
        BatchVerdict enough = control.judgeBatch("Pb", duplicates(19, 1), OptionalInt.of(100));
        assertThat(enough.standing()).isEqualTo(Standing.PASSED_WITH_REMARKS);
        assertThat(enough.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.SINGLE_DUPLICATE);
            assertThat(finding.sentence()).isEqualTo("single duplicates outside their limit (95.0 %, limit 95 %): S19");
        });
        BatchVerdict tooFew = control.judgeBatch("Pb", duplicates(18, 1), OptionalInt.of(95));
        assertThat(tooFew.standing()).isEqualTo(Standing.FAILED);
        assertThat(tooFew.findings().getFirst().kind()).isEqualTo(Kind.DUPLICATE_PASS_RATE);
        assertThat(tooFew.verified()).isFalse();
    }

    @Test
    void aBatchWithoutFindingsPasses() {
        assertThat(control.judgeBatch("Pb", duplicates(1, 0), OptionalInt.of(5)).standing()).isEqualTo(Standing.PASSED);
        assertThat(control.judgeBatch("Pb", duplicates(1, 0), OptionalInt.of(6)).findings())
                .singleElement().satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.TOO_FEW_DUPLICATES));
        assertThat(control.judgeBatch("Pb", List.of(), OptionalInt.of(2)).findings())
                .singleElement().satisfies(finding -> assertThat(finding.kind()).isEqualTo(Kind.TOO_FEW_DUPLICATES));
    }

    @Test
    void seventyPerCentOfRecoveriesMustAgree() {
        var checks = new ArrayList<>(duplicates(2, 0));
        for (int i = 0; i < 10; i++) {
            checks.add(new Spike("K" + i, "Pb", result("50"), number(i < 7 ? "100" : "150"), number("50")));
        }
        assertThat(control.judgeBatch("Pb", checks, OptionalInt.of(10)).standing()).isEqualTo(Standing.PASSED_WITH_REMARKS);
        checks.add(new Spike("K10", "Pb", result("50"), number("150"), number("120")));
        BatchVerdict failed = control.judgeBatch("Pb", checks, OptionalInt.of(10));
        assertThat(failed.standing()).isEqualTo(Standing.FAILED);
        assertThat(failed.findings()).extracting(BatchVerdict.Finding::kind).containsExactly(Kind.SPIKE_PASS_RATE, Kind.SPIKE_AMOUNT);
    }

    @Test
    void aBlankOrAReferenceMaterialAloneFailsABatchAndIsNamed() {
        var checks = new ArrayList<>(duplicates(1, 0));
        checks.add(new Blank("B7", "Pb", result("3"), number("2")));
        checks.add(new ReferenceMaterial("GSS-5", "Pb", number("60"), number("50"), number("3"), null));
        BatchVerdict verdict = control.judgeBatch("Pb", checks, OptionalInt.of(5));
        assertThat(verdict.standing()).isEqualTo(Standing.FAILED);
        assertThat(verdict.findings()).extracting(BatchVerdict.Finding::sentenceZh).containsExactly("空白检出：B7", "标准物质超出允许范围：GSS-5");
    }

    @Test
    void anotherItemInTheBatchIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> control.judgeBatch("Cd", duplicates(1, 0), OptionalInt.empty()))
                .withMessageContaining("item (Pb) of sample S0");
    }
}
