package cn.jingtu.kernel.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The example of {@code kernel/README.md}. */
class RiskExampleTests {

    @Test
    void theExampleOfTheReadmeHolds() {
        var model = RiskModel.of(ExposureParameters.of(LandClass.CLASS_1).with(Parameter.SOIL_ORGANIC_MATTER, 20, "borehole 3"));
        switch (model.assess("苯", Concentrations.ofSoil(2))) {
            case Assessment benzene -> {
                double risk = benzene.carcinogenicRisk(Medium.SOIL).orElseThrow();     // 1.64e-6
                ControlValue limit = benzene.soilControlValue().orElseThrow();         // 1.22 mg/kg, carcinogenic effect
                Figure vapour = benzene.figure(Quantity.VFSUBIA);                      // formula, inputs, sources, verified
                var varying = Uncertainty.NONE.with(Parameter.SOIL_ORGANIC_MATTER, new Distribution.Triangular(5, 20, 40));
                var draws = MonteCarlo.of(varying, 10_000, 1).run(List.of(benzene), 2);
                double high = draws.find("苯", Quantity.CRN).orElseThrow().percentile(95);
            }
            case NotAssessable no -> System.out.println(no.explanation());             // lead: a blood-lead model is needed
        }
        assertThat(model.assess("苯", Concentrations.ofSoil(2))).isInstanceOfSatisfying(Assessment.class, benzene -> {
            assertThat(benzene.carcinogenicRisk(Medium.SOIL)).hasValueCloseTo(1.64e-6, within(0.005e-6));
            assertThat(benzene.soilControlValue()).hasValueSatisfying(limit -> assertThat(limit.value()).isCloseTo(1.22, within(0.005)));
            assertThat(benzene.figure(Quantity.VFSUBIA).inputs()).isNotEmpty();
        });
        assertThat(model.assess("铅", Concentrations.ofSoil(2))).isInstanceOf(NotAssessable.class);
    }
}
