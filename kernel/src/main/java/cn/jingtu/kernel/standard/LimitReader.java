package cn.jingtu.kernel.standard;

import cn.jingtu.kernel.quantity.Unit;
import cn.jingtu.kernel.rules.RuleTable;
import cn.jingtu.kernel.substance.Substance;
import cn.jingtu.kernel.substance.SubstanceCatalogue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Reads the limits of one table. The tables keep the shape that each standard prints: one limit a row (GB 15618, local
 * tables), a column a land class (GB 36600), a column a crop (GB 5084), a food a row (GB 2762).
 */
final class LimitReader {

    /** The forms in which GB 2762 limits an element, by the word of its column. */
    private static final Map<String, String> FORMS = Map.of("inorganic", "arsenic-inorganic", "methylmercury", "22967-92-6");

    private final String source;
    private final List<Limit> limits = new ArrayList<>();
    private final Map<String, Substance> names = new HashMap<>();
    private final Map<Substance, String> backgroundClauses = new HashMap<>();
    private final Map<Substance, Substance> forms = new HashMap<>();

    private LimitReader(String source) {
        this.source = source;
    }

    /** The table of a standard. */
    static LimitReader ofStandard(RuleTable table, String number) {
        var reader = new LimitReader(number);
        for (RuleTable.Row row : table.rows()) {
            if (!row.text("kind", "").isEmpty()) {
                reader.single(row, row.text("substance_zh"), UnaryOperator.identity());
            } else if (!row.text("screening_class1", "").isEmpty()) {
                reader.byClass(row);
            } else if (!row.text("vegetable_a", "").isEmpty()) {
                reader.byCrop(row);
            } else {
                reader.byFood(row);
            }
        }
        return reader;
    }

    /** A region's own table, one limit a row; {@code land} turns its word for a land into the key. */
    static LimitReader ofRegion(RuleTable table, UnaryOperator<String> land) {
        var reader = new LimitReader(table.name());
        for (RuleTable.Row row : table.rows()) {
            String substance = row.text("substance", row.text("substance_zh", row.text("cas", "")));
            if (substance.isEmpty()) {
                throw new IllegalArgumentException(
                        "Table %s has a row without substance; it needs the columns substance, land, ph_class, kind, value_mg_kg."
                                .formatted(table.name()));
            }
            reader.single(row, substance, land);
        }
        return reader;
    }

    private void single(RuleTable.Row row, String name, UnaryOperator<String> land) {
        Substance substance = substance(row, name);
        add(row, kind(row), substance, land.apply(row.text("land", "all")),
                PhBand.parse(row.text("ph_class", "all")), row.number("value_mg_kg").orElseThrow(() -> row.bad("value_mg_kg", "a number is missing.")),
                Unit.MG_PER_KG);
    }

    private static Limit.Kind kind(RuleTable.Row row) {
        try {
            return Limit.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            throw row.bad("kind", "write screening, intervention or background.");
        }
    }

    private void byClass(RuleTable.Row row) {
        Substance substance = substance(row, row.text("substance_zh"));
        for (String land : List.of("class1", "class2")) {
            add(row, Limit.Kind.SCREENING, substance, land, PhBand.ALL, row.number("screening_" + land).orElseThrow(), Unit.MG_PER_KG);
            add(row, Limit.Kind.INTERVENTION, substance, land, PhBand.ALL, row.number("intervention_" + land).orElseThrow(), Unit.MG_PER_KG);
        }
        String background = row.text("background_clause", "");
        if (!background.isEmpty()) {
            backgroundClauses.put(substance, background);
        }
    }

    private void byCrop(RuleTable.Row row) {
        Substance substance = substance(row, row.text("item_zh"));
        Unit unit = unit(row);
        for (String crop : List.of("paddy", "dryland", "vegetable_a", "vegetable_b")) {
            String land = crop.replace('_', '-');
            String[] range = row.text(crop).split("-");
            if (range.length == 2) {
                add(row, Limit.Kind.MINIMUM, substance, land, PhBand.ALL, new BigDecimal(range[0]), unit);
            }
            add(row, Limit.Kind.SCREENING, substance, land, PhBand.ALL, new BigDecimal(range[range.length - 1]), unit);
        }
    }

    private void byFood(RuleTable.Row row) {
        Substance total = substance(row, row.text("contaminant"));
        Substance limited = total;
        if (!row.text("form").equals("total")) {
            limited = SubstanceCatalogue.standard().get(FORMS.get(row.text("form")));
            forms.put(total, limited);
        }
        for (String food : row.text("foods").split(";")) {
            add(row, Limit.Kind.SCREENING, limited, food, PhBand.ALL, row.number("limit").orElseThrow(), unit(row));
        }
    }

    private static Unit unit(RuleTable.Row row) {
        return Unit.parse(row.text("unit")).orElseThrow(() -> row.bad("unit", "this unit is not known."));
    }

    private Substance substance(RuleTable.Row row, String name) {
        Substance substance = SubstanceCatalogue.standard().find(name)
                .orElseThrow(() -> new IllegalArgumentException("%s names \"%s\", which substances.csv does not know.".formatted(source, name)));
        names.put(SubstanceCatalogue.canonical(name), substance);
        for (String cas : row.text("cas", "").split(";")) {
            names.put(SubstanceCatalogue.canonical(cas), substance);
        }
        names.remove("");
        return substance;
    }

    private void add(RuleTable.Row row, Limit.Kind kind, Substance substance, String land, PhBand ph, BigDecimal value, Unit unit) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("%s limits %s to %s: a limit is not negative.".formatted(source, substance, value));
        }
        limits.add(new Limit(kind, substance, land, ph, value, unit, row.text("source", source), row.text("clause", ""),
                row.text("verified", "no").equals("yes"), row.text("note", "")));
    }

    List<Limit> limits() {
        return limits;
    }

    /** The names and CAS numbers that the table itself prints, canonical. */
    Map<String, Substance> names() {
        return names;
    }

    /** The clause that lets a regional background stand above the screening value. */
    Map<Substance, String> backgroundClauses() {
        return backgroundClauses;
    }

    /** The limited form of an element, by the element. */
    Map<Substance, Substance> forms() {
        return forms;
    }
}
