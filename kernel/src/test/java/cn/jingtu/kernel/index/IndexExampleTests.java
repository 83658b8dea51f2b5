package cn.jingtu.kernel.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example of {@code kernel/README.md}, line for line. */
class IndexExampleTests {

    @Test
    void theExampleOfTheReadmeHolds() {
        var indices = PollutionIndices.standard();
        var cadmium = indices.single(new BigDecimal("0.36"), new BigDecimal("0.3"));             // 1.2, light
        var point = indices.nemerow(List.of(cadmium.value(), new BigDecimal("0.4")));            // 1.019..., light
        var igeo = indices.geoAccumulation(new BigDecimal("0.36"), new BigDecimal("0.1"));       // 1.26, class 2
        var risk = indices.ecologicalRisk(Map.of("Cd", new BigDecimal("3.6"))).total();          // 108, low

        assertThat(cadmium.value()).isEqualByComparingTo("1.2");
        assertThat(point.value().doubleValue()).isBetween(1.019, 1.020);
        assertThat(point.grade().labelEn()).isEqualTo("light");
        assertThat(igeo.grade().number()).isEqualTo(2);
        assertThat(risk.grade().labelEn()).isEqualTo("low");
    }
}
