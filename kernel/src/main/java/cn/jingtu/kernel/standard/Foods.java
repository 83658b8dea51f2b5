package cn.jingtu.kernel.standard;

import cn.jingtu.kernel.rules.RuleTable;
import cn.jingtu.kernel.substance.SubstanceCatalogue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The categories of GB 2762 a food belongs to, from its own name to the widest. */
final class Foods {

    private final Map<String, List<String>> chains = new HashMap<>();

    Foods(RuleTable table) {
        for (RuleTable.Row row : table.rows()) {
            var chain = new ArrayList<String>();
            chain.add(row.text("name_zh"));
            if (!row.text("wider").isEmpty()) {
                chain.addAll(List.of(row.text("wider").split(";")));
            }
            var names = new ArrayList<>(List.of(row.text("name_zh"), row.text("name_en")));
            names.addAll(List.of(row.text("synonyms").split("\\|")));
            for (String name : names) {
                List<String> other = name.isEmpty() ? null : chains.putIfAbsent(SubstanceCatalogue.canonical(name), List.copyOf(chain));
                if (other != null && !other.equals(chain)) {
                    throw new IllegalStateException("produce.csv: %s is both %s and %s.".formatted(name, other, chain));
                }
            }
        }
    }

    /** Empty for a food that is not known. */
    List<String> categories(String food) {
        return chains.getOrDefault(SubstanceCatalogue.canonical(food), List.of());
    }
}
