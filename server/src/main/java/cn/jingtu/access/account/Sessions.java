package cn.jingtu.access.account;

import cn.jingtu.access.Actor;
import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Settings;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens and ends sessions: by password and authenticator, or by a link. */
@Component
class Sessions {

    /** What came of an attempt to sign in. A failure is written down too, so it is an answer and no exception. */
    sealed interface Outcome {
        /** @param token the cookie, shown to nobody but the browser */
        record Opened(String token, Actor actor) implements Outcome {}

        record Failed() implements Outcome {}

        record CodeNeeded() implements Outcome {}

        /** @param until null when an administrator froze the account */
        record Locked(@Nullable OffsetDateTime until) implements Outcome {}

        record WithoutPost(String name) implements Outcome {}
    }

    private record Account(
            long id,
            String name,
            @Nullable String passwordHash,
            boolean totpConfirmed,
            int failedAttempts,
            @Nullable OffsetDateTime lockedUntil,
            boolean frozen) {}

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final SharedSecrets sharedSecrets;
    private final AuditTrail audit;
    private final CurrentActor actors;
    private final Settings settings;
    private final Clock clock;

    Sessions(
            JdbcClient jdbc, Passwords passwords, SharedSecrets sharedSecrets, AuditTrail audit, CurrentActor actors,
            Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.sharedSecrets = sharedSecrets;
        this.audit = audit;
        this.actors = actors;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tries a password. Attempts on one account wait for each other, so guessing in parallel gains nothing. */
    @Transactional
    Outcome signIn(String login, String password, @Nullable String code) {
        var found = jdbc.sql("""
                        select id, name, password_hash, totp_confirmed, failed_attempts, locked_until, frozen
                        from person where lower(login) = lower(:login) for update
                        """)
                .param("login", login.strip())
                .query((row, _) -> new Account(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("password_hash"),
                        row.getBoolean("totp_confirmed"),
                        row.getInt("failed_attempts"),
                        row.getObject("locked_until", OffsetDateTime.class),
                        row.getBoolean("frozen")))
                .optional();
        if (found.isEmpty()) {
            passwords.matches(password, null);
            return new Outcome.Failed();
        }
        var account = found.get();
        var now = OffsetDateTime.now(clock);
        if (account.lockedUntil() != null && account.lockedUntil().isAfter(now)) {
            return new Outcome.Locked(account.lockedUntil());
        }
        if (!passwords.matches(password, account.passwordHash())) {
            return failed(account, now);
        }
        if (account.frozen()) {
            return new Outcome.Locked(null);
        }
        if (account.totpConfirmed()) {
            if (code == null || code.isBlank()) {
                return new Outcome.CodeNeeded();
            }
            if (!acceptCode(account.id(), code)) {
                return failed(account, now);
            }
        }
        jdbc.sql("update person set failed_attempts = 0, locked_until = null where id = :id").param("id", account.id()).update();
        if (passwords.outdated(account.passwordHash())) {
            jdbc.sql("update person set password_hash = :hash where id = :id")
                    .param("hash", passwords.encode(password))
                    .param("id", account.id())
                    .update();
        }
        return open(account.id(), account.name(), null);
    }

    private Outcome failed(Account account, OffsetDateTime now) {
        var failures = account.failedAttempts() + 1;
        var most = settings.number(AccountSettings.MAX_FAILURES, AccountSettings.MAX_FAILURES_DEFAULT);
        var until = failures >= most
                ? now.plusMinutes(settings.number(AccountSettings.LOCK_MINUTES, AccountSettings.LOCK_MINUTES_DEFAULT))
                : null;
        jdbc.sql("update person set failed_attempts = :failures, locked_until = :until where id = :id")
                .param("failures", until == null ? failures : 0)
                .param("until", until, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", account.id())
                .update();
        audit.record(AuditEvent.of(until == null ? "sign-in.failed" : "sign-in.locked-out", "person", account.id(), account.name()));
        return until == null ? new Outcome.Failed() : new Outcome.Locked(until);
    }

    /** Uses up a code of the authenticator or a recovery code. */
    @Transactional
    boolean acceptCode(long personId, String code) {
        record Shared(byte @Nullable [] sealed, long lastStep) {}
        var shared = jdbc.sql("select totp_secret, totp_last_step from person where id = :id for update")
                .param("id", personId)
                .query((row, _) -> new Shared(row.getBytes("totp_secret"), row.getLong("totp_last_step")))
                .single();
        var secret = shared.sealed() == null ? Optional.<byte[]>empty() : sharedSecrets.open(personId, shared.sealed());
        if (secret.isPresent()) {
            var step = Totp.accept(secret.get(), code, clock.instant(), shared.lastStep());
            if (step.isPresent()) {
                jdbc.sql("update person set totp_last_step = :step where id = :id")
                        .param("step", step.getAsLong())
                        .param("id", personId)
                        .update();
                return true;
            }
        }
        return jdbc.sql("""
                        update recovery_code set used_at = :now
                        where person_id = :id and hash = :hash and used_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("id", personId)
                .param("hash", Secrets.hashTyped(code))
                .update() == 1;
    }

    /** Opens a session for a person whose identity is established, in {@code postId} or the first post held. */
    @Transactional
    Outcome open(long personId, String name, @Nullable Long postId) {
        var held = posts(personId);
        var actor = held.stream().filter(a -> postId == null || a.postId() == postId).findFirst();
        if (actor.isEmpty()) {
            return new Outcome.WithoutPost(name);
        }
        var now = OffsetDateTime.now(clock);
        var token = Secrets.token();
        jdbc.sql("delete from session where expires_at < :now").param("now", now).update();
        jdbc.sql("""
                        insert into session (hash, person_id, post_id, created_at, seen_at, expires_at)
                        values (:hash, :person, :post, :now, :now, :expires)
                        """)
                .param("hash", Secrets.hash(token))
                .param("person", personId)
                .param("post", actor.get().postId())
                .param("now", now)
                .param("expires", now.plusHours(settings.number(AccountSettings.SESSION_HOURS, AccountSettings.SESSION_HOURS_DEFAULT)))
                .update();
        actors.as(actor.get(), () -> {
            audit.record(AuditEvent.of("session.opened", "person", personId, name));
            return null;
        });
        return new Outcome.Opened(token, actor.get());
    }

    /** The posts that a person holds today, as the actors they would be. */
    List<Actor> posts(long personId) {
        return jdbc.sql("select " + ActorQuery.COLUMNS + " from person p " + ActorQuery.HELD
                        + " where p.id = :person order by t.id")
                .param("day", LocalDate.now(clock))
                .param("person", personId)
                .query((row, _) -> ActorQuery.actor(row, null))
                .list();
    }

    /** Goes on in another post that the person holds. */
    @Transactional
    Actor change(String session, Actor from, long postId) {
        var to = posts(from.personId()).stream()
                .filter(each -> each.postId() == postId)
                .findFirst()
                .orElseThrow(() -> Problem.conflict("post-not-held",
                        "您不在编号为 %d 的岗位上。".formatted(postId), "You do not hold post %d.".formatted(postId)));
        jdbc.sql("update session set post_id = :post where hash = :hash")
                .param("post", postId)
                .param("hash", Secrets.hash(session))
                .update();
        audit.record(AuditEvent.of("session.post-changed", "person", from.personId(), from.personName())
                .change(Map.of("postId", from.postId()), Map.of("postId", postId)));
        return to;
    }

    @Transactional
    void end(String session, Actor actor) {
        if (jdbc.sql("delete from session where hash = :hash").param("hash", Secrets.hash(session)).update() == 1) {
            audit.record(AuditEvent.of("session.ended", "person", actor.personId(), actor.personName()));
        }
    }

    /** Ends all sessions of a person but one. */
    void endOthers(long personId, @Nullable String except) {
        jdbc.sql("delete from session where person_id = :person and hash <> :except")
                .param("person", personId)
                .param("except", except == null ? new byte[0] : Secrets.hash(except))
                .update();
    }

    static Problem problem(Outcome refused) {
        return switch (refused) {
            case Outcome.Failed _ -> new Problem(HttpStatus.UNAUTHORIZED, "sign-in-failed", Bilingual.of(
                    "登录名、密码或验证码不正确。", "The sign-in name, the password or the code is wrong."));
            case Outcome.CodeNeeded _ -> new Problem(HttpStatus.UNAUTHORIZED, "totp-required", Bilingual.of(
                    "请输入身份验证器上的六位验证码。", "Enter the six digits that your authenticator shows."));
            case Outcome.Locked(var until) when until != null -> new Problem(HttpStatus.LOCKED, "account-locked", Bilingual.of(
                            "失败次数过多，账号已锁定，请稍后再试或请安全管理员解锁。",
                            "Locked after too many failures; try again later or ask the security administrator."))
                    .with("until", until);
            case Outcome.Locked _ -> new Problem(HttpStatus.LOCKED, "account-locked", Bilingual.of(
                    "账号已被冻结，请联系系统管理员。", "The account is frozen, ask the administrator."));
            case Outcome.WithoutPost(var name) -> Problem.forbidden("no-post",
                    "%s目前没有任何岗位，请联系系统管理员。".formatted(name), "%s holds no post now, ask the administrator.".formatted(name));
            case Outcome.Opened _ -> throw new IllegalArgumentException("an opened session is no problem");
        };
    }
}
