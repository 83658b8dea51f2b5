package cn.jingtu.access.web;

import cn.jingtu.access.account.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The two cookies of a session: one the browser keeps from scripts, one that the page must read and send back. */
public final class SessionCookies {

    static final String SESSION = "JINGTU_SESSION";
    static final String XSRF = "XSRF-TOKEN";
    static final String XSRF_HEADER = "X-XSRF-TOKEN";

    private SessionCookies() {}

    /** The session that the request acts in; empty for a program that acts with a personal token. */
    public static Optional<String> session(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, SESSION);
        return cookie == null || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                ? Optional.empty()
                : Optional.of(cookie.getValue());
    }

    public static void set(HttpServletRequest request, HttpServletResponse response, String session) {
        add(response, ResponseCookie.from(SESSION, session).httpOnly(true), request, -1);
        add(response, ResponseCookie.from(XSRF, Secrets.xsrf(session)), request, -1);
    }

    public static void clear(HttpServletRequest request, HttpServletResponse response) {
        add(response, ResponseCookie.from(SESSION, "").httpOnly(true), request, 0);
        add(response, ResponseCookie.from(XSRF, ""), request, 0);
    }

    private static void add(
            HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie, HttpServletRequest request, long age) {
        response.addHeader(HttpHeaders.SET_COOKIE,
                cookie.path("/").sameSite("Strict").secure(request.isSecure()).maxAge(age).build().toString());
    }
}
