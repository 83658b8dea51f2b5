package cn.jingtu.register.entry;

import cn.jingtu.register.Entry;
import cn.jingtu.register.FieldType;
import cn.jingtu.register.Register;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables of all registers. Names of tables and columns come from the records of the house, never from a request;
 * values are always parameters.
 */
@Repository
public class EntryStore {

    private static final String COMMON = "version, state, region_code, organisation_id, source_doc_no, valid_from, valid_to, confidentiality, "
            + "demo, lon, lat, geometry, extent, changed_at, changed_by, checked_by, merged_into";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;

    EntryStore(JdbcClient jdbc, NamedParameterJdbcTemplate batch) {
        this.jdbc = jdbc;
        this.batch = batch;
    }

    public Optional<Entry> find(RegisterDefinition register, long id) {
        return jdbc.sql("select e.* from %s e where e.id = ? and not e.withdrawn".formatted(register.table()))
                .param(id)
                .query(new EntryRows(register))
                .optional();
    }

    /** Those of the entries that there are, in no order. */
    public List<Entry> find(RegisterDefinition register, List<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return jdbc.sql("select e.* from %s e where e.id = any(?) and not e.withdrawn".formatted(register.table()))
                .param(ids.toArray(Long[]::new))
                .query(new EntryRows(register))
                .list();
    }

    List<Entry> list(RegisterDefinition register, Selection selection, String order, int limit, long offset) {
        return selection.bind(jdbc.sql("select e.* from %s e where %s order by %s limit %d offset %d"
                        .formatted(selection.source(), selection.condition(), order, limit, offset)))
                .query(new EntryRows(register))
                .list();
    }

