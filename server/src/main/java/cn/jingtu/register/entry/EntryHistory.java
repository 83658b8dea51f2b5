package cn.jingtu.register.entry;

import cn.jingtu.access.Actor;
import cn.jingtu.register.Entry;
import cn.jingtu.register.RegisterDefinition;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code register_history}: every version of every entry. */
@Repository
public class EntryHistory {

    private final JdbcClient jdbc;

    EntryHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the rows as they stand now as versions of their history. */
    public void remember(RegisterDefinition register, List<Long> ids, String action, Instant at, Actor actor, @Nullable String reason) {
        jdbc.sql("""
                        insert into register_history (register, entry_id, version, action, at, person_id, post_id, reason, document)
                        select ?, e.id, e.version, ?, ?, ?, ?, ?, to_jsonb(e) from %s e where e.id = any(?)
                        """.formatted(register.table()))
                .params(Arrays.asList(register.key(), action, Timestamp.from(at), actor.personId(), actor.postId(), reason, ids.toArray(Long[]::new)))
                .update();
    }

    /** Who submitted the entry last; nobody where it never was. */
    Optional<Long> submitter(RegisterDefinition register, long id) {
        return jdbc.sql("select person_id from register_history where register = ? and entry_id = ? and action = 'submitted' order by version desc limit 1")
                .params(register.key(), id)
                .query(Long.class)
                .optional();
    }

    /** A version of an entry: who made it, and the row as it stood then. */
    public record Version(
            int version, String action, Instant at, long personId, String person, String post, @Nullable String reason, Entry entry) {}

    /** All versions, the newest first. */
    public List<Version> versions(RegisterDefinition register, long id) {
        var rows = new EntryRows(register);
        return jdbc.sql("""
                        select h.version as h_version, h.action as h_action, h.at as h_at, h.person_id as h_person_id, h.reason as h_reason,
                               p.name as h_person, t.title as h_post, e.*
                        from register_history h join person p on p.id = h.person_id join post t on t.id = h.post_id
                        cross join lateral jsonb_populate_record(null::%s, h.document) e
                        where h.register = ? and h.entry_id = ? order by h.version desc
                        """.formatted(register.table()))
                .params(register.key(), id)
                .query((row, _) -> new Version(
                        row.getInt("h_version"),
                        row.getString("h_action"),
                        row.getTimestamp("h_at").toInstant(),
                        row.getLong("h_person_id"),
                        row.getString("h_person"),
                        row.getString("h_post"),
                        row.getString("h_reason"),
                        rows.mapRow(row, 0)))
                .list();
    }

    /** The rows of a register as they stood at a moment, in place of its table. */
    static String asOf(RegisterDefinition register) {
        return """
                (select p.* from (select distinct on (entry_id) document from register_history
                                  where register = :asOfRegister and at <= :asOf order by entry_id, version desc) h
                 cross join lateral jsonb_populate_record(null::%s, h.document) p)
                """.formatted(register.table());
    }
}
