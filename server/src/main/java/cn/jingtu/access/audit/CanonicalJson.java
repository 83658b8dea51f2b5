package cn.jingtu.access.audit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON with one spelling for one value: keys sorted at every depth, no spaces, dates as ISO text. */
final class CanonicalJson {

    private final ObjectMapper mapper;

    CanonicalJson() {
        mapper = JsonMapper.builder().disable(SerializationFeature.INDENT_OUTPUT).build();
    }

    @Nullable String write(@Nullable Object value) {
        return value == null ? null : mapper.writeValueAsString(sorted(mapper.valueToTree(value)));
    }

    private JsonNode sorted(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var out = mapper.createObjectNode();
                object.propertyNames().stream().sorted().forEach(name -> out.set(name, sorted(object.get(name))));
                yield out;
            }
            case ArrayNode array -> {
                var out = mapper.createArrayNode();
                array.forEach(each -> out.add(sorted(each)));
                yield out;
            }
            default -> node;
        };
    }
}
