package cn.jingtu.plan.store;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The versions of a plan and what each changed. */
@Repository
public class PlanHistory {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlanHistory(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param postId the post in which it was accepted */
    public record Version(
            int version, String fileName, String sha256, OffsetDateTime acceptedAt, @Nullable Long postId, int added, int changed, int removed) {}

    /**
     * @param before the row before; null when it was added
     * @param after  the row after; null when it was removed
     */
    public record Change(long taskId, String no, String title, String change, @Nullable JsonNode before, @Nullable JsonNode after) {}

    public List<Version> versions(long planId) {
        return jdbc.sql("""
                        select v.version, v.file_name, v.sha256, v.accepted_at, v.post_id,
                            (select count(*) from task_revision r join task t on t.id = r.task_id where t.plan_id = v.plan_id and r.version = v.version and r.change = 'ADDED') added,
                            (select count(*) from task_revision r join task t on t.id = r.task_id where t.plan_id = v.plan_id and r.version = v.version and r.change = 'CHANGED') changed,
                            (select count(*) from task_revision r join task t on t.id = r.task_id where t.plan_id = v.plan_id and r.version = v.version and r.change = 'REMOVED') removed
                        from plan_version v where v.plan_id = :plan order by v.version
                        """)
                .param("plan", planId)
                .query((row, _) -> new Version(row.getInt("version"), row.getString("file_name"), row.getString("sha256"),
                        row.getObject("accepted_at", OffsetDateTime.class), row.getObject("post_id", Long.class), row.getInt("added"), row.getInt("changed"), row.getInt("removed")))
                .list();
    }

    public List<Change> changes(long planId, int version) {
        return jdbc.sql("""
                        select r.*, t.no, t.title from task_revision r join task t on t.id = r.task_id
                        where t.plan_id = :plan and r.version = :version order by t.position, t.id
                        """)
                .param("plan", planId).param("version", version)
                .query((row, _) -> new Change(row.getLong("task_id"), row.getString("no"), row.getString("title"), row.getString("change"),
                        tree(row.getString("before")), tree(row.getString("after"))))
                .list();
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }
}
