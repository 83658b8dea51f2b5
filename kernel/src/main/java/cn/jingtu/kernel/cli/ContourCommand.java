package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.geostatistics.Isobands;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Areas of equal class of a kriged grid. */
@Command(
        name = "contour",
        mixinStandardHelpOptions = true,
        description = {
            "Filled isobands of a regular grid as GeoJSON: one feature for each class with values from >= lower break and below the",
            "upper one, polygons with holes. Coordinates stay those of the grid; nodes may be missing or empty."},
        footer = {
            "",
            "Example:",
            "  kernel contour zinc.csv --value prediction --breaks 5,5.5,6,6.5 -o zinc.geojson"
        })
final class ContourCommand implements Callable<Integer> {

    @Parameters(paramLabel = "GRID", description = "Csv of the nodes with x, y and a value, for instance what krige wrote.")
    private Path grid;

    @Option(names = "--value", paramLabel = "NAME", description = "Column of the value, default prediction.")
    private String value = "prediction";

    @Option(names = "--breaks", required = true, split = ",", paramLabel = "B", description = "Borders of the classes, rising.")
    private double[] breaks;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "GeoJSON to write.")
    private @Nullable Path output;

    @Override
    public Integer call() throws IOException {
        var read = new double[3][1024];
        int size = 0;
        try (CsvInput input = CsvInput.open(grid)) {
            int[] places = {input.require(PointOptions.X), input.require(PointOptions.Y), input.require(value)};
            for (CsvInput.Row row : input) {
                if (size == read[0].length) {
                    for (int c = 0; c < 3; c++) {
                        read[c] = Arrays.copyOf(read[c], 2 * size);
                    }
                }
                read[0][size] = row.number(places[0]);
                read[1][size] = row.number(places[1]);
                read[2][size++] = PointOptions.isMissing(row.text(places[2])) ? Double.NaN : row.number(places[2]);
            }
        }
        int nodes = size;
        double[][] columns = Arrays.stream(read).map(column -> Arrays.copyOf(column, nodes)).toArray(double[][]::new);
        List<Isobands.Band> bands = Isobands.of(columns[0], columns[1], columns[2], breaks);
        try (ResultFile result = ResultFile.open(output)) {
            write(bands, result.writer());
            result.done();
        }
        return 0;
    }

    private static void write(List<Isobands.Band> bands, Writer out) throws IOException {
        out.write("{\"type\":\"FeatureCollection\",\"features\":[");
        String before = "\n";
        for (Isobands.Band band : bands) {
            if (!band.area().isEmpty()) {
                out.write(before + "{\"type\":\"Feature\",\"properties\":{\"from\":" + number(band.from()) + ",\"to\":" + number(band.to())
                        + "},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[");
                for (int p = 0; p < band.area().getNumGeometries(); p++) {
                    out.write(p > 0 ? "," : "");
                    write((Polygon) band.area().getGeometryN(p), out);
                }
                out.write("]}}");
                before = ",\n";
            }
        }
        out.write("\n]}\n");
    }

    private static String number(double level) {
        return Double.isInfinite(level) ? "null" : Double.toString(level);
    }

    /** The shell against the clock, holes with it, as GeoJSON wants them. */
    private static void write(Polygon polygon, Writer out) throws IOException {
        var ordered = (Polygon) polygon.copy();
        ordered.normalize();
        ordered = ordered.reverse();
        out.write("[");
        write(ordered.getExteriorRing(), out);
        for (int h = 0; h < ordered.getNumInteriorRing(); h++) {
            out.write(",");
            write(ordered.getInteriorRingN(h), out);
        }
        out.write("]");
    }

    private static void write(LinearRing ring, Writer out) throws IOException {
        out.write("[");
        String before = "";
        for (Coordinate point : ring.getCoordinates()) {
            out.write(before + "[" + point.x + "," + point.y + "]");
            before = ",";
        }
        out.write("]");
    }
}
