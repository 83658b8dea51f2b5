package cn.jingtu.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * A register with a hundred thousand entries of thirty columns: bringing them in and taking them out beside {@code COPY} of
 * the same rows into and from a table of the same columns and indexes, and pages of its list beside the bare query of the
 * same page.
 *
 * <p>Arguments: the work division table, then the command that starts Jingtu.
 */
public final class RegisterBench {

    private static final int ROWS = Integer.getInteger("jingtu.bench.rows", 100_000);
    private static final int PAGES = Integer.getInteger("jingtu.bench.pages", 60);
    private static final int ROUNDS = Integer.getInteger("jingtu.bench.rounds", 3);
    /** Entries of the register for exports of any length; with 0 the usual bench runs instead. */
    private static final int LONG = Integer.getInteger("jingtu.bench.long", 0);
    private static final String REGISTER = "/api/registers/plots";

    /** Headers of the file: the columns of the register of plots (R07) that people fill in, without links. */
    private static final List<String> HEADER = List.of(
            "地块名称", "地块编码", "地块类型", "地址", "邮编", "四至范围", "占地面积", "周边说明", "坐标来源", "原行业", "生产起始年", "生产终止年", "现状用地类型",
            "规划用途", "不动产单元号", "土地使用权人", "法定代表人", "营业执照号", "联系人", "联系电话", "所处阶段", "风险级别", "关注度", "风险筛查得分", "优先监管",
            "污染物", "报告编制单位", "责任认定情况", "经度", "纬度");

    private RegisterBench() {}

