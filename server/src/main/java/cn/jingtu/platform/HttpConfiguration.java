package cn.jingtu.platform;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import tools.jackson.databind.json.JsonMapper;

/** What every request under {@code /api} gets besides its answer; both filters run inside those of security. */
@Configuration
class HttpConfiguration {

    @Bean
    ServerHttpMessageConvertersCustomizer strictBodies(JsonMapper json) {
        return converters -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(StorableText.strict(json)));
    }

    @Bean
    IdempotencyFilter idempotencyFilter(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new IdempotencyFilter(jdbc, json, clock);
    }

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyRegistration(IdempotencyFilter filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 20);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> etagRegistration() {
        var registration = new FilterRegistrationBean<ShallowEtagHeaderFilter>(new ReadsOnly());
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return registration;
    }

    @Bean
    Task<Void> idempotencyCleaningJob(IdempotencyFilter filter) {
        return Tasks.recurring("idempotency-cleaning", Schedules.fixedDelay(Duration.ofHours(1)))
                .execute((instance, context) -> filter.removeOld());
    }

    /**
     * ETags on what is read as a whole. Exports and file contents stream and are left alone: to tag them they would
     * have to be held in memory.
     */
    static final class ReadsOnly extends ShallowEtagHeaderFilter {
        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            var path = request.getRequestURI();
            return !"GET".equals(request.getMethod()) || path.contains("/export") || path.endsWith("/content");
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            // Kept by the person's own browser only, and asked about each time; unless it was said before that it is
            // to be kept nowhere.
            if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            }
            response.addHeader(HttpHeaders.VARY, "Accept-Language, Authorization, Cookie");
            super.doFilterInternal(request, response, chain);
        }
    }
}
