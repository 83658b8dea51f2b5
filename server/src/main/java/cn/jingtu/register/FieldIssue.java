package cn.jingtu.register;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Issue.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Something about one field of an entry.
 *
 * @param field   its key; empty for the entry as a whole
 * @param rule    stable, kebab-case, e.g. {@code required}
 * @param message what is wrong, naming the value, and what to do about it
 * @param value   the text that was found
 */
public record FieldIssue(String field, String rule, Severity severity, Bilingual message, @Nullable String value) {

    private static final int LONGEST_SHOWN = 60;

    public FieldIssue {
        if (value != null) value = shown(value);
    }

    /** The value as a sentence names it: its beginning where it is long. */
    public static String shown(@Nullable Object value) {
        var text = String.valueOf(value);
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN / 2)) + "…";
    }

    public static FieldIssue error(String field, String rule, @Nullable Object value, String zh, String en) {
        return new FieldIssue(field, rule, Severity.ERROR, Bilingual.of(zh, en), value == null ? null : value.toString());
    }

    /** Something to look at that does not keep the entry out. */
    public static FieldIssue warning(String field, String rule, @Nullable Object value, String zh, String en) {
        return new FieldIssue(field, rule, Severity.WARNING, Bilingual.of(zh, en), value == null ? null : value.toString());
    }
}