    /** The numbers of the first entries that are selected, in order. */
    long[] numbers(Selection selection, String order, int most) {
        return selection.bind(jdbc.sql("select e.id from %s e where %s order by %s limit %d"
                        .formatted(selection.source(), selection.condition(), order, most)))
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    public long count(Selection selection) {
        return selection.bind(jdbc.sql("select count(*) from %s e where %s".formatted(selection.source(), selection.condition())))
                .query(Long.class)
                .single();
    }

    /** Hands over all selected entries one by one, in order; for exports of any size. */
    public void each(RegisterDefinition register, Selection selection, String order, Consumer<Entry> taker) {
        try (Stream<Entry> entries = selection.bind(jdbc.sql("select e.* from %s e where %s order by %s"
                        .formatted(selection.source(), selection.condition(), order))
                        .withFetchSize(1000))
                .query(new EntryRows(register))
                .stream()) {
            entries.forEach(taker);
        }
    }

    /** Hands over number and text of all selected entries that have one. */
    void eachText(RegisterField field, Selection selection, BiConsumer<Long, String> taker) {
        try (var rows = selection.bind(jdbc.sql("select e.id, e.%1$s from %2$s e where %3$s and e.%1$s is not null"
                        .formatted(field.column(), selection.source(), selection.condition()))
                        .withFetchSize(1000))
                .query((row, _) -> Map.entry(row.getLong(1), row.getString(2)))
                .stream()) {
            rows.forEach(each -> taker.accept(each.getKey(), each.getValue()));
        }
    }

    /** Adds entries, all in one go; answers their numbers in the same order. */
    public List<Long> insert(RegisterDefinition register, List<Entry> entries) {
        var ids = jdbc.sql("select nextval(s.name) from (select pg_get_serial_sequence(?, 'id')::regclass as name offset 0) s, generate_series(1, ?)")
                .params(register.table(), entries.size())
                .query(Long.class)
                .list();
        copy("copy %s (id, %s, %s) from stdin".formatted(
                register.table(), COMMON, register.fields().stream().map(RegisterField::column).collect(Collectors.joining(", "))), lines(register, entries, ids));
        count(register, ids, 1);
        return ids;
    }

    private static String lines(RegisterDefinition register, List<Entry> entries, List<Long> ids) {
        var lines = new StringBuilder();
        for (int i = 0; i < ids.size(); i++) {
            var entry = entries.get(i);
            var line = new CopyLine(lines)
                    .add(ids.get(i)).add(entry.version()).add(entry.state()).add(entry.regionCode()).add(entry.organisationId()).add(entry.sourceDocNo())
                    .add(entry.validFrom()).add(entry.validTo()).add(entry.confidentiality()).add(entry.demo()).add(entry.lon()).add(entry.lat())
                    .add(entry.geometry()).add(Extent.of(entry)).add(Objects.requireNonNullElse(entry.changedAt(), Instant.EPOCH)).add(entry.changedBy())
                    .add(entry.checkedBy()).add(entry.mergedInto());
            for (var field : register.fields()) line.add(field.of(entry.fields()));
            line.end();
        }
        return lines.toString();
    }

    /** Writes lines into a table in the present transaction. */
    private void copy(String statement, String lines) {
        batch.getJdbcOperations().execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(lines));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    /** Writes the entry over the version before it; false when somebody else was quicker. */
    boolean update(RegisterDefinition register, Entry entry) {
        return updateAll(register, List.of(entry));
    }

    /** Writes entries over the versions before them; false when somebody else was quicker with one, and then none may stay. */
    boolean updateAll(RegisterDefinition register, List<Entry> entries) {
        var columns = register.fields().stream().map(f -> f.column() + " = " + placeholder(f)).collect(Collectors.joining(", "));
        var rows = entries.stream().map(entry -> parameters(register, entry).addValue("id", entry.id())).toArray(SqlParameterSource[]::new);
        var ids = entries.stream().map(Entry::id).toList();
        count(register, ids, -1);
        var written = batch.batchUpdate("""
                update %s set version = :version, state = :state, region_code = :regionCode,
                    organisation_id = :organisationId, source_doc_no = :sourceDocNo, valid_from = :validFrom,
                    valid_to = :validTo, confidentiality = :confidentiality, demo = :demo, lon = :lon, lat = :lat,
                    geometry = :geometry::jsonb, extent = :extent::box, changed_at = :changedAt, changed_by = :changedBy,
                    checked_by = :checkedBy, merged_into = :mergedInto, %s
                where id = :id and version = :version - 1
                """.formatted(register.table(), columns), rows);
        count(register, ids, 1);
        return Arrays.stream(written).allMatch(count -> count == 1);
    }

    /** Adds entries to the counts of the map's squares, or takes them off as they stand. */
    private void count(RegisterDefinition register, List<Long> ids, int sign) {
        if (register.shape() == Register.Shape.NONE) return;
        jdbc.sql("select register_count(?, ?::regclass, ?, ?)").params(register.key(), register.table(), ids.toArray(Long[]::new), sign).query((_, _) -> sign).list();
    }

    /** Counts a register that was kept before there were counts, and sums up the counts of one that has them. */
    public void settleCounts(RegisterDefinition register) {
        if (register.shape() == Register.Shape.NONE) return;
        var fresh = jdbc.sql("insert into register_crowded (register) values (?) on conflict do nothing").param(register.key()).update() == 1;
        if (fresh) jdbc.sql("select register_count(?, ?::regclass, null, 1)").params(register.key(), register.table()).query((_, _) -> fresh).list();
        jdbc.sql("select register_settle(?)").param(register.key()).query((_, _) -> fresh).list();
    }

    /** Entries in use that people call {@code name}, by their label or one of the fields that belong to one entry only. */
    public List<Long> named(RegisterDefinition register, String name) {
        var columns = Stream.concat(Stream.of(register.label()), register.unique().stream())
                .filter(f -> f.type() == FieldType.TEXT)
                .map(f -> "e.%s = :name".formatted(f.column()))
                .distinct()
                .collect(Collectors.joining(" or "));
        if (columns.isEmpty()) return List.of();
        return jdbc.sql("select e.id from %s e where e.merged_into is null and not e.withdrawn and (%s) order by e.id limit 3".formatted(register.table(), columns))
                .param("name", name)
                .query(Long.class)
                .list();
    }

    /** The entries whose {@code link} leads to {@code target}. */
    List<Long> linking(RegisterDefinition from, RegisterField link, long target) {
        return jdbc.sql("select id from %s where %s = ? order by id".formatted(from.table(), link.column()))
                .param(target)
                .query(Long.class)
                .list();
    }

    /** What waits to be checked or, sent back, to be mended, by body; of what still holds on {@code day}. */
    List<RegisterTodos.Waiting> waiting(RegisterDefinition register, LocalDate day) {
        // An entry that came back was added and submitted before, so most drafts need no look at their history.
        return jdbc.sql("""
                        select organisation_id, count(*) filter (where state = 'SUBMITTED') as submitted,
                               array_remove(array_agg(case when state = 'DRAFT' then id end order by id), null) as returned
                        from %s e
                        where merged_into is null and not withdrawn and (valid_to is null or valid_to >= :day)
                          and (state = 'SUBMITTED' or state = 'DRAFT' and version > 2 and (
                                select action from register_history h
                                where h.register = :register and h.entry_id = e.id and action in ('submitted', 'returned')
                                order by version desc limit 1) = 'returned')
                        group by organisation_id
                        """.formatted(register.table()))
                .param("day", day)
                .param("register", register.key())
                .query((row, _) -> new RegisterTodos.Waiting(
                        row.getLong("organisation_id"), row.getLong("submitted"), List.of((Long[]) row.getArray("returned").getArray())))
                .list();
    }

    /**
     * Entries in use with the same values in the fields that belong to one entry only.
     *
     * @return by the place in {@code all} the oldest such entry; nothing where there is none, or one of those fields is empty
     */
    public Map<Integer, Long> twins(RegisterDefinition register, List<Record> all) {
        var named = IntStream.range(0, all.size()).filter(i -> register.isNamed(all.get(i))).toArray();
        if (named.length == 0) return Map.of();
        var unique = register.unique();
        var arrays = new ArrayList<String>();
        var same = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        for (int c = 0; c < unique.size(); c++) {
            var field = unique.get(c);
            arrays.add("?::text[]");
            same.add("e.%s = k.c%d::%s".formatted(field.column(), c, columnType(field)));
            parameters.add(Arrays.stream(named).mapToObj(i -> String.valueOf(sqlValue(field.of(all.get(i))))).toArray(String[]::new));
        }
        var twins = new HashMap<Integer, Long>();
        // One look-up for each, by the index: the plan of a join suits the size that the table had when it was planned. The
        // sum keeps the planner from walking through all numbers in search of the least.
        jdbc.sql("""
                        select k.place, found.id from unnest(%s) with ordinality as k(%s, place)
                        cross join lateral (select min(e.id + 0) as id from %s e where %s and e.merged_into is null and not e.withdrawn) found
                        where found.id is not null
                        """.formatted(
                        String.join(", ", arrays),
                        IntStream.range(0, unique.size()).mapToObj(c -> "c" + c).collect(Collectors.joining(", ")),
                        register.table(),
                        String.join(" and ", same)))
                .params(parameters)
                .query(row -> {
                    twins.put(named[row.getInt(1) - 1], row.getLong(2));
                });
        return twins;
    }

    /**
     * Lets the database learn how rarely the same values stand in the fields that belong to one entry only, so that it
     * looks {@link #twins} up in a register that was empty when it planned to read all of it.
     */
    public void learnKeys(RegisterDefinition register) {
        if (register.unique().isEmpty()) return;
        jdbc.sql("analyze %s (%s)".formatted(register.table(), register.unique().stream().map(RegisterField::column).collect(Collectors.joining(", ")))).update();
    }

    /** The regions in which these entries lie. */
    public List<String> regions(RegisterDefinition register, List<Long> ids) {
        return jdbc.sql("select distinct region_code from %s where id = any(?) order by 1".formatted(register.table()))
                .param(ids.toArray(Long[]::new))
                .query(String.class)
                .list();
    }

    /**
     * Takes entries back, as if they had never been entered.
     *
     * @param versions by number of the entry, the version that is taken back
     * @return those that were taken back; where others were changed meanwhile nothing of it may stay
     */
    public Set<Long> withdraw(RegisterDefinition register, Map<Long, Integer> versions) {
        var ids = List.copyOf(versions.keySet());
        count(register, ids, -1);
        return Set.copyOf(jdbc.sql("""
                        update %s e set withdrawn = true, version = e.version + 1 from unnest(?, ?) w (id, version)
                        where e.id = w.id and e.version = w.version returning e.id
                        """.formatted(register.table()))
                .params(ids.toArray(Long[]::new), ids.stream().map(versions::get).toArray(Integer[]::new))
                .query(Long.class)
                .list());
    }

    /** Columns of the table, by name, with their types; for the check at start. */
    Map<String, String> columns(String table) {
        var found = new HashMap<String, String>();
        jdbc.sql("select column_name, udt_name from information_schema.columns where table_schema = current_schema() and table_name = ?")
                .param(table)
                .query((row, _) -> found.put(row.getString(1), row.getString(2)))
                .list();
        return found;
    }

    private static String placeholder(RegisterField field) {
        return field.type() == FieldType.CODES ? "string_to_array(:f_%s, ',')".formatted(field.key()) : ":f_" + field.key();
    }

    private static MapSqlParameterSource parameters(RegisterDefinition register, Entry entry) {
        var parameters = new MapSqlParameterSource()
                .addValue("version", entry.version())
                .addValue("state", entry.state().name())
                .addValue("regionCode", entry.regionCode())
                .addValue("organisationId", entry.organisationId())
                .addValue("sourceDocNo", entry.sourceDocNo())
                .addValue("validFrom", Date.valueOf(entry.validFrom()))
                .addValue("validTo", entry.validTo() == null ? null : Date.valueOf(entry.validTo()))
                .addValue("confidentiality", entry.confidentiality().name())
                .addValue("demo", entry.demo())
                .addValue("lon", entry.lon())
                .addValue("lat", entry.lat())
                .addValue("geometry", entry.geometry())
                .addValue("extent", Extent.of(entry))
                .addValue("changedAt", Timestamp.from(entry.changedAt() == null ? Instant.EPOCH : entry.changedAt()))
                .addValue("changedBy", entry.changedBy())
                .addValue("checkedBy", entry.checkedBy())
                .addValue("mergedInto", entry.mergedInto());
        for (var field : register.fields()) parameters.addValue("f_" + field.key(), sqlValue(field.of(entry.fields())), sqlType(field));
        return parameters;
    }

    private static String columnType(RegisterField field) {
        return switch (field.type()) {
            case TEXT, CODE -> "text";
            case CODES -> "text[]";
            case INTEGER -> field.javaType() == Integer.class ? "int" : "bigint";
            case LINK -> "bigint";
            case DECIMAL -> "numeric";
            case DATE -> "date";
            case BOOLEAN -> "boolean";
            case GEOMETRY -> "jsonb";
        };
    }

    private static int sqlType(RegisterField field) {
        return switch (field.type()) {
            case TEXT, CODE, CODES, GEOMETRY -> java.sql.Types.VARCHAR;
            case INTEGER -> field.javaType() == Integer.class ? java.sql.Types.INTEGER : java.sql.Types.BIGINT;
            case LINK -> java.sql.Types.BIGINT;
            case DECIMAL -> java.sql.Types.NUMERIC;
            case DATE -> java.sql.Types.DATE;
            case BOOLEAN -> java.sql.Types.BOOLEAN;
        };
    }

    private static @Nullable Object sqlValue(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Enum<?> word -> word.name();
            case List<?> words -> words.stream().map(w -> w instanceof Enum<?> e ? e.name() : w.toString()).collect(Collectors.joining(","));
            case LocalDate day -> Date.valueOf(day);
            default -> value;
        };
    }
}
