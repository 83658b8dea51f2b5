package cn.jingtu.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the demo departments say of each measure ({@code demo/progress.yml}). */
final class Narratives {

    /** How far the present year of a measure has come in the demo. */
    enum Fate {
        CLOSED, REPORTED, CHECKING, SIGNING, RETURNED, OBJECTED, IDLE, LATE
    }

    record Narrative(Fate fate, String work, String problem, String next) {}

    private final Map<String, Narrative> byMeasure;

    private Narratives(Map<String, Narrative> byMeasure) {
        this.byMeasure = byMeasure;
    }

    static Narratives read() {
        try (var in = new ClassPathResource("demo/progress.yml").getInputStream()) {
            Map<String, Map<String, String>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            return new Narratives(entries.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> {
                var text = entry.getValue();
                return new Narrative(
                        Fate.valueOf(Objects.requireNonNull(text.get("fate")).toUpperCase(java.util.Locale.ROOT)),
                        Objects.requireNonNull(text.get("work")),
                        text.getOrDefault("problem", ""),
                        text.getOrDefault("next", ""));
            })));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Narrative of(String measure) {
        var narrative = byMeasure.get(measure);
        if (narrative == null) {
            throw new IllegalStateException("demo/progress.yml says nothing of the measure " + measure);
        }
        return narrative;
    }

    java.util.Set<String> measures() {
        return byMeasure.keySet();
    }
}
