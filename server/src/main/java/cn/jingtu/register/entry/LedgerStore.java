package cn.jingtu.register.entry;

import cn.jingtu.register.Amount;
import cn.jingtu.register.Entry;
import cn.jingtu.register.FieldType;
import cn.jingtu.register.Grouping;
import cn.jingtu.register.Ledger;
import cn.jingtu.register.Reading;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import cn.jingtu.register.Registers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Figures from the tables of the registers. */
@Repository
class LedgerStore implements Ledger {

    private static final String TALLY = "count(*) as rows, count(v) as values, coalesce(sum(v), 0) as sum, min(v) as least, max(v) as most";
    private static final Set<FieldType> NUMBERS = EnumSet.of(FieldType.INTEGER, FieldType.DECIMAL);
    private static final Set<FieldType> GROUPABLE =
            EnumSet.of(FieldType.CODE, FieldType.CODES, FieldType.LINK, FieldType.TEXT, FieldType.INTEGER, FieldType.BOOLEAN);

    private final Registers registers;
    private final EntryStore store;
    private final JdbcClient jdbc;
    private final Clock clock;

    LedgerStore(Registers registers, EntryStore store, JdbcClient jdbc, Clock clock) {
        this.registers = registers;
        this.store = store;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private Selection selection(RegisterDefinition register, Reading reading) {
        return Selection.of(register, reading.words(), LocalDate.now(clock));
    }

    @Override
    public long count(Reading reading) {
        return store.count(selection(registers.get(reading.register()), reading));
    }

    @Override
    public long countDistinct(Reading reading, String field) {
        var register = registers.get(reading.register());
        var selection = selection(register, reading);
        return selection.bind(jdbc.sql("select count(distinct e.%s) from %s e where %s".formatted(
                        field(register, field, EnumSet.complementOf(EnumSet.of(FieldType.CODES, FieldType.GEOMETRY))).column(),
                        selection.source(), selection.condition())))
                .query(Long.class)
                .single();
    }

    @Override
    public Tally sum(Reading reading, Amount amount) {
        var register = registers.get(reading.register());
        var selection = selection(register, reading);
        return selection.bind(jdbc.sql("select %s from (select %s as v from %s e where %s) amounts".formatted(
                        TALLY, value(register, amount), selection.source(), selection.condition())))
                .query((row, _) -> tally(row))
                .single();
    }

    @Override
    public List<Group> groups(Reading reading, Grouping grouping, Amount amount) {
        var register = registers.get(reading.register());
        var selection = selection(register, reading);
        var words = grouping instanceof Grouping.ByField(var name) && field(register, name, GROUPABLE).type() == FieldType.CODES
                ? " left join lateral unnest(e.%s) as word(code) on true".formatted(field(register, name, GROUPABLE).column())
                : "";
        return selection.bind(jdbc.sql("""
                        select key, %s from (select (%s)::text as key, %s as v from %s e%s where %s) amounts
                        group by key order by key nulls last
                        """.formatted(
                        TALLY, key(register, reading, grouping), value(register, amount), selection.source(), words, selection.condition())))
                .query((row, _) -> {
                    var key = Objects.requireNonNullElse(row.getString("key"), "");
                    return new Group(key, narrowed(register, reading, grouping, key), tally(row));
                })
                .list();
    }

    @Override
    public Set<Long> ids(Reading reading) {
        var selection = selection(registers.get(reading.register()), reading);
        return selection.bind(jdbc.sql("select e.id from %s e where %s".formatted(selection.source(), selection.condition())))
                .query(Long.class)
                .set();
    }

    @Override
    public Set<Long> targets(Reading reading, String link) {
        var register = registers.get(reading.register());
        var column = field(register, link, EnumSet.of(FieldType.LINK)).column();
        var selection = selection(register, reading);
        return selection.bind(jdbc.sql("select distinct e.%1$s from %2$s e where e.%1$s is not null and %3$s".formatted(
                        column, selection.source(), selection.condition())))
                .query(Long.class)
                .set();
    }

    @Override
    @Transactional(readOnly = true)
    public void each(Reading reading, Consumer<Entry> taker) {
        var register = registers.get(reading.register());
        store.each(register, selection(register, reading), "e.id", taker);
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(row.getLong("rows"), row.getLong("values"), row.getBigDecimal("sum"), row.getBigDecimal("least"), row.getBigDecimal("most"));
    }

    private static String value(RegisterDefinition register, Amount amount) {
        return switch (amount) {
            case Amount.Each _ -> "1::numeric";
            case Amount.Value(var field) -> number(register, field);
            case Amount.Product(var field, var factor) -> number(register, field) + " * " + number(register, factor);
            case Amount.Remainder(var field, var percent, var part) ->
                "%s * (100 - %s) / %d".formatted(number(register, field), number(register, percent), part);
            case Amount.Quotient(var field, var divisor) -> "%s / nullif(%s, 0)".formatted(number(register, field), number(register, divisor));
        };
    }

    private static String number(RegisterDefinition register, String field) {
        return "e.%s::numeric".formatted(field(register, field, NUMBERS).column());
    }

    private static String key(RegisterDefinition register, Reading reading, Grouping grouping) {
        return switch (grouping) {
            case Grouping.ByField(var name) -> {
                var field = field(register, name, GROUPABLE);
                if (field.type() != FieldType.CODES) yield "e." + field.column();
                if (reading.words().containsKey(name)) {
                    throw new IllegalArgumentException(
                            "%s holds several words: a reading that is narrowed by them cannot be grouped by them as well.".formatted(name));
                }
                yield "word.code";
            }
            case Grouping.ByYear(var name) -> "extract(year from e.%s)".formatted(field(register, name, EnumSet.of(FieldType.DATE)).column());
            case Grouping.ByRegion(var depth) -> "left(e.region_code, %d)".formatted(depth.digits());
        };
    }

    /** The reading of one group: never wider than {@code reading}. */
    private static Reading narrowed(RegisterDefinition register, Reading reading, Grouping grouping, String key) {
        return switch (grouping) {
            case Grouping.ByField(var name) when key.isEmpty() -> reading.lacking(name);
            case Grouping.ByField(var name) when field(register, name, GROUPABLE).type() == FieldType.TEXT -> reading.where(name + ".is", key);
            case Grouping.ByField(var name) -> reading.where(name, key);
            case Grouping.ByYear(var name) when key.isEmpty() -> reading.lacking(name);
            case Grouping.ByYear(var name) -> year(reading, name, Integer.parseInt(key));
            case Grouping.ByRegion(var depth) when key.length() < depth.digits() -> reading.where("regionCode.is", key);
            case Grouping.ByRegion _ -> reading.words().getOrDefault("region", "").length() < key.length() ? reading.within(key) : reading;
        };
    }

    private static Reading year(Reading reading, String field, int year) {
        var first = LocalDate.of(year, 1, 1).toString();
        var last = LocalDate.of(year, 12, 31).toString();
        var from = reading.words().getOrDefault(field + ".from", first);
        var to = reading.words().getOrDefault(field + ".to", last);
        return reading.between(field, LocalDate.parse(from.compareTo(first) > 0 ? from : first), LocalDate.parse(to.compareTo(last) < 0 ? to : last));
    }

    private static RegisterField field(RegisterDefinition register, String key, Set<FieldType> types) {
        return Selection.fields(register)
                .filter(f -> f.key().equals(key) && types.contains(f.type()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no field %s of one of the types %s.".formatted(register.key(), key, types)));
    }
}
