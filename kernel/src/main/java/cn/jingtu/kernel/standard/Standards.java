package cn.jingtu.kernel.standard;

import cn.jingtu.kernel.rules.RuleTable;
import cn.jingtu.kernel.substance.Substance;
import cn.jingtu.kernel.substance.SubstanceCatalogue;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The standards of {@code rules/soil/standards.csv}. */
public final class Standards {

    private static final class Shipped {
        static final Map<String, Standard> BY_KEY = load();
    }

    private Standards() {}

    /**
     * The standard with a key such as {@code gb15618-2018} or a number such as {@code GB 15618-2018}.
     *
     * @throws IllegalArgumentException when there is none, naming those there are
     */
    public static Standard get(String key) {
        Standard standard = Shipped.BY_KEY.get(key.toLowerCase(Locale.ROOT).replaceAll("[\\s/]+", "").replace("—", "-"));
        if (standard == null) {
            throw new IllegalArgumentException("There is no standard %s; there are %s.".formatted(key, String.join(", ", Shipped.BY_KEY.keySet())));
        }
        return standard;
    }

    /** All of them. */
    public static Collection<Standard> all() {
        return Collections.unmodifiableCollection(Shipped.BY_KEY.values());
    }

    private static Map<String, Standard> load() {
        RuleTable landWords = RuleTable.load("land-words.csv");
        RuleTable ownNames = RuleTable.load("standard-names.csv");
        RuleTable clauses = RuleTable.load("standard-clauses.csv");
        var standards = new LinkedHashMap<String, Standard>();
        for (RuleTable.Row row : RuleTable.load("standards.csv").rows()) {
            String key = row.text("key");
            String validTo = row.text("valid_to");
            Standard.Medium medium = Standard.Medium.valueOf(row.text("medium").toUpperCase(Locale.ROOT));
            var title = new Standard.Title(key, row.text("number"), row.text("title_zh"), row.text("title_en"),
                    LocalDate.parse(row.text("valid_from")), validTo.isEmpty() ? null : LocalDate.parse(validTo), medium);
            standards.put(key, new Standard(title, LimitReader.ofStandard(RuleTable.load(row.text("table")), title.number()),
                    names(ownNames, key), lands(landWords, key), consequences(clauses, key),
                    medium == Standard.Medium.FOOD ? new Foods(RuleTable.load("produce.csv")) : null));
        }
        return standards;
    }

    private static Map<String, Substance> names(RuleTable table, String standard) {
        var names = new HashMap<String, Substance>();
        for (RuleTable.Row row : table.rows()) {
            if (row.text("standard").equals(standard)) {
                names.put(SubstanceCatalogue.canonical(row.text("name")), SubstanceCatalogue.standard().get(row.text("substance")));
            }
        }
        return names;
    }

    private static Map<String, Land> lands(RuleTable table, String standard) {
        var lands = new HashMap<String, Land>();
        for (RuleTable.Row row : table.rows()) {
            if (row.text("standard").equals(standard)) {
                Land land = Land.valueOf(row.text("land").replace('-', '_').toUpperCase(Locale.ROOT));
                for (String word : row.text("words").split("\\|")) {
                    Land other = lands.put(landForm(word), land);
                    if (other != null && other != land) {
                        throw new IllegalStateException("land-words.csv: \"%s\" is both %s and %s.".formatted(word, other, land));
                    }
                }
            }
        }
        return lands;
    }

    private static Map<String, Standard.Consequence> consequences(RuleTable table, String standard) {
        var consequences = new HashMap<String, Standard.Consequence>();
        for (RuleTable.Row row : table.rows()) {
            if (row.text("standard").equals(standard)) {
                consequences.put(row.text("verdict") + " " + row.text("when"),
                        new Standard.Consequence(row.text("clause"), row.text("meaning_zh"), row.text("meaning_en")));
            }
        }
        return consequences;
    }

    /** The form in which words for land are compared: letters and digits. */
    static String landForm(String word) {
        var form = new StringBuilder(word.length());
        Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).codePoints()
                .filter(Character::isLetterOrDigit).forEach(form::appendCodePoint);
        return form.toString();
    }
}
