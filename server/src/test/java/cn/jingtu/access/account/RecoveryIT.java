package cn.jingtu.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestActors;
import cn.jingtu.TestApi;
import cn.jingtu.access.AuditVerdict;
import cn.jingtu.access.AuditVerification;
import cn.jingtu.access.Recovery;
import cn.jingtu.access.Recovery.Outcome;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way back in from the console of the server, beside the running application. */
@JingtuTest
class RecoveryIT {

    private static final String OFFICE = "government-office";
    private static final String PASSWORD = "Soil-and-water-7";

    @Autowired TestApi api;
    @Autowired TestActors actors;
    @Autowired DataSource source;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;
    @Value("${jingtu.data}") Path data;

    private Outcome recover(String login, boolean withoutAuthenticator) {
        return Recovery.link(source, data, login, withoutAuthenticator, "console: root", clock);
    }

    private record Account(long personId, String login) {}

    private Account account(String role) {
        var made = actors.another(role, OFFICE);
        var login = "r" + UUID.randomUUID().toString().substring(0, 8);
        jdbc.sql("update person set login = :login where id = :id").param("login", login).param("id", made.personId()).update();
        return new Account(made.personId(), login);
    }

    private TestApi.Answer choosePassword(Outcome outcome) {
        var token = ((Outcome.Link) outcome).path().replace("/enter?token=", "");
        return api.post("/api/session/link", Map.of("token", token, "password", PASSWORD));
    }

    @Test
    void anAdministratorChoosesANewPasswordOnceAndTheTrailSaysFromWhere() throws SQLException {
        for (var role : new String[] {"R-ADM", "R-SEC"}) {
            var account = account(role);
            var link = recover(account.login().toUpperCase(), false);
            assertThat(choosePassword(link).status()).isEqualTo(200);
            assertThat(choosePassword(link).problem()).isEqualTo("link-invalid");
            assertThat(api.post("/api/session", Map.of("login", account.login(), "password", PASSWORD)).status()).isEqualTo(200);

            assertThat(jdbc.sql("select person_id is null and reason = 'console: root' from audit_entry where action = 'person.recovery-link' and object_id = :id")
                            .param("id", String.valueOf(account.personId())).query(Boolean.class).list())
                    .containsExactly(true);
        }
        try (var connection = source.getConnection()) {
            assertThat(AuditVerification.ofDatabase(connection, AuditVerification.anchors(data))).isInstanceOf(AuditVerdict.Intact.class);
        }
    }

    @Test
    void aSecondLinkEndsTheFirst() {
        var account = account("R-ADM");
        var first = recover(account.login(), false);
        var second = recover(account.login(), false);
        assertThat(choosePassword(first).problem()).isEqualTo("link-invalid");
        assertThat(choosePassword(second).status()).isEqualTo(200);
    }

    @Test
    void theAuthenticatorStaysUnlessItIsGivenUpToo() {
        var account = account("R-ADM");
        jdbc.sql("update person set totp_confirmed = true, totp_secret = '\\x00' where id = :id").param("id", account.personId()).update();
        var with = recover(account.login(), false);
        assertThat(((Outcome.Link) with).authenticator()).isTrue();
        assertThat(choosePassword(with).json().at("/session/actor").isNull()).as("the password alone opens nothing").isTrue();

        var without = recover(account.login(), true);
        assertThat(((Outcome.Link) without).authenticator()).isFalse();
        assertThat(choosePassword(without).json().at("/session/actor/personId").asLong()).isEqualTo(account.personId());
    }

    @Test
    void nobodyElseIsLetInThisWay() {
        var ordinary = account("R-DEPT-OP");
        var administrator = account("R-ADM");
        assertThat(recover(ordinary.login(), false)).isInstanceOfSatisfying(Outcome.NotForThem.class, refused ->
                assertThat(refused.logins()).contains(administrator.login()).doesNotContain(ordinary.login()));
        jdbc.sql("update post_holding set valid_to = :today where person_id = :id")
                .param("today", LocalDate.now(clock)).param("id", administrator.personId()).update();
        assertThat(recover(administrator.login(), false)).as("a former administrator").isInstanceOf(Outcome.NotForThem.class);
    }

    @Test
    void withSeveralAdministratorsOneHasToBeNamed() {
        var one = account("R-ADM");
        var other = account("R-ADM");
        assertThat(recover(null, false)).isInstanceOfSatisfying(Outcome.Several.class, several ->
                assertThat(several.logins()).contains(one.login(), other.login()));
    }

    @Test
    void aFrozenAccountStaysFrozen() {
        var account = account("R-ADM");
        jdbc.sql("update person set frozen = true where id = :id").param("id", account.personId()).update();
        assertThat(recover(account.login(), true)).isInstanceOf(Outcome.Frozen.class);
    }
}
