package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.design.Allocation;
import cn.jingtu.kernel.design.DepthLayer;
import cn.jingtu.kernel.design.Grid;
import cn.jingtu.kernel.design.SamplePoint;
import cn.jingtu.kernel.design.SamplingArea;
import cn.jingtu.kernel.design.SamplingDesign;
import cn.jingtu.kernel.geo.GaussKruger;
import cn.jingtu.kernel.geo.GridPoint;
import cn.jingtu.kernel.geo.LonLat;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code jingtu kernel design}: places sample points in a plot; its subcommands answer how many and how dense. */
@Command(
        name = "design",
        mixinStandardHelpOptions = true,
        description = "Places sample points in a plot (GeoJSON polygons in metres, or in longitude and latitude).",
        subcommands = {DesignHotSpotCommand.class, DesignNumbersCommand.class, DesignSampleSizeCommand.class},
        footer = {
            "",
            "The result has id, stratum, x, y, reason; with --depth a row for each layer. A name that ends in .geojson writes",
            "GeoJSON. The same seed gives the same points. Longitude and latitude (CGCS2000) are projected to the zone of three",
            "degrees around them or to --epsg; lon and lat of each point stand beside x and y wherever the zone is known.",
            "",
            "Examples:",
            "  kernel design plot.geojson --grid square --spacing 40 --buffer 5 -o points.csv",
            "  kernel design plot.geojson --grid triangular --number 20 --seed 7 --depth 6 --soil-changes 0.8,2.6",
            "  kernel design strata.geojson --stratified 30 --allocation neyman -o points.geojson",
            "  kernel design plot.geojson --judged tanks.csv",
            "  kernel design field.geojson --random 12 --epsg 4526 -o points.geojson",
            "  kernel design hotspot --spacing 40 --semi-major 20 --shape 0.5",
            "  kernel design samplesize --threshold --alpha 0.05 --beta 0.2 --delta 0.1 --sigma 0.15"
        })
final class DesignCommand implements Callable<Integer> {

    enum Form {
        SQUARE, TRIANGULAR, RECTANGULAR;

        /** A grid of this form; {@code ratio} is the height of a rectangle as part of its width. */
        Grid grid(double spacing, double ratio) {
            return switch (this) {
                case SQUARE -> Grid.square(spacing);
                case TRIANGULAR -> Grid.triangular(spacing);
                case RECTANGULAR -> Grid.rectangular(spacing, spacing * ratio);
            };
        }
    }

    enum Sharing { PROPORTIONAL, NEYMAN }

    static final String[] LONGITUDE = {"lon", "longitude", "lng", "经度"};
    static final String[] LATITUDE = {"lat", "latitude", "纬度"};

    @Parameters(paramLabel = "PLOT", arity = "0..1", description = "GeoJSON with polygons; strata have a property stratum, and sd for Neyman's allocation.")
    private @Nullable Path plot;

    @ArgGroup(multiplicity = "0..1")
    private @Nullable Method method;

    /** How points are placed. */
    static final class Method {
        @Option(names = "--grid", description = "A systematic grid with a random origin: one of ${COMPLETION-CANDIDATES}; needs --spacing or --number.")
        private @Nullable Form grid;

        @Option(names = "--random", paramLabel = "N", description = "So many independent points.")
        private @Nullable Integer random;

        @Option(names = "--stratified", paramLabel = "N", description = "So many points shared among the strata.")
        private @Nullable Integer stratified;

        @Option(names = "--judged", paramLabel = "CSV", description = "Chosen points: id, x, y (or lon, lat), reason; they are checked and kept.")
        private @Nullable Path judged;
    }

    @Option(names = "--spacing", description = "Spacing of the grid in metres; of a rectangular one from west to east.")
    private @Nullable Double spacing;

    @Option(names = "--number", description = "Number of points of the grid instead of a spacing.")
    private @Nullable Integer number;

    @Option(names = "--ratio", defaultValue = "0.5", description = "South to north spacing of a rectangular grid as part of the other (${DEFAULT-VALUE}).")
    private double ratio;

    @Option(names = "--angle", defaultValue = "0", description = "Turns the grid counter-clockwise, in degrees.")
    private double angle;

