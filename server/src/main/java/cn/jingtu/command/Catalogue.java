package cn.jingtu.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What tables, columns and sequences a database has, read from PostgreSQL itself, so that a new table is never forgotten. */
final class Catalogue {

    /** Flyway's own; a restore runs the migrations and does not copy their history. */
    private static final String HISTORY = "flyway_schema_history";

    private Catalogue() {}

    /** A table of records. {@code key} are its primary key columns, or all columns where it has none. */
    record Table(String name, List<String> columns, List<String> key) {}

    static List<Table> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        for (var name : strings(connection, """
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                  and not starts_with(c.relname, '%s')
                order by c.relname collate "C"
                """.formatted(HISTORY))) {
            var columns = strings(connection, """
                    select quote_ident(attname) from pg_attribute
                    where attrelid = %s::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                    order by attnum
                    """.formatted(literal(connection, name)));
            var key = strings(connection, """
                    select quote_ident(a.attname)
                    from pg_index i, unnest(i.indkey::int[]) with ordinality k(attnum, position)
                    join pg_attribute a on a.attnum = k.attnum
                    where i.indrelid = %1$s::regclass and i.indisprimary and a.attrelid = i.indrelid
                    order by k.position
                    """.formatted(literal(connection, name)));
            tables.add(new Table(name, columns, key.isEmpty() ? columns : key));
        }
        return tables;
    }

    static Map<String, Manifest.Sequence> sequences(Connection connection) throws SQLException {
        var sequences = new TreeMap<String, Manifest.Sequence>();
        for (var name : strings(connection, "select quote_ident(sequencename) from pg_sequences where schemaname = 'public'")) {
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery("select last_value, is_called from " + name)) {
                result.next();
                sequences.put(name, new Manifest.Sequence(result.getLong(1), result.getBoolean(2)));
            }
        }
        return sequences;
    }

    /** The migrations of all modules in the order in which they were run. */
    static List<Manifest.Migration> migrations(Connection connection) throws SQLException {
        record Run(Instant at, int rank, Manifest.Migration migration) {}
        var runs = new ArrayList<Run>();
        for (var history : strings(connection, """
                select relname from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'r' and starts_with(relname, '%s_')
                """.formatted(HISTORY))) {
            var module = history.substring(HISTORY.length() + 1);
            try (var statement = connection.createStatement();
                    var result = statement.executeQuery("""
                            select version, installed_rank, installed_on
                            from %s where success and version is not null and type <> 'BASELINE'
                            """.formatted(history))) {
                while (result.next()) {
                    runs.add(new Run(
                            result.getTimestamp(3).toInstant(),
                            result.getInt(2),
                            new Manifest.Migration(module, result.getString(1))));
                }
            }
        }
        return runs.stream()
                .sorted(Comparator.comparing(Run::at).thenComparing(Run::rank))
                .map(Run::migration)
                .toList();
    }

    static String historyTable(String module) {
        return HISTORY + "_" + module;
    }

    static boolean exists(Connection connection, String relation) throws SQLException {
        return !strings(connection, "select 1 where to_regclass('public.%s') is not null".formatted(relation)).isEmpty();
    }

    static List<String> strings(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var all = new ArrayList<String>();
            while (result.next()) {
                all.add(result.getString(1));
            }
            return all;
        }
    }

    static String identifier(Connection connection, String name) throws SQLException {
        return connection.createStatement().enquoteIdentifier(name, true);
    }

    private static String literal(Connection connection, String name) throws SQLException {
        return connection.createStatement().enquoteLiteral(identifier(connection, name));
    }
}
