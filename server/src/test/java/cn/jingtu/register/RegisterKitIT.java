package cn.jingtu.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
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

/** What the kit gives a list besides its entries: saved views, files, likely duplicates. */
@JingtuTest
class RegisterKitIT {

    private static final String REGISTER = "/api/registers/enterprises";

    private final TestApi clerk;
    private final TestApi checker;
    private final TestApi stranger;
    private final TestPlan plans;
    private final JdbcClient jdbc;

    @Autowired
    RegisterKitIT(TestApi api, TestPlan plans, JdbcClient jdbc) {
        this.plans = plans;
        this.jdbc = jdbc;
        this.clerk = api.as("R-DEPT-OP", "ecology");
        this.checker = api.as("R-DEPT-CHK", "ecology");
        this.stranger = api.as("R-DEPT-OP", "forestry");
    }

    @BeforeEach
    void aPlanSaysWhoLeadsWhat() {
        if (jdbc.sql("select count(*) from plan").query(Long.class).single() == 0) plans.take(2026);
    }

    private static String unique(String name) {
        return name + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    private static Map<String, Object> body(String name) {
        var body = new LinkedHashMap<String, Object>();
        body.put("name", name);
        body.put("industry", "26");
        body.put("operation", "OPERATING");
        body.put("regionCode", "441602");
        return body;
    }

    private long added(Map<String, Object> body) {
        var answer = clerk.post(REGISTER + "/entries", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    @Test
    void aSavedViewIsForOneselfOrOnesOffice() {
        var name = unique("关闭企业");
        var view = Map.of("name", name, "shared", true, "words", Map.of("operation", "CLOSED"), "columns", List.of("name", "since"), "sort", "-since");
        var saved = clerk.post(REGISTER + "/views", view);
        assertThat(saved.status()).as(saved.text()).isEqualTo(201);
        assertThat(saved.json().path("mine").asBoolean()).isTrue();

        assertThat(checker.get(REGISTER + "/views").text()).contains(name);
        assertThat(stranger.get(REGISTER + "/views").text()).doesNotContain(name);

        long id = saved.json().path("id").asLong();
        assertThat(checker.delete(REGISTER + "/views/{id}", id).problem()).isEqualTo("view-not-found");
        var own = clerk.put(REGISTER + "/views/{id}", Map.of("name", name, "shared", false), id);
        assertThat(own.status()).as(own.text()).isEqualTo(200);
        assertThat(checker.get(REGISTER + "/views").text()).doesNotContain(name);
        assertThat(clerk.post(REGISTER + "/views", view).problem()).isEqualTo("view-name-taken");
        assertThat(clerk.delete(REGISTER + "/views/{id}", id).status()).isEqualTo(204);
    }

    @Test
    void aViewOfFieldsThatDoNotExistIsRefusedAndOneWhoseFieldWentSaysSo() {
        assertThat(clerk.post(REGISTER + "/views", Map.of("name", unique("a"), "columns", List.of("colour"))).problem()).isEqualTo("view-column-unknown");
        assertThat(clerk.post(REGISTER + "/views", Map.of("name", unique("a"), "words", Map.of("colour", "red"))).problem()).isEqualTo("filter-unknown");
        assertThat(clerk.post(REGISTER + "/views", Map.of("name", " ")).problem()).isEqualTo("view-name");

        var name = unique("旧列");
        long id = clerk.post(REGISTER + "/views", Map.of("name", name, "columns", List.of("name"))).json().path("id").asLong();
        jdbc.sql("update register_view set query = '{\"words\":{\"smell.from\":\"1\"},\"columns\":[\"name\",\"colour\"],\"sort\":\"-taste\"}' where id = ?").param(id).update();
        var view = clerk.get(REGISTER + "/views").json().valueStream().filter(v -> v.path("id").asLong() == id).findFirst().orElseThrow();
        assertThat(view.path("gone").valueStream().map(g -> g.asString())).containsExactly("colour", "smell", "taste");
    }

    @Test
    void whoSubmittedAnEntryDoesNotCheckItAlsoWhenAColleagueTouchedItSince() {
        long id = added(body(unique("四眼")));
        assertThat(checker.post(REGISTER + "/entries/{id}/submit", Map.of(), id).status()).isEqualTo(200);
        var ended = clerk.post(REGISTER + "/entries/{id}/end", Map.of("reason", "已搬迁", "validTo", "2099-12-31"), id);
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        assertThat(checker.post(REGISTER + "/entries/{id}/check", Map.of(), id).problem()).isEqualTo("own-entry");
    }

    @Test
    void aFileOfAnEntryIsReadByWhoMayReadTheEntryAndStaysInItsHistory() {
        long id = added(body(unique("附件")));
        long file = clerk.upload("/api/files", "营业执照.pdf", "%PDF-1.4\n%%EOF".getBytes()).json().path("id").asLong();
        assertThat(stranger.get("/api/files/{id}", file).status()).isEqualTo(404);

        var attached = clerk.post(REGISTER + "/entries/{id}/attachments", Map.of("fileId", file, "note", "正本"), id);
        assertThat(attached.status()).as(attached.text()).isEqualTo(201);
        assertThat(attached.json().get(0).path("file").path("name").asString()).isEqualTo("营业执照.pdf");
        assertThat(stranger.get("/api/files/{id}", file).status()).isEqualTo(200);
        assertThat(stranger.post(REGISTER + "/entries/{id}/attachments", Map.of("fileId", file), id).problem()).isEqualTo("not-the-keeper");

        clerk.put(REGISTER + "/entries/{id}", Map.of("version", 2, "confidentiality", "CLASSIFIED"), id);
        assertThat(stranger.get("/api/files/{id}", file).status()).as("the file follows the entry").isEqualTo(404);
        assertThat(stranger.get(REGISTER + "/entries/{id}/attachments", id).status()).isEqualTo(404);

        assertThat(clerk.delete(REGISTER + "/entries/{id}/attachments/{file}", id, file).status()).isEqualTo(204);
        var history = clerk.get(REGISTER + "/entries/{id}/history", id).json();
        assertThat(history.valueStream().map(v -> v.path("action").asString())).containsExactly("detached", "changed", "attached", "added");
        assertThat(history.get(2).path("reason").asString()).isEqualTo("营业执照.pdf");
    }

    @Test
    void theSameNumberAnAlikeNameAndTheSamePlaceAreToldAsLikelyDuplicates() {
        var core = unique("鸿泰化工");
        var first = body("河源市" + core + "有限公司");
        first.put("permitNumber", unique("P"));
        first.put("lon", "114.6901");
        first.put("lat", "23.7301");
        long id = added(first);

        var byName = candidates(body(core + "厂"), id);
        assertThat(byName).contains("名称相似");
        var byNumber = body(unique("别名"));
        byNumber.put("permitNumber", ((String) first.get("permitNumber")).toLowerCase());
        assertThat(candidates(byNumber, id)).contains("排污许可证编号相同");
        var byPlace = body(unique("远名"));
        byPlace.put("lon", "114.6903");
        byPlace.put("lat", "23.7301");
        assertThat(candidates(byPlace, id)).contains("相距 20 米");
        var neither = body(unique("无关"));
        neither.put("lon", "114.70");
        neither.put("lat", "23.73");
        assertThat(candidates(neither, id)).isEmpty();

        long again = added(body(core + "厂"));
        assertThat(clerk.get(REGISTER + "/entries/{id}/duplicates", again).json().get(0).path("id").asLong()).isEqualTo(id);
    }

    /** The reasons for which {@code id} is named as likely the same; empty where it is not. */
    private String candidates(Map<String, Object> form, long id) {
        var answer = clerk.post(REGISTER + "/entries/duplicates", form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().valueStream().filter(c -> c.path("id").asLong() == id).map(c -> c.path("reasons").toString()).findFirst().orElse("");
    }

    @Test
    void whatOneMayNotReadIsNeverNamedAsADuplicate() {
        var core = unique("保密化工");
        var secret = body(core);
        secret.put("confidentiality", "CLASSIFIED");
        long id = added(secret);
        var answer = stranger.post(REGISTER + "/entries/duplicates", body(core));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().valueStream().map(c -> c.path("id").asLong())).doesNotContain(id);
    }
}
