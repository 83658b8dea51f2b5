package cn.jingtu.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a client repeat a POST without doing it twice: header {@code Idempotency-Key}, one person, one day.
 *
 * <p>Only successes are kept and answered again (with {@code Idempotency-Replayed: true}); a request that failed changed
 * nothing, so its repetition runs. While the first runs, or when it was cut off so that nobody knows how it ended, the
 * repetition is refused: it never runs beside or after a request that may have been carried out.
 */
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final Duration KEPT = Duration.ofHours(24);

    private static final Duration LONGEST_RUN = Duration.ofMinutes(5);
    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_BODY = 4 << 20;
    private static final int LARGEST_ANSWER = 1 << 20;

    /** Their answers hold secrets shown once, which must not lie in a table for a day. */
    private static final List<String> SECRET = List.of("/api/session", "/api/setup", "/api/me/");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    IdempotencyFilter(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !"POST".equals(request.getMethod())
                || request.getHeader(HEADER) == null
                || request.getRemoteUser() == null
                || !path.startsWith("/api/")
                || path.endsWith("/invite")
                || SECRET.stream().anyMatch(path::startsWith);
    }

    private record Answer(String request, boolean done, int status, @Nullable String contentType, @Nullable String location,
            byte @Nullable [] body, OffsetDateTime createdAt) {}

    @Override
    protected void doFilterInternal(HttpServletRequest original, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = original.getHeader(HEADER).strip();
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            write(original, response, Problem.badRequest(
                    "idempotency-key-invalid", "Idempotency-Key 须为 1 至 %d 个字符。".formatted(LONGEST_KEY),
                    "Idempotency-Key must have 1 to %d characters.".formatted(LONGEST_KEY)));
            return;
        }
        var caller = original.getRemoteUser();
        var request = original;
        var digest = sha256();
        update(digest, original.getMethod(), original.getRequestURI(), original.getQueryString());
        if (isMultipart(original)) {
            // The boundary differs at each attempt, so files are told apart by their length only.
            update(digest, String.valueOf(original.getContentLengthLong()));
        } else {
            var body = original.getInputStream().readNBytes(LARGEST_BODY + 1);
            if (body.length > LARGEST_BODY) {
                write(original, response, Problem.unprocessable(
                        "idempotency-body-too-large", "带 Idempotency-Key 的请求正文不得超过 4 MB。",
                        "A request with an Idempotency-Key may have a body of at most 4 MB."));
                return;
            }
            digest.update(body);
            request = new Replayed(original, body);
        }
        var fingerprint = HexFormat.of().formatHex(digest.digest());

        boolean first = jdbc.sql("""
                insert into idempotent_answer (caller, key, request, state, created_at) values (?, ?, ?, 'RUNNING', ?)
                on conflict (caller, key) do update set request = excluded.request, state = 'RUNNING', status = null,
                    content_type = null, location = null, body = null, created_at = excluded.created_at
                    where idempotent_answer.created_at < ?
                """)
                .params(caller, key, fingerprint, now(), now().minus(KEPT))
                .update() == 1;
        if (first) {
            run(request, response, chain, caller, key);
        } else {
            repeat(original, response, fingerprint, find(caller, key));
        }
    }

    private void run(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String caller, String key)
            throws ServletException, IOException {
        var caching = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, caching);
            int status = caching.getStatus();
            if (status >= 200 && status < 300) {
                // Even an answer too long to keep is remembered as given: the change must not happen twice.
                var body = caching.getContentAsByteArray();
                jdbc.sql("""
                        update idempotent_answer set state = 'DONE', status = ?, content_type = ?, location = ?, body = ?
                        where caller = ? and key = ?
                        """)
                        .params(status, caching.getContentType(), caching.getHeader("Location"),
                                body.length <= LARGEST_ANSWER ? body : null, caller, key)
                        .update();
                kept = true;
            }
        } finally {
            if (!kept) {
                jdbc.sql("delete from idempotent_answer where caller = ? and key = ? and state = 'RUNNING'").params(caller, key).update();
            }
            caching.copyBodyToResponse();
        }
    }

    private void repeat(HttpServletRequest request, HttpServletResponse response, String fingerprint, Optional<Answer> known)
            throws IOException {
        var answer = known.orElse(null);
        if (answer != null && !answer.request().equals(fingerprint)) {
            write(request, response, Problem.unprocessable(
                    "idempotency-key-reused", "此 Idempotency-Key 已用于另一个请求，请为新请求使用新的键。",
                    "This Idempotency-Key was used for another request. Use a new key for a new request."));
        } else if (answer != null && answer.done()) {
            response.setStatus(answer.status());
            response.setHeader("Idempotency-Replayed", "true");
            if (answer.location() != null) {
                response.setHeader("Location", answer.location());
            }
            if (answer.contentType() != null) {
                response.setContentType(answer.contentType());
            }
            if (answer.body() != null) {
                response.setContentLength(answer.body().length);
                response.getOutputStream().write(answer.body());
            }
        } else if (answer != null && answer.createdAt().isBefore(now().minus(LONGEST_RUN))) {
            write(request, response, Problem.conflict(
                    "outcome-unknown", "首次请求被中断，结果不明。请先核对记录是否已生成，再用新的 Idempotency-Key 重试。",
                    "The first request was cut off and its outcome is unknown. Look whether the record exists, then try with a new Idempotency-Key."));
        } else {
            response.setHeader("Retry-After", "2");
            write(request, response, Problem.conflict(
                    "request-in-progress", "相同的请求正在处理，请稍后重试。", "The same request is being handled. Try again shortly."));
        }
    }

    private Optional<Answer> find(String caller, String key) {
        return jdbc.sql("select * from idempotent_answer where caller = ? and key = ?")
                .params(caller, key)
                .query((row, n) -> new Answer(
                        row.getString("request"), "DONE".equals(row.getString("state")), row.getInt("status"),
                        row.getString("content_type"), row.getString("location"), row.getBytes("body"),
                        row.getObject("created_at", OffsetDateTime.class)))
                .optional();
    }

    int removeOld() {
        return jdbc.sql("delete from idempotent_answer where created_at < ?").param(now().minus(KEPT)).update();
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        boolean english = request.getHeader("Accept-Language") != null
                && Locale.ENGLISH.getLanguage().equals(request.getLocale().getLanguage());
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(Problems.detail(problem, english ? Locale.ENGLISH : Locale.CHINESE)));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    private static void update(MessageDigest digest, @Nullable String... parts) {
        for (var part : parts) {
            digest.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The request once more after its body was read for the digest. */
    private static final class Replayed extends HttpServletRequestWrapper {
        private final byte[] body;

        Replayed(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var in = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return in.read();
                }

                @Override
                public int read(byte[] into, int offset, int length) {
                    return in.read(into, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return in.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("asynchronous reading");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            var encoding = getCharacterEncoding();
            return new BufferedReader(new InputStreamReader(
                    getInputStream(), encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
        }
    }
}
