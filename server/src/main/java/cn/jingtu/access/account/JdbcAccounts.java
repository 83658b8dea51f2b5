package cn.jingtu.access.account;

import cn.jingtu.access.Accounts;
import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.Organisations;
import cn.jingtu.access.PostHandedOver;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class JdbcAccounts implements Accounts {

    private static final Duration DEMO_LINK_LIFE = Duration.ofDays(3650);

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean demo;

    JdbcAccounts(
            JdbcClient jdbc,
            AuditTrail audit,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${jingtu.demo:false}") boolean demo) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
        this.demo = demo;
    }

    @Override
    public long addPerson(NewPerson person) {
        if (person.name().isBlank()) {
            throw Problem.badRequest("name-missing", "请填写姓名。", "Give the person's name.");
        }
        var login = person.login() == null || person.login().isBlank() ? null : person.login().strip();
        requireFree(login, 0);
        PersonStore.requireEmail(person.email());
        var id = jdbc.sql("""
                        insert into person (name, login, email, phone, locale, demo, created_at)
                        values (:name, :login, :email, :phone, :locale, :demo, :now) returning id
                        """)
                .param("name", person.name().strip())
                .param("login", login)
                .param("email", person.email().strip())
                .param("phone", person.phone().strip())
                .param("locale", "en".equals(person.locale()) ? "en" : "zh")
                .param("demo", person.demo())
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        audit.record(AuditEvent.of("person.added", "person", id, person.name().strip())
                .change(null, PersonStore.audited(jdbc, id)));
        return id;
    }

    void requireFree(@Nullable String login, long exceptPersonId) {
        if (login == null) {
            return;
        }
        if (!login.matches("[\\p{L}\\p{N}._@-]{2,60}")) {
            throw Problem.badRequest("login-malformed",
                    "登录名“%s”不可用：2 到 60 个字母、汉字、数字或 . _ @ -。".formatted(login),
                    "The sign-in name “%s” cannot be used: 2 to 60 letters, digits or . _ @ -.".formatted(login));
        }
        var taken = jdbc.sql("select count(*) from person where lower(login) = lower(:login) and id <> :id")
                .param("login", login)
                .param("id", exceptPersonId)
                .query(Long.class)
                .single();
        if (taken > 0) {
            throw Problem.conflict("login-taken",
                    "登录名“%s”已被使用，请换一个。".formatted(login),
                    "The sign-in name “%s” is taken, choose another.".formatted(login));
        }
    }

    @Override
    public long addPost(NewPost post) {
        var organisation = organisations.get(post.organisationId());
        var known = jdbc.sql("select count(*) from role where key = :key").param("key", post.role()).query(Long.class).single();
        if (known == 0) {
            throw Problem.badRequest("role-unknown",
                    "没有角色“%s”，可用角色见 /api/roles。".formatted(post.role()),
                    "There is no role “%s”, see /api/roles.".formatted(post.role()));
        }
        if (post.title().isBlank()) {
            throw Problem.badRequest("title-missing", "请填写岗位名称。", "Give the title of the post.");
        }
        var id = jdbc.sql("""
                        insert into post (organisation_id, role_key, title, valid_from, demo)
                        values (:organisation, :role, :title, :from, :demo) returning id
                        """)
                .param("organisation", organisation.id())
                .param("role", post.role())
                .param("title", post.title().strip())
                .param("from", post.from())
                .param("demo", post.demo())
                .query(Long.class)
                .single();
        audit.record(AuditEvent.of("post.added", "post", id, organisation.name().zh() + " " + post.title().strip())
                .change(null, post));
        return id;
    }

    @Override
    public void handOver(long postId, long toPersonId, LocalDate on, String reason) {
        record Held(long id, long personId, String personName, LocalDate from) {}
        record Target(String role, String label, LocalDate from) {}
        var target = jdbc.sql("""
                        select t.role_key, o.name_zh || ' ' || t.title as label, t.valid_from
                        from post t join organisation o on o.id = t.organisation_id where t.id = :id for update of t
                        """)
                .param("id", postId)
                .query((row, _) -> new Target(
                        row.getString("role_key"), row.getString("label"), row.getObject("valid_from", LocalDate.class)))
                .optional()
                .orElseThrow(() -> Problem.notFound(
                        "post-not-found", "没有编号为 %d 的岗位。".formatted(postId), "There is no post %d.".formatted(postId)));
        var toName = jdbc.sql("select name from person where id = :id for update")
                .param("id", toPersonId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> PersonStore.notFound(toPersonId));
        if (on.isBefore(target.from())) {
            throw Problem.unprocessable("before-the-post",
                    "%s 早于岗位设立日 %s。".formatted(on, target.from()), "%s is before the post existed (%s).".formatted(on, target.from()));
        }
        requireSeparateDuties(target.role(), toPersonId);
        var current = jdbc.sql("""
                        select h.id, h.person_id, p.name, h.valid_from from post_holding h join person p on p.id = h.person_id
                        where h.post_id = :id and h.valid_to is null
                        """)
                .param("id", postId)
                .query((row, _) -> new Held(
                        row.getLong("id"), row.getLong("person_id"), row.getString("name"),
                        row.getObject("valid_from", LocalDate.class)))
                .optional();
        if (current.isPresent()) {
            var held = current.get();
            if (held.personId() == toPersonId) {
                throw Problem.conflict("already-holds-post",
                        "%s 已在此岗位上。".formatted(held.personName()), "%s already holds this post.".formatted(held.personName()));
            }
            if (on.isBefore(held.from())) {
                throw Problem.unprocessable("before-the-holder",
                        "%s 早于现任到岗日 %s。".formatted(on, held.from()),
                        "%s is before the present holder came (%s).".formatted(on, held.from()));
            }
            if (on.isAfter(LocalDate.now(clock))) {
                throw Problem.unprocessable("hand-over-in-future",
                        "交接日 %s 在将来；请在当日办理交接。".formatted(on),
                        "The hand-over of %s lies in the future; hand over on the day.".formatted(on));
            }
            jdbc.sql("update post_holding set valid_to = :on where id = :id").param("on", on).param("id", held.id()).update();
        }
        jdbc.sql("insert into post_holding (post_id, person_id, valid_from, reason) values (:post, :person, :on, :reason)")
                .param("post", postId)
                .param("person", toPersonId)
                .param("on", on)
                .param("reason", reason)
                .update();
        var before = current.map(held -> Map.of("personId", held.personId(), "person", held.personName())).orElse(null);
        var after = new LinkedHashMap<String, Object>();
        after.put("personId", toPersonId);
        after.put("person", toName);
        after.put("on", on);
        audit.record(AuditEvent.of(current.isPresent() ? "post.handed-over" : "post.filled", "post", postId, target.label())
                .change(before, after)
                .because(reason));
        current.ifPresent(held -> events.publishEvent(new PostHandedOver(postId, held.personId(), toPersonId, on)));
    }

    /**
     * The administrator must not be the one who watches the administrator, nor one of those whose records stay closed to
     * the administrator.
     */
    private void requireSeparateDuties(String role, long personId) {
        var others = switch (role) {
            case "R-ADM" -> List.of("R-SEC", "R-ORG", "R-DISC");
            case "R-SEC" -> List.of("R-ADM", "R-ORG", "R-DISC");
            case "R-ORG", "R-DISC" -> List.of("R-ADM", "R-SEC");
            default -> List.<String>of();
        };
        if (others.isEmpty()) {
            return;
        }
        var conflict = jdbc.sql("""
                        select r.name_zh, r.name_en from post_holding h join post t on t.id = h.post_id
                        join role r on r.key = t.role_key
                        where h.person_id = :person and h.valid_to is null and t.role_key in (:others) limit 1
                        """)
                .param("person", personId)
                .param("others", others)
                .query((row, _) -> Bilingual.of(row.getString("name_zh"), row.getString("name_en")))
                .optional();
        conflict.ifPresent(held -> {
            throw Problem.conflict("duties-must-be-separate",
                    "此人已任“%s”，不得同时担任此岗位，请选择另一人。".formatted(held.zh()),
                    "This person holds the role “%s” and must not hold this one too, choose another person.".formatted(held.en()));
        });
    }

    @Override
    public Secret issueToken(long personId, long postId, String name, @Nullable Instant expires) {
        if (name.isBlank()) {
            throw Problem.badRequest("name-missing", "请给令牌起个名称，便于日后辨认。", "Give the token a name to recognise it by.");
        }
        var holds = jdbc.sql("""
                        select count(*) from post_holding where post_id = :post and person_id = :person and valid_to is null
                        """)
                .param("post", postId)
                .param("person", personId)
                .query(Long.class)
                .single();
        if (holds == 0) {
            throw Problem.conflict("post-not-held", "此人不在该岗位上。", "The person does not hold this post.");
        }
        var now = clock.instant();
        if (expires != null && !expires.isAfter(now)) {
            throw Problem.badRequest("expiry-in-past",
                    "到期时间 %s 已过，请选择将来的时间。".formatted(expires),
                    "The expiry %s has passed, choose a later one.".formatted(expires));
        }
        var plain = "jt_" + Secrets.token();
        var id = jdbc.sql("""
                        insert into personal_token (hash, person_id, post_id, name, created_at, expires_at)
                        values (:hash, :person, :post, :name, :now, :expires) returning id
                        """)
                .param("hash", Secrets.hash(plain))
                .param("person", personId)
                .param("post", postId)
                .param("name", name.strip())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expires == null ? null : expires.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Long.class)
                .single();
        audit.record(AuditEvent.of("token.issued", "person", personId, name.strip()));
        return new Secret(id, plain);
    }

    @Override
    public String demoLink(long postId) {
        if (!demo) {
            throw new IllegalStateException("sign-in links for posts exist only in the demo (jingtu.demo=true)");
        }
        var token = Secrets.token();
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into entry_link (hash, kind, person_id, post_id, created_at, expires_at)
                        select :hash, 'DEMO', h.person_id, h.post_id, :now, :expires
                        from post_holding h where h.post_id = :post and h.valid_to is null
                        """)
                .param("hash", Secrets.hash(token))
                .param("now", now)
                .param("expires", now.plus(DEMO_LINK_LIFE))
                .param("post", postId)
                .update();
        return token;
    }
}
