package cn.jingtu.plan.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.access.Organisations;
import cn.jingtu.plan.TestPlan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@JingtuTest
class MeetingIT {

    @Autowired TestApi api;
    @Autowired TestPlan plans;
    @Autowired Organisations organisations;
    @Autowired Clock clock;

    private TestApi coordinator;

    @BeforeEach
    void people() {
        coordinator = api.as("R-EPB-COORD", "ecology");
    }

    @Test
    void decisionsBecomeItemsThatAreFollowedUpAndTheIndicatorOpensToThem() {
        var id = plan("water", "buqian");
        assertThat(coordinator.post(path(id, "decisions"), decision("water")).problem()).isEqualTo("meeting-not-held");
        coordinator.post(path(id, "hold"), Map.of("attendance", Map.of(id("water"), "李四 副局长")));
        assertThat(coordinator.post(path(id, "decisions"), decision("water")).status()).isEqualTo(201);
        assertThat(coordinator.post(path(id, "decisions"), decision("court")).problem()).isEqualTo("outside-not-assigned");
        assertThat(coordinator.post(path(id, "close"), null).problem()).as("minutes first").isEqualTo("documents-missing");
        coordinator.post(path(id, "minutes"), Map.of("fileId", plans.file("R-EPB-COORD", "ecology", "minutes.txt")));

        var closed = coordinator.post(path(id, "close"), null);

        assertThat(closed.json().path("state").asString()).as(closed.text()).isEqualTo("CLOSED");
        var item = closed.json().path("decisions").get(0).path("supervisionId").asLong();
        var water = api.as("R-DEPT-OP", "water");
        var followUp = water.get("/api/supervisions/{id}", item).json();
        assertThat(followUp.path("origin").asString()).isEqualTo("DECISION");
        assertThat(followUp.path("title").asString()).as("what was decided, not which meeting").isEqualTo(followUp.path("content").asString());
        assertThat(followUp.path("meetingId").asLong()).isEqualTo(id);
        water.post("/api/supervisions/{id}/reply", Map.of("text", "完成"), item);
        api.as("R-GOV", TestPlan.GOV).post("/api/supervisions/{id}/close", null, item);

        var indicators = coordinator.get("/api/meetings/indicators?year={y}", LocalDate.now(clock).getYear()).json();
        assertThat(ids(indicators.path("planned"))).contains(id);
        assertThat(ids(indicators.path("held"))).contains(id);
        assertThat(ids(indicators.path("decisionsMade"))).contains(item);
        assertThat(ids(indicators.path("decisionsDone"))).contains(item);
    }

    @Test
    void aTownReadsTheMeetingsItIsAMemberOfAndTheDecisionsForItself() {
        var id = plan("water", "buqian");
        coordinator.post(path(id, "hold"), null);
        coordinator.post(path(id, "decisions"), decision("buqian"));
        coordinator.post(path(id, "decisions"), decision("yuannan"));

        assertThat(api.as("R-TOWN", "buqian").get(path(id, "decisions")).json()).hasSize(1);
        assertThat(api.as("R-TOWN", "yuannan").get("/api/meetings/{id}", id).status()).isEqualTo(404);
        assertThat(api.as("R-DEPT-OP", "forestry").get(path(id, "decisions")).json()).hasSize(2);
    }

    @Test
    void aDecisionEnteredByMistakeIsTakenBackBeforeTheMeetingIsClosed() {
        var id = plan("water");
        coordinator.post(path(id, "hold"), null);
        var decision = coordinator.post(path(id, "decisions"), decision("water")).json().path("decisions").get(0).path("id").asLong();

        assertThat(coordinator.delete(path(id, "decisions/" + decision)).json().path("decisions")).isEmpty();
    }

    @Test
    void aMeetingIsNotHeldInTheFuture() {
        var id = plan("water");

        var refused = coordinator.post(path(id, "hold"), Map.of("heldOn", LocalDate.now(clock).plusDays(1).toString()));

        assertThat(refused.problem()).isEqualTo("held-in-the-future");
    }

    private long plan(String... members) {
        var answer = coordinator.post(
                "/api/meetings",
                Map.of(
                        "title", "土壤污染防治联席会议",
                        "plannedOn", LocalDate.now(clock).toString(),
                        "agenda", "通报进展",
                        "members", List.of(members).stream().map(this::id).toList()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    private Map<String, Object> decision(String organisation) {
        return Map.of("text", "月底前报送清单", "organisationId", id(organisation), "due", LocalDate.now(clock).plusDays(20).toString());
    }

    private long id(String organisation) {
        return organisations.findByKey(organisation).orElseThrow().id();
    }

    private static List<Long> ids(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).map(JsonNode::asLong).toList();
    }

    private static String path(long id, String action) {
        return "/api/meetings/" + id + "/" + action;
    }
}
