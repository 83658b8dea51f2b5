package cn.jingtu.kernel.substance;

import cn.jingtu.kernel.rules.RuleTable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * All substances by key and by any of their names; immutable.
 *
 * <p>Names match without regard to case, width (Ｃｄ), spaces, hyphens, brackets, commas, primes and plus signs; Greek
 * letters equal their names. {@code 镉(Cd)} and {@code Cd 镉} are found because their parts name the same substance.
 */
public final class SubstanceCatalogue {

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]（）［］【】]+");
    private static final Map<Integer, String> GREEK = Map.of((int) 'α', "alpha", (int) 'β', "beta", (int) 'γ', "gamma", (int) 'δ', "delta");

    private final Map<String, Substance> byKey = new LinkedHashMap<>();
    private final Map<String, Substance> byName = new HashMap<>();

    private SubstanceCatalogue(RuleTable table) {
        for (RuleTable.Row row : table.rows()) {
            String cas = row.text("cas");
            var substance = new Substance(row.text("key"), cas.isEmpty() ? null : cas, row.text("zh"), row.text("en"),
                    row.text("symbol"), words(row.text("members"), ";"));
            byKey.put(substance.key(), substance);
            var names = new ArrayList<>(List.of(substance.key(), cas, substance.zh(), substance.en(), substance.symbol()));
            names.addAll(words(row.text("synonyms"), "\\|"));
            for (String name : names) {
                name(name, substance);
            }
        }
        for (Substance substance : byKey.values()) {
            substance.members().forEach(this::get);
        }
    }

    private void name(String name, Substance substance) {
        String form = canonical(name);
        if (form.isEmpty()) {
            return;
        }
        Substance other = byName.putIfAbsent(form, substance);
        if (other != null && other != substance) {
            throw new IllegalStateException("substances.csv: \"%s\" names both %s and %s.".formatted(name, other, substance));
        }
    }

    private static List<String> words(String cell, String separator) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(separator));
    }

    /** The catalogue of {@code rules/soil/substances.csv}. */
    public static SubstanceCatalogue standard() {
        return Shipped.CATALOGUE;
    }

    private static final class Shipped {
        static final SubstanceCatalogue CATALOGUE = new SubstanceCatalogue(RuleTable.load("substances.csv"));
    }

    /** The substance with this CAS number, Chinese or English name, symbol or synonym. */
    public Optional<Substance> find(String text) {
        Substance whole = byName.get(canonical(text));
        if (whole != null) {
            return Optional.of(whole);
        }
        return named(SPACES.split(text.strip())).or(() -> named(BRACKETS.split(text.strip())));
    }

    /** The one substance that all parts name. */
    private Optional<Substance> named(String[] parts) {
        Substance common = null;
        for (String part : parts) {
            if (part.isEmpty()) {
                continue; // before a bracket that opens the text
            }
            Substance found = byName.get(canonical(part));
            if (found == null || common != null && common != found) {
                return Optional.empty();
            }
            common = found;
        }
        return Optional.ofNullable(common);
    }

    /**
     * The substance with this key.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Substance get(String key) {
        Substance substance = byKey.get(key);
        if (substance == null) {
            throw new IllegalArgumentException("There is no substance %s.\nMaybe it is a name: use find.".formatted(key));
        }
        return substance;
    }

    /** All substances in the order of the table. */
    public Collection<Substance> all() {
        return Collections.unmodifiableCollection(byKey.values());
    }

    /** The form of a name in which spellings that mean the same are equal: its letters and digits. */
    public static String canonical(String name) {
        var form = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(c -> form.append(GREEK.getOrDefault(c, Character.toString(c))));
        return form.toString();
    }
}
