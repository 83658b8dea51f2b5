package cn.jingtu.platform;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Time is an argument or this clock, never read inside the domain. */
@Configuration
class TimeConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Time.over(Clock.system(Time.ZONE));
    }

    /** What lies in the past or the future is decided by the same clock when input is validated. */
    @Bean
    ValidationConfigurationCustomizer validatedByTheClock(Clock clock) {
        return configuration -> configuration.clockProvider(() -> clock);
    }
}
