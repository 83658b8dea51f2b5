package cn.jingtu.platform;

import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Text in the body of a request. JSON can spell what no database keeps as text: the character NUL and halves of
 * characters. Such a body is refused where it comes in, with the name of the field.
 */
final class StorableText extends StdScalarDeserializer<String> {

    private StorableText() {
        super(String.class);
    }

    /** A mapper for bodies of requests; there an empty place in a list or a map is a mistake, too. */
    static JsonMapper strict(JsonMapper mapper) {
        return mapper.rebuild()
                .addModule(new SimpleModule("storable-text").addDeserializer(String.class, new StorableText()))
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .build();
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        var text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && !storable(text)) {
            return (String) context.handleWeirdStringValue(String.class, text, "holds a character that cannot be stored");
        }
        return text;
    }

    static boolean storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == 0) return false;
            if (!Character.isSurrogate(c)) continue;
            if (!Character.isHighSurrogate(c) || i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) return false;
            i++;
        }
        return true;
    }
}
