package cn.jingtu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * All indicators of the demo's registers, each entry a hundred times with its history, for the district and its towns in
 * five years; beside PostgreSQL counting the checked entries of the same register once for every term that the figures show.
 *
 * <p>Arguments: the command that starts Jingtu.
 */
public final class IndicatorBench {

    private static final int TIMES = Integer.getInteger("jingtu.bench.times", 100);
    private static final int YEARS = Integer.getInteger("jingtu.bench.years", 5);
    /** Copies get the number of their original and a multiple of this. */
    private static final long APART = 10_000_000;

    private IndicatorBench() {}

    public static void main(String... command) throws Exception {
        var data = Files.createTempDirectory("jingtu-bench");
        try (var installation = Installation.demo(List.of(command), data); var own = installation.database()) {
            var token = new JsonMapper().readTree(Files.readString(data.resolve("demo-tokens.json"))).path("R-GOV").asString();
            var tables = multiply(own);
            Bench.print("%d processors, Java %s, load %.1f, %d entries in %d registers, %d versions, data in %s",
                    Runtime.getRuntime().availableProcessors(), Runtime.version(),
                    java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    number(own, "select sum(n_live_tup) from pg_stat_user_tables where relname like 'register\\_%' and relname not in ('register_history', 'register_entry')"),
                    tables.size(), number(own, "select count(*) from register_history"), data);
            var year = LocalDate.now().getYear();
            var first = seconds(() -> ask(installation, token, year));
            var again = seconds(() -> ask(installation, token, year));
            var terms = new ArrayList<String>();
            var all = seconds(() -> {
                for (var y = year - YEARS + 1; y <= year; y++) terms.addAll(ask(installation, token, y));
            });
            var warm = seconds(() -> {
                for (var y = year - YEARS + 1; y <= year; y++) ask(installation, token, y);
            });
            var counted = seconds(() -> {
                for (var register : terms) number(own, "select count(*) from %s where region_code like '441602%%' and state = 'CHECKED'".formatted(tables.get(register)));
            });
            Bench.print("this year, district and towns: %.2f s the first time, %.3f s the second", first, again);
            Bench.print("%d years, district and towns, %d terms: %.2f s (without the year that was known), %.3f s when all are known", YEARS, terms.size(), all, warm);
            Bench.print("PostgreSQL counting one register for each of these terms: %.2f s, ratio %.2f", counted, all / counted);
        }
    }

    /** The figures of the district and of all its towns; answers the registers of their terms. */
    private static List<String> ask(Installation installation, String token, int year) throws IOException, InterruptedException {
        var registers = new ArrayList<String>();
        for (var figure : installation.send(installation.request("/api/indicators?year=" + year, token).build())) {
            terms(figure, registers);
            for (var town : installation.send(installation.request("/api/indicators/%s/towns?year=%d".formatted(figure.path("key").asString(), year), token).build())) {
                terms(town, registers);
            }
        }
        return registers;
    }

    private static void terms(JsonNode figure, List<String> registers) {
        for (var side : List.of("numerator", "denominator")) {
            for (var term : figure.path(side)) {
                var page = term.path("evidence").asString();
                if (page.startsWith("/registers/")) registers.add(page.substring("/registers/".length(), page.indexOf('?')));
            }
        }
    }

    /** Repeats every entry and its history; answers the table of each register. */
    private static Map<String, String> multiply(Connection own) throws SQLException {
        var tables = new HashMap<String, String>();
        try (var statement = own.createStatement()) {
            var names = new ArrayList<String>();
            try (var rows = statement.executeQuery("select distinct register from register_history")) {
                while (rows.next()) names.add(rows.getString(1));
            }
            for (var register : names) {
                String table;
                // The table of a register is the one whose entries its history knows by all their columns.
                try (var rows = statement.executeQuery("""
                        select c.relname from pg_class c where c.relkind = 'r' and c.relname like 'register\\_%%'
                          and (select array_agg(a.attname::text order by a.attname::text) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)
                            = (select array_agg(key order by key) from jsonb_object_keys((select document from register_history where register = '%s' order by at desc, version desc limit 1)) key)
                        """.formatted(register))) {
                    if (!rows.next()) continue;
                    table = rows.getString(1);
                }
                tables.put(register, table);
                String columns;
                try (var rows = statement.executeQuery(
                        "select string_agg(quote_ident(attname), ', ') from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname <> 'id'".formatted(table))) {
                    rows.next();
                    columns = rows.getString(1);
                }
                statement.execute("insert into %1$s (id, %2$s) overriding system value select id + k * %3$d, %2$s from %1$s, generate_series(1, %4$d) k".formatted(
                        table, columns, APART, TIMES - 1));
            }
            statement.execute("""
                    insert into register_history (register, entry_id, version, action, at, person_id, post_id, reason, document)
                    select register, entry_id + k * %1$d, version, action, at, person_id, post_id, reason, document || jsonb_build_object('id', entry_id + k * %1$d)
                    from register_history, generate_series(1, %2$d) k
                    """.formatted(APART, TIMES - 1));
            statement.execute("vacuum analyze");
        }
        return tables;
    }

    private static long number(Connection own, String sql) throws SQLException {
        try (var statement = own.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException, SQLException;
    }

    private static double seconds(Work work) throws IOException, InterruptedException, SQLException {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
