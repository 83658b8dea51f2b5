package cn.jingtu.access.account;

import cn.jingtu.access.Actor;
import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Organisations;
import cn.jingtu.access.Permit;
import cn.jingtu.access.web.SessionCookies;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in, sign-out, and who one is. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    record OrganisationName(long id, String key, Bilingual name) {}

    record HeldPost(long postId, String title, OrganisationName organisation, String role) {}

    /** @param actor null while nobody is signed in */
    record Present(@Nullable Actor actor, List<HeldPost> posts, boolean demo, boolean setupNeeded, @Nullable String locale) {}

    record SignIn(@NotBlank String login, @NotBlank String password, @Nullable String totp) {}

    record PostChoice(@NotNull Long postId) {}

    /** @param password given when an invitation is followed: the password chosen */
    record Enter(@NotBlank String token, @Nullable String login, @Nullable String password) {}

    /** An invitation that waits for a password, or the session it opened. */
    record Entered(EntryLinks.Kind kind, String name, @Nullable String login, @Nullable Present session) {}

    private final Sessions sessions;
    private final EntryLinks links;
    private final Passwords passwords;
    private final JdbcAccounts accounts;
    private final Setup setup;
    private final AttemptLimit limit;
    private final CurrentActor actors;
    private final Organisations organisations;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final boolean demo;

    SessionController(
            Sessions sessions, EntryLinks links, Passwords passwords, JdbcAccounts accounts, Setup setup, AttemptLimit limit,
            CurrentActor actors, Organisations organisations, JdbcClient jdbc, AuditTrail audit,
            TransactionTemplate transaction, @Value("${jingtu.demo:false}") boolean demo) {
        this.sessions = sessions;
        this.links = links;
        this.passwords = passwords;
        this.accounts = accounts;
        this.setup = setup;
        this.limit = limit;
        this.actors = actors;
        this.organisations = organisations;
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = transaction;
        this.demo = demo;
    }

    @GetMapping
    @Permit.Open(because = "the page asks whether somebody is signed in; for nobody it tells nothing")
    Present present() {
        return present(actors.find().orElse(null));
    }

    private Present present(@Nullable Actor actor) {
        if (actor == null) {
            return new Present(null, List.of(), demo, setup.needed(), null);
        }
        var locale = jdbc.sql("select locale from person where id = :id")
                .param("id", actor.personId())
                .query(String.class)
                .single();
        var posts = sessions.posts(actor.personId()).stream()
                .map(held -> {
                    var body = organisations.get(held.organisationId());
                    return new HeldPost(held.postId(), held.postTitle(),
                            new OrganisationName(body.id(), body.key(), body.name()), held.role());
                })
                .toList();
        return new Present(actor, posts, demo, false, locale);
    }

    @PostMapping
    @Permit.Open(because = "it is the door; attempts are limited and accounts lock")
    Present signIn(@Valid @RequestBody SignIn attempt, HttpServletRequest request, HttpServletResponse response) {
        limit.count(request);
        return opened(sessions.signIn(attempt.login(), attempt.password(), attempt.totp()), request, response);
    }

    private Present opened(Sessions.Outcome outcome, HttpServletRequest request, HttpServletResponse response) {
        if (outcome instanceof Sessions.Outcome.Opened(var token, var actor)) {
            SessionCookies.set(request, response, token);
            return present(actor);
        }
        throw Sessions.problem(outcome);
    }

    @PostMapping("/link")
    @Permit.Open(because = "the link is the key: 256 random bits, once or in the demo only")
    Entered enter(@Valid @RequestBody Enter enter, HttpServletRequest request, HttpServletResponse response) {
        limit.count(request);
        var link = links.find(enter.token());
        if (link.kind() == EntryLinks.Kind.DEMO) {
            var session = opened(sessions.open(link.personId(), link.name(), link.postId()), request, response);
            return new Entered(link.kind(), link.name(), link.login(), session);
        }
        if (enter.password() == null) {
            return new Entered(link.kind(), link.name(), link.login(), null);
        }
        var login = link.login() == null ? enter.login() : link.login();
        if (login == null || login.isBlank()) {
            throw Problem.unprocessable("login-missing", "请选择登录名。", "Choose a sign-in name.");
        }
        var hash = passwords.accept(enter.password(), login, link.name());
        var outcome = transaction.execute(_ -> {
            accounts.requireFree(login, link.personId());
            if (!links.use(link.id())) {
                return new Sessions.Outcome.Failed();
            }
            jdbc.sql("""
                            update person set login = :login, password_hash = :hash, failed_attempts = 0, locked_until = null
                            where id = :id
                            """)
                    .param("login", login.strip())
                    .param("hash", hash)
                    .param("id", link.personId())
                    .update();
            sessions.endOthers(link.personId(), null);
            audit.record(AuditEvent.of("person.password-set", "person", link.personId(), link.name()));
            // With an authenticator the password alone opens nothing: the person signs in with both.
            return authenticator(link.personId())
                    ? new Sessions.Outcome.CodeNeeded()
                    : sessions.open(link.personId(), link.name(), null);
        });
        var session = outcome instanceof Sessions.Outcome.CodeNeeded ? present(null) : opened(outcome, request, response);
        return new Entered(link.kind(), link.name(), login, session);
    }

    private boolean authenticator(long personId) {
        return jdbc.sql("select totp_confirmed from person where id = :id")
                .param("id", personId)
                .query(Boolean.class)
                .single();
    }

    @PutMapping("/post")
    @Permit.SignedIn
    Present change(
            @Valid @RequestBody PostChoice choice, HttpServletRequest request) {
        var actor = actors.require();
        return present(sessions.change(session(request), actor, choice.postId()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Permit.SignedIn
    void end(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(session(request), actors.require());
        SessionCookies.clear(request, response);
    }

    /** The session's cookie; a program with a personal token has none. */
    static String session(HttpServletRequest request) {
        return SessionCookies.session(request).orElseThrow(() -> Problem.forbidden("session-required",
                "此操作须在浏览器登录后进行，个人令牌无此权限。",
                "This needs a sign-in in the browser; a personal token does not do."));
    }
}
