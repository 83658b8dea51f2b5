package cn.jingtu.register.exchange;

import cn.jingtu.register.exchange.TableSource.CellNote;
import cn.jingtu.register.exchange.TableSource.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of an .xlsx, one by one, cells as people see them. */
final class XlsxRows {

    private final XlsxBook book;
    private final MergedCells merged;
    private final Headers rows;
    private int number;
    private boolean hidden;
    private int column;
    private List<String> cells = new ArrayList<>();
    private Map<Integer, CellNote> notes = new HashMap<>();

    XlsxRows(XlsxBook book, MergedCells merged, Headers rows) {
        this.book = book;
        this.merged = merged;
        this.rows = rows;
    }

    void read(XlsxBook.Sheet sheet) throws IOException {
        try (var content = book.content(sheet)) {
            var xml = XlsxBook.open(content);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("row")) begin(xml);
                    if (xml.getLocalName().equals("c")) cell(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (xml.getLocalName().equals("sheetData") || xml.getLocalName().equals("row") && !end()) return;
                }
            }
        } catch (XMLStreamException damaged) {
            throw new XlsxBook.Damaged(sheet.name() + ": " + damaged.getMessage());
        }
    }

    private void begin(XMLStreamReader xml) {
        int given = XlsxBook.number(xml, "r");
        number = given > 0 ? given : number + 1;
        hidden = XlsxBook.isTrue(xml.getAttributeValue(null, "hidden"));
        column = -1;
        cells = new ArrayList<>(Math.min(rows.width(), 64));
        notes = new HashMap<>();
    }

    /** Whether to go on. */
    private boolean end() {
        for (int place : merged.fill(number, cells)) notes.put(place, CellNote.MERGED);
        return rows.test(new Row(number, cells, notes, hidden));
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException, IOException {
        var address = xml.getAttributeValue(null, "r");
        column = address == null ? column + 1 : column(address);
        var type = Objects.requireNonNullElse(xml.getAttributeValue(null, "t"), "n");
        int style = XlsxBook.number(xml, "s");
        String value = null;
        String formula = null;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "f" -> formula = xml.getElementText();
                    case "is" -> value = XlsxBook.text(xml);
                    default -> depth++;
                }
            }
        }
        if (column >= rows.width()) return; // beyond the last word of the header
        if (formula != null && !isComputed(type, value)) {
            put("=" + formula);
            notes.put(column, CellNote.NOT_COMPUTED);
        } else if (value != null && !value.isEmpty()) {
            put(shown(type, style, value));
        }
    }

    /** Whether the file holds the result of a formula. One that gives no words is a text without any. */
    private boolean isComputed(String type, @Nullable String value) {
        if (value == null || value.isEmpty()) return value != null && type.equals("str");
        return !(book.toBeComputed() && type.equals("n") && value.equals("0"));
    }

    private void put(String text) {
        if (text.isEmpty()) return;
        while (cells.size() <= column) cells.add("");
        cells.set(column, text);
    }

    private String shown(String type, int style, String value) throws IOException {
        return switch (type) {
            case "s" -> book.text(value).strip();
            case "n" -> number(book.format(style), value);
            case "b" -> XlsxBook.isTrue(value) ? "true" : "false";
            case "d" -> value.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", "");
            case "inlineStr" -> value.strip(); // its escapes were taken off with its runs
            default -> XlsxBook.unescaped(value).strip();
        };
    }

    private String number(CellFormat format, String value) {
        BigDecimal number;
        try {
            number = new BigDecimal(value.strip());
        } catch (NumberFormatException _) {
            return value; // the field says what should stand there
        }
        if (CellNote.hasLostDigits(number)) notes.put(column, CellNote.DIGITS_LOST);
        return format.show(number, book.since1904());
    }

    /** The column of an address such as BC17, the first being 0. */
    static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && column < 1 << 15; i++) {
            int letter = Character.toUpperCase(address.charAt(i)) - 'A';
            if (letter < 0 || letter > 25) break;
            column = column * 26 + letter + 1;
        }
        return column - 1;
    }
}
