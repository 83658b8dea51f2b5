package cn.jingtu.register;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Counts the changes of every register since this server started, so that what was drawn or computed
 * before a change is never shown after it.
 */
@Component
public class Revisions {

    private final String start;
    private final Map<String, Long> changes = new ConcurrentHashMap<>();

    Revisions(Clock clock) {
        this.start = Long.toString(clock.millis(), Character.MAX_RADIX);
    }

    /** Differs before and after every change, and from every one of an earlier start. */
    public String of(String register) {
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
