package cn.jingtu.plan.town;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.access.Organisations;
import cn.jingtu.plan.TestPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@JingtuTest
class TownIT {

    @Autowired TestApi api;
    @Autowired TestPlan plans;
    @Autowired Organisations organisations;

    private TestApi office;
    private TestApi buqian;
    private TestApi yuannan;
    private long planId;

    @BeforeEach
    void aPlan() {
        office = api.as("R-GOV", TestPlan.GOV);
        buqian = api.as("R-TOWN", "buqian");
        yuannan = api.as("R-TOWN", "yuannan");
        planId = plans.take(2026);
    }

    @Test
    void aLetterIsIssuedSignedByTheTownAndArchivedWithTheScan() {
        var id = letter("buqian");
        assertThat(buqian.get("/api/duty-letters/{id}", id).status()).as("a draft is the office's").isEqualTo(404);
        office.post(path(id, "issue"), null);
        assertThat(buqian.get("/api/todos").json().valueStream().anyMatch(t -> t.path("objectType").asString().equals("duty-letter"))).isTrue();

        assertThat(yuannan.post(path(id, "sign"), null).status()).isEqualTo(404);
        assertThat(api.as("R-LEAD", "government").post(path(id, "sign"), null).problem()).isEqualTo("not-the-town");
        assertThat(buqian.post(path(id, "sign"), null).json().path("state").asString()).isEqualTo("SIGNED");
        assertThat(office.post(path(id, "archive"), null).problem()).isEqualTo("documents-missing");
        buqian.post(path(id, "scan"), Map.of("fileId", plans.file("R-TOWN", "buqian", "letter.txt")));

        assertThat(office.post(path(id, "archive"), null).json().path("state").asString()).isEqualTo("ARCHIVED");
    }

    @Test
    void lettersForAllTownsLeaveOutTheOneThatAnotherAuthorityRuns() {
        var answer = office.post("/api/duty-letters", Map.of("planId", planId, "year", 2026, "items", items()));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json()).hasSize(7);
        assertThat(answer.json().valueStream().map(l -> l.path("organisation").asString())).doesNotContain("城东街道办事处");
    }

    @Test
    void aLetterIsForTownsAndOneAYear() {
        letter("buqian");
        var twice = office.post("/api/duty-letters", Map.of("planId", planId, "year", 2026, "organisationIds", List.of(id("buqian")), "items", items()));
        var department = office.post("/api/duty-letters", Map.of("planId", planId, "year", 2026, "organisationIds", List.of(id("water")), "items", items()));

        assertThat(twice.problem()).isEqualTo("duty-letter-exists");
        assertThat(department.problem()).isEqualTo("not-a-town");
    }

    @Test
    void aTownOpensItsOwnPageWithItsRowsAndNobodyElses() {
        var own = buqian.get("/api/towns/{id}", id("buqian"));

        assertThat(own.status()).as(own.text()).isEqualTo(200);
        assertThat(own.json().path("tasks")).isNotEmpty();
        assertThat(buqian.get("/api/towns/{id}", id("yuannan")).problem()).isEqualTo("town-not-found");
        assertThat(office.get("/api/towns/{id}", id("yuannan")).status()).isEqualTo(200);
        assertThat(office.get("/api/towns/{id}", id("water")).problem()).isEqualTo("town-not-found");
    }

    @Test
    void townsThatTakePartInOneRowDoNotSeeEachOthersPart() {
        // Row 11: lead natural resources; towns take part.
        var row = buqian.get("/api/towns/{id}", id("buqian")).json().path("tasks").valueStream()
                .filter(t -> t.path("planId").asLong() == planId && t.path("my").asString().equals("participant"))
                .findFirst()
                .orElseThrow();
        var task = plans.task(planId, row.path("no").asString());
        var lead = organisations.successors(task.leads().getFirst().organisationId(), LocalDate.of(2026, 11, 23)).getFirst().key();
        var period = office.get("/api/tasks/{id}/periods", task.id()).json().get(0).path("id").asLong();
        var operator = api.as("R-DEPT-OP", lead);
        var report = operator.post("/api/periods/{id}/reports", Map.of("percent", 20, "narrative", "进展", "closing", false), period).json().path("id").asLong();
        var file = plans.file("R-TOWN", "buqian", "part.txt");
        var given = buqian.post("/api/reports/{id}/contributions", Map.of("text", "本镇已完成", "files", new long[] {file}), report);
        assertThat(given.status()).as(given.text()).isEqualTo(201);
        yuannan.post("/api/reports/{id}/contributions", Map.of("text", "源南已完成"), report);

        assertThat(texts(buqian.get("/api/reports/{id}", report).json())).containsExactly("本镇已完成");
        assertThat(texts(operator.get("/api/reports/{id}", report).json())).containsExactlyInAnyOrder("本镇已完成", "源南已完成");
        assertThat(yuannan.get("/api/files/{id}", file).status()).isEqualTo(404);
        assertThat(operator.get("/api/files/{id}", file).status()).isEqualTo(200);
        assertThat(buqian.get("/api/towns/{id}", id("buqian")).json().path("contributions")).isNotEmpty();
    }

    private static List<String> texts(JsonNode report) {
        return report.path("contributions").valueStream().map(c -> c.path("text").asString()).toList();
    }

    private long letter(String town) {
        var answer = office.post(
                "/api/duty-letters", Map.of("planId", planId, "year", 2026, "organisationIds", List.of(id(town)), "items", items()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get(0).path("id").asLong();
    }

    private List<Map<String, Object>> items() {
        return List.of(Map.of("text", "落实网格巡查", "taskId", plans.task(planId, "47").id()), Map.of("text", "保障工作经费"));
    }

    private long id(String organisation) {
        return organisations.findByKey(organisation).orElseThrow().id();
    }

    private static String path(long id, String action) {
        return "/api/duty-letters/" + id + "/" + action;
    }
}
