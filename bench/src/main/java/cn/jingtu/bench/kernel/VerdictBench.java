package cn.jingtu.bench.kernel;

import cn.jingtu.kernel.standard.Land;
import cn.jingtu.kernel.standard.Limit;
import cn.jingtu.kernel.standard.Site;
import cn.jingtu.kernel.standard.Standard;
import cn.jingtu.kernel.standard.Standards;
import cn.jingtu.kernel.standard.VerdictTable;
import cn.jingtu.kernel.substance.Substance;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.duckdb.DuckDBConnection;

/**
 * Verdicts by GB 15618-2018 for the same columns in {@link VerdictTable} and in DuckDB on one thread: a table in memory
 * joined with the limits by substance, land and pH band. Both end with the number of rows of each verdict, which must agree.
 */
public final class VerdictBench {

    private static final int ROWS = Integer.getInteger("jingtu.bench.verdicts", 10_000_000);
    private static final int ROUNDS = 7;
    private static final List<String> BANDS = List.of("5", "6", "7", "8");

    private static final String VERDICTS = """
            SELECT verdict, count(*) FROM (
                SELECT CASE WHEN l.screening IS NULL OR r.ph IS NULL THEN 3
                            WHEN r.content > l.intervention THEN 2
                            WHEN r.content > l.screening THEN 1
                            ELSE 0 END AS verdict
                FROM results r JOIN limits l
                  ON l.substance = r.substance AND l.land = r.land
                 AND l.band = CASE WHEN r.ph <= 5.5 THEN 0 WHEN r.ph <= 6.5 THEN 1 WHEN r.ph <= 7.5 THEN 2 ELSE 3 END)
            GROUP BY verdict""";

    private final Standard standard = Standards.get("gb15618-2018");
    private final VerdictTable table = VerdictTable.of(standard);
    private final int[] substances = new int[ROWS];
    private final double[] contents = new double[ROWS];
    private final double[] ph = new double[ROWS];
    private final byte[] lands = new byte[ROWS];
    private final byte[] verdicts = new byte[ROWS];

    private VerdictBench() {
        var random = new SplittableRandom(15618);
        for (int i = 0; i < ROWS; i++) {
            substances[i] = random.nextInt(table.substances().size());
            lands[i] = (byte) random.nextInt(table.lands().size());
            ph[i] = random.nextInt(400, 900) / 100.0;
            contents[i] = Math.round(100 * Math.exp(8 * random.nextDouble() - 3)) / 100.0;
        }
    }

    public static void main(String... args) throws SQLException {
        new VerdictBench().run();
    }

    private void run() throws SQLException {
        System.out.printf("%,d results, %d processors, load %.1f, Java %s%n", ROWS, Runtime.getRuntime().availableProcessors(),
                java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Runtime.version());
        double[] ours = new double[ROUNDS];
        double[] whole = new double[ROUNDS];
        double[] withRatios = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        double[] ratios = new double[ROWS];
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement sql = connection.createStatement()) {
            load(connection.unwrap(DuckDBConnection.class), sql);
            for (int round = -2; round < ROUNDS; round++) { // two to warm up
                int at = Math.max(round, 0);
                long start = System.nanoTime();
                table.evaluate(substances, contents, ph, lands, verdicts, null, 0, ROWS);
                ours[at] = System.nanoTime() - start;
                long[] mine = histogram();
                whole[at] = System.nanoTime() - start;
                start = System.nanoTime();
                table.evaluate(substances, contents, ph, lands, verdicts, ratios, 0, ROWS);
                withRatios[at] = System.nanoTime() - start;
                start = System.nanoTime();
                long[] duckdb = histogram(sql);
                theirs[at] = System.nanoTime() - start;
                if (!Arrays.equals(mine, duckdb)) {
                    throw new IllegalStateException("verdicts differ: %s, DuckDB %s".formatted(Arrays.toString(mine), Arrays.toString(duckdb)));
                }
            }
        }
        System.out.printf("low, elevated, high, not evaluable: %s, equal in both%n", Arrays.toString(histogram()));
        System.out.printf("RESULT verdicts, one core, median of %d: %.0f M results/s, with ratios %.0f M/s%n",
                ROUNDS, perMicrosecond(ours), perMicrosecond(withRatios));
        System.out.printf("RESULT verdicts and their counts, one core: %.0f M results/s against %.1f M/s of DuckDB on one thread (ratio %.1f)%n",
                perMicrosecond(whole), perMicrosecond(theirs), median(theirs) / median(whole));
    }

    private void load(DuckDBConnection connection, Statement sql) throws SQLException {
        sql.execute("SET threads=1");
        sql.execute("CREATE TABLE results (substance INTEGER, content DOUBLE, ph DOUBLE, land TINYINT)");
        sql.execute("CREATE TABLE limits (substance INTEGER, land TINYINT, band INTEGER, screening DOUBLE, intervention DOUBLE)");
        try (var appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "results")) {
            for (int i = 0; i < ROWS; i++) {
                appender.beginRow().append(substances[i]).append(contents[i]).append(ph[i]).append(lands[i]).endRow();
            }
        }
        try (var appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "limits")) {
            for (Substance substance : table.substances()) {
                for (Land land : table.lands()) {
                    for (int band = 0; band < BANDS.size(); band++) {
                        var site = Site.farmland(land, new BigDecimal(BANDS.get(band)));
                        appender.beginRow().append(table.substance(substance)).append(table.land(land)).append(band)
                                .append(standard.applicable(Limit.Kind.SCREENING, substance, site).orElseThrow().value().doubleValue())
                                .append(standard.applicable(Limit.Kind.INTERVENTION, substance, site)
                                        .map(limit -> limit.value().doubleValue()).orElse(Double.POSITIVE_INFINITY))
                                .endRow();
                    }
                }
            }
        }
    }

    private long[] histogram() {
        long[] counts = new long[4];
        for (byte verdict : verdicts) {
            counts[verdict]++;
        }
        return counts;
    }

    private static long[] histogram(Statement sql) throws SQLException {
        long[] counts = new long[4];
        try (ResultSet rows = sql.executeQuery(VERDICTS)) {
            while (rows.next()) {
                counts[rows.getInt(1)] = rows.getLong(2);
            }
        }
        return counts;
    }

    private static double perMicrosecond(double[] nanos) {
        return ROWS / (median(nanos) / 1000);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
