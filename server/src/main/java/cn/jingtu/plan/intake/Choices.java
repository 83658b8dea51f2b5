package cn.jingtu.plan.intake;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a person decided about a preview.
 *
 * @param organisations id of the organisation meant, by the text in the table
 * @param measures      key of the measure, by the row; empty for none
 */
record Choices(Map<String, Long> organisations, Map<Integer, String> measures) {

    static final Choices NONE = new Choices(Map.of(), Map.of());

    Choices {
        organisations = organisations == null ? Map.of() : new TreeMap<>(organisations);
        measures = measures == null ? Map.of() : new TreeMap<>(measures);
    }

    Choices and(Choices more) {
        var bodies = new TreeMap<>(organisations);
        bodies.putAll(more.organisations);
        var keys = new TreeMap<>(measures);
        keys.putAll(more.measures);
        return new Choices(bodies, keys);
    }
}
