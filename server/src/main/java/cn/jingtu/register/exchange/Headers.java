package cn.jingtu.register.exchange;

import cn.jingtu.platform.Problem;
import cn.jingtu.register.exchange.TableSource.About;
import cn.jingtu.register.exchange.TableSource.CellNote;
import cn.jingtu.register.exchange.TableSource.Row;
import cn.jingtu.register.exchange.TableSource.Taker;
import java.util.ArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the header among the first rows, each looked at together with the one below it. */
final class Headers implements Predicate<Row> {

    private static final int MOST_COLUMNS = 1 << 14;

    private final Taker taker;
    private About about = About.NOTHING;
    private @Nullable Row held;
    private boolean found;
    private int looked;
    private int width = MOST_COLUMNS;

    Headers(Taker taker) {
        this.taker = taker;
    }

    /** What the file says about itself; before its first row. */
    void about(About said) {
        about = said;
    }

    boolean found() {
        return found;
    }

    /** How many columns are worth reading. */
    int width() {
        return width;
    }

    @Override
    public boolean test(Row row) {
        if (row.empty() || row.footer()) return true;
        if (found) return taker.row(row);
        if (held != null && goesOn(held, row)) {
            held = under(held, row);
            return true;
        }
        if (held != null && !decide(held, row)) return false;
        if (found) return held == null || taker.row(row);
        held = row;
        return true;
    }

    /** Whether cells of the row above reach into this one, as those of a header in two rows do. */
    private static boolean goesOn(Row above, Row row) {
        return row.notes().entrySet().stream().anyMatch(note -> note.getValue() == CellNote.MERGED
                && note.getKey() < above.cells().size() && above.cells().get(note.getKey()).equals(row.cells().get(note.getKey())));
    }

    /** A header of two rows as one: the words below, where there are any, are the names. */
    private static Row under(Row above, Row row) {
        var names = new ArrayList<String>();
        for (int i = 0; i < Math.max(above.cells().size(), row.cells().size()); i++) {
            boolean below = i < row.cells().size() && !row.cells().get(i).isBlank();
            names.add(below ? row.cells().get(i) : above.cells().get(i));
        }
        return new Row(row.number(), names);
    }

    /**
     * Whether to go on, once it is known whether a row is the header. Where columns are missing in it, the row below may name
     * them; then nothing is held any more.
     */
    private boolean decide(Row row, @Nullable Row below) {
        try {
            found = taker.header(row.cells(), about);
            width = found ? row.cells().size() : width;
        } catch (Problem missing) {
            if (below == null || !isHeader(under(row, below))) throw missing;
            held = null;
        }
        return found || ++looked < TableSource.TITLE_ROWS;
    }

    private boolean isHeader(Row row) {
        try {
            found = taker.header(row.cells(), about);
            width = row.cells().size();
        } catch (Problem _) {
            found = false;
        }
        return found;
    }

    /** Ends a file, or one of its sheets. */
    void end() {
        if (held != null && !found) decide(held, null);
        held = null;
    }

    /**
     * Whether a sheet is left alone because the table was in one before it. Until then every sheet is looked at: the
     * first may only say how to fill in the second.
     */
    boolean leaves(String sheet) {
        end();
        looked = 0;
        if (found && !Notes.SHEETS.contains(sheet)) taker.unread(sheet);
        return found;
    }
}
