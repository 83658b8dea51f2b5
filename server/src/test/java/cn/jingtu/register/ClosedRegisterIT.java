package cn.jingtu.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.plan.TestPlan;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A closed register is as if it did not exist to those who may not read it, by whatever way they come. */
@JingtuTest
class ClosedRegisterIT {

    private static final String ACCOUNTABILITY = "/api/registers/rectifications";
    private static final String REPORTERS = "/api/registers/reporters";

    private final TestApi api;
    private final TestPlan plans;
    private final JdbcClient jdbc;
    private final Registers registers;
    private final TestApi personnel;
    private final TestApi handler;

    @Autowired
    ClosedRegisterIT(TestApi api, TestPlan plans, JdbcClient jdbc, Registers registers) {
        this.api = api;
        this.plans = plans;
        this.jdbc = jdbc;
        this.registers = registers;
        this.personnel = api.as("R-ORG", "organisation-department");
        this.handler = api.as("R-DEPT-OP", "ecology");
    }

    @BeforeEach
    void aPlanSaysWhoLeadsWhat() {
        if (jdbc.sql("select count(*) from plan").query(Long.class).single() == 0) plans.take(2026);
    }

    /** Leads the row but lacks the permission; reads all other registers; has the permission but does not lead; looks after the system. */
    private List<TestApi> outsiders(String register) {
        return register.equals(ACCOUNTABILITY)
                ? List.of(api.as("R-GOV", "government-office"), api.as("R-EPB-COORD", "ecology"), api.as("R-DEPT-OP", "ecology"), api.as("R-DEPT-OP", "organisation-department"))
                : List.of(
                        api.as("R-EPB-COORD", "ecology"), api.as("R-EPB-MON", "ecology"), api.as("R-DEPT-OP", "agriculture"), api.as("R-DEPT-SIGN", "finance"),
                        api.as("R-GOV", "government-office"), personnel, api.as("R-LEAD", "government"));
    }

    private long rectification(String problem) {
        var body = TestEntries.full(registers.get("rectifications"), _ -> -1);
        body.put("problem", problem);
        return added(personnel, ACCOUNTABILITY, body);
    }

    private long report() {
        var body = TestEntries.full(registers.get("public-reports"), _ -> -1);
        body.remove("enterprise");
        return added(handler, "/api/registers/public-reports", body);
    }

    private long reporter(long report, String name) {
        var body = TestEntries.full(registers.get("reporters"), _ -> report);
        body.put("name", name);
        return added(handler, REPORTERS, body);
    }

