package cn.jingtu.plan.life;

import cn.jingtu.plan.Plan;
import cn.jingtu.plan.PlanRound;
import cn.jingtu.plan.Plans;
import cn.jingtu.platform.Time;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class DailyRound implements PlanRound {

    private final Plans plans;
    private final Periods periods;
    private final PeriodTodos todos;
    private final TransactionTemplate transaction;

    DailyRound(Plans plans, Periods periods, PeriodTodos todos, TransactionTemplate transaction) {
        this.plans = plans;
        this.periods = periods;
        this.todos = todos;
        this.transaction = transaction;
    }

    /** One transaction for each plan: trouble with one does not keep the others from their round. */
    @Override
    public void run() {
        plans.all().forEach(this::run);
    }

    /** The round of one plan. */
    public void run(Plan plan) {
        transaction.executeWithoutResult(_ -> {
            periods.rollOver(plan);
            todos.refreshPlan(plan);
        });
    }

    /** The timer of the round; a command that only borrows the application starts none. */
    @Configuration
    @ConditionalOnBooleanProperty(name = "jingtu.jobs", matchIfMissing = true)
    static class Timer {

        @Bean
        ApplicationListener<ApplicationReadyEvent> dailyRoundAtStart(DailyRound round) {
            return _ -> round.run();
        }

        @Bean
        RecurringTask<Void> dailyRoundTask(DailyRound round) {
            return Tasks.recurring("plan-daily-round", Schedules.daily(Time.ZONE, LocalTime.of(6, 0)))
                    .execute((_, _) -> round.run());
        }
    }
}
