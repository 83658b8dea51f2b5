package cn.jingtu;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The application as a program sees it. {@code api.as("R-DEPT-OP", "agriculture").get("/api/todos")} calls over HTTP
 * with a personal token; without {@code as} nobody is signed in. Answers never throw: tests look at the status.
 */
@TestComponent
@Lazy
public class TestApi {

    private final Environment environment;
    private final TestActors actors;
    private final ObjectMapper mapper;
    private final Map<String, String> headers;

    @Autowired
    TestApi(Environment environment, TestActors actors, ObjectMapper mapper) {
        this(environment, actors, mapper, Map.of());
    }

    private TestApi(Environment environment, TestActors actors, ObjectMapper mapper, Map<String, String> headers) {
        this.environment = environment;
        this.actors = actors;
        this.mapper = mapper;
        this.headers = headers;
    }

    /** What came back. */
    public record Answer(int status, HttpHeaders headers, byte[] body, JsonNode json) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** The stable end of a problem's type, e.g. {@code not-permitted}; empty when it is no problem. */
        public String problem() {
            return json.path("type").asString("").replaceFirst("^/problems/", "");
        }
    }

    /** Calls as somebody with {@code role} in the organisation with key {@code organisation}. */
    public TestApi as(String role, String organisation) {
        return bearer(actors.token(role, organisation));
    }

    public TestApi bearer(String token) {
        return with(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    public TestApi with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new TestApi(environment, actors, mapper, more);
    }

    public Answer get(String path, Object... variables) {
        return call(HttpMethod.GET, path, null, variables);
    }

    public Answer post(String path, Object body, Object... variables) {
        return call(HttpMethod.POST, path, body, variables);
    }

    public Answer put(String path, Object body, Object... variables) {
        return call(HttpMethod.PUT, path, body, variables);
    }

    public Answer delete(String path, Object... variables) {
        return call(HttpMethod.DELETE, path, null, variables);
    }

    /** Sends a file as the part {@code file}. */
    public Answer upload(String path, String name, byte[] content, Object... variables) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return call(HttpMethod.POST, path, form, variables);
    }

    /** Sends {@code body} as JSON, or as it is when it is a multipart map of {@code LinkedMultiValueMap}. */
    public Answer call(HttpMethod method, String path, Object body, Object... variables) {
        var client = RestClient.create("http://localhost:" + environment.getRequiredProperty("local.server.port"));
        var request = client.method(method).uri(path, variables).headers(h -> headers.forEach(h::set));
        if (body instanceof MultiValueMap<?, ?>) {
            request.contentType(MediaType.MULTIPART_FORM_DATA).body(body);
        } else if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON)
                    .body(body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : mapper.writeValueAsBytes(body));
        }
        return request.exchange((_, response) -> {
            var bytes = response.getBody().readAllBytes();
            var type = response.getHeaders().getContentType();
            var json = type != null && type.getSubtype().matches("(.+\\+)?json") && bytes.length > 0
                    ? mapper.readTree(bytes)
                    : mapper.missingNode();
            return new Answer(response.getStatusCode().value(), response.getHeaders(), bytes, json);
        });
    }
}
