package cn.jingtu.indicator;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.Amount;
import cn.jingtu.register.Entry;
import cn.jingtu.register.Grouping;
import cn.jingtu.register.Ledger;
import cn.jingtu.register.Reading;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One amount in a formula: what is counted, and the entries that it opens to.
 *
 * @param key   stable name within the figure, e.g. {@code complete}
 * @param title what is counted, as it stands in the formula
 */
public record Term(String key, Bilingual title, Unit unit, Counting counting) {

    /** Counts in a scope. What lies in registers is read through {@code ledger}, so that a change there is noticed. */
    @FunctionalInterface
    public interface Counting {
        Count of(Scope scope, Ledger ledger);

        /** The same for each of some towns of the scope's district, by their codes. */
        default Map<String, Count> byTown(Scope scope, List<String> towns, Ledger ledger) {
            return towns.stream().collect(Collectors.toMap(Function.identity(), town -> of(scope.within(town), ledger)));
        }
    }

    /** Adds up entries of a register; all towns come in one question. */
    private record Adding(Rows rows, Amount amount) implements Counting {

        @Override
        public Count of(Scope scope, Ledger ledger) {
            var reading = rows.of(scope, ledger);
            return count(ledger.sum(reading, amount), reading);
        }

        @Override
        public Map<String, Count> byTown(Scope scope, List<String> towns, Ledger ledger) {
            var reading = rows.of(scope, ledger);
            var groups = ledger.groups(reading, Grouping.byRegion(Grouping.Depth.TOWN), amount).stream()
                    .collect(Collectors.toMap(Ledger.Group::key, Ledger.Group::tally));
            return towns.stream().collect(Collectors.toMap(Function.identity(), town -> count(groups.getOrDefault(town, NOTHING), reading.within(town))));
        }

        private static final Ledger.Tally NOTHING = new Ledger.Tally(0, 0, BigDecimal.ZERO, null, null);

        private static Count count(Ledger.Tally tally, Reading reading) {
            return new Count(tally.sum(), tally.rows(), Evidence.of(reading));
        }
    }

    /** @param entries how many entries were looked at */
    public record Count(BigDecimal amount, long entries, Evidence evidence) {}

    /**
     * Where the entries stand.
     *
     * @param page of the web app
     * @param api  the same for programs
     */
    public record Evidence(String page, String api) {

        public static Evidence of(Reading reading) {
            var page = reading.address();
            var path = "/registers/" + reading.register();
            return new Evidence(page, "/api" + path + "/entries" + page.substring(path.length()));
        }
    }

    /** A term as it came out. */
    public record Part(String key, Bilingual title, Unit unit, BigDecimal amount, long entries, Evidence evidence) {}

    /** Which entries of a register a term counts. */
    @FunctionalInterface
    public interface Rows {
        Reading of(Scope scope, Ledger ledger);

        /** Those of {@code rows} whose fields hold to a condition that a list cannot filter by. */
        static <R extends Record> Rows where(Class<R> type, Function<Scope, Reading> rows, BiPredicate<R, Scope> condition) {
            return (scope, ledger) -> {
                var reading = rows.apply(scope);
                var ids = new HashSet<Long>();
                ledger.each(reading, entry -> {
                    if (condition.test(type.cast(entry.fields()), scope)) ids.add(entry.id());
                });
                return reading.leadingTo("id", ids);
            };
        }

        /**
         * Those of {@code rows} to which the field {@code link} of some entry of {@code other} leads. The other entry counts
         * wherever in the district it is recorded: a town's enterprise may have signed with the district.
         */
        static Rows linkedFrom(Function<Scope, Reading> rows, Function<Scope, Reading> other, String link) {
            return (scope, ledger) -> rows.apply(scope).leadingTo("id", ledger.targets(other.apply(scope.district()), link));
        }
    }

    /** How many entries. */
    public static Term count(String key, String zh, String en, Unit unit, Function<Scope, Reading> rows) {
        return count(key, zh, en, unit, (scope, _) -> rows.apply(scope));
    }

    /** How many entries, where other registers or their own fields say which. */
    public static Term count(String key, String zh, String en, Unit unit, Rows rows) {
        return new Term(key, Bilingual.of(zh, en), unit, new Adding(rows, Amount.each()));
    }

    /** The sum of a number field. */
    public static Term sum(String key, String zh, String en, Unit unit, String field, Function<Scope, Reading> rows) {
        return sum(key, zh, en, unit, Amount.of(field), (scope, _) -> rows.apply(scope));
    }

    public static Term sum(String key, String zh, String en, Unit unit, Amount amount, Rows rows) {
        return new Term(key, Bilingual.of(zh, en), unit, new Adding(rows, amount));
    }

    /** How many different values a field has, e.g. enterprises that were visited, however often. */
    public static Term distinct(String key, String zh, String en, Unit unit, String field, Function<Scope, Reading> rows) {
        return new Term(key, Bilingual.of(zh, en), unit, (scope, ledger) -> {
            var reading = rows.apply(scope);
            return new Count(BigDecimal.valueOf(ledger.countDistinct(reading, field)), ledger.count(reading), Evidence.of(reading));
        });
    }

    /** The sum of what is computed from each entry, where no single field says it. */
    public static <R extends Record> Term sumOf(
            String key, String zh, String en, Unit unit, Class<R> type, Function<Scope, Reading> rows, Function<R, BigDecimal> amount) {
        return new Term(key, Bilingual.of(zh, en), unit, (scope, ledger) -> {
            var reading = rows.apply(scope);
            var sum = new AtomicReference<>(BigDecimal.ZERO);
            ledger.each(reading, (Entry entry) -> sum.updateAndGet(so -> so.add(amount.apply(type.cast(entry.fields())))));
            return new Count(sum.get(), ledger.count(reading), Evidence.of(reading));
        });
    }

    Part part(Count count) {
        return new Part(key, title, unit, count.amount(), count.entries(), count.evidence());
    }
}
