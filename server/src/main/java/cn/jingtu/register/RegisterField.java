package cn.jingtu.register;

import cn.jingtu.platform.Bilingual;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field as the kit sees it, be it of one register or common to all.
 *
 * @param key      name in JSON, e.g. {@code stockTonnes}
 * @param column   name in the table, e.g. {@code stock_tonnes}
 * @param javaType class of its value; of an element for {@link FieldType#CODES}
 * @param label    what people call it
 * @param group    heading in the form
 * @param help     a sentence beside it; null where none is needed
 * @param unit     as printed, or empty
 * @param synonyms more words for the header of a table
 * @param required whether an entry cannot be without it
 * @param listed   whether the list shows it when nobody chose columns
 * @param lines    whether a text may have several lines
 * @param link     register that it points into, or empty
 * @param options  the closed list, empty where there is none
 * @param limits   annotations of Jakarta Validation on it
 * @param common   whether every register has it
 * @param writable whether people enter it; otherwise the platform keeps it
 * @param reader   takes its value out of the record; for common fields out of nothing
 */
public record RegisterField(
        String key,
        String column,
        FieldType type,
        Class<?> javaType,
        Bilingual label,
        Bilingual group,
        @Nullable Bilingual help,
        Bilingual unit,
        List<String> synonyms,
        boolean required,
        boolean listed,
        boolean lines,
        String link,
        List<Choice> options,
        List<Annotation> limits,
        boolean common,
        boolean writable,
        Function<Record, @Nullable Object> reader) {

    public RegisterField {
        synonyms = List.copyOf(synonyms);
        options = new Choices(options);
        limits = List.copyOf(limits);
    }

    /** A word of a closed list. */
    public record Choice(String code, Bilingual label) {}

    /** The value in {@code entry}. */
    public @Nullable Object of(Record entry) {
        return reader.apply(entry);
    }

    /** The choice written so: by its code, its label in either language or both, whatever case, width and spaces. */
    public Optional<Choice> choice(String text) {
        return ((Choices) options).find(text);
    }

    /** The choice with this very code. */
    public Optional<Choice> coded(String code) {
        return ((Choices) options).coded(code);
    }

    static String snakeCase(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
