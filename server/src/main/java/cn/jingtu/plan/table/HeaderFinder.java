package cn.jingtu.plan.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the header of a grid, wherever it stands and in whatever order its columns come. */
final class HeaderFinder {

    private static final int DEEPEST = 40;

    /**
     * @param at      index of the last header row
     * @param columns index of each column; the measure may stand in {@code title} and {@code text}
     * @param words   the header word of each column, as written
     */
    record Header(int at, int first, Map<Column, Integer> columns, int title, int text, Map<Integer, String> words) {

        int column(Column column) {
            return columns.getOrDefault(column, -1);
        }

        String word(int column) {
            return words.getOrDefault(column, "");
        }

        int score() {
            return columns.size() + (title >= 0 ? 1 : 0);
        }

        List<Column> missing() {
            return EnumSet.allOf(Column.class).stream()
                    .filter(Column::required)
                    .filter(c -> c == Column.MEASURE ? text < 0 : !columns.containsKey(c))
                    .toList();
        }
    }

    private HeaderFinder() {}

    static @Nullable Header find(Grid grid) {
        Header best = null;
        for (int r = 0; r < Math.min(grid.rows().size(), DEEPEST); r++) {
            var one = header(grid, r, r);
            var two = r + 1 < grid.rows().size() ? header(grid, r, r + 1) : null;
            for (var candidate : new Header[] {one, two}) {
                if (candidate == null || candidate.columns().size() < 2) continue;
                if (best == null || rank(candidate) > rank(best)) best = candidate;
            }
        }
        return best;
    }

    private static int rank(Header header) {
        return header.score() * 2 - header.missing().size() * 4;
    }

    private static @Nullable Header header(Grid grid, int from, int to) {
        var width = grid.width();
        var words = new HashMap<Integer, String>();
        var row = grid.rows().get(from);
        var shown = row.cells();
        var filled = shown.stream().filter(c -> !c.text().isEmpty()).count();
        if (filled < 2) return null;
        String last = "";
        for (int c = 0; c < width; c++) {
            var cell = row.cell(c);
            if (cell.merge() == Grid.Merge.LEFT) words.put(c, last);
            else if (!cell.text().isEmpty()) words.put(c, cell.text());
            last = words.getOrDefault(c, "");
        }
        if (to > from) {
            var below = grid.rows().get(to);
            var more = false;
            for (int c = 0; c < width; c++) {
                var text = below.cell(c).text();
                if (text.isEmpty()) continue;
                // A second header row stands under a spanning first one; it must itself hold header words only.
                if (Column.named(text).isEmpty()) return null;
                words.put(c, text);
                more = true;
            }
            if (!more) return null;
        }
        // Flattened text loses that the header of the measure spans two columns: the header is one cell short.
        if (to == from && shown.size() == width - 1) {
            for (int c = 0; c < shown.size(); c++) {
                if (Column.named(words.getOrDefault(c, "")).orElse(null) == Column.MEASURE) {
                    for (int k = width - 1; k > c; k--) words.put(k, words.getOrDefault(k - 1, ""));
                    break;
                }
            }
        }
        var columns = new EnumMap<Column, Integer>(Column.class);
        var measures = new ArrayList<Integer>();
        Column before = null;
        for (int c = 0; c < width; c++) {
            var word = words.getOrDefault(c, "");
            var named = Column.named(word).orElse(null);
            // An empty header beside that of the measure belongs to it when something stands below.
            if (word.isEmpty() && before == Column.MEASURE && measures.size() == 1 && holdsText(grid, to, c)) named = Column.MEASURE;
            if (named == Column.MEASURE) measures.add(c);
            else if (named == Column.LEADS && columns.containsKey(Column.LEADS)) place(columns, words, c, word);
            else if (named != null) columns.putIfAbsent(named, c);
            before = named;
        }
        if (measures.size() > 2 && !columns.containsKey(Column.PART)) columns.put(Column.PART, measures.removeFirst());
        var title = measures.size() > 1 ? measures.get(measures.size() - 2) : -1;
        var text = measures.isEmpty() ? -1 : measures.getLast();
        if (title >= 0 && length(grid, to, title) > length(grid, to, text)) {
            var swap = title;
            title = text;
            text = swap;
        }
        if (text >= 0) columns.put(Column.MEASURE, text);
        columns.remove(Column.OTHER);
        return new Header(to, from, columns, title, text, words);
    }

    /** Two columns that could name the lead: 责任单位 beside 牵头单位 means those who take part. */
    private static void place(EnumMap<Column, Integer> columns, Map<Integer, String> words, int c, String word) {
        var first = columns.get(Column.LEADS);
        if (word.equals(words.get(first))) return; // one header over two columns
        if (Column.isWeakLead(word)) {
            columns.putIfAbsent(Column.PARTICIPANTS, c);
        } else if (Column.isWeakLead(words.getOrDefault(first, ""))) {
            columns.put(Column.LEADS, c);
            columns.putIfAbsent(Column.PARTICIPANTS, first);
        }
    }

    private static boolean holdsText(Grid grid, int header, int column) {
        return grid.rows().stream().skip(header + 1L).limit(30).anyMatch(r -> !r.cell(column).text().isEmpty());
    }

    private static double length(Grid grid, int header, int column) {
        return grid.rows().stream().skip(header + 1L).mapToInt(r -> r.cell(column).text().length()).filter(n -> n > 0).average().orElse(0);
    }

    static List<String> shown(Header header) {
        Collection<String> words = header.words().values();
        return words.stream().filter(w -> !w.isEmpty()).distinct().toList();
    }
}
