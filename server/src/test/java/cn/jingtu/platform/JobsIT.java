package cn.jingtu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.jingtu.JingtuTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JingtuTest
class JobsIT {

    @Autowired
    JdbcClient jdbc;

    @Test
    void theTimersOfAllModulesAreInTheTableAndRun() {
        assertThat(jdbc.sql("select task_name from scheduled_tasks").query(String.class).list())
                .contains("idempotency-cleaning", "file-sweep", "daily-digest", "mail-outbox", "reminder-cleaning");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        jdbc.sql("select last_success is not null from scheduled_tasks where task_name = 'mail-outbox'")
                                .query(Boolean.class).single())
                .isTrue());
    }
}
