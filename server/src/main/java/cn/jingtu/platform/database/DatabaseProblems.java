package cn.jingtu.platform.database;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import cn.jingtu.platform.Problems;
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
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * The database is away for a moment or its disk is full: said as such, so that a client knows to try again. A change
 * that was not acknowledged may or may not have happened; the client reads before it repeats.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseProblems {

    private static final Logger log = LoggerFactory.getLogger(DatabaseProblems.class);
    private static final String DISK_FULL = "53100";

    @ExceptionHandler({
        CannotGetJdbcConnectionException.class,
        CannotCreateTransactionException.class,
        TransactionSystemException.class,
        DataAccessResourceFailureException.class,
        RecoverableDataAccessException.class
    })
    ResponseEntity<ProblemDetail> on(Exception e, Locale locale) {
        var state = sqlState(e);
        log.error("Database unavailable (state {}): {}", state, e.getMessage());
        var problem = DISK_FULL.equals(state)
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
        return ResponseEntity.status(problem.status())
                .header("Retry-After", "5")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.detail(problem, locale));
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
