package cn.jingtu.access.account;

import cn.jingtu.access.Accounts;
import cn.jingtu.access.Actor;
import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import cn.jingtu.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own account. What could lock others out or let them in needs the browser: a stolen token must not breed. */
@RestController
@RequestMapping("/api/me")
class MeController {

    private static final int RECOVERY_CODES = 10;

    record Me(
            long id, String name, @Nullable String login, String email, String phone, String locale, boolean totp,
            long recoveryCodesLeft) {}

    record Contact(@NotNull String email, @NotNull String phone) {}

    record PasswordChange(@NotBlank String current, @NotBlank String next) {}

    record Authenticator(String secret, String uri) {}

    record Code(@NotBlank String code) {}

    record RecoveryCodes(List<String> recoveryCodes) {}

    record NewToken(@NotBlank String name, @Nullable Instant expires) {}

    record ShownToken(long id, String token) {}

    record Token(
            long id, String name, long postId, String postTitle, Instant createdAt, @Nullable Instant expires,
            @Nullable Instant lastUsedAt) {}

    record Locale(@NotNull @Pattern(regexp = "zh|en") String locale) {}

    private final JdbcClient jdbc;
    private final CurrentActor actors;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Passwords passwords;
    private final SharedSecrets sharedSecrets;
    private final AttemptLimit limit;
    private final AuditTrail audit;
    private final Clock clock;

