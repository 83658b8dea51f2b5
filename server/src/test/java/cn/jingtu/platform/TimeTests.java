package cn.jingtu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimeTests {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant THEN = Instant.parse("2026-02-28T17:30:00Z");

    private final Clock clock = Time.over(Clock.fixed(NOW, Time.ZONE));

    @Test
    void workSeesTheMomentItRunsAtAndNothingOutsideItDoes() {
        var seen = Time.at(THEN, clock::instant);

        assertThat(seen).isEqualTo(THEN);
        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void daysFollowBeijingTime() {
        var day = Time.at(THEN, () -> LocalDate.now(clock));

        assertThat(day).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void anotherThreadKeepsTheRealTime() throws InterruptedException {
        var seen = new Instant[1];
        var other = new Thread(() -> seen[0] = clock.instant());
        Time.at(THEN, (Runnable) other::start);
        other.join();

        assertThat(seen[0]).isEqualTo(NOW);
    }

    @Test
    void workHandedToAnotherThreadTakesItsMomentAlong() throws InterruptedException {
        var seen = new Instant[1];
        var work = Time.at(THEN, () -> Time.carried(() -> seen[0] = clock.instant()));
        var other = new Thread(work);
        other.start();
        other.join();

        assertThat(seen[0]).isEqualTo(THEN);
    }
}
