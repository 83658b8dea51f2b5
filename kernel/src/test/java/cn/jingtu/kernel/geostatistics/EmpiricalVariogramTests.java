package cn.jingtu.kernel.geostatistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmpiricalVariogramTests {

    static void agrees(EmpiricalVariogram variogram, Golden expected) {
        var bins = variogram.bins();
        assertThat(bins.stream().mapToDouble(EmpiricalVariogram.Bin::pairs).toArray()).containsExactly(expected.column("np"));
        assertThat(Golden.difference(bins.stream().mapToDouble(EmpiricalVariogram.Bin::distance).toArray(),
                expected.column("dist"), 1)).isLessThan(1e-12);
        assertThat(Golden.difference(bins.stream().mapToDouble(EmpiricalVariogram.Bin::gamma).toArray(),
                expected.column("gamma"), 1e-3)).isLessThan(1e-11);
    }

    @Test
    void defaultsAreThoseOfGstat() {
        agrees(EmpiricalVariogram.of(Golden.meuse("zinc").logarithms()), Golden.read("meuse/variogram.csv"));
    }
}