    MeController(
            JdbcClient jdbc, CurrentActor actors, Accounts accounts, Sessions sessions, Passwords passwords,
            SharedSecrets sharedSecrets, AttemptLimit limit, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.sharedSecrets = sharedSecrets;
        this.limit = limit;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @Permit.SignedIn
    Me me() {
        return jdbc.sql("""
                        select id, name, login, email, phone, locale, totp_confirmed as totp,
                               (select count(*) from recovery_code c where c.person_id = p.id and c.used_at is null)
                                   as recovery_codes_left
                        from person p where id = :id
                        """)
                .param("id", actors.require().personId())
                .query(Me.class)
                .single();
    }

    @PutMapping
    @Permit.SignedIn
    @Transactional
    public Me change(@Valid @RequestBody Contact contact) {
        var actor = actors.require();
        PersonStore.requireEmail(contact.email());
        var before = PersonStore.audited(jdbc, actor.personId());
        jdbc.sql("update person set email = :email, phone = :phone, version = version + 1 where id = :id")
                .param("email", contact.email().strip())
                .param("phone", contact.phone().strip())
                .param("id", actor.personId())
                .update();
        audit.record(AuditEvent.of("person.changed", "person", actor.personId(), actor.personName())
                .change(before, PersonStore.audited(jdbc, actor.personId())));
        return me();
    }

    @PutMapping("/locale")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit.SignedIn
    @Transactional
    public void locale(@Valid @RequestBody Locale locale) {
        jdbc.sql("update person set locale = :locale where id = :id")
                .param("locale", locale.locale())
                .param("id", actors.require().personId())
                .update();
    }

    /** A new password ends all other sessions. */
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit.SignedIn
    @Transactional
    public void password(@Valid @RequestBody PasswordChange change, HttpServletRequest request) {
        var session = SessionController.session(request);
        limit.count(request);
        var actor = actors.require();
        record Known(@Nullable String hash, @Nullable String login) {}
        var known = jdbc.sql("select password_hash as hash, login from person where id = :id for update")
                .param("id", actor.personId())
                .query(Known.class)
                .single();
        if (!passwords.matches(change.current(), known.hash())) {
            throw Problem.unprocessable("password-wrong", "当前密码不正确。", "The present password is wrong.");
        }
        jdbc.sql("update person set password_hash = :hash where id = :id")
                .param("hash", passwords.accept(change.next(), known.login(), actor.personName()))
                .param("id", actor.personId())
                .update();
        sessions.endOthers(actor.personId(), session);
        audit.record(AuditEvent.of("person.password-set", "person", actor.personId(), actor.personName()));
    }

    /** Starts with an authenticator; it counts only once a code was confirmed. */
    @PostMapping("/totp")
    @Permit.SignedIn
    @Transactional
    public Authenticator authenticator(HttpServletRequest request) {
        SessionController.session(request);
        var actor = actors.require();
        var secret = Secrets.bytes(Totp.SECRET_BYTES);
        var set = jdbc.sql("update person set totp_secret = :secret, totp_last_step = 0 where id = :id and not totp_confirmed")
                .param("secret", sharedSecrets.seal(actor.personId(), secret))
                .param("id", actor.personId())
                .update();
        if (set == 0) {
            throw Problem.conflict("totp-active", "已启用身份验证器；请先停用再重新绑定。",
                    "An authenticator is in use; turn it off before you set up another.");
        }
        var login = jdbc.sql("select coalesce(login, name) from person where id = :id")
                .param("id", actor.personId())
                .query(String.class)
                .single();
        return new Authenticator(Totp.base32(secret), Totp.uri(secret, login));
    }

    @PostMapping("/totp/confirm")
    @Permit.SignedIn
    @Transactional
    public RecoveryCodes confirm(@Valid @RequestBody Code code, HttpServletRequest request) {
        SessionController.session(request);
        limit.count(request);
        var actor = actors.require();
        var waiting = jdbc.sql("select totp_secret is not null and not totp_confirmed from person where id = :id")
                .param("id", actor.personId())
                .query(Boolean.class)
                .single();
        if (!waiting) {
            throw Problem.conflict("totp-not-started", "没有待确认的身份验证器。", "No authenticator waits to be confirmed.");
        }
        if (!sessions.acceptCode(actor.personId(), code.code())) {
            throw wrongCode();
        }
        jdbc.sql("update person set totp_confirmed = true where id = :id").param("id", actor.personId()).update();
        jdbc.sql("delete from recovery_code where person_id = :id").param("id", actor.personId()).update();
        var codes = Stream.generate(() -> Secrets.typed(3)).limit(RECOVERY_CODES).toList();
        for (var each : codes) {
            jdbc.sql("insert into recovery_code (person_id, hash) values (:id, :hash)")
                    .param("id", actor.personId())
                    .param("hash", Secrets.hashTyped(each))
                    .update();
        }
        audit.record(AuditEvent.of("person.totp-on", "person", actor.personId(), actor.personName()));
        return new RecoveryCodes(codes);
    }

    /** Turning it off needs a code too. */
    @DeleteMapping("/totp")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit.SignedIn
    @Transactional
    public void withoutAuthenticator(@Valid @RequestBody Code code, HttpServletRequest request) {
        SessionController.session(request);
        limit.count(request);
        var actor = actors.require();
        if (!sessions.acceptCode(actor.personId(), code.code())) {
            throw wrongCode();
        }
        PersonStore.removeAuthenticator(jdbc, actor.personId());
        audit.record(AuditEvent.of("person.totp-off", "person", actor.personId(), actor.personName()));
    }

    private static Problem wrongCode() {
        return Problem.unprocessable("totp-wrong", "验证码不正确或已用过，请等下一个验证码。",
                "The code is wrong or was used before, wait for the next one.");
    }

    @GetMapping("/tokens")
    @Permit.SignedIn
    List<Token> tokens() {
        return jdbc.sql("""
                        select k.id, k.name, k.post_id, t.title as post_title, k.created_at, k.expires_at, k.last_used_at
                        from personal_token k join post t on t.id = k.post_id
                        where k.person_id = :person and k.revoked_at is null order by k.id
                        """)
                .param("person", actors.require().personId())
                .query((row, _) -> new Token(
                        row.getLong("id"), row.getString("name"), row.getLong("post_id"), row.getString("post_title"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("expires_at", OffsetDateTime.class)),
                        instant(row.getObject("last_used_at", OffsetDateTime.class))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    /** A token acts in the post in which it was made, and is shown only in this answer. */
    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    @Permit.SignedIn
    ShownToken issue(@Valid @RequestBody NewToken wanted, HttpServletRequest request) {
        SessionController.session(request);
        Actor actor = actors.require();
        var secret = accounts.issueToken(actor.personId(), actor.postId(), wanted.name(), wanted.expires());
        return new ShownToken(secret.id(), secret.plain());
    }

    @DeleteMapping("/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit.SignedIn
    @Transactional
    public void revoke(@PathVariable long id) {
        var actor = actors.require();
        var name = jdbc.sql("""
                        update personal_token set revoked_at = :now
                        where id = :id and person_id = :person and revoked_at is null returning name
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .param("person", actor.personId())
                .query(String.class)
                .optional()
                .orElseThrow(() -> Problem.notFound("token-not-found",
                        "您没有编号为 %d 的令牌。".formatted(id), "You have no token %d.".formatted(id)));
        audit.record(AuditEvent.of("token.revoked", "person", actor.personId(), name));
    }
}
