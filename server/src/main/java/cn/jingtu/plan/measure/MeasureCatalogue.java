package cn.jingtu.plan.measure;

import cn.jingtu.plan.Deliverable;
import cn.jingtu.plan.Measure;
import cn.jingtu.plan.Measures;
import cn.jingtu.platform.Bilingual;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads {@code rules/measures.yml}. A field that is missing, unknown or of the wrong kind stops the start: a rule that
 * is silently skipped would be worse.
 */
@Component
public class MeasureCatalogue implements Measures {

    private static final Set<String> FIELDS = Set.of(
            "key", "row", "part", "title", "summary", "module", "words", "registers", "procedures", "indicators",
            "period", "restricted", "elsewhere", "deliverables");

    /** A known typing error; the text as issued stays, the correction is proposed. */
    public record Correction(String wrong, String right) {}

    private final Map<String, Measure> byKey;
    private final List<Correction> corrections;

    public MeasureCatalogue() {
        this(resource());
    }

    MeasureCatalogue(Map<String, Object> yaml) {
        byKey = new LinkedHashMap<>();
        for (var entry : list(yaml, "measures")) {
            var measure = measure(map(entry));
            if (byKey.put(measure.key(), measure) != null) {
                throw new IllegalStateException("rules/measures.yml names %s twice.".formatted(measure.key()));
            }
        }
        corrections = list(yaml, "corrections").stream()
                .map(c -> new Correction(text(map(c), "wrong"), text(map(c), "right")))
                .toList();
    }

    @Override
    public List<Measure> all() {
        return List.copyOf(byKey.values());
    }

    @Override
    public Optional<Measure> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** {@code text} with known typing errors mended; empty when it has none. */
    public Optional<String> corrected(String text) {
        var mended = text;
        for (var correction : corrections) mended = mended.replace(correction.wrong(), correction.right());
        return mended.equals(text) ? Optional.empty() : Optional.of(mended);
    }

    private static Measure measure(Map<String, Object> yaml) {
        var key = text(yaml, "key");
        yaml.keySet().stream().filter(f -> !FIELDS.contains(f)).findFirst().ifPresent(unknown -> {
            throw new IllegalStateException("rules/measures.yml, %s: unknown field %s.".formatted(key, unknown));
        });
        return new Measure(
                key,
                number(yaml, "row"),
                number(yaml, "part"),
                bilingual(yaml, "title"),
                bilingual(yaml, "summary"),
                text(yaml, "module"),
                texts(yaml, "words"),
                texts(yaml, "registers"),
                texts(yaml, "procedures"),
                list(yaml, "indicators").stream().map(i -> Bilingual.of(text(map(i), "zh"), text(map(i), "en"))).toList(),
                Measure.Period.valueOf(text(yaml, "period")),
                list(yaml, "deliverables").stream().map(d -> deliverable(map(d))).toList(),
                Boolean.TRUE.equals(yaml.get("restricted")),
                yaml.containsKey("elsewhere") ? bilingual(yaml, "elsewhere") : null);
    }

    private static Deliverable deliverable(Map<String, Object> yaml) {
        if (!(yaml.get("closing") instanceof Boolean closing)) {
            throw new IllegalStateException("rules/measures.yml, deliverable %s: closing must be true or false.".formatted(yaml));
        }
        return new Deliverable(text(yaml, "key"), text(yaml, "zh"), text(yaml, "en"), closing);
    }

    private static Bilingual bilingual(Map<String, Object> yaml, String field) {
        if (!(yaml.get(field) instanceof Map<?, ?>)) throw new IllegalStateException("rules/measures.yml: %s is missing in %s.".formatted(field, yaml));
        var words = map(yaml.get(field));
        return Bilingual.of(text(words, "zh"), text(words, "en"));
    }

    private static String text(Map<String, Object> yaml, String field) {
        if (yaml.get(field) instanceof String s && !s.isBlank()) return s;
        throw new IllegalStateException("rules/measures.yml: %s is missing in %s.".formatted(field, yaml));
    }

    private static int number(Map<String, Object> yaml, String field) {
        if (yaml.get(field) instanceof Integer n) return n;
        throw new IllegalStateException("rules/measures.yml: %s must be a number in %s.".formatted(field, yaml));
    }

    private static List<String> texts(Map<String, Object> yaml, String field) {
        var texts = new ArrayList<String>();
        for (var item : list(yaml, field)) texts.add(String.valueOf(item));
        return texts;
    }

    private static List<?> list(Map<String, Object> yaml, String field) {
        if (yaml.get(field) instanceof List<?> items) return items;
        throw new IllegalStateException("rules/measures.yml: %s must be a list in %s.".formatted(field, yaml.get("key")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object yaml) {
        if (yaml instanceof Map<?, ?> fields) return (Map<String, Object>) fields;
        throw new IllegalStateException("rules/measures.yml: fields expected, found %s.".formatted(yaml));
    }

    private static Map<String, Object> resource() {
        try (InputStream in = MeasureCatalogue.class.getResourceAsStream("/rules/measures.yml")) {
            if (in == null) throw new IllegalStateException("rules/measures.yml is not in the jar.");
            return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
