package cn.jingtu.register.entry;

import cn.jingtu.register.Registers;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sums up, at every start, how many entries lie in the squares of the map; registers from before there were counts are counted. */
@Component
class SquareCounts {

    private final Registers registers;
    private final EntryStore store;
    private final TransactionTemplate transaction;

    SquareCounts(Registers registers, EntryStore store, PlatformTransactionManager transactions) {
        this.registers = registers;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void settle() {
        for (var register : registers.all()) transaction.executeWithoutResult(_ -> store.settleCounts(register));
    }
}
