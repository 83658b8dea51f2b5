package cn.jingtu.kernel.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Computes the words of a formula: + - * / ^, parentheses and the functions of {@link Formulas}; NaN is absent. */
final class FormulaWords {

    private final String text;
    private final Map<String, Double> values;
    private int at;

    private FormulaWords(String text, Map<String, Double> values) {
        this.text = text.replace(" ", "");
        this.values = values;
    }

    static double compute(String text, Map<String, Double> values) {
        var words = new FormulaWords(text, values);
        double value = words.terms();
        if (words.at < words.text.length()) {
            throw new IllegalArgumentException("Cannot read " + text + " at " + words.text.substring(words.at));
        }
        return Double.isFinite(value) ? value : Double.NaN;
    }

    private boolean take(char character) {
        boolean there = at < text.length() && text.charAt(at) == character;
        at += there ? 1 : 0;
        return there;
    }

    private double terms() {
        double value = factors();
        while (true) {
            if (take('+')) {
                value += factors();
            } else if (take('-')) {
                value -= factors();
            } else {
                return value;
            }
        }
    }

    private double factors() {
        double value = power();
        while (true) {
            if (take('*')) {
                value *= power();
            } else if (take('/')) {
                value /= power();
            } else {
                return value;
            }
        }
    }

    private double power() {
        double value = atom();
        return take('^') ? Math.pow(value, atom()) : value;
    }

    private double atom() {
        if (take('-')) {
            return -atom();
        }
        if (take('(')) {
            double value = terms();
            take(')');
            return value;
        }
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "_.".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(start, at);
        if (Character.isDigit(word.charAt(0))) {
            return Double.parseDouble(word);
        }
        if (take('(')) {
            return function(word);
        }
        return word.equals("pi") ? Math.PI : values.get(word);
    }

    private double function(String name) {
        List<Double> arguments = new ArrayList<>();
        do {
            arguments.add(terms());
        } while (take(','));
        take(')');
        var present = arguments.stream().filter(Double::isFinite).mapToDouble(Double::doubleValue).toArray();
        return switch (name) {
            case "sum" -> present.length == 0 ? Double.NaN : Arrays.stream(present).sum();
            case "min" -> Double.isNaN(arguments.getFirst()) ? Double.NaN : Arrays.stream(present).min().orElse(Double.NaN);
            case "given" -> present.length == 0 ? Double.NaN : present[0];
            case "sqrt" -> Math.sqrt(arguments.getFirst());
            case "exp" -> Math.exp(arguments.getFirst());
            case "ln" -> Math.log(arguments.getFirst());
            default -> throw new IllegalArgumentException("No function " + name);
        };
    }
}
