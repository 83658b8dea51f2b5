package cn.jingtu.register.entry;

import cn.jingtu.register.CommonFields;
import cn.jingtu.register.Entry;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** An entry as programs and people see it: one flat object, common fields and its own side by side. */
@Component
public class EntryView {

    private final JsonMapper json;

    EntryView(JsonMapper json) {
        this.json = json;
    }

    /** By key, in the order of the form; words of closed lists as codes, the outline as GeoJSON. */
    public Map<String, @Nullable Object> plain(RegisterDefinition register, Entry entry) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("id", entry.id());
        all.put("label", label(register, entry));
        for (var field : register.fields()) all.put(field.key(), field.of(entry.fields()));
        for (var field : CommonFields.of(register)) all.putIfAbsent(field.key(), common(field, entry));
        all.put("mergedInto", entry.mergedInto());
        return all;
    }

    /** How people recognise the entry. */
    public String label(RegisterDefinition register, Entry entry) {
        return Objects.toString(register.label().of(entry.fields()), "#" + entry.id());
    }

    /** The value of a field, be it common or the register's own. */
    public @Nullable Object value(RegisterField field, Entry entry) {
        return field.common() ? common(field, entry) : field.of(entry.fields());
    }

    private @Nullable Object common(RegisterField field, Entry entry) {
        return switch (field.key()) {
            case "id" -> entry.id();
            case "version" -> entry.version();
            case "state" -> entry.state();
            case "regionCode" -> entry.regionCode();
            case "organisationId" -> entry.organisationId();
            case "sourceDocNo" -> entry.sourceDocNo();
            case "validFrom" -> entry.validFrom();
            case "validTo" -> entry.validTo();
            case "confidentiality" -> entry.confidentiality();
            case "demo" -> entry.demo();
            case "lon" -> entry.lon();
            case "lat" -> entry.lat();
            case "geometry" -> entry.geometry() == null ? null : json.readTree(entry.geometry());
            case "changedAt" -> entry.changedAt();
            default -> throw new IllegalStateException("no common field " + field.key());
        };
    }

    /** What somebody would have typed for the entry: the texts by key that {@link EntryReader} reads back to the same. */
    public Map<String, String> texts(RegisterDefinition register, Entry entry) {
        var texts = new HashMap<String, String>();
        for (var field : register.fields()) put(texts, field, field.of(entry.fields()));
        for (var field : CommonFields.of(register)) {
            if (field.writable()) put(texts, field, field.key().equals("geometry") ? entry.geometry() : common(field, entry));
        }
        return texts;
    }

    private static void put(Map<String, String> texts, RegisterField field, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Enum<?> word -> texts.put(field.key(), word.name());
            case List<?> words -> texts.put(field.key(), words.stream().map(w -> w instanceof Enum<?> e ? e.name() : w.toString()).collect(Collectors.joining(",")));
            case java.math.BigDecimal number -> texts.put(field.key(), number.toPlainString());
            default -> texts.put(field.key(), value.toString());
        }
    }
}
