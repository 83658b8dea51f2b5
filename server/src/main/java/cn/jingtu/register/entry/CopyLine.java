package cn.jingtu.register.entry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of PostgreSQL's COPY in its text format, value by value. */
final class CopyLine {

    private final StringBuilder to;
    private boolean begun;

    CopyLine(StringBuilder to) {
        this.to = to;
    }

    CopyLine add(@Nullable Object value) {
        if (begun) to.append('\t');
        begun = true;
        switch (value) {
            case null -> to.append("\\N");
            case Enum<?> word -> to.append(word.name());
            case List<?> words -> array(words);
            case java.math.BigDecimal number -> to.append(number.toPlainString());
            case Number _, Boolean _, Instant _, java.time.LocalDate _ -> to.append(value);
            default -> escaped(value.toString());
        }
        return this;
    }

    void end() {
        to.append('\n');
    }

    private void array(List<?> words) {
        to.append('{');
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) to.append(',');
            escaped("\"%s\"".formatted(words.get(i) instanceof Enum<?> word ? word.name() : words.get(i).toString().replace("\\", "\\\\").replace("\"", "\\\"")));
        }
        to.append('}');
    }

    private void escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> to.append("\\\\");
                case '\t' -> to.append("\\t");
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                default -> to.append(c);
            }
        }
    }
}
