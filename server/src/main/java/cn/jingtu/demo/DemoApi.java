package cn.jingtu.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server as seen by the demo: over its own HTTP interface on loopback, with the rights of the person who acts. */
final class DemoApi {

    /** An answer that was not expected. The demo stops: a demo that hides a failure shows nothing. */
    static final class Refused extends RuntimeException {
        Refused(String what, int status, String body) {
            super("%s was answered with %d: %s".formatted(what, status, body));
        }
    }

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final JsonMapper json = JsonMapper.builder().build();
    private final URI base;
    private final DemoClock clock;

    DemoApi(int port, DemoClock clock) {
        this.base = URI.create("http://127.0.0.1:" + port);
        this.clock = clock;
    }

    JsonNode get(String token, String path) {
        return send(request(token, path, null).GET().build(), "GET " + path);
    }

    /** Reads at a moment of the story: where readings are recorded, the trail runs forward. */
    JsonNode get(String token, Instant at, String path) {
        return send(request(token, path, at).GET().build(), "GET " + path);
    }

    JsonNode post(String token, Instant at, String path, Object body) {
        var bytes = BodyPublishers.ofString(json.writeValueAsString(body));
        return send(
                request(token, path, at).header("Content-Type", "application/json").POST(bytes).build(), "POST " + path);
    }

    JsonNode put(String token, Instant at, String path, Object body) {
        var bytes = BodyPublishers.ofString(json.writeValueAsString(body));
        return send(request(token, path, at).header("Content-Type", "application/json").PUT(bytes).build(), "PUT " + path);
    }

    JsonNode upload(String token, Instant at, String path, String fileName, byte[] content) {
        var boundary = "demo" + HexFormat.of().toHexDigits(fileName.hashCode());
        var head = "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                .formatted(boundary, fileName);
        var parts = new ArrayList<byte[]>(List.of(
                head.getBytes(StandardCharsets.UTF_8), content, ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8)));
        return send(
                request(token, path, at)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArrays(parts))
                        .build(),
                "POST " + path);
    }

    private HttpRequest.Builder request(String token, String path, @org.jspecify.annotations.Nullable Instant at) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "zh");
        if (at != null) {
            request.header(DemoClock.HEADER, clock.header(at));
        }
        return request;
    }

    private JsonNode send(HttpRequest request, String what) {
        HttpResponse<String> response;
        try {
            response = http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(what + " failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(what + " was interrupted", e);
        }
        if (response.statusCode() / 100 != 2) {
            throw new Refused(what, response.statusCode(), response.body());
        }
        return response.body().isBlank() ? json.nullNode() : json.readTree(response.body());
    }
}
