package cn.jingtu.platform;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Every failure leaves as {@code application/problem+json} with a stable type, in the reader's language, without stack
 * trace.
 */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    /** First two digits of the SQL states that say: the value itself cannot be taken (SQL standard, class 22). */
    private static final String DATA_EXCEPTION = "22";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Problem problem, Locale locale) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.detail(problem, locale));
    }

    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> on(Exception unexpected, Locale locale) {
        if (isReaderGone(unexpected)) {
            log.info("Somebody went away before an answer was complete.");
            return null;
        }
        log.error("Unexpected failure", unexpected);
        return on(
                new Problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal-error",
                        Bilingual.of("系统内部错误，已记录，请稍后再试。", "An internal error was logged. Try again later.")),
                locale);
    }

    /** An upload that breaks off, has no boundary or names its file in a way that no file can be named. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(MultipartException malformed, Locale locale) {
        return on(
                Problem.badRequest(
                        "upload-malformed",
                        "上传的内容不完整或格式有误，没有收到文件。请重新选择文件上传。",
                        "The upload is incomplete or malformed and no file arrived. Choose the file and upload it again."),
                locale);
    }

    /** The rules of the database stand behind those of the program; who meets them is told what kind it was. */
    @ExceptionHandler
    @Nullable ResponseEntity<ProblemDetail> on(DataIntegrityViolationException refused, Locale locale) {
        if (sqlState(refused).startsWith(DATA_EXCEPTION)) {
            return on(
                    Problem.badRequest(
                            "value-not-storable",
                            "请求中有无法保存的值（数字或日期过大，或含有不可用的字符）。请改正后重试。",
                            "A value in the request cannot be stored: a number or a date out of range, or a character that no text may hold."),
                    locale);
        }
        if (refused instanceof DuplicateKeyException) {
            return on(
                    Problem.conflict(
                            "already-exists",
                            "同样的记录已经存在，可能他人刚刚新建。请刷新后查看。",
                            "Such a record exists already, perhaps somebody else has just made it. Reload and look."),
                    locale);
        }
        return on((Exception) refused, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ConcurrencyFailureException lost, Locale locale) {
        log.warn("Two changes at once: {}", lost.getMessage());
        return on(
                Problem.conflict(
                        "changed-meanwhile",
                        "他人正在修改同一记录，本次没有保存。请刷新后重试。",
                        "Somebody else is changing the same record; nothing was saved. Reload and try again."),
                locale);
    }

    /** Whether the answer could not be sent on, because the connection was closed at its other end. */
    private static boolean isReaderGone(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause).anyMatch(AsyncRequestNotUsableException.class::isInstance);
    }

    private static String sqlState(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) return sql.getSQLState();
        }
        return "";
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        record FieldIssue(String field, @Nullable String message) {}
        var fields = e.getBindingResult().getFieldErrors().stream()
                .map(f -> new FieldIssue(f.getField(), f.getDefaultMessage()))
                .toList();
        var names = String.join(", ", fields.stream().map(FieldIssue::field).distinct().toList());
        var problem = Problem.badRequest(
                        "invalid-fields",
                        "请求中有字段不符合要求：%s。".formatted(names),
                        "Fields of the request are not as required: %s.".formatted(names))
                .with("fields", fields.isEmpty() ? List.of() : fields);
        return handleExceptionInternal(e, Problems.detail(problem, LocaleContextHolder.getLocale()), headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "file-too-large",
                Bilingual.of("文件超过服务器可接收的 60 MB。请压缩或拆分后上传。", "The file exceeds the 60 MB that the server takes. Compress or split it."));
        return handleExceptionInternal(
                e, Problems.detail(problem, LocaleContextHolder.getLocale()), headers, problem.status(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var response = super.handleExceptionInternal(e, body, headers, status, request);
        if (response != null && response.getBody() instanceof ProblemDetail detail && isBlank(detail)) {
            detail.setType(URI.create("/problems/" + Problems.slug(status)));
            detail.setDetail(FrameworkWords.of(e, status).in(LocaleContextHolder.getLocale()));
        }
        return response;
    }

    private static boolean isBlank(ProblemDetail detail) {
        return detail.getType() == null || "about:blank".equals(detail.getType().toString());
    }
}
