package cn.jingtu.indicator;

import cn.jingtu.register.Amount;
import cn.jingtu.register.Entry;
import cn.jingtu.register.Grouping;
import cn.jingtu.register.Ledger;
import cn.jingtu.register.Reading;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Tells which registers a figure reads, each time before it does. */
record NotedLedger(Ledger ledger, Consumer<String> note) implements Ledger {

    private Reading noted(Reading reading) {
        note.accept(reading.register());
        return reading;
    }

    @Override
    public long count(Reading reading) {
        return ledger.count(noted(reading));
    }

    @Override
    public long countDistinct(Reading reading, String field) {
        return ledger.countDistinct(noted(reading), field);
    }

    @Override
    public Tally sum(Reading reading, Amount amount) {
        return ledger.sum(noted(reading), amount);
    }

    @Override
    public List<Group> groups(Reading reading, Grouping grouping, Amount amount) {
        return ledger.groups(noted(reading), grouping, amount);
    }

    @Override
    public Set<Long> ids(Reading reading) {
        return ledger.ids(noted(reading));
    }

    @Override
    public Set<Long> targets(Reading reading, String link) {
        return ledger.targets(noted(reading), link);
    }

    @Override
    public void each(Reading reading, Consumer<Entry> taker) {
        ledger.each(noted(reading), taker);
    }
}
