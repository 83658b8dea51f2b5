package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.design.SamplingArea;
import cn.jingtu.kernel.geo.GaussKruger;
import cn.jingtu.kernel.geo.Surface;
import cn.jingtu.kernel.quantity.Area;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jingtu kernel coordinates area}: areas of plots in square metres and mu. */
@Command(
        name = "area",
        mixinStandardHelpOptions = true,
        description = "Areas of GeoJSON polygons in square metres and mu (2000/3 m²).",
        footer = {
            "",
            "area_m2 and area_mu lie on the ellipsoid of CGCS2000, which needs no zone; plane_m2 is the area on the plane of the",
            "zone, as cadastral plans give it. Metres of an unknown system have the plane alone; method says which it is.",
            "",
            "Examples:",
            "  kernel coordinates area plots.geojson -o areas.csv",
            "  kernel coordinates area plots.geojson --epsg 4526"
        })
final class CoordinatesAreaCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PLOTS", description = "GeoJSON with polygons in longitude and latitude, or in metres.")
    private Path plots;

    @Option(names = "--epsg", paramLabel = "CODE", description = "Zone of CGCS2000 of the plane, 4491 to 4554.")
    private @Nullable Integer epsg;

    @Option(names = "--metres", description = "The coordinates are metres although they look like degrees.")
    private boolean metres;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "Where the areas go; standard output without it.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        PlotFile file = PlotFile.read(plots, metres, epsg == null ? null : GaussKruger.of(epsg));
        GaussKruger zone = file.zone();
        try (var result = ResultFile.open(out)) {
            var csv = result.csv();
            csv.writeRecord("name", "area_m2", "area_mu", "plane_m2", "zone", "method");
            for (PlotFile.Plot plot : file.plots()) {
                var plane = new Area(BigDecimal.valueOf(SamplingArea.of(plot.polygon(), 0).areaM2()));
                Area area = zone == null ? plane : Surface.areaOf(zone.unproject(plot.polygon()));
                csv.writeRecord(plot.name(), m2(area), area.mu(2).toPlainString(), m2(plane), zone == null ? "" : "EPSG:" + zone.epsg(),
                        zone == null ? "plane of the file" : "ellipsoid of CGCS2000");
            }
            result.done();
        }
        return 0;
    }

    private static String m2(Area area) {
        return area.m2().setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    }
}
