package cn.jingtu.access.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestActors;
import cn.jingtu.TestApi;
import cn.jingtu.access.Accounts;
import cn.jingtu.access.PostHandedOver;
import cn.jingtu.platform.Problem;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@JingtuTest
@RecordApplicationEvents
class SignInIT {

    private static final String PASSWORD = "Soil-and-water-7";

    @Autowired
    TestApi api;

    @Autowired
    TestActors actors;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SharedSecrets sharedSecrets;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    private record Account(long personId, long postId, String login) {}

    /** A person who followed an invitation and chose {@link #PASSWORD}. */
    private Account account() {
        var made = actors.another("R-DEPT-OP", "agriculture");
        var login = "u" + UUID.randomUUID().toString().substring(0, 8);
        var invitation = api.as("R-ADM", "government-office").post("/api/people/{id}/invite", Map.of(), made.personId());
        var token = invitation.json().path("token").asString();
        assertThat(api.post("/api/session/link", Map.of("token", token)).json().path("kind").asString()).isEqualTo("INVITATION");
        var entered = api.post("/api/session/link", Map.of("token", token, "login", login, "password", PASSWORD));
        assertThat(entered.status()).as(entered.text()).isEqualTo(200);
        assertThat(api.post("/api/session/link", Map.of("token", token, "login", login, "password", PASSWORD)).problem())
                .isEqualTo("link-invalid");
        return new Account(made.personId(), made.postId(), login);
    }

    private TestApi.Answer signIn(String login, String password) {
        return api.post("/api/session", Map.of("login", login, "password", password));
    }

    /** The client as a browser: cookies of the answer, and the header that a page adds. */
    private TestApi browser(TestApi.Answer signedIn) {
        var cookies = signedIn.headers().get(HttpHeaders.SET_COOKIE).stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        var xsrf = cookies.replaceFirst(".*XSRF-TOKEN=([^;]*).*", "$1");
        return api.with(HttpHeaders.COOKIE, cookies).with("X-XSRF-TOKEN", xsrf);
    }

    @Test
    void aSessionIsACookieThatScriptsCannotReadAndNeedsItsCounterpart() {
        var account = account();
        var answer = signIn(account.login(), PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/posts/0/organisation/key").asString()).isEqualTo("agriculture");
        assertThat(answer.headers().get(HttpHeaders.SET_COOKIE))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("JINGTU_SESSION=").contains("HttpOnly", "SameSite=Strict"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("XSRF-TOKEN=").contains("SameSite=Strict").doesNotContain("HttpOnly"));

        var browser = browser(answer);
        assertThat(browser.get("/api/session").json().at("/actor/personId").asLong()).isEqualTo(account.personId());
        var forged = browser.with("X-XSRF-TOKEN", "guess").put("/api/me/locale", Map.of("locale", "en"));
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.problem()).isEqualTo("xsrf-token-missing");
        assertThat(browser.put("/api/me/locale", Map.of("locale", "en")).status()).isEqualTo(204);
        assertThat(browser.get("/api/session").json().path("locale").asString()).isEqualTo("en");

        assertThat(browser.delete("/api/session").status()).isEqualTo(204);
        assertThat(browser.get("/api/me").problem()).isEqualTo("sign-in-required");
    }

