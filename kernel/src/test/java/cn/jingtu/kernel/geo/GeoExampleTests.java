package cn.jingtu.kernel.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jingtu.kernel.quantity.Area;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The example of {@code kernel/README.md}, line for line. */
class GeoExampleTests {

    @Test
    void theExampleOfTheReadmeHolds() {
        var polygon = new GeometryFactory().createPolygon(new Coordinate[] {new Coordinate(114.69, 30.10),
            new Coordinate(114.70, 30.10), new Coordinate(114.70, 30.11), new Coordinate(114.69, 30.11), new Coordinate(114.69, 30.10)});

        var place = new LonLat(Angle.parse("114°41′30″"), Angle.parse("北纬30°06′15″"));
        GridPoint grid = GaussKruger.of(4526).project(place);              // zone 38: 38566667.35 east, 3331862.46 north
        LonLat back = grid.system().unproject(grid.easting(), grid.northing());
        LonLat fromAmap = ShiftedDatum.GCJ_02.unshift(new LonLat(114.6975, 30.1020));
        var region = ExpectedRegion.ofBox(114.5, 30.0, 114.9, 30.3);       // or the outlines of plots
        var swapped = new RawPoint(30.10, 114.69);
        CoordinateFinding finding = region.examine(List.of(swapped));      // Swapped, confidence 1
        LonLat right = finding.read(swapped).orElseThrow();
        Area area = Surface.areaOf(polygon);                               // on the ellipsoid, without a zone
        BigDecimal mu = area.mu(2);                                        // 1602.69

        assertThat(grid.easting()).isCloseTo(38_566_667.3465, within(1e-4));
        assertThat(grid.northing()).isCloseTo(3_331_862.4579, within(1e-4));
        assertThat(back.metresTo(place)).isLessThan(1e-3);
        assertThat(finding).isInstanceOf(CoordinateFinding.Swapped.class);
        assertThat(finding.confidence()).isEqualTo(1);
        assertThat(right).isEqualTo(new LonLat(114.69, 30.10));
        assertThat(fromAmap.metresTo(new LonLat(114.6975, 30.1020))).isBetween(300.0, 800.0);
        assertThat(mu).isEqualByComparingTo("1602.69");
    }
}
