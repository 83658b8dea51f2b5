package cn.jingtu.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.plan.TestPlan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Entries that wait for somebody stand among that person's work. */
@JingtuTest
class RegisterTodosIT {

    private static final String ENTERPRISES = "/api/registers/enterprises";
    private static final String TO_CHECK = "/registers/enterprises?state=SUBMITTED";

    private final TestApi clerk;
    private final TestApi checker;
    private final TestApi town;
    private final TestPlan plans;
    private final JdbcClient jdbc;

    @Autowired
    RegisterTodosIT(TestApi api, TestPlan plans, JdbcClient jdbc) {
        this.plans = plans;
        this.jdbc = jdbc;
        this.clerk = api.as("R-DEPT-OP", "ecology");
        this.checker = api.as("R-DEPT-CHK", "ecology");
        this.town = api.as("R-TOWN", "buqian");
    }

    @BeforeEach
    void aPlanSaysWhoLeadsWhat() {
        if (jdbc.sql("select count(*) from plan").query(Long.class).single() == 0) plans.take(2026);
    }

    private long submitted() {
        long id = clerk.post(ENTERPRISES + "/entries", Map.of("name", "待审厂" + UUID.randomUUID(), "industry", "26", "operation", "OPERATING")).json().path("id").asLong();
        assertThat(clerk.post(ENTERPRISES + "/entries/{id}/submit", Map.of(), id).status()).isEqualTo(200);
        return id;
    }

    private static Optional<JsonNode> todo(TestApi who, String link) {
        return who.get("/api/todos").json().valueStream().filter(one -> one.path("link").asString().equals(link)).findFirst();
    }

    /** How many entries the to-do says are to be checked. */
    private long toCheck() {
        return todo(checker, TO_CHECK).map(one -> Long.parseLong(one.path("title").path("zh").asString().replaceAll(".*：(\\d+) 条.*", "$1"))).orElse(0L);
    }

    @Test
    void whatIsSubmittedIsCountedForWhoeverChecksItAndGoesWhenItIsChecked() {
        long before = toCheck();
        long first = submitted();
        long second = submitted();
        assertThat(toCheck()).isEqualTo(before + 2);
        assertThat(todo(clerk, TO_CHECK)).isEmpty();
        checker.post(ENTERPRISES + "/entries/{id}/check", Map.of(), first);
        clerk.put(ENTERPRISES + "/entries/{id}", Map.of("version", 2, "products", "镀件"), second);
        assertThat(toCheck()).isEqualTo(before);
    }

    @Test
    void whatIsReturnedComesBackWithItsAddressUntilItIsSubmittedAgain() {
        long id = submitted();
        checker.post(ENTERPRISES + "/entries/{id}/return", Map.of("reason", "地址不详"), id);
        var back = clerk.get("/api/todos").json().valueStream().filter(one -> one.path("link").asString().matches("/registers/enterprises(/|\\?id=(.*,)?)" + id + "(,.*)?")).findFirst();
        assertThat(back).hasValueSatisfying(one -> {
            assertThat(one.path("urgency").asString()).isEqualTo("returned");
            assertThat(one.path("title").path("en").asString()).contains("returned");
        });
        clerk.post(ENTERPRISES + "/entries/{id}/submit", Map.of(), id);
        assertThat(todo(clerk, back.orElseThrow().path("link").asString())).isEmpty();
    }

    @Test
    void manyAtOnceAreOneTodo() {
        long before = toCheck();
        var ids = List.of(submitted(), submitted(), submitted());
        checker.post(ENTERPRISES + "/bulk", Map.of("action", "return", "ids", ids, "reason", "重复"));
        assertThat(toCheck()).isEqualTo(before);
        assertThat(clerk.get("/api/todos").json().valueStream().filter(one -> one.path("link").asString().matches("/registers/enterprises(/|\\?id=).*"))).hasSize(1);
    }

    @Test
    void whatATownSubmitsIsCheckedByTheDepartmentThatLeads() {
        var added = town.post("/api/registers/source-patrols/entries", Map.of("source", "待审水源" + UUID.randomUUID(), "day", "2026-03-02", "problems", 1));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        town.post("/api/registers/source-patrols/entries/{id}/submit", Map.of(), added.json().path("id").asLong());
        assertThat(todo(checker, "/registers/source-patrols?state=SUBMITTED")).isPresent();
        assertThat(todo(town, "/registers/source-patrols?state=SUBMITTED")).isEmpty();
    }
}
