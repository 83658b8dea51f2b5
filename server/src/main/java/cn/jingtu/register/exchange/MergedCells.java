package cn.jingtu.register.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Cells of one sheet that are merged downwards: what the first of them says holds for every row, as people read it. */
final class MergedCells {

    /** Beyond these nobody merged by hand. */
    private static final int MOST = 200_000;

    private record Range(int column, int from, int to) {}

    private final Map<Integer, List<Range>> beginning = new HashMap<>();
    private final Map<Range, String> holding = new LinkedHashMap<>();
    private int count;

    /** Merges rows {@code from} to {@code to} of a column, counted from the first column of the sheet on, which is 0. */
    void add(int column, int from, int to) {
        if (to > from && count++ < MOST) beginning.computeIfAbsent(from, _ -> new ArrayList<>(1)).add(new Range(column, from, to));
    }

    /**
     * Fills the cells of a row that belong to one above; rows in their order. An empty row stays empty.
     *
     * @return the places that were filled
     */
    Set<Integer> fill(int row, List<String> cells) {
        if (count == 0) return Set.of();
        holding.keySet().removeIf(range -> range.to() < row);
        var filled = new TreeSet<Integer>();
        if (!cells.stream().allMatch(String::isBlank)) {
            holding.forEach((range, text) -> {
                while (cells.size() <= range.column()) cells.add("");
                if (cells.get(range.column()).isBlank() && cells.set(range.column(), text) != null) filled.add(range.column());
            });
        }
        for (var range : beginning.getOrDefault(row, List.of())) {
            if (range.column() < cells.size() && !cells.get(range.column()).isBlank()) holding.put(range, cells.get(range.column()));
        }
        return filled;
    }
}
