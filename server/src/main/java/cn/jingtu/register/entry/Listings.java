package cn.jingtu.register.entry;

import cn.jingtu.register.Entry;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.Revisions;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Pages of lists. What a list holds, and in which order, is found once and kept until its register changes: turning pages
 * reads only what they show.
 */
@Component
class Listings {

    /** Of a list in the order of numbers, so many entries are passed over as quickly as they are remembered. */
    private static final int NEAR = 5_000;
    private static final int LONGEST_KEPT = 1_000_000;
    private static final int NUMBERS_KEPT = 4_000_000;
    private static final int TOTALS_KEPT = 1_000;

    private final EntryStore store;
    private final Revisions revisions;
    private final Cache<Question, Long> totals = Caffeine.newBuilder().maximumSize(TOTALS_KEPT).build();
    private final Cache<Question, long[]> orders =
            Caffeine.newBuilder().maximumWeight(NUMBERS_KEPT).weigher((Question _, long[] numbers) -> numbers.length + 100).build();

    private record Question(String revision, Selection.Asked asked, String order) {}

    Listings(EntryStore store, Revisions revisions) {
        this.store = store;
        this.revisions = revisions;
    }

    /** Some entries of a list, and how many it has. */
    record Page(List<Entry> entries, long total) {}

    /** The {@code limit} entries after the first {@code offset}. */
    Page page(RegisterDefinition register, Selection selection, String order, int limit, long offset) {
        boolean near = order.equals(Selection.BY_NUMBER) && selection.isCounted() && offset < NEAR;
        var numbers = near ? Optional.<long[]>empty() : numbers(selection, order);
        return numbers.isPresent()
                ? new Page(entries(register, selection, numbers.get(), limit, offset), numbers.get().length)
                : new Page(store.list(register, selection, order, limit, offset), total(selection));
    }

    private List<Entry> entries(RegisterDefinition register, Selection selection, long[] numbers, int limit, long offset) {
        var shown = Arrays.stream(numbers).skip(offset).limit(limit).boxed().toList();
        if (shown.isEmpty()) return List.of();
        var places = new HashMap<Long, Integer>();
        shown.forEach(number -> places.put(number, places.size()));
        return store.list(register, selection.only(shown), Selection.BY_NUMBER, limit, 0).stream()
                .sorted(Comparator.comparing(entry -> places.get(entry.id())))
                .toList();
    }

    private long total(Selection selection) {
        var question = question(selection, "");
        var known = totals.getIfPresent(question);
        if (known != null) return known;
        var counted = store.count(selection);
        totals.put(question, counted);
        return counted;
    }

    /** All numbers of a list; nothing where it is too long to be kept. */
    private Optional<long[]> numbers(Selection selection, String order) {
        var total = totals.getIfPresent(question(selection, ""));
        if (total != null && total > LONGEST_KEPT) return Optional.empty();
        var question = question(selection, order);
        var known = orders.getIfPresent(question);
        if (known != null) return Optional.of(known);
        var found = store.numbers(selection, order, LONGEST_KEPT + 1);
        if (found.length > LONGEST_KEPT) return Optional.empty();
        orders.put(question, found);
        return Optional.of(found);
    }

    /** Asked with the revision before the reading, so that what changes meanwhile is read anew. */
    private Question question(Selection selection, String order) {
        return new Question(revisions.of(selection.register().key()), selection.asked(), order);
    }
}
