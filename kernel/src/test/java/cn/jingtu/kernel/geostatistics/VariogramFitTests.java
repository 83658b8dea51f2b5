package cn.jingtu.kernel.geostatistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VariogramFitTests {

    @Test
    void fitIsTheOneThatGstatPrints() {
        var fit = VariogramFit.of(EmpiricalVariogram.of(Golden.meuse("zinc").logarithms()), VariogramModel.parse("nug:1,sph:1:900"));
        Golden expected = Golden.read("meuse/variogram_fit.csv");
        assertThat(fit.converged()).isTrue();
        for (int s = 0; s < 2; s++) {
            Structure fitted = fit.model().structures().get(s);
            assertThat(Math.abs(fitted.sill() / expected.column("psill")[s] - 1)).isLessThan(1e-9);
            assertThat(fitted.range()).isEqualTo(expected.column("range")[s], within(1e-6));
        }
    }
}
