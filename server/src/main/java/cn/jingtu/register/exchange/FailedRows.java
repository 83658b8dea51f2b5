package cn.jingtu.register.exchange;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Issue.Severity;
import cn.jingtu.register.RegisterDefinition;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The rows that could not be taken in, as they stood, with a column that says why: mend it and bring it in again. */
final class FailedRows {

    static final Bilingual COLUMN = Bilingual.of("导入错误", "Import errors");

    private static final int FLUSH_EVERY = 500;
    private static final int SHEET_ROWS = 1_048_000;
    private static final int LONGEST_CELL = 32_767;
    private static final Bilingual TOO_LONG = Bilingual.of("（过长，请在原文件中修改）", "(too long, mend it in the file itself)");

    private final RegisterDefinition register;
    private final List<String> header;
    private final Locale locale;
    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    FailedRows(RegisterDefinition register, List<String> header, Locale locale, OutputStream out) {
        this.register = register;
        this.header = header;
        this.locale = locale;
        this.book = new Workbook(out, "Jingtu", "1.0");
        this.sheet = book.newWorksheet(locale.getLanguage().equals("en") ? "To mend" : "待修改");
        for (int i = 0; i < header.size(); i++) {
            sheet.value(0, i, header.get(i));
            sheet.style(0, i).bold().set();
            sheet.width(i, 18);
        }
        sheet.value(0, header.size(), COLUMN.in(locale));
        sheet.style(0, header.size()).bold().fontColor("B00020").set();
        sheet.width(header.size(), 80);
        sheet.freezePane(0, 1);
    }

    /** Adds a row and what is wrong with it; rows beyond the end of a sheet are left out. */
    void add(List<String> cells, List<ImportStore.RowIssue> all) {
        if (row >= SHEET_ROWS) return;
        row++;
        var issues = all.stream().filter(issue -> !issue.severity().equals(Severity.INFO.name())).toList();
        for (int i = 0; i < cells.size() && i < header.size(); i++) {
            var cell = cells.get(i);
            var name = header.get(i);
            if (!cell.isEmpty()) sheet.value(row, i, cell.length() > LONGEST_CELL ? TOO_LONG.in(locale) : cell);
            if (issues.stream().anyMatch(issue -> issue.header().equals(name))) sheet.style(row, i).fillColor("FCE4E4").set();
        }
        sheet.value(row, header.size(), issues.stream().map(issue -> issue.message().in(locale)).collect(Collectors.joining(" ")));
        if (row % FLUSH_EVERY != 0) return;
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Ends the file with the notes on the columns; nothing is sent before the first portion of rows. */
    void finish() throws IOException {
        sheet.finish();
        Notes.write(book, register, locale);
        book.finish();
    }
}
