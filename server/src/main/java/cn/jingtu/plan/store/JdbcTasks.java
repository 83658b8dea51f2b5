package cn.jingtu.plan.store;

import cn.jingtu.access.Organisations;
import cn.jingtu.access.Responsibilities.Involvement;
import cn.jingtu.plan.Due;
import cn.jingtu.plan.Party;
import cn.jingtu.plan.Target;
import cn.jingtu.plan.Task;
import cn.jingtu.plan.Tasks;
import cn.jingtu.platform.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads rows with their organisations and targets in three queries, however many rows there are. */
@Repository
class JdbcTasks implements Tasks {

    private final JdbcClient jdbc;
    private final Organisations organisations;

    JdbcTasks(JdbcClient jdbc, Organisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    @Override
    public List<Task> of(long planId) {
        return read("t.plan_id = :id and t.state <> 'REMOVED'", planId);
    }

    @Override
    public Task get(long id) {
        return read("t.id = :id", id).stream().findFirst()
                .orElseThrow(() -> Problem.notFound("task-not-found", "没有编号为 %d 的任务。".formatted(id), "There is no task %d.".formatted(id)));
    }

    @Override
    public Involvement involvement(Task task, long organisationId) {
        var lineage = organisations.lineage(organisationId, task.measureKey());
        if (task.leads().stream().anyMatch(p -> lineage.contains(p.organisationId()))) return Involvement.LEAD;
        if (task.participants().stream().anyMatch(p -> lineage.contains(p.organisationId()))) return Involvement.PARTICIPANT;
        return Involvement.READER;
    }

    private record Involved(String involvement, Party party) {}

    private List<Task> read(String where, long id) {
        var parties = new HashMap<Long, List<Involved>>();
        jdbc.sql("select o.* from task_organisation o join task t on t.id = o.task_id where " + where + " order by o.task_id, o.involvement, o.position")
                .param("id", id)
                .query(row -> {
                    parties.computeIfAbsent(row.getLong("task_id"), _ -> new java.util.ArrayList<>()).add(new Involved(row.getString("involvement"),
                            new Party(row.getLong("organisation_id"), row.getString("name_issued"), row.getString("group_key"),
                                    row.getBoolean("inherited"), row.getInt("mentions"))));
                });
        var targets = new HashMap<Long, List<Target>>();
        jdbc.sql("select g.* from task_target g join task t on t.id = g.task_id where " + where + " order by g.id")
                .param("id", id)
                .query(row -> {
                    targets.computeIfAbsent(row.getLong("task_id"), _ -> new java.util.ArrayList<>()).add(new Target(row.getString("name"),
                            row.getString("comparator"), row.getBigDecimal("value"), row.getString("unit"), row.getString("quote")));
                });
        return jdbc.sql("select t.* from task t where " + where + " order by t.position, t.id")
                .param("id", id)
                .query((row, _) -> task(row, parties, targets))
                .list();
    }

    private static Task task(ResultSet row, Map<Long, List<Involved>> parties, Map<Long, List<Target>> targets) throws SQLException {
        var id = row.getLong("id");
        var score = row.getBigDecimal("measure_score");
        var own = parties.getOrDefault(id, List.of());
        return new Task(
                id,
                row.getLong("plan_id"),
                row.getString("no"),
                row.getInt("position"),
                Task.State.valueOf(row.getString("state")),
                row.getInt("part_no"),
                row.getString("part"),
                row.getString("title"),
                row.getString("text_issued"),
                row.getString("text_corrected"),
                side(own, "LEAD"),
                side(own, "PARTICIPANT"),
                row.getString("leads_issued"),
                row.getString("participants_issued"),
                row.getString("limit_issued"),
                new Due(Due.Kind.valueOf(row.getString("due_kind")), row.getObject("due_from", LocalDate.class), row.getObject("due_by", LocalDate.class)),
                targets.getOrDefault(id, List.of()),
                row.getString("measure_key"),
                score == null ? null : score.doubleValue(),
                row.getBoolean("measure_confirmed"),
                row.getBoolean("restricted"),
                Set.of((String[]) row.getArray("inherited").getArray()),
                row.getInt("since_version"));
    }

    private static List<Party> side(List<Involved> own, String involvement) {
        return own.stream().filter(i -> i.involvement().equals(involvement)).map(Involved::party).collect(Collectors.toList());
    }
}
