package cn.jingtu.register.exchange;

import cn.jingtu.register.FieldType;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import cn.jingtu.register.exchange.XlsxWriter.Look;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sheets of an export, filled one after the other; a full one is followed by the next. */
final class ExportSheets {

    private static final int LONGEST_NAME = 26;

    private final XlsxWriter book;
    private final RegisterDefinition register;
    private final List<RegisterField> columns;
    private final Locale locale;
    private final int most;
    private int number;

    /** @param most rows of a sheet, its header and the last line included */
    ExportSheets(XlsxWriter book, RegisterDefinition register, List<RegisterField> columns, Locale locale, int most) throws IOException {
        this.book = book;
        this.register = register;
        this.columns = columns;
        this.locale = locale;
        this.most = most;
        next();
    }

    private void next() throws IOException {
        number++;
        var title = register.title().in(locale).replaceAll("[\\\\/?*\\[\\]:]", " ");
        var name = title.length() > LONGEST_NAME ? title.substring(0, LONGEST_NAME) : title;
        book.sheet(number == 1 ? name : name + " " + number, columns.stream().map(Notes::width).toList(), true);
        book.beginRow();
        for (int i = 0; i < columns.size(); i++) {
            book.text(i, FileColumns.header(columns.get(i), locale), columns.get(i).common() ? Look.COMMON_HEADER : Look.OWN_HEADER);
        }
        book.endRow();
    }

    void add(@Nullable Object[] values, String[] texts) throws IOException {
        if (book.rows() >= most - 1) next();
        book.beginRow();
        for (int i = 0; i < texts.length; i++) {
            boolean counted = columns.get(i).type() == FieldType.INTEGER || columns.get(i).type() == FieldType.DECIMAL;
            if (counted && values[i] instanceof Number amount) book.number(i, amount);
            else book.text(i, texts[i], Look.PLAIN);
        }
        book.endRow();
    }

    /** Ends the rows with the line that says how many they are, and explains the columns on a sheet of their own. */
    void finish(String footer, List<String> filters) throws IOException {
        book.beginRow();
        book.text(0, footer, Look.PLAIN);
        book.endRow();
        var notes = Notes.of(register, columns, locale, filters);
        book.sheet(notes.title(), notes.widths(), false);
        for (int i = 0; i < notes.lines().size(); i++) {
            book.beginRow();
            var line = notes.lines().get(i);
            for (int column = 0; column < line.size(); column++) book.text(column, line.get(column), i == notes.head() ? Look.BOLD : Look.PLAIN);
            book.endRow();
        }
    }
}