    @Option(names = "--allocation", defaultValue = "PROPORTIONAL", description = "One of ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    private Sharing allocation;

    @Option(names = "--at-least", defaultValue = "2", description = "Least number of points in a stratum (${DEFAULT-VALUE}).")
    private int atLeast;

    @Option(names = "--buffer", defaultValue = "0", description = "Distance to the border and to holes in metres.")
    private double buffer;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the random numbers (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--depth", description = "Depth of the boreholes in metres: a row for each layer (HJ 25.2-2019).")
    private @Nullable Double depth;

    @Option(names = "--soil-changes", split = ",", description = "Depths in metres where one soil layer ends and the next begins.")
    private List<Double> soilChanges = List.of();

    @Option(names = "--epsg", paramLabel = "CODE", description = "Zone of CGCS2000 for the metres, 4491 to 4554; of degrees the zone of three degrees around them without it.")
    private @Nullable Integer epsg;

    @Option(names = "--metres", description = "The coordinates are metres although they look like degrees.")
    private boolean metres;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "Where the points go, .csv or .geojson; standard output without it.")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (plot == null || method == null) {
            throw new ParameterException(spec.commandLine(), "Name a plot and one of --grid, --random, --stratified and --judged, or a subcommand; see --help.");
        }
        PlotFile file = PlotFile.read(plot, metres, epsg == null ? null : GaussKruger.of(epsg));
        List<DepthLayer> layers = depth == null ? List.of() : DepthLayer.to(depth, soilChanges);
        PrintWriter notes = spec.commandLine().getErr();
        if (file.degrees()) {
            notes.println("Longitude and latitude are projected to EPSG:%d, %s.".formatted(file.zone().epsg(), file.zone().zh()));
        }
        List<SamplePoint> points = method.stratified != null ? stratified(file, method.stratified, notes) : inOneArea(file, method, notes);
        try (var result = ResultFile.open(out)) {
            if (out != null && out.toString().toLowerCase(Locale.ROOT).endsWith("json")) {
                result.writer().write(geoJson(points, layers, file));
            } else {
                csv(result.csv(), points, layers, file.zone());
            }
            result.done();
        }
        return 0;
    }

    private List<SamplePoint> inOneArea(PlotFile file, Method how, PrintWriter notes) throws IOException {
        file.plots().forEach(part -> SamplingArea.of(part.polygon(), 0)); // each must be valid before they are joined
        List<Geometry> polygons = file.plots().stream().map(PlotFile.Plot::polygon).toList();
        SamplingArea area = SamplingArea.of(polygons.size() == 1 ? polygons.getFirst() : UnaryUnionOp.union(polygons), buffer);
        List<SamplePoint> points;
        if (how.grid != null) {
            points = grid(area, how.grid);
        } else if (how.random != null) {
            points = SamplingDesign.random(area, how.random, seed);
        } else {
            points = judged(area, how.judged, file.zone(), notes);
        }
        notes.println(points.isEmpty()
                ? "No point lies in the %.1f m²; take a closer spacing or another seed.".formatted(area.areaM2())
                : "%d points in %.1f m², one for %.1f m².".formatted(points.size(), area.areaM2(), area.areaM2() / points.size()));
        return points;
    }

    private List<SamplePoint> grid(SamplingArea area, Form form) {
        if ((spacing == null) == (number == null)) {
            throw new ParameterException(spec.commandLine(), "A grid needs either --spacing or --number.");
        }
        return spacing != null
                ? SamplingDesign.grid(area, form.grid(spacing, ratio).rotated(angle), seed)
                : SamplingDesign.gridOf(number, area, form.grid(1, ratio).rotated(angle), seed);
    }

    private List<SamplePoint> stratified(PlotFile file, int total, PrintWriter notes) {
        var areas = new LinkedHashMap<String, SamplingArea>();
        var sizes = new LinkedHashMap<String, Double>();
        var deviations = new LinkedHashMap<String, Double>();
        for (PlotFile.Plot part : file.plots()) {
            SamplingArea area = SamplingArea.of(part.polygon(), buffer);
            if (areas.put(part.name(), area) != null) {
                throw new BadInput("%s has the stratum %s twice; join its polygons to a MultiPolygon.".formatted(plot.getFileName(), part.name()));
            }
            sizes.put(part.name(), area.areaM2());
            if (allocation == Sharing.NEYMAN) {
                if (part.deviation() == null) {
                    throw new BadInput("%s, stratum %s has no property sd, which Neyman's allocation needs.".formatted(plot.getFileName(), part.name()));
                }
                deviations.put(part.name(), part.deviation());
            }
        }
        SequencedMap<String, Integer> numbers = allocation == Sharing.NEYMAN
                ? Allocation.neyman(total, sizes, deviations, atLeast)
                : Allocation.proportional(total, sizes, atLeast);
        numbers.forEach((name, count) -> notes.println("Stratum %s: %d points in %.1f m².".formatted(name, count, sizes.get(name))));
        return SamplingDesign.stratified(areas, numbers, seed);
    }

