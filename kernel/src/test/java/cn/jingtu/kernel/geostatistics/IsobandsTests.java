package cn.jingtu.kernel.geostatistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

class IsobandsTests {

    private static final int SIDE = 41;
    private static final double[] X = IntStream.range(0, SIDE * SIDE).mapToDouble(i -> 500_000 + 10 * (i % SIDE)).toArray();
    private static final double[] Y = IntStream.range(0, SIDE * SIDE).mapToDouble(i -> 3_400_000 + 10 * (i / SIDE)).toArray();

    private static double[] hill() {
        return IntStream.range(0, X.length).mapToDouble(i -> 200 - Math.hypot(X[i] - 500_200, Y[i] - 3_400_200)).toArray();
    }

    @Test
    void bandsCoverTheGridWithoutOverlap() {
        var bands = Isobands.of(X, Y, hill(), 20, 50, 100, 150);
        assertThat(bands).hasSize(5);
        assertThat(bands.stream().mapToDouble(band -> band.area().getArea()).sum()).isEqualTo(400 * 400, within(1e-6));
        assertThat(bands).allSatisfy(band -> assertThat(band.area().isValid()).isTrue());
    }

    @Test
    void aRingAroundAHillHasAHole() {
        var ring = Isobands.of(X, Y, hill(), 50, 100).get(1);
        assertThat(ring.area().getNumGeometries()).isEqualTo(1);
        assertThat(((Polygon) ring.area().getGeometryN(0)).getNumInteriorRing()).isEqualTo(1);
        assertThat(ring.area().getArea()).isEqualTo(Math.PI * (150 * 150 - 100 * 100), within(150.0));
    }

    @Test
    void aValueAtABreakBelongsToTheUpperBand() {
        double[] flat = IntStream.range(0, X.length).mapToDouble(_ -> 50).toArray();
        var bands = Isobands.of(X, Y, flat, 50);
        assertThat(bands.get(0).area().isEmpty()).isTrue();
        assertThat(bands.get(1).area().getArea()).isEqualTo(160_000, within(1e-6));
    }

    @Test
    void theSurfaceEndsWhereANodeIsMissing() {
        double[] value = hill();
        value[20 * SIDE + 20] = Double.NaN;
        assertThat(Isobands.of(X, Y, value, 100).stream().mapToDouble(band -> band.area().getArea()).sum())
                .isEqualTo(160_000 - 400, within(1e-6));
    }

    @Test
    void nodesOffTheGridAreRefused() {
        double[] moved = X.clone();
        moved[7] += 3.7;
        assertThatIllegalArgumentException().isThrownBy(() -> Isobands.of(moved, Y, hill(), 100)).withMessageContaining("regular grid");
    }
}
