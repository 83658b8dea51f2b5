package cn.jingtu.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.plan.TestPlan;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Many entries at once, by the ledger of enterprises. */
@JingtuTest
class BulkIT {

    private static final String REGISTER = "/api/registers/enterprises";

    private final TestApi clerk;
    private final TestApi checker;
    private final TestApi api;
    private final TestPlan plans;
    private final JdbcClient jdbc;

    @Autowired
    BulkIT(TestApi api, TestPlan plans, JdbcClient jdbc) {
        this.api = api;
        this.plans = plans;
        this.jdbc = jdbc;
        this.clerk = api.as("R-DEPT-OP", "ecology");
        this.checker = api.as("R-DEPT-CHK", "ecology");
    }

    @BeforeEach
    void aPlanSaysWhoLeadsWhat() {
        if (jdbc.sql("select count(*) from plan").query(Long.class).single() == 0) plans.take(2026);
    }

    private List<Long> drafts(int count) {
        return Stream.generate(() -> clerk.post(REGISTER + "/entries", Map.of("name", "批量厂" + UUID.randomUUID(), "industry", "26", "operation", "OPERATING")).json())
                .limit(count)
                .map(entry -> entry.path("id").asLong())
                .toList();
    }

    private static JsonNode step(TestApi who, String action, List<Long> ids) {
        var answer = who.post(REGISTER + "/bulk", Map.of("action", action, "ids", ids, "reason", "批量处理"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private JsonNode entry(long id) {
        return clerk.get(REGISTER + "/entries/{id}", id).json();
    }

    @Test
    void manyEntriesAreSubmittedAndCheckedAndEachKeepsItsVersions() {
        var ids = drafts(3);
        assertThat(step(clerk, "submit", ids).path("done")).hasSize(3);
        assertThat(step(checker, "check", ids).path("done")).hasSize(3);
        for (long id : ids) {
            assertThat(entry(id).path("state").asString()).isEqualTo("CHECKED");
            var history = clerk.get(REGISTER + "/entries/{id}/history", id).json();
            assertThat(history.valueStream().map(version -> version.path("action").asString())).containsExactly("checked", "submitted", "added");
        }
    }

    @Test
    void whatCannotTakeTheStepIsToldAndTheOthersTakeIt() {
        var ids = drafts(2);
        step(clerk, "submit", ids.subList(0, 1));
        var answer = step(clerk, "submit", List.of(ids.get(0), ids.get(1), 999_999_999L));
        assertThat(answer.path("done").valueStream().map(JsonNode::asLong)).containsExactly(ids.get(1));
        assertThat(answer.path("refused").valueStream().map(refusal -> refusal.path("type").asString())).containsExactly("entry-state", "entry-not-found");
        assertThat(answer.path("refused").path(0).path("detail").path("en").asString()).contains("Submitted");
    }

    @Test
    void nobodyChecksWhatHeSubmittedAndNobodyElsesDepartmentStepsAtAll() {
        var ids = drafts(1);
        step(checker, "submit", ids);
        assertThat(step(checker, "check", ids).path("refused").path(0).path("type").asString()).isEqualTo("own-entry");
        assertThat(step(clerk, "check", ids).path("refused").path(0).path("type").asString()).isEqualTo("not-the-keeper");
        assertThat(step(api.as("R-DEPT-OP", "publicity-department"), "end", ids).path("refused").path(0).path("type").asString()).isEqualTo("not-the-keeper");
        assertThat(entry(ids.getFirst()).path("state").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void entriesReturnOrEndTogetherWithAReason() {
        var ids = drafts(2);
        step(clerk, "submit", ids);
        assertThat(step(checker, "return", ids).path("done")).hasSize(2);
        assertThat(entry(ids.getFirst()).path("state").asString()).isEqualTo("DRAFT");
        assertThat(step(clerk, "end", ids).path("done")).hasSize(2);
        assertThat(entry(ids.getFirst()).path("validTo").asString()).isNotEmpty();
        var silent = clerk.post(REGISTER + "/bulk", Map.of("action", "end", "ids", ids)).json();
        assertThat(silent.path("refused").path(0).path("type").asString()).isEqualTo("reason-missing");
    }

    @Test
    void oneActStandsInTheTrailAndNamesTheEntries() {
        var ids = drafts(2);
        step(clerk, "submit", ids);
        var after = jdbc.sql("select after::text from audit_entry where action = 'register.entries-submitted' and object_id = 'enterprises' order by seq desc limit 1")
                .query(String.class)
                .single();
        assertThat(after).contains(ids.getFirst().toString(), ids.getLast().toString());
    }

    @Test
    void aWordThatIsNoActionAndTooManyEntriesAreRefused() {
        assertThat(clerk.post(REGISTER + "/bulk", Map.of("action", "burn", "ids", List.of(1))).problem()).isEqualTo("bulk-action-unknown");
        assertThat(clerk.post(REGISTER + "/bulk", Map.of("action", "check", "ids", List.of())).problem()).isEqualTo("bulk-size");
    }

    @Test
    void allOrNoneLeavesEveryEntryAsItWas() {
        var ids = drafts(2);
        step(clerk, "submit", ids.subList(0, 1));
        var answer = clerk.post(REGISTER + "/bulk", Map.of("action", "submit", "ids", ids, "allOrNone", true));
        assertThat(answer.problem()).isEqualTo("bulk-refused");
        assertThat(answer.json().path("refused").path(0).path("id").asLong()).isEqualTo(ids.getFirst());
        assertThat(entry(ids.getLast()).path("state").asString()).isEqualTo("DRAFT");
    }

    @Test
    void whatAListShowsIsMeantByItsWords() {
        var name = "筛选厂" + UUID.randomUUID();
        var ids = Stream.of("甲", "乙").map(end -> clerk.post(REGISTER + "/entries", Map.of("name", name + end, "industry", "26", "operation", "OPERATING")).json().path("id").asLong()).toList();
        var answer = clerk.post(REGISTER + "/bulk", Map.of("action", "submit", "words", Map.of("name", name)));
        assertThat(answer.json().path("done").valueStream().map(JsonNode::asLong)).containsExactlyElementsOf(ids);
        assertThat(clerk.post(REGISTER + "/bulk", Map.of("action", "submit")).problem()).isEqualTo("bulk-choice");
    }

    @Test
    void oneFieldOfManyIsSetAsIfEachHadBeenChangedAlone() {
        var ids = drafts(2);
        step(clerk, "submit", ids);
        step(checker, "check", ids);
        var answer = clerk.post(REGISTER + "/bulk", Map.of("action", "set", "ids", ids, "field", "planDocument", "value", "源府办〔2025〕3号", "reason", "补文号"));
        assertThat(answer.json().path("done")).as(answer.text()).hasSize(2);
        assertThat(entry(ids.getLast()).path("planDocument").asString()).isEqualTo("源府办〔2025〕3号");
        assertThat(entry(ids.getLast()).path("state").asString()).as("what was changed is checked again").isEqualTo("DRAFT");

        var wrong = clerk.post(REGISTER + "/bulk", Map.of("action", "set", "ids", ids, "field", "operation", "value", "歇业"));
        assertThat(wrong.json().path("refused").path(0).path("detail").path("zh").asString()).contains("歇业");
        assertThat(clerk.post(REGISTER + "/bulk", Map.of("action", "set", "ids", ids, "field", "state", "value", "CHECKED")).problem()).isEqualTo("field-unknown");
    }
}
