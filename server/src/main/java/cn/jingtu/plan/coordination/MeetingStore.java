package cn.jingtu.plan.coordination;

import cn.jingtu.platform.Problem;
import cn.jingtu.procedure.Step;
import cn.jingtu.procedure.ThingTable;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code meeting}, {@code meeting_member} and {@code meeting_decision}. */
@Repository
class MeetingStore extends ThingTable<MeetingState, Meeting> {

    private static final String SELECT = """
            select m.id, m.region_code, m.year, m.title, m.planned_on, m.held_on, m.place, m.agenda, m.state, m.organisation_id,
                   o.name_zh organisation, m.version
            from meeting m join organisation o on o.id = m.organisation_id
            """;

    MeetingStore(JdbcClient jdbc) {
        super(jdbc, "meeting");
    }

    List<Meeting> all() {
        return jdbc.sql(SELECT + " order by coalesce(m.held_on, m.planned_on) desc, m.id desc").query(Meeting.class).list();
    }

    Optional<Meeting> find(long id) {
        return jdbc.sql(SELECT + " where m.id = ?").param(id).query(Meeting.class).optional();
    }

    @Override
    public Meeting get(long id) {
        return find(id).orElseThrow(() -> notFound(id));
    }

    static Problem notFound(Object id) {
        return Problem.notFound("meeting-not-found", "没有编号为 %s 的会议。".formatted(id), "There is no meeting %s.".formatted(id));
    }

    long add(String regionCode, Meeting.Text text, long organisationId, Instant at) {
        var id = jdbc.sql("""
                        insert into meeting (region_code, year, title, planned_on, place, agenda, state, organisation_id, created_at)
                        values (?, ?, ?, ?, ?, ?, 'PLANNED', ?, ?) returning id
                        """)
                .params(
                        regionCode,
                        text.plannedOn().getYear(),
                        text.title(),
                        text.plannedOn(),
                        text.place(),
                        text.agenda(),
                        organisationId,
                        Timestamp.from(at))
                .query(Long.class)
                .single();
        members(id, text.members());
        return id;
    }

    boolean change(long id, int version, Meeting.Text text) {
        var changed = jdbc.sql("""
                                update meeting set title = ?, planned_on = ?, year = ?, place = ?, agenda = ?, version = version + 1
                                where id = ? and version = ?
                                """)
                        .params(text.title(), text.plannedOn(), text.plannedOn().getYear(), text.place(), text.agenda(), id, version)
                        .update()
                == 1;
        if (changed) members(id, text.members());
        return changed;
    }

    private void members(long id, List<Long> organisations) {
        jdbc.sql("delete from meeting_member where meeting_id = ?").param(id).update();
        for (var organisation : organisations.stream().distinct().toList()) {
            jdbc.sql("insert into meeting_member (meeting_id, organisation_id) values (?, ?)").params(id, organisation).update();
        }
    }

    void attended(long id, long organisationId, String attendee) {
        jdbc.sql("""
                        insert into meeting_member (meeting_id, organisation_id, attendee, attended) values (?, ?, ?, true)
                        on conflict (meeting_id, organisation_id) do update set attendee = excluded.attendee, attended = true
                        """)
                .params(id, organisationId, attendee)
                .update();
    }

    void held(long id, LocalDate on) {
        jdbc.sql("update meeting set held_on = ?, year = ? where id = ?").params(on, on.getYear(), id).update();
    }

    List<Meeting.Member> members(long id) {
        return jdbc.sql("""
                        select m.organisation_id, o.name_zh organisation, m.attendee, m.attended from meeting_member m
                        join organisation o on o.id = m.organisation_id where m.meeting_id = ? order by m.organisation_id
                        """)
                .param(id)
                .query(Meeting.Member.class)
                .list();
    }

    List<Meeting.Decision> decisions(long id) {
        return jdbc.sql("""
                        select d.id, d.position, d.text, d.organisation_id, o.name_zh organisation, d.due, d.supervision_id,
                               s.state supervision_state, coalesce(s.state = 'CLOSED', false) done, s.closed_on
                        from meeting_decision d join organisation o on o.id = d.organisation_id
                        left join supervision s on s.id = d.supervision_id
                        where d.meeting_id = ? order by d.position
                        """)
                .param(id)
                .query(Meeting.Decision.class)
                .list();
    }

    long addDecision(long meetingId, String text, long organisationId, LocalDate due) {
        return jdbc.sql("""
                        insert into meeting_decision (meeting_id, position, text, organisation_id, due)
                        values (?, (select coalesce(max(position), 0) + 1 from meeting_decision where meeting_id = ?), ?, ?, ?) returning id
                        """)
                .params(meetingId, meetingId, text, organisationId, due)
                .query(Long.class)
                .single();
    }

    boolean removeDecision(long meetingId, long decisionId) {
        return jdbc.sql("delete from meeting_decision where id = ? and meeting_id = ?").params(decisionId, meetingId).update() == 1;
    }

    void followedUp(long decisionId, long supervisionId) {
        jdbc.sql("update meeting_decision set supervision_id = ? where id = ?").params(supervisionId, decisionId).update();
    }

    @Override
    public Object content(Meeting m) {
        record Content(String title, String agenda, List<Meeting.Member> members, List<Said> decisions) {}
        return new Content(
                m.title(),
                m.agenda(),
                members(m.id()),
                decisions(m.id()).stream().map(d -> new Said(d.text(), d.organisationId(), d.due())).toList());
    }

    private record Said(String text, long organisationId, LocalDate due) {}

    @Override
    public void move(Meeting meeting, MeetingState to, Step step) {
        jdbc.sql("update meeting set state = ?, version = version + 1 where id = ?").params(to.name(), meeting.id()).update();
    }
}
