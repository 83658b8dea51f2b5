package cn.jingtu.plan.table;

import cn.jingtu.platform.Bilingual;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/**
 * Writes the table with the layout it was issued in: cells merged where they were, the header on every page, numbers
 * kept where the row is empty. What is written reads back to the same plan.
 */
public final class DivisionWriter {

    /**
     * A row as on paper.
     *
     * @param leads     the cell as written, or the names again where the row inherits them
     * @param inherited columns merged with the row above
     * @param light     word and sign of the light; empty in the table as issued
     * @param progress  per cent; empty for none
     */
    public record Line(
            String no, String part, String title, String text, String leads, String participants, String limit, Set<String> inherited, String light,
            String progress, String nextDue) {}

    public record Document(String issuedIn, String title, List<Line> lines) {}

    /** Column of the table, its width in Word (twips of a landscape page) and in Excel (characters). */
    private enum Field {
        NO("序号", null, 620, 6), PART("条款", DivisionTable.PART, 1700, 16), TITLE("任务措施", DivisionTable.TITLE, 1800, 18),
        TEXT("任务措施", DivisionTable.TEXT, 5000, 50), LEADS("牵头部门", DivisionTable.LEADS, 1600, 16),
        PARTICIPANTS("参与部门", DivisionTable.PARTICIPANTS, 2300, 24), LIMIT("完成时限", DivisionTable.LIMIT, 1180, 12);

        private final String header;
        private final @org.jspecify.annotations.Nullable String inherits;
        private final int twips;
        private final int characters;

        Field(String header, @org.jspecify.annotations.Nullable String inherits, int twips, int characters) {
            this.header = header;
            this.inherits = inherits;
            this.twips = twips;
            this.characters = characters;
        }

        String of(Line line) {
            return switch (this) {
                case NO -> line.no();
                case PART -> line.part();
                case TITLE -> line.title();
                case TEXT -> line.text();
                case LEADS -> line.leads();
                case PARTICIPANTS -> line.participants();
                case LIMIT -> line.limit();
            };
        }

        boolean inherited(Line line) {
            return inherits != null && line.inherited().contains(inherits);
        }
    }

    private static final List<Bilingual> PROGRESS = List.of(Bilingual.of("状态", "Status"), Bilingual.of("进度(%)", "Progress (%)"), Bilingual.of("下次到期", "Next due"));

    private DivisionWriter() {}

    private static List<Field> fields(Document document) {
        var fields = new ArrayList<>(List.of(Field.values()));
        if (document.lines().stream().allMatch(l -> l.part().isEmpty())) fields.remove(Field.PART);
        return fields;
    }

