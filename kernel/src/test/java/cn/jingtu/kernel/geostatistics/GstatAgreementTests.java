package cn.jingtu.kernel.geostatistics;

import static cn.jingtu.kernel.geostatistics.Golden.difference;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against R gstat with the data sets meuse and jura; golden/geostatistics/golden.R says how the results were made. */
class GstatAgreementTests {

    private static final Golden JURA = Golden.read("geostatistics/jura.csv");
    private static final Golden TARGETS = Golden.read("geostatistics/jura_kriging.csv");
    private static final Golden GRID = Golden.read("geostatistics/meuse_kriging.csv");
    private static final VariogramModel NESTED = VariogramModel.parse("nug:0.1,sph:0.3:1.3,exp:0.3:0.2");
    private static final VariogramModel MEUSE = VariogramModel.parse("nug:0.05066243,sph:0.59060780:897.0209");

    private static SamplePoints jura() {
        return SamplePoints.of(JURA.column("Xloc"), JURA.column("Yloc"), JURA.column("Cd"));
    }

    private static void agrees(Kriging.Builder kriging, Golden table, String x, String y, String column, double tolerance, double[]... drift) {
        var value = new double[table.size()];
        var variance = new double[table.size()];
        kriging.build().predict(table.column(x), table.column(y), drift, value, variance);
        assertThat(difference(value, table.column(column), 0.1)).as(column).isLessThan(tolerance);
        assertThat(difference(variance, table.column(column + "_var"), 0.01)).as(column + "_var").isLessThan(10 * tolerance);
    }

    private static void agreesOnJura(Kriging.Builder kriging, String column) {
        agrees(kriging, TARGETS, "Xloc", "Yloc", column, 1e-9);
    }

