package cn.jingtu.procedure;

import cn.jingtu.access.Actor;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Organisations;
import cn.jingtu.access.Settings;
import cn.jingtu.platform.Bilingual;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JdbcTodos implements Todos {

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Settings settings;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    JdbcTodos(
            JdbcClient jdbc, Organisations organisations, Settings settings, CurrentActor actors,
            ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.settings = settings;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void open(Todo todo) {
        var opened = jdbc.sql("""
                insert into todo (object_type, object_id, action, title_zh, title_en, link, organisation_id, permission,
                                  post_id, due, returned, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (object_type, object_id, action, organisation_id, permission, coalesce(post_id, 0))
                    where done_at is null
                do update set title_zh = excluded.title_zh, title_en = excluded.title_en, link = excluded.link,
                              due = excluded.due, returned = excluded.returned
                where (todo.title_zh, todo.title_en, todo.link, todo.due, todo.returned)
                    is distinct from (excluded.title_zh, excluded.title_en, excluded.link, excluded.due, excluded.returned)
                returning *
                """)
                .params(todo.objectType(), todo.objectId(), todo.action(), todo.title().zh(), todo.title().en(), todo.link(),
                        todo.organisationId(), todo.permission(), todo.postId(), todo.due(), todo.returned(),
                        OffsetDateTime.now(clock))
                .query(JdbcTodos::open)
                .optional();
        opened.ifPresent(t -> events.publishEvent(new TodoOpened(t, urgency(t.todo()))));
    }

    @Override
    @Transactional
    public void done(String objectType, String objectId, String action) {
        close("object_type = ? and object_id = ? and action = ?", objectType, objectId, action);
    }

    @Override
    @Transactional
    public void doneAll(String objectType, String objectId) {
        close("object_type = ? and object_id = ?", objectType, objectId);
    }

    @Override
    @Transactional
    public void doneElsewhere(String objectType, String objectId, String action, Set<Long> organisations) {
        close("object_type = ? and object_id = ? and action = ? and organisation_id <> all (?)", objectType, objectId, action,
                organisations.toArray(Long[]::new));
    }

    private void close(String which, Object... values) {
        var ids = jdbc.sql("update todo set done_at = ?, done_by = ? where done_at is null and " + which + " returning id")
                .param(OffsetDateTime.now(clock))
                .param(actors.find().map(Actor::personId).orElse(null))
                .params(values)
                .query(Long.class)
                .list();
        if (!ids.isEmpty()) {
            events.publishEvent(new TodosDone(ids));
        }
    }

    @Override
    public List<OpenTodo> of(Actor actor) {
        if (actor.permissions().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select * from todo
                where done_at is null and organisation_id in (:lineage) and permission in (:permissions)
                  and (post_id is null or post_id = :post)
                """)
                .param("lineage", organisations.lineage(actor.organisationId()))
                .param("permissions", actor.permissions())
                .param("post", actor.postId())
                .query(JdbcTodos::open)
                .list()
                .stream()
                .sorted(Comparator.comparing((OpenTodo t) -> urgency(t.todo()))
                        .thenComparing(t -> t.todo().due(), Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(OpenTodo::id))
                .toList();
    }

    @Override
    public List<OpenTodo> allOpen() {
        return jdbc.sql("select * from todo where done_at is null order by due nulls last, id").query(JdbcTodos::open).list();
    }

    @Override
    public Urgency urgency(Todo todo) {
        return Urgency.of(
                todo, LocalDate.now(clock), settings.number(Urgency.DUE_SOON_DAYS, Urgency.DUE_SOON_DAYS_DEFAULT));
    }

    static OpenTodo open(ResultSet row, int n) throws SQLException {
        var post = row.getLong("post_id");
        return new OpenTodo(
                row.getLong("id"),
                new Todo(
                        row.getString("object_type"), row.getString("object_id"), row.getString("action"),
                        Bilingual.of(row.getString("title_zh"), row.getString("title_en")), row.getString("link"),
                        row.getLong("organisation_id"), row.getString("permission"), post == 0 ? null : post,
                        row.getObject("due", LocalDate.class), row.getBoolean("returned")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }
}
