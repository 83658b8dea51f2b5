package cn.jingtu.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoordinatesCommandTests {

    private static final String DISTRICT = "--box=114.5,30.0,114.9,30.3";

    @TempDir
    Path folder;

    private final StringWriter complaints = new StringWriter();

    private int run(String content, String... options) throws Exception {
        Path file = folder.resolve("points.csv");
        Files.writeString(file, content);
        var arguments = new ArrayList<>(List.of("coordinates", file.toString(), "-o", folder.resolve("out.csv").toString()));
        arguments.addAll(List.of(options));
        return KernelCommand.run(arguments.toArray(String[]::new), new PrintWriter(complaints, true));
    }

    private List<String> result() throws Exception {
        return Files.readAllLines(folder.resolve("out.csv"));
    }

    @Test
    void metresOfAZoneBecomeDegreesAndBack() throws Exception {
        assertThat(run("id,x,y\nP1,38566667.3465,3331862.4579\n", "--from", "EPSG:4526")).as(complaints.toString()).isZero();
        assertThat(result()).containsExactly("id,x,y,lon_cgcs2000,lat_cgcs2000", "P1,38566667.3465,3331862.4579,114.69166667,30.10416667");
        assertThat(run("点位,经度,纬度\nP1,东经114°41′30″,30-06-15\n", "--to", "4526")).isZero();
        assertThat(result()).containsExactly("点位,经度,纬度,x_4526,y_4526", "P1,东经114°41′30″,30-06-15,38566667.347,3331862.458");
    }

    @Test
    void aWebMapIsTakenBackWhenTheUserSaysSo() throws Exception {
        assertThat(run("lon,lat\n116.41024449916938,39.91640428150164\n", "--from", "gcj02")).isZero();
        assertThat(result().getLast()).endsWith(",116.40400000,39.91500000");
        assertThat(run("lon,lat\n116.404,39.915\n", "--to", "GCJ-02")).isZero();
        assertThat(result()).containsExactly("lon,lat,lon_gcj02,lat_gcj02", "116.404,39.915,116.41024450,39.91640428");
    }

    @Test
    void aRegionShowsThatTheLatitudeStandsFirst() throws Exception {
        assertThat(run("lon,lat\n30.1,114.69\n30.2,114.7\n", DISTRICT)).isZero();
        assertThat(complaints.toString()).contains("points.csv: the latitude stands before the longitude.");
        assertThat(result()).containsExactly("lon,lat,lon_cgcs2000,lat_cgcs2000,inside",
                "30.1,114.69,114.69000000,30.10000000,yes", "30.2,114.7,114.70000000,30.20000000,yes");
    }

    @Test
    void aRegionShowsTheZoneOfMetres() throws Exception {
        assertThat(run("x,y\n3331862.4579,566667.3465\n", DISTRICT)).isZero();
        assertThat(complaints.toString()).contains("metres of EPSG:4547, CGCS2000 3度带 中央经线114E, the northing first");
        assertThat(result().getLast()).endsWith(",114.69166667,30.10416667,yes");
    }

    @Test
    void theOutlineOfAPlotShowsAShift() throws Exception {
        Path plot = folder.resolve("plot.geojson");
        Files.writeString(plot, """
                {"type": "Polygon", "coordinates": [[[114.69, 30.10], [114.692, 30.10], [114.692, 30.102], [114.69, 30.102], [114.69, 30.10]]]}""");
        run("lon,lat\n114.6905,30.1005\n114.6915,30.1015\n114.6910,30.1010\n", "--to", "gcj02");
        String shifted = "lon,lat\n" + String.join("\n", result().stream().skip(1).map(line -> line.replaceFirst("^[^,]*,[^,]*,", "")).toList());
        assertThat(run(shifted, "--region", plot.toString())).isZero();
        assertThat(complaints.toString()).containsPattern("GCJ-02, \\d{3} m from the place on average");
        assertThat(result().get(1)).endsWith(",114.69050000,30.10050000,yes");
    }

    @Test
    void whatFitsTheRegionIsLeftAndTheLimitOfThatIsSaid() throws Exception {
        assertThat(run("lon,lat\n114.69,30.10\n", DISTRICT)).isZero();
        assertThat(complaints.toString()).contains("100 % of the points lie in the region as they stand; a shift that leaves them inside is not seen");
    }

    @Test
    void twoReadingsThatFitAsWellConvertNothing() throws Exception {
        // Two plots, one kilometre from each other: the point lies in one when read as GCJ-02 and in the other when read as BD-09.
        Path plots = folder.resolve("plots.geojson");
        run("lon,lat\n114.69,30.10\n", "--from", "gcj02");
        String[] first = result().getLast().split(",");
        run("lon,lat\n114.69,30.10\n", "--from", "bd09");
        String[] second = result().getLast().split(",");
        Files.writeString(plots, "{\"type\": \"MultiPolygon\", \"coordinates\": [%s, %s]}".formatted(square(first), square(second)));
        assertThat(run("lon,lat\n114.69,30.10\n", "--region", plots.toString())).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("maybe GCJ-02").contains("another reading brings nearly as many");
    }

    private static String square(String[] cells) {
        double x = Double.parseDouble(cells[2]);
        double y = Double.parseDouble(cells[3]);
        double w = x - 1e-4, e = x + 1e-4, s = y - 1e-4, n = y + 1e-4;
        return "[[[%s, %s], [%s, %s], [%s, %s], [%s, %s], [%s, %s]]]".formatted(w, s, e, s, e, n, w, n, w, s);
    }

    @Test
    void whatCannotBeReadIsNamed() throws Exception {
        assertThat(run("lon,lat\n114.69,abc\n")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("points.csv, row 2, column lat, value \"abc\"");
        assertThat(run("lon,lat\n30.1,114.69\n")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("points.csv, row 2, column lon, value \"30.1\"").contains("Maybe they are swapped");
        assertThat(run("lon,lat\n121.4,31.2\n", DISTRICT)).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("100 % of the points lie outside the region however they are read").contains("km from its middle");
        assertThat(run("x,y\n566667,3331862\n", "--from", "4526")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("missing in front of the easting");
        assertThat(run("x,y\n1,2\n", "--from", "3857")).isEqualTo(KernelCommand.WRONG_USE);
        assertThat(complaints.toString()).contains("use 4490, 4491 to 4554, gcj02 or bd09");
        assertThat(run("x,y\n")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(run("lon,lat\n1,2\n", "--box", "1,2")).isEqualTo(KernelCommand.WRONG_USE);
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    private List<String> areas(String plots, String... options) throws Exception {
        Path file = folder.resolve("plots.geojson");
        Files.writeString(file, plots);
        var arguments = new ArrayList<>(List.of("coordinates", "area", file.toString(), "-o", folder.resolve("out.csv").toString()));
        arguments.addAll(List.of(options));
        assertThat(KernelCommand.run(arguments.toArray(String[]::new), new PrintWriter(complaints, true))).as(complaints.toString()).isZero();
        return result();
    }

    @Test
    void areasNameTheirMethod() throws Exception {
        String degrees = """
                {"type": "Feature", "properties": {"name": "field"}, "geometry": {"type": "Polygon", "coordinates":
                [[[114.69, 30.10], [114.70, 30.10], [114.70, 30.11], [114.69, 30.11], [114.69, 30.10]]]}}""";
        assertThat(areas(degrees)).containsExactly("name,area_m2,area_mu,plane_m2,zone,method",
                "field,1068463.29,1602.69,1068581.55,EPSG:4547,ellipsoid of CGCS2000");
        String metres = """
                {"type": "Polygon", "coordinates": [[[0, 0], [200, 0], [200, 100], [0, 100], [0, 0]]]}""";
        assertThat(areas(metres)).contains("1,20000.00,30.00,20000.00,,plane of the file");
    }
}
