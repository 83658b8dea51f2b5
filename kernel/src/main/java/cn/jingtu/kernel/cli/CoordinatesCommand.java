package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.geo.Angle;
import cn.jingtu.kernel.geo.CoordinateFinding;
import cn.jingtu.kernel.geo.CoordinateFinding.AsExpected;
import cn.jingtu.kernel.geo.CoordinateFinding.Elsewhere;
import cn.jingtu.kernel.geo.CoordinateFinding.Projected;
import cn.jingtu.kernel.geo.CoordinateFinding.Shifted;
import cn.jingtu.kernel.geo.CoordinateFinding.Swapped;
import cn.jingtu.kernel.geo.ExpectedRegion;
import cn.jingtu.kernel.geo.GaussKruger;
import cn.jingtu.kernel.geo.LonLat;
import cn.jingtu.kernel.geo.RawPoint;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jingtu kernel coordinates}: converts the places of a file, or finds out against a region how they are meant. */
@Command(
        name = "coordinates",
        mixinStandardHelpOptions = true,
        description = "Converts places between CGCS2000, its Gauss-Krüger zones and web maps, or finds out what they are.",
        subcommands = CoordinatesAreaCommand.class,
        footer = {
            "",
            "Longitudes and latitudes are degrees or written like 114°41′30″ or 114-41-30. A system is 4490 (CGCS2000, longitude and",
            "latitude), a zone 4491 to 4554 (x is the easting), gcj02 or bd09. The result has the columns of the file and two more,",
            "named after the system; with a region also inside: yes or no.",
            "Without --from a region says how the points are meant: swapped, metres of a zone, shifted. What is found goes to",
            "standard error; where two readings fit as well, nothing is converted. A shift inside a large region is not seen.",
            "",
            "Examples:",
            "  kernel coordinates points.csv --from 4526 -o degrees.csv",
            "  kernel coordinates phones.csv --from gcj02 --to 4547",
            "  kernel coordinates points.csv --region plots.geojson -o right.csv",
            "  kernel coordinates points.csv --box 114.5,30.0,114.9,30.3",
            "  kernel coordinates area plots.geojson"
        })
final class CoordinatesCommand implements Callable<Integer> {

    private static final String[] FIRST = {"lon", "longitude", "lng", "经度", "东经", "x", "easting", "xcoord", "x_coord"};
    private static final String[] SECOND = {"lat", "latitude", "纬度", "北纬", "y", "northing", "ycoord", "y_coord"};
    /** The share by which the reading that was found must lead before points are converted by it. */
    private static final double SURE = 0.5;

    @Parameters(paramLabel = "POINTS", arity = "0..1", description = "csv with lon and lat or x and y; - is standard input.")
    private @Nullable Path points;

    @Option(names = "--from", paramLabel = "SYSTEM", converter = PlaceSystem.Converter.class, description = "What the file holds; 4490 without it and without a region.")
    private @Nullable PlaceSystem from;

    @Option(names = "--to", paramLabel = "SYSTEM", converter = PlaceSystem.Converter.class, defaultValue = "4490", description = "What is wanted (${DEFAULT-VALUE}).")
    private PlaceSystem to;

    @Option(names = "--x", paramLabel = "NAME", description = "Column of the longitude or easting, where it has another name.")
    private @Nullable String first;

    @Option(names = "--y", paramLabel = "NAME", description = "Column of the latitude or northing.")
    private @Nullable String second;

    @ArgGroup(multiplicity = "0..1")
    private @Nullable Expected expected;

    /** Where the points should lie. */
    static final class Expected {
        @Option(names = "--region", paramLabel = "GEOJSON", description = "Polygons where the points lie: a district, or better the plots themselves.")
        private @Nullable Path region;

        @Option(names = "--box", split = ",", paramLabel = "DEGREE", description = "West, south, east and north of where they lie.")
        private @Nullable List<Double> box;
    }

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "Where the points go; standard output without it.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec;

    /** A row of the file and what stands in its two columns. */
    private record Place(CsvInput.Row row, RawPoint point) {}

