package cn.jingtu.plan.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.TestApi.Answer;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Settings;
import cn.jingtu.TestActors;
import cn.jingtu.plan.TestPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Row 10 (safe use of farmland): lead agriculture, participant natural resources. */
@JingtuTest
class ReportLifeIT {

    private static final String AGRICULTURE = "agriculture";
    private static final String LAND = "natural-resources";

    @Autowired TestApi api;
    @Autowired TestPlan plans;
    @Autowired TestActors people;
    @Autowired Settings settings;
    @Autowired CurrentActor actors;
    @Autowired JdbcClient jdbc;

    private TestApi operator;
    private TestApi checker;
    private TestApi head;
    private TestApi participant;
    private long planId;
    private long periodId;

    @BeforeEach
    void aPlan() {
        operator = api.as("R-DEPT-OP", AGRICULTURE);
        checker = api.as("R-DEPT-CHK", AGRICULTURE);
        head = api.as("R-DEPT-SIGN", AGRICULTURE);
        participant = api.as("R-DEPT-OP", LAND);
        planId = plans.take(2026);
        periodId = plans.period(planId, "10", 2020).id();
    }

    @Test
    void threePeopleBringAReportFromDraftToSignatureAndTheRowMoves() {
        var report = begin(40, false);

        assertThat(operator.post(path(report, "submit"), null).json().path("state").asString()).isEqualTo("SUBMITTED");
        assertThat(checker.post(path(report, "check"), null).json().path("state").asString()).isEqualTo("CHECKED");
        var signed = head.post(path(report, "sign"), null);

        assertThat(signed.json().path("state").asString()).isEqualTo("SIGNED");
        assertThat(signed.json().path("steps")).hasSize(4);
        var row = row("10");
        // What the report says is one piece of the progress beside figures and deliverables (ProgressRuleTests).
        assertThat(row.path("progress").path("percent").asInt()).isBetween(1, 99);
        assertThat(row.path("progress").path("parts").get(0).path("reported").asInt()).isEqualTo(40);
        assertThat(row.path("progress").path("parts").get(0).path("reportId").asLong()).isEqualTo(report);
    }

    @Test
    void onePersonNeitherChecksNorSignsWhatTheySubmitted() {
        // R-ORG holds all three permissions; the personnel organ leads row 53.
        var one = api.as("R-ORG", "organisation-department");
        var restricted = plans.period(planId, "53", 2026).id();
        var report = one.post("/api/periods/{id}/reports", text(10, false), restricted).json().path("id").asLong();
        one.post(path(report, "submit"), null);

        var refused = one.post(path(report, "check"), null);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("same-person");
    }

    @Test
    void aSettingLetsOnePersonSubmitAndCheckAndTheStepSaysSo() {
        var one = api.as("R-DISC", "discipline");
        var body = people.made("R-DISC", "discipline").organisationId();
        actors.as(people.actor("R-ADM", TestPlan.GOV), () -> {
            settings.put("report.merge-submit-check:" + body, "true", "小单位");
            return null;
        });
        try {
            var restricted = plans.period(planId, "53", 2026).id();
            var report = one.post("/api/periods/{id}/reports", text(10, false), restricted).json().path("id").asLong();
            one.post(path(report, "submit"), null);

            var checked = one.post(path(report, "check"), null);
            assertThat(checked.json().path("state").asString()).as(checked.text()).isEqualTo("CHECKED");
            assertThat(checked.json().path("steps").get(2).path("remark").path("zh").asString()).contains("同一人");
            assertThat(one.post(path(report, "sign"), null).problem()).as("the signature stays with another").isEqualTo("same-person");
        } finally {
            actors.as(people.actor("R-ADM", TestPlan.GOV), () -> {
                settings.put("report.merge-submit-check:" + body, "false", "小单位");
                return null;
            });
        }
    }

