package cn.jingtu.platform;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Writes problems in the form of RFC 9457; also used by filters, which run outside the controllers' advice. */
public final class Problems {

    private Problems() {}

    public static ProblemDetail detail(Problem problem, Locale locale) {
        var detail = ProblemDetail.forStatusAndDetail(problem.status(), problem.detail().in(locale));
        detail.setType(URI.create("/problems/" + problem.type()));
        problem.extras().forEach(detail::setProperty);
        return detail;
    }

    /** The type of a problem that the framework raised itself: the status in words, e.g. {@code method-not-allowed}. */
    static String slug(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null ? "status-" + status.value() : known.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
