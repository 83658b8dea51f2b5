package cn.jingtu.register.exchange;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.Entry;
import cn.jingtu.register.FieldType;
import cn.jingtu.register.Option;
import cn.jingtu.register.RegisterField;
import cn.jingtu.register.Registers;
import cn.jingtu.register.entry.EntryStore;
import cn.jingtu.register.entry.EntryView;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes values as people read them in a cell, and as an import reads them back. For one export; not for threads. */
final class CellTexts {

    private final Registers registers;
    private final EntryStore store;
    private final EntryView views;
    private final Locale locale;
    private final boolean english;
    private final Map<String, Bilingual> areas;
    private final Map<String, Map<Long, String>> links = new HashMap<>();

    /** @param areas names of districts and towns by region code */
    CellTexts(Registers registers, EntryStore store, EntryView views, Map<String, Bilingual> areas, Locale locale) {
        this.registers = registers;
        this.store = store;
        this.views = views;
        this.locale = locale;
        this.english = locale.getLanguage().equals("en");
        this.areas = areas;
    }

    /** What the entry says in a field; null for nothing. */
    @Nullable Object value(RegisterField field, Entry entry) {
        return views.value(field, entry);
    }

    /** The same as people read it. */
    String text(RegisterField field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Option word -> word.label().in(locale);
            case List<?> words -> words.stream().map(w -> word(field, w)).collect(Collectors.joining(english ? ", " : "、"));
            case BigDecimal number -> number.toPlainString();
            case Boolean yes -> english ? (yes ? "yes" : "no") : yes ? "是" : "否";
            case Long id when field.type() == FieldType.LINK -> linked(field.link(), id);
            case String code when field.common() && field.key().equals("regionCode") -> areas.containsKey(code) ? areas.get(code).in(locale) : code;
            default -> field.type() == FieldType.CODE ? word(field, value) : value.toString();
        };
    }

    private String word(RegisterField field, Object value) {
        if (value instanceof Option word) return word.label().in(locale);
        return field.choice(value.toString()).map(choice -> choice.label().in(locale)).orElse(value.toString());
    }

    /** What people call the entry; its number where others are called the same. */
    private String linked(String key, long id) {
        return links.computeIfAbsent(key, _ -> new HashMap<>()).computeIfAbsent(id, _ -> {
            var register = registers.get(key);
            var label = store.find(register, id).map(entry -> views.label(register, entry)).orElse("");
            return store.named(register, label).size() == 1 ? label : String.valueOf(id);
        });
    }
}