    @Test
    void nobodySignedInIsToldNothing() {
        var answer = api.get("/api/session");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("actor").isNull()).isTrue();
        assertThat(api.get("/api/people").problem()).isEqualTo("sign-in-required");
    }

    @Test
    void repeatedFailuresLockTheAccountEvenForTheRightPassword() {
        var account = account();
        for (int i = 1; i < AccountSettings.MAX_FAILURES_DEFAULT; i++) {
            assertThat(signIn(account.login(), "wrong").problem()).isEqualTo("sign-in-failed");
        }
        var locked = signIn(account.login(), "wrong");
        assertThat(locked.status()).isEqualTo(423);
        assertThat(locked.problem()).isEqualTo("account-locked");
        assertThat(signIn(account.login(), PASSWORD).problem()).isEqualTo("account-locked");

        var unlocked = api.as("R-SEC", "government-office")
                .post("/api/people/{id}/unlock", Map.of("reason", "本人来电"), account.personId());
        assertThat(unlocked.status()).as(unlocked.text()).isEqualTo(200);
        assertThat(signIn(account.login(), PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void anUnknownNameIsAnsweredLikeAWrongPassword() {
        var answer = signIn("nobody-" + UUID.randomUUID(), PASSWORD);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("sign-in-failed");
    }

    @Test
    void aFrozenAccountStopsItsSessionsAndTokens() {
        var account = account();
        var browser = browser(signIn(account.login(), PASSWORD));
        var token = accounts.issueToken(account.personId(), account.postId(), "script", null).plain();
        assertThat(api.bearer(token).get("/api/me").status()).isEqualTo(200);

        api.as("R-SEC", "government-office").post("/api/people/{id}/lock", Map.of("reason", "离岗调查"), account.personId());

        assertThat(browser.get("/api/me").status()).isEqualTo(401);
        assertThat(api.bearer(token).get("/api/me").problem()).isEqualTo("token-invalid");
        assertThat(signIn(account.login(), PASSWORD).status()).isEqualTo(423);
    }

    @Test
    void anAuthenticatorIsAskedForOnceItIsConfirmed() {
        var account = account();
        var browser = browser(signIn(account.login(), PASSWORD));
        assertThat(browser.post("/api/me/totp", null).json().path("uri").asString()).startsWith("otpauth://totp/");
        assertThat(signIn(account.login(), PASSWORD).status()).as("not confirmed yet").isEqualTo(200);

        var sealed = jdbc.sql("select totp_secret from person where id = :id").param("id", account.personId())
                .query((row, _) -> row.getBytes(1)).single();
        var secret = sharedSecrets.open(account.personId(), sealed).orElseThrow();
        var step = Totp.step(clock.instant());
        var confirmed = browser.post("/api/me/totp/confirm", Map.of("code", Totp.code(secret, step - 1)));
        assertThat(confirmed.json().path("recoveryCodes").size()).isEqualTo(10);

        assertThat(signIn(account.login(), PASSWORD).problem()).isEqualTo("totp-required");
        var code = Totp.code(secret, step);
        assertThat(api.post("/api/session", Map.of("login", account.login(), "password", PASSWORD, "totp", code)).status()).isEqualTo(200);
        assertThat(api.post("/api/session", Map.of("login", account.login(), "password", PASSWORD, "totp", code)).problem())
                .as("a code works once").isEqualTo("sign-in-failed");

        var recovery = confirmed.json().at("/recoveryCodes/0").asString();
        assertThat(api.post("/api/session", Map.of("login", account.login(), "password", PASSWORD, "totp", recovery)).status()).isEqualTo(200);
        assertThat(api.post("/api/session", Map.of("login", account.login(), "password", PASSWORD, "totp", recovery)).status()).isEqualTo(401);
        assertThat(browser.call(HttpMethod.DELETE, "/api/me/totp",
                Map.of("code", confirmed.json().at("/recoveryCodes/1").asString())).status()).isEqualTo(204);
        assertThat(signIn(account.login(), PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void noKeyStandsInAnyTable() {
        var account = account();
        var signedIn = signIn(account.login(), PASSWORD);
        var browser = browser(signedIn);
        var token = browser.post("/api/me/tokens", Map.of("name", "excel")).json().path("token").asString();
        var session = signedIn.headers().get(HttpHeaders.SET_COOKIE).getFirst().replaceFirst("JINGTU_SESSION=([^;]*).*", "$1");
        api.as("R-ADM", "government-office").post("/api/people/{id}/invite", Map.of(), account.personId());
        var invitation = api.as("R-SEC", "government-office")
                .post("/api/people/{id}/confirm-invitation", null, account.personId()).json().path("token").asString();
        assertThat(Base64.getUrlDecoder().decode(token.substring("jt_".length()))).hasSize(32);

        var tables = jdbc.sql("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class).list();
        assertThat(tables).contains("session", "personal_token", "entry_link", "audit_entry");
        for (var table : tables) {
            for (var key : new String[] {PASSWORD, token, session, invitation}) {
                var hits = jdbc.sql("select count(*) from \"" + table + "\" t where t::text like '%' || :key || '%'")
                        .param("key", key).query(Long.class).single();
                assertThat(hits).as(table).isZero();
            }
        }
        assertThat(jdbc.sql("select password_hash from person where id = :id").param("id", account.personId()).query(String.class).single())
                .startsWith("$argon2id$");
    }

    @Test
    void aTokenEndsWhenItExpiresOrIsRevoked() {
        var account = account();
        var browser = browser(signIn(account.login(), PASSWORD));
        var made = browser.post("/api/me/tokens", Map.of("name", "script", "expires", clock.instant().plus(Duration.ofDays(1))));
        var token = made.json().path("token").asString();
        assertThat(api.bearer(token).get("/api/me").status()).isEqualTo(200);
        jdbc.sql("update personal_token set expires_at = :then where id = :id")
                .param("then", Timestamp.from(Instant.now().minusSeconds(1)))
                .param("id", made.json().path("id").asLong()).update();
        assertThat(api.bearer(token).get("/api/me").problem()).isEqualTo("token-invalid");

        var second = browser.post("/api/me/tokens", Map.of("name", "other"));
        assertThat(browser.delete("/api/me/tokens/{id}", second.json().path("id").asLong()).status()).isEqualTo(204);
        assertThat(api.bearer(second.json().path("token").asString()).get("/api/me").problem()).isEqualTo("token-invalid");
    }

    @Test
    void aTokenCannotMakeAnotherOrChangeThePassword() {
        var client = api.as("R-DEPT-OP", "agriculture");
        assertThat(client.post("/api/me/tokens", Map.of("name", "child")).problem()).isEqualTo("session-required");
        assertThat(client.put("/api/me/password", Map.of("current", "x", "next", PASSWORD)).problem()).isEqualTo("session-required");
    }

    @Test
    void aHandOverMovesThePostAndEndsTheOldHoldersAccessToIt() {
        var made = actors.another("R-DEPT-SIGN", "finance");
        var successor = accounts.addPerson(Accounts.NewPerson.of("接任人", null));
        var today = LocalDate.now(clock);
        var answer = api.as("R-ADM", "government-office").post("/api/posts/{id}/hand-over",
                Map.of("toPersonId", successor, "on", today, "reason", "轮岗"), made.postId());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("holdings").size()).isEqualTo(2);
        assertThat(answer.json().at("/holder/personId").asLong()).isEqualTo(successor);
        assertThat(api.bearer(made.token()).get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void aHandOverIsToldToTheOtherModules() {
        var made = actors.another("R-DEPT-SIGN", "finance");
        var successor = accounts.addPerson(Accounts.NewPerson.of("接任人", null));
        var today = LocalDate.now(clock);
        accounts.handOver(made.postId(), successor, today, "轮岗");
        assertThat(events.stream(PostHandedOver.class))
                .containsExactly(new PostHandedOver(made.postId(), made.personId(), successor, today));
    }

    @Test
    void theAdministratorIsNotTheOneWhoWatchesTheAdministrator() {
        var administrator = actors.made("R-ADM", "government-office");
        var office = administrator.organisationId();
        var post = accounts.addPost(new Accounts.NewPost(office, "R-SEC", "安全管理员", LocalDate.of(2020, 1, 1), false));
        assertThatThrownBy(() -> accounts.handOver(post, administrator.personId(), LocalDate.of(2020, 1, 1), "test"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo("duties-must-be-separate"));
    }

    @Test
    void demoLinksExistOnlyInTheDemo() {
        var made = actors.made("R-DEPT-OP", "agriculture");
        assertThatThrownBy(() -> accounts.demoLink(made.postId())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void phoneNumbersAreMaskedAcrossDepartments() {
        var id = accounts.addPerson(new Accounts.NewPerson("电话", null, "", "13812345678", "zh", false));
        assertThat(phone(api.as("R-DEPT-OP", "agriculture"), id)).isEqualTo("138****5678");
        assertThat(phone(api.as("R-ADM", "government-office"), id)).isEqualTo("13812345678");
    }

    private static String phone(TestApi client, long id) {
        return client.get("/api/people").json().valueStream()
                .filter(person -> person.path("id").asLong() == id)
                .findFirst().orElseThrow().path("phone").asString();
    }
}
