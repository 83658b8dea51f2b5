package cn.jingtu.plan.table;

import cn.jingtu.plan.Due;
import cn.jingtu.plan.Target;
import cn.jingtu.plan.Task;
import cn.jingtu.platform.Issue;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A work division table as understood, before anybody was asked who its organisations are.
 *
 * @param issuedIn what stands above the title, e.g. 附件2
 * @param issues   what was found on the way
 */
public record DivisionTable(String issuedIn, String title, List<Row> rows, List<Issue> issues) {

    public static final String PART = "part";
    public static final String TITLE = "title";
    public static final String TEXT = "text";
    public static final String LEADS = "leads";
    public static final String PARTICIPANTS = "participants";
    public static final String LIMIT = "limit";

    /**
     * @param text     as written in the cell
     * @param group    {@code all-departments} or {@code all-towns} for a phrase; else null
     * @param mentions how often the cell names it
     */
    public record Name(String text, @Nullable String group, int mentions) {}

    /**
     * @param row                1-based place among the rows of the table
     * @param partNo             number of the part, 0 when the table has none
     * @param leadsIssued        the cell as written; empty where inherited
     * @param participantsIssued the cell as written; empty where inherited or empty by design
     * @param inherited          columns whose content is that of the row above
     */
    public record Row(
            int row,
            String no,
            Task.State state,
            int partNo,
            String part,
            String title,
            String text,
            List<Name> leads,
            List<Name> participants,
            String leadsIssued,
            String participantsIssued,
            String limit,
            Due due,
            List<Target> targets,
            Set<String> inherited) {

        public Row {
            leads = List.copyOf(leads);
            participants = List.copyOf(participants);
            targets = List.copyOf(targets);
            inherited = new java.util.TreeSet<>(inherited);
        }
    }

    public DivisionTable {
        rows = List.copyOf(rows);
        issues = List.copyOf(issues);
    }
}
