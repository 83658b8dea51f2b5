package cn.jingtu.kernel.geostatistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrossValidationTests {

    private static final Kriging.Builder MEUSE =
            Kriging.of(Golden.meuse("zinc").logarithms(), VariogramModel.parse("nug:0.05066243,sph:0.59060780:897.0209"));

    @Test
    void leavingOneOutIsThatOfGstat() {
        Golden expected = Golden.read("meuse/loo_cv.csv");
        var result = CrossValidation.leaveOneOut(MEUSE);
        int n = result.size();
        assertThat(Golden.difference(IntStream.range(0, n).mapToDouble(result::predicted).toArray(), expected.column("predicted"), 1))
                .isLessThan(1e-11);
        assertThat(Golden.difference(IntStream.range(0, n).mapToDouble(result::variance).toArray(), expected.column("variance"), 0.01))
                .isLessThan(1e-11);
        var summary = result.summary();
        assertThat(summary.rootMeanSquaredError()).isEqualTo(Math.sqrt(summary.meanSquaredError()));
        assertThat(summary.meanError()).isEqualTo(
                IntStream.range(0, n).mapToDouble(i -> expected.column("observed")[i] - expected.column("predicted")[i]).average().orElseThrow(),
                within(1e-12));
        assertThat(summary.meanSquaredDeviationRatio()).isBetween(0.7, 1.3);
    }

    @Test
    void aFoldIsPredictedFromTheOthersAlone() {
        int[] fold = CrossValidation.randomFolds(155, 5, 42);
        assertThat(IntStream.range(0, 5).mapToLong(f -> Arrays.stream(fold).filter(g -> g == f).count())).containsOnly(31L);
        var global = CrossValidation.of(MEUSE, fold);
        var local = CrossValidation.of(
                Kriging.of(Golden.meuse("zinc").logarithms(), VariogramModel.parse("nug:0.05066243,sph:0.59060780:897.0209"))
                        .nearest(154), fold);
        for (int i = 0; i < 155; i++) {
            assertThat(local.predicted(i)).isEqualTo(global.predicted(i), within(1e-12));
            assertThat(local.zScore(i)).isEqualTo(global.zScore(i), within(1e-11));
        }
    }
}
