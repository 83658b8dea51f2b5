package cn.jingtu.demo;

import cn.jingtu.platform.Time;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the demo's own requests happen at the day they tell of, so that two years of history have two years of dates.
 * Only this process knows the pass, which is drawn at start; to everyone else the header means nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty("jingtu.demo")
class DemoClock extends OncePerRequestFilter {

    static final String HEADER = "X-Demo-Moment";

    private final String pass = HexFormat.of().formatHex(randomBytes());

    /** The value of {@link #HEADER} that sets the clock of one request to {@code moment}. */
    String header(Instant moment) {
        return pass + " " + moment;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HEADER);
        if (header == null || !header.startsWith(pass + " ")) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Time.at(Instant.parse(header.substring(pass.length() + 1)), () -> {
                try {
                    chain.doFilter(request, response);
                } catch (IOException | ServletException e) {
                    throw new Wrapped(e);
                }
            });
        } catch (Wrapped e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw (ServletException) e.getCause();
        }
    }

    private static byte[] randomBytes() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static final class Wrapped extends RuntimeException {
        Wrapped(Exception cause) {
            super(cause);
        }
    }
}
