package cn.jingtu.procedure.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestActors;
import cn.jingtu.TestApi;
import cn.jingtu.access.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** No administrator turns somebody's mail to another address unseen. */
@JingtuTest
@TestPropertySource(properties = "jingtu.jobs=false")
class ChangedAddressIT {

    private static final String OFFICE = "government-office";

    @Autowired TestApi api;
    @Autowired TestActors actors;
    @Autowired Settings settings;
    @Autowired Outbox outbox;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void mailIsSetUp() {
        settings.put(MailSettings.HOST, "127.0.0.1", "test");
        settings.put(MailSettings.FROM, "jingtu@example.gov.cn", "test");
    }

    @AfterEach
    void clean() {
        jdbc.sql("delete from mail_outbox").update();
        settings.put(MailSettings.HOST, "", "test");
    }

    private static Map<String, Object> form(String email, String phone) {
        var form = new HashMap<String, Object>();
        form.put("name", "王五");
        form.put("email", email);
        form.put("phone", phone);
        return form;
    }

    private TestApi.Answer change(long personId, String email) {
        return api.as("R-ADM", OFFICE).put("/api/people/{id}", form(email, "13800000000"), personId);
    }

    private List<String> recipients() {
        return outbox.list(null, 50).stream().map(Outbox.Entry::recipient).toList();
    }

    @Test
    void thePersonAndTheOldAddressAreToldWhoChangedIt() {
        var person = actors.another("R-DEPT-OP", "water");
        assertThat(change(person.personId(), "wang@old.gov.cn").status()).isEqualTo(200);
        assertThat(recipients()).as("there was no address before").isEmpty();
        assertThat(change(person.personId(), "wang@new.gov.cn").status()).isEqualTo(200);
        assertThat(recipients()).containsExactly("wang@old.gov.cn");

        var told = api.bearer(person.token()).get("/api/notices").json();
        assertThat(told.size()).isEqualTo(2);
        assertThat(told.get(0).at("/text/zh").asString()).contains("wang@old.gov.cn", "wang@new.gov.cn", "R-ADM");
        assertThat(told.get(0).path("link").asString()).isEqualTo("/account");
    }

    @Test
    void anotherChangeOrOnesOwnTellsNothing() {
        var person = actors.another("R-DEPT-OP", "water");
        change(person.personId(), "wang@old.gov.cn");
        change(person.personId(), "wang@old.gov.cn");
        assertThat(api.bearer(person.token()).get("/api/notices").json().size()).isEqualTo(1);
        assertThat(api.bearer(person.token()).put("/api/me", Map.of("email", "wang@own.gov.cn", "phone", "")).status()).isEqualTo(200);
        assertThat(api.bearer(person.token()).get("/api/notices").json().size()).isEqualTo(1);
        assertThat(recipients()).isEmpty();
    }

    @Test
    void whoReadsClosedRecordsAloneSaysWhereTheirMailGoes() {
        for (var role : Map.of("R-DISC", "discipline", "R-ORG", "organisation-department").entrySet()) {
            var person = actors.another(role.getKey(), role.getValue());
            assertThat(change(person.personId(), "somebody@else.cn").problem()).isEqualTo("own-email");
            assertThat(api.as("R-ADM", OFFICE).put("/api/people/{id}", form("", "13900000000"), person.personId()).status())
                    .as("all else may be changed").isEqualTo(200);
            assertThat(api.bearer(person.token()).put("/api/me", Map.of("email", "own@gov.cn", "phone", "")).status()).isEqualTo(200);
        }
    }

    @Test
    void aLinkThatSetsAPasswordIsNeverMailed() {
        var person = actors.another("R-DEPT-OP", "water");
        change(person.personId(), "wang@old.gov.cn");
        assertThat(api.as("R-ADM", OFFICE).post("/api/people/{id}/invite", null, person.personId()).status()).isEqualTo(200);
        assertThat(recipients()).isEmpty();
    }
}
