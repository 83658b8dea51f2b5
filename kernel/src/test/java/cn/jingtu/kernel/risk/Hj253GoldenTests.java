package cn.jingtu.kernel.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Against {@code golden/risk}, which an independent program ({@code check.py} there) wrote. */
class Hj253GoldenTests {

    @Test
    void everyIntermediateQuantityEqualsTheGoldenOne() throws Exception {
        var assessments = new HashMap<String, Assessment>();
        int compared = 0;
        for (var row : Golden.rows("golden/risk/hj25.3-golden.csv")) {
            var assessment = assessments.computeIfAbsent(row.get("substance_zh") + row.get("land_class"),
                    _ -> Golden.assess(row.get("substance_zh"), Golden.land(row), Concentrations.NONE));
            double expected = Double.parseDouble(row.get("value"));
            // The golden file writes 0 for a saturation that a metal does not have and for children who are not there.
            var actual = assessment.value(Quantity.ofSymbol(row.get("quantity")));
            assertThat(actual.orElse(0)).as(row.toString()).isCloseTo(expected, within(2e-9 * Math.abs(expected)));
            compared++;
        }
        assertThat(compared).isEqualTo(578);
    }

    @Test
    void controlValuesOfEverySubstanceEqualTheSelfCheck() throws Exception {
        int compared = 0;
        for (var row : Golden.rows("golden/risk/gb36600-selfcheck.csv")) {
            var derived = Gb36600Derivation.find(Chemicals.find(row.get("substance_zh")).orElseThrow(), Golden.land(row)).orElseThrow();
            for (var quantity : Map.of("RCVS", Quantity.RCVS, "HCVS", Quantity.HCVS, "Csat", Quantity.CSAT).entrySet()) {
                var actual = derived.assessment().value(quantity.getValue());
                if (row.get(quantity.getKey()).isEmpty()) {
                    assertThat(actual).as(row.toString()).isEmpty();
                } else {
                    double expected = Double.parseDouble(row.get(quantity.getKey()));
                    assertThat(actual.orElseThrow()).as(row.toString()).isCloseTo(expected, within(6e-4 * expected));
                }
            }
            assertThat(derived.governing().symbol()).as(row.toString()).isEqualTo(row.get("governing"));
            compared++;
        }
        assertThat(compared).isEqualTo(166);
    }

    @Test
    void overridesAreThoseOfTheSelfCheck() throws Exception {
        for (var row : Golden.rows("golden/risk/gb36600-selfcheck.csv")) {
            var overrides = Gb36600Derivation.overrides(Chemicals.find(row.get("substance_zh")).orElseThrow());
            assertThat(String.join(" ", overrides).replace("none", "0")).isEqualTo(row.get("override"));
        }
    }
}
