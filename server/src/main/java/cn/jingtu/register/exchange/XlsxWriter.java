package cn.jingtu.register.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An .xlsx of any length, written row by row with nothing kept: texts stand in their cells, not in a table of all texts, and
 * no sheet says how large it is, because that stands in front of its rows and programs that read row by row believe it.
 *
 * @see "ECMA-376 part 1, 18.3 and 18.8"
 */
final class XlsxWriter implements Closeable {

    /** How a cell looks; the order is that of the formats in the file. */
    enum Look {
        PLAIN,
        OWN_HEADER,
        COMMON_HEADER,
        BOLD
    }

    /** Of the levels of deflate: a fifth more bytes than the usual one, in less than half of its time. */
    private static final int QUICK = 2;
    private static final int LONGEST_CELL = 32_767;
    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final ZipOutputStream zip;
    private final List<String> sheets = new ArrayList<>();
    private final StringBuilder text = new StringBuilder(1 << 14);
    private final List<String> columns = new ArrayList<>();
    private int row;

    XlsxWriter(OutputStream out) {
        zip = new Zip(out);
        zip.setLevel(QUICK);
    }

    /** One that hands on more than 512 bytes at a time. */
    private static final class Zip extends ZipOutputStream {
        Zip(OutputStream out) {
            super(out);
            buf = new byte[1 << 16];
        }
    }

    /**
     * Begins the next sheet.
     *
     * @param widths of its columns in characters
     * @param header whether its first row stays in view
     */
    void sheet(String name, List<Integer> widths, boolean header) throws IOException {
        endSheet();
        sheets.add(name);
        row = 0;
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet%d.xml".formatted(sheets.size())));
        text.append(HEAD).append("<worksheet xmlns=\"").append(MAIN).append("\">");
        if (header) {
            text.append("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        }
        text.append("<cols>");
        for (int i = 1; i <= widths.size(); i++) text.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>".formatted(i, widths.get(i - 1)));
        text.append("</cols><sheetData>");
    }

    /** How many rows the sheet has. */
    int rows() {
        return row;
    }

    void beginRow() {
        row++;
        text.append("<row r=\"").append(row).append("\">");
    }

    void endRow() throws IOException {
        text.append("</row>");
        if (text.length() > 1 << 13) write();
    }

    void number(int column, Number number) {
        cell(column, Look.PLAIN).append("><v>").append(number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString()).append("</v></c>");
    }

    /** Nothing for an empty text; the beginning of one that is too long for a cell. */
    void text(int column, String words, Look look) {
        if (words.isEmpty()) return;
        cell(column, look).append(" t=\"inlineStr\"><is><t");
        boolean spaced = Character.isWhitespace(words.charAt(0)) || Character.isWhitespace(words.charAt(words.length() - 1)) || words.indexOf('\n') >= 0;
        text.append(spaced ? " xml:space=\"preserve\">" : ">");
        escaped(words.length() > LONGEST_CELL ? words.substring(0, LONGEST_CELL) : words);
        text.append("</t></is></c>");
    }

    private StringBuilder cell(int column, Look look) {
        while (columns.size() <= column) columns.add(letters(columns.size()));
        text.append("<c r=\"").append(columns.get(column)).append(row).append('"');
        return look == Look.PLAIN ? text : text.append(" s=\"").append(look.ordinal()).append('"');
    }

    private void escaped(String words) {
        var whole = words.contains("_x") ? LIKE_AN_ESCAPE.matcher(words).replaceAll("_x005F_") : words;
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            switch (c) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                default -> {
                    if (c >= ' ' && c < '\uFFFE' || c == '\t' || c == '\n') text.append(c);
                    else text.append("_x%04X_".formatted((int) c));
                }
            }
        }
    }

    /** The letters of a column, the first being 0. */
    private static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    private void write() throws IOException {
        zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    private void endSheet() throws IOException {
        if (sheets.isEmpty()) return;
        text.append("</sheetData></worksheet>");
        write();
        zip.closeEntry();
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Ends the workbook; without that it is none. */
    @Override
    public void close() throws IOException {
        endSheet();
        part("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + override("workbook.xml", "sheet.main+xml") + override("styles.xml", "styles+xml")
                + each("<Override PartName=\"/xl/worksheets/sheet%1$d.xml\" ContentType=\"" + TYPES + "worksheet+xml\"/>") + "</Types>");
        part("_rels/.rels", "<Relationships xmlns=\"" + PACKAGE + "/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"" + LINKS + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + PACKAGE + "/relationships\">"
                + each("<Relationship Id=\"rId%1$d\" Type=\"" + LINKS + "/worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>")
                + "<Relationship Id=\"styles\" Type=\"" + LINKS + "/styles\" Target=\"styles.xml\"/></Relationships>");
        zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        text.append(HEAD).append("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + LINKS + "\"><sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            text.append("<sheet name=\"");
            escaped(sheets.get(i - 1).replace("\"", "'"));
            text.append("\" sheetId=\"").append(i).append("\" r:id=\"rId").append(i).append("\"/>");
        }
        text.append("</sheets></workbook>");
        write();
        zip.closeEntry();
        part("xl/styles.xml", """
                <styleSheet xmlns="%s"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font>\
                <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
                <fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>\
                <fill><patternFill patternType="solid"><fgColor rgb="FF%s"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor rgb="FF%s"/></patternFill></fill></fills>\
                <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
                <cellXfs count="4"><xf xfId="0"/><xf fontId="1" fillId="2" xfId="0" applyFont="1" applyFill="1"/><xf fontId="1" fillId="3" xfId="0" applyFont="1" applyFill="1"/>\
                <xf fontId="2" xfId="0" applyFont="1"/></cellXfs>\
                <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""".formatted(MAIN, Notes.GREEN, Notes.GREY));
        zip.close();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/%s\" ContentType=\"%s%s\"/>".formatted(part, TYPES, type);
    }

    private String each(String line) {
        return String.join("", IntStream.rangeClosed(1, sheets.size()).mapToObj(line::formatted).toList());
    }
}