    /** The table as issued, on landscape A4. */
    public static byte[] docx(Document document) {
        try (var word = new XWPFDocument(); var out = new ByteArrayOutputStream()) {
            var section = word.getDocument().getBody().addNewSectPr();
            var page = section.addNewPgSz();
            page.setOrient(STPageOrientation.LANDSCAPE);
            page.setW(BigInteger.valueOf(16838));
            page.setH(BigInteger.valueOf(11906));
            var margins = section.addNewPgMar();
            margins.setTop(BigInteger.valueOf(1134));
            margins.setBottom(BigInteger.valueOf(1134));
            margins.setLeft(BigInteger.valueOf(1134));
            margins.setRight(BigInteger.valueOf(1134));
            for (var line : document.issuedIn().lines().toList()) write(word.createParagraph(), line, ParagraphAlignment.LEFT, 14, false);
            write(word.createParagraph(), document.title(), ParagraphAlignment.CENTER, 18, true);
            table(word, document);
            word.createParagraph();
            word.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void table(XWPFDocument word, Document document) {
        var fields = fields(document);
        var lines = document.lines();
        var table = word.createTable(1, 1);
        table.removeRow(0);
        var grid = table.getCTTbl().addNewTblGrid();
        fields.forEach(f -> grid.addNewGridCol().setW(BigInteger.valueOf(f.twips)));
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        for (var edge : List.of(0, 1)) {
            if (edge == 0) table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "808080");
            else table.setInsideVBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "808080");
        }
        var head = table.createRow();
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        while (!head.getTableCells().isEmpty()) head.removeCell(0);
        for (var field : fields) {
            if (field == Field.TEXT) continue;
            var cell = head.createCell();
            if (field == Field.TITLE) {
                properties(cell).addNewGridSpan().setVal(BigInteger.TWO);
                width(cell, Field.TITLE.twips + Field.TEXT.twips);
            } else {
                width(cell, field.twips);
            }
            write(cell.getParagraphs().getFirst(), field.header, ParagraphAlignment.CENTER, 10, true);
        }
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var row = table.createRow();
            row.setCantSplitRow(true);
            while (!row.getTableCells().isEmpty()) row.removeCell(0);
            for (var field : fields) {
                var cell = row.createCell();
                width(cell, field.twips);
                var merged = i > 0 && field.inherited(line);
                var begins = i + 1 < lines.size() && field.inherited(lines.get(i + 1));
                if (merged) properties(cell).addNewVMerge().setVal(STMerge.CONTINUE);
                else if (begins) properties(cell).addNewVMerge().setVal(STMerge.RESTART);
                properties(cell).addNewVAlign().setVal(STVerticalJc.CENTER);
                var alignment = field == Field.NO || field == Field.LIMIT ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT;
                write(cell.getParagraphs().getFirst(), merged ? "" : field.of(line), alignment, 10, false);
            }
        }
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    }

    private static void width(XWPFTableCell cell, int twips) {
        cell.setWidth(String.valueOf(twips));
    }

    private static void write(XWPFParagraph paragraph, String text, ParagraphAlignment alignment, int points, boolean bold) {
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        var run = paragraph.createRun();
        run.setText(text);
        run.setBold(bold);
        run.setFontSize(points);
        run.setFontFamily("宋体", org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.eastAsia);
    }

    /** The table as issued with columns for state, progress and the next date. */
    public static byte[] xlsx(Document document, java.util.Locale locale) {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("任务分工");
            var fields = fields(document);
            var columns = fields.size() + PROGRESS.size();
            var plain = style(book, HorizontalAlignment.LEFT, false, true);
            var centred = style(book, HorizontalAlignment.CENTER, false, true);
            var bold = style(book, HorizontalAlignment.CENTER, true, true);
            var r = 0;
            for (var line : document.issuedIn().lines().toList()) sheet.createRow(r++).createCell(0).setCellValue(line);
            var title = sheet.createRow(r++).createCell(0);
            title.setCellValue(document.title());
            title.setCellStyle(style(book, HorizontalAlignment.CENTER, true, false));
            sheet.addMergedRegion(new CellRangeAddress(r - 1, r - 1, 0, columns - 1));
            var head = sheet.createRow(r);
            for (int c = 0; c < fields.size(); c++) {
                var cell = head.createCell(c);
                cell.setCellStyle(bold);
                if (fields.get(c) != Field.TEXT) cell.setCellValue(fields.get(c).header);
                sheet.setColumnWidth(c, fields.get(c).characters * 256);
            }
            sheet.addMergedRegion(new CellRangeAddress(r, r, fields.indexOf(Field.TITLE), fields.indexOf(Field.TEXT)));
            for (int k = 0; k < PROGRESS.size(); k++) {
                var cell = head.createCell(fields.size() + k);
                cell.setCellStyle(bold);
                cell.setCellValue(PROGRESS.get(k).in(locale));
                sheet.setColumnWidth(fields.size() + k, 12 * 256);
            }
            sheet.createFreezePane(1, r + 1);
            sheet.setRepeatingRows(new CellRangeAddress(r, r, 0, columns - 1));
            sheet.getPrintSetup().setLandscape(true);
            sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
            var first = r + 1;
            var lines = document.lines();
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                var row = sheet.createRow(first + i);
                for (int c = 0; c < fields.size(); c++) {
                    var field = fields.get(c);
                    var cell = row.createCell(c);
                    cell.setCellStyle(field == Field.NO || field == Field.LIMIT ? centred : plain);
                    if (i == 0 || !field.inherited(line)) cell.setCellValue(field.of(line));
                }
                var progress = List.of(line.light(), line.progress(), line.nextDue());
                for (int k = 0; k < progress.size(); k++) {
                    var cell = row.createCell(fields.size() + k);
                    cell.setCellStyle(centred);
                    if (k == 1 && !progress.get(k).isEmpty()) cell.setCellValue(Integer.parseInt(progress.get(k)));
                    else cell.setCellValue(progress.get(k));
                }
            }
            for (int c = 0; c < fields.size(); c++) {
                for (int i = 0; i < lines.size(); i++) {
                    var start = i;
                    while (i + 1 < lines.size() && fields.get(c).inherited(lines.get(i + 1))) i++;
                    if (i > start) sheet.addMergedRegion(new CellRangeAddress(first + start, first + i, c, c));
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XSSFCellStyle style(XSSFWorkbook book, HorizontalAlignment alignment, boolean bold, boolean border) {
        var style = book.createCellStyle();
        style.setAlignment(alignment);
        style.setVerticalAlignment(VerticalAlignment.CENTER);
        style.setWrapText(true);
        var font = book.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) (border ? 10 : 16));
        font.setBold(bold);
        style.setFont(font);
        if (border) {
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
        }
        return style;
    }

    /**
     * The table as issued in UTF-8 with a byte order mark, which Excel needs. CSV knows no merged cells: a cell is left
     * empty where the reader's rule brings it back, and written out where it would not.
     */
    public static byte[] csv(Document document) {
        var fields = fields(document);
        var text = new StringBuilder("\ufeff");
        for (var line : document.issuedIn().lines().toList()) text.append(quoted(line)).append("\r\n");
        text.append(quoted(document.title())).append("\r\n");
        for (int c = 0; c < fields.size(); c++) text.append(c == 0 ? "" : ",").append(fields.get(c) == Field.TEXT ? "" : fields.get(c).header);
        text.append("\r\n");
        for (var line : document.lines()) {
            var across = line.inherited().contains(DivisionTable.LEADS) && line.inherited().contains(DivisionTable.PARTICIPANTS);
            for (int c = 0; c < fields.size(); c++) {
                var field = fields.get(c);
                var restored = switch (field) {
                    case PART, TITLE -> true;
                    case LEADS, PARTICIPANTS -> across;
                    default -> false;
                };
                text.append(c == 0 ? "" : ",").append(quoted(field.inherited(line) && restored ? "" : field.of(line)));
            }
            text.append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A cell that a spreadsheet would take for a formula gets a tab before it, which reading removes again. */
    private static String quoted(String cell) {
        var safe = !cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0 ? "\t" + cell : cell;
        return safe.matches("(?s).*[\",;\\r\\n\\t].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
