package cn.jingtu;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.access.AuditVerdict;
import cn.jingtu.access.AuditVerification;
import cn.jingtu.platform.database.DataFolder;
import cn.jingtu.platform.database.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills the packed server, or its database, with {@code kill -9} at random moments while the real table is imported and
 * small changes are made, starts again and looks at what is there. {@code -Djingtu.crashes=50} makes it fifty times,
 * {@code -Djingtu.seed=…} other moments.
 */
class CrashIT {

    private static final int CRASHES = Integer.getInteger("jingtu.crashes", 4);
    private static final long SEED = Long.getLong("jingtu.seed", 20261123L);
    private static final int LONGEST_WORK_MILLIS = 2_500;
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final String TOKEN = "crash-test-token-of-a-person-in-the-office";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private enum Victim { SERVER, DATABASE }

    @TempDir
    Path root;

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Random random = new Random(SEED);
    private Process server;
    private int port;
    private int starts;

    /** What the server said was done. */
    private final Map<Long, Integer> acceptedPlans = new ConcurrentHashMap<>();
    private final Map<LocalDate, String> changedDays = new ConcurrentHashMap<>();
    private final Map<Long, String> storedFiles = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicInteger counter = new AtomicInteger();
    private int rowsOfTheTable;

    @AfterEach
    void stop() throws InterruptedException {
        if (server != null && server.isAlive()) {
            server.destroy();
            server.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void noKillLeavesHalfAPlanOrTakesAnAcknowledgedChange() throws Exception {
        start();
        givePostToOffice();
        rowsOfTheTable = importPlan("before any crash");
        assertThat(rowsOfTheTable).as("rows of the real table").isEqualTo(67);

        var report = new ArrayList<String>();
        for (int crash = 1; crash <= CRASHES; crash++) {
            var victim = random.nextBoolean() ? Victim.SERVER : Victim.DATABASE;
            var after = random.nextInt(LONGEST_WORK_MILLIS);
            work(victim, after);
            var from = System.nanoTime();
            if (victim == Victim.SERVER) {
                start();
            } else {
                awaitAnswer();
            }
            var back = Duration.ofNanos(System.nanoTime() - from).toMillis();
            inspect("crash %d of seed %d: %s after %d ms".formatted(crash, SEED, victim, after));
            report.add("%d,%s,%d,%d,%d,%d,%d".formatted(
                    crash, victim, after, back, acceptedPlans.size(), changedDays.size(), storedFiles.size()));
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/crashes.csv"),
                "crash,victim,after_ms,back_ms,acknowledged_plans,acknowledged_days,acknowledged_files\n" + String.join("\n", report) + "\n");
        assertThat(changedDays).as("the test made changes between the crashes").isNotEmpty();
        assertThat(surprises).as("answers that are neither done nor away for a moment").isEmpty();
    }

    /** Works with three hands until the victim is killed. */
    private void work(Victim victim, int afterMillis) throws Exception {
        var killed = new java.util.concurrent.atomic.AtomicBoolean();
        var hands = List.of(
                Thread.ofVirtual().unstarted(() -> until(killed, () -> importPlan("plan " + counter.incrementAndGet()))),
                Thread.ofVirtual().unstarted(() -> until(killed, this::changeDay)),
                Thread.ofVirtual().unstarted(() -> until(killed, this::storeFile)));
        hands.forEach(Thread::start);
        Thread.sleep(afterMillis);
        if (victim == Victim.SERVER) {
            server.destroyForcibly().waitFor();
        } else {
            ProcessHandle.of(databasePid()).orElseThrow().destroyForcibly();
        }
        killed.set(true);
        for (var hand : hands) {
            hand.join();
        }
    }

    private interface Work {
        void once() throws Exception;
    }

    private void until(java.util.concurrent.atomic.AtomicBoolean killed, Work work) {
        while (!killed.get()) {
            try {
                work.once();
            } catch (IOException connectionLost) {
                return;
            } catch (Away e) {
                return;
            } catch (Exception e) {
                surprises.add(e.toString());
                return;
            }
        }
    }

    /** The server said that it could not do it now: 503 while its database comes back. */
    private static final class Away extends Exception {}

    private int importPlan(String title) throws Exception {
        var table = Path.of("../golden/plan/source/附件2.docx");
        var preview = send(multipart("/api/plans/import", "table.docx", Files.readAllBytes(table)), 200);
        var accepted = send(json("POST", "/api/plans/import/" + preview.get("importId").asString() + "/accept",
                JSON.writeValueAsString(Map.of("title", title + " of " + SEED))), 200);
        var rows = accepted.get("tasks").asInt();
        acceptedPlans.put(accepted.get("planId").asLong(), rows);
        return rows;
    }

    private void changeDay() throws Exception {
        var day = LocalDate.of(2100, 1, 1).plusDays(counter.incrementAndGet());
        var name = "day " + day;
        send(json("PUT", "/api/calendar/" + day,
                JSON.writeValueAsString(Map.of("kind", "holiday", "name", Map.of("zh", name, "en", name), "reason", "test"))), 200);
        changedDays.put(day, name);
    }

    private void storeFile() throws Exception {
        var text = ("evidence " + counter.incrementAndGet() + "\n").repeat(200);
        var file = send(multipart("/api/files", "evidence.txt", text.getBytes(StandardCharsets.UTF_8)), 201);
        storedFiles.put(file.get("id").asLong(), sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void inspect(String moment) throws Exception {
        var database = EmbeddedPostgres.running(new DataFolder(root));
        var jdbc = JdbcClient.create(database);
        var rows = new TreeMap<Long, Integer>();
        jdbc.sql("""
                        select p.id, (select count(*) from task t where t.plan_id = p.id and t.state = 'ACTIVE') as rows
                        from plan p
                        """)
                .query(row -> {
                    rows.put(row.getLong("id"), row.getInt("rows"));
                });
        assertThat(rows.values()).as("%s: every plan that is there is whole", moment).containsOnly(rowsOfTheTable);
        assertThat(rows).as("%s: acknowledged plans", moment).containsAllEntriesOf(acceptedPlans);

        var days = new TreeMap<LocalDate, String>();
        jdbc.sql("select date, name_zh from workday where date >= date '2100-01-01'").query(row -> {
            days.put(row.getObject("date", LocalDate.class), row.getString("name_zh"));
        });
        assertThat(days).as("%s: acknowledged changes", moment).containsAllEntriesOf(changedDays);

        var files = new TreeMap<Long, String>();
        jdbc.sql("select id, sha256 from file").query(row -> {
            files.put(row.getLong("id"), row.getString("sha256"));
        });
        assertThat(files).as("%s: acknowledged files", moment).containsAllEntriesOf(storedFiles);
        for (var sha : files.values()) {
            assertThat(sha256(Files.readAllBytes(root.resolve("files").resolve(sha.substring(0, 2)).resolve(sha.substring(2)))))
                    .as("%s: the bytes of every file row are whole", moment)
                    .isEqualTo(sha);
        }
        var entries = jdbc.sql("select count(*) from audit_entry where object_type = 'workday'").query(Long.class).single();
        assertThat(entries).as("%s: one audit entry for each changed day, none without", moment).isEqualTo(days.size());
        try (var connection = database.getConnection()) {
            assertThat(AuditVerification.ofDatabase(connection, AuditVerification.anchors(root)))
                    .as("%s: the audit trail", moment)
                    .isInstanceOf(AuditVerdict.Intact.class);
        }
    }

    // ---- the server ----------------------------------------------------------------------------------------------

    private void start() throws Exception {
        var jar = Path.of(System.getProperty("jingtu.jar", "target/jingtu-server.jar")).toAbsolutePath();
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
                        "-Duser.timezone=Asia/Shanghai", "--enable-native-access=ALL-UNNAMED", "-jar", jar.toString(),
                        "run", "--port", Integer.toString(port), "--address", "127.0.0.1", "--data", root.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(root.resolve("server-output.log").toFile()))
                .start();
        starts++;
        awaitAnswer();
        // Pages are answered a little before the start is over; a database that dies in between ends the start.
        while (readyLines() < starts) {
            assertThat(server.isAlive()).as(() -> "the start came to its end; it said: " + output()).isTrue();
            Thread.sleep(50);
        }
    }

    private long readyLines() throws IOException {
        try (var lines = Files.lines(root.resolve("server-output.log"))) {
            return lines.filter(line -> line.startsWith("Jingtu is ready")).count();
        }
    }

    /** Until a request that needs the database is answered. */
    private void awaitAnswer() throws Exception {
        var end = System.nanoTime() + LONGEST_START.toNanos();
        while (true) {
            assertThat(server.isAlive()).as(() -> "the server lives; it said: " + output()).isTrue();
            assertThat(System.nanoTime()).as(() -> "the server answers in time; it said: " + output()).isLessThan(end);
            try {
                var status = client.send(request("/api/calendar/2026").GET().build(), HttpResponse.BodyHandlers.discarding()).statusCode();
                // 401: before the first person is made.
                if (status == 200 || status == 401 && acceptedPlans.isEmpty()) {
                    return;
                }
            } catch (IOException notYet) {
                // The next attempt follows.
            }
            Thread.sleep(50);
        }
    }

    private String output() {
        try {
            return end(root.resolve("server-output.log")) + "\nand its log:\n" + end(root.resolve("logs/jingtu.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String end(Path file) throws IOException {
        var text = Files.readString(file);
        return text.substring(Math.max(0, text.length() - 6000));
    }

    private long databasePid() throws IOException {
        return Long.parseLong(Files.readAllLines(root.resolve("pg/postmaster.pid")).getFirst().strip());
    }

    /** A person with every right needed, and a token; straight into the database, signing in is tested elsewhere. */
    private void givePostToOffice() throws Exception {
        var jdbc = JdbcClient.create(EmbeddedPostgres.running(new DataFolder(root)));
        jdbc.sql("""
                        insert into role_grant (role_key, permission)
                        select 'R-GOV', p from unnest(array['plan:import', 'calendar:write', 'file:write']) p
                        on conflict do nothing
                        """).update();
        jdbc.sql("""
                        with office as (select id from organisation where region_code = '441602' and kind = 'GOVERNMENT' order by id limit 1),
                        somebody as (insert into person (name, created_at) values ('测试员', now()) returning id),
                        seat as (
                            insert into post (organisation_id, role_key, title, valid_from)
                            select id, 'R-GOV', '测试岗位', date '2018-01-01' from office returning id),
                        held as (
                            insert into post_holding (post_id, person_id, valid_from)
                            select seat.id, somebody.id, date '2018-01-01' from seat, somebody)
                        insert into personal_token (hash, person_id, post_id, name, created_at)
                        select :hash, somebody.id, seat.id, 'crash test', now() from seat, somebody
                        """)
                .param("hash", MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8)))
                .update();
    }

    // ---- HTTP ------------------------------------------------------------------------------------------------------

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Accept-Language", "en")
                .timeout(Duration.ofSeconds(60));
    }

    private HttpRequest json(String method, String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest multipart(String path, String name, byte[] content) {
        var boundary = "jingtu-" + counter.incrementAndGet();
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private JsonNode send(HttpRequest request, int expected) throws Exception {
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == 503) {
            throw new Away();
        }
        if (response.statusCode() != expected) {
            throw new IllegalStateException("%s %s: %d %s".formatted(
                    request.method(), request.uri().getPath(), response.statusCode(), response.body()));
        }
        return JSON.readTree(response.body());
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
