package cn.jingtu.platform.database;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import cn.jingtu.platform.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The database is away for a moment or its disk is full: said as such, so that a client knows to try again. A change
 * that was not acknowledged may or may not have happened; the client reads before it repeats.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseProblems {

    private static final Logger log = LoggerFactory.getLogger(DatabaseProblems.class);
    private static final String DISK_FULL = "53100";
    private static final String RETRY_AFTER_SECONDS = "5";

    @ExceptionHandler({
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class,
        DataAccessResourceFailureException.class,
        RecoverableDataAccessException.class
    })
    ResponseEntity<ProblemDetail> on(Exception e, Locale locale) {
        var problem = problem(e);
        return ResponseEntity.status(problem.status())
                .header("Retry-After", RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.detail(problem, locale));
    }

    /** The same for what fails before a controller is reached, above all finding out who asks. */
    @Component
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Filter extends OncePerRequestFilter {

        private final JsonMapper json;

        Filter(JsonMapper json) {
            this.json = json;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                chain.doFilter(request, response);
            } catch (CannotCreateTransactionException
                    | TransactionSystemException
                    | DataAccessResourceFailureException
                    | RecoverableDataAccessException e) {
                if (response.isCommitted()) {
                    throw e;
                }
                var problem = problem(e);
                response.reset();
                response.setStatus(problem.status().value());
                response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                var locale = request.getHeader("Accept-Language") == null ? Locale.CHINESE : request.getLocale();
                response.getOutputStream().write(json.writeValueAsBytes(Problems.detail(problem, locale)));
            }
        }
    }

    private static Problem problem(Exception e) {
        var state = sqlState(e);
        log.error("Database unavailable (state {}): {}", state, e.getMessage());
        return DISK_FULL.equals(state)
                ? new Problem(
                        HttpStatus.INSUFFICIENT_STORAGE,
                        "disk-full",
                        Bilingual.of("服务器磁盘已满，未能保存，请联系管理员清理磁盘后重试。",
                                "The server's disk is full and nothing was saved. Ask the administrator to free space, then try again."))
                : new Problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "database-unavailable",
                        Bilingual.of("数据库暂时不可用，正在恢复，请稍后刷新查看结果再试。",
                                "The database is not available for a moment. Reload to see whether the change was kept, then try again."));
    }

    private static @Nullable String sqlState(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
