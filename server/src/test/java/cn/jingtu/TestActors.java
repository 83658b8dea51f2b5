package cn.jingtu;

import cn.jingtu.access.Accounts;
import cn.jingtu.access.Actor;
import cn.jingtu.access.Organisations;
import cn.jingtu.access.Posts;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Lazy;

/**
 * People to act as in tests. Each pair of role and organisation is one person with one post, made when first asked
 * for, once for each application context. Inject it, or use {@link TestApi}.
 */
@TestComponent
@Lazy
public class TestActors {

    /** A person in a post, with a personal token for the post. */
    public record Made(long personId, long postId, long organisationId, String token) {}

    private static final LocalDate SINCE = LocalDate.of(2018, 1, 1);

    private final Map<String, Made> made = new ConcurrentHashMap<>();
    private final Accounts accounts;
    private final Organisations organisations;
    private final Posts posts;

    TestActors(ApplicationContext context) {
        this.accounts = context.getBean(Accounts.class);
        this.organisations = context.getBean(Organisations.class);
        this.posts = context.getBean(Posts.class);
    }

    /** A personal token of somebody with {@code role} in the organisation with key {@code organisation}. */
    public String token(String role, String organisation) {
        return made(role, organisation).token();
    }

    /** The same person as an actor, for calls to services through {@code CurrentActor.as}. */
    public Actor actor(String role, String organisation) {
        return posts.actor(made(role, organisation).postId());
    }

    public Made made(String role, String organisation) {
        return made.computeIfAbsent(role + "@" + organisation, _ -> make(role, organisation));
    }

    /** A new person in a new post of the same kind, for rules that need two different people. */
    public Made another(String role, String organisation) {
        return make(role, organisation);
    }

    private Made make(String role, String organisation) {
        var body = organisations.findByKey(organisation)
                .orElseThrow(() -> new IllegalArgumentException("no organisation with key " + organisation));
        var person = accounts.addPerson(Accounts.NewPerson.of("测试 " + role + " " + organisation, null));
        var post = accounts.addPost(new Accounts.NewPost(body.id(), role, role + " " + organisation, SINCE, false));
        accounts.handOver(post, person, SINCE, "test");
        var token = accounts.issueToken(person, post, "test", null);
        return new Made(person, post, body.id(), token.plain());
    }
}