    public static void main(String... args) throws Exception {
        var command = List.of(args).subList(1, args.length);
        var data = Files.createTempDirectory("jingtu-bench");
        Bench.print("%d processors, Java %s, %d rows of %d columns, load %.1f, data in %s", Runtime.getRuntime().availableProcessors(), Runtime.version(),
                ROWS, HEADER.size(), java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), data);
        try (var installation = Installation.start(command, data); var own = installation.database()) {
            installation.importPlan(installation.token("R-GOV", Bench.organisation(installation, "441602", "GOVERNMENT")), Path.of(args[0]), "bench plan");
            var token = installation.token("R-EPB-COORD", ecology(own));
            if (LONG > 0) {
                longExports(installation, own, token);
                return;
            }
            imports(installation, own, token);
            lists(installation, own, token);
            exports(installation, own, token);
        }
    }

    private static long ecology(Connection own) throws SQLException {
        try (var query = own.createStatement(); var row = query.executeQuery("select id from organisation where key = 'ecology' order by id limit 1")) {
            row.next();
            return row.getLong(1);
        }
    }

    // ---- imports -----------------------------------------------------------------------------------------------

    private static void imports(Installation installation, Connection own, String token) throws Exception {
        bring(installation, token, file(0, 2_000), "warm.csv", "check"); // code that was never run is no measure
        double clean = 0;
        double bad = 0;
        double copied = 0;
        for (int round = 0; round < ROUNDS; round++) {
            clean = best(clean, bring(installation, token, file(1 + round * ROWS, ROWS), "clean.csv", "all"));
            copied = best(copied, copyIn(own, round));
            bad = best(bad, bring(installation, token, file(-1 - round * ROWS, ROWS), "bad.csv", "good"));
            if (round < ROUNDS - 1) empty(own);
        }
        Bench.print("RESULT import, best of %d: %.0f rows/s (%.1f s) against %.0f rows/s of COPY into the same table (ratio %.2f); all rows bad %.1f s (%.2f times the clean file)",
                ROUNDS, ROWS / clean, clean, ROWS / copied, copied / clean, bad, bad / clean);
    }

    private static double best(double before, double now) {
        return before == 0 ? now : Math.min(before, now);
    }

    private static void empty(Connection own) throws SQLException {
        try (var statement = own.createStatement()) {
            statement.execute("delete from register_plot");
            statement.execute("delete from register_history where register = 'plots'");
            statement.execute("delete from register_crowd where register = 'plots'");
            statement.execute("delete from register_import_row");
            for (var table : List.of("register_plot", "register_history", "register_crowd", "register_import_row")) statement.execute("vacuum " + table);
        }
    }

    /** Seconds from the upload to the end. */
    private static double bring(Installation installation, String token, byte[] file, String name, String mode) throws Exception {
        var boundary = "jingtu-bench";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        long start = System.nanoTime();
        var begun = installation.send(installation.request(REGISTER + "/import?mode=" + mode, token)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
        while (true) {
            var now = installation.send(installation.request(REGISTER + "/imports/" + begun.get("id").asLong(), token).build());
            if (!List.of("WAITING", "RUNNING").contains(now.get("state").asString())) {
                double seconds = (System.nanoTime() - start) / 1e9;
                int expected = name.startsWith("bad") ? 0 : now.get("rowsRead").asInt();
                if (!now.get("state").asString().equals("DONE") || !mode.equals("check") && now.get("added").asInt() != expected) throw new IOException(now.toString());
                return seconds;
            }
            Thread.sleep(20);
        }
    }

    private static byte[] file(int first, int rows) {
        boolean bad = first < 0;
        var text = new StringBuilder(rows * 320).append(String.join(",", HEADER)).append('\n');
        for (int i = 0; i < rows; i++) text.append(String.join(",", row(Math.abs(first) + i, bad))).append('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(int i, boolean bad) {
        return List.of(
                "演示地块" + i + "号", "4416%08d".formatted(i), i % 2 == 0 ? "其他" : "在产企业用地", "源城区测试路" + i % 900 + "号", "5170" + 10 % 90, "东至路" + i,
                bad ? "一百亩" : "" + (1000 + i % 90_000), "居民区" + i % 400 + "米", "测绘", "" + (26 + i % 8), "" + (1980 + i % 20), "" + (2005 + i % 15), "工业用地",
                bad ? "月球用地" : "一类居住用地", "441602%06dGB%05d".formatted(i % 1_000_000, i % 100_000), "用地单位" + i % 5000, "法人" + i % 3000, "ZZ" + i, "联系人" + i % 3000, "0762" + (3_000_000 + i),
                "疑似地块", "低", "低", "" + i % 100, i % 3 == 0 ? "是" : "否", "镉、铅", "编制单位" + i % 40, "未认定", "114.%06d".formatted(550_000 + i % 190_000),
                "23.%06d".formatted(600_000 + i * 7 % 150_000));
    }

    /** Seconds of COPY of the rows that stand in the register, into a table like it. */
    private static double copyIn(Connection own, int round) throws SQLException, IOException {
        var manager = own.unwrap(PGConnection.class).getCopyAPI();
        var columns = columns(own);
        var rows = new ByteArrayOutputStream();
        manager.copyOut("copy (select %s from register_plot order by id) to stdout".formatted(columns), rows);
        try (var statement = own.createStatement()) {
            statement.execute("create table peer_plot_%d (like register_plot including all)".formatted(round));
            long start = System.nanoTime();
            manager.copyIn("copy peer_plot_%d (%s) from stdin".formatted(round, columns), new java.io.ByteArrayInputStream(rows.toByteArray()));
            double seconds = (System.nanoTime() - start) / 1e9;
            statement.execute("drop table peer_plot_" + round);
            return seconds;
        }
    }

    private static String columns(Connection own) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = own.createStatement(); var row = statement.executeQuery(
                "select attname from pg_attribute where attrelid = 'register_plot'::regclass and attnum > 0 and attgenerated = '' and attname <> 'id' order by attnum")) {
            while (row.next()) names.add(row.getString(1));
        }
        return String.join(", ", names);
    }

    // ---- lists -------------------------------------------------------------------------------------------------

    /**
     * A list: the words of its address, the condition and order of the bare query of the same pages, and how many pages are turned.
     */
    private record Kind(String name, Map<String, String> words, String condition, String order, int size, int pages) {}

    private static List<Kind> kinds() {
        var some = new Random(7).nextInt(400);
        int thousands = Math.max(1, ROWS / 1000);
        return List.of(
                new Kind("50 on a page", Map.of(), "true", "id", 50, 20),
                new Kind("1000 on a page", Map.of("size", "1000"), "true", "id", 1000, thousands),
                new Kind("sorted by area", Map.of("size", "1000", "sort", "-areaM2"), "true", "area_m2 desc nulls last, id", 1000, thousands),
                new Kind("sorted by name", Map.of("size", "1000", "sort", "name"), "true", "name asc nulls last, id", 1000, thousands),
                new Kind("two filters", Map.of("size", "1000", "kind", "OTHER", "screeningScore.from", "90"), "kind = 'OTHER' and screening_score >= 90", "id", 1000, Math.max(1, ROWS / 20_000)),
                new Kind("search of all texts", Map.of("size", "1000", "q", "测试路" + some), null, "id", 1000, 1),
                new Kind("search that finds nothing", Map.of("size", "1000", "q", "不存在的词"), null, "id", 1000, 1));
    }

    private static void lists(Installation installation, Connection own, String token) throws Exception {
        try (var statement = own.createStatement()) {
            statement.execute("vacuum analyze register_plot");
        }
        var texts = texts(own);
        var turned = new ArrayList<double[]>();
        var anew = new ArrayList<double[]>();
        var theirs = new ArrayList<double[]>();
        for (var kind : kinds()) {
            var address = REGISTER + "/entries?" + kind.words().entrySet().stream()
                    .map(w -> w.getKey() + "=" + URLEncoder.encode(w.getValue(), StandardCharsets.UTF_8) + "&")
                    .collect(Collectors.joining()) + "page=";
            var condition = kind.condition() != null ? kind.condition()
                    : "(" + texts.stream().map(c -> c + " ilike '%" + kind.words().get("q") + "%'").collect(Collectors.joining(" or ")) + ")";
            try (var query = own.prepareStatement("""
                            select (select json_agg(p) from (select * from register_plot where valid_to is null and merged_into is null and not withdrawn
                                    and %1$s order by %2$s limit %3$d offset ?) p)::text,
                                   (select count(*) from register_plot where valid_to is null and merged_into is null and not withdrawn and %1$s)
                            """.formatted(condition, kind.order(), kind.size()))) {
                var first = new double[Math.max(3, PAGES / 6)];
                for (int i = -3; i < first.length; i++) {
                    change(installation, token, i + 3);
                    double one = timed(() -> page(installation, address + 1, token));
                    if (i >= 0) first[i] = one;
                }
                var mine = new double[PAGES];
                var peer = new double[PAGES];
                for (int i = -10; i < PAGES; i++) {
                    int page = Math.floorMod(i * 7, kind.pages());
                    double one = timed(() -> page(installation, address + (page + 1), token));
                    double other = timed(() -> bare(query, page * kind.size()));
                    if (i < 0) continue;
                    mine[i] = one;
                    peer[i] = other;
                }
                turned.add(mine);
                anew.add(first);
                theirs.add(peer);
                Bench.print("list, %s: p50 %.1f, p95 %.1f ms; first page after a change %.1f, %.1f ms; bare query %.1f, %.1f ms", kind.name(),
                        share(mine, 0.5), share(mine, 0.95), share(first, 0.5), share(first, 0.95), share(peer, 0.5), share(peer, 0.95));
            }
        }
        Bench.print("RESULT list pages of %d entries: p95 %.1f ms, first pages after a change %.1f ms, bare query %.1f ms (ratios %.2f, %.2f)", ROWS,
                share(all(turned), 0.95), share(all(anew), 0.95), share(all(theirs), 0.95), share(all(turned), 0.95) / share(all(theirs), 0.95),
                share(all(anew), 0.95) / share(all(theirs), 0.95));
    }

    private static double[] all(List<double[]> parts) {
        return parts.stream().flatMapToDouble(java.util.Arrays::stream).toArray();
    }

    /** Changes a word of the entry at this place, so that nothing the server kept of the list holds any more. */
    private static void change(Installation installation, String token, int place) throws Exception {
        var entry = installation.send(installation.request(REGISTER + "/entries?size=1&page=" + (place + 1), token).build()).get("items").get(0);
        installation.send(installation.request(REGISTER + "/entries/" + entry.get("id").asLong(), token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"version\":%d,\"contact\":\"联系人%d\"}".formatted(entry.get("version").asInt(), System.nanoTime())))
                .build());
    }

    private static List<String> texts(Connection own) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = own.createStatement(); var row = statement.executeQuery("""
                select attname from pg_attribute where attrelid = 'register_plot'::regclass and attnum > 0 and atttypid = 'text'::regtype
                    and attname not in ('state', 'region_code', 'confidentiality', 'kind', 'coordinates', 'former_industry', 'current_use', 'planned_use', 'stage',
                        'risk_level', 'concern', 'liability')""")) {
            while (row.next()) names.add(row.getString(1));
        }
        return names;
    }

    private static void page(Installation installation, String address, String token) throws Exception {
        var answer = installation.client.send(installation.request(address, token).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException(address + " " + answer.statusCode());
    }

    private static void bare(PreparedStatement query, int offset) throws SQLException {
        query.setInt(1, offset);
        try (var row = query.executeQuery()) {
            row.next();
            row.getString(1);
        }
    }

    // ---- exports -----------------------------------------------------------------------------------------------

    private static void exports(Installation installation, Connection own, String token) throws Exception {
        var columns = columns(own);
        var manager = own.unwrap(PGConnection.class).getCopyAPI();
        double copied = 0;
        double csv = 0;
        double xlsx = 0;
        for (int round = 0; round < ROUNDS; round++) {
            copied = best(copied, timed(() -> manager.copyOut("copy (select %s from register_plot order by id) to stdout (format csv)".formatted(columns), OutputStream.nullOutputStream())) / 1e3);
            csv = best(csv, timed(() -> take(installation, token, "csv")) / 1e3);
            xlsx = best(xlsx, timed(() -> take(installation, token, "xlsx")) / 1e3);
        }
        Bench.print("RESULT export, best of %d: %.0f rows/s as csv, %.0f as xlsx against %.0f rows/s of COPY (ratios %.2f, %.2f)",
                ROUNDS, ROWS / csv, ROWS / xlsx, ROWS / copied, copied / csv, copied / xlsx);
    }

    private static void take(Installation installation, String token, String format) throws Exception {
        var answer = installation.client.send(installation.request(REGISTER + "/export." + format, token).build(), BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200 || body.transferTo(OutputStream.nullOutputStream()) < ROWS) throw new IOException("status " + answer.statusCode());
        }
    }

    /** Fills the register past the kit, takes it out in each format, and sees that none of it is kept in memory. */
    private static void longExports(Installation installation, Connection own, String token) throws Exception {
        try (var insert = own.prepareStatement("""
                insert into register_plot (region_code, organisation_id, valid_from, lon, lat, extent, changed_at, changed_by, name, plot_code, kind, address,
                    postcode, extent_text, area_m2, surroundings, coordinates, former_industry, operated_from, operated_until, current_use, planned_use,
                    cadastral_no, land_user, legal_person, licence_no, contact, phone, stage, polluted, screening_score, priority, pollutants, survey_author)
                select '4416020' || lpad((i % 8 + 1)::text, 2, '0'), ?, date '2026-01-01' + i % 300, x, y, box(point(x, y), point(x, y)), now(), (select min(id) from person),
                    '测试地块' || i || '号', 'B' || lpad(i::text, 11, '0'), 'OTHER', '源城区测试路' || i % 900 || '号', '517000', '东至路' || i, 1000.5 + i % 90000,
                    '居民区' || i % 400 || '米', 'SURVEYED', (26 + i % 8)::text, 1980 + i % 20, 2005 + i % 15, '0601', 'A3', '441602' || i || 'GB', '用地单位' || i % 5000,
                    '法人' || i % 3000, 'ZZ' || i, '联系人' || i % 3000, '0762' || (3000000 + i), 'S1', i % 3 = 0, i % 100, i % 3 = 0, '镉、铅', '编制单位' || i % 40
                from (select i, 114.55 + i % 190000 / 1e6 as x, 23.6 + i::bigint * 7 % 150000 / 1e6 as y from generate_series(1, ?) i) places"""); var look = own.createStatement()) {
            insert.setLong(1, ecology(own));
            insert.setInt(2, LONG);
            insert.executeUpdate();
            look.execute("vacuum analyze register_plot");
        }
        for (var format : List.of("csv", "xlsx", "geojson")) {
            double seconds = timed(() -> take(installation, token, format)) / 1e3;
            Bench.print("RESULT export of %d entries as %s: %.1f s, %.0f rows/s; the server's memory was at most %d MiB so far",
                    LONG, format, seconds, LONG / seconds, installation.mostMemoryMiB());
        }
    }

    // ---- figures -----------------------------------------------------------------------------------------------

    private interface Work {
        void run() throws Exception;
    }

    /** Milliseconds. */
    private static double timed(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double share(double[] measures, double share) {
        var sorted = measures.clone();
        java.util.Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
