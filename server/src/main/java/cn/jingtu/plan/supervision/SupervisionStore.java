package cn.jingtu.plan.supervision;

import cn.jingtu.access.Actor;
import cn.jingtu.plan.Tasks;
import cn.jingtu.platform.Problem;
import cn.jingtu.procedure.Step;
import cn.jingtu.procedure.ThingTable;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code supervision} and {@code supervision_due}. */
@Repository
class SupervisionStore extends ThingTable<SupervisionState, Supervision> {

    private static final String SELECT = """
            select s.id, s.region_code, s.year, s.number, s.state, s.origin, s.task_id, t.plan_id, t.no,
                   (select d.meeting_id from meeting_decision d where d.supervision_id = s.id) meeting_id, s.title, s.content,
                   s.organisation_id, o.name_zh organisation, s.issuer_id, i.name_zh issuer, s.due, s.due_first, s.issued_on,
                   s.replied_on, s.closed_on, s.version
            from supervision s join organisation o on o.id = s.organisation_id join organisation i on i.id = s.issuer_id
            left join task t on t.id = s.task_id
            """;

    private final Tasks tasks;

    SupervisionStore(JdbcClient jdbc, Tasks tasks) {
        super(jdbc, "supervision");
        this.tasks = tasks;
    }

    List<Supervision> all() {
        return jdbc.sql(SELECT + " order by s.state = 'CLOSED', s.due, s.id").query(Supervision.class).list();
    }

    Optional<Supervision> find(long id) {
        return jdbc.sql(SELECT + " where s.id = ?").param(id).query(Supervision.class).optional();
    }

    @Override
    public Supervision get(long id) {
        return find(id).orElseThrow(() -> notFound(id));
    }

    static Problem notFound(Object id) {
        return Problem.notFound(
                "supervision-not-found", "没有编号为 %s 的督办件。".formatted(id), "There is no supervision item %s.".formatted(id));
    }

    long add(String regionCode, int year, SupervisionState state, Supervision.Text text, long issuerId, Instant at) {
        return jdbc.sql("""
                        insert into supervision (region_code, year, state, origin, task_id, title, content, organisation_id, issuer_id,
                                                 due, due_first, created_at)
                        values (?, ?, ?, ?, ?::bigint, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        regionCode,
                        year,
                        state.name(),
                        text.origin().name(),
                        text.taskId(),
                        text.title(),
                        text.content(),
                        text.organisationId(),
                        issuerId,
                        text.due(),
                        text.due(),
                        Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    boolean change(long id, int version, Supervision.Text text) {
        return jdbc.sql("""
                                update supervision set origin = ?, task_id = ?::bigint, title = ?, content = ?, organisation_id = ?,
                                       due = ?, due_first = ?, version = version + 1
                                where id = ? and version = ? and state = 'DRAFT'
                                """)
                        .params(
                                text.origin().name(),
                                text.taskId(),
                                text.title(),
                                text.content(),
                                text.organisationId(),
                                text.due(),
                                text.due(),
                                id,
                                version)
                        .update()
                == 1;
    }

    /** Gives the next number of the year; one at a time, so that none is given twice or left out. */
    void number(Supervision item, int year, LocalDate issuedOn) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('supervision-number ' || ?))").param(item.regionCode()).query().singleRow();
        jdbc.sql("""
                        update supervision set year = ?, issued_on = ?,
                               number = (select coalesce(max(number), 0) + 1 from supervision where region_code = ? and year = ?)
                        where id = ?
                        """)
                .params(year, Date.valueOf(issuedOn), item.regionCode(), year, item.id())
                .update();
    }

    void extend(Supervision item, LocalDate until, String reason, Actor actor, Instant at) {
        jdbc.sql("update supervision set due = ? where id = ?").params(until, item.id()).update();
        jdbc.sql("""
                        insert into supervision_due (supervision_id, due_before, due_after, reason, person_id, post_id, at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(item.id(), item.due(), until, reason, actor.personId(), actor.postId(), Timestamp.from(at))
                .update();
    }

    /** An extension that was given. */
    record DueChange(LocalDate dueBefore, LocalDate dueAfter, String reason, String person, Instant at) {}

    List<DueChange> extensions(long id) {
        return jdbc.sql("""
                        select d.due_before, d.due_after, d.reason, n.name person, d.at from supervision_due d
                        join person n on n.id = d.person_id where d.supervision_id = ? order by d.id
                        """)
                .param(id)
                .query(DueChange.class)
                .list();
    }

    @Override
    public Object content(Supervision s) {
        record Content(String origin, String title, String content, long organisation, LocalDate due) {}
        return new Content(s.origin().name(), s.title(), s.content(), s.organisationId(), s.due());
    }

    @Override
    public void move(Supervision item, SupervisionState to, Step step) {
        jdbc.sql("""
                        update supervision set state = :to, version = version + 1,
                               replied_on = case when :event = 'REPLY' then :day when :event = 'RETURN' then null else replied_on end,
                               closed_on = case when :event = 'CLOSE' then :day else closed_on end
                        where id = :id
                        """)
                .param("to", to.name())
                .param("event", step.event())
                .param("day", Date.valueOf(step.day()))
                .param("id", item.id())
                .update();
    }

    @Override
    public boolean restricted(Supervision item) {
        return item.taskId() != null && tasks.get(item.taskId()).restricted();
    }
}
