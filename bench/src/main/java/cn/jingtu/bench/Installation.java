package cn.jingtu.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server of its own on a new data folder, with people and tokens made straight in its database. */
final class Installation implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process server;
    private final Path data;
    final int port;

    private Installation(Process server, Path data, int port) {
        this.server = server;
        this.data = data;
        this.port = port;
    }

    static Installation start(List<String> java, Path data) throws IOException, InterruptedException {
        return start(java, data, 60, List.of("run", "--address", "127.0.0.1"));
    }

    /** One with the labelled records of the demo; its tokens are in {@code demo-tokens.json}. */
    static Installation demo(List<String> java, Path data) throws IOException, InterruptedException {
        return start(java, data, 900, List.of("demo"));
    }

    private static Installation start(List<String> java, Path data, int patienceSeconds, List<String> how) throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var command = new ArrayList<>(java);
        command.addAll(how);
        command.addAll(List.of("--port", "" + port, "--data", data.toString()));
        Files.createDirectories(data);
        var output = data.resolve("output.log");
        var server = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        var installation = new Installation(server, data, port);
        for (int i = 0; i < patienceSeconds * 10; i++) {
            if (!server.isAlive()) {
                throw new IOException("the server ended:\n" + Files.readString(output));
            }
            try {
                var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/health")).build();
                if (installation.client.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                    return installation;
                }
            } catch (IOException notYet) {
                // The next attempt follows.
            }
            Thread.sleep(100);
        }
        installation.close();
        throw new IOException("the server did not answer within %d seconds".formatted(patienceSeconds));
    }

    HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }

    JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException("%s %s: %d %s".formatted(request.method(), request.uri().getPath(), response.statusCode(), response.body()));
        }
        return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
    }

    JsonNode post(String path, String token, Object body) throws IOException, InterruptedException {
        return send(request(path, token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** Imports and accepts a table. */
    long importPlan(String token, Path table, String title) throws IOException, InterruptedException {
        var boundary = "jingtu-bench";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"table.docx\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(table));
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var preview = send(request("/api/plans/import", token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
        return post("/api/plans/import/" + preview.get("importId").asString() + "/accept", token, java.util.Map.of("title", title))
                .get("planId").asLong();
    }

    Connection database() throws SQLException, IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("database.properties"))) {
            properties.load(reader);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + properties.getProperty("port") + "/jingtu", "jingtu", properties.getProperty("password"));
    }

    /** A token of a new person in a new post. */
    String token(String role, long organisationId) throws SQLException, IOException {
        var token = "bench-" + role + "-" + organisationId + "-" + System.nanoTime();
        try (var connection = database();
                var insert = connection.prepareStatement("""
                        with somebody as (insert into person (name, created_at) values (?, now()) returning id),
                        seat as (
                            insert into post (organisation_id, role_key, title, valid_from)
                            values (?, ?, 'bench', date '2018-01-01') returning id),
                        held as (
                            insert into post_holding (post_id, person_id, valid_from)
                            select seat.id, somebody.id, date '2018-01-01' from seat, somebody)
                        insert into personal_token (hash, person_id, post_id, name, created_at)
                        select ?, somebody.id, seat.id, 'bench', now() from seat, somebody
                        """)) {
            insert.setString(1, "bench " + role);
            insert.setLong(2, organisationId);
            insert.setString(3, role);
            insert.setBytes(4, MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
            insert.executeUpdate();
            return token;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The most memory that the server had of the machine so far, heap and all; 0 where the system does not tell. */
    long mostMemoryMiB() throws IOException {
        var status = Path.of("/proc", "" + server.pid(), "status");
        if (!Files.isReadable(status)) return 0;
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(60, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }
}
