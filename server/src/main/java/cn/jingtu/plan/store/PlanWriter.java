package cn.jingtu.plan.store;

import cn.jingtu.plan.Due;
import cn.jingtu.plan.Party;
import cn.jingtu.plan.Target;
import cn.jingtu.plan.Task;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes plans and rows. Transactions and the audit trail are the caller's. */
@Repository
public class PlanWriter {

    private final JdbcClient jdbc;

    PlanWriter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as it is to stand; see {@link Task} for the fields. */
    public record NewTask(
            String no,
            int position,
            Task.State state,
            int partNo,
            String part,
            String title,
            String text,
            @Nullable String corrected,
            List<Party> leads,
            List<Party> participants,
            String leadsIssued,
            String participantsIssued,
            String limit,
            Due due,
            List<Target> targets,
            @Nullable String measureKey,
            @Nullable Double measureScore,
            boolean measureConfirmed,
            boolean restricted,
            Set<String> inherited) {}

    public long insertPlan(String regionCode, String title, String issuedIn, LocalDate from, LocalDate to, int trackFrom, boolean demo, Instant now) {
        return jdbc.sql("""
                        insert into plan (region_code, title, issued_in, period_from, period_to, track_from, version, demo, created_at)
                        values (:region, :title, :issuedIn, :from, :to, :trackFrom, 1, :demo, :now) returning id
                        """)
                .param("region", regionCode).param("title", title).param("issuedIn", issuedIn).param("from", from).param("to", to)
                .param("trackFrom", trackFrom).param("demo", demo).param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class).single();
    }

    /** Locks the plan, so that two revisions cannot be accepted at once, and returns its version. */
    public int lockPlan(long planId) {
        return jdbc.sql("select version from plan where id = :id for update").param("id", planId).query(Integer.class).single();
    }

    public void updatePlan(long planId, int version, String title, LocalDate from, LocalDate to) {
        jdbc.sql("update plan set version = :version, title = :title, period_from = :from, period_to = :to where id = :id")
                .param("version", version).param("title", title).param("from", from).param("to", to).param("id", planId).update();
    }

    public void insertVersion(long planId, int version, String fileName, String sha256, long personId, long postId, String importId, Instant now) {
        jdbc.sql("""
                        insert into plan_version (plan_id, version, file_name, sha256, person_id, post_id, import_id, accepted_at)
                        values (:plan, :version, :file, :sha, :person, :post, :import, :now)
                        """)
                .param("plan", planId).param("version", version).param("file", fileName).param("sha", sha256)
                .param("person", personId).param("post", postId).param("import", importId).param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public long insertTask(long planId, NewTask task, int version) {
        var id = jdbc.sql("""
                        insert into task (plan_id, no, position, state, part_no, part, title, text_issued, text_corrected, limit_issued,
                            due_kind, due_from, due_by, measure_key, measure_score, measure_confirmed, restricted, leads_issued,
                            participants_issued, inherited, since_version)
                        values (:plan, :no, :position, :state, :partNo, :part, :title, :text, :corrected, :limit,
                            :dueKind, :dueFrom, :dueBy, :measure, :score, :confirmed, :restricted, :leadsIssued,
                            :participantsIssued, :inherited, :version)
                        returning id
                        """)
                .param("plan", planId).param("version", version)
                .params(fields(task))
                .query(Long.class).single();
        insertParts(id, task);
        return id;
    }

    public void updateTask(long taskId, NewTask task) {
        jdbc.sql("""
                        update task set no = :no, position = :position, state = :state, part_no = :partNo, part = :part, title = :title,
                            text_issued = :text, text_corrected = :corrected, limit_issued = :limit, due_kind = :dueKind, due_from = :dueFrom,
                            due_by = :dueBy, measure_key = :measure, measure_score = :score, measure_confirmed = :confirmed,
                            restricted = :restricted, leads_issued = :leadsIssued, participants_issued = :participantsIssued, inherited = :inherited
                        where id = :id
                        """)
                .param("id", taskId).params(fields(task)).update();
        jdbc.sql("delete from task_organisation where task_id = :id").param("id", taskId).update();
        jdbc.sql("delete from task_target where task_id = :id").param("id", taskId).update();
        insertParts(taskId, task);
    }

    /** Moves rows out of the way, for a revision that gives them new places. */
    public void vacatePositions(long planId) {
        jdbc.sql("update task set position = -id where plan_id = :id").param("id", planId).update();
    }

    public void removeTask(long taskId) {
        jdbc.sql("update task set state = 'REMOVED' where id = :id").param("id", taskId).update();
    }

    public void insertRevision(long taskId, int version, String change, @Nullable String before, @Nullable String after) {
        jdbc.sql("insert into task_revision (task_id, version, change, before, after) values (:task, :version, :change, :before, :after)")
                .param("task", taskId).param("version", version).param("change", change).param("before", before).param("after", after).update();
    }

    public void updateMeasure(long taskId, @Nullable String key, boolean restricted) {
        jdbc.sql("update task set measure_key = :key, measure_score = null, measure_confirmed = true, restricted = :restricted where id = :id")
                .param("key", key).param("restricted", restricted).param("id", taskId).update();
    }

    public void updateCorrection(long taskId, @Nullable String corrected) {
        jdbc.sql("update task set text_corrected = :text where id = :id").param("text", corrected).param("id", taskId).update();
    }

    private static java.util.Map<String, @Nullable Object> fields(NewTask task) {
        var fields = new java.util.HashMap<String, @Nullable Object>();
        fields.put("no", task.no());
        fields.put("position", task.position());
        fields.put("state", task.state().name());
        fields.put("partNo", task.partNo());
        fields.put("part", task.part());
        fields.put("title", task.title());
        fields.put("text", task.text());
        fields.put("corrected", task.corrected());
        fields.put("limit", task.limit());
        fields.put("dueKind", task.due().kind().name());
        fields.put("dueFrom", task.due().from());
        fields.put("dueBy", task.due().by());
        fields.put("measure", task.measureKey());
        fields.put("score", task.measureScore() == null ? null : BigDecimal.valueOf(task.measureScore()).setScale(4, RoundingMode.HALF_UP));
        fields.put("confirmed", task.measureConfirmed());
        fields.put("restricted", task.restricted());
        fields.put("leadsIssued", task.leadsIssued());
        fields.put("participantsIssued", task.participantsIssued());
        fields.put("inherited", task.inherited().stream().sorted().toArray(String[]::new));
        return fields;
    }

    private void insertParts(long taskId, NewTask task) {
        insertParties(taskId, "LEAD", task.leads());
        insertParties(taskId, "PARTICIPANT", task.participants());
        for (var target : task.targets()) {
            jdbc.sql("insert into task_target (task_id, name, comparator, value, unit, quote) values (:task, :name, :comparator, :value, :unit, :quote)")
                    .param("task", taskId).param("name", target.name()).param("comparator", target.comparator())
                    .param("value", target.value()).param("unit", target.unit()).param("quote", target.quote()).update();
        }
    }

    private void insertParties(long taskId, String involvement, List<Party> parties) {
        var position = 0;
        for (var party : parties) {
            jdbc.sql("""
                            insert into task_organisation (task_id, position, involvement, name_issued, organisation_id, group_key, inherited, mentions)
                            values (:task, :position, :involvement, :name, :organisation, :group, :inherited, :mentions)
                            """)
                    .param("task", taskId).param("position", ++position).param("involvement", involvement).param("name", party.issued())
                    .param("organisation", party.organisationId()).param("group", party.group())
                    .param("inherited", party.inherited()).param("mentions", party.mentions()).update();
        }
    }
}
