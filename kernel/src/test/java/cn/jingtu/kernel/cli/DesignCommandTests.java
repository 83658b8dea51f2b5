package cn.jingtu.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class DesignCommandTests {

    private static final String PLOT = """
            {"type": "Feature", "properties": {"name": "old works"}, "geometry": {"type": "Polygon", "coordinates":
            [[[500000, 3000000], [500400, 3000000], [500400, 3000300], [500000, 3000300], [500000, 3000000]]]}}""";
    private static final String STRATA = """
            {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4547"}}, "features": [
            {"type": "Feature", "properties": {"stratum": "yard", "sd": 1}, "geometry": {"type": "Polygon", "coordinates":
            [[[500000, 3000000], [500300, 3000000], [500300, 3000100], [500000, 3000100], [500000, 3000000]]]}},
            {"type": "Feature", "properties": {"stratum": "tanks", "sd": 6}, "geometry": {"type": "Polygon", "coordinates":
            [[[500300, 3000000], [500400, 3000000], [500400, 3000100], [500300, 3000100], [500300, 3000000]]]}}]}""";

    @TempDir
    Path folder;

    private final StringWriter complaints = new StringWriter();

    private int run(String plot, String result, String... options) throws Exception {
        Path file = folder.resolve("plot.geojson");
        Files.writeString(file, plot);
        var arguments = new ArrayList<>(List.of("design", file.toString(), "-o", folder.resolve(result).toString()));
        arguments.addAll(List.of(options));
        return KernelCommand.run(arguments.toArray(String[]::new), new PrintWriter(complaints, true));
    }

    private String print(String arguments) {
        var printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(KernelCommand.run(arguments.split(" "), new PrintWriter(complaints, true))).as(complaints.toString()).isZero();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aGridOfANumberIsWrittenWithItsLayers() throws Exception {
        assertThat(run(PLOT, "points.csv", "--grid", "triangular", "--number", "20", "--depth", "3", "--soil-changes", "0.8", "--buffer", "5")).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("points.csv"));
        assertThat(lines).hasSize(1 + 20 * 4);
        assertThat(lines.get(0)).isEqualTo("id,stratum,x,y,top_m,bottom_m,reason");
        assertThat(lines.get(1)).startsWith("S01,,500").contains(",0.0,0.5,").contains("systematic grid");
        assertThat(complaints.toString()).contains("20 points in 113100.0 m², one for 5655.0 m².");
    }

    @Test
    void strataAreSharedByNeymanAndWrittenAsGeoJson() throws Exception {
        assertThat(run(STRATA, "points.geojson", "--stratified", "9", "--allocation", "neyman")).isZero();
        var root = JsonMapper.shared().readTree(Files.readString(folder.resolve("points.geojson")));
        assertThat(root.path("features").size()).isEqualTo(9);
        assertThat(root.path("crs").path("properties").path("name").asString()).endsWith("4547");
        assertThat(root.path("features").get(3).path("properties").path("stratum").asString()).isEqualTo("tanks");
        assertThat(complaints.toString()).contains("Stratum yard: 3 points").contains("Stratum tanks: 6 points");
    }

    @Test
    void judgedPointsAreCheckedAndKept() throws Exception {
        Path chosen = folder.resolve("chosen.csv");
        Files.writeString(chosen, "id,x,y,reason\nJ1,500010,3000010,tank\nJ2,500002,3000010,drain\n");
        assertThat(run(PLOT, "points.csv", "--judged", chosen.toString(), "--buffer", "5")).isZero();
        assertThat(complaints.toString()).contains("Point J2 lies outside the plot or too near its border.").doesNotContain("J1");
        Files.writeString(chosen, "id,x,y,reason\nJ1,500010,3000010,\n");
        assertThat(run(PLOT, "points.csv", "--judged", chosen.toString())).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("chosen.csv, row 2, column reason");
    }

    private static final String FIELD = PLOT.replaceAll("500(...), 3000(...)", "116.$1, 39.$2");

    @Test
    void longitudeAndLatitudeAreProjectedAndStandBesideTheMetres() throws Exception {
        assertThat(run(FIELD, "points.csv", "--random", "5")).isZero();
        assertThat(complaints.toString()).contains("projected to EPSG:4548, CGCS2000 3度带 中央经线117E");
        List<String> lines = Files.readAllLines(folder.resolve("points.csv"));
        assertThat(lines.getFirst()).isEqualTo("id,stratum,x,y,lon,lat,reason");
        assertThat(lines.get(1)).containsPattern("^S01,,4[0-9]{5}\\.[0-9]{3},43[0-9]{5}\\.[0-9]{3},116\\.[0-3][0-9]{7},39\\.[0-2][0-9]{7},");
        assertThat(run(FIELD, "other.csv", "--random", "5", "--epsg", "4527")).isZero();
        assertThat(Files.readAllLines(folder.resolve("other.csv")).get(1)).startsWith("S01,,394");
    }

    @Test
    void pointsInDegreesAreGeoJsonInDegrees() throws Exception {
        assertThat(run(FIELD, "points.geojson", "--random", "1")).isZero();
        var feature = JsonMapper.shared().readTree(Files.readString(folder.resolve("points.geojson"))).path("features").get(0);
        assertThat(feature.path("geometry").path("coordinates").get(0).asDouble()).isBetween(116.0, 116.4);
        assertThat(feature.path("properties").path("epsg").asInt()).isEqualTo(4548);
        assertThat(feature.path("properties").path("x").asDouble()).isBetween(400_000.0, 460_000.0);
    }

    @Test
    void metresOfANamedZoneGetTheirDegrees() throws Exception {
        assertThat(run(STRATA, "points.csv", "--random", "5")).isZero();
        assertThat(Files.readAllLines(folder.resolve("points.csv")).get(1)).containsPattern(",114\\.00[0-9]{6},27\\.11[0-9]{6},");
        assertThat(run(STRATA, "points.csv", "--random", "5", "--epsg", "4548")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("says that it is in EPSG:4547");
    }

    @Test
    void judgedPointsMayComeInDegrees() throws Exception {
        Path chosen = folder.resolve("chosen.csv");
        Files.writeString(chosen, "id,lon,lat,reason\nJ1,116.2,39.1,tank\n");
        assertThat(run(FIELD, "points.csv", "--judged", chosen.toString())).isZero();
        assertThat(Files.readAllLines(folder.resolve("points.csv")).get(1)).contains(",116.20000000,39.10000000,tank");
        Files.writeString(chosen, "id,lon,lat,reason\nJ1,39.1,116.2,tank\n");
        assertThat(run(FIELD, "points.csv", "--judged", chosen.toString())).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("chosen.csv, row 2, column lon");
    }

    @Test
    void degreesThatAreMeantAsMetresOrSwappedAreAsked() throws Exception {
        assertThat(run(FIELD, "points.csv", "--random", "5", "--metres")).isZero();
        assertThat(Files.readAllLines(folder.resolve("points.csv")).getFirst()).isEqualTo("id,stratum,x,y,reason");
        assertThat(run(STRATA.replace("4547", "4490"), "points.csv", "--random", "5")).isEqualTo(KernelCommand.BAD_INPUT);
        String swapped = PLOT.replaceAll("500(...), 3000(...)", "39.$2, 116.$1");
        assertThat(run(swapped, "points.csv", "--random", "5")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("have the latitude first");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"type\": \"Point\", \"coordinates\": [1, 2]} | use Polygon or MultiPolygon",
        "{\"type\": \"Polygon\", \"coordinates\": [[[500, 1], [900, 9]]]} | coordinates",
        "{\"type\": \"Polygon\", \"coordinates\": [[[500, \"a\"]]]} | must hold two numbers",
        "{\"type\": | cannot be read as GeoJSON",
        "{\"type\": \"FeatureCollection\", \"features\": []} | holds no feature",
        "{\"type\": \"Polygon\", \"coordinates\": [[[500, 0], [600, 100], [600, 0], [500, 100], [500, 0]]]} | not valid at (550.0, 50.0)"
    })
    void aFileThatIsNoPlotIsExplained(String plot, String complaint) throws Exception {
        assertThat(run(plot, "points.csv", "--random", "5")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains(complaint);
        assertThat(folder.resolve("points.csv")).doesNotExist();
    }

    @Test
    void aMissingChoiceIsWrongUse() throws Exception {
        assertThat(run(PLOT, "points.csv")).isEqualTo(KernelCommand.WRONG_USE);
        assertThat(run(PLOT, "points.csv", "--grid", "square")).isEqualTo(KernelCommand.WRONG_USE);
        assertThat(run(PLOT, "points.csv", "--grid", "square", "--random", "3")).isEqualTo(KernelCommand.WRONG_USE);
        assertThat(complaints.toString()).contains("Name a plot and one of --grid").contains("either --spacing or --number");
    }

    @Test
    void theHotSpotQuestionIsAnsweredInAllThreeDirections() {
        assertThat(print("design hotspot --spacing 40 --semi-major 20")).contains("square,40,1600,20,1,unknown,0.78539816,0.21460184");
        assertThat(print("design hotspot --semi-major 20 --probability 0.9")).contains("square,35.873992,1286.9433,20,1,unknown,0.9,0.1");
        assertThat(print("design hotspot --spacing 40 --probability 0.9 --grid triangular --shape 0.5 --angle 30")).contains("triangular,40,1385.6406,");
        assertThat(KernelCommand.run("design hotspot --spacing 40".split(" "), new PrintWriter(complaints, true))).isEqualTo(KernelCommand.WRONG_USE);
    }

    @Test
    void sampleSizesAndRequiredNumbersArePrinted() {
        assertThat(print("design samplesize --threshold --alpha 0.05 --beta 0.2 --delta 1 --sigma 1")).contains(",8\n");
        assertThat(print("design samplesize --mean --confidence 0.95 --sigma 3.25 --deviation 1.5")).contains(",21\n");
        assertThat(print("design samplesize --proportion --confidence 0.95 --share 0.5 --deviation 0.1")).contains(",97\n");
        assertThat(print("design numbers --area 20000 --suspected 8000 --stockpile 2600"))
                .contains("\"preliminary survey, soil points\",6,公告2017年第72号,yes").contains("\"detailed survey, soil points\",28,").contains("\"stockpile, samples\",8,");
        assertThat(KernelCommand.run("design samplesize --mean --sigma 3".split(" "), new PrintWriter(complaints, true))).isEqualTo(KernelCommand.WRONG_USE);
        assertThat(complaints.toString()).contains("needs --confidence");
    }
}
