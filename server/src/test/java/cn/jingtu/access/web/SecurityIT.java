package cn.jingtu.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@JingtuTest
class SecurityIT {

    @Autowired
    TestApi api;

    @LocalServerPort
    int port;

    @Test
    void everyAnswerCarriesTheHeadersThatProtectThePage() {
        var headers = api.get("/api/health").headers();
        assertThat(headers.getFirst("Content-Security-Policy")).contains("default-src 'self'", "script-src 'self'", "object-src 'none'")
                .doesNotContain("unsafe-eval");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(headers.getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(headers.getFirst("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(headers.getFirst("Permissions-Policy")).contains("geolocation=(self)");
        assertThat(headers.getFirst("Cache-Control")).as("kept by no proxy, asked about each time").contains("private", "no-cache");
        assertThat(headers.containsHeader("Server")).isFalse();
    }

    @Test
    void theLanguageOfAProblemIsThatOfTheReader() {
        assertThat(api.get("/api/people").json().path("detail").asString()).isEqualTo("请先登录。");
        assertThat(api.with("Accept-Language", "en-GB").get("/api/people").json().path("detail").asString()).isEqualTo("Sign in first.");
        assertThat(api.with("Accept-Language", "en").bearer("x").get("/api/people").json().path("detail").asString())
                .startsWith("The token is unknown");
    }

    @Test
    void malformedJsonIsAProblemWithoutStackTrace() {
        var answer = api.post("/api/session", "{not json");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("bad-request");
        assertThat(answer.text()).doesNotContain("Exception", "tools.jackson", "trace");
    }

    @Test
    void missingFieldsAreNamed() {
        var answer = api.post("/api/session", "{\"login\":\"\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-fields");
    }

    @Test
    void aRequestThatTheFirewallRefusesIsAProblemToo() throws IOException {
        var answer = raw("GET /api/..;/people HTTP/1.1");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json", "/problems/bad-request");
    }

    @Test
    void theErrorPageAskedForDirectlyIsNoError() {
        var answer = api.get("/error");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void theInterfaceDescriptionIsOpenAndTheActuatorIsNot() {
        assertThat(api.get("/api/openapi.json").json().path("paths").size()).isGreaterThan(20);
        assertThat(api.get("/actuator/env").text()).doesNotContain("systemProperties");
    }

    @Test
    void pagesOfTheWebApplicationHaveAddressesAndTheInterfaceForProgramsHasNone() {
        assertThat(WebPages.page("plans/1/tasks/14")).isTrue();
        assertThat(WebPages.page("api/unknown")).isFalse();
        assertThat(WebPages.page("assets/lost.js")).isFalse();
    }

    private String raw(String first) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write((first + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
