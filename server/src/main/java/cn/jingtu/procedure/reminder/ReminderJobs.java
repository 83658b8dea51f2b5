package cn.jingtu.procedure.reminder;

import cn.jingtu.platform.Time;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ReminderJobs {

    private static final LocalTime DIGEST_AT = LocalTime.of(8, 0);
    private static final LocalTime CLEAN_AT = LocalTime.of(3, 10);
    private static final Duration KEPT = Duration.ofDays(90);

    @Bean
    Task<Void> dailyDigestJob(DailyDigest digest) {
        return Tasks.recurring("daily-digest", Schedules.daily(Time.ZONE, DIGEST_AT))
                .execute((instance, context) -> digest.queueAll());
    }

    @Bean
    Task<Void> outboxJob(Outbox outbox) {
        return Tasks.recurring("mail-outbox", Schedules.fixedDelay(Duration.ofSeconds(15)))
                .execute((instance, context) -> outbox.sendDue());
    }

    @Bean
    Task<Void> reminderCleaningJob(Outbox outbox, JdbcNotices notices, Clock clock) {
        return Tasks.recurring("reminder-cleaning", Schedules.daily(Time.ZONE, CLEAN_AT)).execute((instance, context) -> {
            outbox.removeOlderThan(KEPT);
            notices.removeReadBefore(OffsetDateTime.now(clock).minus(KEPT));
        });
    }
}
