package cn.jingtu.kernel.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The example of {@code kernel/README.md}, line for line. */
class DesignExampleTests {

    @Test
    void theExampleOfTheReadmeHolds() {
        var polygon = new GeometryFactory().createPolygon(new Coordinate[] {
            new Coordinate(0, 0), new Coordinate(200, 0), new Coordinate(200, 100), new Coordinate(0, 100), new Coordinate(0, 0)});

        var area = SamplingArea.of(polygon, 5);                                     // metres; 5 m from the border
        var points = SamplingDesign.gridOf(20, area, Grid.triangular(1), 20261123L);
        double found = HotSpots.probability(Grid.square(40), new HotSpot(20, 1));   // 0.785
        var closer = HotSpots.spacingFor(Grid.square(1), new HotSpot(20, 0.5), 0.95);
        var size = SampleSizes.meanAgainstThreshold(0.05, 0.2, 0.1, 0.15);          // 16 samples
        var needed = RequiredNumbers.detailed(8_000, 12_000);                       // 28 points, 公告2017年第72号
        var layers = DepthLayer.to(6, List.of());                                   // 0-0.5, 0.5-2, 2-4, 4-6 m

        assertThat(points).hasSize(20);
        assertThat(found).isCloseTo(Math.PI / 4, within(1e-12));
        assertThat(closer.spacing()).isBetween(20.0, 25.0);
        assertThat(size.count()).isEqualTo(16);
        assertThat(needed.count()).isEqualTo(28);
        assertThat(layers).hasSize(4);
    }
}
