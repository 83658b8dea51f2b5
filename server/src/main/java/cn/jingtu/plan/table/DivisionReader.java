package cn.jingtu.plan.table;

import cn.jingtu.plan.Due;
import cn.jingtu.plan.Task;
import cn.jingtu.plan.table.DivisionTable.Row;
import cn.jingtu.plan.table.HeaderFinder.Header;
import cn.jingtu.platform.Issue.Severity;
import cn.jingtu.platform.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Understands a grid as a work division table. The rule for empty cells stands in the package description. */
public final class DivisionReader {

    private static final Pattern HEADING = Pattern.compile("^(?:[一二三四五六七八九十]+[、.．]|第[一二三四五六七八九十]+[章节部分条]|[（(][一二三四五六七八九十]+[）)]).*");
    private static final Pattern SUBHEADING = Pattern.compile("^[（(][一二三四五六七八九十]+[）)].*");
    private static final Pattern NUMERAL = Pattern.compile("^(?:第)?([一二三四五六七八九十]+)[、.．章节部分条]");
    private static final Pattern NOTE = Pattern.compile("^(?:注|备注|说明|填表|制表|审核|联系人|抄送)[:：、1 ].*|^注$");
    private static final Pattern ANNEX = Pattern.compile("^附[件表录]?\\s*[0-9一二三四五六七八九十]*[:：]?$");

    private final Grid grid;
    private final Header header;
    private final Doubts doubts = new Doubts();
    private final BodyReader bodies;
    private final LimitReader limits;
    private final List<Row> rows = new ArrayList<>();

    private DivisionReader(Grid grid, Header header) {
        this.grid = grid;
        this.header = header;
        this.bodies = new BodyReader(header, grid.tellsMerges(), doubts);
        this.limits = new LimitReader(header, doubts);
    }

    /**
     * Reads the work division table out of a file.
     *
     * @param name the file's name, for messages and where no title stands above the table
     * @throws Problem when there is none, or a column that it cannot do without is missing
     */
    public static DivisionTable read(byte[] file, String name) {
        var grids = TableReader.read(file, name);
        Grid chosen = null;
        Header header = null;
        var others = new ArrayList<String>();
        for (var grid : joined(grids)) {
            var found = HeaderFinder.find(grid);
            if (found == null) continue;
            if (header == null || better(found, grid, header, Objects.requireNonNull(chosen))) {
                if (header != null && header.missing().isEmpty()) others.add(Objects.requireNonNull(chosen).place());
                chosen = grid;
                header = found;
            } else if (found.missing().isEmpty()) {
                others.add(grid.place());
            }
        }
        if (chosen == null || header == null) throw TableProblems.noTable(name);
        if (!header.missing().isEmpty()) {
            if (header.columns().size() < 2) throw TableProblems.noTable(name);
            throw TableProblems.missingColumn(header.missing().getFirst(), HeaderFinder.shown(header));
        }
        var reader = new DivisionReader(chosen, header);
        for (var other : others) {
            reader.doubts.add(0, "", Severity.WARNING, "other-table-ignored",
                    "“%s”也有一张任务分工表，没有读取。".formatted(other), "“%s” holds another work division table; it was not read.".formatted(other),
                    "如需导入，请另存为单独的文件。", "Save it as a file of its own to import it.", other);
        }
        return reader.read(name);
    }

    private static boolean better(Header a, Grid inA, Header b, Grid inB) {
        return Comparator.<Header>comparingInt(h -> -h.missing().size()).thenComparingInt(Header::score).compare(a, b) > 0
                || a.missing().size() == b.missing().size() && a.score() == b.score() && inA.rows().size() > inB.rows().size();
    }

    /** Word tables that were cut at a page break: a table as wide as the one before, which goes on with its numbers. */
    private static List<Grid> joined(List<Grid> grids) {
        var joined = new ArrayList<Grid>();
        for (var grid : grids) {
            var before = joined.isEmpty() ? null : joined.getLast();
            if (before != null && grid.above().isEmpty() && grid.tellsMerges() && before.place().startsWith("表 ") && grid.width() == before.width()
                    && HeaderFinder.find(before) != null) {
                var rows = new ArrayList<>(before.rows());
                rows.addAll(grid.rows());
                joined.set(joined.size() - 1, new Grid(rows, true, before.above(), before.place()));
            } else {
                joined.add(grid);
            }
        }
        return joined;
    }

    private String part = "";
    private int partNo;
    private int numbered;

