package cn.jingtu.register.exchange;

import cn.jingtu.register.exchange.TableSource.Row;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Rows of a text whose cells are parted by commas, semicolons or tabs, in any encoding that offices write. */
final class DelimitedText {

    private static final int LOOK_AHEAD = 1 << 16;
    private static final Charset OFFICE = Charset.forName("GB18030");

    /** How spreadsheets are kept from reading a long number as one: {@code ="91441602…"}. */
    private static final Pattern AS_TEXT = Pattern.compile("=\"([^\"]*)\"");

    private DelimitedText() {}

    static void read(InputStream content, Predicate<Row> rows) throws IOException {
        var bytes = new BufferedInputStream(content, LOOK_AHEAD * 2);
        bytes.mark(LOOK_AHEAD + 1);
        var head = bytes.readNBytes(LOOK_AHEAD);
        bytes.reset();
        var charset = charset(head);
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(new String(head, charset)))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(new InputStreamReader(bytes, charset))) {
            for (CsvRecord line : csv) {
                var cells = line.getFields().stream().map(c -> c.replace("\uFEFF", "").strip()).map(DelimitedText::withoutGuard).toList();
                if (!rows.test(new Row((int) line.getStartingLineNumber(), cells))) return;
            }
        }
    }

    /** UTF-16 by its mark, UTF-8 where it can be, and what office PCs write otherwise. */
    private static Charset charset(byte[] head) {
        if (head.length >= 2 && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE || head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)) {
            return StandardCharsets.UTF_16;
        }
        boolean utf8 = !StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false).isError();
        return utf8 ? StandardCharsets.UTF_8 : OFFICE;
    }

    /** What stands between cells: the one of which the first lines have most, since titles above a header have none. */
    private static char separator(String text) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', '\t', ';'}) {
            long found = text.lines().limit(TableSource.TITLE_ROWS + 1L).mapToLong(line -> line.chars().filter(c -> c == candidate).count()).max().orElse(0);
            if (found > most) {
                most = found;
                best = candidate;
            }
        }
        return best;
    }

    /** Takes off what our export, or a spreadsheet's, puts around a cell that would be run or changed. */
    private static String withoutGuard(String cell) {
        var text = AS_TEXT.matcher(cell);
        if (cell.startsWith("=") && text.matches()) return text.group(1).strip();
        return cell.length() > 1 && cell.charAt(0) == '\'' && !Exports.harmless(cell.substring(1)).equals(cell.substring(1)) ? cell.substring(1) : cell;
    }
}
