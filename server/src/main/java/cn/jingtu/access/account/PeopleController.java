package cn.jingtu.access.account;

import cn.jingtu.access.Accounts.NewPerson;
import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.EmailChanged;
import cn.jingtu.access.Permit;
import cn.jingtu.platform.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/people")
class PeopleController {

    record HeldPost(long postId, String title, String role, long organisationId, String organisation) {}

    /**
     * State of the account, for those who look after accounts.
     *
     * @param invitationAsked whether an invitation waits for the security administrator
     */
    record Account(
            @Nullable String login, boolean password, boolean totp, boolean frozen, @Nullable OffsetDateTime lockedUntil,
            boolean invitationAsked) {}

    /** @param account null for readers who do not look after accounts; they also see phone numbers masked */
    record Person(
            long id, String name, String email, String phone, String locale, boolean demo, int version,
            @Nullable Account account, List<HeldPost> posts) {}

    record PersonForm(
            @NotBlank String name,
            @Nullable String login,
            @Nullable String email,
            @Nullable String phone,
            @Nullable @Pattern(regexp = "zh|en") String locale,
            @Nullable Integer version) {}

    record Because(@NotBlank String reason) {}

    private final JdbcClient jdbc;
    private final JdbcAccounts accounts;
    private final EntryLinks links;
    private final Sessions sessions;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleController(
            JdbcClient jdbc, JdbcAccounts accounts, EntryLinks links, Sessions sessions, CurrentActor actors,
            AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    @Permit("person:read")
    List<Person> all() {
        return people(null);
    }

    private List<Person> people(@Nullable Long only) {
        var actor = actors.require();
        var keeper = actor.may("person:write") || actor.may("person:lock");
        Map<Long, List<HeldPost>> posts = new HashMap<>();
        jdbc.sql("""
                        select h.person_id, t.id, t.title, t.role_key, t.organisation_id, o.name_zh
                        from post_holding h join post t on t.id = h.post_id join organisation o on o.id = t.organisation_id
                        where h.valid_from <= :day and (h.valid_to is null or h.valid_to > :day)
                        and (t.valid_to is null or t.valid_to > :day) order by t.id
                        """)
                .param("day", LocalDate.now(clock))
                .query((row, _) -> posts
                        .computeIfAbsent(row.getLong("person_id"), _ -> new ArrayList<>())
                        .add(new HeldPost(row.getLong("id"), row.getString("title"), row.getString("role_key"),
                                row.getLong("organisation_id"), row.getString("name_zh"))))
                .list();
        return jdbc.sql("""
                        select p.*, exists (select from entry_link l where l.person_id = p.id and l.awaits_confirmation
                            and l.used_at is null and l.expires_at > :now) as invitation_asked
                        from person p where cast(:only as bigint) is null or p.id = :only order by p.id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("only", only)
                .query((row, _) -> {
                    var id = row.getLong("id");
                    var phone = row.getString("phone");
                    return new Person(id, row.getString("name"), row.getString("email"),
                            keeper || id == actor.personId() ? phone : masked(phone),
                            row.getString("locale"), row.getBoolean("demo"), row.getInt("version"),
                            keeper
                                    ? new Account(row.getString("login"), row.getString("password_hash") != null,
                                            row.getBoolean("totp_confirmed"), row.getBoolean("frozen"),
                                            row.getObject("locked_until", OffsetDateTime.class), row.getBoolean("invitation_asked"))
                                    : null,
                            posts.getOrDefault(id, List.of()));
                })
                .list();
    }

    /** The middle of a phone number is nobody's business across departments. */
    static String masked(String phone) {
        return phone.length() < 7
                ? "*".repeat(phone.length())
                : phone.substring(0, 3) + "*".repeat(phone.length() - 7) + phone.substring(phone.length() - 4);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Permit("person:write")
    Person add(@Valid @RequestBody PersonForm form) {
        var id = accounts.addPerson(new NewPerson(
                form.name(), form.login(), text(form.email()), text(form.phone()), form.locale() == null ? "zh" : form.locale(), false));
        return people(id).getFirst();
    }

    @PutMapping("/{id}")
    @Permit("person:write")
    @Transactional
    public Person change(@PathVariable long id, @Valid @RequestBody PersonForm form) {
        var before = PersonStore.audited(jdbc, id);
        var login = form.login() == null || form.login().isBlank() ? null : form.login().strip();
        accounts.requireFree(login, id);
        PersonStore.requireEmail(text(form.email()));
        var mail = newAddress(id, (String) before.get("email"), text(form.email()), form.name().strip());
        var changed = jdbc.sql("""
                        update person set name = :name, login = :login, email = :email, phone = :phone, locale = :locale,
                            version = version + 1
                        where id = :id and (cast(:version as int) is null or version = :version)
                        """)
                .param("name", form.name().strip())
                .param("login", login)
                .param("email", text(form.email()))
                .param("phone", text(form.phone()))
                .param("locale", form.locale() == null ? "zh" : form.locale())
                .param("id", id)
                .param("version", form.version())
                .update();
        if (changed == 0) {
            throw Problem.conflict("changed-meanwhile",
                    "他人已修改此人员信息，请刷新后重试。", "Somebody else changed this person, reload and try again.");
        }
        audit.record(AuditEvent.of("person.changed", "person", id, form.name().strip())
                .change(before, PersonStore.audited(jdbc, id)));
        mail.ifPresent(events::publishEvent);
        return people(id).getFirst();
    }

    /**
     * What to tell when somebody else's mail is to go to another address. Reminders name records, so who reads closed
     * ones alone says where theirs go.
     */
    private Optional<EmailChanged> newAddress(long id, String from, String to, String name) {
        var actor = actors.require();
        if (from.equals(to) || id == actor.personId()) {
            return Optional.empty();
        }
        if (links.readsClosed(id)) {
            throw Problem.forbidden("own-email",
                    "%s可查阅受限记录，其电子邮箱只能由本人在“我的账号”中修改。".formatted(name),
                    "%s reads restricted records: only they themselves change their e-mail address, under My account.".formatted(name));
        }
        var locale = jdbc.sql("select locale from person where id = :id").param("id", id).query(String.class).single();
        return Optional.of(new EmailChanged(id, name, locale, from, to, actor.personName() + " (" + actor.postTitle() + ")"));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private String name(long id) {
        return jdbc.sql("select name from person where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> PersonStore.notFound(id));
    }

    /**
     * A link, shown once, with which the person chooses a password. Where the person has one already or reads closed
     * records, the security administrator confirms it and gets the link.
     */
    @PostMapping("/{id}/invite")
    @Permit("person:write")
    EntryLinks.Invitation invite(@PathVariable long id) {
        return links.invite(id, name(id));
    }

    /** The second person's part of a new password: the link goes to the security administrator, who hands it over. */
    @PostMapping("/{id}/confirm-invitation")
    @Permit("person:confirm")
    EntryLinks.Invitation confirmInvitation(@PathVariable long id) {
        return links.confirm(id, name(id));
    }

    /** Freezes the account: no session and no token of the person works until it is unlocked. */
    @PostMapping("/{id}/lock")
    @Permit("person:lock")
    @Transactional
    public Person lock(@PathVariable long id, @Valid @RequestBody Because because) {
        if (id == actors.require().personId()) {
            throw Problem.conflict("own-account", "不能冻结自己的账号。", "You cannot freeze your own account.");
        }
        return freeze(id, true, "person.locked", because.reason());
    }

    /** Ends a freeze and a lock-out. */
    @PostMapping("/{id}/unlock")
    @Permit("person:lock")
    @Transactional
    public Person unlock(@PathVariable long id, @Valid @RequestBody Because because) {
        return freeze(id, false, "person.unlocked", because.reason());
    }

    private Person freeze(long id, boolean frozen, String action, String reason) {
        var name = name(id);
        jdbc.sql("update person set frozen = :frozen, locked_until = null, failed_attempts = 0, version = version + 1 where id = :id")
                .param("frozen", frozen)
                .param("id", id)
                .update();
        if (frozen) {
            sessions.endOthers(id, null);
        }
        audit.record(AuditEvent.of(action, "person", id, name).because(reason));
        return people(id).getFirst();
    }

    /**
     * For a person who lost the authenticator and the recovery codes. Not done by who asks for new passwords: both
     * together would open any account.
     */
    @PostMapping("/{id}/reset-totp")
    @Permit("person:confirm")
    @Transactional
    public Person resetAuthenticator(@PathVariable long id, @Valid @RequestBody Because because) {
        var name = name(id);
        PersonStore.removeAuthenticator(jdbc, id);
        audit.record(AuditEvent.of("person.totp-reset", "person", id, name).because(because.reason()));
        return people(id).getFirst();
    }
}
