package cn.jingtu.access.account;

import cn.jingtu.access.Actor;
import cn.jingtu.access.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns the key that a request brings, the cookie of a session or a personal token, into who acts. */
@Component
public class Keys {

    static final String IDLE_MINUTES = "session.idle-minutes";
    static final int IDLE_MINUTES_DEFAULT = 120;
    /** How stale "last seen" may be: a request should not always cost a write. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Settings settings;
    private final Clock clock;

    Keys(JdbcClient jdbc, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Who acts with this personal token; empty when it is unknown, expired, revoked or its post is no longer held. */
    public Optional<Actor> byToken(String token) {
        var now = OffsetDateTime.now(clock);
        var hash = Secrets.hash(token);
        var actor = jdbc.sql("select k.name as token_name, " + ActorQuery.COLUMNS + """
                         from personal_token k join person p on p.id = k.person_id
                        """ + ActorQuery.HELD + """
                         and t.id = k.post_id
                        where k.hash = :hash and k.revoked_at is null and (k.expires_at is null or k.expires_at > :now)
                        and not p.frozen
                        """)
                .param("day", LocalDate.now(clock))
                .param("hash", hash)
                .param("now", now)
                .query((row, _) -> ActorQuery.actor(row, row.getString("token_name")))
                .optional();
        if (actor.isPresent()) {
            jdbc.sql("""
                            update personal_token set last_used_at = :now
                            where hash = :hash and (last_used_at is null or last_used_at < :stale)
                            """)
                    .param("now", now)
                    .param("hash", hash)
                    .param("stale", now.minus(NOTED_EVERY))
                    .update();
        }
        return actor;
    }

    /** Who acts in this session; empty when it is unknown, ended, idle too long or its post is no longer held. */
    public Optional<Actor> bySession(String session) {
        var now = OffsetDateTime.now(clock);
        var hash = Secrets.hash(session);
        var idle = now.minusMinutes(settings.number(IDLE_MINUTES, IDLE_MINUTES_DEFAULT));
        var actor = jdbc.sql("select " + ActorQuery.COLUMNS + """
                         from session k join person p on p.id = k.person_id
                        """ + ActorQuery.HELD + """
                         and t.id = k.post_id
                        where k.hash = :hash and k.expires_at > :now and k.seen_at > :idle and not p.frozen
                        """)
                .param("day", LocalDate.now(clock))
                .param("hash", hash)
                .param("now", now)
                .param("idle", idle)
                .query((row, _) -> ActorQuery.actor(row, null))
                .optional();
        if (actor.isPresent()) {
            jdbc.sql("update session set seen_at = :now where hash = :hash and seen_at < :stale")
                    .param("now", now)
                    .param("hash", hash)
                    .param("stale", now.minus(NOTED_EVERY))
                    .update();
        }
        return actor;
    }
}