    @Test
    void aReturnedReportNeedsAReasonComesBackToTheOperatorAndCanBeSubmittedAgain() {
        var report = begin(40, false);
        operator.post(path(report, "submit"), null);

        assertThat(checker.post(path(report, "return"), null).problem()).isEqualTo("reason-missing");
        var returned = checker.post(path(report, "return"), Map.of("reason", "缺少面积核算表"));
        assertThat(returned.json().path("state").asString()).isEqualTo("RETURNED");
        assertThat(todos(operator)).anyMatch(t -> t.path("objectId").asString().equals("" + report) && t.path("action").asString().equals("revise"));

        assertThat(operator.post(path(report, "submit"), null).status()).isEqualTo(200);
        assertThat(todos(operator)).noneMatch(t -> t.path("objectId").asString().equals("" + report) && t.path("action").asString().equals("revise"));
        assertThat(todos(checker)).anyMatch(t -> t.path("objectId").asString().equals("" + report) && t.path("action").asString().equals("check"));
    }

    @Test
    void onlyTheSubmitterRecallsASubmission() {
        var report = begin(40, false);
        operator.post(path(report, "submit"), null);
        var colleague = api.bearer(people.another("R-DEPT-OP", AGRICULTURE).token());

        assertThat(colleague.post(path(report, "recall"), null).problem()).isEqualTo("not-the-submitter");
        assertThat(operator.post(path(report, "recall"), null).json().path("state").asString()).isEqualTo("DRAFT");
    }

