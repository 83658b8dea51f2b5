package cn.jingtu.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestActors;
import cn.jingtu.TestApi;
import cn.jingtu.access.Accounts;
import cn.jingtu.access.Actor;
import cn.jingtu.access.Organisations;
import cn.jingtu.platform.Bilingual;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JingtuTest
class TodosIT {

    @Autowired
    Todos todos;

    @Autowired
    TestActors people;

    @Autowired
    TestApi api;

    @Autowired
    Organisations organisations;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    private final String object = "todos-it-" + UUID.randomUUID();

    @Test
    void aTodoReachesThoseWhoHoldThePermissionInTheOrganisation() {
        todos.open(todo("1", "check", "report:check", null, null, false));
        assertThat(titles(people.actor("R-DEPT-CHK", "agriculture"))).containsExactly("审核 1");
        assertThat(titles(people.actor("R-DEPT-OP", "agriculture"))).as("no such permission").isEmpty();
        assertThat(titles(people.actor("R-DEPT-CHK", "water"))).as("another organisation").isEmpty();
    }

    @Test
    void aTodoOfABodyThatAReformEndedReachesItsSuccessor() {
        long old = organisations.findByKey("agriculture-2018").orElseThrow().id();
        todos.open(new Todo(object, "1", "check", Bilingual.of("审核 1", "check 1"), "/x", old, "report:check", null, null, false));
        assertThat(titles(people.actor("R-DEPT-CHK", "agriculture"))).containsExactly("审核 1");
    }

    @Test
    void overdueComesFirstThenDueSoonThenReturnedThenTheRest() {
        var today = LocalDate.now(clock);
        todos.open(todo("4", "check", "report:check", null, today.plusDays(60), false));
        todos.open(todo("3", "check", "report:check", null, null, true));
        todos.open(todo("2", "check", "report:check", null, today.plusDays(3), false));
        todos.open(todo("1", "check", "report:check", null, today.minusDays(1), true));
        var actor = people.actor("R-DEPT-CHK", "agriculture");
        assertThat(titles(actor)).containsExactly("审核 1", "审核 2", "审核 3", "审核 4");
        assertThat(mine(actor)).extracting(t -> todos.urgency(t.todo()))
                .containsExactly(Urgency.OVERDUE, Urgency.DUE_SOON, Urgency.RETURNED, Urgency.OPEN);
        assertThat(todos.urgency(todo("5", "check", "report:check", null, today, false))).as("due today is not overdue").isEqualTo(Urgency.DUE_SOON);
    }

    @Test
    void openingTheSameAgainBringsItUpToDate() {
        var today = LocalDate.now(clock);
        todos.open(todo("1", "check", "report:check", null, today.plusDays(60), false));
        todos.open(todo("1", "check", "report:check", null, today.plusDays(90), false));
        assertThat(mine(people.actor("R-DEPT-CHK", "agriculture"))).singleElement()
                .satisfies(t -> assertThat(t.todo().due()).isEqualTo(today.plusDays(90)));
    }

    @Test
    void whatIsDoneIsGoneAndCanBeOpenedAgain() {
        todos.open(todo("1", "check", "report:check", null, null, false));
        todos.open(todo("1", "sign", "report:check", null, null, false));
        todos.done(object, "1", "check");
        assertThat(mine(people.actor("R-DEPT-CHK", "agriculture"))).extracting(t -> t.todo().action()).containsExactly("sign");
        todos.open(todo("1", "check", "report:check", null, null, false));
        todos.doneAll(object, "1");
        assertThat(mine(people.actor("R-DEPT-CHK", "agriculture"))).isEmpty();
    }

    @Test
    void aTodoForAPostIsTheirsAloneAndFollowsThePost() {
        var post = people.another("R-DEPT-CHK", "agriculture");
        todos.open(todo("1", "check", "report:check", post.postId(), null, false));
        assertThat(titles(people.actor("R-DEPT-CHK", "agriculture"))).isEmpty();
        assertThat(list(post.token())).isEqualTo(List.of("审核 1"));

        var successor = accounts.addPerson(Accounts.NewPerson.of("继任者", null));
        accounts.handOver(post.postId(), successor, LocalDate.now(clock), "调动");
        var token = accounts.issueToken(successor, post.postId(), "test", null).plain();
        assertThat(list(token)).isEqualTo(List.of("审核 1"));
        assertThat(api.bearer(token).get("/api/notices").json().get(0).path("title").path("zh").asString()).startsWith("您已接任");
    }

    @Test
    void theListSaysUrgencyInWordsAndTheCountAgrees() {
        var post = people.another("R-DEPT-CHK", "agriculture");
        todos.open(todo("1", "check", "report:check", post.postId(), LocalDate.now(clock).minusDays(2), false));
        todos.open(todo("2", "check", "report:check", post.postId(), null, true));
        var answer = api.bearer(post.token()).get("/api/todos");
        assertThat(answer.status()).isEqualTo(200);
        var mine = answer.json().valueStream().filter(t -> t.path("objectType").asString().equals(object)).toList();
        assertThat(mine).extracting(t -> t.path("urgency").asString()).containsExactly("overdue", "returned");
        var count = api.bearer(post.token()).get("/api/todos/count").json();
        assertThat(count.path("total").asInt()).isEqualTo(answer.json().size());
        assertThat(count.path("overdue").asInt()).isPositive();
        assertThat(api.get("/api/todos").status()).isEqualTo(401);
    }

    private Todo todo(String id, String action, String permission, @Nullable Long post, @Nullable LocalDate due, boolean returned) {
        long organisation = organisations.findByKey("agriculture").orElseThrow().id();
        return new Todo(
                object, id, action, Bilingual.of("审核 " + id, "check " + id), "/plans/1/tasks/" + id, organisation, permission,
                post, due, returned);
    }

    private List<Todos.OpenTodo> mine(Actor actor) {
        return todos.of(actor).stream().filter(t -> t.todo().objectType().equals(object)).toList();
    }

    private List<String> titles(Actor actor) {
        return mine(actor).stream().map(t -> t.todo().title().zh()).toList();
    }

    private List<String> list(String token) {
        return api.bearer(token).get("/api/todos").json().valueStream()
                .filter(t -> t.path("objectType").asString().equals(object))
                .map(t -> t.path("title").path("zh").asString())
                .toList();
    }
}
