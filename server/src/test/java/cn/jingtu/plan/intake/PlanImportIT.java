package cn.jingtu.plan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestActors;
import cn.jingtu.TestApi;
import cn.jingtu.TestApi.Answer;
import cn.jingtu.access.CurrentActor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

@JingtuTest
class PlanImportIT {

    private static final Path SOURCE = Path.of("../golden/plan/source");

    @Autowired
    TestApi api;

    @Autowired
    TestActors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlanImports imports;

    @Autowired
    CurrentActor current;

    private TestApi office() {
        return api.as("R-GOV", "government-office");
    }

    private static byte[] source(String name) {
        try {
            return Files.readAllBytes(SOURCE.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LinkedMultiValueMap<String, Object> upload(byte[] content, String name) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return form;
    }

    private Answer preview(byte[] content, String name) {
        return office().post("/api/plans/import", upload(content, name));
    }

    private long accepted(byte[] content, String name) {
        var importId = preview(content, name).json().path("importId").asString();
        var answer = office().post("/api/plans/import/{id}/accept", Map.of(), importId);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("planId").asLong();
    }

    private static List<String> texts(JsonNode array, String field) {
        var texts = new ArrayList<String>();
        array.forEach(n -> texts.add(n.path(field).asString()));
        return texts;
    }

    private static JsonNode row(JsonNode rows, String no) {
        for (var row : rows) if (row.path("no").asString().equals(no)) return row;
        throw new AssertionError("no row " + no);
    }

    @Test
    void theTableOfTheSeedIsReadWithoutAQuestion() {
        var answer = preview(source("附件2.docx"), "附件2.docx");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var preview = answer.json();
        assertThat(preview.path("title").asString()).isEqualTo("土壤污染防治重点任务分工");
        assertThat(preview.path("regionCode").asString()).isEqualTo("441602");
        assertThat(preview.path("periodFrom").asString()).isEqualTo("2018-01-01");
        assertThat(preview.path("periodTo").asString()).isEqualTo("2020-12-31");
        assertThat(preview.path("summary").path("numbers").asInt()).isEqualTo(68);
        assertThat(preview.path("summary").path("tasks").asInt()).isEqualTo(67);
        assertThat(preview.path("acceptable").asBoolean()).isTrue();
        assertThat(texts(preview.path("issues"), "severity")).doesNotContain("ERROR");
        assertThat(preview.path("unknown")).isEmpty();
        assertThat(row(preview.path("rows"), "52").path("state").asString()).isEqualTo("EMPTY");
        assertThat(row(preview.path("rows"), "35").path("corrected").asString()).contains("威胁农产品质量安全");
        assertThat(row(preview.path("rows"), "35").path("text").asString()).contains("威胁农户品质量安全");
        assertThat(row(preview.path("rows"), "16").path("participants").get(3).path("group").asString()).isEqualTo("all-towns");
        assertThat(row(preview.path("rows"), "53").path("restricted").asBoolean()).isTrue();
    }

    @Test
    void everyFormatOfTheSeedGivesTheSamePreview() {
        var first = preview(source("附件2.docx"), "a.docx").json().path("rows");
        for (var name : List.of("附件2.xlsx", "附件2.doc", "附件2.xls", "附件2-土壤污染防治重点任务分工.txt")) {
            assertThat(preview(source(name), name).json().path("rows")).as(name).isEqualTo(first);
        }
    }

    @Test
    void nothingIsAPlanUntilItIsAccepted() {
        var before = office().get("/api/plans").json().size();
        preview(source("附件2.docx"), "附件2.docx");
        assertThat(office().get("/api/plans").json().size()).isEqualTo(before);
    }

    @Test
    void acceptingTwiceAnswersTheSamePlan() {
        var importId = preview(source("附件2.xlsx"), "附件2.xlsx").json().path("importId").asString();
        var first = office().post("/api/plans/import/{id}/accept", Map.of("trackFrom", 2024), importId);
        var again = office().post("/api/plans/import/{id}/accept", Map.of(), importId);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.json().path("tasks").asInt()).isEqualTo(67);
        assertThat(again.json()).isEqualTo(first.json());
        var audited = jdbc.sql("select count(*) from audit_entry where action = 'plan.imported' and object_id = :id")
                .param("id", first.json().path("planId").asString()).query(Integer.class).single();
        assertThat(audited).isEqualTo(1);
    }

    @Test
    void acceptingAtTheSameTimeMakesOnePlan() throws Exception {
        var importId = preview(source("附件2.xlsx"), "附件2.xlsx").json().path("importId").asString();
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<String> accept = () -> office().post("/api/plans/import/{id}/accept", Map.of(), importId).json().path("planId").asString();
            var plans = new ArrayList<String>();
            for (var future : pool.invokeAll(List.of(accept, accept, accept, accept))) plans.add(future.get());
            assertThat(plans).doesNotContain("").containsOnly(plans.getFirst());
        }
        assertThat(jdbc.sql("select count(*) from plan_version where import_id = :id").param("id", importId).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void aFailureInTheMiddleLeavesNothing() {
        var gov = actors.actor("R-GOV", "government-office");
        var id = current.as(gov, () -> imports.preview(source("附件2.docx"), "附件2.docx", null)).importId();
        var plansBefore = jdbc.sql("select count(*) from plan").query(Integer.class).single();
        var tasksBefore = jdbc.sql("select count(*) from task").query(Integer.class).single();
        // The target of row 38 cannot be kept: the work fails after half of the rows were written.
        jdbc.sql("alter table task_target add constraint test_refuses check (quote not like '全区污泥%') not valid").update();
        try {
            assertThat(office().post("/api/plans/import/{id}/accept", Map.of(), id).status()).isEqualTo(500);
            assertThat(jdbc.sql("select count(*) from plan").query(Integer.class).single()).isEqualTo(plansBefore);
            assertThat(jdbc.sql("select count(*) from task").query(Integer.class).single()).isEqualTo(tasksBefore);
        } finally {
            jdbc.sql("alter table task_target drop constraint test_refuses").update();
        }
        assertThat(office().post("/api/plans/import/{id}/accept", Map.of(), id).status()).as("and it can be accepted afterwards").isEqualTo(200);
    }

    @Test
    void onlyWhoMayImportImports() {
        var file = upload(source("附件2.docx"), "附件2.docx");
        assertThat(api.as("R-DEPT-OP", "agriculture").post("/api/plans/import", file).status()).isEqualTo(403);
        assertThat(api.as("R-TOWN", "buqian").post("/api/plans/import", file).status()).isEqualTo(403);
        assertThat(api.post("/api/plans/import", file).status()).isEqualTo(401);
        var importId = preview(source("附件2.docx"), "附件2.docx").json().path("importId").asString();
        assertThat(api.as("R-DEPT-SIGN", "agriculture").post("/api/plans/import/{id}/accept", Map.of(), importId).status()).isEqualTo(403);
        var other = api.bearer(actors.another("R-GOV", "government-office").token());
        assertThat(other.post("/api/plans/import/{id}/accept", Map.of(), importId).problem()).isEqualTo("import-not-found");
    }

    @Test
    void theTableOfTasksNamesWhoAnswersTodayAndHowTheReaderIsInvolved() {
        var planId = accepted(source("附件2.docx"), "附件2.docx");
        var tasks = api.as("R-DEPT-OP", "agriculture").get("/api/plans/{id}/tasks", planId).json();
        assertThat(tasks.size()).isEqualTo(68);
        var first = row(tasks, "1");
        assertThat(first.path("leads").get(0).path("issued").asString()).isEqualTo("区农业局");
        assertThat(texts(first.path("leads").get(0).path("current"), "id")).hasSize(1);
        assertThat(first.path("leads").get(0).path("current").get(0).path("name").path("zh").asString()).isEqualTo("区农业农村局");
        assertThat(first.path("my").asString()).isEqualTo("lead");
        assertThat(first.path("measure").path("key").asString()).isEqualTo("farmland-detailed-survey");
        assertThat(first.path("due").path("kind").asString()).isEqualTo("BY");
        assertThat(first.path("due").path("by").asString()).isEqualTo("2018-12-31");
        assertThat(row(tasks, "2").path("my").asString()).isEqualTo("reader");
        assertThat(row(tasks, "5").path("my").asString()).isEqualTo("participant");
        assertThat(row(tasks, "52").path("state").asString()).isEqualTo("EMPTY");
        assertThat(row(tasks, "36").path("leads").get(0).path("current").get(0).path("name").path("zh").asString()).as("the function of row 36 moved").contains("城市管理");
        assertThat(row(tasks, "53").path("participants").size()).isGreaterThan(20);
        assertThat(row(tasks, "16").path("participants").size()).isEqualTo(3 + 7);
        var one = api.as("R-DEPT-OP", "agriculture").get("/api/tasks/{id}", row(tasks, "32").path("id").asLong()).json();
        assertThat(one.path("targets")).hasSize(3);
        assertThat(one.has("periods")).isTrue();
    }

    @Test
    void theCountsOfTheTableAsIssuedAreThoseOfTheText() {
        var planId = accepted(source("附件2.docx"), "附件2.docx");
        var counts = new HashMap<String, Integer>();
        office().get("/api/plans/{id}/counts?view=issued", planId).json().forEach(c -> counts.put(c.path("name").path("zh").asString(), c.path("count").asInt()));
        assertThat(counts).containsEntry("源城环保分局", 55).containsEntry("源城国土资源分局", 44).containsEntry("源城规划分局", 3).containsEntry("区农业局", 40)
                .containsEntry("区畜牧兽医渔业局", 1).containsEntry("区林业局", 23).containsEntry("区水务局", 15).containsEntry("区建设局", 30)
                .containsEntry("区发改局", 28).containsEntry("区经信局", 24).containsEntry("区商务局", 1).containsEntry("区科技局", 5).containsEntry("区财政局", 15)
                .containsEntry("源城公安分局", 5).containsEntry("源城质监分局", 3).containsEntry("源城工商分局", 2).containsEntry("区食药监局", 1)
                .containsEntry("区安监局", 2).containsEntry("区教育局", 3).containsEntry("区审计局", 1).containsEntry("区交通运输局", 1).containsEntry("区监察局", 1)
                .containsEntry("区文广新局", 1).containsEntry("区府办", 2).containsEntry("区委组织部", 2).containsEntry("区委宣传部", 1)
                .containsEntry("区人民检察院", 1).containsEntry("区人民法院", 1);
        var now = office().get("/api/plans/{id}/counts?view=current", planId).json();
        assertThat(texts(now, "organisationId")).doesNotHaveDuplicates();
        assertThat(office().get("/api/plans/{id}/counts?view=other", planId).problem()).isEqualTo("view-unknown");
    }

    @Test
    void whatIsExportedReadsBackToTheSamePlan() {
        var before = preview(source("附件2.docx"), "附件2.docx").json();
        var planId = accepted(source("附件2.docx"), "附件2.docx");
        for (var ending : List.of("docx", "xlsx", "csv")) {
            var file = office().get("/api/plans/{id}/export." + ending, planId);
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.headers().getContentDisposition().getFilename()).isEqualTo("土壤污染防治重点任务分工." + ending);
            var again = preview(file.body(), "again." + ending).json();
            assertThat(again.path("rows")).as(ending).isEqualTo(before.path("rows"));
            assertThat(again.path("title")).as(ending).isEqualTo(before.path("title"));
            assertThat(again.path("issuedIn")).as(ending).isEqualTo(before.path("issuedIn"));
        }
    }

    @Test
    void anUnknownNameIsAskedForAndThenAccepted() {
        var csv = "序号,任务措施,,牵头部门,参与部门,完成时限\r\n1,土壤详查,开展农用地土壤污染状况详查,区天文局,区农业局,2019年\r\n".getBytes(StandardCharsets.UTF_8);
        var preview = preview(csv, "新区.csv").json();
        assertThat(preview.path("acceptable").asBoolean()).isFalse();
        var issue = preview.path("issues").get(0);
        assertThat(texts(preview.path("issues"), "code")).contains("organisation-unknown");
        assertThat(preview.path("unknown").get(0).path("text").asString()).isEqualTo("区天文局");
        assertThat(issue.path("message").path("zh").asString()).isNotBlank();
        var importId = preview.path("importId").asString();
        var refused = office().post("/api/plans/import/{id}/accept", Map.of(), importId);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("import-has-errors");
        var agriculture = actors.made("R-DEPT-OP", "agriculture").organisationId();
        var decided = office().put("/api/plans/import/{id}", Map.of("organisations", Map.of("区天文局", agriculture), "measures", Map.of("1", "safe-use")), importId).json();
        assertThat(decided.path("acceptable").asBoolean()).isTrue();
        assertThat(decided.path("rows").get(0).path("measure").path("key").asString()).isEqualTo("safe-use");
        assertThat(decided.path("rows").get(0).path("measure").path("confirmed").asBoolean()).isTrue();
        var accepted = office().post("/api/plans/import/{id}/accept", Map.of("title", "新区任务分工"), importId);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(office().get("/api/plans/{id}", accepted.json().path("planId").asLong()).json().path("title").asString()).isEqualTo("新区任务分工");
    }

    @Test
    void aRevisionShowsWhatChangesAndKeepsTheIdsOfTheRows() {
        var planId = accepted(source("附件2.docx"), "附件2.docx");
        var before = office().get("/api/plans/{id}/tasks", planId).json();
        var csv = new String(office().get("/api/plans/{id}/export.csv", planId).body(), StandardCharsets.UTF_8);
        // Row 2 gets a later limit, row 63 goes, a new row comes after it under its number.
        var revised = csv.replaceFirst("(?m)^(2,.*),2020年\\r\\n", "$1,2021年\r\n");
        revised = revised.replaceFirst("(?m)^63,.*\\r\\n", "63,,设立土壤保护基金,设立区级土壤保护专项基金会，接受社会捐赠。,区财政局,区审计局,2021年底\r\n");
        var form = upload(revised.getBytes(StandardCharsets.UTF_8), "修订.csv");
        form.add("planId", planId);
        var preview = office().post("/api/plans/import", form).json();
        assertThat(preview.path("summary").path("added").asInt()).as(preview.path("summary").toString()).isEqualTo(1);
        assertThat(preview.path("summary").path("removed").asInt()).isEqualTo(1);
        assertThat(preview.path("summary").path("changed").asInt()).isEqualTo(1);
        assertThat(row(preview.path("rows"), "2").path("change").asString()).isEqualTo("changed");
        assertThat(row(preview.path("rows"), "2").path("differences").get(0).path("field").asString()).isEqualTo("limit");
        var accept = office().post("/api/plans/import/{id}/accept", Map.of(), preview.path("importId").asString());
        assertThat(accept.status()).as(accept.text()).isEqualTo(200);
        assertThat(accept.json().path("planId").asLong()).isEqualTo(planId);
        assertThat(accept.json().path("version").asInt()).isEqualTo(2);
        var after = office().get("/api/plans/{id}/tasks", planId).json();
        assertThat(row(after, "2").path("id").asLong()).isEqualTo(row(before, "2").path("id").asLong());
        assertThat(row(after, "2").path("due").path("by").asString()).isEqualTo("2021-12-31");
        assertThat(row(after, "63").path("id").asLong()).isNotEqualTo(row(before, "63").path("id").asLong());
        assertThat(row(after, "64").path("id").asLong()).isEqualTo(row(before, "64").path("id").asLong());
        assertThat(texts(office().get("/api/plans/{id}/versions", planId).json(), "version")).containsExactly("1", "2");
        var changes = office().get("/api/plans/{id}/versions/2/changes", planId).json();
        assertThat(texts(changes, "change")).containsExactlyInAnyOrder("ADDED", "CHANGED", "REMOVED");
    }

    @Test
    void aRestrictedRowStaysRestrictedWhateverARevisionTakesItFor() {
        var planId = accepted(source("附件2.docx"), "附件2.docx");
        assertThat(row(office().get("/api/plans/{id}/tasks", planId).json(), "53").path("restricted").asBoolean()).isTrue();
        var form = upload(source("附件2.docx"), "修订.docx");
        form.add("planId", planId);
        var importId = office().post("/api/plans/import", form).json().path("importId").asString();
        var decided = office().put("/api/plans/import/{id}", Map.of("measures", Map.of("53", "publicity")), importId);
        assertThat(decided.status()).as(decided.text()).isEqualTo(200);
        assertThat(office().post("/api/plans/import/{id}/accept", Map.of(), importId).status()).isEqualTo(200);

        var after = row(office().get("/api/plans/{id}/tasks", planId).json(), "53");
        assertThat(after.path("measure").path("key").asString()).isEqualTo("publicity");
        assertThat(after.path("restricted").asBoolean()).isTrue();
        assertThat(office().get("/api/tasks/{id}/periods", after.path("id").asLong()).status()).isEqualTo(404);
    }

    @Test
    void aTitleHasALimit() {
        var importId = office().post("/api/plans/import", upload(source("附件2.docx"), "附件2.docx")).json().path("importId").asString();
        assertThat(office().post("/api/plans/import/{id}/accept", Map.of("title", "长".repeat(201)), importId).problem()).isEqualTo("title-too-long");
    }

    @Test
    void theSameTableAgainChangesNothing() {
        var planId = accepted(source("附件2.docx"), "附件2.docx");
        var form = upload(source("附件2-土壤污染防治重点任务分工.txt"), "同一张表.txt");
        form.add("planId", planId);
        var summary = office().post("/api/plans/import", form).json().path("summary");
        assertThat(summary.path("unchanged").asInt()).as(summary.toString()).isEqualTo(68);
        assertThat(summary.path("added").asInt() + summary.path("changed").asInt() + summary.path("removed").asInt()).isZero();
    }

    @Test
    void aRevisionOfAPlanThatChangedMeanwhileIsRefused() {
        var planId = accepted(source("附件2.docx"), "附件2.docx");
        var importIds = new ArrayList<String>();
        for (int i = 0; i < 2; i++) {
            var form = upload(source("附件2.xlsx"), "附件2.xlsx");
            form.add("planId", planId);
            importIds.add(office().post("/api/plans/import", form).json().path("importId").asString());
        }
        assertThat(office().post("/api/plans/import/{id}/accept", Map.of(), importIds.get(0)).status()).isEqualTo(200);
        assertThat(office().post("/api/plans/import/{id}/accept", Map.of(), importIds.get(1)).problem()).isEqualTo("changed-meanwhile");
    }

    @Test
    void theMeasureAndTheCorrectionOfARowAreDecidedByTheOffice() {
        var planId = accepted(source("附件2.docx"), "附件2.docx");
        var id = row(office().get("/api/plans/{id}/tasks", planId).json(), "10").path("id").asLong();
        assertThat(api.as("R-DEPT-OP", "agriculture").put("/api/tasks/{id}/measure", Map.of("key", "safe-use"), id).status()).isEqualTo(403);
        var chosen = office().put("/api/tasks/{id}/measure", Map.of("key", "farmland-remediation"), id).json();
        assertThat(chosen.path("measure").path("key").asString()).isEqualTo("farmland-remediation");
        assertThat(chosen.path("measure").path("confirmed").asBoolean()).isTrue();
        assertThat(office().put("/api/tasks/{id}/measure", Map.of("key", "nonsense"), id).problem()).isEqualTo("measure-not-found");
        assertThat(office().put("/api/tasks/{id}/text", Map.of("corrected", "更正后的文字"), id).json().path("corrected").asString()).isEqualTo("更正后的文字");
        assertThat(office().get("/api/measures").json().size()).isEqualTo(67);
    }

    @Test
    void aFileThatIsNoTableIsRefusedWithTheReason() {
        assertThat(preview(new byte[0], "空.docx").problem()).isEqualTo("file-empty");
        assertThat(preview("%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(StandardCharsets.ISO_8859_1), "表.docx").problem()).isEqualTo("file-type-refused");
        assertThat(preview("序号,任务措施,完成时限\n1,做事,2020年\n".getBytes(StandardCharsets.UTF_8), "表.csv").problem()).isEqualTo("column-missing");
        assertThat(preview("今天天气很好。\n明天也是。\n".getBytes(StandardCharsets.UTF_8), "信.txt").problem()).isEqualTo("no-table");
        assertThat(preview(new byte[50 << 20], "大.xlsx").problem()).isEqualTo("file-too-large");
    }
}
