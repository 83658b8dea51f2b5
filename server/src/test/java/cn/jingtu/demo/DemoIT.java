package cn.jingtu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.TestDatabase;
import cn.jingtu.plan.Measures;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.Registers;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo in an application and database of its own: it fills them at the start, as ./jingtu demo does. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"jingtu.demo=true", "jingtu.jobs=false"})
@ContextConfiguration(initializers = TestDatabase.class)
class DemoIT {

    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired Demo demo;
    @Autowired Measures measures;
    @Autowired Registers registers;
    @Autowired JdbcClient jdbc;
    @Value("${jingtu.data}") Path data;
    @LocalServerPort int port;

    @Test
    void theRealTableRunsWithLightsOfEveryKindAndEveryRecordIsLabelled() throws Exception {
        var plan = get("R-GOV", "/api/plans").path(0);
        assertThat(plan.path("demo").asBoolean()).isTrue();
        assertThat(plan.path("tasks").asInt()).isEqualTo(67);
        assertThat(lights(plan.path("id").asLong()).keySet())
                .contains("overdue", "done", "due-soon", "continuous", "on-track", "not-started");
        assertThat(count("select count(*) from person where not demo")).isZero();
        assertThat(count("select count(*) from person where name not like '%（演示）'")).isZero();
        assertThat(count("select count(*) from report where signed_at is not null")).isGreaterThan(100);
    }

    @Test
    void everyRegisterIsKeptAndEveryEntryIsLabelled() throws Exception {
        var entries = new HashMap<String, Integer>();
        // Closed registers are known to those who keep them only.
        for (var seat : List.of("R-GOV", "R-ORG", "R-EPB-ENF")) {
            get(seat, "/api/registers").forEach(line -> entries.put(line.path("key").asString(), line.path("entries").asInt()));
        }
        for (var register : kept()) {
            assertThat(entries.get(register.key())).as(register.key()).isPositive();
            assertThat(count("select count(*) from %s where not demo".formatted(register.table()))).as(register.key()).isZero();
        }
    }

    @Test
    void mostEntriesAreCheckedAndSomeAreDraftsOrWaitOrHaveEnded() {
        var states = kept().stream().map(register -> "select state, valid_to from " + register.table()).collect(Collectors.joining(" union all "));
        var all = count("select count(*) from (%s) x".formatted(states));
        assertThat(all).isBetween(1500L, 3500L);
        assertThat(count("select count(*) from (%s) x where state = 'CHECKED'".formatted(states))).isBetween(all * 9 / 10, all - 10);
        assertThat(count("select count(*) from (%s) x where state = 'SUBMITTED'".formatted(states))).isPositive();
        assertThat(count("select count(*) from (%s) x where state = 'DRAFT'".formatted(states))).isPositive();
        assertThat(count("select count(*) from (%s) x where valid_to is not null".formatted(states))).isGreaterThan(3);
    }

    @Test
    void everyLinkLeadsToAnEntry() {
        for (var register : kept()) {
            for (var link : register.fields()) {
                if (link.link().isEmpty()) continue;
                assertThat(count("select count(*) from %s where %s is not null and %2$s not in (select id from %s)"
                                .formatted(register.table(), link.column(), registers.get(link.link()).table())))
                        .as("%s.%s", register.key(), link.key())
                        .isZero();
            }
        }
    }

    @Test
    void everyRowOfTheTableLeadsToItsRecords() throws Exception {
        var recorded = new HashSet<String>();
        get("R-ORG", "/api/registers").forEach(line -> line.path("measures").forEach(measure -> recorded.add(measure.asString())));
        get("R-GOV", "/api/measures").forEach(measure -> {
            if (!measure.path("elsewhere").isNull()) recorded.add(measure.path("key").asString());
        });
        var tasks = get("R-GOV", "/api/plans/" + get("R-GOV", "/api/plans").path(0).path("id").asLong() + "/tasks");
        assertThat(tasks.valueStream().filter(task -> task.path("state").asString().equals("ACTIVE"))).hasSize(67).allSatisfy(task ->
                assertThat(recorded).as(task.path("no").asString()).contains(task.path("measure").path("key").asString()));
    }

    @Test
    void theRegistersCanBeReadAsTheyStoodAYearAgo() throws Exception {
        var then = LocalDate.now().minusYears(1);
        for (var key : List.of("sludge-transfers", "reserve-patrols", "produce-batches")) {
            var before = get("R-GOV", "/api/registers/" + key + "/entries?size=1&ended=all&asOf=" + then).path("total").asInt();
            var now = get("R-GOV", "/api/registers/" + key + "/entries?size=1&ended=all").path("total").asInt();
            assertThat(before).as(key).isPositive().isLessThan(now);
        }
    }

    @Test
    void everySeatOfTheTokensFileOpensTheServer() throws Exception {
        var tokens = json.readTree(Files.readString(data.resolve("demo-tokens.json")));
        assertThat(tokens.size()).isGreaterThan(90);
        for (var seat : tokens.propertyNames()) {
            assertThat(get(seat, "/api/session").path("actor").path("personName").asString()).as(seat).endsWith("（演示）");
        }
    }

    @Test
    void aLinkSignsItsRoleInAsOftenAsItIsOpened() throws Exception {
        var link = Files.readAllLines(data.resolve("demo-links.txt")).stream().filter(line -> line.startsWith("R-GOV ")).findFirst().orElseThrow();
        var token = link.substring(link.indexOf("token=") + "token=".length());
        for (var i = 0; i < 2; i++) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/session/link"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(Map.of("token", token))))
                    .build();
            var session = send(request).path("session");
            assertThat(session.path("actor").path("role").asString()).isEqualTo("R-GOV");
            assertThat(session.path("demo").asBoolean()).isTrue();
        }
    }

    @Test
    void theTrailOfTwoYearsRunsForward() {
        assertThat(count("""
                select count(*) from (select at, lag(at) over (order by seq) before from audit_entry
                                      where seq > (select min(seq) from audit_entry where action like 'report.%')) x
                where at < before
                """)).isZero();
    }

    @Test
    void aSecondStartAddsNothing() throws Exception {
        var before = count("select count(*) from report") + count("select count(*) from person") + count("select count(*) from supervision") + count("select count(*) from register_history");
        demo.run(new DefaultApplicationArguments());
        var after = count("select count(*) from report") + count("select count(*) from person") + count("select count(*) from supervision") + count("select count(*) from register_history");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void everyMeasureOfTheCatalogueHasAStory() {
        assertThat(Narratives.read().measures()).containsAll(measures.all().stream().map(measure -> measure.key()).toList());
    }

    private Map<String, Integer> lights(long planId) throws Exception {
        var lights = new HashMap<String, Integer>();
        for (var task : get("R-GOV", "/api/plans/" + planId + "/tasks")) {
            lights.merge(task.path("light").asString("none"), 1, Integer::sum);
        }
        return lights;
    }

    /** All registers but those that tests of the kit add. */
    private List<RegisterDefinition> kept() {
        return registers.all().stream().filter(register -> !register.module().equals("register")).toList();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private JsonNode get(String seat, String path) throws Exception {
        var token = json.readTree(Files.readString(data.resolve("demo-tokens.json"))).path(seat).asString();
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Authorization", "Bearer " + token).build());
    }

    private JsonNode send(HttpRequest request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).as(request.uri().getPath()).isEqualTo(200);
            return json.readTree(response.body());
        }
    }
}
