package cn.jingtu.plan.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Tables in text: separated values (comma, semicolon, tab), and the flattened form that a Word table takes when it is
 * pasted as text: one cell a line, a tab before each, lines without a tab continuing the cell above, a blank line
 * between rows.
 */
final class PlainTextReader {

    private PlainTextReader() {}

    /** By byte order mark, else UTF-8 if the bytes are, else GB18030 (which contains GBK) if they are; else no text. */
    static Optional<String> decode(byte[] file) {
        if (file.length >= 3 && (file[0] & 0xff) == 0xEF && (file[1] & 0xff) == 0xBB && (file[2] & 0xff) == 0xBF) {
            return decode(file, 3, StandardCharsets.UTF_8);
        }
        if (file.length >= 2 && (file[0] & 0xff) == 0xFF && (file[1] & 0xff) == 0xFE) return decode(file, 2, StandardCharsets.UTF_16LE);
        if (file.length >= 2 && (file[0] & 0xff) == 0xFE && (file[1] & 0xff) == 0xFF) return decode(file, 2, StandardCharsets.UTF_16BE);
        return decode(file, 0, StandardCharsets.UTF_8).or(() -> decode(file, 0, Charset.forName("GB18030")));
    }

    private static Optional<String> decode(byte[] file, int from, Charset charset) {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file, from, file.length - from))
                    .toString();
            var binary = text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0b);
            return binary ? Optional.empty() : Optional.of(text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    static List<Grid> read(String text) {
        var lines = text.split("\\r\\n|\\r|\\n", -1);
        var filled = 0;
        var cells = 0;
        for (var line : lines) {
            if (line.isBlank() && !line.startsWith("\t")) continue;
            filled++;
            if (line.startsWith("\t") && line.indexOf('\t', 1) < 0) cells++;
        }
        return List.of(cells * 2 > filled ? flattened(lines) : separated(text));
    }

    private record Group(int line, List<StringBuilder> cells) {}

    private static Grid flattened(String[] lines) {
        var above = new ArrayList<String>();
        var groups = new ArrayList<Group>();
        Group open = null;
        var blank = true;
        for (int i = 0; i < lines.length; i++) {
            var line = lines[i];
            if (line.startsWith("\t")) {
                if (blank || open == null) {
                    open = new Group(i + 1, new ArrayList<>());
                    groups.add(open);
                }
                open.cells().add(new StringBuilder(line.substring(1)));
                blank = false;
            } else if (line.isBlank()) {
                blank = true;
            } else if (open == null) {
                above.add(Grid.strip(line));
            } else {
                open.cells().getLast().append('\n').append(line);
                blank = false;
            }
        }
        // A cell that ends in line breaks tears its row in two. Rows have one width: the most common one.
        var sizes = new TreeMap<Integer, Integer>();
        groups.forEach(g -> sizes.merge(g.cells().size(), 1, Integer::sum));
        var width = sizes.entrySet().stream()
                .max(Comparator.<Map.Entry<Integer, Integer>>comparingInt(Map.Entry::getValue).thenComparingInt(Map.Entry::getKey))
                .map(Map.Entry::getKey).orElse(0);
        var rows = new ArrayList<Grid.Row>();
        for (int i = 0; i < groups.size(); i++) {
            var group = groups.get(i);
            var cells = new ArrayList<>(group.cells());
            while (cells.size() < width && i + 1 < groups.size() && cells.size() + groups.get(i + 1).cells().size() <= width
                    && !startsWithNumber(groups.get(i + 1))) {
                cells.addAll(groups.get(++i).cells());
            }
            rows.add(new Grid.Row(group.line(), cells.stream().map(c -> Grid.Cell.of(c.toString())).toList()));
        }
        return new Grid(rows, false, above, "");
    }

    private static boolean startsWithNumber(Group group) {
        return group.cells().getFirst().toString().strip().matches("\\d{1,3}[.．、]?");
    }

    private static Grid separated(String text) {
        var separator = separator(text);
        var rows = new ArrayList<Grid.Row>();
        var cells = new ArrayList<Grid.Cell>();
        var cell = new StringBuilder();
        var quoted = false;
        var line = 1;
        var rowLine = 1;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\n') line++;
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (c == separator) {
                cells.add(Grid.Cell.of(cell.toString()));
                cell.setLength(0);
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                    line++;
                }
                cells.add(Grid.Cell.of(cell.toString()));
                cell.setLength(0);
                rows.add(new Grid.Row(rowLine, cells));
                cells = new ArrayList<>();
                rowLine = line;
            } else {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !cells.isEmpty()) {
            cells.add(Grid.Cell.of(cell.toString()));
            rows.add(new Grid.Row(rowLine, cells));
        }
        return new Grid(rows, false, List.of(), "");
    }

    /** The mark that cuts the most lines into the same number of pieces. */
    private static char separator(String text) {
        var best = ',';
        var most = -1L;
        var lines = text.lines().filter(l -> !l.isBlank()).limit(200).toList();
        for (var candidate : new char[] {',', '\t', ';', '；', '|'}) {
            var total = lines.stream().mapToLong(l -> l.chars().filter(c -> c == candidate).count()).filter(n -> n >= 2).count();
            if (total > most) {
                most = total;
                best = candidate;
            }
        }
        return best;
    }
}
