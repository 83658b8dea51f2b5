package cn.jingtu.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeostatisticsCommandsTests {

    private static final String MEUSE = "../golden/meuse/meuse.csv";
    private static final String GRID = "../golden/meuse/meuse_grid.csv";
    private static final String MODEL = "nug:0.05066243,sph:0.59060780:897.0209";

    @TempDir
    private Path folder;

    private final StringWriter messages = new StringWriter();

    private int run(String... arguments) {
        return KernelCommand.run(arguments, new PrintWriter(messages, true));
    }

    private List<String> kriged(String... more) throws Exception {
        Path out = folder.resolve("out.csv");
        var arguments = new ArrayList<>(List.of("krige", MEUSE, "--value", "zinc", "--targets", GRID, "-o", out.toString()));
        arguments.addAll(List.of(more));
        assertThat(run(arguments.toArray(String[]::new))).as(messages.toString()).isZero();
        return Files.readAllLines(out);
    }

    private String points(String rows) throws Exception {
        return Files.writeString(folder.resolve("points.csv"), "X,Y,z\n" + rows).toString();
    }

    @Test
    void predictionsAreThoseOfGstatInTheOrderOfTheTargets() throws Exception {
        List<String> lines = kriged("--log", "--model", MODEL, "--nearest", "16");
        List<String> expected = Files.readAllLines(Path.of("../golden/meuse/kriging.csv"));
        assertThat(lines).hasSameSizeAs(expected).startsWith("x,y,prediction,variance");
        for (int i = 1; i < lines.size(); i++) {
            String[] actual = lines.get(i).split(",");
            String[] gstat = expected.get(i).split(",");
            assertThat(actual[0] + "," + actual[1]).isEqualTo(gstat[0] + "," + gstat[1]);
            assertThat(Double.parseDouble(actual[2])).isEqualTo(Double.parseDouble(gstat[4]), within(1e-9));
            assertThat(Double.parseDouble(actual[3])).isEqualTo(Double.parseDouble(gstat[5]), within(1e-9));
        }
    }

    @Test
    void theNumberOfThreadsChangesNoDigit() throws Exception {
        assertThat(kriged("--log", "--model", MODEL, "--nearest", "16", "--threads", "1"))
                .isEqualTo(kriged("--log", "--model", MODEL, "--nearest", "16", "--threads", "3"));
    }

    @Test
    void aDriftMayBeARootOfAColumn() throws Exception {
        String first = kriged("--log", "--drift", "sqrt(dist)", "--model", "nug:0.0799,sph:0.1473:880.5").get(1);
        assertThat(Double.parseDouble(first.split(",")[2])).isEqualTo(7.07127594284636, within(1e-9));
    }

    @Test
    void practicalRangesGiveTheSameAsParameters() throws Exception {
        assertThat(kriged("--log", "--model", "nug:0.05,exp:0.6:900", "--practical-range"))
                .isEqualTo(kriged("--log", "--model", "nug:0.05,exp:0.6:300"));
    }

    @Test
    void thresholdsAndTheOriginalScaleAddColumns() throws Exception {
        assertThat(kriged("--log", "--model", MODEL, "--threshold", "500", "--back-transform").getFirst())
                .isEqualTo("x,y,prediction,variance,mean,median,probability");
        assertThat(kriged("--method", "indicator", "--threshold", "200,500", "--model", "nug:0.1,sph:0.1:900").getFirst())
                .isEqualTo("x,y,prediction_200,variance_200,probability_200,prediction_500,variance_500,probability_500");
    }

    @Test
    void aMissingValueIsNamedOrSkipped() throws Exception {
        String file = points("0,0,1\n1000,0,\n0,1000,3\n2000,2000,2\n");
        assertThat(run("krige", file, "--value", "z", "--model", "sph:1:500", "--targets", GRID)).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(messages.toString()).contains("row 3, column z").contains("--skip-missing");
        String out = folder.resolve("out.csv").toString();
        assertThat(run("krige", file, "--value", "z", "--skip-missing", "--model", "sph:1:500", "--targets", file, "-o", out)).isZero();
        assertThat(messages.toString()).contains("1 rows without a value");
        assertThat(Files.readAllLines(Path.of(out))).contains("0,1000,3.0,0.0");
    }

    @Test
    void aZeroHasNoLogarithmAndSaysSo() throws Exception {
        assertThat(run("krige", points("0,0,1\n1000,0,0\n"), "--value", "z", "--log", "--model", "sph:1:500", "--targets", GRID))
                .isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(messages.toString()).contains("row 3, column z, value \"0\"");
    }

    @Test
    void pointsAtOnePlaceAreNamedOrAveraged() throws Exception {
        String file = points("5,5,1\n1000,0,2\n5,5,3\n");
        assertThat(run("krige", file, "--value", "z", "--model", "sph:1:500", "--targets", file)).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(messages.toString()).contains("Points 1 and 3 lie at the same place").contains("--average-duplicates");
        String out = folder.resolve("out.csv").toString();
        assertThat(run("krige", file, "--value", "z", "--average-duplicates", "--model", "sph:1:500", "--targets", file, "-o", out)).isZero();
        assertThat(Files.readAllLines(Path.of(out))).contains("5,5,2.0,0.0");
    }

    @Test
    void targetsInDegreesAreRefusedWhereThePointsAreMetres() throws Exception {
        String file = points("1000,1000,1\n1100,1050,2\n1200,1010,3\n");
        Path targets = Files.writeString(folder.resolve("targets.csv"), "x,y\n114.69,30.10\n114.70,30.11\n");
        var arguments = new ArrayList<>(List.of("krige", file, "--value", "z", "--model", "sph:1:500", "--targets", targets.toString()));
        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(messages.toString()).contains("targets.csv", "114.69", "look like degrees", "--plane");
        arguments.addAll(List.of("--plane", "-o", folder.resolve("out.csv").toString()));
        assertThat(run(arguments.toArray(String[]::new))).isZero();
    }

    @Test
    void degreesAreRefused() throws Exception {
        assertThat(run("variogram", points("113.1,28.2,1\n113.2,28.3,2\n113.15,28.1,2\n"), "--value", "z")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(messages.toString()).contains("look like degrees").contains("--plane");
    }

    @Test
    void aTargetWithoutNeighboursKeepsEmptyCellsAndIsCounted() throws Exception {
        String file = points("0,0,1\n1000,0,2\n0,1000,3\n");
        String out = folder.resolve("out.csv").toString();
        assertThat(run("krige", file, "--value", "z", "--model", "sph:1:500", "--radius", "100", "--targets", GRID, "-o", out)).isZero();
        assertThat(Files.readAllLines(Path.of(out)).get(1)).isEqualTo("181180,333740,,");
        assertThat(messages.toString()).contains("3,103 of 3,103 targets have no prediction");
    }

    @Test
    void wrongOptionsAreExplained() {
        assertThat(run("krige", MEUSE, "--value", "zinc", "--model", "sph:1", "--targets", GRID)).isEqualTo(KernelCommand.WRONG_USE);
        assertThat(messages.toString()).contains("write sph:SILL:RANGE");
        assertThat(run("krige", MEUSE, "--value", "zinc", "--targets", GRID)).isEqualTo(KernelCommand.WRONG_USE);
        assertThat(messages.toString()).contains("--model is missing");
        assertThat(run("krige", MEUSE, "--value", "zinc", "--model", "sph:1:9", "--method", "uk", "--targets", GRID))
                .isEqualTo(KernelCommand.WRONG_USE);
        assertThat(messages.toString()).contains("needs --drift");
    }

    @Test
    void theVariogramIsWrittenWithItsFit() throws Exception {
        Path bins = folder.resolve("bins.csv");
        Path model = folder.resolve("model.json");
        assertThat(run("variogram", MEUSE, "--value", "zinc", "--log", "--fit", "nug:1,sph:1:900", "-o", bins.toString(),
                "--model-output", model.toString())).isZero();
        assertThat(Files.readAllLines(bins)).hasSize(16).startsWith("np,dist,gamma,dir").element(1).asString().startsWith("57,79.29243745582");
        assertThat(Files.readString(model)).contains("897.0209").contains("\"converged\" : true");
    }

    @Test
    void crossValidationWritesEveryPointAndASummary() throws Exception {
        Path out = folder.resolve("cv.csv");
        assertThat(run("cross-validate", MEUSE, "--value", "zinc", "--log", "--model", MODEL, "-o", out.toString())).isZero();
        assertThat(Files.readAllLines(out)).hasSize(156);
        assertThat(messages.toString()).contains("155 of 155 points predicted").contains("mean squared deviation ratio 0.818");
    }

    @Test
    void contoursAreGeoJson() throws Exception {
        kriged("--log", "--model", MODEL);
        Path out = folder.resolve("bands.geojson");
        assertThat(run("contour", folder.resolve("out.csv").toString(), "--breaks", "5,6,7", "-o", out.toString())).isZero();
        assertThat(Files.readString(out)).startsWith("{\"type\":\"FeatureCollection\"").contains("\"from\":5.0,\"to\":6.0").contains("MultiPolygon");
    }
}
