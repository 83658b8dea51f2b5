package cn.jingtu.access.account;

import cn.jingtu.access.Settings;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * How often one network address may try a password, a code or a link in a minute. Kept in memory: it holds up guessing
 * and the cost of Argon2; the lock-out of accounts is in the database.
 */
@Component
class AttemptLimit {

    private static final int MOST_ADDRESSES = 100_000;

    private record Minute(long minute, int attempts) {}

    private final ConcurrentHashMap<String, Minute> attempts = new ConcurrentHashMap<>();
    private final Settings settings;
    private final Clock clock;

    AttemptLimit(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Problem {@code too-many-attempts} (429) */
    void count(HttpServletRequest request) {
        var now = clock.instant().getEpochSecond();
        if (attempts.size() > MOST_ADDRESSES) {
            attempts.values().removeIf(m -> m.minute() < now / 60);
        }
        var here = attempts.merge(request.getRemoteAddr(), new Minute(now / 60, 1),
                (was, _) -> was.minute() == now / 60 ? new Minute(was.minute(), was.attempts() + 1) : new Minute(now / 60, 1));
        if (here.attempts() > settings.number(AccountSettings.ATTEMPTS, AccountSettings.ATTEMPTS_DEFAULT)) {
            throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", Bilingual.of(
                            "尝试过于频繁，请 %d 秒后再试。".formatted(60 - now % 60),
                            "Too many attempts, try again in %d seconds.".formatted(60 - now % 60)))
                    .with("retryAfterSeconds", 60 - now % 60);
        }
    }
}
