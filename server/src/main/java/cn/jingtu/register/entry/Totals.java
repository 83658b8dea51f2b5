package cn.jingtu.register.entry;

import cn.jingtu.register.Revisions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many entries a list has: counted once, until its register changes, so that turning its pages counts nothing. */
@Component
class Totals {

    private static final int MOST = 1000;

    private final EntryStore store;
    private final Revisions revisions;
    private final Map<Question, Long> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Long> eldest) {
            return size() > MOST;
        }
    });

    private record Question(String revision, Selection.Asked asked) {}

    Totals(EntryStore store, Revisions revisions) {
        this.store = store;
        this.revisions = revisions;
    }

    long of(Selection selection) {
        var question = new Question(revisions.of(selection.register().key()), selection.asked());
        var known = kept.get(question);
        if (known != null) return known;
        var counted = store.count(selection);
        kept.put(question, counted);
        return counted;
    }
}
