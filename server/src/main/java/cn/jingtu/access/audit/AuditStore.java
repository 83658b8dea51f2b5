package cn.jingtu.access.audit;

import cn.jingtu.access.AuditEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of the audit trail: rows in and out. Public for the offline check. */
public final class AuditStore {

    public static final String COLUMNS = """
            seq, at, algorithm, person_id, person_name, post_id, post_title, role_key, organisation_id,
            organisation_name, token_name, action, object_type, object_id, object_label, reason, before, after,
            restricted, prev_hash, hash""";

    public static final RowMapper<AuditEntry> ROW = (row, _) -> new AuditEntry(
            row.getLong("seq"),
            row.getString("algorithm"),
            new AuditEntry.Content(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    number(row, "person_id"),
                    row.getString("person_name"),
                    number(row, "post_id"),
                    row.getString("post_title"),
                    row.getString("role_key"),
                    number(row, "organisation_id"),
                    row.getString("organisation_name"),
                    row.getString("token_name"),
                    row.getString("action"),
                    row.getString("object_type"),
                    row.getString("object_id"),
                    row.getString("object_label"),
                    row.getString("reason"),
                    row.getString("before"),
                    row.getString("after"),
                    row.getBoolean("restricted")),
            row.getString("prev_hash"),
            row.getString("hash"));

    private AuditStore() {}

    private static Long number(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    record Head(long seq, String hash) {}

    static Head lockHead(JdbcClient jdbc) {
        return jdbc.sql("select seq, hash from audit_head for update")
                .query((row, _) -> new Head(row.getLong("seq"), row.getString("hash")))
                .single();
    }

    static Head head(JdbcClient jdbc) {
        return jdbc.sql("select seq, hash from audit_head")
                .query((row, _) -> new Head(row.getLong("seq"), row.getString("hash")))
                .single();
    }

    static void moveHead(JdbcClient jdbc, Head head) {
        jdbc.sql("update audit_head set seq = :seq, hash = :hash")
                .param("seq", head.seq())
                .param("hash", head.hash())
                .update();
    }

    static void insert(JdbcClient jdbc, AuditEntry entry) {
        var c = Objects.requireNonNull(entry.content());
        jdbc.sql("insert into audit_entry (" + COLUMNS + ") values (" + "?, ".repeat(20) + "?)")
                .params(Arrays.asList(
                        entry.seq(), c.at().atOffset(ZoneOffset.UTC), entry.algorithm(), c.personId(), c.personName(),
                        c.postId(), c.postTitle(), c.role(), c.organisationId(), c.organisationName(), c.tokenName(),
                        c.action(), c.objectType(), c.objectId(), c.objectLabel(), c.reason(), c.before(), c.after(),
                        c.restricted(), entry.prevHash(), entry.hash()))
                .update();
    }
}
