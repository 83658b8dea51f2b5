package cn.jingtu.platform;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every failure leaves as {@code application/problem+json} with a stable type, without stack trace. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Problem problem, Locale locale) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.detail(problem, locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Exception unexpected, Locale locale) {
        log.error("Unexpected failure", unexpected);
        return on(
                new Problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal-error",
                        Bilingual.of("系统内部错误，已记录，请稍后再试。", "An internal error was logged. Try again later.")),
                locale);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        record FieldIssue(String field, @Nullable String message) {}
        var fields = e.getBindingResult().getFieldErrors().stream()
                .map(f -> new FieldIssue(f.getField(), f.getDefaultMessage()))
                .toList();
        var body = e.getBody();
        body.setType(URI.create("/problems/invalid-fields"));
        body.setProperty("fields", fields.isEmpty() ? List.of() : fields);
        return handleExceptionInternal(e, body, headers, status, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = new Problem(
                HttpStatus.CONTENT_TOO_LARGE,
                "file-too-large",
                Bilingual.of("文件超过服务器可接收的 60 MB。请压缩或拆分后上传。", "The file exceeds the 60 MB that the server takes. Compress or split it."));
        return handleExceptionInternal(e, Problems.detail(problem, request.getLocale()), headers, problem.status(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var response = super.handleExceptionInternal(e, body, headers, status, request);
        if (response != null && response.getBody() instanceof ProblemDetail detail && isBlank(detail)) {
            detail.setType(URI.create("/problems/" + Problems.slug(status)));
        }
        return response;
    }

    private static boolean isBlank(ProblemDetail detail) {
        return detail.getType() == null || "about:blank".equals(detail.getType().toString());
    }
}
