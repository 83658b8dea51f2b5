package cn.jingtu.kernel.geostatistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The example of {@code kernel/README.md}. */
class GeostatisticsExampleTests {

    @Test
    void example() {
        Golden meuse = Golden.read("meuse/meuse.csv");
        double[] x = meuse.column("x");
        double[] y = meuse.column("y");
        double[] zinc = meuse.column("zinc");

        var points = SamplePoints.of(x, y, zinc).logarithms();
        var variogram = EmpiricalVariogram.of(points);
        var model = VariogramFit.of(variogram, VariogramFit.startFor(Shape.SPHERICAL, variogram)).model();
        var kriging = Kriging.of(points, model).nearest(16).build();
        var here = kriging.predict(181_180, 333_740);                       // 6.59 ± 0.59, logarithms
        double mean = here.lognormalMean();                                 // 791 mg/kg
        double risk = here.probabilityAbove(Math.log(500));                 // 0.74
        var trust = CrossValidation.leaveOneOut(Kriging.of(points, model)).summary();
        double ratio = trust.meanSquaredDeviationRatio();                   // 0.82: variances a little too large

        assertThat(here.value()).isEqualTo(6.59, within(0.01));
        assertThat(Math.sqrt(here.variance())).isEqualTo(0.59, within(0.01));
        assertThat(mean).isEqualTo(791, within(1.0));
        assertThat(risk).isEqualTo(0.74, within(0.005));
        assertThat(ratio).isEqualTo(0.82, within(0.005));
    }
}
