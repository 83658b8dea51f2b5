package cn.jingtu.register.exchange;

import cn.jingtu.files.TextEncoding;
import cn.jingtu.register.exchange.TableSource.CellNote;
import cn.jingtu.register.exchange.TableSource.Row;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Rows of a text whose cells are parted by commas, semicolons or tabs, in any encoding that offices write. */
final class DelimitedText {

    private static final int LOOK_AHEAD = 1 << 20;

    /** How spreadsheets are kept from reading a long number as one: {@code ="91441602…"}. */
    private static final Pattern AS_TEXT = Pattern.compile("=\"([^\"]*)\"");

    private DelimitedText() {}

    static void read(InputStream content, Predicate<Row> rows) throws IOException {
        var bytes = new BufferedInputStream(content, LOOK_AHEAD * 2);
        bytes.mark(LOOK_AHEAD + 1);
        var head = bytes.readNBytes(LOOK_AHEAD);
        bytes.reset();
        var charset = TextEncoding.of(head).orElse(TextEncoding.OFFICE); // what cannot be decoded is told cell by cell
        var text = new Quotes(new InputStreamReader(bytes, charset));
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(new String(head, charset)))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(text)) {
            CsvRecord held = null;
            for (CsvRecord line : csv) {
                if (held != null && !rows.test(row(held, Map.of()))) return;
                held = line;
            }
            if (held != null) rows.test(row(held, text.open() ? open(held) : Map.of()));
        }
    }

    private static Row row(CsvRecord line, Map<Integer, CellNote> notes) {
        var cells = line.getFields().stream().map(c -> c.replace("\uFEFF", "").strip()).map(DelimitedText::withoutGuard).toList();
        return new Row((int) line.getStartingLineNumber(), cells, notes, false);
    }

    /** The cell of the last row that goes on to the end of the file, where there is such a one. */
    private static Map<Integer, CellNote> open(CsvRecord last) {
        int cell = last.getFieldCount() - 1;
        return last.getField(cell).indexOf('\n') < 0 ? Map.of() : Map.of(cell, CellNote.QUOTE_OPEN);
    }

    /** Counts quotation marks, of which a table has an even number. */
    private static final class Quotes extends FilterReader {

        private boolean open;

        Quotes(Reader text) {
            super(text);
        }

        boolean open() {
            return open;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            for (int i = from; i < from + read; i++) open ^= into[i] == '"';
            return read;
        }
    }

    /**
     * What stands between cells: the one that stands equally often in most of the first lines, outside of quotation marks.
     * Titles above a header have none, and what people write in a cell differs from line to line.
     */
    private static char separator(String text) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', '\t', ';', '|', '，'}) {
            var counts = counts(text, candidate);
            long agreed = counts.stream().filter(count -> count > 0).mapToLong(count -> count * counts.stream().filter(count::equals).count()).max().orElse(0);
            if (agreed > most) {
                most = agreed;
                best = candidate;
            }
        }
        return best;
    }

    private static List<Long> counts(String text, char candidate) {
        var counts = new ArrayList<Long>();
        boolean quoted = false;
        long count = 0;
        for (int i = 0; i < text.length() && counts.size() <= 2 * TableSource.TITLE_ROWS; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == candidate && !quoted) count++;
            if ((c == '\n' || c == '\r') && !quoted || i == text.length() - 1) {
                counts.add(count);
                count = 0;
            }
        }
        return counts;
    }

    /** Takes off what our export, or a spreadsheet's, puts around a cell that would be run or changed. */
    private static String withoutGuard(String cell) {
        var text = AS_TEXT.matcher(cell);
        if (cell.startsWith("=") && text.matches()) return text.group(1).strip();
        return cell.length() > 1 && cell.charAt(0) == '\'' && !Exports.harmless(cell.substring(1)).equals(cell.substring(1)) ? cell.substring(1) : cell;
    }
}
