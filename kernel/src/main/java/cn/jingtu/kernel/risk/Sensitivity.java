package cn.jingtu.kernel.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;

/**
 * How strongly a result follows one parameter (HJ 25.3-2019 appendix D):
 * {@code SR = ((X2 - X1)/X1) / ((P2 - P1)/P1) * 100 %}. All other parameters stay as they are.
 *
 * @param parameter what was changed
 * @param change    (P2 - P1)/P1; the direction turns round where the parameter may not grow, as a share of 1
 * @param percent   the ratio SR in percent: 100 means that the result grows as the parameter does
 */
public record Sensitivity(Parameter parameter, double change, double percent) {

    /**
     * The sensitivity of a quantity to every parameter under it that has a value other than 0, strongest first.
     *
     * @param change relative change of each parameter, as {@code 0.05} for 5 %
     * @throws IllegalArgumentException when the change is 0 or no share, or the assessment does not have the quantity
     */
    public static List<Sensitivity> of(Assessment assessment, Quantity quantity, double change) {
        if (!(Math.abs(change) > 0 && Math.abs(change) < 1)) {
            throw new IllegalArgumentException("the change (%s) must lie between -1 and 1 and not be 0, as 0.05 for 5 %%.".formatted(change));
        }
        double before = assessment.value(quantity).orElseThrow(() -> new IllegalArgumentException(
                "%s has no %s to test.\nGive its concentration or choose another quantity.".formatted(assessment.substance(), quantity.symbol())));
        if (before == 0) {
            throw new IllegalArgumentException("%s of %s is 0 and has no relative change.".formatted(quantity.symbol(), assessment.substance()));
        }
        Model model = assessment.model().equations();
        double[] parameters = assessment.model().parameters(assessment.chemical(), assessment.concentrations());
        double[] quantities = Model.quantities();
        var result = new ArrayList<Sensitivity>();
        for (Parameter parameter : Parameter.values()) {
            double value = parameters[parameter.ordinal()];
            if (!(value > 0) || isolated(parameter, quantity)) {
                continue;
            }
            for (double direction : new double[] {change, -change}) {
                parameters[parameter.ordinal()] = value * (1 + direction);
                boolean meant = parameters[parameter.ordinal()] <= parameter.range().high
                        && Model.contradiction(parameters) == null
                        && model.evaluate(parameters, quantities, Model.ALL);
                parameters[parameter.ordinal()] = value;
                double after = quantities[quantity.ordinal()];
                if (meant && Double.isFinite(after)) {
                    if (after != before) {
                        result.add(new Sensitivity(parameter, direction, (after - before) / before / direction * 100));
                    }
                    break;
                }
            }
        }
        result.sort(Comparator.comparingDouble((Sensitivity sensitivity) -> -Math.abs(sensitivity.percent))
                .thenComparing(Sensitivity::parameter));
        return List.copyOf(result);
    }

    private static boolean isolated(Parameter parameter, Quantity quantity) {
        return !Quantity.movedBy(EnumSet.of(parameter)).contains(quantity);
    }
}
