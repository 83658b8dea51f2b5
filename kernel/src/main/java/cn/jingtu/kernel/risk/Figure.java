package cn.jingtu.kernel.risk;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A number with what it rests on: opens to its formula and inputs, down to parameters with their sources.
 *
 * @param symbol   as in HJ 25.3-2019
 * @param value    in {@code unit}; empty where the substance has no such quantity, or something it needs is missing
 * @param formula  how it was computed; empty for a parameter
 * @param source   appendix of the standard behind a formula (its formula numbers could not be checked against print), or
 *                 where the value of a parameter was found
 * @param verified whether formula and all inputs that have a value were confirmed
 * @param inputs   what the formula takes, in its order
 */
public record Figure(String symbol, String zh, String en, OptionalDouble value, String unit, String formula, String source,
        boolean verified, List<Figure> inputs) {

    public Figure {
        inputs = List.copyOf(inputs);
    }

    @Override
    public String toString() {
        String number = value.isPresent() ? "%.6g %s".formatted(value.getAsDouble(), unit) : "absent";
        return formula.isEmpty() ? "%s = %s".formatted(symbol, number) : "%s = %s = %s".formatted(symbol, formula, number);
    }
}
