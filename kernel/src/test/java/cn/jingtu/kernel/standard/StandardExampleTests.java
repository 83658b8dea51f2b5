package cn.jingtu.kernel.standard;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.kernel.quantity.LabValue;
import cn.jingtu.kernel.quantity.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The example of {@code kernel/README.md}, section Standards. */
class StandardExampleTests {

    @Test
    void oneResultAndAColumnOfThem() {
        var standard = Standards.get("gb15618-2018");
        var cadmium = standard.find("镉").orElseThrow();                   // or Cd, cadmium, 7440-43-9
        var value = LabValue.parse("0.45", Unit.MG_PER_KG);                // or <0.01, ND, 未检出
        var site = Site.farmland(Land.PADDY, new BigDecimal("6.5"));
        Verdict verdict = standard.evaluate(cadmium, value, site);         // Elevated
        var basis = verdict.basis().orElseThrow();                         // 0.4 and 2.0 mg/kg, ratio 1.125,
                                                                           // GB 15618-2018 table 1 no 1; 6.2
        var table = VerdictTable.of(standard);                             // the same for columns of millions
        int[] substances = {table.substance(cadmium)};
        byte[] lands = {table.land(Land.PADDY)};
        byte[] verdicts = new byte[1];                                     // becomes VerdictTable.ELEVATED
        table.evaluate(substances, new double[] {0.45}, new double[] {6.5}, lands, verdicts, null, 0, 1);

        assertThat(verdict).isInstanceOf(Verdict.Elevated.class);
        assertThat(basis.screening().value()).isEqualTo("0.4");
        assertThat(basis.intervention().value()).isEqualTo("2.0");
        assertThat(basis.ratio()).isEqualByComparingTo("1.125");
        assertThat(basis.clause()).isEqualTo("GB 15618-2018 table 1 no 1; 6.2");
        assertThat(verdicts).containsExactly(VerdictTable.ELEVATED);
    }
}