    @Test
    void sumsOfStructures() {
        agreesOnJura(Kriging.of(jura(), NESTED), "nested");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.3", "0.5", "1", "1.5", "2.2", "2.5", "5"})
    void maternWithManyKappas(String kappa) {
        agreesOnJura(Kriging.of(jura(), VariogramModel.parse("nug:0.2,mat:0.5:0.15:" + kappa)), "mat" + kappa);
    }

    @Test
    void gaussian() {
        agreesOnJura(Kriging.of(jura(), VariogramModel.parse("nug:0.2,gau:0.5:0.4")), "gau");
    }

    @Test
    void anisotropy() {
        agreesOnJura(Kriging.of(jura(), VariogramModel.parse("nug:0.2,sph:0.5:1.5@30:0.4")), "aniso");
        agreesOnJura(Kriging.of(jura(), VariogramModel.parse("nug:0.2,exp:0.5:0.5@110:0.6")).nearest(20), "aniso_exp");
    }

    @Test
    void simpleKrigingFallsBackToItsMeanWhereNoPointIsNear() {
        agreesOnJura(Kriging.of(jura(), NESTED).knownMean(1.3), "simple");
        agreesOnJura(Kriging.of(jura(), NESTED).knownMean(1.3).neighbourhood(Neighbourhood.GLOBAL.withRadius(.15)), "simple_near");
    }

    @Test
    void trendsOfTheCoordinates() {
        agreesOnJura(Kriging.of(jura(), NESTED).coordinateTrend(1), "trend1");
        agreesOnJura(Kriging.of(jura(), NESTED).coordinateTrend(2), "trend2");
    }

    @Test
    void neighbourhoods() {
        agreesOnJura(Kriging.of(jura(), NESTED).nearest(8), "near8");
        agreesOnJura(Kriging.of(jura(), NESTED).nearest(20), "near20");
        agreesOnJura(Kriging.of(jura(), NESTED).neighbourhood(Neighbourhood.GLOBAL.withRadius(.3)), "radius");
        agreesOnJura(Kriging.of(jura(), NESTED).neighbourhood(Neighbourhood.nearest(12).withRadius(.5)), "radius_near");
        agreesOnJura(Kriging.of(jura(), NESTED).neighbourhood(Neighbourhood.GLOBAL.withRadius(.2).withLeast(5)), "least");
        agreesOnJura(Kriging.of(jura(), NESTED).neighbourhood(Neighbourhood.GLOBAL.withRadius(1).withSectors(4, 3)), "octant");
        agreesOnJura(Kriging.of(jura(), NESTED).neighbourhood(Neighbourhood.nearest(25).withRadius(1.5).withSectors(4, 4)), "octant_near");
    }

    @Test
    void blocks() {
        agreesOnJura(Kriging.of(jura(), NESTED).block(new Block(.2, .1)), "block");
        agreesOnJura(Kriging.of(jura(), NESTED).block(new Block(.5, .5)).nearest(16), "block_near");
        agreesOnJura(Kriging.of(jura(), NESTED).block(new Block(.3, .2)).knownMean(1.3), "block_simple");
        agreesOnJura(Kriging.of(jura(), NESTED).block(new Block(.3, .2)).coordinateTrend(1), "block_trend");
    }

    @Test
    void inverseDistances() {
        var predictor = new InverseDistance(jura(), 3, Neighbourhood.nearest(10)).predictor();
        double[] value = IntStream.range(0, TARGETS.size())
                .mapToDouble(i -> predictor.at(TARGETS.column("Xloc")[i], TARGETS.column("Yloc")[i])).toArray();
        assertThat(difference(value, TARGETS.column("idw3"), 0.1)).isLessThan(1e-12);
    }

    /** On a grid points are often equally far away; with 10 neighbours four of the 3,103 targets must choose. */
    @ParameterizedTest
    @ValueSource(ints = {8, 10, 12, 20, 30})
    void equallyDistantPointsAreChosenAsGstatDoes(int nearest) {
        agrees(Kriging.of(Golden.meuse("zinc").logarithms(), MEUSE).nearest(nearest), GRID, "x", "y", "near" + nearest, 1e-10);
    }

    @Test
    void driftInANeighbourhood() {
        double[] root = Arrays.stream(Golden.read("meuse/meuse.csv").column("dist")).map(Math::sqrt).toArray();
        double[] rootOfTargets = Arrays.stream(Golden.read("meuse/meuse_grid.csv").column("dist")).map(Math::sqrt).toArray();
        agrees(Kriging.of(Golden.meuse("zinc").logarithms().withDrift(root), VariogramModel.parse("nug:0.0799,sph:0.1473:880.5")).nearest(30),
                GRID, "x", "y", "drift30", 1e-9, rootOfTargets);
    }

    @Test
    void indicatorsInOrder() {
        var points = Golden.meuse("zinc");
        double[] ranges = {900, 800, 400};
        double[] thresholds = {200, 500, 1000};
        var predictor = IndicatorKriging.of(thresholds, t -> Kriging.of(points.indicators(t), VariogramModel.of(
                Structure.nugget(.05), Structure.spherical(.1, ranges[Arrays.binarySearch(thresholds, t)]))).nearest(20)).predictor();
        double[][] above = {GRID.column("above200"), GRID.column("above500"), GRID.column("above1000")};
        double[] x = GRID.column("x");
        double[] y = GRID.column("y");
        for (int i = 0; i < x.length; i++) {
            predictor.at(x[i], y[i]);
            for (int t = 0; t < 3; t++) {
                assertThat(Math.abs(predictor.probability(t) - above[t][i])).isLessThan(1e-9);
            }
        }
    }

    @Test
    void crossValidation() {
        Golden expected = Golden.read("geostatistics/jura_cv.csv");
        int[] fold = IntStream.range(0, JURA.size()).map(i -> i % 7).toArray();
        var runs = List.of(
                CrossValidation.leaveOneOut(Kriging.of(jura(), NESTED)),
                CrossValidation.leaveOneOut(Kriging.of(jura(), NESTED).nearest(12)),
                CrossValidation.of(Kriging.of(jura(), NESTED), fold),
                CrossValidation.leaveOneOut(Kriging.of(jura(), NESTED).knownMean(1.3).nearest(12)));
        var names = List.of("all_", "near_", "fold_", "simple_");
        for (int r = 0; r < runs.size(); r++) {
            CrossValidation run = runs.get(r);
            int n = run.size();
            assertThat(difference(IntStream.range(0, n).mapToDouble(run::predicted).toArray(), expected.column(names.get(r) + "predicted"), .1))
                    .as(names.get(r)).isLessThan(1e-9);
            assertThat(difference(IntStream.range(0, n).mapToDouble(run::zScore).toArray(), expected.column(names.get(r) + "zscore"), .1))
                    .as(names.get(r)).isLessThan(1e-8);
        }
    }

    @Test
    void empiricalVariograms() {
        var zinc = Golden.meuse("zinc").logarithms();
        double[] root = Arrays.stream(Golden.read("meuse/meuse.csv").column("dist")).map(Math::sqrt).toArray();
        EmpiricalVariogramTests.agrees(EmpiricalVariogram.with(zinc).directions(0, 45, 90, 135).build(),
                Golden.read("geostatistics/meuse_variogram_directions.csv"));
        EmpiricalVariogramTests.agrees(EmpiricalVariogram.with(zinc).directions(30, 120).tolerance(22.5).cutoff(1200).width(80).build(),
                Golden.read("geostatistics/meuse_variogram_tolerance.csv"));
        EmpiricalVariogramTests.agrees(EmpiricalVariogram.with(zinc).estimator(EmpiricalVariogram.Estimator.ROBUST).build(),
                Golden.read("geostatistics/meuse_variogram_cressie.csv"));
        EmpiricalVariogramTests.agrees(EmpiricalVariogram.with(zinc.withDrift(root)).residuals(0).build(),
                Golden.read("geostatistics/meuse_variogram_residuals.csv"));
        EmpiricalVariogramTests.agrees(EmpiricalVariogram.with(Golden.meuse("lead")).cutoff(1000).width(100).build(),
                Golden.read("geostatistics/meuse_variogram_lead.csv"));
        EmpiricalVariogramTests.agrees(EmpiricalVariogram.of(jura()), Golden.read("geostatistics/jura_variogram.csv"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "zinc_sph; 1; nug:1,sph:1:900", "zinc_sph; 2; nug:1,sph:1:900", "zinc_sph; 6; nug:1,sph:1:900", "zinc_sph; 7; nug:1,sph:1:900",
        "zinc_exp; 1; nug:1,exp:1:300", "zinc_exp; 2; nug:1,exp:1:300", "zinc_exp; 6; nug:1,exp:1:300", "zinc_exp; 7; nug:1,exp:1:300",
        "zinc_gau; 7; nug:1,gau:1:300", "zinc_mat; 7; nug:1,mat:1:300:1.2", "zinc_auto; 7; sph", "zinc_auto; 7; exp",
        "residuals_sph; 7; nug:1,sph:1:900",
        "lead_exp; 7; nug:1000,exp:10000:300", "jura_cd; 7; nug:1,sph:1:1"})
    void fits(String name, int method, String start) {
        double[] root = Arrays.stream(Golden.read("meuse/meuse.csv").column("dist")).map(Math::sqrt).toArray();
        EmpiricalVariogram variogram = switch (name.substring(0, name.indexOf('_'))) {
            case "zinc" -> EmpiricalVariogram.of(Golden.meuse("zinc").logarithms());
            case "residuals" -> EmpiricalVariogram.with(Golden.meuse("zinc").logarithms().withDrift(root)).residuals(0).build();
            case "lead" -> EmpiricalVariogram.with(Golden.meuse("lead")).cutoff(1000).width(100).build();
            default -> EmpiricalVariogram.of(jura());
        };
        VariogramModel from = start.contains(":") ? VariogramModel.parse(start) : VariogramFit.startFor(Shape.of(start), variogram);
        var fit = VariogramFit.of(variogram, from, VariogramFit.Weights.ofGstat(method), VariogramFit.End.AS_GSTAT);
        Golden all = Golden.read("geostatistics/fits.csv");
        var rows = new ArrayList<Integer>();
        for (int i = 0; i < all.size(); i++) {
            boolean sameShapes = !name.equals("zinc_auto")
                    || all.text("model").get(i + (all.text("model").get(i).equals("Nug") ? 1 : 0)).equalsIgnoreCase(start);
            if (all.text("name").get(i).equals(name) && all.column("method")[i] == method && sameShapes) {
                rows.add(i);
            }
        }
        assertThat(rows).hasSameSizeAs(fit.model().structures());
        for (int s = 0; s < rows.size(); s++) {
            Structure fitted = fit.model().structures().get(s);
            double[] expected = {all.column("psill")[rows.get(s)], all.column("range")[rows.get(s)], all.column("sse")[rows.get(s)]};
            assertThat(difference(new double[] {fitted.sill(), fitted.range(), fit.sumOfSquares()}, expected, 1e-12))
                    .as(name + " " + fitted).isLessThan(1e-8);
        }
    }

    @Test
    void maternVariograms() {
        Golden table = Golden.read("geostatistics/matern.csv");
        double[] h = table.column("h");
        double[] kappa = table.column("kappa");
        double[] gamma = IntStream.range(0, h.length).mapToDouble(i -> Structure.matern(1, 1, kappa[i]).gamma(h[i])).toArray();
        assertThat(difference(gamma, table.column("gamma"), 1)).isLessThan(1e-13);
    }

    @ParameterizedTest
    @CsvSource({"exp:0.6:300, Exp", "gau:0.6:300, Gau", "mat:0.6:300:1.5, Mat"})
    void modelLines(String structure, String file) {
        Golden table = Golden.read("meuse/model_" + file + ".csv");
        var model = VariogramModel.parse("nug:0.05," + structure);
        assertThat(difference(Arrays.stream(table.column("h")).map(model::gamma).toArray(), table.column("gamma"), 0.01)).isLessThan(1e-12);
    }
}
