package cn.jingtu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.access.Permit;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Repeated writes and tagged reads, with a counter as the thing that must not move twice. */
@JingtuTest
@Import(HttpIT.Counter.class)
class HttpIT {

    @TestComponent
    @RestController
    static class Counter {
        private final AtomicInteger count = new AtomicInteger();

        record Counted(int count, Object got) {}

        @PostMapping("/api/http-it/count")
        @Permit.SignedIn
        @ResponseStatus(HttpStatus.CREATED)
        Counted count(@RequestBody Map<String, Object> body) throws InterruptedException {
            if (body.containsKey("fail")) {
                throw Problem.unprocessable("no-luck", "未成功", "no luck");
            }
            if (body.containsKey("slow")) {
                Thread.sleep(300);
            }
            return new Counted(count.incrementAndGet(), body);
        }

        @GetMapping("/api/http-it/export.csv")
        @Permit.SignedIn
        String export() {
            return "a,b";
        }
    }

    @Autowired
    TestApi api;

    @Autowired
    Counter counter;

    @Autowired
    IdempotencyFilter filter;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final String key = UUID.randomUUID().toString();

    private TestApi officer() {
        return api.as("R-DEPT-OP", "agriculture");
    }

    @Test
    void aRepeatedPostGetsTheFirstAnswerAndChangesNothing() {
        int before = counter.count.get();
        var first = officer().with("Idempotency-Key", key).post("/api/http-it/count", Map.of("name", "地块"));
        var second = officer().with("Idempotency-Key", key).post("/api/http-it/count", Map.of("name", "地块"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("got").path("name").asString()).isEqualTo("地块");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.headers().getContentType()).isEqualTo(first.headers().getContentType());
        assertThat(counter.count.get()).isEqualTo(before + 1);
    }

    @Test
    void theKeyBelongsToThePerson() {
        var mine = officer().with("Idempotency-Key", key).post("/api/http-it/count", Map.of());
        var theirs = api.as("R-DEPT-OP", "water").with("Idempotency-Key", key).post("/api/http-it/count", Map.of());
        assertThat(theirs.json().path("count").asInt()).isNotEqualTo(mine.json().path("count").asInt());
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        officer().with("Idempotency-Key", key).post("/api/http-it/count", Map.of("a", 1));
        var other = officer().with("Idempotency-Key", key).post("/api/http-it/count", Map.of("a", 2));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void afterAFailureTheRepetitionRuns() {
        var failed = officer().with("Idempotency-Key", key).post("/api/http-it/count", Map.of("fail", true));
        assertThat(failed.problem()).isEqualTo("no-luck");
        assertThat(officer().with("Idempotency-Key", key).post("/api/http-it/count", Map.of()).status()).isEqualTo(201);
    }

    @Test
    void ofTwoAtOnceOneRuns() throws Exception {
        int before = counter.count.get();
        var client = officer().with("Idempotency-Key", key);
        try (var executor = Executors.newFixedThreadPool(2)) {
            var one = executor.submit(() -> client.post("/api/http-it/count", Map.of("slow", true)));
            var two = executor.submit(() -> client.post("/api/http-it/count", Map.of("slow", true)));
            assertThat(new int[] {one.get().status(), two.get().status()}).containsOnlyOnce(201).contains(409);
        }
        assertThat(counter.count.get()).isEqualTo(before + 1);
    }

    @Test
    void whatWasCutOffIsSaidToBeUnknownAndNotRunAgain() {
        officer().with("Idempotency-Key", key).post("/api/http-it/count", Map.of());
        jdbc.sql("update idempotent_answer set state = 'RUNNING', created_at = created_at - interval '6 minutes' where key = ?").param(key).update();
        int before = counter.count.get();
        assertThat(officer().with("Idempotency-Key", key).post("/api/http-it/count", Map.of()).problem()).isEqualTo("outcome-unknown");
        assertThat(counter.count.get()).isEqualTo(before);
    }

    @Test
    void afterADayTheKeyIsFreeAgain() {
        officer().with("Idempotency-Key", key).post("/api/http-it/count", Map.of());
        jdbc.sql("update idempotent_answer set created_at = created_at - interval '25 hours' where key = ?").param(key).update();
        var again = officer().with("Idempotency-Key", key).post("/api/http-it/count", Map.of());
        assertThat(again.headers().containsHeader("Idempotency-Replayed")).isFalse();
        Time.at(clock.instant().plus(Duration.ofHours(25)), () -> { filter.removeOld(); });
        assertThat(jdbc.sql("select count(*) from idempotent_answer where key = ?").param(key).query(Integer.class).single()).isZero();
    }

    @Test
    void anAnswerThatHoldsASecretIsNotKept() {
        officer().with("Idempotency-Key", key).post("/api/me/tokens", Map.of("name", "script"));
        assertThat(jdbc.sql("select count(*) from idempotent_answer where key = ?").param(key).query(Integer.class).single()).isZero();
    }

    @Test
    void aReadThatDidNotChangeCostsNoBody() {
        var first = officer().get("/api/calendar/2024");
        var tag = first.headers().getETag();
        assertThat(tag).isNotBlank();
        assertThat(first.headers().getCacheControl()).isEqualTo("private, no-cache");
        var second = officer().with("If-None-Match", tag).get("/api/calendar/2024");
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void anExportIsNotHeldInMemoryForATag() {
        assertThat(officer().get("/api/http-it/export.csv").headers().getETag()).isNull();
    }
}
