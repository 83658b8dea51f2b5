package cn.jingtu.platform;

import org.jspecify.annotations.Nullable;

/**
 * Something about one cell of a file that was brought in: found, collected and shown, never only logged.
 *
 * @param row     1-based row of the table as the user counts it, 0 for the file as a whole
 * @param column  the header word of the column, empty for the whole row
 * @param code    stable, kebab-case
 * @param message what is wrong, naming the value
 * @param remedy  what to do about it
 * @param value   the text that was found, empty when nothing was
 */
public record Issue(
        int row, String column, Severity severity, String code, Bilingual message, Bilingual remedy, @Nullable String value) {

    public enum Severity {
        /** Nothing can be accepted until this is mended. */
        ERROR,
        /** Can be accepted; someone should look. */
        WARNING,
        /** What was understood, for the reader to confirm. */
        INFO
    }
}
