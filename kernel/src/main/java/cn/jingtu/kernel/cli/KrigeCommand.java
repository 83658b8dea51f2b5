package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.geostatistics.IndicatorKriging;
import cn.jingtu.kernel.geostatistics.InverseDistance;
import cn.jingtu.kernel.geostatistics.Kriging;
import cn.jingtu.kernel.geostatistics.Prediction;
import cn.jingtu.kernel.geostatistics.SamplePoints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Predicts values between measured points for as many targets as a file holds, without holding them. */
@Command(
        name = "krige",
        mixinStandardHelpOptions = true,
        description = {
            "Kriging as in R gstat: writes x,y,prediction,variance for each target, in the order of the targets.",
            "With --log prediction and variance are those of the logarithms, as krige(log(value) ~ 1) of gstat gives them;",
            "--back-transform adds columns in the unit of the values. A target without prediction keeps empty cells.",
            "Indicator kriging predicts the probability of being above the threshold; several thresholds give the columns",
            "prediction_T, variance_T and probability_T for each, the last one consistent between thresholds."},
        footer = {
            "",
            "Examples:",
            "  kernel krige points.csv --value zinc --log --model nug:0.05,sph:0.59:897 --targets grid.csv -o zinc.csv",
            "  kernel krige points.csv --value zinc --log --model nug:0.05,sph:0.59:897 --targets grid.csv --nearest 16 --block 40x40",
            "  kernel krige points.csv --value zinc --log --drift \"sqrt(dist)\" --model nug:0.08,sph:0.15:880 --targets grid.csv",
            "  kernel krige points.csv --value zinc --method indicator --threshold 500 --model nug:0.1,sph:0.1:900 --targets grid.csv"
        })
final class KrigeCommand implements Callable<Integer> {

    private static final int TARGETS_PER_TASK = 2048;

    /** What is done with the values. */
    enum Method { OK, UK, SK, IDW, INDICATOR }

    @Spec
    private CommandSpec spec;

    @Mixin
    private PointOptions points;

    @Mixin
    private KrigingOptions kriging;

    @Option(names = "--targets", required = true, paramLabel = "FILE", description = "Csv of targets with x, y and the columns of --drift.")
    private Path targets;

    @Option(names = "--method", paramLabel = "NAME", description = {
        "ok ordinary, uk universal (needs --drift), sk simple (needs --mean), idw inverse distances, indicator (needs --threshold)."})
    private @Nullable Method method;

    @Option(names = "--threshold", split = ",", paramLabel = "T", description = {
        "Adds the probability of being above T, in the unit of the values (with --log too); several, rising, separated by commas."})
    private double[] thresholds = {};

    @Option(names = "--back-transform", description = {
        "With --log adds mean, exp(prediction + variance/2 - m) with the Lagrange multiplier m, and median, exp(prediction)."})
    private boolean backTransform;

