package cn.jingtu.kernel.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AreaTests {

    @Test
    void fifteenMuAreOneHectareExactly() {
        assertThat(Area.ofMu(new BigDecimal("15"))).isEqualTo(Area.ofHectares(BigDecimal.ONE));
    }

    @Test
    void muSurvivesTheWayThroughSquareMetres() {
        assertThat(Area.ofMu(new BigDecimal("1234.57")).mu(2)).isEqualByComparingTo("1234.57");
    }

    @Test
    void aTieRoundsToTheEvenDigitAsLaboratoriesDo() {
        assertThat(new Area(new BigDecimal("10003")).mu(1)).isEqualByComparingTo("15.0"); // 15.0045
        assertThat(Area.ofMu(new BigDecimal("1.25")).mu(1)).isEqualByComparingTo("1.2");
        assertThat(Area.ofMu(new BigDecimal("1.35")).mu(1)).isEqualByComparingTo("1.4");
    }

    @Test
    void trailingZerosDoNotMakeAnotherArea() {
        assertThat(new Area(new BigDecimal("10.0"))).isEqualTo(new Area(BigDecimal.TEN));
    }

    @Test
    void aNegativeAreaIsRefusedWithItsValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Area(new BigDecimal("-1"))).withMessageContaining("-1");
    }
}