    @Test
    void anOpenObjectionBlocksTheSignatureUntilItIsAnsweredOrWithdrawn() {
        var report = begin(40, false);
        operator.post(path(report, "submit"), null);
        var part = contribute(report);
        assertThat(participant.post(path(report, "contributions/" + part + "/object"), null).problem()).isEqualTo("reason-missing");
        participant.post(path(report, "contributions/" + part + "/object"), Map.of("reason", "面积与变更调查不一致"));
        checker.post(path(report, "check"), null);

        var refused = head.post(path(report, "sign"), null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("objection-open");
        assertThat(todos(operator)).anyMatch(t -> t.path("objectId").asString().equals("" + report) && t.path("action").asString().equals("answer"));

        operator.post(path(report, "contributions/" + part + "/answer"), Map.of("reason", "已按变更调查核对"));
        assertThat(head.post(path(report, "sign"), null).json().path("state").asString()).isEqualTo("SIGNED");
    }

    @Test
    void aParticipantTakesItsObjectionBack() {
        var report = begin(40, false);
        operator.post(path(report, "submit"), null);
        var part = contribute(report);
        participant.post(path(report, "contributions/" + part + "/object"), Map.of("reason", "数字有误"));
        checker.post(path(report, "check"), null);

        participant.post(path(report, "contributions/" + part + "/withdraw"), null);

        assertThat(head.post(path(report, "sign"), null).status()).isEqualTo(200);
    }

    @Test
    void aConfirmationCountsForTheTextThatWasConfirmed() {
        var report = begin(40, false);
        operator.post(path(report, "submit"), null);
        var part = contribute(report);
        participant.post(path(report, "contributions/" + part + "/confirm"), null);
        var version = operator.post(path(report, "recall"), null).json().path("version").asInt();

        var edited = operator.put("/api/reports/{id}", with(text(50, false), "version", version), report);

        assertThat(edited.json().path("contributions").get(0).path("state").asString()).isEqualTo("GIVEN");
    }

    @Test
    void twoWhoEditAtOnceAreTold() {
        var report = begin(40, false);
        var version = operator.get("/api/reports/{id}", report).json().path("version").asInt();
        operator.put("/api/reports/{id}", with(text(50, false), "version", version), report);

        var second = operator.put("/api/reports/{id}", with(text(60, false), "version", version), report);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("changed-meanwhile");
    }

    @Test
    void aYearIsClosedOnlyWithEvidenceOfItsClosingDeliverables() {
        var report = begin(70, true);
        var refused = operator.post(path(report, "submit"), null);
        assertThat(refused.problem()).isEqualTo("closing-evidence-missing");
        var missing = operator.get("/api/reports/{id}", report).json().path("deliverables");
        var closing = StreamSupport.stream(missing.spliterator(), false).filter(d -> d.path("closing").asBoolean()).toList();
        assertThat(closing).isNotEmpty().allMatch(d -> refused.text().contains(d.path("zh").asString()));

        for (var deliverable : closing) {
            var file = plans.file("R-DEPT-OP", AGRICULTURE, deliverable.path("key").asString() + ".txt");
            var added = operator.post(
                    path(report, "evidence"),
                    Map.of("fileId", file, "deliverable", deliverable.path("key").asString(), "claim", "面积 2100 亩", "page", "第 3 页"));
            assertThat(added.status()).as(added.text()).isEqualTo(201);
        }
        operator.post(path(report, "submit"), null);
        checker.post(path(report, "check"), null);
        var signed = head.post(path(report, "sign"), null);

        assertThat(signed.json().path("state").asString()).as(signed.text()).isEqualTo("SIGNED");
        var row = row("10");
        assertThat(row.path("light").asString()).isEqualTo("done");
        assertThat(row.path("progress").path("percent").asInt()).isEqualTo(100);
        assertThat(operator.post("/api/periods/{id}/reports", text(10, false), periodId).problem()).isEqualTo("period-not-open");
        assertThat(todos(operator)).noneMatch(t -> t.path("objectType").asString().equals("period") && t.path("objectId").asString().equals("" + periodId));
    }

    @Test
    void evidenceTakenOffNoLongerProvesAnything() {
        var report = begin(70, true);
        var file = plans.file("R-DEPT-OP", AGRICULTURE, "a.txt");
        var evidence = operator.post(path(report, "evidence"), Map.of("fileId", file, "claim", "x")).json().path("evidence").get(0).path("id").asLong();

        var after = operator.delete(path(report, "evidence/" + evidence));

        assertThat(after.status()).isEqualTo(200);
        assertThat(after.json().path("evidence")).isEmpty();
    }

    @Test
    void aFileThatIsNotOnesOwnToShowCannotBeLinked() {
        var foreign = plans.file("R-DEPT-OP", "water", "private.txt");
        var report = begin(40, false);

        assertThat(operator.post(path(report, "evidence"), Map.of("fileId", foreign)).problem()).isEqualTo("file-not-found");
    }

    @Test
    void evidenceIsReadByThoseWhoReadTheReport() {
        var report = begin(40, false);
        var file = plans.file("R-DEPT-OP", AGRICULTURE, "map.txt");
        operator.post(path(report, "evidence"), Map.of("fileId", file, "claim", "面积"));

        assertThat(participant.get("/api/files/{id}", file).status()).as("participant, draft").isEqualTo(200);
        assertThat(api.as("R-DEPT-OP", "water").get("/api/files/{id}", file).status()).as("reader, draft").isEqualTo(404);
        operator.post(path(report, "submit"), null);
        assertThat(api.as("R-DEPT-OP", "water").get("/api/files/{id}", file).status()).as("reader, submitted").isEqualTo(200);
        assertThat(api.as("R-TOWN", "buqian").get("/api/files/{id}", file).status()).as("a town without a part").isEqualTo(404);
    }

    @Test
    void onlyTheLeadReportsAndAReaderOnlyReads() {
        assertThat(participant.post("/api/periods/{id}/reports", text(1, false), periodId).problem()).isEqualTo("not-the-lead");
        assertThat(api.as("R-GOV", TestPlan.GOV).post("/api/periods/{id}/reports", text(1, false), periodId).status()).isEqualTo(403);
        var report = begin(40, false);
        assertThat(operator.post("/api/periods/{id}/reports", text(1, false), periodId).problem()).isEqualTo("report-under-way");
        assertThat(api.as("R-DEPT-CHK", LAND).post(path(report, "check"), null).problem()).isEqualTo("not-the-lead");
        assertThat(api.as("R-DEPT-OP", "water").post(path(report, "contributions"), Map.of("text", "x")).status()).isEqualTo(404);
    }

    @Test
    void thePageSaysWhyAnActionIsNotPossible() {
        var report = begin(40, false);
        operator.post(path(report, "submit"), null);

        var can = operator.get("/api/reports/{id}", report).json().path("can");

        var check = StreamSupport.stream(can.spliterator(), false).filter(c -> c.path("action").asString().equals("check")).findFirst().orElseThrow();
        assertThat(check.path("allowed").asBoolean()).isFalse();
        assertThat(check.path("reasons").get(0).path("reason").path("zh").asString()).isNotBlank();
    }

    @Test
    void aFailureInTheMiddleOfASignatureLeavesNeitherTheChangeNorAnEntry() {
        var report = begin(40, false);
        operator.post(path(report, "submit"), null);
        checker.post(path(report, "check"), null);
        var entries = jdbc.sql("select count(*) from audit_entry").query(Long.class).single();
        var head = jdbc.sql("select hash from audit_head").query(String.class).single();
        var steps = operator.get("/api/reports/{id}", report).json().path("steps").size();
        // The to-dos come after the step and its entry; here the database refuses them.
        jdbc.sql("create function refuse_todo() returns trigger language plpgsql as $$ begin raise exception 'refused by the test'; end $$").update();
        jdbc.sql("create trigger refuse_todo before update on todo for each row when (old.object_type = 'report' and old.object_id = '%d') execute function refuse_todo()".formatted(report)).update();
        try {
            var failed = this.head.post(path(report, "sign"), null);
            assertThat(failed.status()).isEqualTo(500);
            assertThat(failed.problem()).isEqualTo("internal-error");
            assertThat(failed.text()).doesNotContain("refused by the test");
        } finally {
            jdbc.sql("drop trigger refuse_todo on todo").update();
            jdbc.sql("drop function refuse_todo()").update();
        }
        var after = operator.get("/api/reports/{id}", report).json();
        assertThat(after.path("state").asString()).isEqualTo("CHECKED");
        assertThat(after.path("signedAt").isNull()).isTrue();
        assertThat(after.path("steps").size()).isEqualTo(steps);
        assertThat(jdbc.sql("select count(*) from audit_entry").query(Long.class).single()).isEqualTo(entries);
        assertThat(jdbc.sql("select hash from audit_head").query(String.class).single()).isEqualTo(head);
        assertThat(this.head.post(path(report, "sign"), null).json().path("state").asString()).isEqualTo("SIGNED");
    }

    @Test
    void theNameOfAFileOfARestrictedRowIsToldToNobodyElseNotEvenInTheTrail() {
        var personnel = api.as("R-ORG", "organisation-department");
        var secret = plans.period(planId, "53", 2026).id();
        var report = personnel.post("/api/periods/{id}/reports", Map.of("percent", 10, "narrative", "x", "closing", false), secret).json().path("id").asLong();
        var name = "关于张某某的处分决定-" + report + ".txt";
        var file = plans.file("R-ORG", "organisation-department", name);
        assertThat(personnel.post("/api/reports/{id}/evidence", Map.of("fileId", file), report).status()).isEqualTo(201);

        for (var who : List.of("R-ADM", "R-SEC")) {
            for (var query : List.of("action=file.stored", "action=file.linked", "object=file&id=" + file, "object=report&id=" + report)) {
                var trail = api.as(who, "government-office").get("/api/audit?size=200&" + query);
                assertThat(trail.status()).isEqualTo(200);
                assertThat(trail.text()).doesNotContain("张某某");
            }
        }
        assertThat(jdbc.sql("select count(*) from audit_entry where not restricted and (object_label like :name or after like :name or before like :name)")
                        .param("name", "%" + name + "%").query(Long.class).single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from audit_entry where restricted and action = 'file.linked' and object_id = :id")
                        .param("id", "" + report).query(Long.class).single())
                .isEqualTo(1);
    }

    @Test
    void whatReadersOfClosedRecordsGetIsKeptInNoCache() {
        assertThat(api.as("R-ORG", "organisation-department").get("/api/plans/{id}/tasks", planId).headers().getCacheControl()).isEqualTo("no-store");
        assertThat(operator.get("/api/plans/{id}/tasks", planId).headers().getCacheControl()).isEqualTo("private, no-cache");
        assertThat(operator.get("/api/session").headers().getCacheControl()).isEqualTo("no-store");
        assertThat(operator.get("/api/me").headers().getCacheControl()).isEqualTo("no-store");
    }

    @Test
    void recordsOfARestrictedRowAreInvisibleToAllButTheOrgansAndTheLeadership() {
        var personnel = api.as("R-ORG", "organisation-department");
        var restricted = plans.period(planId, "53", 2026).id();
        var report = personnel.post("/api/periods/{id}/reports", text(30, false), restricted).json().path("id").asLong();
        var taskId = plans.task(planId, "53").id();
        personnel.post(path(report, "submit"), null);

        assertThat(personnel.get("/api/reports/{id}", report).status()).isEqualTo(200);
        assertThat(api.as("R-DISC", "discipline").get("/api/reports/{id}", report).status()).isEqualTo(200);
        assertThat(api.as("R-LEAD", "government").get("/api/reports/{id}", report).status()).isEqualTo(200);
        for (var other : new TestApi[] {api.as("R-GOV", TestPlan.GOV), operator, api.as("R-EPB-COORD", "ecology")}) {
            assertThat(other.get("/api/reports/{id}", report).status()).isEqualTo(404);
            assertThat(other.get("/api/tasks/{id}/periods", taskId).status()).isEqualTo(404);
            assertThat(other.post("/api/periods/{id}/reports", text(1, false), restricted).status()).isIn(403, 404);
        }
        assertThat(api.as("R-ADM", TestPlan.GOV).get("/api/reports/{id}", report).status()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from audit_entry where object_type = 'report' and object_id = ? and action = 'report.read' and restricted")
                        .param("" + report)
                        .query(Integer.class)
                        .single())
                .as("three people read it, and that is recorded")
                .isEqualTo(3);
        var gov = StreamSupport.stream(api.as("R-GOV", TestPlan.GOV).get("/api/plans/{id}/tasks", planId).json().spliterator(), false)
                .filter(t -> t.path("no").asString().equals("53"))
                .findFirst()
                .orElseThrow();
        assertThat(gov.path("light").isNull()).isTrue();
        assertThat(gov.path("progress").isNull()).isTrue();
    }

    private long begin(int percent, boolean closing) {
        var answer = operator.post("/api/periods/{id}/reports", text(percent, closing), periodId);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    private long contribute(long report) {
        var answer = participant.post(path(report, "contributions"), Map.of("text", "核对永久基本农田范围", "percent", 50));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("contributions").get(0).path("id").asLong();
    }

    private JsonNode row(String no) {
        return StreamSupport.stream(operator.get("/api/plans/{id}/tasks", planId).json().spliterator(), false)
                .filter(t -> t.path("no").asString().equals(no))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> todos(TestApi who) {
        Answer answer = who.get("/api/todos");
        return StreamSupport.stream(answer.json().spliterator(), false).toList();
    }

    private static String path(long report, String action) {
        return "/api/reports/" + report + "/" + action;
    }

    private static Map<String, Object> text(int percent, boolean closing) {
        return Map.of("percent", percent, "narrative", "落实安全利用措施", "closing", closing);
    }

    private static Map<String, Object> with(Map<String, Object> body, String key, Object value) {
        var more = new HashMap<>(body);
        more.put(key, value);
        return more;
    }
}
