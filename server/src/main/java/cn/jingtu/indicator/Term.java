package cn.jingtu.indicator;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.Amount;
import cn.jingtu.register.Ledger;
import cn.jingtu.register.Reading;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * One amount in a formula: which entries, and what each adds.
 *
 * @param key   stable name within the figure, e.g. {@code complete}
 * @param title what is counted, as it stands in the formula
 */
public record Term(String key, Bilingual title, Unit unit, Rows rows, Adding adding) {

    /** Which entries a term counts in a scope. */
    @FunctionalInterface
    public interface Rows {
        Reading of(Scope scope, Ledger ledger);
    }

    /** What entries add up to. */
    @FunctionalInterface
    public interface Adding {
        Sum of(Reading reading, Ledger ledger);
    }

    /** @param entries how many entries were looked at */
    public record Sum(long entries, BigDecimal amount) {}

    /** A term as it came out: its amount and the entries that it opens to. */
    public record Part(String key, Bilingual title, Unit unit, BigDecimal amount, long entries, Reading reading) {}

    /** How many entries. */
    public static Term count(String key, String zh, String en, Unit unit, Function<Scope, Reading> rows) {
        return count(key, zh, en, unit, (scope, _) -> rows.apply(scope));
    }

    /** How many entries, where other registers say which. */
    public static Term count(String key, String zh, String en, Unit unit, Rows rows) {
        return new Term(key, Bilingual.of(zh, en), unit, rows, (reading, ledger) -> {
            var entries = ledger.count(reading);
            return new Sum(entries, BigDecimal.valueOf(entries));
        });
    }

    /** The sum of a number field. */
    public static Term sum(String key, String zh, String en, Unit unit, String field, Function<Scope, Reading> rows) {
        return sum(key, zh, en, unit, Amount.of(field), rows);
    }

    public static Term sum(String key, String zh, String en, Unit unit, Amount amount, Function<Scope, Reading> rows) {
        return new Term(key, Bilingual.of(zh, en), unit, (scope, _) -> rows.apply(scope), (reading, ledger) -> {
            var tally = ledger.sum(reading, amount);
            return new Sum(tally.rows(), tally.sum());
        });
    }

    /** How many different values a field has, e.g. enterprises that were visited, however often. */
    public static Term distinct(String key, String zh, String en, Unit unit, String field, Function<Scope, Reading> rows) {
        return new Term(key, Bilingual.of(zh, en), unit, (scope, _) -> rows.apply(scope),
                (reading, ledger) -> new Sum(ledger.count(reading), BigDecimal.valueOf(ledger.countDistinct(reading, field))));
    }

    Part part(Scope scope, Ledger ledger) {
        var reading = rows.of(scope, ledger);
        var sum = adding.of(reading, ledger);
        return new Part(key, title, unit, sum.amount(), sum.entries(), reading);
    }
}
