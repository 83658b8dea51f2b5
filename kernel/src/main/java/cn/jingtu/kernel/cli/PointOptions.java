package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.geostatistics.SamplePoints;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measured points of a csv file, as the geostatistical commands read them. */
final class PointOptions {

    static final String[] X = {"x", "easting", "xcoord", "x_coord"};
    static final String[] Y = {"y", "northing", "ycoord", "y_coord"};

    @Parameters(paramLabel = "POINTS", description = "Csv of measured points with columns x and y in metres, x to the east.")
    Path file;

    @Option(names = "--value", required = true, paramLabel = "NAME", description = "Column of the measured value.")
    String value;

    @Option(names = "--log", description = "Take the natural logarithm of the values; results are those of the logarithms.")
    boolean log;

    @Option(names = "--drift", split = ",", paramLabel = "TERM", description = {
        "Terms of a mean that changes: columns (x and y too), sqrt(NAME), log(NAME), NAME^2 or NAME*NAME, separated by commas."})
    List<String> drift = List.of();

    @Option(names = "--skip-missing", description = "Pass over rows without a value and say how many; otherwise the first one is an error.")
    boolean skipMissing;

    @Option(names = "--average-duplicates", description = "Make points at the same place one, with their mean.")
    boolean averageDuplicates;

    @Option(names = "--plane", description = "The coordinates lie on a plane although they look like degrees.")
    boolean plane;

    /** Reads the points with their drift terms; what was passed over is said in {@code messages}. */
    SamplePoints read(PrintWriter messages) throws IOException {
        try (CsvInput input = CsvInput.open(file)) {
            int x = input.require(X);
            int y = input.require(Y);
            int ofValue = input.require(value);
            List<DriftTerm> terms = DriftTerm.parse(drift, input);
            var columns = new Columns(3 + terms.size());
            var cells = new double[3 + terms.size()];
            long skipped = 0;
            for (CsvInput.Row row : input) {
                if (isMissing(row.text(ofValue))) {
                    if (!skipMissing) {
                        throw row.bad(ofValue, "a measured value is missing; complete it, leave the row out, or use --skip-missing.");
                    }
                    skipped++;
                    continue;
                }
                cells[0] = row.number(x);
                cells[1] = row.number(y);
                cells[2] = row.number(ofValue);
                if (log) {
                    if (cells[2] <= 0) {
                        throw row.bad(ofValue, "has no logarithm; replace results below the detection limit by a documented"
                                + " substitute first, or leave out --log.");
                    }
                    cells[2] = Math.log(cells[2]);
                }
                for (int t = 0; t < terms.size(); t++) {
                    cells[3 + t] = terms.get(t).of(row);
                }
                columns.add(cells);
            }
            if (skipped > 0) {
                messages.println("%s: %,d rows without a value passed over.".formatted(input.file(), skipped));
            }
            if (columns.size() == 0) {
                throw new BadInput("%s has no row with a value in column %s.".formatted(input.file(), value));
            }
            double[][] read = columns.columns();
            SamplePoints points = (plane ? SamplePoints.onPlane(read[0], read[1], read[2]) : notDegrees(input.file(), read))
                    .withDrift(Arrays.copyOfRange(read, 3, read.length));
            if (!averageDuplicates) {
                return points;
            }
            SamplePoints averaged = points.averagedByPlace();
            if (averaged.size() < points.size()) {
                messages.println("%s: %,d points at %,d places, averaged by place.".formatted(input.file(), points.size(), averaged.size()));
            }
            return averaged;
        }
    }

    private static SamplePoints notDegrees(String file, double[][] read) {
        try {
            return SamplePoints.of(read[0], read[1], read[2]);
        } catch (IllegalArgumentException complaint) {
            throw new BadInput("%s: %s\nIf they are metres of a small local grid, say --plane.".formatted(file, complaint.getMessage()), complaint);
        }
    }

    static boolean isMissing(String text) {
        return text.isEmpty() || text.equalsIgnoreCase("NA") || text.equalsIgnoreCase("NaN");
    }

    /** Columns of numbers that grow row by row. */
    private static final class Columns {

        private final double[][] columns;
        private int size;

        private Columns(int count) {
            columns = new double[count][1024];
        }

        private void add(double[] cells) {
            for (int c = 0; c < columns.length; c++) {
                if (size == columns[c].length) {
                    columns[c] = Arrays.copyOf(columns[c], size + (size >> 1));
                }
                columns[c][size] = cells[c];
            }
            size++;
        }

        private int size() {
            return size;
        }

        private double[][] columns() {
            for (int c = 0; c < columns.length; c++) {
                columns[c] = Arrays.copyOf(columns[c], size);
            }
            return columns;
        }
    }
}
