package cn.jingtu.plan.town;

import cn.jingtu.platform.Problem;
import cn.jingtu.procedure.Step;
import cn.jingtu.procedure.ThingTable;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code duty_letter} and {@code duty_letter_item}. */
@Repository
class DutyLetterStore extends ThingTable<DutyLetterState, DutyLetter> {

    private static final String SELECT = """
            select l.id, l.plan_id, l.organisation_id, o.name_zh organisation, l.year, l.state, l.title, l.issued_on, l.signed_on,
                   l.archived_on, l.version
            from duty_letter l join organisation o on o.id = l.organisation_id
            """;

    DutyLetterStore(JdbcClient jdbc) {
        super(jdbc, "duty_letter");
    }

    List<DutyLetter> all() {
        return jdbc.sql(SELECT + " order by l.year desc, l.organisation_id, l.id").query(DutyLetter.class).list();
    }

    Optional<DutyLetter> find(long id) {
        return jdbc.sql(SELECT + " where l.id = ?").param(id).query(DutyLetter.class).optional();
    }

    @Override
    public DutyLetter get(long id) {
        return find(id).orElseThrow(() -> notFound(id));
    }

    static Problem notFound(Object id) {
        return Problem.notFound("duty-letter-not-found", "没有编号为 %s 的责任书。".formatted(id), "There is no duty letter %s.".formatted(id));
    }

    boolean exists(long planId, long organisationId, int year) {
        return jdbc.sql("select exists (select 1 from duty_letter where plan_id = ? and organisation_id = ? and year = ?)")
                .params(planId, organisationId, year)
                .query(Boolean.class)
                .single();
    }

    long add(long planId, long organisationId, int year, DutyLetter.Text text, Instant at) {
        var id = jdbc.sql("""
                        insert into duty_letter (plan_id, organisation_id, year, state, title, created_at)
                        values (?, ?, ?, 'DRAFT', ?, ?) returning id
                        """)
                .params(planId, organisationId, year, text.title(), Timestamp.from(at))
                .query(Long.class)
                .single();
        items(id, text.items());
        return id;
    }

    boolean change(long id, int version, DutyLetter.Text text) {
        var changed = jdbc.sql("update duty_letter set title = ?, version = version + 1 where id = ? and version = ?")
                        .params(text.title(), id, version)
                        .update()
                == 1;
        if (changed) items(id, text.items());
        return changed;
    }

    private void items(long id, List<DutyLetter.Item> items) {
        jdbc.sql("delete from duty_letter_item where letter_id = ?").param(id).update();
        for (int i = 0; i < items.size(); i++) {
            jdbc.sql("insert into duty_letter_item (letter_id, position, text, task_id) values (?, ?, ?, ?::bigint)")
                    .params(id, i + 1, items.get(i).text().strip(), items.get(i).taskId())
                    .update();
        }
    }

    List<DutyLetter.Item> items(long id) {
        return jdbc.sql("select text, task_id from duty_letter_item where letter_id = ? order by position")
                .param(id)
                .query(DutyLetter.Item.class)
                .list();
    }

    @Override
    public Object content(DutyLetter letter) {
        record Content(long organisation, int year, String title, List<DutyLetter.Item> items) {}
        return new Content(letter.organisationId(), letter.year(), letter.title(), items(letter.id()));
    }

    @Override
    public void move(DutyLetter letter, DutyLetterState to, Step step) {
        jdbc.sql("""
                        update duty_letter set state = :to, version = version + 1,
                               issued_on = case when :to = 'ISSUED' then :day else issued_on end,
                               signed_on = case when :to = 'SIGNED' then :day else signed_on end,
                               archived_on = case when :to = 'ARCHIVED' then :day else archived_on end
                        where id = :id
                        """)
                .param("to", to.name())
                .param("day", Date.valueOf(step.day()))
                .param("id", letter.id())
                .update();
    }
}
