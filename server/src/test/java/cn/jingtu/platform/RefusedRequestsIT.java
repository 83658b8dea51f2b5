package cn.jingtu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.TestApi.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;

/** Whatever is wrong with a request, the answer is a problem in the reader's language and never a failure of ours. */
@JingtuTest
class RefusedRequestsIT {

    @Autowired TestApi api;
    @Autowired Environment environment;

    private TestApi office() {
        return api.as("R-GOV", "government-office");
    }

    private static void problem(Answer answer, int status, String type, String words) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.headers().getContentType()).hasToString("application/problem+json");
        assertThat(answer.problem()).isEqualTo(type);
        assertThat(answer.json().path("detail").asString()).contains(words);
    }

    @Test
    void aBodyThatIsNoJsonIsSaidToBeNone() {
        problem(office().post("/api/supervisions", "{\"title\": "), 400, "bad-request", "JSON");
        problem(office().with("Accept-Language", "en").post("/api/supervisions", "{\"title\": "), 400, "bad-request", "not well-formed JSON");
        problem(office().post("/api/supervisions", "[]"), 400, "bad-request", "请求正文");
    }

    @Test
    void aFieldOfTheWrongTypeIsNamedInTheLanguageOfTheReader() {
        var body = Map.of("title", "x", "content", "y", "organisationId", "abc", "due", "2099-01-01");
        problem(office().post("/api/supervisions", body), 400, "bad-request", "organisationId");
        problem(office().with("Accept-Language", "en").post("/api/supervisions", body), 400, "bad-request", "\"organisationId\" in the body cannot be read");
    }

    @Test
    void aMissingFieldIsNamed() {
        var answer = office().post("/api/supervisions", Map.of("title", "x"));
        problem(answer, 400, "invalid-fields", "请求中有字段不符合要求");
        assertThat(answer.json().path("fields").valueStream().map(f -> f.path("field").asString())).contains("organisationId", "due");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud800b"})
    void aCharacterThatNoTextMayHoldIsRefused(String text) {
        problem(office().post("/api/meetings", "{\"title\":\"%s\",\"plannedOn\":\"2099-01-01\"}".formatted(text)), 400, "bad-request", "title");
        problem(api.post("/api/session", "{\"login\":\"%s\",\"password\":\"x\"}".formatted(text)), 400, "bad-request", "login");
    }

    @Test
    void anEmptyPlaceInAListIsRefused() {
        problem(office().post("/api/meetings", "{\"title\":\"x\",\"plannedOn\":\"2099-01-01\",\"members\":[null]}"), 400, "bad-request", "members");
    }

    @Test
    void aMethodAnAddressAndATypeThatDoNotFitAreNamed() {
        problem(office().call(HttpMethod.PATCH, "/api/meetings", Map.of()), 405, "method-not-allowed", "此地址不支持 PATCH 方法");
        problem(office().with("Accept-Language", "en").call(HttpMethod.PATCH, "/api/meetings", Map.of()), 405, "method-not-allowed", "does not take PATCH");
        problem(office().get("/api/nothing-here"), 404, "not-found", "没有这个地址");
        problem(office().get("/api/meetings/abc"), 400, "bad-request", "参数 id 的值“abc”不对");
        problem(office().get("/api/meetings/indicators?year=99999999999"), 400, "bad-request", "year");
        problem(office().post("/api/plans/import", Map.of()), 415, "unsupported-media-type", "application/json");
    }

    @Test
    void aValueThatTheDatabaseCannotTakeIsTheRequestsFault() throws Exception {
        var client = api.as("R-ADM", "government-office");
        problem(client.get("/api/audit?object={x}", "a\0b"), 400, "value-not-storable", "无法保存的值");
    }

    @Test
    void anAddressThatCannotBeDecodedIsAProblemToo() throws Exception {
        var base = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(base + "/api/meetings/%00"));
            var zh = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            var en = client.send(request.header("Accept-Language", "en").build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertThat(zh.statusCode()).isEqualTo(400);
            assertThat(zh.headers().firstValue("Content-Type")).hasValueSatisfying(t -> assertThat(t).startsWith("application/problem+json"));
            assertThat(zh.body()).contains("/problems/bad-request", "请求有误");
            assertThat(en.body()).contains("malformed");
        }
    }

    @Test
    void anUploadThatBreaksOffIsAProblem() throws Exception {
        var base = "http://localhost:" + environment.getRequiredProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            for (var body : new String[] {"--x\r\nfoo", "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0.txt\"\r\n\r\nabc\r\n--x--\r\n"}) {
                var request = HttpRequest.newBuilder(URI.create(base + "/api/files"))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
                var answer = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
                assertThat(answer.body()).contains("/problems/upload-malformed");
            }
        }
    }
}
