package cn.jingtu.kernel.risk;

import cn.jingtu.kernel.rules.RuleTable;
import java.util.List;
import java.util.Optional;

/**
 * How screening values of GB 36600-2018 follow from the model, where they do. The standard stays binding whatever comes out.
 *
 * <p>The standard rests on toxicity values of its time and caps some vapours at soil saturation; what must differ from
 * today's table was found by recalculation and stands with reasons in {@code rules/soil/gb36600-derivation.csv}.
 */
public final class Gb36600Derivation {

    /**
     * A screening value as the model gives it.
     *
     * @param assessment the substance with the values of the standard's time
     * @param governing  RCVS, HCVS or Csat, whichever is lowest
     * @param mgPerKg    its value
     */
    public record ScreeningValue(Assessment assessment, Quantity governing, double mgPerKg) {}

    private static final List<RuleTable.Row> RULES = RuleTable.load("gb36600-derivation.csv").rows();

    private Gb36600Derivation() {}

    /** The screening value that the model gives with the values of the standard's time; empty where it gives none. */
    public static Optional<ScreeningValue> find(Chemical chemical, LandClass land) {
        var outcome = RiskModel.of(ExposureParameters.of(land)).assess(asOfTheStandard(chemical), Concentrations.NONE);
        if (!(outcome instanceof Assessment assessment)) {
            return Optional.empty();
        }
        var candidates = saturationCapped(chemical)
                ? List.of(Quantity.RCVS, Quantity.HCVS, Quantity.CSAT)
                : List.of(Quantity.RCVS, Quantity.HCVS);
        ScreeningValue least = null;
        for (Quantity candidate : candidates) {
            var value = assessment.value(candidate);
            if (value.isPresent() && (least == null || value.getAsDouble() < least.mgPerKg())) {
                least = new ScreeningValue(assessment, candidate, value.getAsDouble());
            }
        }
        return Optional.ofNullable(least);
    }

    /** The substance with the values that reproduce the standard. */
    public static Chemical asOfTheStandard(Chemical chemical) {
        Chemical result = chemical;
        for (var rule : rules(chemical.zh(), "override")) {
            Parameter parameter = Parameter.ofSymbol(rule.text("parameter"));
            result = rule.text("value").equals("none")
                    ? result.without(parameter)
                    : result.with(List.of(new ParameterValue(parameter, Double.parseDouble(rule.text("value")),
                            rule.verified(), "GB 36600-2018, found by recalculation: " + rule.text("reason"), false)));
        }
        return result;
    }

    /** What differs from today's table, as {@code SFo=none}; empty where nothing does. */
    public static List<String> overrides(Chemical chemical) {
        return rules(chemical.zh(), "override").stream().map(rule -> rule.text("parameter") + "=" + rule.text("value")).toList();
    }

    /** Whether the standard caps the substance at soil saturation, Csat. */
    public static boolean saturationCapped(Chemical chemical) {
        return !rules(chemical.zh(), "saturation cap").isEmpty();
    }

    /** Why the standard differs from the model, as far as that is known. */
    public static Optional<String> difference(String substanceZh) {
        return rules(substanceZh, "difference").stream().map(rule -> rule.text("reason")).findFirst();
    }

    private static List<RuleTable.Row> rules(String substanceZh, String treatment) {
        return RULES.stream()
                .filter(rule -> rule.text("substance_zh").equals(substanceZh) && rule.text("treatment").equals(treatment))
                .toList();
    }
}
