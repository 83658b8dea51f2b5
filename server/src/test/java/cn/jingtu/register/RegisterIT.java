package cn.jingtu.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestActors;
import cn.jingtu.TestApi;
import cn.jingtu.plan.TestPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register through the kit's own address, by the ledger of enterprises (R24), which the ecology branch leads. */
@JingtuTest
class RegisterIT {

    private static final String ENTERPRISES = "/api/registers/enterprises/entries";

    private final TestApi ecology;
    private final TestApi checker;
    private final TestApi agriculture;
    private final TestApi api;
    private final TestPlan plans;
    private final JdbcClient jdbc;

    @Autowired
    RegisterIT(TestApi api, TestPlan plans, JdbcClient jdbc) {
        this.api = api;
        this.plans = plans;
        this.jdbc = jdbc;
        this.ecology = api.as("R-DEPT-OP", "ecology");
        this.checker = api.as("R-DEPT-CHK", "ecology");
        this.agriculture = api.as("R-DEPT-OP", "agriculture");
    }

    @BeforeEach
    void aPlanSaysWhoLeadsWhat() {
        if (jdbc.sql("select count(*) from plan").query(Long.class).single() == 0) plans.take(2026);
    }

    private static Map<String, Object> enterprise(String name) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", name);
        body.put("industry", "26");
        body.put("operation", "OPERATING");
        body.put("regionCode", "441602");
        return body;
    }

    private TestApi.Answer added(Map<String, Object> body) {
        var answer = ecology.post(ENTERPRISES, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer;
    }

    private static String unique(String name) {
        return name + UUID.randomUUID();
    }

    @Test
    void whatARecordSaysBecomesASchemaInBothLanguages() {
        var schema = ecology.get("/api/registers/enterprises/schema").json();
        assertThat(schema.path("zh").asString()).isEqualTo("工业企业与关闭搬迁清单");
        var fields = schema.path("fields");
        var operation = fields.valueStream().filter(f -> f.path("key").asString().equals("operation")).findFirst().orElseThrow();
        assertThat(operation.path("type").asString()).isEqualTo("code");
        assertThat(operation.path("required").asBoolean()).isTrue();
        assertThat(operation.path("options").get(2).path("code").asString()).isEqualTo("CLOSED");
        assertThat(operation.path("options").get(2).path("label").path("en").asString()).isEqualTo("Closed");
        assertThat(fields.valueStream().filter(f -> f.path("common").asBoolean()).map(f -> f.path("key").asString()))
                .contains("regionCode", "validFrom", "lon", "geometry", "state");
    }

    @Test
    void anEntryIsAddedFoundChangedAndItsHistoryTellsFieldByField() {
        var name = unique("鸿泰化工");
        var entry = added(enterprise(name)).json();
        assertThat(entry.path("state").asString()).isEqualTo("DRAFT");

        var found = ecology.get(ENTERPRISES + "?q={name}", name).json();
        assertThat(found.path("total").asInt()).isOne();
        assertThat(found.path("items").get(0).path("industry").asString()).isEqualTo("26");

        var changed = ecology.put(ENTERPRISES + "/{id}", Map.of("version", 1, "operation", "关闭", "since", "2025年6月1日"), entry.path("id").asLong());
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().path("name").asString()).isEqualTo(name);
        assertThat(changed.json().path("since").asString()).isEqualTo("2025-06-01");

        var history = ecology.get(ENTERPRISES + "/{id}/history", entry.path("id").asLong()).json();
        assertThat(history).hasSize(2);
        assertThat(history.get(0).path("changes").valueStream().map(c -> c.path("field").asString() + " " + c.path("before").asString("") + ">" + c.path("after").asString("")))
                .containsExactlyInAnyOrder("operation OPERATING>CLOSED", "since >2025-06-01");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceWithFieldAndValue() {
        var body = enterprise("");
        body.put("uscc", "91440101MA59ABCDE1");
        body.put("operation", "歇业");
        body.put("since", "昨天");
        var answer = ecology.with("Accept-Language", "en").post(ENTERPRISES, body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("entry-not-acceptable");
        assertThat(answer.json().path("issues").valueStream().map(i -> i.path("field").asString() + ":" + i.path("rule").asString()))
                .containsExactlyInAnyOrder("name:required", "uscc:uscc", "operation:option", "since:date");
        assertThat(answer.json().path("detail").asString()).contains("歇业").contains("Operating, Stopped, Closed, Relocated");
    }

    @Test
    void fieldsThatDisagreeAreRefusedTogether() {
        var body = enterprise(unique("停产厂"));
        body.put("operation", "STOPPED");
        var answer = ecology.post(ENTERPRISES, body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("issues").get(0).path("rule").asString()).isEqualTo("required-with-operation");
    }

    @Test
    void aFieldThatTheRegisterDoesNotHaveIsNamed() {
        var body = enterprise(unique("某厂"));
        body.put("colour", "red");
        var answer = ecology.post(ENTERPRISES, body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("field-unknown");
        assertThat(answer.json().path("field").asString()).isEqualTo("colour");
    }

    @Test
    void aChangeThatDoesNotKnowTheNewestVersionIsRefused() {
        var id = added(enterprise(unique("两人同改"))).json().path("id").asLong();
        assertThat(ecology.put(ENTERPRISES + "/{id}", Map.of("version", 1, "address", "甲路"), id).status()).isEqualTo(200);
        var late = ecology.put(ENTERPRISES + "/{id}", Map.of("version", 1, "address", "乙路"), id);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("changed-meanwhile");
        assertThat(ecology.with("If-Match", "\"2\"").put(ENTERPRISES + "/{id}", Map.of("address", "乙路"), id).status()).isEqualTo(200);
    }

    @Test
    void theRegisterCanBeReadAsItStoodBefore() {
        var name = unique("旧名厂");
        var id = added(enterprise(name)).json().path("id").asLong();
        jdbc.sql("update register_history set at = '2025-01-05T00:00:00Z' where register = 'enterprises' and entry_id = ?").param(id).update();
        ecology.put(ENTERPRISES + "/{id}", Map.of("version", 1, "name", name + "（新）"), id);

        var then = ecology.get(ENTERPRISES + "?asOf=2025-01-31&ended=all&q={name}", name).json();
        assertThat(then.path("items").get(0).path("name").asString()).isEqualTo(name);
        assertThat(ecology.get(ENTERPRISES + "?asOf=2024-12-31&ended=all&q={name}", name).json().path("total").asInt()).isZero();
        assertThat(ecology.get(ENTERPRISES + "?q={name}", name).json().path("items").get(0).path("name").asString()).endsWith("（新）");
    }

    @Test
    void whoSubmitsAnEntryDoesNotCheckIt() {
        var id = added(enterprise(unique("待审厂"))).json().path("id").asLong();
        assertThat(checker.post(ENTERPRISES + "/{id}/submit", Map.of(), id).status()).isEqualTo(200);
        var own = checker.post(ENTERPRISES + "/{id}/check", Map.of(), id);
        assertThat(own.problem()).isEqualTo("own-entry");
        var returned = checker.post(ENTERPRISES + "/{id}/return", Map.of("reason", "地址不详"), id);
        assertThat(returned.json().path("state").asString()).isEqualTo("DRAFT");
        ecology.post(ENTERPRISES + "/{id}/submit", Map.of(), id);
        assertThat(checker.post(ENTERPRISES + "/{id}/check", Map.of(), id).json().path("state").asString()).isEqualTo("CHECKED");
    }

    @Test
    void aDepartmentThatOnlyReadsTheRowsReadsTheRegisterAndWritesNothing() {
        var name = unique("只读厂");
        var id = added(enterprise(name)).json().path("id").asLong();
        var publicity = api.as("R-DEPT-OP", "publicity-department");
        assertThat(publicity.get(ENTERPRISES + "/{id}", id).json().path("can")).isEmpty();
        assertThat(publicity.post(ENTERPRISES, enterprise(unique("无权"))).problem()).isEqualTo("not-the-keeper");
        assertThat(publicity.put(ENTERPRISES + "/{id}", Map.of("version", 1, "name", "改"), id).problem()).isEqualTo("not-the-keeper");
        assertThat(api.as("R-ADM", "government-office").get(ENTERPRISES).status()).isEqualTo(403);
    }

    @Test
    void aTownSeesItsOwnAreaOnly() {
        var body = enterprise(unique("埔前厂"));
        body.put("regionCode", "441602101");
        var id = added(body).json().path("id").asLong();
        var own = region("buqian");
        var other = region("yuannan");
        ecology.put(ENTERPRISES + "/{id}", Map.of("version", 1, "regionCode", own), id);
        assertThat(api.as("R-TOWN", "buqian").get(ENTERPRISES + "/{id}", id).status()).isEqualTo(200);
        assertThat(api.as("R-TOWN", "yuannan").get(ENTERPRISES + "/{id}", id).status()).isEqualTo(404);
        assertThat(own).isNotEqualTo(other);
    }

    private String region(String key) {
        return jdbc.sql("select region_code from organisation where key = ?").param(key).query(String.class).single();
    }

    @Test
    void anEndedEntryLeavesTheListAndStaysInTheRegister() {
        var name = unique("已终止厂");
        var id = added(enterprise(name)).json().path("id").asLong();
        jdbc.sql("update register_enterprise set valid_from = '2020-01-01' where id = ?").param(id).update();
        var ended = ecology.post(ENTERPRISES + "/{id}/end", Map.of("validTo", "2025-12-31", "reason", "拆除"), id);
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        assertThat(ecology.get(ENTERPRISES + "?q={name}", name).json().path("total").asInt()).isZero();
        assertThat(ecology.get(ENTERPRISES + "?q={name}&ended=true", name).json().path("total").asInt()).isOne();
    }

    @Test
    void aMergedEntryHandsItsLinksOver() {
        long kept = added(enterprise(unique("保留"))).json().path("id").asLong();
        long twin = added(enterprise(unique("重复"))).json().path("id").asLong();
        var emitter = ecology.post("/api/registers/metal-emitters/entries", Map.of(
                "enterprise", twin, "line", "电镀线", "metals", List.of("PB", "CD"), "baseYear", 2020, "baseEmission", "12.5",
                "currentEmission", 10, "regionCode", "441602"));
        assertThat(emitter.status()).as(emitter.text()).isEqualTo(201);
        assertThat(emitter.json().path("metals").get(1).asString()).isEqualTo("CD");

        assertThat(ecology.post(ENTERPRISES + "/{id}/merge", Map.of("into", kept, "reason", "同一企业"), twin).status()).isEqualTo(200);
        var links = ecology.get(ENTERPRISES + "/{id}/links", kept).json();
        assertThat(links.get(0).path("register").asString()).isEqualTo("metal-emitters");
        assertThat(links.get(0).path("entries").get(0).path("id").asLong()).isEqualTo(emitter.json().path("id").asLong());
    }

    @Test
    void severalEntriesAreAskedForByTheirNumbersAtOnce() {
        var first = added(enterprise(unique("鸿泰化工"))).json().path("id").asLong();
        added(enterprise(unique("鸿泰化工")));
        var third = added(enterprise(unique("鸿泰化工"))).json().path("id").asLong();
        var found = ecology.get(ENTERPRISES + "?sort=id&id={ids}", first + "," + third).json().path("items");
        assertThat(found.valueStream().map(entry -> entry.path("id").asLong())).containsExactly(first, third);
    }

    @Test
    void aFilterThatNobodyKnowsIsNamedInsteadOfPassedOver() {
        var answer = ecology.get(ENTERPRISES + "?colour=red");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("filter-unknown");
        assertThat(ecology.get(ENTERPRISES + "?sort=-since,name&operation=CLOSED,在产&since.from=2020-01-01&address.empty=true").status()).isEqualTo(200);
        assertThat(ecology.get(ENTERPRISES + "?since.from=abc").problem()).isEqualTo("filter-unreadable");
        assertThat(ecology.get(ENTERPRISES + "?name={text}", "' or 1=1 --%_").json().path("total").asInt()).isZero();
    }

    @Test
    void everyChangeStandsInTheTrail() {
        var id = added(enterprise(unique("留痕厂"))).json().path("id").asLong();
        assertThat(jdbc.sql("select count(*) from audit_entry where object_type = 'register:enterprises' and object_id = ?")
                        .param(String.valueOf(id)).query(Long.class).single())
                .isOne();
    }
}
