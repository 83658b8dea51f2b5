package cn.jingtu.access.account;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.Settings;
import cn.jingtu.platform.Problem;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that let somebody in: once, to choose a password, or in the demo as a ready-made role. */
@Component
class EntryLinks {

    enum Kind {
        INVITATION, DEMO
    }

    /** A link that works. */
    record Link(long id, Kind kind, long personId, @Nullable Long postId, String name, @Nullable String login) {}

    record Invitation(String token, String path, OffsetDateTime expires) {}

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Settings settings;
    private final Clock clock;
    private final boolean demo;

    EntryLinks(JdbcClient jdbc, AuditTrail audit, Settings settings, Clock clock, @Value("${jingtu.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.demo = demo;
    }

    /** A new invitation; one sent before works no more. */
    @Transactional
    Invitation invite(long personId, String name) {
        var now = OffsetDateTime.now(clock);
        var expires = now.plusHours(settings.number(AccountSettings.INVITATION_HOURS, AccountSettings.INVITATION_HOURS_DEFAULT));
        jdbc.sql("update entry_link set used_at = :now where person_id = :person and kind = 'INVITATION' and used_at is null")
                .param("now", now)
                .param("person", personId)
                .update();
        var token = Secrets.token();
        jdbc.sql("""
                        insert into entry_link (hash, kind, person_id, created_at, expires_at)
                        values (:hash, 'INVITATION', :person, :now, :expires)
                        """)
                .param("hash", Secrets.hash(token))
                .param("person", personId)
                .param("now", now)
                .param("expires", expires)
                .update();
        audit.record(AuditEvent.of("person.invited", "person", personId, name));
        return new Invitation(token, "/enter?token=" + token, expires);
    }

    /** @throws Problem {@code link-invalid} */
    @Transactional
    Link find(String token) {
        return jdbc.sql("""
                        select l.id, l.kind, l.person_id, l.post_id, p.name, p.login
                        from entry_link l join person p on p.id = l.person_id
                        where l.hash = :hash and l.used_at is null and l.expires_at > :now and not p.frozen
                        and (l.kind <> 'DEMO' or :demo)
                        for update of l
                        """)
                .param("hash", Secrets.hash(token))
                .param("now", OffsetDateTime.now(clock))
                .param("demo", demo)
                .query((row, _) -> new Link(
                        row.getLong("id"),
                        Kind.valueOf(row.getString("kind")),
                        row.getLong("person_id"),
                        row.getObject("post_id", Long.class),
                        row.getString("name"),
                        row.getString("login")))
                .optional()
                .orElseThrow(() -> Problem.notFound("link-invalid",
                        "链接无效、已使用或已过期，请向系统管理员索取新的邀请。",
                        "The link is unknown, used or expired; ask the administrator for a new invitation."));
    }

    /** Marks the link used; false when somebody else was faster. */
    boolean use(long linkId) {
        return jdbc.sql("update entry_link set used_at = :now where id = :id and used_at is null")
                .param("now", OffsetDateTime.now(clock))
                .param("id", linkId)
                .update() == 1;
    }
}
