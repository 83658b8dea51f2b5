package cn.jingtu.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestActors;
import cn.jingtu.TestApi;
import cn.jingtu.access.AuditEntry;
import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.AuditVerdict;
import cn.jingtu.access.AuditVerification;
import cn.jingtu.access.CurrentActor;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@JingtuTest
class AuditTrailIT {

    @Autowired
    AuditTrail audit;

    @Autowired
    CurrentActor actors;

    @Autowired
    TestActors people;

    @Autowired
    TestApi api;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    private final String type = "t" + UUID.randomUUID().toString().substring(0, 8);

    private AuditEvent event(Object id) {
        return AuditEvent.of("thing.changed", type, id, "一件事");
    }

    private AuditVerdict verify() {
        try (var connection = database.getConnection()) {
            return AuditVerification.ofDatabase(connection, null);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AuditVerdict offline(String lines) {
        var mapper = JsonMapper.builder().build();
        return AuditVerification.ofExport(lines.lines().map(line -> mapper.readValue(line, AuditEntry.class)).iterator(), null);
    }

    private long written() {
        return jdbc.sql("select count(*) from audit_entry where object_type = :type").param("type", type).query(Long.class).single();
    }

    @Test
    void anEntryOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> audit.record(event(1))).isInstanceOf(IllegalStateException.class).hasMessageContaining("@Transactional");
    }

    @Test
    void whatIsRolledBackLeavesNoEntry() {
        transaction.executeWithoutResult(status -> {
            audit.record(event(1));
            status.setRollbackOnly();
        });
        assertThat(written()).isZero();
    }

    @Test
    void theEntryNamesThePersonAndThePost() {
        actors.as(people.actor("R-DEPT-CHK", "water"), () -> {
            transaction.executeWithoutResult(_ ->
                    audit.record(event(1).change(Map.of("b", 1, "a", 2), null).because("核对")));
            return null;
        });
        var row = jdbc.sql("select * from audit_entry where object_type = :type").param("type", type).query().singleRow();
        assertThat(row).containsEntry("role_key", "R-DEPT-CHK").containsEntry("organisation_name", "区水务局")
                .containsEntry("before", "{\"a\":2,\"b\":1}").containsEntry("reason", "核对");
    }

    @Test
    void manyWritersMakeOneChain() throws Exception {
        int writers = 8;
        int each = 25;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                int writer = w;
                running.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        transaction.executeWithoutResult(_ -> {
                            audit.record(event(writer));
                            audit.record(event(writer));
                        });
                    }
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
        assertThat(written()).isEqualTo(2L * writers * each);
        assertThat(verify()).isInstanceOf(AuditVerdict.Intact.class);
        var answer = api.as("R-SEC", "government-office").post("/api/audit/verify", null);
        assertThat(answer.json().path("intact").asBoolean()).as(answer.text()).isTrue();
    }

    @Test
    void theExportVerifiesOffline() {
        transaction.executeWithoutResult(_ -> audit.record(event("公开")));
        transaction.executeWithoutResult(_ -> audit.record(event("问责").asRestricted()));
        var export = api.as("R-SEC", "government-office").get("/api/audit/export.jsonl");
        assertThat(export.status()).isEqualTo(200);
        assertThat(export.text()).contains("\"objectId\":\"公开\"").doesNotContain("\"objectId\":\"问责\"");
        assertThat(offline(export.text())).isInstanceOfSatisfying(AuditVerdict.Intact.class, intact -> {
            assertThat(intact.firstSeq()).isOne();
            assertThat(intact.sealed()).isPositive();
        });
        assertThat(offline(export.text().replace("\"objectId\":\"公开\"", "\"objectId\":\"私下\"")))
                .isInstanceOf(AuditVerdict.Broken.class);
        var part = api.as("R-SEC", "government-office").get("/api/audit/export.jsonl?fromSeq=3&toSeq=5");
        assertThat(offline(part.text())).isInstanceOfSatisfying(AuditVerdict.Intact.class, intact -> {
            assertThat(intact.firstSeq()).isEqualTo(3);
            assertThat(intact.lastSeq()).isEqualTo(5);
        });
        assertThat(api.as("R-ADM", "government-office").get("/api/audit/export.jsonl").status()).isEqualTo(403);
    }

    @Test
    void aRestrictedEntryShowsItsExistenceOnly() {
        transaction.executeWithoutResult(_ -> audit.record(event("秘").change(null, Map.of("who", "某人")).asRestricted()));
        var hash = jdbc.sql("select hash from audit_entry where object_type = :type").param("type", type).query(String.class).single();

        for (var role : new String[] {"R-ADM", "R-SEC"}) {
            var client = api.as(role, "government-office");
            var listed = client.get("/api/audit?size=500").json().path("items").valueStream()
                    .filter(item -> item.path("hash").asString().equals(hash)).findFirst().orElseThrow();
            assertThat(listed.path("restricted").asBoolean()).isTrue();
            assertThat(listed.path("action").isNull() && listed.path("at").isNull() && listed.path("after").isNull()).isTrue();
            assertThat(client.get("/api/audit?object={type}", type).json().path("total").asInt()).isZero();
            assertThat(client.get("/api/audit/{type}/{id}", type, "秘").json().size()).isZero();
        }

        var discipline = api.as("R-DISC", "discipline").get("/api/audit?object={type}", type);
        assertThat(discipline.json().at("/items/0/after/who").asString()).isEqualTo("某人");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'audit.restricted-read' and restricted")
                .query(Long.class).single()).as("the reading itself is recorded").isPositive();
    }

    @Test
    void theAdministratorSeesThatBusinessWasDoneButNotItsContent() {
        transaction.executeWithoutResult(_ -> audit.record(event(5).change(null, Map.of("percent", 80))));
        var administrator = api.as("R-ADM", "government-office").get("/api/audit?object={type}", type).json().at("/items/0");
        assertThat(administrator.path("action").asString()).isEqualTo("thing.changed");
        assertThat(administrator.path("after").isNull()).isTrue();
        assertThat(administrator.path("concealed").asBoolean()).isTrue();
        var security = api.as("R-SEC", "government-office").get("/api/audit?object={type}", type).json().at("/items/0");
        assertThat(security.at("/after/percent").asInt()).isEqualTo(80);
    }

    @Test
    void theTrailOfARecordIsForWhoeverMayReadTheRecord() {
        var me = people.made("R-TOWN", "buqian");
        assertThat(api.bearer(me.token()).get("/api/audit/person/{id}", me.personId()).json().at("/0/action").asString())
                .isEqualTo("person.added");
        assertThat(api.bearer(me.token()).get("/api/audit/setting/{id}", "audit.algorithm").status()).isEqualTo(403);
    }

    @Test
    void theAlgorithmIsASetting() {
        var admin = api.as("R-ADM", "government-office");
        var refused = admin.put("/api/settings", Map.of("key", "audit.algorithm", "value", "MD5", "reason", "test"));
        assertThat(refused.problem()).isEqualTo("setting-value-refused");
        try {
            assertThat(admin.put("/api/settings", Map.of("key", "audit.algorithm", "value", "SM3", "reason", "国密要求")).status()).isEqualTo(200);
            transaction.executeWithoutResult(_ -> audit.record(event(1)));
            assertThat(jdbc.sql("select algorithm from audit_entry where object_type = :type").param("type", type).query(String.class).single())
                    .isEqualTo("SM3");
        } finally {
            admin.put("/api/settings", Map.of("key", "audit.algorithm", "value", "SHA-256", "reason", "test"));
        }
        assertThat(verify().intact()).isTrue();
    }
}
