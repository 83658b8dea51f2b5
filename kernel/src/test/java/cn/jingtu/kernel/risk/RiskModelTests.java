package cn.jingtu.kernel.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RiskModelTests {

    @Test
    void aConcentrationAtTheControlValueIsAcceptableAndOneAboveIsNot() {
        double limit = Golden.assess("苯", LandClass.CLASS_1, Concentrations.NONE).soilControlValue().orElseThrow().value();
        var below = Golden.assess("苯", LandClass.CLASS_1, Concentrations.ofSoil(limit * (1 - 1e-9)));
        var above = Golden.assess("苯", LandClass.CLASS_1, Concentrations.ofSoil(limit * (1 + 1e-9)));
        assertThat(below.carcinogenicRisk(Medium.SOIL).orElseThrow()).isCloseTo(1e-6, within(1e-14));
        assertThat(below.acceptance()).isEqualTo(Assessment.Acceptance.ACCEPTABLE);
        assertThat(above.acceptance()).isEqualTo(Assessment.Acceptance.UNACCEPTABLE);
        assertThat(Golden.assess("苯", LandClass.CLASS_1, Concentrations.NONE).acceptance()).isEqualTo(Assessment.Acceptance.NOT_JUDGED);
    }

    @Test
    void valuesNamedInTheReferenceFollowWithoutOverrides() {
        var expected = Map.of("苯并[a]芘", new double[] {0.5465, 1.512}, "乙苯", new double[] {7.199, 28.22}, "氯乙烯", new double[] {0.1208, 0.4335},
                "四氯乙烯", new double[] {11.18, 52.59}, "铍", new double[] {15.02, 28.58}, "铜", new double[] {2002, 18050},
                "敌敌畏", new double[] {1.809, 4.888}, "五氯酚", new double[] {1.085, 2.725});
        expected.forEach((substance, values) -> {
            for (LandClass land : LandClass.values()) {
                double value = Golden.assess(substance, land, Concentrations.NONE).soilControlValue().orElseThrow().value();
                assertThat(value).as(substance).isCloseTo(values[land.ordinal()], within(5e-4 * values[land.ordinal()]));
            }
        });
    }

    @Test
    void leadAndSubstancesWithoutToxicityHaveNoAnswer() {
        var model = RiskModel.of(ExposureParameters.of(LandClass.CLASS_1));
        for (String name : List.of("铅", "Lead", "Pb", "7439-92-1", "铅（仅提供筛选值）")) {
            assertThat(model.assess(name, Concentrations.ofSoil(100))).as(name)
                    .isInstanceOfSatisfying(NotAssessable.class, no -> {
                        assertThat(no.reason()).isEqualTo(NotAssessable.Reason.OTHER_MODEL);
                        assertThat(no.explanation()).contains("blood-lead");
                    });
        }
        assertThat(model.assess("石油烃(C10-C40)", Concentrations.ofSoil(100))).isInstanceOf(NotAssessable.class);
        assertThat(model.assess("unobtainium", Concentrations.ofSoil(1)))
                .isInstanceOfSatisfying(NotAssessable.class, no -> assertThat(no.reason()).isEqualTo(NotAssessable.Reason.UNKNOWN_SUBSTANCE));
        var harmless = new Chemical("某物", "something", "", ChemicalClass.INORGANIC, Map.of(), "");
        assertThat(model.assess(harmless, Concentrations.ofSoil(1)))
                .isInstanceOfSatisfying(NotAssessable.class, no -> assertThat(no.reason()).isEqualTo(NotAssessable.Reason.NO_TOXICITY));
    }

    @Test
    void aMissingToxicityValueLeavesItsPathwaysOutAndIsNamed() {
        var copper = Golden.assess("铜", LandClass.CLASS_2, Concentrations.ofSoil(1000));
        assertThat(copper.carcinogenicRisk(Medium.SOIL)).isEmpty();
        assertThat(copper.hazardIndex(Medium.SOIL).orElseThrow()).isPositive();
        assertThat(copper.value(Quantity.RCVS)).isEmpty();
        assertThat(copper.missing())
                .contains(new Assessment.Missing(Pathway.SOIL_PARTICLES, Effect.NON_CARCINOGENIC, Parameter.REFERENCE_CONCENTRATION))
                .noneMatch(missing -> missing.pathway() == Pathway.SOIL_DERMAL) // copper does not pass the skin
                .noneMatch(missing -> missing.pathway() == Pathway.INDOOR_VAPOUR_SUBSURFACE);
    }

    @Test
    void contributionsOfPathwaysAddUpToAHundredPercentByMedium() {
        var benzene = Golden.assess("benzene", LandClass.CLASS_1, Concentrations.ofSoil(2, 5).withGroundwater(0.3));
        for (Medium medium : Medium.values()) {
            for (Effect effect : Effect.values()) {
                double sum = Arrays.stream(Pathway.values())
                        .filter(pathway -> pathway.medium() == medium)
                        .mapToDouble(pathway -> benzene.contribution(pathway, effect).orElseThrow())
                        .sum();
                assertThat(sum).isCloseTo(100, within(1e-9));
            }
        }
    }

    @Test
    void aMetalHasNoVapour() {
        var cadmium = Golden.assess("Cd", LandClass.CLASS_1, Concentrations.ofSoil(10));
        assertThat(cadmium.risk(Pathway.INDOOR_VAPOUR_SUBSURFACE, Effect.CARCINOGENIC)).hasValue(0);
        assertThat(cadmium.value(Quantity.DEFF_S)).isEmpty();
    }

    @Test
    void everyFigureOpensDownToParametersWithTheirSource() {
        var benzene = Golden.assess("苯", LandClass.CLASS_1, Concentrations.ofSoil(2));
        Figure control = benzene.figure(Quantity.RCVS);
        assertThat(control.formula()).startsWith("ACR/sum(OISER_ca*SFo");
        Figure indoor = input(input(control, "IIVER1_ca"), "VFsubia");
        assertThat(input(indoor, "H").source()).contains("EPA Csat");
        assertThat(input(indoor, "rho_b").source()).contains("appendix G");
        assertThat(input(control, "SFo").source()).contains("IRIS");
        assertThat(control.verified()).isTrue();
    }

    private static Figure input(Figure figure, String symbol) {
        return figure.inputs().stream().filter(input -> input.symbol().equals(symbol)).findFirst().orElseThrow();
    }

    @Test
    void anUnconfirmedValueMarksEverythingAboveIt() {
        var cadmium = Golden.assess("镉", LandClass.CLASS_1, Concentrations.ofSoil(10));
        assertThat(cadmium.figure(Quantity.RCVS).verified()).isFalse();
        assertThat(cadmium.unverified(Quantity.RCVS)).extracting(Figure::symbol).contains("IUR").doesNotContain("EFa");
        assertThat(cadmium.figure(Quantity.OISER_CA).verified()).isTrue();
    }

    @Test
    void aSiteValueReplacesTheRecommendedOneAndSaysSo() {
        var site = ExposureParameters.of(LandClass.CLASS_2)
                .with(List.of(ParameterValue.ofSite(Parameter.SOIL_ORGANIC_MATTER, 4, "%", "borehole B3"),
                        ParameterValue.ofSite(Parameter.SUBSURFACE_LAYER_DEPTH, 1.5, "m", "survey")));
        var benzene = (Assessment) RiskModel.of(site).assess("苯", Concentrations.NONE);
        assertThat(benzene.value(Parameter.SOIL_ORGANIC_MATTER)).hasValue(40);
        assertThat(benzene.value(Parameter.SUBSURFACE_LAYER_DEPTH)).hasValue(150);
        assertThat(benzene.figure(Parameter.SOIL_ORGANIC_MATTER).source()).isEqualTo("borehole B3");
        assertThat(benzene.soilControlValue().orElseThrow().value()).isGreaterThan(4.003);
    }

    @Test
    void valuesThatMakeNoSenseAreRefusedWithTheRemedy() {
        var site = ExposureParameters.of(LandClass.CLASS_2);
        refused(() -> RiskModel.of(site.with(Parameter.SOIL_WATER_CONTENT, 0.5, "x")), "must be less than its porosity");
        refused(() -> site.with(Parameter.SOIL_WATER_CONTENT, 20, "x"), "Pws (20.0) must be between 0 and 1");
        refused(() -> RiskModel.of(site.with(Parameter.SOIL_BULK_DENSITY, 2.7, "x")), "rho_b (2.7) must be less than rho_s (2.65)");
        refused(() -> site.with(Parameter.CHILD_BODY_WEIGHT, 20, "x"), "adults alone");
        refused(() -> site.with(Parameter.HENRY, 0.2, "x"), "Chemical.with");
        refused(() -> ParameterValue.ofSite(Parameter.WIND_SPEED, 2, "kg", "x"), "possible too: m/s");
        refused(() -> Concentrations.ofSoil(-1), "Csur (-1.0) must be 0 or greater");
        refused(() -> Parameter.ofSymbol("RHO_B"), "did you mean rho_b?");
        refused(() -> site.with(List.of(ParameterValue.ofSite(Parameter.GROUNDWATER_DEPTH, 500, "x"),
                ParameterValue.ofSite(Parameter.VADOSE_ZONE_THICKNESS, 300, "x"))), "must add up to Lgw");
    }

    private static void refused(Runnable attempt, String complaint) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(attempt::run).withMessageContaining(complaint);
    }

    @Test
    void theVadoseZoneFollowsTheDepthOfGroundwater() {
        var site = ExposureParameters.of(LandClass.CLASS_1).with(Parameter.GROUNDWATER_DEPTH, 800, "borehole");
        assertThat(site.find(Parameter.VADOSE_ZONE_THICKNESS).orElseThrow().value()).isEqualTo(795);
    }

    @Test
    void groundwaterToBeProtectedCanGovernTheControlValue() {
        var model = RiskModel.of(ExposureParameters.of(LandClass.CLASS_2));
        var benzene = Chemicals.find("苯").orElseThrow().with(Parameter.GROUNDWATER_LIMIT, 0.01, "GB/T 14848-2017 class III");
        var assessment = (Assessment) model.assess(benzene, Concentrations.NONE);
        double dilution = 1 / (1 + 2500.0 * 200 / (30 * 4000));
        double ksw = assessment.value(Quantity.KSW).orElseThrow();
        assertThat(assessment.value(Quantity.LFSGW).orElseThrow()).isCloseTo(Math.min(dilution / ksw, 100 * 1.5 / (30 * 25)), within(1e-12));
        assertThat(assessment.soilControlValue().orElseThrow().basis()).isEqualTo(ControlValue.Basis.GROUNDWATER_PROTECTION);
        var arsenic = Chemicals.find("砷").orElseThrow().with(Parameter.GROUNDWATER_LIMIT, 0.01, "GB/T 14848-2017 class III");
        assertThat(((Assessment) model.assess(arsenic, Concentrations.NONE)).value(Quantity.CVSPGW)).isEmpty(); // no Kd is known
    }

    @Test
    void strongConvectionThroughCracksNeitherOverflowsNorJumps() {
        double calm = indoor(1e-9);
        assertThat(indoor(0)).isCloseTo(calm, within(1e-6 * calm));
        assertThat(indoor(1e9)).isPositive().isFinite();
    }

    private static double indoor(double pressure) {
        var site = ExposureParameters.of(LandClass.CLASS_1).with(Parameter.PRESSURE_DIFFERENCE, pressure, "test");
        return ((Assessment) RiskModel.of(site).assess("苯", Concentrations.NONE)).value(Quantity.VFGWIA).orElseThrow();
    }

    @Test
    void porosityOfEachLayerLowersTheControlValueOfAVolatile() {
        var model = RiskModel.of(ExposureParameters.of(LandClass.CLASS_1));
        double total = ((Assessment) model.assess("苯", Concentrations.NONE)).value(Quantity.RCVS).orElseThrow();
        double each = ((Assessment) model.with(DiffusionForm.EACH_LAYER).assess("苯", Concentrations.NONE)).value(Quantity.RCVS).orElseThrow();
        assertThat(each / total).isBetween(0.7, 0.85);
    }

    @Test
    void risksOfSubstancesAddUpAndNameWhatIsNotInThem() {
        var model = RiskModel.of(ExposureParameters.of(LandClass.CLASS_1));
        var outcomes = List.of(model.assess("苯", Concentrations.ofSoil(2)), model.assess("砷", Concentrations.ofSoil(20)),
                model.assess("铅", Concentrations.ofSoil(300)));
        var sum = CumulativeRisk.of(outcomes);
        double expected = sum.assessments().stream().mapToDouble(one -> one.carcinogenicRisk(Medium.SOIL).orElseThrow()).sum();
        assertThat(sum.carcinogenicRisk(Medium.SOIL)).hasValue(expected);
        assertThat(sum.notAssessable()).extracting(NotAssessable::substance).containsExactly("铅");
        assertThat(sum.assessments().stream()
                .mapToDouble(one -> sum.contribution(one, Medium.SOIL, Effect.CARCINOGENIC).orElseThrow()).sum()).isCloseTo(100, within(1e-9));
    }

    @Test
    void theSensitivityOfARiskToItsConcentrationIsOneHundredPercent() {
        var arsenic = Golden.assess("砷", LandClass.CLASS_2, Concentrations.ofSoil(20));
        var ratios = Sensitivity.of(arsenic, Quantity.CRN, 0.05);
        assertThat(ratios).extracting(Sensitivity::parameter)
                .contains(Parameter.SURFACE_CONCENTRATION, Parameter.ADULT_EXPOSURE_FREQUENCY)
                .doesNotContain(Parameter.CHILD_BODY_WEIGHT, Parameter.HENRY, Parameter.SOIL_ALLOCATION, Parameter.NON_CARCINOGENIC_AVERAGING_TIME);
        assertThat(find(ratios, Parameter.SURFACE_CONCENTRATION).percent()).isCloseTo(100, within(1e-6));
        // 1/1.05 - 1 over 0.05
        assertThat(find(ratios, Parameter.CARCINOGENIC_AVERAGING_TIME).percent()).isCloseTo(-100 / 1.05, within(1e-6));
        // A share that is 1 already can only be lowered.
        assertThat(find(ratios, Parameter.ORAL_ABSORPTION).change()).isEqualTo(-0.05);
    }

    private static Sensitivity find(List<Sensitivity> ratios, Parameter parameter) {
        return ratios.stream().filter(ratio -> ratio.parameter() == parameter).findFirst().orElseThrow();
    }
}
