package cn.jingtu.kernel.farmland;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.kernel.quantity.LabValue;
import cn.jingtu.kernel.quantity.Unit;
import cn.jingtu.kernel.standard.Land;
import cn.jingtu.kernel.standard.Site;
import cn.jingtu.kernel.standard.Standards;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of {@code kernel/README.md}, line for line. */
class FarmlandExampleTests {

    @Test
    void theExampleOfTheReadmeHolds() {
        var limits = Standards.get("gb15618-2018");
        var cadmium = limits.evaluate(limits.find("镉").orElseThrow(), LabValue.parse("0.5", Unit.MG_PER_KG),
                Site.farmland(Land.PADDY, new BigDecimal("6.2")));
        var soil = List.of(SoilPoint.of("P1", Map.of(FarmlandElement.CD, cadmium)));
        var rice = List.of(new ProducePoint("R1", Map.of("Cd", new BigDecimal("0.8"))),
                new ProducePoint("R2", Map.of("Cd", new BigDecimal("0.5"))),
                new ProducePoint("R3", Map.of("Cd", new BigDecimal("1"))));
        var unit = FarmlandRules.standard().classify("U1", soil, rice);     // soil class 2, final class 1
        String last = unit.steps().getLast().sentence();

        assertThat(unit.outcome()).isEqualTo(new UnitClass.Classified(FarmlandClass.SAFE_USE, FarmlandClass.PRIORITY));
        assertThat(last).startsWith("produce: 3 points, 0 exceeding, 0 severe: class 1 (class 2, n>=3");
    }
}
