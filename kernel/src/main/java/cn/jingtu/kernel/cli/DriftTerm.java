package cn.jingtu.kernel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One term of a drift: a product of columns, their roots, logarithms or powers, read from the rows of one file. */
final class DriftTerm {

    private static final Pattern FACTOR = Pattern.compile("(sqrt|log)\\(([^()]+)\\)|([^()^]+?)(?:\\^(\\d))?");

    /** A column and what is done to it: {@code power} times itself, or its root or logarithm. */
    private record Factor(int column, String function, int power) {
    }

    private final String text;
    private final List<Factor> factors;

    private DriftTerm(String text, List<Factor> factors) {
        this.text = text;
        this.factors = factors;
    }

    /** Finds the columns of the terms in a file. */
    static List<DriftTerm> parse(List<String> terms, CsvInput input) {
        return terms.stream().map(term -> parse(term.strip(), input)).toList();
    }

    private static DriftTerm parse(String term, CsvInput input) {
        var factors = new ArrayList<Factor>();
        for (String factor : term.split("\\*", -1)) {
            Matcher parts = FACTOR.matcher(factor.strip());
            if (!parts.matches()) {
                throw new IllegalArgumentException(
                        "\"%s\" is no drift term: write NAME, sqrt(NAME), log(NAME), NAME^2 or NAME*NAME.".formatted(term));
            }
            boolean function = parts.group(1) != null;
            factors.add(new Factor(
                    column(function ? parts.group(2).strip() : parts.group(3).strip(), input),
                    function ? parts.group(1) : "",
                    parts.group(4) == null ? 1 : Integer.parseInt(parts.group(4))));
        }
        return new DriftTerm(term, factors);
    }

    private static int column(String name, CsvInput input) {
        return switch (name) {
            case "x" -> input.require(PointOptions.X);
            case "y" -> input.require(PointOptions.Y);
            default -> input.require(name);
        };
    }

    double of(CsvInput.Row row) {
        double product = 1;
        for (Factor factor : factors) {
            double cell = row.number(factor.column);
            double value = switch (factor.function) {
                case "sqrt" -> Math.sqrt(cell);
                case "log" -> Math.log(cell);
                default -> Math.pow(cell, factor.power);
            };
            if (!Double.isFinite(value)) {
                throw row.bad(factor.column, "%s cannot be computed from it.".formatted(text));
            }
            product *= value;
        }
        return product;
    }
}
