package cn.jingtu.kernel.risk;

import cn.jingtu.kernel.rules.RuleTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
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
    record Formula(Set<String> when, String text, List<String> inputs, String appendix, boolean verified) {}

    private static final Pattern SYMBOL = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
    private static final Set<String> FUNCTIONS = Set.of("sum", "min", "given", "sqrt", "exp", "ln", "pi");
    private static final Map<String, Term> TERMS = new HashMap<>();
    private static final Map<String, List<Formula>> FORMULAS = new LinkedHashMap<>();

    static {
        for (var row : RuleTable.load("hj25.3-exposure-parameters.csv").rows()) {
            TERMS.put(row.text("symbol"), new Term(row.text("name_zh"), row.text("name_en"), row.text("unit")));
        }
        for (var row : RuleTable.load("hj25.3-formulas.csv").rows()) {
            TERMS.put(row.text("symbol"), new Term(row.text("name_zh"), row.text("name_en"), row.text("unit")));
            if (!row.text("formula").isEmpty()) {
                String when = row.text("when");
                FORMULAS.computeIfAbsent(row.text("symbol"), _ -> new ArrayList<>()).add(new Formula(
                        when.isEmpty() ? Set.of() : Set.of(when.split(", ")),
                        row.text("formula"), symbolsIn(row.text("formula")), row.text("appendix"), row.verified()));
            }
        }
    }

    private Formulas() {}

    private static List<String> symbolsIn(String text) {
        return SYMBOL.matcher(text).results().map(MatchResult::group).filter(word -> !FUNCTIONS.contains(word)).distinct().toList();
    }

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
