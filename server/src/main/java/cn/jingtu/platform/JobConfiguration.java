package cn.jingtu.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Timers: every {@link Task} bean of any module, run by db-scheduler from table {@code scheduled_tasks}, so that a job
 * survives a restart and runs once even where two servers share a database. A job scheduled within a transaction
 * belongs to it. {@code jingtu.jobs=false} starts none, for commands.
 */
@Configuration
class JobConfiguration {

    @Bean(destroyMethod = "stop")
    @ConditionalOnBooleanProperty(name = "jingtu.jobs", matchIfMissing = true)
    Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks) {
        var recurring = tasks.stream().filter(RecurringTask.class::isInstance).map(t -> (RecurringTask<?>) t).toList();
        var others = tasks.stream().filter(t -> !(t instanceof RecurringTask)).toList();
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), others)
                .startTasks(recurring)
                .threads(3)
                .pollingInterval(Duration.ofSeconds(5))
                .shutdownMaxWait(Duration.ofSeconds(10))
                .commitWhenAutocommitDisabled(false)
                .build();
    }

    /** Jobs begin when the application answers, so that a start is not slowed by overdue work. */
    @Bean
    @ConditionalOnBooleanProperty(name = "jingtu.jobs", matchIfMissing = true)
    ApplicationListener<ApplicationReadyEvent> startJobs(Scheduler scheduler) {
        return ready -> scheduler.start();
    }
}
