package cn.jingtu.plan.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.access.Organisations;
import cn.jingtu.plan.TestPlan;
import cn.jingtu.platform.Time;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@JingtuTest
class SupervisionIT {

    @Autowired TestApi api;
    @Autowired TestPlan plans;
    @Autowired Organisations organisations;
    @Autowired SupervisionStore store;
    @Autowired Supervisions supervisions;
    @Autowired Clock clock;

    private TestApi office;
    private TestApi water;

    @BeforeEach
    void people() {
        office = api.as("R-GOV", TestPlan.GOV);
        water = api.as("R-DEPT-OP", "water");
    }

    @Test
    void anItemIsIssuedAnsweredSentBackAnsweredAgainAndClosed() {
        var id = draft("water", Map.of());
        assertThat(water.get("/api/supervisions/{id}", id).status()).as("a draft is the office's").isEqualTo(404);
        var issued = office.post(path(id, "issue"), null);
        assertThat(issued.json().path("reference").asString()).matches("督〔\\d{4}〕\\d+号");
        assertThat(todo(water, id, "reply")).isTrue();

        assertThat(water.post(path(id, "reply"), Map.of()).problem()).isEqualTo("reason-missing");
        var file = plans.file("R-DEPT-OP", "water", "reply.txt");
        var replied = water.post(path(id, "reply"), Map.of("text", "已完成监测", "files", new long[] {file}));
        assertThat(replied.json().path("state").asString()).as(replied.text()).isEqualTo("REPLIED");
        assertThat(replied.json().path("files")).hasSize(1);
        assertThat(todo(water, id, "reply")).isFalse();
        assertThat(todo(office, id, "close")).isTrue();

        office.post(path(id, "return"), Map.of("reason", "缺少检测报告"));
        assertThat(todo(water, id, "reply")).isTrue();
        water.post(path(id, "reply"), Map.of("text", "检测报告已附"));
        var closed = office.post(path(id, "close"), null);

        assertThat(closed.json().path("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.json().path("steps")).hasSize(6);
        assertThat(todo(office, id, "close")).isFalse();
        var statistics = office.get("/api/supervisions/statistics").json();
        assertThat(ids(statistics.path("all").path("onTime"))).contains(id);
    }

    @Test
    void onlyTheBodyThatOwesAnswersAndOnlyTheOfficeCloses() {
        var id = draft("water", Map.of());
        office.post(path(id, "issue"), null);

        assertThat(api.as("R-DEPT-OP", "forestry").post(path(id, "reply"), Map.of("text", "x")).problem()).isEqualTo("not-the-owing-body");
        assertThat(water.post(path(id, "close"), null).status()).isEqualTo(403);
        assertThat(office.post(path(id, "close"), null).problem()).as("not before an answer").isEqualTo("step-not-possible");
    }

    @Test
    void courtsAndEndedBodiesAreNotAssigned() {
        assertThat(office.post("/api/supervisions", body("court", Map.of())).problem()).isEqualTo("outside-not-assigned");
        assertThat(office.post("/api/supervisions", body("agriculture-2018", Map.of())).problem()).isEqualTo("organisation-ended");
        assertThat(office.post("/api/supervisions", body("all-departments", Map.of())).problem()).isEqualTo("organisation-is-group");
    }

    @Test
    void anExtensionMovesTheDateAndKeepsTheFirstOne() {
        var id = draft("water", Map.of());
        office.post(path(id, "issue"), null);
        var until = LocalDate.now(clock).plusDays(60);

        assertThat(office.post(path(id, "extend"), Map.of("until", until.toString())).problem()).isEqualTo("reason-missing");
        var extended = office.post(path(id, "extend"), Map.of("until", until.toString(), "reason", "汛期")).json();

        assertThat(extended.path("due").asString()).isEqualTo(until.toString());
        assertThat(extended.path("dueFirst").asString()).isNotEqualTo(until.toString());
        assertThat(extended.path("extensions")).hasSize(1);
        assertThat(office.post(path(id, "extend"), Map.of("until", until.toString(), "reason", "x")).problem()).isEqualTo("extension-not-later");
    }

    @Test
    void aTownReadsOnlyItsOwn() {
        var mine = draft("buqian", Map.of());
        var neighbours = draft("yuannan", Map.of());
        office.post(path(mine, "issue"), null);
        office.post(path(neighbours, "issue"), null);
        var town = api.as("R-TOWN", "buqian");

        assertThat(town.get("/api/supervisions/{id}", mine).status()).isEqualTo(200);
        assertThat(town.get("/api/supervisions/{id}", neighbours).status()).isEqualTo(404);
        assertThat(ids(town.get("/api/supervisions").json().valueStream().map(s -> s.path("id")).toList())).contains(mine).doesNotContain(neighbours);
        assertThat(water.get("/api/supervisions/{id}", mine).status()).as("a department reads it").isEqualTo(200);
    }

    @Test
    void anItemAboutARestrictedRowIsInvisibleToTheOffice() {
        var task = plans.task(plans.take(2026), "53").id();

        assertThat(office.post("/api/supervisions", body("water", Map.of("taskId", task))).status()).isEqualTo(404);
    }

    @Test
    void theColourFollowsTheCalendarAndStandsStillAtTheAnswer() {
        var id = draft("water", Map.of());
        office.post(path(id, "issue"), null);
        var item = store.get(id);

        assertThat(Time.at(at(item.due()), () -> supervisions.slip(item)).colour()).isEqualTo(Slip.Colour.BLUE);
        assertThat(Time.at(at(item.due().plusDays(3)), () -> supervisions.slip(item)).colour()).isEqualTo(Slip.Colour.YELLOW);
        assertThat(Time.at(at(item.due().plusDays(40)), () -> supervisions.slip(item)).colour()).isEqualTo(Slip.Colour.RED);
        water.post(path(id, "reply"), Map.of("text", "完成"));
        var answered = store.get(id);
        assertThat(Time.at(at(item.due().plusDays(40)), () -> supervisions.slip(answered)).colour()).isNotEqualTo(Slip.Colour.RED);
        assertThat(office.get(path(id, "slip")).json().path("organisation").asString()).isEqualTo("区水务局");
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(Time.ZONE).toInstant();
    }

    private long draft(String organisation, Map<String, Object> more) {
        var answer = office.post("/api/supervisions", body(organisation, more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    private Map<String, Object> body(String organisation, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of(
                "title", "灌溉水监测",
                "content", "完成本年度灌溉水监测并报结果",
                "organisationId", organisations.findByKey(organisation).orElseThrow().id(),
                "due", LocalDate.now(clock).plusDays(30).toString()));
        body.putAll(more);
        return body;
    }

    private static boolean todo(TestApi who, long id, String action) {
        return StreamSupport.stream(who.get("/api/todos").json().spliterator(), false)
                .anyMatch(t -> t.path("objectType").asString().equals("supervision")
                        && t.path("objectId").asString().equals("" + id)
                        && t.path("action").asString().equals(action));
    }

    private static List<Long> ids(Iterable<JsonNode> nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).map(JsonNode::asLong).toList();
    }

    private static String path(long id, String action) {
        return "/api/supervisions/" + id + "/" + action;
    }
}