    private static long added(TestApi who, String register, Map<String, Object> body) {
        var answer = who.post(register + "/entries", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    @Test
    void whoMayReadItWorksWithItLikeWithAnyOther() {
        var problem = "整改" + UUID.randomUUID();
        long id = rectification(problem);
        assertThat(personnel.get("/api/registers").json().valueStream().map(line -> line.path("key").asString())).contains("rectifications", "accountability-records");
        assertThat(personnel.get(ACCOUNTABILITY + "/entries?q={q}", problem).json().path("total").asInt()).isEqualTo(1);
        assertThat(personnel.get(ACCOUNTABILITY + "/entries/{id}", id).json().path("can").valueStream().map(can -> can.asString())).contains("change", "submit");
        assertThat(personnel.get(ACCOUNTABILITY + "/export.csv?q={q}", problem).text()).contains(problem);
        assertThat(personnel.get(ACCOUNTABILITY + "/entries/{id}/history", id).json()).hasSize(1);
        var leader = api.as("R-LEAD", "government");
        assertThat(leader.get(ACCOUNTABILITY + "/entries/{id}", id).json().path("problem").asString()).isEqualTo(problem);
        assertThat(leader.post(ACCOUNTABILITY + "/entries", Map.of()).problem()).isEqualTo("not-permitted");
    }

    @Test
    void toOthersNoWayLeadsIn() {
        long report = report();
        closed(ACCOUNTABILITY, rectification("整改" + UUID.randomUUID()));
        closed(REPORTERS, reporter(report, "某举报人"));
    }

    private void closed(String register, long id) {
        var key = register.substring(register.lastIndexOf('/') + 1);
        for (var other : outsiders(register)) {
            assertThat(other.get("/api/registers").json().valueStream().map(line -> line.path("key").asString())).doesNotContain(key);
            for (var way : List.of(
                    "/schema", "/entries", "/entries?q=某", "/entries?asOf=2026-11-01", "/entries/" + id, "/entries/" + id + "/history", "/entries/" + id + "/links",
                    "/entries/" + id + "/duplicates", "/entries/" + id + "/attachments", "/views")) {
                assertThat(other.get(register + way).problem()).as(way).isEqualTo("register-not-found");
            }
            for (var way : List.of("/export.xlsx", "/export.csv", "/export.geojson", "/imports", "/template.xlsx")) {
                assertThat(other.get(register + way).problem()).as(way).isIn("register-not-found", "not-permitted");
            }
            assertThat(other.post(register + "/bulk", Map.of("action", "submit", "ids", List.of(id))).problem()).isEqualTo("register-not-found");
            for (var way : List.of("/entries", "/entries/" + id + "/submit", "/entries/duplicates")) {
                assertThat(other.post(register + way, Map.of()).problem()).as(way).isIn("register-not-found", "not-permitted");
            }
            assertThat(other.upload(register + "/import", "x.csv", "alias\nx".getBytes(StandardCharsets.UTF_8)).problem())
                    .isIn("register-not-found", "not-permitted");
            assertThat(other.get("/tiles/" + key + "/0/0/0.mvt").problem()).isEqualTo("layer-not-found");
            assertThat(other.get("/api/map/layers").text()).doesNotContain(key);
        }
    }

    @Test
    void theReportIsReadWithoutTheReporter() {
        long report = report();
        var name = "举报人" + UUID.randomUUID();
        reporter(report, name);
        for (var other : outsiders(REPORTERS)) {
            assertThat(other.get("/api/registers/public-reports/entries/{id}", report).status()).isEqualTo(200);
            assertThat(other.get("/api/registers/public-reports/entries/{id}/links", report).text()).doesNotContain("reporters", name);
            assertThat(other.get("/api/registers/public-reports/entries?q={q}", name).json().path("total").asInt()).isZero();
        }
        assertThat(handler.get("/api/registers/public-reports/entries/{id}/links", report).text()).contains(name);
        assertThat(api.as("R-EPB-ENF", "ecology").get(REPORTERS + "/entries?name={name}", name).json().path("total").asInt()).isEqualTo(1);
    }

    @Test
    void filesOfAnEntryAreAsClosedAsTheEntry() {
        long id = rectification("整改" + UUID.randomUUID());
        long file = plans.file("R-ORG", "organisation-department", "约谈纪要" + UUID.randomUUID() + ".txt");
        assertThat(personnel.post(ACCOUNTABILITY + "/entries/{id}/attachments", Map.of("fileId", file), id).status()).isEqualTo(201);
        for (var other : outsiders(ACCOUNTABILITY)) assertThat(other.get("/api/files/{id}", file).status()).isEqualTo(404);
        assertThat(api.as("R-DISC", "discipline").get("/api/files/{id}", file).status()).isEqualTo(200);
        assertThat(jdbc.sql("select bool_and(restricted) from audit_entry where action = 'file.linked' and object_id = ?").param("rectifications/" + id).query(Boolean.class).single())
                .isTrue();
    }

    @Test
    void theTrailKnowsThatSomethingHappenedAndWhoLookedButNotWhat() {
        var name = "举报人" + UUID.randomUUID();
        long id = reporter(report(), name);
        handler.put(REPORTERS + "/entries/{id}", new HashMap<>(Map.of("version", 1, "phone", "0762-0001234", "reason", "核对" + name)), id);
        handler.get(REPORTERS + "/entries/{id}", id);
        handler.get(REPORTERS + "/entries?name={name}", name);
        handler.get(REPORTERS + "/export.csv?name={name}", name);
        handler.post(REPORTERS + "/views", Map.of("name", "视图" + UUID.randomUUID(), "query", Map.of("words", Map.of("name", name))));
        assertThat(jdbc.sql("select action from audit_entry where object_type = 'register:reporters' and object_id = ? order by seq").param(String.valueOf(id)).query(String.class).list())
                .containsExactly("entry.added", "entry.changed", "register.read");
        assertThat(jdbc.sql("select count(*) from audit_entry where object_type = 'register:reporters' and object_id = '*' and action = 'register.read'").query(Long.class).single())
                .isGreaterThanOrEqualTo(2);
        assertThat(jdbc.sql("select count(*) from audit_entry where audit_entry::text like ?").param("%" + name + "%").query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select bool_and(restricted) from audit_entry where object_type = 'register:reporters'").query(Boolean.class).single()).isTrue();
    }

    @Test
    void aClosedRegisterHasNoPlaceOnTheMapAndNoOpenOneLinksIntoIt() {
        var closed = registers.all().stream().filter(RegisterDefinition::isClosed).toList();
        assertThat(closed).extracting(RegisterDefinition::key).contains("rectifications", "accountability-records", "reporters");
        assertThat(closed).allSatisfy(register -> assertThat(register.shape()).as(register.key()).isEqualTo(Register.Shape.NONE));
        assertThat(registers.all().stream().filter(register -> !register.isClosed()).flatMap(register -> register.fields().stream()).map(RegisterField::link))
                .doesNotContainAnyElementsOf(closed.stream().map(RegisterDefinition::key).toList());
    }
}
