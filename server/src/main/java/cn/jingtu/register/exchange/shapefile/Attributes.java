package cn.jingtu.register.exchange.shapefile;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of a shapefile (.dbf), read row by row. */
final class Attributes implements AutoCloseable {

    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final int HEAD = 32;
    private static final int END_OF_COLUMNS = 0x0D;
    private static final int LONGEST_NAME = 10;
    private static final int ROWS_TRIED = 1000;
    private static final int DELETED = '*';

    /** A column as the file describes it. */
    private record Column(byte[] name, char type, int from, int length) {}

    private final DataInputStream rows;
    private final List<Column> columns;
    private final int count;
    private final int rowBytes;
    private final Charset charset;

    private Attributes(DataInputStream rows, List<Column> columns, int count, int rowBytes, Charset charset) {
        this.rows = rows;
        this.columns = columns;
        this.count = count;
        this.rowBytes = rowBytes;
        this.charset = charset;
    }

    /**
     * Opens the table.
     *
     * @param codePage what the .cpg says, null where there is none: then the texts decide between UTF-8 and GB 18030
     * @throws IllegalStateException where it is damaged
     */
    static Attributes open(Path file, @Nullable String codePage) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        try {
            return read(in, file, codePage);
        } catch (IOException | RuntimeException failed) {
            in.close();
            throw failed;
        }
    }

    private static Attributes read(DataInputStream in, Path file, @Nullable String codePage) throws IOException {
        var head = ByteBuffer.wrap(in.readNBytes(HEAD)).order(ByteOrder.LITTLE_ENDIAN);
        if (head.limit() < HEAD) throw new IllegalStateException("dbf: no header");
        int count = head.getInt(4);
        int headBytes = head.getShort(8) & 0xFFFF;
        int rowBytes = head.getShort(10) & 0xFFFF;
        var described = in.readNBytes(Math.max(0, headBytes - HEAD));
        var columns = columns(described, rowBytes);
        long expected = headBytes + (long) count * rowBytes;
        if (count < 0 || rowBytes < 1 || Files.size(file) < expected) {
            throw new IllegalStateException("dbf: %d rows of %d bytes do not fit into the file".formatted(count, rowBytes));
        }
        var charset = named(codePage).or(() -> ofLanguage(head.get(29) & 0xFF)).orElse(null);
        return new Attributes(in, columns, count, rowBytes, charset == null ? guess(file, headBytes, rowBytes, count, columns) : charset);
    }

    private static List<Column> columns(byte[] described, int rowBytes) {
        var columns = new ArrayList<Column>();
        int from = 1; // the first byte of a row says whether it is deleted
        for (int at = 0; at + HEAD <= described.length && described[at] != END_OF_COLUMNS; at += HEAD) {
            int end = at;
            while (end < at + LONGEST_NAME && described[end] != 0) end++;
            char type = (char) described[at + 11];
            int length = described[at + 16] & 0xFF;
            if (type == 'C') length += (described[at + 17] & 0xFF) << 8; // long texts of FoxPro and of GDAL
            columns.add(new Column(Arrays.copyOfRange(described, at, end), type, from, length));
            from += length;
        }
        if (columns.isEmpty() || from > rowBytes) {
            throw new IllegalStateException("dbf: columns of %d bytes in rows of %d".formatted(from, rowBytes));
        }
        return List.copyOf(columns);
    }

    private static Optional<Charset> named(@Nullable String codePage) {
        if (codePage == null || codePage.isBlank()) return Optional.empty();
        var name = codePage.strip().toUpperCase(Locale.ROOT).replaceFirst("^(ANSI|OEM|CP)[ -]?(?=\\d)", "");
        try {
            return Optional.of(switch (name) {
                case "936", "GBK", "GB2312", "EUC-CN", "54936" -> CHINESE;
                case "65001", "UTF8" -> StandardCharsets.UTF_8;
                case "950" -> Charset.forName("Big5");
                case "1252", "88591" -> Charset.forName("windows-1252");
                default -> Charset.forName(name);
            });
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return Optional.empty();
        }
    }

    /** The byte by which dBASE names its code page; only what means Chinese is believed. */
    private static Optional<Charset> ofLanguage(int mark) {
        return switch (mark) {
            case 0x4D, 0x7A -> Optional.of(CHINESE);
            case 0x4F, 0x78 -> Optional.of(Charset.forName("Big5"));
            default -> Optional.empty();
        };
    }

    private static Charset guess(Path file, int headBytes, int rowBytes, int count, List<Column> columns) throws IOException {
        if (!columns.stream().allMatch(c -> decode(c.name, StandardCharsets.UTF_8).isPresent())) return CHINESE;
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            in.skipNBytes(headBytes);
            for (int i = 0; i < Math.min(count, ROWS_TRIED); i++) {
                var row = in.readNBytes(rowBytes);
                for (var column : columns) {
                    if (column.type == 'C' && decode(trimmed(row, column), StandardCharsets.UTF_8).isEmpty()) return CHINESE;
                }
            }
        }
        return StandardCharsets.UTF_8;
    }

    /** The text; a character that the end cuts in two is left off. Empty where these are no such characters. */
    private static Optional<String> decode(byte[] bytes, Charset charset) {
        var characters = CharBuffer.allocate(bytes.length + 1);
        var result = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), characters, false);
        return result.isError() ? Optional.empty() : Optional.of(characters.flip().toString());
    }

    private static byte[] trimmed(byte[] row, Column column) {
        int end = column.from + column.length;
        while (end > column.from && (row[end - 1] == ' ' || row[end - 1] == 0)) end--;
        return Arrays.copyOfRange(row, column.from, end);
    }

    private String text(byte[] bytes) {
        return decode(bytes, charset).orElseGet(() -> new String(bytes, charset)).strip();
    }

    List<String> names() {
        return columns.stream().map(c -> text(c.name)).toList();
    }

    /** Whether the name of a column fills the room for names, so that it may be the beginning of a longer one. */
    boolean cut(int column) {
        // A character of three bytes that no longer fitted leaves up to two bytes free.
        return columns.get(column).name.length >= LONGEST_NAME - 2;
    }

    int count() {
        return count;
    }

    /** The texts of the next row; null for a deleted one. */
    @Nullable List<String> next() throws IOException {
        var row = rows.readNBytes(rowBytes);
        if (row.length < rowBytes) throw new IllegalStateException("dbf: ends in the middle of a row");
        return row[0] == DELETED ? null : columns.stream().map(column -> cell(row, column)).toList();
    }

    private String cell(byte[] row, Column column) {
        var bytes = trimmed(row, column);
        return switch (column.type) {
            case 'C' -> text(bytes);
            case 'N', 'F' -> number(new String(bytes, StandardCharsets.US_ASCII).strip());
            case 'D' -> day(new String(bytes, StandardCharsets.US_ASCII).strip());
            case 'L' -> bytes.length == 0 ? "" : switch (bytes[0]) {
                case 'T', 't', 'Y', 'y' -> "true";
                case 'F', 'f', 'N', 'n' -> "false";
                default -> "";
            };
            case 'I' -> column.length == 4 ? String.valueOf(ByteBuffer.wrap(row, column.from, 4).order(ByteOrder.LITTLE_ENDIAN).getInt()) : "";
            default -> ""; // memos and pictures lie in files of their own, which nobody zips
        };
    }

    /** A number without the zeros that fill its column; stars stand for one that did not fit. */
    private static String number(String text) {
        if (text.isEmpty() || text.startsWith("*")) return "";
        try {
            var number = new BigDecimal(text);
            return number.signum() == 0 ? "0" : number.scale() > 0 ? number.stripTrailingZeros().toPlainString() : number.toPlainString();
        } catch (NumberFormatException _) {
            return text;
        }
    }

    private static String day(String text) {
        return text.matches("[1-9]\\d{7}") ? text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6) : "";
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