    private DivisionTable read(String name) {
        var year = earliestYear();
        for (int r = header.at() + 1; r < grid.rows().size(); r++) {
            var row = grid.rows().get(r);
            if (row.isBlank() && row.cells().stream().allMatch(c -> c.merge() == Grid.Merge.NONE)) continue;
            if (isHeader(row)) continue;
            if (!isHeading(row) && !isNote(row)) take(row, year);
        }
        if (rows.stream().noneMatch(r -> r.state() == Task.State.ACTIVE)) throw TableProblems.noTable(name);
        checkNumbers();
        if (header.column(Column.NUMBER) < 0) {
            doubts.add(0, "", Severity.INFO, "number-column-missing", "表中没有序号，按行的顺序编号。", "The table has no numbers; rows were numbered in their order.",
                    "如需使用原编号，请加上“序号”一列。", "Add a column 序号 to use numbers of your own.", null);
        }
        if (header.column(Column.PARTICIPANTS) < 0 && rows.stream().allMatch(r -> r.participants().isEmpty())) {
            doubts.add(0, "", Severity.INFO, "participants-column-missing", "表中没有参与部门一列，所列单位都作为牵头部门。",
                    "The table has no participants; all organisations named are taken as leads.", "如有参与部门，请加上“参与部门”一列。", "Add a column 参与部门 where there are participants.", null);
        }
        var lines = above();
        var title = lines.isEmpty() ? name.replaceFirst("\\.[A-Za-z0-9]{2,5}$", "") : lines.getLast();
        if (lines.isEmpty()) {
            doubts.add(0, "", Severity.INFO, "title-from-file-name", "表格上方没有标题，暂用文件名“%s”。".formatted(title),
                    "No title stands above the table; the file name “%s” is used.".formatted(title), "接受前可以修改标题。", "The title can be changed before accepting.", title);
        }
        var issuedIn = lines.size() < 2 ? "" : String.join("\n", lines.subList(0, lines.size() - 1));
        return new DivisionTable(issuedIn, title, rows, doubts.inOrder());
    }

    /** Lines above the header, in the sheet or before the table, without empty ones; the last one that is no annex mark is the title. */
    private List<String> above() {
        var lines = new ArrayList<>(grid.above());
        for (int r = 0; r < header.first(); r++) {
            var line = grid.rows().get(r).cells().stream().map(Grid.Cell::text).filter(t -> !t.isEmpty()).collect(Collectors.joining(" "));
            if (!line.isEmpty()) lines.add(line);
        }
        while (lines.size() > 1 && ANNEX.matcher(lines.getLast()).matches()) lines.removeLast();
        if (lines.size() == 1 && ANNEX.matcher(lines.getFirst()).matches()) lines.clear();
        // A long covering letter before the table is not its title block.
        return lines.size() > 3 ? lines.subList(lines.size() - 2, lines.size()) : lines;
    }