    @Option(names = "--power", paramLabel = "P", description = "Power of inverse distances, default 2.")
    private double power = 2;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to compute with, by default as many as there are processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "Csv to write.")
    private @Nullable Path output;

    private final AtomicLong withoutNeighbours = new AtomicLong();
    private final AtomicLong notSolvable = new AtomicLong();
    private final AtomicReference<String> firstExplanation = new AtomicReference<>();

    /** Target coordinates, drift and the text of the coordinates, to be written as they were read. */
    private record Targets(int size, double[] x, double[] y, double[][] drift, String[] place) {

        private Targets(int drifts) {
            this(0, new double[TARGETS_PER_TASK], new double[TARGETS_PER_TASK], new double[TARGETS_PER_TASK][drifts],
                    new String[TARGETS_PER_TASK]);
        }

        private Targets ofSize(int rows) {
            return new Targets(rows, x, y, drift, place);
        }
    }

    /** Predicts one target and appends its cells, each behind a comma. */
    private interface Worker {
        void append(double x, double y, double[] drift, StringBuilder line);
    }

    @Override
    public Integer call() throws Exception {
        Method chosen = method();
        SamplePoints measured = points.read(spec.commandLine().getErr());
        List<String> header = new ArrayList<>(List.of("x", "y"));
        Supplier<Worker> workers = switch (chosen) {
            case OK, UK, SK -> krigingWorkers(measured, header);
            case IDW -> distanceWorkers(measured, header);
            case INDICATOR -> indicatorWorkers(measured, header);
        };
        try (CsvInput input = CsvInput.open(targets); ResultFile result = ResultFile.open(output)) {
            result.writer().write(String.join(",", header) + "\n");
            long written = predictAll(input, result, workers, measured);
            result.done();
            report(written);
        }
        return 0;
    }

    private Method method() {
        boolean drift = !points.drift.isEmpty();
        Method chosen = method != null ? method : drift ? Method.UK : kriging.mean != null ? Method.SK : Method.OK;
        require(chosen != Method.UK || drift, "--method uk needs --drift, the columns of the mean that changes.");
        require(chosen != Method.SK || kriging.mean != null, "--method sk needs --mean, the known mean.");
        require(chosen == Method.UK || !drift, "--drift is for --method uk.");
        require(chosen == Method.SK || kriging.mean == null, "--mean is for --method sk.");
        require(chosen != Method.INDICATOR || thresholds.length > 0, "--method indicator needs --threshold.");
        require(chosen != Method.INDICATOR || !points.log, "--log changes no indicator: leave it out, thresholds are in the unit of the values.");
        require(chosen != Method.IDW || thresholds.length == 0, "Inverse distances have no variance, so no probability: leave out --threshold.");
        require(chosen != Method.IDW || kriging.block == null, "Inverse distances predict points, not blocks: leave out --block.");
        require(!backTransform || points.log && chosen != Method.IDW, "--back-transform is for kriged logarithms: add --log.");
        require(kriging.models.size() <= 1 || chosen == Method.INDICATOR, "One --model is enough.");
        require(threads > 0, "--threads must be at least 1.");
        return chosen;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new WrongUse(otherwise);
        }
    }

    private Supplier<Worker> krigingWorkers(SamplePoints measured, List<String> header) {
        header.addAll(List.of("prediction", "variance"));
        if (backTransform) {
            header.addAll(List.of("mean", "median"));
        }
        for (double threshold : thresholds) {
            header.add(thresholds.length == 1 ? "probability" : "probability_" + plain(threshold));
            require(!points.log || threshold > 0, "--threshold %s has no logarithm.".formatted(threshold));
        }
        double[] limits = Arrays.stream(thresholds).map(t -> points.log ? Math.log(t) : t).toArray();
        Kriging system = kriging.on(measured, kriging.model(0, 1)).build();
        return () -> {
            Kriging.Predictor predictor = system.predictor();
            return (x, y, drift, line) -> {
                count(predictor.at(x, y, drift), x, y, predictor::explanation);
                append(predictor.value(), line);
                append(predictor.variance(), line);
                if (backTransform || limits.length > 0) {
                    Prediction prediction = predictor.prediction();
                    if (backTransform) {
                        append(prediction.lognormalMean(), line);
                        append(prediction.lognormalMedian(), line);
                    }
                    for (double limit : limits) {
                        append(prediction.probabilityAbove(limit), line);
                    }
                }
            };
        };
    }

    private Supplier<Worker> distanceWorkers(SamplePoints measured, List<String> header) {
        header.addAll(List.of("prediction", "variance"));
        var system = new InverseDistance(measured, power, kriging.neighbourhood());
        return () -> {
            InverseDistance.Predictor predictor = system.predictor();
            return (x, y, _, line) -> {
                double value = predictor.at(x, y);
                if (Double.isNaN(value)) {
                    withoutNeighbours.incrementAndGet();
                }
                append(value, line);
                append(Double.NaN, line);
            };
        };
    }

    private Supplier<Worker> indicatorWorkers(SamplePoints measured, List<String> header) {
        for (double threshold : thresholds) {
            String suffix = thresholds.length == 1 ? "" : "_" + plain(threshold);
            header.addAll(List.of("prediction" + suffix, "variance" + suffix, "probability" + suffix));
        }
        int count = thresholds.length;
        var system = IndicatorKriging.of(thresholds, t -> kriging.on(measured.indicators(t),
                kriging.model(Arrays.binarySearch(thresholds, t), count)));
        return () -> {
            IndicatorKriging.Predictor predictor = system.predictor();
            return (x, y, drift, line) -> {
                count(predictor.at(x, y, drift), x, y, predictor::explanation);
                for (int t = 0; t < count; t++) {
                    append(predictor.indicator(t), line);
                    append(predictor.variance(t), line);
                    append(predictor.probability(t), line);
                }
            };
        };
    }

    private static String plain(double threshold) {
        return threshold == Math.rint(threshold) && Math.abs(threshold) < 1e15 ? Long.toString((long) threshold) : Double.toString(threshold);
    }

    private void count(Kriging.Outcome outcome, double x, double y, Supplier<String> explanation) {
        switch (outcome) {
            case PREDICTED -> { }
            case TOO_FEW_NEIGHBOURS -> withoutNeighbours.incrementAndGet();
            case NOT_SOLVABLE -> {
                notSolvable.incrementAndGet();
                if (firstExplanation.get() == null) {
                    firstExplanation.compareAndSet(null, "at x %s, y %s: %s".formatted(x, y, explanation.get()));
                }
            }
        }
    }

    private static void append(double value, StringBuilder line) {
        line.append(',');
        if (!Double.isNaN(value)) {
            line.append(value);
        }
    }

    /** Reads, predicts and writes at the same time; a few tasks wait for their turn, whatever the number of targets. */
    private long predictAll(CsvInput input, ResultFile result, Supplier<Worker> workers, SamplePoints measured)
            throws IOException, InterruptedException {
        int x = input.require(PointOptions.X);
        int y = input.require(PointOptions.Y);
        List<DriftTerm> terms = DriftTerm.parse(points.drift, input);
        var progress = new Progress(spec.commandLine().getErr(), "targets");
        var workerOfThread = ThreadLocal.withInitial(workers);
        var waiting = new ArrayDeque<Future<String>>();
        long read = 0;
        Iterator<CsvInput.Row> rows = input.iterator();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            try {
                while (rows.hasNext()) {
                    Targets batch = read(rows, x, y, terms);
                    if (read == 0) {
                        refuseDegrees(batch, measured, input.file());
                    }
                    read += batch.size;
                    waiting.add(pool.submit(() -> predict(batch, workerOfThread.get())));
                    if (waiting.size() > 3 * threads) {
                        result.writer().write(finished(waiting.remove()));
                        progress.at(read, 0);
                    }
                }
                while (!waiting.isEmpty()) {
                    result.writer().write(finished(waiting.remove()));
                }
            } finally {
                pool.shutdownNow();
            }
        }
        progress.finish(read);
        return read;
    }

    private void refuseDegrees(Targets first, SamplePoints measured, String file) {
        double[] x = Arrays.copyOf(first.x, first.size);
        double[] y = Arrays.copyOf(first.y, first.size);
        if (!points.plane && measured.doubtsTargets(x, y)) {
            throw new BadInput(("%s: the targets (the first at x %s, y %s) look like degrees of longitude and latitude and lie apart"
                    + " from all points.\nProject them as the points are; if they are metres, say --plane.").formatted(file, x[0], y[0]));
        }
    }

    private Targets read(Iterator<CsvInput.Row> rows, int x, int y, List<DriftTerm> terms) {
        var batch = new Targets(terms.size());
        int size = 0;
        while (size < TARGETS_PER_TASK && rows.hasNext()) {
            CsvInput.Row row = rows.next();
            batch.x[size] = row.number(x);
            batch.y[size] = row.number(y);
            for (int t = 0; t < terms.size(); t++) {
                batch.drift[size][t] = terms.get(t).of(row);
            }
            batch.place[size++] = row.text(x) + "," + row.text(y);
        }
        return batch.ofSize(size);
    }

    private static String predict(Targets batch, Worker worker) {
        var lines = new StringBuilder(batch.size * 64);
        for (int i = 0; i < batch.size; i++) {
            lines.append(batch.place[i]);
            worker.append(batch.x[i], batch.y[i], batch.drift[i], lines);
            lines.append('\n');
        }
        return lines.toString();
    }

    private static String finished(Future<String> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    private void report(long written) {
        var out = spec.commandLine().getErr();
        if (withoutNeighbours.get() > 0) {
            out.println("%,d of %,d targets have no prediction: too few points in the neighbourhood.".formatted(withoutNeighbours.get(), written));
        }
        if (notSolvable.get() > 0) {
            out.println("%,d of %,d targets have no prediction: their system has no unique solution; %s"
                    .formatted(notSolvable.get(), written, firstExplanation.get()));
        }
    }
}
