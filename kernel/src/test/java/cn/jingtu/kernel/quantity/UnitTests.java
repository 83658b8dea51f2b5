package cn.jingtu.kernel.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.jingtu.kernel.quantity.ReportedUnit.Basis;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTests {

    @ParameterizedTest
    @ValueSource(strings = {"mg/kg", "MG/KG", "mg/Kg", "㎎/㎏", "ｍｇ／ｋｇ", "mg·kg-1", "mg kg^-1", "mg·kg⁻¹", "mg kg−1", "mg per kg", "毫克/千克", " mg / kg ", "ppm"})
    void milligramsPerKilogramAreKnownInEverySpelling(String text) {
        assertThat(Unit.parse(text)).contains(Unit.MG_PER_KG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"µg/kg", "μg/kg", "ug/kg", "mcg/kg", "㎍/㎏", "ppb", "微克/千克", "ug·kg-1"})
    void microgramsAreKnownWithEitherMu(String text) {
        assertThat(Unit.parse(text)).contains(Unit.UG_PER_KG);
    }

    @Test
    void everyUnitReadsItsOwnSymbol() {
        for (Unit unit : Unit.values()) {
            assertThat(Unit.parse(unit.symbol())).as(unit.name()).contains(unit);
        }
    }

    @Test
    void aConversionIsExact() {
        assertThat(Unit.UG_PER_KG.convert(new BigDecimal("300"), Unit.MG_PER_KG)).isEqualByComparingTo("0.3");
        assertThat(Unit.PERCENT.convert(new BigDecimal("0.03"), Unit.MG_PER_KG)).isEqualByComparingTo("300");
        assertThat(Unit.NG_PER_KG.convert(new BigDecimal("10"), Unit.MG_PER_KG)).isEqualByComparingTo("0.00001");
        assertThat(Unit.PER_10_L.convert(new BigDecimal("20"), Unit.PER_L)).isEqualByComparingTo("2");
    }

    @Test
    void massPerMassDoesNotBecomeMassPerVolume() {
        assertThatIllegalArgumentException().isThrownBy(() -> Unit.MG_PER_KG.convert(BigDecimal.ONE, Unit.MG_PER_L))
                .withMessageContaining("mg/kg").withMessageContaining("mg/L");
        assertThat(Unit.parse("mg/m3")).isEmpty();
    }

    @Test
    void theBasisOfAContentIsReadWithItsUnit() {
        assertThat(ReportedUnit.parse("mg/kg")).contains(new ReportedUnit(Unit.MG_PER_KG, Basis.UNSTATED));
        assertThat(ReportedUnit.parse("mg/kg（干基）")).contains(new ReportedUnit(Unit.MG_PER_KG, Basis.DRY));
        assertThat(ReportedUnit.parse("mg/kg dw")).contains(new ReportedUnit(Unit.MG_PER_KG, Basis.DRY));
        assertThat(ReportedUnit.parse("μg/kg 湿重")).contains(new ReportedUnit(Unit.UG_PER_KG, Basis.WET));
        assertThat(ReportedUnit.parse("ng TEQ/kg")).contains(new ReportedUnit(Unit.NG_PER_KG, Basis.UNSTATED));
        assertThat(ReportedUnit.parse("ng I-TEQ/kg")).contains(new ReportedUnit(Unit.NG_PER_KG, Basis.UNSTATED));
        assertThat(ReportedUnit.parse("pg-TEQ/g")).contains(new ReportedUnit(Unit.PG_PER_G, Basis.UNSTATED));
        assertThat(ReportedUnit.parse("mol/kg")).isEmpty();
        assertThat(ReportedUnit.parse("dw")).isEmpty();
    }
}
