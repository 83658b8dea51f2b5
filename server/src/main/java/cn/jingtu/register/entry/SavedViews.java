package cn.jingtu.register.entry;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.platform.Problem;
import cn.jingtu.register.CommonFields;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What people look at again and again in a list: its filters, columns and order under a name, for oneself or one's office. */
@Service
class SavedViews {

    private static final int MOST_EACH = 50;
    private static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, JsonMapper json, CurrentActor actors, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a view shows.
     *
     * @param words   of the address of the list, see {@link Selection}
     * @param columns keys of fields from left to right; none for the usual ones
     * @param sort    as in the address of the list
     */
    record Query(Map<String, String> words, List<String> columns, String sort) {

        Query(@Nullable Map<String, String> words, @Nullable List<String> columns, @Nullable String sort) {
            this.words = words == null ? Map.of() : Map.copyOf(words);
            this.columns = columns == null ? List.of() : List.copyOf(columns);
            this.sort = sort == null ? "" : sort;
        }
    }

    /**
     * A saved view.
     *
     * @param owner who saved it
     * @param gone  keys that the register no longer has; the view shows the rest
     */
    record View(long id, String name, boolean shared, boolean mine, String owner, Query query, List<String> gone) {}

    /** One's own views and those that people of the same body share, by name. */
    List<View> of(RegisterDefinition register) {
        var actor = actors.require();
        return jdbc.sql("""
                        select v.id, v.name, v.shared, v.person_id, p.name as owner, v.query
                        from register_view v join person p on p.id = v.person_id
                        where v.register = ? and (v.person_id = ? or v.shared and v.organisation_id = ?) order by v.name, v.id
                        """)
                .params(register.key(), actor.personId(), actor.organisationId())
                .query((row, _) -> {
                    var query = json.readValue(row.getString("query"), Query.class);
                    return new View(row.getLong("id"), row.getString("name"), row.getBoolean("shared"), row.getLong("person_id") == actor.personId(),
                            row.getString("owner"), query, gone(register, query));
                })
                .list();
    }

    @Transactional
    View add(RegisterDefinition register, String name, boolean shared, Query query) {
        var actor = actors.require();
        var called = usable(register, name, query);
        if (jdbc.sql("select count(*) from register_view where person_id = ? and register = ?")
                        .params(actor.personId(), register.key()).query(Integer.class).single() >= MOST_EACH) {
            throw Problem.conflict("too-many-views", "每个台账最多保存 %d 个视图，请先删去不用的。".formatted(MOST_EACH),
                    "At most %d views are kept for each register. Delete some that are not used.".formatted(MOST_EACH));
        }
        long id = named(called, () -> jdbc.sql("""
                        insert into register_view (register, person_id, organisation_id, name, shared, query, saved_at)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?) returning id
                        """)
                .params(register.key(), actor.personId(), actor.organisationId(), called, shared, json.writeValueAsString(query), Timestamp.from(clock.instant()))
                .query(Long.class)
                .single());
        return saved(register, id, null);
    }

    @Transactional
    View change(RegisterDefinition register, long id, String name, boolean shared, Query query) {
        var before = own(register, id);
        var called = usable(register, name, query);
        named(called, () -> jdbc.sql("update register_view set name = ?, shared = ?, query = ?::jsonb, organisation_id = ?, saved_at = ? where id = ?")
                .params(called, shared, json.writeValueAsString(query), actors.require().organisationId(), Timestamp.from(clock.instant()), id)
                .update());
        return saved(register, id, before);
    }

    @Transactional
    void remove(RegisterDefinition register, long id) {
        var before = own(register, id);
        jdbc.sql("delete from register_view where id = ?").param(id).update();
        audit.record(OpenRegisters.discreet(register, event("register-view.removed", register, before).change(before, null)));
    }

    private View saved(RegisterDefinition register, long id, @Nullable View before) {
        var now = own(register, id);
        audit.record(OpenRegisters.discreet(register, event("register-view.saved", register, now).change(before, now)));
        return now;
    }

    private static AuditEvent event(String action, RegisterDefinition register, View view) {
        return AuditEvent.of(action, "register-view", view.id(), register.title().zh() + " " + view.name());
    }

    private View own(RegisterDefinition register, long id) {
        return of(register).stream().filter(view -> view.id() == id && view.mine()).findFirst().orElseThrow(() -> Problem.notFound(
                "view-not-found", "您在“%s”中没有编号为 %d 的视图。".formatted(register.title().zh(), id),
                "You have no view %d of \"%s\".".formatted(id, register.title().en())));
    }

    private String usable(RegisterDefinition register, String name, Query query) {
        var called = name.strip();
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            throw Problem.unprocessable("view-name", "请给视图起 1 至 %d 字的名称。".formatted(LONGEST_NAME),
                    "Give the view a name of 1 to %d characters.".formatted(LONGEST_NAME));
        }
        Selection.of(register, query.words(), LocalDate.now(clock)).order(query.sort());
        var unknown = missing(register, query.columns());
        if (!unknown.isEmpty()) {
            throw Problem.unprocessable("view-column-unknown",
                    "台账“%s”没有这些列：%s。".formatted(register.title().zh(), String.join("、", unknown)),
                    "The register \"%s\" has no such columns: %s.".formatted(register.title().en(), String.join(", ", unknown)));
        }
        return called;
    }

    private static <T> T named(String name, java.util.function.Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException _) {
            throw Problem.conflict("view-name-taken", "您已有名为“%s”的视图。".formatted(name), "You have a view called \"%s\" already.".formatted(name));
        }
    }

    private static List<String> gone(RegisterDefinition register, Query query) {
        var filters = query.words().keySet().stream()
                .filter(word -> !Selection.RESERVED.contains(word))
                .map(word -> word.contains(".") ? word.substring(0, word.lastIndexOf('.')) : word);
        var order = Stream.of(query.sort().split(",")).filter(word -> !word.isBlank()).map(word -> word.startsWith("-") ? word.substring(1) : word);
        var all = new ArrayList<String>(query.columns());
        Stream.concat(filters, order).forEach(all::add);
        return missing(register, all);
    }

    private static List<String> missing(RegisterDefinition register, Collection<String> keys) {
        Set<String> known = Stream.concat(register.fields().stream(), CommonFields.of(register).stream())
                .map(RegisterField::key).collect(Collectors.toSet());
        return keys.stream().filter(key -> !known.contains(key)).distinct().sorted().toList();
    }
}
