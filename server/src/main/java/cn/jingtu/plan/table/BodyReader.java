package cn.jingtu.plan.table;

import cn.jingtu.plan.table.DivisionTable.Name;
import cn.jingtu.plan.table.DivisionTable.Row;
import cn.jingtu.plan.table.HeaderFinder.Header;
import cn.jingtu.platform.Issue.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who leads a row and who takes part, from its two cells and, where these are empty or merged, from the row above. */
final class BodyReader {

    private final Header header;
    private final boolean tellsMerges;
    private final Doubts doubts;

    BodyReader(Header header, boolean tellsMerges, Doubts doubts) {
        this.header = header;
        this.tellsMerges = tellsMerges;
        this.doubts = doubts;
    }

    record Bodies(List<Name> leads, List<Name> participants, String leadsIssued, String participantsIssued) {}

    /**
     * @param above     the last row with a measure, null for the first
     * @param inherited takes the names of what came from that row
     */
    Bodies read(int position, String no, @Nullable Row above, Grid.Cell leadCell, Grid.Cell participantCell, Set<String> inherited) {
        var column = header.word(header.column(Column.LEADS));
        if (!leadCell.text().isEmpty()) {
            var both = header.column(Column.PARTICIPANTS) < 0 || participantCell.text().isEmpty()
                    ? NameList.splitBoth(leadCell.text())
                    : new NameList.Split(NameList.split(leadCell.text()), List.of());
            var leads = names(both.leads());
            if (leads.isEmpty()) leadMissing(position, no, column, leadCell.text());
            twice(position, no, column, leads);
            if (!participantCell.text().isEmpty()) {
                var participants = names(NameList.split(participantCell.text()));
                twice(position, no, header.word(header.column(Column.PARTICIPANTS)), participants);
                return new Bodies(leads, participants, leadCell.text(), participantCell.text());
            }
            if (participantCell.merge() == Grid.Merge.ABOVE && above != null) {
                inherited.add(DivisionTable.PARTICIPANTS);
                return new Bodies(leads, above.participants(), leadCell.text(), "");
            }
            if (header.column(Column.PARTICIPANTS) >= 0 && leads.size() == 1 && both.participants().isEmpty()) {
                doubts.add(position, header.word(header.column(Column.PARTICIPANTS)), tellsMerges ? Severity.INFO : Severity.WARNING, "participants-empty",
                        "第 %s 行没有参与部门，按“没有参与部门”理解。".formatted(no), "Row %s names no participants; it is taken to have none.".formatted(no),
                        "如应与上一行相同，请在文件中补上。", "Write them in the file if they should be those of the row above.", null);
            }
            return new Bodies(leads, names(both.participants()), leadCell.text(), "");
        }
        if (above == null) {
            leadMissing(position, no, column, "");
            return new Bodies(List.of(), names(NameList.split(participantCell.text())), "", participantCell.text());
        }
        inherited.add(DivisionTable.LEADS);
        var merged = leadCell.merge() == Grid.Merge.ABOVE;
        if (!participantCell.text().isEmpty()) {
            if (!merged) assumed(position, no, column, above, Severity.WARNING);
            return new Bodies(above.leads(), names(NameList.split(participantCell.text())), "", participantCell.text());
        }
        if (participantCell.merge() == Grid.Merge.ABOVE || !merged) {
            if (header.column(Column.PARTICIPANTS) >= 0) inherited.add(DivisionTable.PARTICIPANTS);
            if (!merged) assumed(position, no, column, above, tellsMerges ? Severity.WARNING : Severity.INFO);
            return new Bodies(above.leads(), above.participants(), "", "");
        }
        if (header.column(Column.PARTICIPANTS) >= 0) {
            doubts.add(position, header.word(header.column(Column.PARTICIPANTS)), Severity.WARNING, "participants-empty",
                    "第 %s 行牵头部门与上一行合并，参与部门却单独留空，按“没有参与部门”理解。".formatted(no),
                    "Row %s shares its lead cell with the row above but not its empty participants; it is taken to have none.".formatted(no),
                    "如应与上一行相同，请合并单元格或补上。", "Merge the cells or write them if they should be those of the row above.", null);
        }
        return new Bodies(above.leads(), List.of(), "", "");
    }

    private void leadMissing(int position, String no, String column, String value) {
        doubts.add(position, column, Severity.ERROR, "lead-missing", "第 %s 行没有牵头部门。".formatted(no), "Row %s names no lead.".formatted(no),
                "请在文件中补上牵头部门。", "Add the lead to the file.", value);
    }

    private void assumed(int position, String no, String column, Row above, Severity severity) {
        doubts.add(position, column, severity, "leads-inherited", "第 %s 行的单位栏为空，按与上一行（第 %s 行）相同理解。".formatted(no, above.no()),
                "Row %s leaves its organisations empty; they are taken to be those of the row above (%s).".formatted(no, above.no()),
                "如不对，请在文件中填写。", "Write them in the file if that is wrong.", above.leads().stream().map(Name::text).collect(Collectors.joining("、")));
    }

    private void twice(int position, String no, String column, List<Name> names) {
        for (var name : names) {
            if (name.mentions() < 2) continue;
            doubts.add(position, column, Severity.INFO, "name-twice", "第 %s 行“%s”写了 %d 次，按一次计。".formatted(no, name.text(), name.mentions()),
                    "Row %s names “%s” %d times; it counts once.".formatted(no, name.text(), name.mentions()), "无需处理，导出时保留原文。", "Nothing to do; the export keeps the wording.", name.text());
        }
    }

    /** The row with the organisations of a row that goes on with it. */
    static Row joined(Row above, String leads, String participants) {
        var more = new ArrayList<>(above.leads());
        more.addAll(names(NameList.split(leads)));
        var others = new ArrayList<>(above.participants());
        others.addAll(names(NameList.split(participants)));
        return new Row(above.row(), above.no(), above.state(), above.partNo(), above.part(), above.title(), above.text(), merged(more), merged(others),
                glue(above.leadsIssued(), leads), glue(above.participantsIssued(), participants), above.limit(), above.due(), above.targets(), above.inherited());
    }

    static String glue(String a, String b) {
        return a.isEmpty() ? b : b.isEmpty() ? a : a + "、" + b;
    }

    private static List<Name> merged(List<Name> names) {
        var byText = new LinkedHashMap<String, Name>();
        names.forEach(n -> byText.merge(n.group() == null ? n.text() : n.group(), n, (a, b) -> new Name(a.text(), a.group(), a.mentions() + b.mentions())));
        return List.copyOf(byText.values());
    }

    private static List<Name> names(List<NameList.Name> names) {
        return names.stream().map(n -> new Name(n.text(), n.group(), n.mentions())).toList();
    }
}
