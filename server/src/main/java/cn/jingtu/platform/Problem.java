package cn.jingtu.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request that cannot be answered as asked, told so that a person can mend it (RFC 9457).
 *
 * <p>{@code type} is stable and becomes {@code /problems/<type>}: programs and the browser decide by it. The detail
 * names the value at fault and the remedy. Extras are typed members of the answer; they never carry personal data.
 */
public class Problem extends RuntimeException {

    private final HttpStatus status;
    private final String type;
    private final Bilingual detail;
    private final Map<String, Object> extras = new LinkedHashMap<>();

    public Problem(HttpStatus status, String type, Bilingual detail) {
        super(detail.en());
        this.status = status;
        this.type = type;
        this.detail = detail;
    }

    public static Problem badRequest(String type, String zh, String en) {
        return new Problem(HttpStatus.BAD_REQUEST, type, Bilingual.of(zh, en));
    }

    public static Problem forbidden(String type, String zh, String en) {
        return new Problem(HttpStatus.FORBIDDEN, type, Bilingual.of(zh, en));
    }

    public static Problem notFound(String type, String zh, String en) {
        return new Problem(HttpStatus.NOT_FOUND, type, Bilingual.of(zh, en));
    }

    /** The state of the thing does not allow what was asked. */
    public static Problem conflict(String type, String zh, String en) {
        return new Problem(HttpStatus.CONFLICT, type, Bilingual.of(zh, en));
    }

    /** Well formed, but not acceptable in substance. */
    public static Problem unprocessable(String type, String zh, String en) {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, type, Bilingual.of(zh, en));
    }

    /** Adds a member to the answer. */
    public Problem with(String name, @Nullable Object value) {
        extras.put(name, value);
        return this;
    }

    public HttpStatus status() {
        return status;
    }

    public String type() {
        return type;
    }

    public Bilingual detail() {
        return detail;
    }

    public Map<String, Object> extras() {
        return Map.copyOf(extras);
    }
}
