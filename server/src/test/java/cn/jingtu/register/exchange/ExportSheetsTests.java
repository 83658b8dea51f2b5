package cn.jingtu.register.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.register.RegisterDefinition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Exports as POI, which did not write them, reads them. */
class ExportSheetsTests {

    private static RegisterDefinition patrols() {
        try {
            return RegisterDefinition.of(Class.forName("cn.jingtu.register.SourcePatrol").asSubclass(Record.class));
        } catch (ClassNotFoundException moved) {
            throw new IllegalStateException(moved);
        }
    }

    private static XSSFWorkbook exported(int most, String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XlsxWriter(bytes)) {
            var sheets = new ExportSheets(book, patrols(), patrols().fields(), Locale.CHINESE, most);
            for (var name : names) sheets.add(new Object[] {name, LocalDate.of(2026, 3, 5), 12}, new String[] {name, "2026-03-05", "12"});
            sheets.finish("# 共 %d 条".formatted(names.length), List.of("q=<井>&\"5\""));
        }
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static List<String> firstColumn(Sheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false).filter((Row row) -> row.getCell(0) != null).map(row -> row.getCell(0).getStringCellValue()).toList();
    }

    @Test
    void aFullSheetIsFollowedByTheNextWithItsOwnHeader() throws IOException {
        try (var book = exported(4, "1号", "2号", "3号", "4号", "5号")) {
            assertThat(StreamSupport.stream(book.spliterator(), false).map(Sheet::getSheetName)).containsExactly("饮用水水源地巡查", "饮用水水源地巡查 2", "饮用水水源地巡查 3", "说明");
            assertThat(firstColumn(book.getSheetAt(0))).containsExactly("水源地 *", "1号", "2号");
            assertThat(firstColumn(book.getSheetAt(1))).containsExactly("水源地 *", "3号", "4号");
            assertThat(firstColumn(book.getSheetAt(2))).containsExactly("水源地 *", "5号", "# 共 5 条");
            assertThat(book.getSheetAt(0).getRow(1).getCell(2).getNumericCellValue()).isEqualTo(12);
            assertThat(book.getSheetAt(0).getPaneInformation().isFreezePane()).isTrue();
            assertThat(firstColumn(book.getSheet("说明")).stream().limit(4)).contains("筛选条件：q=<井>&\"5\"");
        }
    }

    @Test
    void wordsStayAsTheyAreWhateverSignsTheyHold() throws IOException {
        var words = new String[] {" 前后 ", "一\n二", "a<b>&c", "_x0041_", "铃\u0007", "=1+1", "😀"};
        try (var book = exported(100, words)) {
            assertThat(firstColumn(book.getSheetAt(0)).subList(1, 1 + words.length)).containsExactly(words);
        }
    }

    @Test
    void aTextLongerThanACellIsCut() throws IOException {
        try (var book = exported(100, "长".repeat(40_000))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).hasSize(32_767);
        }
    }
}
