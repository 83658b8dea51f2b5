package cn.jingtu.access.account;

import cn.jingtu.access.Accounts;
import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/posts")
class PostController {

    /** @param to first day on which the person no longer holds the post, null while they do */
    record Holding(long personId, String person, LocalDate from, @Nullable LocalDate to, String reason) {}

    record OrganisationName(long id, String key, Bilingual name) {}

    /** @param holdings who held it, the present holder last */
    record Post(
            long id, OrganisationName organisation, String role, String title, LocalDate from, @Nullable LocalDate to,
            boolean demo, @Nullable Holding holder, List<Holding> holdings) {}

    record PostForm(
            @NotNull Long organisationId, @NotBlank String role, @NotBlank String title, @Nullable LocalDate from,
            @Nullable Long personId) {}

    record HandOver(@NotNull Long toPersonId, @Nullable LocalDate on, @NotBlank String reason) {}

    record Closing(@Nullable LocalDate on, @NotBlank String reason) {}

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final Clock clock;

    PostController(JdbcClient jdbc, Accounts accounts, CurrentActor actors, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Posts with everybody who ever held them. */
    @GetMapping
    @Permit("person:read")
    List<Post> all(@RequestParam(required = false) @Nullable Long organisation) {
        return posts(null, organisation);
    }

    private List<Post> posts(@Nullable Long only, @Nullable Long organisation) {
        Map<Long, List<Holding>> holdings = new HashMap<>();
        jdbc.sql("""
                        select h.post_id, h.person_id, p.name, h.valid_from, h.valid_to, h.reason
                        from post_holding h join person p on p.id = h.person_id order by h.valid_from, h.id
                        """)
                .query((row, _) -> holdings
                        .computeIfAbsent(row.getLong("post_id"), _ -> new ArrayList<>())
                        .add(new Holding(row.getLong("person_id"), row.getString("name"),
                                row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                                row.getString("reason"))))
                .list();
        return jdbc.sql("""
                        select t.*, o.key, o.name_zh, o.name_en from post t join organisation o on o.id = t.organisation_id
                        where (cast(:only as bigint) is null or t.id = :only)
                        and (cast(:organisation as bigint) is null or t.organisation_id = :organisation)
                        order by t.organisation_id, t.id
                        """)
                .param("only", only)
                .param("organisation", organisation)
                .query((row, _) -> {
                    var held = holdings.getOrDefault(row.getLong("id"), List.of());
                    return new Post(
                            row.getLong("id"),
                            new OrganisationName(row.getLong("organisation_id"), row.getString("key"),
                                    Bilingual.of(row.getString("name_zh"), row.getString("name_en"))),
                            row.getString("role_key"), row.getString("title"),
                            row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
                            row.getBoolean("demo"),
                            held.isEmpty() || held.getLast().to() != null ? null : held.getLast(), held);
                })
                .list();
    }

    private Post post(long id) {
        return posts(id, null).stream().findFirst().orElseThrow(() -> Problem.notFound(
                "post-not-found", "没有编号为 %d 的岗位。".formatted(id), "There is no post %d.".formatted(id)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Permit("post:write")
    @Transactional
    public Post add(@Valid @RequestBody PostForm form) {
        var from = form.from() == null ? LocalDate.now(clock) : form.from();
        var id = accounts.addPost(new Accounts.NewPost(form.organisationId(), form.role(), form.title(), from, false));
        if (form.personId() != null) {
            requireSecondPerson(form.role(), form.personId());
            accounts.handOver(id, form.personId(), from, "");
        }
        return post(id);
    }

    /** Open items follow the post to its new holder; what the former one signed stays signed by them. */
    @PostMapping("/{id}/hand-over")
    @Permit("post:fill")
    @Transactional
    public Post handOver(@PathVariable long id, @Valid @RequestBody HandOver form) {
        requireSecondPerson(post(id).role(), form.toPersonId());
        accounts.handOver(id, form.toPersonId(), form.on() == null ? LocalDate.now(clock) : form.on(), form.reason());
        return post(id);
    }

    /**
     * Posts that read closed records, and that of the security administrator, are filled by a security administrator,
     * who makes no accounts; all others by the administrator, who makes the accounts. So neither alone can put a person
     * of their own making before closed records. The first security administrator is named by the administrator. Ending such
     * a post is theirs too, or the watch could be ended by those it watches.
     */
    private void requireSecondPerson(String role, @Nullable Long personId) {
        var actor = actors.require();
        var guarded = jdbc.sql("""
                        select count(*) from role_grant
                        where role_key = :role and permission in ('accountability:read', 'person:confirm')
                        """)
                .param("role", role)
                .query(Integer.class)
                .single() > 0;
        if (!guarded) {
            if (!actor.may("post:write")) {
                throw Problem.forbidden("administrator-fills-post",
                        "此岗位由系统管理员任免。", "The administrator fills this post.");
            }
            return;
        }
        if (!actor.may("person:confirm")) {
            var first = role.equals("R-SEC")
                    && jdbc.sql("select count(*) from post_holding h join post t on t.id = h.post_id where t.role_key = 'R-SEC'")
                            .query(Integer.class)
                            .single() == 0;
            if (!first) {
                throw Problem.forbidden("second-person-needed",
                        "此岗位可查阅受限记录或负责监督，须由安全管理员任免。请先设立岗位，再由安全管理员指定任职人员。",
                        "This post reads restricted records or watches over administrators: the security administrator fills it. Make the post, then have them name the person.");
            }
        } else if (personId != null && personId == actor.personId()) {
            throw Problem.conflict("not-for-oneself", "不能任命自己，请由另一位安全管理员办理。", "Nobody fills such a post with themselves; ask another security administrator.");
        }
    }

    /** Ends a post that no longer exists; its history stays. */
    @PostMapping("/{id}/close")
    @Permit("post:fill")
    @Transactional
    public Post close(@PathVariable long id, @Valid @RequestBody Closing form) {
        var before = post(id);
        requireSecondPerson(before.role(), null);
        var on = form.on() == null ? LocalDate.now(clock) : form.on();
        if (before.to() != null) {
            throw Problem.conflict("post-closed",
                    "此岗位已于 %s 撤销。".formatted(before.to()), "This post ended on %s.".formatted(before.to()));
        }
        if (on.isBefore(before.from()) || before.holder() != null && on.isBefore(before.holder().from())) {
            throw Problem.unprocessable("before-the-post",
                    "%s 早于岗位设立或现任到岗的日期。".formatted(on), "%s is before the post or its holder began.".formatted(on));
        }
        jdbc.sql("update post set valid_to = :on, version = version + 1 where id = :id").param("on", on).param("id", id).update();
        jdbc.sql("update post_holding set valid_to = :on where post_id = :id and valid_to is null")
                .param("on", on)
                .param("id", id)
                .update();
        var after = post(id);
        audit.record(AuditEvent.of("post.closed", "post", id, before.organisation().name().zh() + " " + before.title())
                .change(before, after)
                .because(form.reason()));
        return after;
    }
}
