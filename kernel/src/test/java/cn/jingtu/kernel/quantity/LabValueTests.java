package cn.jingtu.kernel.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabValueTests {

    @ParameterizedTest
    @CsvSource({"0.3, 0.3", "0.30, 0.3", ".5, 0.5", "12., 12", "１.５, 1.5", "1.2E-3, 0.0012", "1.2×10^-3, 0.0012", " 7 , 7", "0, 0"})
    void aNumberIsAMeasuredAmount(String text, String value) {
        assertThat(parse(text)).isEqualTo(new LabValue.Measured(Concentration.of(value, Unit.MG_PER_KG)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<0.01", "＜0.01", "﹤0.01", "< 0.01", "0.01L", "0.01l", "ND(0.01)", "ND（0.01）", "nd(<0.01)", "未检出(0.01)", "N.D.<0.01", "小于0.01", "<1E-2"})
    void lessThanTheDetectionLimitKeepsTheLimit(String text) {
        assertThat(parse(text)).isEqualTo(new LabValue.BelowLimit(Concentration.of("0.01", Unit.MG_PER_KG)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ND", "nd", "N.D.", "ＮＤ", "未检出", "低于检出限", "<MDL", "Not detected"})
    void notDetectedMayStandWithoutALimit(String text) {
        assertThat(parse(text)).isEqualTo(new LabValue.BelowLimit(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "/", "-", "—", "——", "NA", "未检测"})
    void nothingMeasuredIsNotAZero(String text) {
        assertThat(parse(text)).isEqualTo(new LabValue.NotAnalysed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "-0.3", "1,234", "0.3*", ">100", "1.2.3", ".", "<", "NaN", "1e999", "0.01LL"})
    void anythingElseIsRefusedWithItsText(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(text)).withMessageContaining(text);
    }

    @Test
    void moistSoilIsReferredToDryMass() {
        var moist = new LabValue.BelowLimit(Concentration.of("0.24", Unit.MG_PER_KG));
        var dry = moist.map(Moisture.ofWetMass(new java.math.BigDecimal("20"))::toDryMass);
        assertThat(dry).isEqualTo(new LabValue.BelowLimit(Concentration.of("0.3", Unit.MG_PER_KG)));
        assertThat(Moisture.ofDryMass(new java.math.BigDecimal("25"))).isEqualTo(Moisture.ofWetMass(new java.math.BigDecimal("20")));
        assertThatIllegalArgumentException().isThrownBy(() -> Moisture.ofWetMass(new java.math.BigDecimal("120"))).withMessageContaining("-20");
    }

    @Test
    void aDepthIsReadInCentimetresOrMetres() {
        var layer = DepthInterval.parse("0-20cm").orElseThrow();
        assertThat(DepthInterval.parse("0～0.2 m")).contains(layer);
        assertThat(layer.thicknessCm()).isEqualByComparingTo("20");
        assertThat(layer.overlaps(DepthInterval.parse("20-40cm").orElseThrow())).isFalse();
        assertThat(DepthInterval.parse("20-0cm")).isEmpty();
        assertThat(DepthInterval.parse("0-20")).isEmpty();
    }

    private static LabValue parse(String text) {
        return LabValue.parse(text, Unit.MG_PER_KG);
    }

    /** Found by a review: {@code 1 2} was read as 12. */
    @Test
    void aSpaceInANumberOnlySeparatesThousands() {
        assertThat(LabValue.parse("1 200", Unit.MG_PER_KG)).isEqualTo(LabValue.parse("1200", Unit.MG_PER_KG));
        assertThat(LabValue.parse("< 0.01", Unit.MG_PER_KG)).isEqualTo(LabValue.parse("<0.01", Unit.MG_PER_KG));
        for (String text : List.of("1 2", "0.3 5", "1 2000", "0. 3", "0.3 500")) {
            assertThatIllegalArgumentException().isThrownBy(() -> LabValue.parse(text, Unit.MG_PER_KG)).withMessageContaining(text);
        }
    }
}
