package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.quantity.LabValue;
import cn.jingtu.kernel.quantity.Unit;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * A csv file with one header row, read row by row: UTF-8 with or without a mark, or GB 18030 as Chinese office programs
 * write it; separated by commas, semicolons or tabs, whichever the header uses. Column names ignore case and spaces around.
 */
final class CsvInput implements AutoCloseable, Iterable<CsvInput.Row> {

    private static final int LOOK_AHEAD = 1 << 16;

    private final String file;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;

    private CsvInput(String file, CsvReader<CsvRecord> reader) {
        this.file = file;
        this.reader = reader;
        this.records = reader.iterator();
        this.header = header(file, records).getFields().stream().map(String::strip).toList();
    }

    private static CsvRecord header(String file, CloseableIterator<CsvRecord> records) {
        try {
            if (records.hasNext()) {
                return records.next();
            }
        } catch (CsvParseException failure) {
            throw new BadInput("%s cannot be read as csv: %s".formatted(file, failure.getMessage()), failure);
        }
        throw new BadInput("%s is empty: a header row with the names of the columns is needed.".formatted(file));
    }

    /** Opens a file, or standard input for {@code -}. */
    static CsvInput open(Path path) throws IOException {
        boolean standardInput = path.toString().equals("-");
        String file = standardInput ? "standard input" : path.getFileName().toString();
        if (!standardInput && (!Files.exists(path) || Files.isDirectory(path))) {
            throw new BadInput(Files.isDirectory(path) ? "%s is a folder: name a file in it.".formatted(path) : "There is no file %s.".formatted(path));
        }
        var bytes = new BufferedInputStream(standardInput ? System.in : Files.newInputStream(path), LOOK_AHEAD * 2);
        bytes.mark(LOOK_AHEAD + 1);
        byte[] head = bytes.readNBytes(LOOK_AHEAD);
        bytes.reset();
        if (head.length > 1 && head[0] == 'P' && head[1] == 'K') {
            throw new BadInput("%s is a spreadsheet or zip file: save it as csv first.".formatted(file));
        }
        skipMark(bytes, head);
        return new CsvInput(file, CsvReader.builder()
                .fieldSeparator(separatorIn(head))
                .allowUnclosedQuote(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(new InputStreamReader(bytes, charsetOf(head))));
    }

    /** A small file as text, without a mark and in its encoding, for a reader of its own. */
    static Reader text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        var stream = new ByteArrayInputStream(bytes);
        skipMark(stream, bytes);
        return new InputStreamReader(stream, charsetOf(bytes));
    }

    private static void skipMark(InputStream bytes, byte[] head) throws IOException {
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            bytes.skipNBytes(3);
        } else if (isUtf16(head)) {
            bytes.skipNBytes(2);
        }
    }

    /** As office programs write "Unicode text". */
    private static boolean isUtf16(byte[] head) {
        return head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE;
    }

    private static Charset charsetOf(byte[] head) {
        if (isUtf16(head)) {
            return StandardCharsets.UTF_16LE;
        }
        // Without endOfInput a character cut in two at the end of the look is no error.
        var result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false);
        return result.isError() ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }

    private static char separatorIn(byte[] head) {
        String line = new String(head, 0, lineEnd(head), StandardCharsets.ISO_8859_1);
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (line.chars().filter(c -> c == candidate).count() > line.chars().filter(c -> c == ',').count()) {
                best = candidate;
            }
        }
        return best;
    }

    private static int lineEnd(byte[] head) {
        for (int i = 0; i < head.length; i++) {
            if (head[i] == '\n' || head[i] == '\r') {
                return i;
            }
        }
        return head.length;
    }

    /** What messages call this file. */
    String file() {
        return file;
    }

    List<String> header() {
        return header;
    }

    /** Place of the first column with one of these names. */
    OptionalInt find(String... names) {
        for (String name : names) {
            int[] places = IntStream.range(0, header.size()).filter(i -> header.get(i).equalsIgnoreCase(name)).toArray();
            if (places.length > 1) {
                throw new BadInput("%s has column %s twice, as columns %d and %d: rename or remove one of them."
                        .formatted(file, name, places[0] + 1, places[1] + 1));
            }
            if (places.length == 1) {
                return OptionalInt.of(places[0]);
            }
        }
        return OptionalInt.empty();
    }

    /** Place of the column with one of these names; the first is the one that a complaint asks for. */
    int require(String... names) {
        return find(names).orElseThrow(() -> new BadInput(
                "%s has no column %s; its columns are %s. Rename the column that holds it."
                        .formatted(file, String.join(" or ", Arrays.asList(names)), header)));
    }

    /** The rows in their order; blank lines are passed over. Can be asked for once. */
    @Override
    public Iterator<Row> iterator() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return records.hasNext();
                } catch (CsvParseException | UncheckedIOException failure) {
                    throw new BadInput("%s cannot be read as csv: %s".formatted(file, failure.getMessage()), failure);
                }
            }

            @Override
            public Row next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                var row = new Row(records.next());
                row.refuseCellsBeyondTheHeader();
                return row;
            }
        };
    }

    @Override
    public void close() throws IOException {
        records.close();
        reader.close();
    }

    /** One row; {@code line} is its place in the file, the header being 1. */
    final class Row {

        private final CsvRecord record;

        private Row(CsvRecord record) {
            this.record = record;
        }

        long line() {
            return record.getStartingLineNumber();
        }

        /** A decimal comma outside quotes moves all cells behind it: such a row would be read wrongly. */
        private void refuseCellsBeyondTheHeader() {
            for (int i = header.size(); i < record.getFieldCount(); i++) {
                if (!record.getField(i).isBlank()) {
                    throw new BadInput("%s, row %d, has %d cells and the header %d; the first too many is \"%s\". Quote texts with the separator, and write decimal points."
                            .formatted(file, line(), record.getFieldCount(), header.size(), record.getField(i)));
                }
            }
        }

        /** The text of a cell without spaces around, empty where the row is too short. */
        String text(int column) {
            return column < record.getFieldCount() ? record.getField(column).strip() : "";
        }

        /** The number in a cell. */
        double number(int column) {
            String text = text(column);
            try {
                double value = Double.parseDouble(text);
                if (Double.isFinite(value)) {
                    return value;
                }
            } catch (NumberFormatException _) {
                // said below
            }
            throw bad(column, text.isEmpty() ? "a number is missing." : "this is no number; write it like 12.5.");
        }

        /** The decimal in a cell, digit for digit, as comparisons with limits need it. */
        BigDecimal decimal(int column) {
            String text = text(column);
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException _) {
                throw bad(column, text.isEmpty() ? "a number is missing." : "this is no number; write it like 12.5.");
            }
        }

        /** The laboratory result in a cell in mg/kg: a number, less than a detection limit, or nothing. */
        LabValue labValue(int column) {
            try {
                return LabValue.parse(text(column), Unit.MG_PER_KG);
            } catch (IllegalArgumentException unreadable) {
                throw bad(column, unreadable.getMessage());
            }
        }

        /** A complaint about a cell, to be thrown. */
        BadInput bad(int column, String complaint) {
            return BadInput.cell(file, line(), header.get(column), text(column), complaint);
        }
    }
}