    private @Nullable Integer earliestYear() {
        return grid.rows().stream().skip(header.at() + 1L)
                .map(r -> LimitGrammar.year(r.cell(header.column(Column.LIMIT)).text()))
                .filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    private boolean isHeader(Grid.Row row) {
        var same = 0;
        var filled = 0;
        for (var cell : row.cells()) {
            if (cell.text().isEmpty()) continue;
            filled++;
            if (header.words().containsValue(cell.text())) same++;
        }
        return filled >= 2 && same == filled;
    }

    private boolean isHeading(Grid.Row row) {
        var filled = row.cells().stream().filter(c -> !c.text().isEmpty()).toList();
        if (filled.size() != 1) return false;
        var text = filled.getFirst().text();
        if (!HEADING.matcher(text).matches()) return false;
        var column = row.cells().indexOf(filled.getFirst());
        var spans = row.cells().stream().skip(column + 1L).filter(c -> c.merge() == Grid.Merge.LEFT).count() >= 2;
        if (!spans && grid.tellsMerges() && column == header.text()) return false;
        if (row.cells().stream().anyMatch(c -> c.merge() == Grid.Merge.ABOVE)) return false;
        if (SUBHEADING.matcher(text).matches() && header.column(Column.PART) < 0 && !part.isEmpty()) return true;
        enterPart(text);
        return true;
    }

    private boolean isNote(Grid.Row row) {
        var filled = row.cells().stream().filter(c -> !c.text().isEmpty()).toList();
        if (filled.size() != 1 || !NOTE.matcher(filled.getFirst().text()).matches()) return false;
        doubts.add(0, "", Severity.INFO, "note-ignored", "表下的说明没有作为任务：%s".formatted(filled.getFirst().text()),
                "A note in the table was not taken as a task: %s".formatted(filled.getFirst().text()), "无需处理。", "Nothing to do.", filled.getFirst().text());
        return true;
    }

    private void enterPart(String heading) {
        if (heading.equals(part)) return;
        part = heading;
        var numeral = NUMERAL.matcher(heading);
        partNo = numeral.find() ? number(numeral.group(1)) : partNo + 1;
    }

    private static int number(String chinese) {
        var ten = chinese.indexOf('十');
        if (ten < 0) return "一二三四五六七八九".indexOf(chinese.charAt(0)) + 1;
        var tens = ten == 0 ? 1 : "一二三四五六七八九".indexOf(chinese.charAt(0)) + 1;
        var ones = ten + 1 < chinese.length() ? "一二三四五六七八九".indexOf(chinese.charAt(ten + 1)) + 1 : 0;
        return tens * 10 + ones;
    }

    private void take(Grid.Row cells, @Nullable Integer year) {
        var position = rows.size() + 1;
        var inherited = new HashSet<String>();
        var above = rows.isEmpty() ? null : rows.getLast();
        for (var cell : cells.cells()) {
            if (cell.formula()) {
                doubts.add(position, header.word(cells.cells().indexOf(cell)), Severity.WARNING, "formula-not-computed",
                        "单元格是公式，只读取保存的结果“%s”。".formatted(cell.text()), "The cell holds a formula; only its stored result “%s” was read.".formatted(cell.text()),
                        "请核对这一内容。", "Check this content.", cell.text());
            }
        }
        var partCell = cells.cell(header.column(Column.PART));
        var newPart = !partCell.text().isEmpty();
        if (newPart) enterPart(partCell.text());
        else if (above != null && (header.column(Column.PART) >= 0 || !part.isEmpty() && part.equals(above.part()))) inherited.add(DivisionTable.PART);

        var numberCell = cells.cell(header.column(Column.NUMBER));
        var titleCell = within(cells, header.title(), 500, position);
        var textCell = within(cells, header.text(), 4_000, position);
        var leadCell = within(cells, header.column(Column.LEADS), 1_000, position);
        var participantCell = within(cells, header.column(Column.PARTICIPANTS), 1_000, position);
        var limitCell = within(cells, header.column(Column.LIMIT), 200, position);

        if (joinsAbove(above, numberCell, titleCell, textCell, leadCell, participantCell)) return;

        var no = number(numberCell, above, position, !textCell.text().isEmpty());
        var text = textCell.text();
        var empty = text.isEmpty() && textCell.merge() != Grid.Merge.ABOVE && titleCell.text().isEmpty()
                && leadCell.text().isEmpty() && participantCell.text().isEmpty() && limitCell.text().isEmpty();
        if (text.isEmpty() && textCell.merge() == Grid.Merge.ABOVE && above != null) {
            text = above.text();
            inherited.add(DivisionTable.TEXT);
        }
        var title = titleCell.text();
        if (title.isEmpty() && header.title() >= 0 && above != null && !(newPart && titleCell.merge() != Grid.Merge.ABOVE)) {
            title = above.title();
            inherited.add(DivisionTable.TITLE);
        }
        if (text.isEmpty() && !empty) {
            if (!titleCell.text().isEmpty()) {
                text = title;
            } else {
                doubts.add(position, header.word(header.text()), Severity.ERROR, "measure-missing", "第 %s 行有单位或时限，却没有任务措施。".formatted(no),
                        "Row %s names organisations or a limit but no measure.".formatted(no), "请在文件中补上任务措施，或删去该行。", "Add the measure to the file or remove the row.", null);
            }
        }
        if (title.isEmpty()) title = head(text);

        if (empty) {
            doubts.add(position, "", Severity.INFO, "row-empty", "第 %s 行只有序号，没有任务；保留序号。".formatted(no), "Row %s has a number and no measure; the number is kept.".formatted(no),
                    "如不应为空，请核对原文。", "Check the original if it should not be empty.", no);
            rows.add(new Row(position, no, Task.State.EMPTY, partNo, part, title, "", List.of(), List.of(), "", "", "", Due.none(), List.of(), inherited));
            return;
        }
        var active = lastActive();
        var named = bodies.read(position, no, active, leadCell, participantCell, inherited);
        var limit = limits.read(position, no, active, limitCell, inherited, year);
        rows.add(new Row(position, no, Task.State.ACTIVE, partNo, part, title, text, named.leads(), named.participants(),
                named.leadsIssued(), named.participantsIssued(), limit.written(), limit.due(), TargetFinder.find(text), inherited));
    }

    /** A cell that is longer than any cell of such a table: most likely the file is something else, or a page was pasted in. */
    private Grid.Cell within(Grid.Row cells, int column, int most, int position) {
        var cell = cells.cell(column);
        if (cell.text().length() <= most) return cell;
        doubts.add(position, header.word(column), Severity.ERROR, "cell-too-long", "第 %d 行的“%s”有 %d 字，最多 %d 字。".formatted(position, header.word(column), cell.text().length(), most),
                "The cell of row %d under “%s” has %d characters; %d at most.".formatted(position, header.word(column), cell.text().length(), most),
                "请检查是否误贴了整页文字，改短后重新上传。", "Check whether a whole page was pasted in; shorten it and upload again.", cell.text().substring(0, 40));
        return new Grid.Cell(cell.text().substring(0, most), cell.merge(), cell.formula());
    }

    /** A row without a number and a measure of its own goes on with the one above: more organisations for it. */
    private boolean joinsAbove(
            @Nullable Row above, Grid.Cell number, Grid.Cell title, Grid.Cell text, Grid.Cell leads, Grid.Cell participants) {
        if (above == null || !number.text().isEmpty() || !title.text().isEmpty() || !text.text().isEmpty()) return false;
        if (leads.text().isEmpty() && participants.text().isEmpty()) return number.merge() == Grid.Merge.ABOVE || text.merge() == Grid.Merge.NONE;
        if (header.column(Column.NUMBER) >= 0 && number.merge() == Grid.Merge.NONE && text.merge() == Grid.Merge.ABOVE) return false;
        rows.set(rows.size() - 1, BodyReader.joined(above, leads.text(), participants.text()));
        doubts.add(above.row(), header.word(header.column(Column.LEADS)), Severity.WARNING, "row-joined", "第 %s 行下面没有序号和任务的一行，其单位并入该行。".formatted(above.no()),
                "The row below %s has neither number nor measure; its organisations were added to it.".formatted(above.no()), "请核对牵头和参与部门。", "Check its organisations.",
                BodyReader.glue(leads.text(), participants.text()));
        return true;
    }

    private @Nullable Row lastActive() {
        for (int i = rows.size() - 1; i >= 0; i--) if (rows.get(i).state() == Task.State.ACTIVE) return rows.get(i);
        return null;
    }

    private String number(Grid.Cell cell, @Nullable Row above, int position, boolean hasText) {
        var text = LimitGrammar.normal(cell.text()).replaceFirst("^[（(第]?(\\d+)(?:项)?[.、)）．]?$", "$1").replaceFirst("^(\\d+)\\.0$", "$1");
        if (header.column(Column.NUMBER) < 0) return String.valueOf(++numbered);
        if (text.isEmpty() && cell.merge() == Grid.Merge.ABOVE && above != null) return above.no();
        if (text.isEmpty() && hasText) {
            doubts.add(position, header.word(header.column(Column.NUMBER)), Severity.WARNING, "number-missing", "表中第 %d 行没有序号。".formatted(position),
                    "Row %d of the table has no number.".formatted(position), "请在文件中补上序号，或按无序号接受。", "Add the number to the file, or accept the row without one.", null);
        }
        return text;
    }

    private void checkNumbers() {
        if (header.column(Column.NUMBER) < 0) return;
        var seen = new HashMap<String, Integer>();
        Integer before = null;
        for (var row : rows) {
            if (row.no().isEmpty()) continue;
            var first = seen.putIfAbsent(row.no(), row.row());
            if (first != null) {
                doubts.add(row.row(), header.word(header.column(Column.NUMBER)), Severity.WARNING, "number-twice", "序号 %s 出现不止一次。".formatted(row.no()),
                        "The number %s occurs more than once.".formatted(row.no()), "请核对原文的编号。", "Check the numbers in the original.", row.no());
            } else if (row.no().matches("\\d{1,4}")) {
                var no = Integer.valueOf(row.no());
                if (before != null && no != before + 1) {
                    doubts.add(row.row(), header.word(header.column(Column.NUMBER)), Severity.WARNING, "number-gap", "序号从 %d 跳到 %d。".formatted(before, no),
                            "The numbers go from %d to %d.".formatted(before, no), "请确认没有漏行。", "Make sure no row is missing.", row.no());
                }
                before = no;
            }
        }
    }

    /** The short wording of a measure that has one column only: its first sentence, or the beginning of it. */
    static String head(String text) {
        var end = text.length();
        for (var mark : new char[] {'。', '：', '；', ':'}) {
            var at = text.indexOf(mark);
            if (at > 1 && at < end) end = at;
        }
        if (end > 30) {
            var comma = text.indexOf('，');
            end = comma > 3 && comma <= 30 ? comma : Math.min(30, text.length());
        }
        return text.substring(0, end);
    }
}
