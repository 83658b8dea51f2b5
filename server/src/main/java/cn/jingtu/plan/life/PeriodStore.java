package cn.jingtu.plan.life;

import cn.jingtu.access.Actor;
import cn.jingtu.plan.Deliverable;
import cn.jingtu.plan.PeriodNotice;
import cn.jingtu.plan.life.PeriodRule.Span;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code period}, {@code period_deliverable}, {@code period_change}, {@code period_notice}. */
@Repository
class PeriodStore {

    private static final String COLUMNS = "p.id, p.task_id, p.year, p.starts, p.due_issued, p.due, p.state, p.closed_on";

    private final JdbcClient jdbc;

    PeriodStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Period> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from period p where id = ?").param(id).query(Period.class).optional();
    }

    Optional<Period> lock(long id) {
        return jdbc.sql("select " + COLUMNS + " from period p where id = ? for update").param(id).query(Period.class).optional();
    }

    List<Period> ofTask(long taskId) {
        return jdbc.sql("select " + COLUMNS + " from period p where task_id = ? order by year")
                .param(taskId)
                .query(Period.class)
                .list();
    }

    List<Period> ofPlan(long planId) {
        return jdbc.sql("select " + COLUMNS + " from period p join task t on t.id = p.task_id where t.plan_id = ? order by p.task_id, p.year")
                .param(planId)
                .query(Period.class)
                .list();
    }

    long add(long taskId, Span span) {
        return jdbc.sql("insert into period (task_id, year, starts, due_issued, due) values (?, ?, ?, ?, ?) returning id")
                .params(taskId, span.year(), span.starts(), span.due(), span.due())
                .query(Long.class)
                .single();
    }

    void move(long id, LocalDate starts, LocalDate dueIssued, LocalDate due) {
        jdbc.sql("update period set starts = ?, due_issued = ?, due = ? where id = ?")
                .params(starts, dueIssued, due, id)
                .update();
    }

    void state(long id, PeriodState state, @Nullable LocalDate closedOn) {
        jdbc.sql("update period set state = ?, closed_on = ?::date where id = ?").params(state.name(), closedOn, id).update();
    }

    List<Deliverable> deliverables(long periodId) {
        return jdbc.sql("select key, zh, en, closing from period_deliverable where period_id = ? order by position")
                .param(periodId)
                .query(Deliverable.class)
                .list();
    }

    void replaceDeliverables(long periodId, List<Deliverable> deliverables) {
        if (deliverables(periodId).equals(deliverables)) return;
        jdbc.sql("delete from period_deliverable where period_id = ?").param(periodId).update();
        for (int i = 0; i < deliverables.size(); i++) {
            var d = deliverables.get(i);
            jdbc.sql("insert into period_deliverable (period_id, position, key, zh, en, closing) values (?, ?, ?, ?, ?, ?)")
                    .params(periodId, i + 1, d.key(), d.zh(), d.en(), d.closing())
                    .update();
        }
    }

    void note(
            long periodId,
            String change,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            @Nullable String reason,
            @Nullable Integer version,
            @Nullable Actor actor,
            Instant at) {
        jdbc.sql("""
                        insert into period_change
                            (period_id, change, due_before, due_after, reason, plan_version, person_id, post_id, at)
                        values (?, ?, ?::date, ?::date, ?, ?::int, ?::bigint, ?::bigint, ?)
                        """)
                .params(
                        periodId,
                        change,
                        before,
                        after,
                        reason,
                        version,
                        actor == null ? null : actor.personId(),
                        actor == null ? null : actor.postId(),
                        Timestamp.from(at))
                .update();
    }

    /** Notes that a due date was announced. @return false when it already was */
    boolean announce(long periodId, PeriodNotice.Kind kind, LocalDate due, Instant at) {
        return jdbc.sql("insert into period_notice (period_id, kind, due, at) values (?, ?, ?, ?) on conflict do nothing")
                        .params(periodId, kind.name(), due, Timestamp.from(at))
                        .update()
                == 1;
    }
}
