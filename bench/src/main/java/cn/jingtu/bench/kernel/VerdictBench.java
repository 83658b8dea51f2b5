package cn.jingtu.bench.kernel;

import cn.jingtu.kernel.standard.Land;
import cn.jingtu.kernel.standard.Limit;
import cn.jingtu.kernel.standard.Site;
import cn.jingtu.kernel.standard.Standard;
import cn.jingtu.kernel.standard.Standards;
import cn.jingtu.kernel.standard.VerdictTable;
import cn.jingtu.kernel.substance.Substance;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
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
 * Measured is the processor time of the process, so that other work on the machine does not count as ours or theirs; the
 * time on the wall stands beside it.
 */
public final class VerdictBench {

    private static final int ROWS = Integer.getInteger("jingtu.bench.verdicts", 10_000_000);
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;
    /** The processor time of a process counts in hundredths of a second: too coarse for one pass. */
    private static final int PASSES = 5;
    private static final OperatingSystemMXBean SYSTEM = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
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
                SYSTEM.getSystemLoadAverage(), Runtime.version());
        var ours = new Spent("verdicts");
        var withRatios = new Spent("verdicts and ratios");
        var counted = new Spent("verdicts and their counts");
        var theirs = new Spent("the same in DuckDB");
        double[] ratios = new double[ROWS];
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement sql = connection.createStatement()) {
            load(connection.unwrap(DuckDBConnection.class), sql);
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                ours.measure(round, () -> table.evaluate(substances, contents, ph, lands, verdicts, null, 0, ROWS));
                withRatios.measure(round, () -> table.evaluate(substances, contents, ph, lands, verdicts, ratios, 0, ROWS));
                long[] mine = new long[4];
                counted.measure(round, () -> {
                    table.evaluate(substances, contents, ph, lands, verdicts, null, 0, ROWS);
                    count(mine);
                });
                long[] duckdb = new long[4];
                theirs.measure(round, () -> count(sql, duckdb));
                if (!Arrays.equals(mine, duckdb)) {
                    throw new IllegalStateException("verdicts differ: %s, DuckDB %s".formatted(Arrays.toString(mine), Arrays.toString(duckdb)));
                }
                if (round == ROUNDS - 1) {
                    System.out.printf("low, elevated, high, not evaluable: %s, equal in both%n", Arrays.toString(mine));
                }
            }
        }
        for (Spent spent : List.of(ours, withRatios, counted, theirs)) {
            System.out.printf("RESULT %s: %.1f M results a second of one core, median of %d (on the wall %.1f M/s)%n",
                    spent.what, perMicrosecond(spent.processor), ROUNDS, perMicrosecond(spent.wall));
        }
        System.out.printf("RESULT DuckDB on one thread takes %.1f times as long for verdicts and their counts%n",
                median(theirs.processor) / median(counted.processor));
    }

    /** Nanoseconds of each round. */
    private record Spent(String what, double[] processor, double[] wall) {

        Spent(String what) {
            this(what, new double[ROUNDS], new double[ROUNDS]);
        }

        <E extends Exception> void measure(int round, Work<E> work) throws E {
            long processorStart = SYSTEM.getProcessCpuTime();
            long wallStart = System.nanoTime();
            for (int pass = 0; pass < PASSES; pass++) {
                work.run();
            }
            if (round >= 0) {
                processor[round] = (double) (SYSTEM.getProcessCpuTime() - processorStart) / PASSES;
                wall[round] = (double) (System.nanoTime() - wallStart) / PASSES;
            }
        }
    }

    private interface Work<E extends Exception> {
        void run() throws E;
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

    private void count(long[] counts) {
        Arrays.fill(counts, 0);
        for (byte verdict : verdicts) {
            counts[verdict]++;
        }
    }

    private static void count(Statement sql, long[] counts) throws SQLException {
        try (ResultSet rows = sql.executeQuery(VERDICTS)) {
            while (rows.next()) {
                counts[rows.getInt(1)] = rows.getLong(2);
            }
        }
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