    @Override
    public Integer call() throws IOException {
        if (points == null) {
            throw new ParameterException(spec.commandLine(), "Name a file of points or a subcommand; see --help.");
        }
        ExpectedRegion region = region();
        try (var input = CsvInput.open(points)) {
            int x = first == null ? input.require(FIRST) : input.require(first);
            int y = second == null ? input.require(SECOND) : input.require(second);
            var places = new ArrayList<Place>();
            for (CsvInput.Row row : input) {
                places.add(new Place(row, new RawPoint(number(row, x), number(row, y))));
            }
            if (places.isEmpty()) {
                throw new BadInput("%s has no row below its header.".formatted(input.file()));
            }
            Reading reading = from != null || region == null
                    ? (from == null ? PlaceSystem.CGCS2000 : from)::read
                    : found(input.file(), region.examine(places.stream().map(Place::point).toList()));
            try (var result = ResultFile.open(out)) {
                write(result.csv(), input, places, x, reading, region);
                result.done();
            }
        }
        return 0;
    }

    private interface Reading {

        /**
         * Where the point is.
         *
         * @throws IllegalArgumentException when it cannot be read so
         */
        LonLat of(RawPoint point);
    }

    private @Nullable ExpectedRegion region() throws IOException {
        if (expected == null) {
            return null;
        }
        if (expected.box != null) {
            if (expected.box.size() != 4) {
                throw new ParameterException(spec.commandLine(), "--box takes west,south,east,north, such as 114.5,30.0,114.9,30.3.");
            }
            return ExpectedRegion.ofBox(expected.box.get(0), expected.box.get(1), expected.box.get(2), expected.box.get(3));
        }
        PlotFile file = PlotFile.read(expected.region, false, null);
        GaussKruger zone = file.zone();
        if (zone == null) {
            throw new BadInput("%s holds metres of an unknown system: give the region in longitude and latitude, or name its crs."
                    .formatted(expected.region.getFileName()));
        }
        List<Geometry> polygons = file.plots().stream().map(plot -> zone.unproject(plot.polygon())).toList();
        return ExpectedRegion.of(UnaryUnionOp.union(polygons));
    }

    private static double number(CsvInput.Row row, int column) {
        String text = row.text(column);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            try {
                return Angle.parse(text);
            } catch (IllegalArgumentException unreadable) {
                throw row.bad(column, text.isEmpty() ? "a coordinate is missing." : unreadable.getMessage());
            }
        }
    }

    private Reading found(String file, CoordinateFinding finding) {
        String what = switch (finding) {
            case AsExpected(double inside) -> "%s of the points lie in the region as they stand; a shift that leaves them inside is not seen".formatted(percent(inside));
            case Swapped _ -> "the latitude stands before the longitude";
            case Projected(GaussKruger system, boolean northingFirst, double _) ->
                "metres of EPSG:%d, %s%s".formatted(system.epsg(), system.zh(), northingFirst ? ", the northing first" : "");
            case Shifted(var datum, double _, double metres) -> "%s, %.0f m from the place on average".formatted(datum.name().replace('_', '-'), metres);
            case Elsewhere(double outside, double metres) -> throw new BadInput(
                    "%s: %s of the points lie outside the region however they are read%s. Check the region, or say with --from what they are."
                            .formatted(file, percent(outside), Double.isFinite(metres) ? ", %.0f km from its middle on average".formatted(metres / 1000) : ""));
        };
        if (!(finding instanceof AsExpected) && finding.confidence() < SURE) {
            throw new BadInput("%s: maybe %s, but another reading brings nearly as many points into the region (lead %s). Say with --from what they are."
                    .formatted(file, what, percent(finding.confidence())));
        }
        spec.commandLine().getErr().println(file + ": " + what + ".");
        return point -> finding.read(point).orElseThrow(() -> new IllegalArgumentException(
                "this point cannot be read as the others are: " + what + "."));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }

    private void write(CsvWriter csv, CsvInput input, List<Place> places, int column, Reading reading, @Nullable ExpectedRegion region) {
        var header = new ArrayList<>(input.header());
        header.addAll(to.columns());
        if (region != null) {
            header.add("inside");
        }
        csv.writeRecord(header);
        for (Place place : places) {
            var cells = new ArrayList<String>();
            for (int i = 0; i < input.header().size(); i++) {
                cells.add(place.row.text(i));
            }
            try {
                LonLat there = reading.of(place.point);
                cells.addAll(to.write(there));
                if (region != null) {
                    cells.add(region.contains(there) ? "yes" : "no");
                }
            } catch (IllegalArgumentException elsewhere) {
                throw place.row.bad(column, elsewhere.getMessage());
            }
            csv.writeRecord(cells);
        }
    }
}
