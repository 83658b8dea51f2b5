package cn.jingtu.map;

import cn.jingtu.register.EntriesImported;
import cn.jingtu.register.EntriesStepped;
import cn.jingtu.register.EntryChanged;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts the changes of every register since this server started, so that a tile drawn before a change is never shown
 * after it.
 */
@Component
class Revisions {

    private final String start;
    private final Map<String, Long> changes = new ConcurrentHashMap<>();

    Revisions(Clock clock) {
        this.start = Long.toString(clock.millis(), Character.MAX_RADIX);
    }

    /** Differs before and after every change, and from every one of an earlier start. */
    String of(String register) {
        return start + "." + changes.getOrDefault(register, 0L);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(EntryChanged change) {
        changes.merge(change.register(), 1L, Long::sum);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(EntriesImported imported) {
        changes.merge(imported.register(), 1L, Long::sum);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(EntriesStepped stepped) {
        changes.merge(stepped.register(), 1L, Long::sum);
    }
}
