package cn.jingtu.register.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks as offices keep them, of both formats. */
class TableSourceTests {

    static Stream<Arguments> formats() {
        return Stream.of(
                Arguments.of("a.xlsx", (Supplier<Workbook>) XSSFWorkbook::new),
                Arguments.of("a.xls", (Supplier<Workbook>) HSSFWorkbook::new));
    }

    /** What a taker sees that knows its header by the word 名称. */
    private static final class Seen implements TableSource.Taker {

        private final List<String> rows = new ArrayList<>();
        private final List<String> unread = new ArrayList<>();

        @Override
        public boolean header(List<String> cells, TableSource.About about) {
            return cells.contains("名称");
        }

        @Override
        public boolean row(TableSource.Row row) {
            rows.add(row.number() + (row.total() ? " total " : " ") + String.join("|", row.cells()));
            return true;
        }

        @Override
        public void unread(String sheet) {
            unread.add(sheet);
        }
    }

    private static Seen read(Workbook book, String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        book.write(bytes);
        book.close();
        var seen = new Seen();
        TableSource.read(new ByteArrayInputStream(bytes.toByteArray()), name, seen);
        return seen;
    }

    private static void line(Workbook book, String sheet, int row, Object... cells) {
        var to = (book.getSheet(sheet) == null ? book.createSheet(sheet) : book.getSheet(sheet)).createRow(row);
        for (int i = 0; i < cells.length; i++) {
            switch (cells[i]) {
                case Number number -> to.createCell(i).setCellValue(number.doubleValue());
                case FormulaError error -> to.createCell(i).setCellErrorValue(error.getCode());
                default -> to.createCell(i).setCellValue(cells[i].toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theTableMayStandInTheSecondSheetAndHiddenOnesAreNotLookedAt(String name, Supplier<Workbook> format) throws IOException {
        var book = format.get();
        line(book, "填表说明", 0, "请于每季度末报送");
        line(book, "旧表", 0, "名称", "数量");
        line(book, "旧表", 1, "旧厂", 1);
        book.setSheetHidden(1, true);
        line(book, "清单", 0, "重点企业清单");
        line(book, "清单", 2, "名称", "数量");
        line(book, "清单", 3, "甲厂", 0.1 + 0.2);
        var seen = read(book, name);
        assertThat(seen.rows).containsExactly("4 甲厂|0.3");
        assertThat(seen.unread).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aSecondTableIsNamedAsNotReadAndOurOwnSheetsAreNot(String name, Supplier<Workbook> format) throws IOException {
        var book = format.get();
        line(book, "埔前镇", 0, "名称");
        line(book, "埔前镇", 1, "甲厂");
        line(book, "源南镇", 0, "名称");
        line(book, "源南镇", 1, "乙厂");
        line(book, "说明", 0, "列");
        var seen = read(book, name);
        assertThat(seen.rows).containsExactly("2 甲厂");
        assertThat(seen.unread).containsExactly("源南镇");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aLineOfSumsIsKnownAndAnErrorOfAFormulaIsShownAsItStands(String name, Supplier<Workbook> format) throws IOException {
        var book = format.get();
        line(book, "清单", 0, "名称", "数量", "备注");
        line(book, "清单", 1, "合计化工厂", FormulaError.DIV0);
        line(book, "清单", 2, "", "合 计", 2);
        assertThat(read(book, name).rows).containsExactly("2 合计化工厂|#DIV/0!", "3 total |合 计|2");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aFormulaIsReadByItsResult(String name, Supplier<Workbook> format) throws IOException {
        var book = format.get();
        line(book, "清单", 0, "名称", "数量");
        line(book, "清单", 1, "甲厂");
        book.getSheet("清单").getRow(1).createCell(1).setCellFormula("1+2");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        assertThat(read(book, name).rows).containsExactly("2 甲厂|3");
    }
}
