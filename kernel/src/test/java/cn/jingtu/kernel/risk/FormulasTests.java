package cn.jingtu.kernel.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FormulasTests {

    @Test
    void everyFormulaInWordsGivesWhatIsComputed() {
        var random = new SplittableRandom(20190101);
        int compared = 0;
        for (Chemical chemical : Chemicals.list()) {
            for (LandClass land : LandClass.values()) {
                for (DiffusionForm form : DiffusionForm.values()) {
                    compared += compare(chemical, land, form, random);
                }
            }
        }
        assertThat(compared).isGreaterThan(50_000);
    }

    private static int compare(Chemical chemical, LandClass land, DiffusionForm form, SplittableRandom random) {
        var values = new ArrayList<ParameterValue>();
        for (ParameterValue value : ExposureParameters.of(land).list()) {
            double moved = value.value() * random.nextDouble(0.97, 1.03);
            boolean vadose = value.parameter() == Parameter.VADOSE_ZONE_THICKNESS;
            if (!vadose && moved <= value.parameter().range().high) {
                values.add(ParameterValue.ofSite(value.parameter(), moved, "test"));
            }
        }
        if (random.nextBoolean()) {
            values.add(ParameterValue.ofSite(Parameter.PRESSURE_DIFFERENCE, random.nextDouble(1, 60), "test"));
        }
        var site = ExposureParameters.of(land).with(values);
        if (random.nextInt(4) == 0) {
            site = site.withUnknownSubsurfaceThickness();
        }
        var contaminated = random.nextInt(4) == 0 ? Concentrations.ofSoil(2, 3) : Concentrations.ofSoil(2, 3).withGroundwater(0.1);
        var known = chemical.with(Parameter.GROUNDWATER_LIMIT, 0.01, "test");
        if (!(RiskModel.of(site).with(form).assess(known, contaminated) instanceof Assessment assessment)) {
            return 0;
        }
        var conditions = assessment.model().equations().conditions(assessment.model().parameters(known, contaminated));
        var words = new HashMap<String, Double>();
        for (Parameter parameter : Parameter.values()) {
            words.put(parameter.symbol(), assessment.value(parameter).orElse(Double.NaN));
        }
        for (Quantity quantity : Quantity.values()) {
            String text = Formulas.find(quantity.symbol(), conditions).map(Formulas.Formula::text).orElse("");
            double expected = text.isEmpty() ? Double.NaN : FormulaWords.compute(text, words);
            double actual = assessment.value(quantity).orElse(Double.NaN);
            words.put(quantity.symbol(), expected);
            if (Double.isNaN(expected)) {
                assertThat(actual).as("%s of %s", quantity, chemical.zh()).isNaN();
            } else {
                assertThat(actual).as("%s of %s", quantity, chemical.zh()).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
            }
        }
        return Quantity.values().length;
    }

    @Test
    void everyQuantityIsExplainedAndStandsBehindItsInputs() {
        List<String> before = new ArrayList<>(Arrays.stream(Parameter.values()).map(Parameter::symbol).toList());
        for (Quantity quantity : Quantity.values()) {
            assertThat(Formulas.listOf(quantity.symbol())).as(quantity.symbol()).isNotEmpty()
                    .allSatisfy(formula -> assertThat(before).containsAll(formula.inputs()));
            assertThat(List.of(quantity.zh(), quantity.en(), quantity.unit())).doesNotContain("");
            before.add(quantity.symbol());
        }
        for (Parameter parameter : Parameter.values()) {
            assertThat(List.of(parameter.zh(), parameter.en(), parameter.unit())).doesNotContain("");
        }
    }

    @Test
    void aParameterMovesNothingOutsideTheStepsThatItIsSaidToMove() {
        var model = RiskModel.of(ExposureParameters.of(LandClass.CLASS_1).with(Parameter.PRESSURE_DIFFERENCE, 40, "test"));
        var chemical = Chemicals.find("苯").orElseThrow().with(Parameter.GROUNDWATER_LIMIT, 0.01, "test");
        double[] parameters = model.parameters(chemical, Concentrations.ofSoil(1).withGroundwater(1));
        for (Parameter parameter : Parameter.values()) {
            double[] moved = parameters.clone();
            moved[parameter.ordinal()] *= 0.99;
            double[] kept = Model.quantities();
            double[] fresh = Model.quantities();
            model.equations().evaluate(parameters, kept, Model.ALL);
            model.equations().evaluate(moved, kept, Quantity.stepsMovedBy(EnumSet.of(parameter)));
            model.equations().evaluate(moved, fresh, Model.ALL);
            assertThat(kept).as(parameter.symbol()).containsExactly(fresh);
        }
    }
}
