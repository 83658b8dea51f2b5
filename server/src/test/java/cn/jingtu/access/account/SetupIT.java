package cn.jingtu.access.account;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** An installation that nobody has entered yet: a context and a database of its own. */
@JingtuTest
@TestPropertySource(properties = "sign-in.test=first-start")
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class SetupIT {

    @Autowired
    TestApi api;

    @Autowired
    Setup setup;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFirstStartHasNoPasswordAndTheConsoleHoldsTheKey(CapturedOutput console) {
        assertThat(api.get("/api/setup").json().path("needed").asBoolean()).isTrue();
        assertThat(jdbc.sql("select count(*) from person").query(Long.class).single()).isZero();

        setup.showCode();
        var code = console.getOut().lines().map(String::strip)
                .filter(line -> line.matches("([2-9A-Z]{4}-){4}[2-9A-Z]{4}")).reduce((_, last) -> last).orElseThrow();

        var wrong = api.post("/api/setup", form("AAAA-AAAA-AAAA-AAAA-AAAA", "Long-enough-1"));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.problem()).isEqualTo("setup-code-wrong");

        var weak = api.post("/api/setup", form(code, "12345"));
        assertThat(weak.problem()).isEqualTo("password-too-weak");
        assertThat(weak.json().path("rules").size()).isGreaterThanOrEqualTo(2);

        var first = api.post("/api/setup", form(code.toLowerCase(Locale.ROOT), "Long-enough-1"));
        assertThat(first.status()).isEqualTo(201);

        assertThat(api.post("/api/setup", form(code, "Long-enough-1")).problem()).isEqualTo("setup-finished");
        assertThat(api.get("/api/setup").json().path("needed").asBoolean()).isFalse();

        var signedIn = api.post("/api/session", Map.of("login", "zhangsan", "password", "Long-enough-1"));
        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(signedIn.json().at("/actor/role").asString()).isEqualTo("R-ADM");
        assertThat(jdbc.sql("select count(*) from setup_code").query(Long.class).single()).isZero();
    }

    private static Map<String, String> form(String code, String password) {
        return Map.of("code", code, "name", "张三", "login", "zhangsan", "password", password);
    }
}
