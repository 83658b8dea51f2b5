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

    /**
     * @param token                null while it waits for the security administrator, who alone gets it then
     * @param awaitsConfirmation whether a second person has to confirm it first
     */
    record Invitation(@Nullable String token, @Nullable String path, OffsetDateTime expires, boolean awaitsConfirmation) {}

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

    /**
     * A new invitation; one sent before works no more. For a person whose account is in use, or who may read closed
     * records, it only asks for one: whoever held the link could act as that person, so no single administrator gets it.
     */
    @Transactional
    Invitation invite(long personId, String name) {
        var guarded = guarded(personId);
        var now = OffsetDateTime.now(clock);
        var expires = now.plusHours(settings.number(AccountSettings.INVITATION_HOURS, AccountSettings.INVITATION_HOURS_DEFAULT));
        var token = replace(jdbc, personId, now, expires, guarded);
        audit.record(AuditEvent.of(guarded ? "person.invitation-asked" : "person.invited", "person", personId, name));
        return guarded ? new Invitation(null, null, expires, true) : invitation(token, expires);
    }

    /** A new link to choose a password; one made before works no more. */
    static String replace(JdbcClient jdbc, long personId, OffsetDateTime now, OffsetDateTime expires, boolean awaitsConfirmation) {
        jdbc.sql("update entry_link set used_at = :now where person_id = :person and kind = 'INVITATION' and used_at is null")
                .param("now", now)
                .param("person", personId)
                .update();
        var token = Secrets.token();
        jdbc.sql("""
                        insert into entry_link (hash, kind, person_id, created_at, expires_at, awaits_confirmation)
                        values (:hash, 'INVITATION', :person, :now, :expires, :awaits)
                        """)
                .param("awaits", awaitsConfirmation)
                .param("hash", Secrets.hash(token))
                .param("person", personId)
                .param("now", now)
                .param("expires", expires)
                .update();
        return token;
    }

    /** The page that a link opens. */
    static String path(String token) {
        return "/enter?token=" + token;
    }

    private static Invitation invitation(String token, OffsetDateTime expires) {
        return new Invitation(token, path(token), expires, false);
    }

    private boolean guarded(long personId) {
        return readsClosed(personId)
                || jdbc.sql("select password_hash is not null from person where id = :person")
                        .param("person", personId)
                        .query(Boolean.class)
                        .single();
    }

    /**
     * A post whose holder reads what is closed to administrators or watches over them. The first security administrator
     * has nobody to confirm them.
     */
    boolean readsClosed(long personId) {
        return jdbc.sql("""
                        select exists (select from post_holding h join post t on t.id = h.post_id
                            join role_grant g on g.role_key = t.role_key
                            where h.person_id = :person and h.valid_to is null
                            and (g.permission = 'accountability:read' or g.permission = 'person:confirm'
                                and exists (select from post_holding s join post c on c.id = s.post_id
                                    where c.role_key = 'R-SEC' and s.valid_to is null and s.person_id <> :person)))
                        """)
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    /** The link of an invitation that was asked for; only who confirms it sees it. */
    @Transactional
    Invitation confirm(long personId, String name) {
        var token = Secrets.token();
        var now = OffsetDateTime.now(clock);
        var expires = now.plusHours(settings.number(AccountSettings.INVITATION_HOURS, AccountSettings.INVITATION_HOURS_DEFAULT));
        var confirmed = jdbc.sql("""
                        update entry_link set hash = :hash, expires_at = :expires, awaits_confirmation = false
                        where person_id = :person and awaits_confirmation and used_at is null and expires_at > :now
                        """)
                .param("hash", Secrets.hash(token))
                .param("expires", expires)
                .param("person", personId)
                .param("now", now)
                .update();
        if (confirmed == 0) {
            throw Problem.conflict("nothing-to-confirm",
                    "系统管理员没有为%s申请邀请，或申请已过期。".formatted(name),
                    "The administrator asked for no invitation of %s, or it has expired.".formatted(name));
        }
        audit.record(AuditEvent.of("person.invitation-confirmed", "person", personId, name));
        return invitation(token, expires);
    }

    /** @throws Problem {@code link-invalid} */
    @Transactional
    Link find(String token) {
        return jdbc.sql("""
                        select l.id, l.kind, l.person_id, l.post_id, p.name, p.login
                        from entry_link l join person p on p.id = l.person_id
                        where l.hash = :hash and not l.awaits_confirmation and l.used_at is null and l.expires_at > :now and not p.frozen
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
