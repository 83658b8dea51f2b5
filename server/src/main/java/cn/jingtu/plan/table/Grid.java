package cn.jingtu.plan.table;

import java.util.List;

/**
 * A table as found in a file.
 *
 * @param rows        all rows, the ones above the header too
 * @param tellsMerges the format says which cells are merged; in text and CSV an empty cell may be either
 * @param above       paragraphs before the table, empty ones left out
 * @param place       where in the file: name of the sheet, number of the table; empty when there is only one
 */
public record Grid(List<Row> rows, boolean tellsMerges, List<String> above, String place) {

    public Grid {
        rows = List.copyOf(rows);
        above = List.copyOf(above);
    }

    /** @param source 1-based row in the file, as a user of its program counts */
    public record Row(int source, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        Cell cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        boolean isBlank() {
            return cells.stream().allMatch(c -> c.text().isEmpty());
        }
    }

    /** Whether a cell is the continuation of another. */
    public enum Merge {
        NONE, ABOVE, LEFT
    }

    /** @param formula the text is the stored result of a formula, which is never computed here */
    public record Cell(String text, Merge merge, boolean formula) {
        static final Cell EMPTY = new Cell("", Merge.NONE, false);

        static Cell of(String text) {
            return new Cell(clean(text), Merge.NONE, false);
        }

        static Cell above() {
            return new Cell("", Merge.ABOVE, false);
        }

        static Cell left() {
            return new Cell("", Merge.LEFT, false);
        }
    }

    int width() {
        return rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    }

    /** The text of a cell in one line: breaks inside Chinese text are dropped, inside Latin text become a space. */
    static String clean(String text) {
        var line = new StringBuilder();
        for (var piece : text.split("[\\r\\n\\u000b\\u2028\\u2029]+")) {
            var trimmed = strip(piece);
            if (trimmed.isEmpty()) continue;
            if (!line.isEmpty() && isLatin(line.charAt(line.length() - 1)) && isLatin(trimmed.charAt(0))) line.append(' ');
            line.append(trimmed);
        }
        return line.toString();
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    /** Also removes ideographic and no-break spaces, zero-width marks and control characters at the ends. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) from++;
        while (to > from && isSpace(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b' || c == '\u007f';
    }
}
