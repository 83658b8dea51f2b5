package cn.jingtu.bench.kernel;

import cn.jingtu.kernel.geostatistics.Kriging;
import cn.jingtu.kernel.geostatistics.SamplePoints;
import cn.jingtu.kernel.geostatistics.VariogramModel;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Kriging beside R gstat on the same points, targets and model in the same run; also says how far the results differ.
 *
 * <p>One thread is measured in processor seconds on both sides, so that other work on the machine does not decide; two threads
 * in seconds of the clock beside one thread in the same, taking turns.
 *
 * <p>Started in {@code bench/}: {@code KrigingBench [path of kriging.R]}. Needs {@code Rscript} with gstat.
 */
public final class KrigingBench {

    private static final int ROUNDS = 7;

    private KrigingBench() {
    }

    /** Points, targets and model of one comparison. */
    private record Case(String name, double[] x, double[] y, double[] value, double[] targetX, double[] targetY, double sill, double range,
            double nugget, int nearest, int roundsOfPeer) {
    }

    public static void main(String[] arguments) throws Exception {
        Path script = Path.of(arguments.length > 0 ? arguments[0] : "src/main/r/kriging.R");
        System.out.println("case; gstat cpu s; one thread cpu s; ratio; one thread s; two threads s; speed-up; largest relative difference of prediction, variance");
        run(script, random("local: 20,000 points, 100,000 targets, 30 nearest", 20_000, 100_000, 30, 1));
        run(script, meuse());
    }

    private static Case random(String name, int points, int targets, int nearest, int roundsOfPeer) {
        var random = new Random(20261123);
        double[] x = IntStream.range(0, points).mapToDouble(_ -> 100_000 * random.nextDouble()).toArray();
        double[] y = IntStream.range(0, points).mapToDouble(_ -> 100_000 * random.nextDouble()).toArray();
        double[] value = IntStream.range(0, points)
                .mapToDouble(i -> Math.sin(x[i] / 9000) + Math.cos(y[i] / 7000) + 0.3 * random.nextGaussian()).toArray();
        int side = (int) Math.ceil(Math.sqrt(targets));
        double step = 100_000.0 / side;
        double[] targetX = IntStream.range(0, targets).mapToDouble(i -> step * (i % side + 0.5)).toArray();
        double[] targetY = IntStream.range(0, targets).mapToDouble(i -> step * (i / side + 0.5)).toArray();
        return new Case(name, x, y, value, targetX, targetY, 1.0, 15_000, 0.09, nearest, roundsOfPeer);
    }

    private static Case meuse() throws IOException {
        double[][] points = columns(Path.of("../golden/meuse/meuse.csv"), 0, 1, 5);
        double[][] grid = columns(Path.of("../golden/meuse/meuse_grid.csv"), 0, 1);
        double[] logs = IntStream.range(0, points[2].length).mapToDouble(i -> Math.log(points[2][i])).toArray();
        return new Case("global: meuse, 155 points, 3,103 targets", points[0], points[1], logs, grid[0], grid[1],
                0.59060780, 897.0209, 0.05066243, Integer.MAX_VALUE, 5);
    }

    private static double[][] columns(Path file, int... places) throws IOException {
        List<String[]> rows = Files.readAllLines(file).stream().skip(1).map(line -> line.split(",")).toList();
        return IntStream.of(places).mapToObj(p -> rows.stream().mapToDouble(row -> Double.parseDouble(row[p])).toArray())
                .toArray(double[][]::new);
    }

