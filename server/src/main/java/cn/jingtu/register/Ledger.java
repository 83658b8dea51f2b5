package cn.jingtu.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Registers as figures read them: without an actor, and through the same selection as the list, so that a figure and the
 * list that {@link Reading#address()} opens agree by construction.
 *
 * {@snippet :
 * var listed = Reading.checked("metal-emitters").within("441602").asOf(LocalDate.of(2026, 10, 31));
 * BigDecimal emitted = ledger.sum(listed, Amount.of("currentEmission")).sum();
 * for (var town : ledger.groups(listed, Grouping.byRegion(Grouping.Depth.TOWN), Amount.of("currentEmission"))) {
 *     show(town.key(), town.tally().sum(), town.reading().address());
 * }
 * }
 *
 * A word that the register does not know is refused with the problem {@code filter-unknown}, a field that cannot be added
 * up or grouped by with an {@link IllegalArgumentException}: both are mistakes of the figure, not of its reader.
 */
public interface Ledger {

    /**
     * What some entries add up to.
     *
     * @param rows   all of them
     * @param values those that added something
     * @param sum    zero where none did
     * @param least  null where none did
     * @param most   null where none did
     */
    record Tally(long rows, long values, BigDecimal sum, @Nullable BigDecimal least, @Nullable BigDecimal most) {}

    /**
     * Entries that belong together.
     *
     * @param key     code of the word, number of the linked entry, year or region; empty where the entries say none
     * @param reading exactly these entries
     */
    record Group(String key, Reading reading, Tally tally) {}

    long count(Reading reading);

    /** How many different values {@code field} has; empty ones do not count. */
    long countDistinct(Reading reading, String field);

    Tally sum(Reading reading, Amount amount);

    /** The groups that have entries, by key, the one without a key last. */
    List<Group> groups(Reading reading, Grouping grouping, Amount amount);

    /** Numbers of the entries. */
    Set<Long> ids(Reading reading);

    /** Numbers of the entries to which the field {@code link} leads. */
    Set<Long> targets(Reading reading, String link);

    /** Hands over the entries one by one, in the order of their numbers, however many. */
    void each(Reading reading, Consumer<Entry> taker);
}