    private static List<SamplePoint> judged(SamplingArea area, Path chosen, @Nullable GaussKruger zone, PrintWriter notes) throws IOException {
        var points = new ArrayList<SamplePoint>();
        try (var input = CsvInput.open(chosen)) {
            int id = input.require("id", "point", "点位");
            boolean degrees = zone != null && input.find("x").isEmpty() && input.find(LONGITUDE).isPresent();
            int x = degrees ? input.require(LONGITUDE) : input.require("x");
            int y = degrees ? input.require(LATITUDE) : input.require("y");
            int reason = input.require("reason", "理由", "依据");
            for (CsvInput.Row row : input) {
                if (row.text(reason).isEmpty()) {
                    throw row.bad(reason, "a judged point needs a reason, such as a tank or a spill.");
                }
                double east = row.number(x);
                double north = row.number(y);
                if (degrees) {
                    GridPoint there = projected(row, x, zone, east, north);
                    east = there.easting();
                    north = there.northing();
                }
                points.add(new SamplePoint(row.text(id), "", east, north, row.text(reason)));
            }
        }
        for (SamplingDesign.Judged judged : SamplingDesign.judgemental(area, points)) {
            if (!judged.inside()) {
                notes.println("Point %s lies outside the plot or too near its border.".formatted(judged.point().id()));
            }
        }
        return points;
    }

    private static GridPoint projected(CsvInput.Row row, int column, GaussKruger zone, double longitude, double latitude) {
        try {
            return zone.project(new LonLat(longitude, latitude));
        } catch (IllegalArgumentException elsewhere) {
            throw row.bad(column, elsewhere.getMessage());
        }
    }

    private static void csv(CsvWriter csv, List<SamplePoint> points, List<DepthLayer> layers, @Nullable GaussKruger zone) {
        var header = new ArrayList<>(List.of("id", "stratum", "x", "y"));
        if (zone != null) {
            header.addAll(List.of("lon", "lat"));
        }
        if (!layers.isEmpty()) {
            header.addAll(List.of("top_m", "bottom_m"));
        }
        header.add("reason");
        csv.writeRecord(header);
        for (SamplePoint point : points) {
            var place = new ArrayList<>(List.of(point.id(), point.stratum(), metres(point.x()), metres(point.y())));
            if (zone != null) {
                LonLat there = zone.unproject(point.x(), point.y());
                place.addAll(List.of(degrees(there.longitude()), degrees(there.latitude())));
            }
            if (layers.isEmpty()) {
                csv.writeRecord(with(place, point.reason()));
            }
            for (DepthLayer layer : layers) {
                csv.writeRecord(with(place, String.valueOf(layer.topM()), String.valueOf(layer.bottomM()),
                        layer.byJudgement() ? point.reason() + "; depth by judgement" : point.reason()));
            }
        }
    }

    private static List<String> with(List<String> cells, String... more) {
        var all = new ArrayList<>(cells);
        all.addAll(List.of(more));
        return all;
    }

    /** To about a millimetre. */
    private static String degrees(double angle) {
        return String.format(Locale.ROOT, "%.8f", angle);
    }

    private static String metres(double coordinate) {
        return String.format(Locale.ROOT, "%.3f", coordinate);
    }

    private static String geoJson(List<SamplePoint> points, List<DepthLayer> layers, PlotFile file) {
        JsonMapper json = JsonMapper.shared();
        ObjectNode root = json.createObjectNode().put("type", "FeatureCollection");
        if (file.crs() != null) {
            root.set("crs", file.crs());
        }
        ArrayNode features = root.putArray("features");
        for (SamplePoint point : points) {
            ObjectNode feature = features.addObject().put("type", "Feature").put("id", point.id());
            ArrayNode position = feature.putObject("geometry").put("type", "Point").putArray("coordinates");
            ObjectNode properties = feature.putObject("properties").put("id", point.id()).put("stratum", point.stratum()).put("reason", point.reason());
            double x = Double.parseDouble(metres(point.x()));
            double y = Double.parseDouble(metres(point.y()));
            if (file.zone() == null) {
                position.add(x).add(y);
            } else {
                LonLat there = file.zone().unproject(point.x(), point.y());
                double lon = Double.parseDouble(degrees(there.longitude()));
                double lat = Double.parseDouble(degrees(there.latitude()));
                position.add(file.degrees() ? lon : x).add(file.degrees() ? lat : y);
                properties.put("x", x).put("y", y).put("lon", lon).put("lat", lat).put("epsg", file.zone().epsg());
            }
            if (!layers.isEmpty()) {
                ArrayNode depths = properties.putArray("layers_m");
                layers.forEach(layer -> depths.addArray().add(layer.topM()).add(layer.bottomM()));
            }
        }
        return json.writeValueAsString(root) + "\n";
    }
}
