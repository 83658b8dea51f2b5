package cn.jingtu.register.exchange;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.RegisterDefinition;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/** The rows that could not be taken in, as they stood, with a column that says why: mend it and bring it in again. */
final class FailedRows {

    static final Bilingual COLUMN = Bilingual.of("导入错误", "Import errors");

    private FailedRows() {}

    /** A row and what is wrong with it. */
    record Failed(List<String> cells, List<ImportStore.RowIssue> issues) {}

    static void write(RegisterDefinition register, List<String> header, List<Failed> rows, Locale locale, OutputStream out) throws IOException {
        try (var book = new Workbook(out, "Jingtu", "1.0")) {
            var sheet = book.newWorksheet(locale.getLanguage().equals("en") ? "To mend" : "待修改");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i));
                sheet.style(0, i).bold().set();
                sheet.width(i, 18);
            }
            int last = header.size();
            sheet.value(0, last, COLUMN.in(locale));
            sheet.style(0, last).bold().fontColor("B00020").set();
            sheet.width(last, 80);
            sheet.freezePane(0, 1);
            int row = 1;
            for (var failed : rows) {
                for (int i = 0; i < failed.cells().size() && i < last; i++) {
                    if (!failed.cells().get(i).isEmpty()) sheet.value(row, i, failed.cells().get(i));
                    if (wrong(failed, header.get(i))) sheet.style(row, i).fillColor("FCE4E4").set();
                }
                sheet.value(row, last, failed.issues().stream().map(i -> i.message().in(locale)).collect(Collectors.joining(" ")));
                row++;
                if (row % 500 == 0) sheet.flush();
            }
            sheet.finish();
            Notes.write(book, register, FileColumns.of(register), locale, List.of());
        }
    }

    private static boolean wrong(Failed failed, String header) {
        return failed.issues().stream().anyMatch(i -> i.header().equals(header));
    }
}
