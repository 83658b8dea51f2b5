package cn.jingtu.kernel.risk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The formulas in words, from {@code rules/soil/hj25.3-formulas.csv}. {@link Model} computes them; a test evaluates the
 * words and compares.
 *
 * <p>In the words, {@code sum} adds what is present, {@code min} is the least of what is present and {@code given} is the
 * first that is present. A row holds where everything named in its column {@code when} is the case; the first row wins.
 */
final class Formulas {

    /** What a symbol stands for. */
    record Term(String zh, String en, String unit) {}

    /** One way to compute a quantity. */
    record Formula(Set<String> when, String text, String appendix, boolean verified) {

        /** Symbols in the words, in their order. */
        List<String> inputs() {
            var inputs = new LinkedHashSet<String>();
            var words = SYMBOL.matcher(text);
            while (words.find()) {
                if (!FUNCTIONS.contains(words.group())) {
                    inputs.add(words.group());
                }
            }
            return List.copyOf(inputs);
        }
    }

    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
    private static final Set<String> FUNCTIONS = Set.of("sum", "min", "given", "sqrt", "exp", "ln", "pi");
    private static final Map<String, Term> TERMS = new HashMap<>();
    private static final Map<String, List<Formula>> FORMULAS = new LinkedHashMap<>();

    static {
        for (var row : RuleTable.read("hj25.3-exposure-parameters.csv")) {
            TERMS.put(row.get("symbol"), new Term(row.get("name_zh"), row.get("name_en"), row.get("unit")));
        }
        for (var row : RuleTable.read("hj25.3-formulas.csv")) {
            TERMS.put(row.get("symbol"), new Term(row.get("name_zh"), row.get("name_en"), row.get("unit")));
            if (!row.get("formula").isEmpty()) {
                String when = row.get("when");
                FORMULAS.computeIfAbsent(row.get("symbol"), _ -> new ArrayList<>()).add(new Formula(
                        when.isEmpty() ? Set.of() : Set.of(when.split(", ")),
                        row.get("formula"), row.get("appendix"), row.get("verified").equals("yes")));
            }
        }
    }

    private Formulas() {}

    static Term term(String symbol) {
        Term term = TERMS.get(symbol);
        if (term == null) {
            throw new IllegalStateException("rules/soil/hj25.3-*.csv do not explain the symbol %s.".formatted(symbol));
        }
        return term;
    }

    /** How a quantity is computed where these conditions hold; empty where it does not exist. */
    static Optional<Formula> find(String symbol, Set<String> conditions) {
        return listOf(symbol).stream().filter(formula -> conditions.containsAll(formula.when())).findFirst();
    }

    /** All ways to compute a quantity. */
    static List<Formula> listOf(String symbol) {
        return FORMULAS.getOrDefault(symbol, List.of());
    }
}
