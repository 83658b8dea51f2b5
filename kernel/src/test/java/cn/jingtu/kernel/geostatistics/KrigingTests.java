package cn.jingtu.kernel.geostatistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class KrigingTests {

    private static final Golden GRID = Golden.read("meuse/meuse_grid.csv");
    private static final Golden EXPECTED = Golden.read("meuse/kriging.csv");
    private static final VariogramModel MODEL = VariogramModel.parse("nug:0.05066243,sph:0.59060780:897.0209");

    private final double[] value = new double[GRID.size()];
    private final double[] variance = new double[GRID.size()];

    private void predict(Kriging kriging, double[]... drift) {
        kriging.predict(GRID.column("x"), GRID.column("y"), drift, value, variance);
    }

    private void agrees(String column) {
        assertThat(Golden.difference(value, EXPECTED.column(column), 1)).as(column).isLessThan(1e-10);
        assertThat(Golden.difference(variance, EXPECTED.column(column + "_var"), 0.01)).as(column).isLessThan(1e-9);
    }

    /** gstat holds the weights of the quadrature in single precision, so agreement ends at eight digits. */
    private void agreesAsBlocksDo(String column) {
        assertThat(Golden.difference(value, EXPECTED.column(column), 1)).as(column).isLessThan(1e-8);
        assertThat(Golden.difference(variance, EXPECTED.column(column + "_var"), 0.01)).as(column).isLessThan(1e-7);
    }

    @Test
    void ordinaryKrigingIsThatOfGstat() {
        predict(Kriging.of(Golden.meuse("zinc").logarithms(), MODEL).build());
        agrees("ok");
    }

    @Test
    void ordinaryKrigingFromTheSixteenNearestIsThatOfGstat() {
        predict(Kriging.of(Golden.meuse("zinc").logarithms(), MODEL).nearest(16).build());
        agrees("ok16");
    }

    @Test
    void universalKrigingIsThatOfGstat() {
        double[] root = Arrays.stream(Golden.read("meuse/meuse.csv").column("dist")).map(Math::sqrt).toArray();
        var points = Golden.meuse("zinc").logarithms().withDrift(root);
        predict(Kriging.of(points, VariogramModel.parse("nug:0.0799,sph:0.1473:880.5")).build(),
                Arrays.stream(GRID.column("dist")).map(Math::sqrt).toArray());
        agrees("uk");
    }

    @Test
    void blockKrigingIsThatOfGstat() {
        predict(Kriging.of(Golden.meuse("zinc").logarithms(), MODEL).block(new Block(40, 40)).build());
        agreesAsBlocksDo("block");
    }

    @Test
    void indicatorKrigingIsThatOfGstat() {
        predict(Kriging.of(Golden.meuse("zinc").indicators(500), VariogramModel.parse("nug:0.1,sph:0.1:900")).build());
        agrees("indicator");
    }

    @Test
    void inverseDistancesAreThoseOfGstat() {
        var predictor = new InverseDistance(Golden.meuse("zinc"), 2, Neighbourhood.GLOBAL).predictor();
        for (int i = 0; i < value.length; i++) {
            value[i] = predictor.at(GRID.column("x")[i], GRID.column("y")[i]);
        }
        assertThat(Golden.difference(value, EXPECTED.column("idw2"), 1)).isLessThan(1e-12);
    }
}
