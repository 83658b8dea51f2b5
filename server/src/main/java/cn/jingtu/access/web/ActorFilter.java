package cn.jingtu.access.web;

import cn.jingtu.access.Actor;
import cn.jingtu.access.account.Keys;
import cn.jingtu.access.account.Secrets;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Finds out who acts. A personal token in the {@code Authorization} header needs nothing else; the cookie of a session
 * comes by itself from a browser, so a request that changes something must also bring the header {@code X-XSRF-TOKEN}.
 */
final class ActorFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String CLOSED_RECORDS = "accountability:read";
    private static final Set<String> PERSONAL = Set.of("/api/session", "/api/me", "/api/setup", "/api/people", "/api/audit");
    private static final String BEARER = "Bearer ";

    private final Keys keys;
    private final ProblemWriter problems;

    ActorFilter(Keys keys, ProblemWriter problems) {
        this.keys = keys;
        this.problems = problems;
    }

    /** A streamed answer comes back through the chain; it needs its actor again. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/") && !request.getRequestURI().startsWith("/tiles/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Actor> actor;
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            actor = keys.byToken(header.substring(BEARER.length()).strip());
            if (actor.isEmpty()) {
                problems.write(request, response, new Problem(HttpStatus.UNAUTHORIZED, "token-invalid", Bilingual.of(
                        "令牌无效、已到期或已撤销，请在“我的账号”中新建。",
                        "The token is unknown, expired or revoked; make a new one under “My account”.")));
                return;
            }
        } else {
            var cookie = WebUtils.getCookie(request, SessionCookies.SESSION);
            actor = cookie == null ? Optional.empty() : keys.bySession(cookie.getValue());
            if (actor.isPresent() && !SAFE.contains(request.getMethod())
                    && !same(request.getHeader(SessionCookies.XSRF_HEADER), Secrets.xsrf(cookie.getValue()))) {
                problems.write(request, response, Problem.forbidden("xsrf-token-missing",
                        "请求缺少防伪标记 X-XSRF-TOKEN，请刷新页面后重试。",
                        "The header X-XSRF-TOKEN is missing or wrong; reload the page and try again."));
                return;
            }
        }
        if (keptNowhere(request.getRequestURI(), actor)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (actor.isPresent()) {
            SecurityContextHolder.setContext(SecurityContextActor.contextOf(actor.get()));
        }
        chain.doFilter(request, response);
    }

    /** Answers about the account itself, the trail, and all that a reader of closed records gets, are not for any cache. */
    private static boolean keptNowhere(String path, Optional<Actor> actor) {
        return actor.isPresent() && actor.get().may(CLOSED_RECORDS)
                || PERSONAL.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    private static boolean same(String given, String wanted) {
        return given != null
                && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8));
    }
}