    private static void run(Path script, Case c) throws Exception {
        Path folder = Files.createTempDirectory("kriging-bench");
        var points = SamplePoints.of(c.x, c.y, c.value);
        var model = VariogramModel.parse("nug:%s,sph:%s:%s".formatted(c.nugget, c.sill, c.range));
        double[] peerSeconds = new double[1];
        double[][] peer = gstat(script, c, folder, peerSeconds);
        var value = new double[c.targetX.length];
        var variance = new double[c.targetX.length];
        double cpu = Double.POSITIVE_INFINITY;
        double one = Double.POSITIVE_INFINITY;
        double two = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            cpu = Math.min(cpu, cpuSeconds(() -> predict(points, model, c, value, variance)));
            one = Math.min(one, seconds(() -> predict(points, model, c, value, variance, 1)));
            two = Math.min(two, seconds(() -> predict(points, model, c, value, variance, 2)));
        }
        System.out.println(String.format(Locale.ROOT, "%s; %.3f; %.3f; %.1f; %.3f; %.3f; %.2f; %.1e, %.1e", c.name, peerSeconds[0],
                cpu, peerSeconds[0] / cpu, one, two, one / two, difference(value, peer[0]), difference(variance, peer[1])));
    }

    private static Kriging kriging(SamplePoints points, VariogramModel model, Case c) {
        Kriging.Builder builder = Kriging.of(points, model);
        return (c.nearest == Integer.MAX_VALUE ? builder : builder.nearest(c.nearest)).build();
    }

    /** Building the index or the system and predicting, as krige() does both, in this thread. */
    private static void predict(SamplePoints points, VariogramModel model, Case c, double[] value, double[] variance) {
        predict(kriging(points, model, c).predictor(), c, 0, c.targetX.length, value, variance);
    }

    private static void predict(Kriging.Predictor predictor, Case c, int from, int to, double[] value, double[] variance) {
        for (int i = from; i < to; i++) {
            predictor.at(c.targetX[i], c.targetY[i]);
            value[i] = predictor.value();
            variance[i] = predictor.variance();
        }
    }

    private static void predict(SamplePoints points, VariogramModel model, Case c, double[] value, double[] variance, int threads) {
        Kriging kriging = kriging(points, model, c);
        int share = 256;
        int tasks = (c.targetX.length + share - 1) / share;
        var workers = IntStream.range(0, threads).mapToObj(worker -> Thread.ofPlatform().unstarted(() -> {
            Kriging.Predictor predictor = kriging.predictor();
            for (int task = worker; task < tasks; task += threads) {
                predict(predictor, c, task * share, Math.min(c.targetX.length, (task + 1) * share), value, variance);
            }
        })).toList();
        workers.forEach(Thread::start);
        for (Thread worker : workers) {
            try {
                worker.join();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private static double cpuSeconds(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double[][] gstat(Path script, Case c, Path folder, double[] seconds) throws Exception {
        Path points = folder.resolve("points.csv");
        Path targets = folder.resolve("targets.csv");
        Path out = folder.resolve("out.bin");
        write(points, "x,y,value", c.x, c.y, c.value);
        write(targets, "x,y", c.targetX, c.targetY);
        var process = new ProcessBuilder("Rscript", script.toString(), points.toString(), targets.toString(), "" + c.sill, "" + c.range,
                "" + c.nugget, c.nearest == Integer.MAX_VALUE ? "all" : "" + c.nearest, out.toString(), "" + c.roundsOfPeer)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().put("OMP_NUM_THREADS", "1");
        process.environment().put("OPENBLAS_NUM_THREADS", "1");
        Process running = process.start();
        String said = new String(running.getInputStream().readAllBytes()).strip();
        if (running.waitFor() != 0) {
            throw new IllegalStateException("Rscript failed: " + said);
        }
        seconds[0] = Double.parseDouble(said.split(" ")[0]);
        var results = new double[2][c.targetX.length];
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(out)))) {
            for (int i = 0; i < c.targetX.length; i++) {
                results[0][i] = in.readDouble();
                results[1][i] = in.readDouble();
            }
        }
        return results;
    }

    private static void write(Path file, String header, double[]... columns) {
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write(header + "\n");
            for (int i = 0; i < columns[0].length; i++) {
                for (int c = 0; c < columns.length; c++) {
                    writer.write((c > 0 ? "," : "") + columns[c][i]);
                }
                writer.write("\n");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static double difference(double[] actual, double[] expected) {
        return IntStream.range(0, actual.length).mapToDouble(i -> Math.abs(actual[i] - expected[i]) / Math.max(1e-3, Math.abs(expected[i])))
                .max().orElseThrow();
    }
}
