package cn.jingtu.register.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingtu.platform.Problem;
import cn.jingtu.register.exchange.TableSource.CellNote;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/**
 * Workbooks as programs other than Excel write them, put together by hand after ECMA-376 and ISO 29500: what the standard lets
 * a program leave out is left out.
 */
class ForeignWorkbooksTests {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String HEADER = text("A1", "名称") + text("B1", "日期") + text("C1", "说明");

    /** The parts of a workbook with one sheet and neither formats nor a table of texts. */
    private static Map<String, String> book(String rows) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("xl/workbook.xml", """
                <workbook xmlns="%s" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <sheets><sheet name="清单" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(MAIN));
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>""");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"%s\"><sheetData><row r=\"1\">%s</row>%s</sheetData></worksheet>".formatted(MAIN, HEADER, rows));
        return parts;
    }

    private static String text(String address, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(address, text);
    }

    private static Map<String, String> formats(Map<String, String> parts, String... formats) {
        parts.put("xl/styles.xml", "<styleSheet><cellXfs>" + String.join("", List.of(formats).stream().map("<xf numFmtId=\"%s\"/>"::formatted).toList()) + "</cellXfs></styleSheet>");
        return parts;
    }

    private static List<String> read(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        var rows = new ArrayList<String>();
        TableSource.read(new ByteArrayInputStream(bytes.toByteArray()), "a.xlsx", new TableSource.Taker() {
            @Override
            public boolean header(List<String> cells, TableSource.About about) {
                if (about.since1904()) rows.add("since 1904");
                return cells.contains("名称");
            }

            @Override
            public boolean row(TableSource.Row row) {
                rows.add(row.number() + " " + String.join("|", row.cells()) + (row.notes().isEmpty() ? "" : " " + new TreeMap<Integer, CellNote>(row.notes())) + (row.hidden() ? " hidden" : ""));
                return true;
            }
        });
        return rows;
    }

    @Test
    void formatsTextsAndAddressesMayBeAbsent() throws IOException {
        var rows = "<row><c t=\"inlineStr\"><is><t>甲厂</t></is></c><c/><c><v>0.30000000000000004</v></c></row>";
        assertThat(read(book(rows))).containsExactly("2 甲厂||0.3");
    }

    @Test
    void daysAreThoseOfTheCalendarTheWorkbookCounts() throws IOException {
        var rows = "<row r=\"2\">" + text("A2", "甲厂") + "<c r=\"B2\" s=\"1\"><v>44624</v></c></row>";
        var parts = formats(book(rows), "0", "14");
        assertThat(read(parts)).containsExactly("2 甲厂|2022-03-04");
        parts.compute("xl/workbook.xml", (_, book) -> book.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
        assertThat(read(parts)).containsExactly("since 1904", "2 甲厂|2026-03-05");
    }

    @Test
    void aDayOfAnEasternEditionAnHourAndADayBeforeAllDaysAreShownAsTheyAre() throws IOException {
        var rows = "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>46086</v></c><c r=\"B2\" s=\"2\"><v>0.3541666667</v></c><c r=\"C2\" s=\"3\"><v>-5</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" s=\"4\"><v>46086.5</v></c><c r=\"B3\" s=\"5\"><v>0.45</v></c></row>";
        assertThat(read(formats(book(rows), "0", "31", "20", "14", "22", "9"))).containsExactly("2 2026-03-05|08:30|-5", "3 2026-03-05 12:00|45%");
    }

    @Test
    void theStrictFormWithDaysAsTextIsRead() throws IOException {
        var parts = book("<row r=\"2\">" + text("A2", "甲厂") + "<c r=\"B2\" t=\"d\"><v>2026-03-05T00:00:00</v></c></row>");
        parts.replaceAll((_, part) -> part.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace("http://schemas.openxmlformats.org/officeDocument/2006", "http://purl.oclc.org/ooxml/officeDocument"));
        assertThat(read(parts)).containsExactly("2 甲厂|2026-03-05");
    }

    @Test
    void textsArePutTogetherOfTheirRunsWithoutHowTheyAreSpokenAndWithoutEscapes() throws IOException {
        var parts = book("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c>" + text("C2", "一行_x000D_二行") + "</row>");
        parts.put("xl/sharedStrings.xml", "<sst><si><r><t>广东</t></r><r><rPr><b/></rPr><t>粤铁</t></r></si><si><t>东京</t><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si></sst>");
        assertThat(read(parts)).containsExactly("2 广东粤铁|东京|一行\r二行");
    }

    @Test
    void aFormulaWithoutItsResultIsNoEmptyCell() throws IOException {
        var rows = "<row r=\"2\"><c r=\"A2\"><f>\"甲\"&amp;\"厂\"</f><v></v></c><c r=\"B2\"><f>1+2</f><v>3</v></c><c r=\"C2\" t=\"str\"><f>\"\"</f><v></v></c></row>"
                + "<row r=\"3\">" + text("A3", "乙厂") + "<c r=\"C3\"><f>2*3</f><v>0</v></c></row>";
        var parts = book(rows);
        assertThat(read(parts)).containsExactly("2 =\"甲\"&\"厂\"|3 {0=NOT_COMPUTED}", "3 乙厂||0");
        parts.compute("xl/workbook.xml", (_, book) -> book.replace("</sheets>", "</sheets><calcPr fullCalcOnLoad=\"1\"/>"));
        assertThat(read(parts)).contains("3 乙厂||=2*3 {2=NOT_COMPUTED}");
    }

    @Test
    void aNumberOfMoreDigitsThanASpreadsheetKeepsIsMarked() throws IOException {
        assertThat(read(book("<row r=\"2\"><c r=\"A2\"><v>9.14416021234568E+17</v></c></row>"))).containsExactly("2 914416021234568000 {0=DIGITS_LOST}");
    }

    @Test
    void whatIsMergedDownwardsHoldsForEveryRowButNoEmptyOne() throws IOException {
        var rows = "<row r=\"2\">" + text("A2", "甲厂") + text("C2", "埔前镇") + "</row><row r=\"3\" hidden=\"1\">" + text("A3", "乙厂") + "</row><row r=\"4\"></row>"
                + "<row r=\"5\">" + text("A5", "丙厂") + "</row>";
        var parts = book(rows);
        parts.compute("xl/worksheets/sheet1.xml", (_, sheet) -> sheet.replace("</worksheet>", "<mergeCells count=\"1\"><mergeCell ref=\"C2:C4\"/></mergeCells></worksheet>"));
        assertThat(read(parts)).containsExactly("2 甲厂||埔前镇", "3 乙厂||埔前镇 {2=MERGED} hidden", "5 丙厂");
    }

    @Test
    void aHeaderInTwoRowsIsOne() throws IOException {
        var rows = "<row r=\"2\">" + text("B2", "年份") + "</row><row r=\"3\">" + text("A3", "甲厂") + text("B3", "2026") + text("C3", "停产") + "</row>";
        var parts = book(rows);
        parts.compute("xl/worksheets/sheet1.xml", (_, sheet) -> sheet.replace("</worksheet>", "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"C1:C2\"/></mergeCells></worksheet>"));
        assertThat(read(parts)).containsExactly("3 甲厂|2026|停产");
    }

    @Test
    void aWorkbookThatBreaksOffOrPointsBeyondItsTextsIsRefused() {
        for (var rows : List.of("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>7</v></c></row>", "<row r=\"2\"><c r=\"A2\"><v>7</row>", "<!DOCTYPE x>")) {
            assertThatThrownBy(() -> read(book(rows))).isInstanceOf(Problem.class).hasMessageContaining("a.xlsx");
        }
    }
}
