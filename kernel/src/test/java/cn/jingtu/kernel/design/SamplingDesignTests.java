package cn.jingtu.kernel.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class SamplingDesignTests {

    private static final String WITH_HOLE =
            "POLYGON ((500000 3000000, 500400 3000000, 500400 3000300, 500000 3000300, 500000 3000000),"
                    + " (500100 3000100, 500100 3000200, 500200 3000200, 500200 3000100, 500100 3000100))";

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException failure) {
            throw new IllegalArgumentException(failure);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void pointsKeepTheirClearanceFromBorderAndHoles(long seed) {
        Geometry polygon = wkt(WITH_HOLE);
        var area = SamplingArea.of(polygon, 10);
        for (SamplePoint point : SamplingDesign.grid(area, Grid.triangular(15), seed)) {
            Geometry place = new GeometryFactory().createPoint(new Coordinate(point.x(), point.y()));
            assertThat(polygon.contains(place)).isTrue();
            assertThat(polygon.getBoundary().distance(place)).isGreaterThanOrEqualTo(10 - 1e-6);
        }
    }

    @Test
    void aGridHasItsSpacingItsDirectionAndItsDensity() {
        var area = SamplingArea.of(wkt(WITH_HOLE), 0);
        List<SamplePoint> points = SamplingDesign.grid(area, Grid.square(10).rotated(30), 7);
        assertThat(points.size()).isCloseTo(1100, within(30));
        assertThat(points).extracting(SamplePoint::id).doesNotHaveDuplicates().startsWith("S0001");
        SamplePoint first = points.get(points.size() / 2);
        double nearest = points.stream().filter(point -> point != first)
                .mapToDouble(point -> Math.hypot(point.x() - first.x(), point.y() - first.y())).min().orElseThrow();
        assertThat(nearest).isCloseTo(10, within(1e-6));
    }

    @Test
    void everyPlaceHasTheSameChanceUnderARandomOrigin() {
        // A corner is hit as often as the middle: counted over many seeds in a cell of 1 % of the grid's cell.
        var corner = SamplingArea.of(wkt("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))"), 0);
        var middle = SamplingArea.of(wkt("POLYGON ((50 50, 51 50, 51 51, 50 51, 50 50))"), 0);
        var whole = SamplingArea.of(wkt("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"), 0);
        int inCorner = 0;
        int inMiddle = 0;
        for (long seed = 0; seed < 4000; seed++) {
            for (SamplePoint point : SamplingDesign.grid(whole, Grid.square(10), seed)) {
                inCorner += corner.contains(point.x(), point.y()) ? 1 : 0;
                inMiddle += middle.contains(point.x(), point.y()) ? 1 : 0;
            }
        }
        assertThat(inCorner).isCloseTo(40, within(25));
        assertThat(inMiddle).isCloseTo(40, within(25));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 17, 40})
    void aGridOfANumberHasThatNumber(int number) {
        var area = SamplingArea.of(wkt(WITH_HOLE), 3);
        assertThat(SamplingDesign.gridOf(number, area, Grid.square(1), 5)).hasSize(number);
        assertThat(SamplingDesign.gridOf(number, area, Grid.triangular(1), 5)).hasSize(number);
    }

    @Test
    void theSameSeedGivesTheSamePointsAndAnotherSeedOthers() {
        var area = SamplingArea.of(wkt(WITH_HOLE), 3);
        assertThat(SamplingDesign.random(area, 50, 11)).isEqualTo(SamplingDesign.random(area, 50, 11)).isNotEqualTo(SamplingDesign.random(area, 50, 12));
        assertThat(SamplingDesign.grid(area, Grid.square(20), 11)).isEqualTo(SamplingDesign.grid(area, Grid.square(20), 11));
    }

    @Test
    void randomPointsFillSeveralPolygonsByTheirArea() {
        var area = SamplingArea.of(wkt("MULTIPOLYGON (((0 0, 300 0, 300 100, 0 100, 0 0)), ((1000 0, 1100 0, 1100 100, 1000 100, 1000 0)))"), 0);
        List<SamplePoint> points = SamplingDesign.random(area, 4000, 3);
        assertThat(points).hasSize(4000).allMatch(point -> area.contains(point.x(), point.y()));
        assertThat(points.stream().filter(point -> point.x() > 900).count()).isCloseTo(1000, within(120L));
    }

    @Test
    void strataGetTheirNumbers() {
        var strata = new LinkedHashMap<String, SamplingArea>();
        strata.put("A", SamplingArea.of(wkt("POLYGON ((0 0, 300 0, 300 100, 0 100, 0 0))"), 0));
        strata.put("B", SamplingArea.of(wkt("POLYGON ((300 0, 400 0, 400 100, 300 100, 300 0))"), 0));
        List<SamplePoint> points = SamplingDesign.stratified(strata, Map.of("A", 6, "B", 2), 9);
        assertThat(points).hasSize(8).filteredOn(point -> point.stratum().equals("B")).hasSize(2)
                .allMatch(point -> point.x() >= 300 && point.id().startsWith("B-0"));
        assertThatIllegalArgumentException().isThrownBy(() -> SamplingDesign.stratified(strata, Map.of("A", 6), 9)).withMessageContaining("strata are [A, B]");
    }

    private static LinkedHashMap<String, Double> areas(double... areas) {
        var named = new LinkedHashMap<String, Double>();
        for (double area : areas) {
            named.put(String.valueOf((char) ('A' + named.size())), area);
        }
        return named;
    }

    @Test
    void numbersAreSharedByAreaOrByAreaAndScatter() {
        assertThat(Allocation.proportional(10, areas(500, 300, 200), 0)).containsExactly(Map.entry("A", 5), Map.entry("B", 3), Map.entry("C", 2));
        assertThat(Allocation.neyman(10, areas(500, 300, 200), Map.of("A", 1.0, "B", 1.0, "C", 6.0), 0))
                .containsExactly(Map.entry("A", 3), Map.entry("B", 1), Map.entry("C", 6)); // shares 2.5, 1.5, 6
        assertThat(Allocation.proportional(10, areas(980, 10, 10), 2)).containsExactly(Map.entry("A", 6), Map.entry("B", 2), Map.entry("C", 2));
        assertThat(Allocation.neyman(5, areas(1, 1), Map.of("A", 0.0, "B", 1.0), 1)).containsExactly(Map.entry("A", 1), Map.entry("B", 4));
        assertThatIllegalArgumentException().isThrownBy(() -> Allocation.proportional(3, areas(1, 1), 2)).withMessageContaining("at least 2 in each");
    }

    @Test
    void sharedNumbersAlwaysAddUp_seed20261123() {
        var random = new Random(20261123);
        for (int i = 0; i < 2000; i++) {
            double[] areas = random.doubles(1 + random.nextInt(12), 1e-3, 1e4).toArray();
            int atLeast = random.nextInt(4);
            int number = areas.length * atLeast + random.nextInt(200);
            if (number > 0) {
                assertThat(Allocation.proportional(number, areas(areas), atLeast).values()).allMatch(given -> given >= atLeast)
                        .satisfies(given -> assertThat(given.stream().mapToInt(Integer::intValue).sum()).isEqualTo(number));
            }
        }
    }

    @Test
    void judgedPointsNeedAReasonAndAreMarkedWhenOutside() {
        var area = SamplingArea.of(wkt(WITH_HOLE), 5);
        var inside = new SamplePoint("J1", "", 500050, 3000050, "old tank");
        var inHole = new SamplePoint("J2", "", 500150, 3000150, "drain");
        assertThat(SamplingDesign.judgemental(area, List.of(inside, inHole))).extracting(SamplingDesign.Judged::inside).containsExactly(true, false);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SamplingDesign.judgemental(area, List.of(new SamplePoint("J3", "", 0, 0, " "))))
                .withMessageContaining("J3 gives no reason");
        assertThatIllegalArgumentException().isThrownBy(() -> SamplingDesign.judgemental(area, List.of(inside, inside))).withMessageContaining("twice");
    }

    @Test
    void areasThatCannotBeSampledAreRefusedWithThePlace() {
        assertThatIllegalArgumentException().isThrownBy(() -> SamplingArea.of(wkt("LINESTRING (0 0, 1 1)"), 0)).withMessageContaining("LineString");
        assertThatIllegalArgumentException().isThrownBy(() -> SamplingArea.of(wkt("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))"), 0))
                .withMessageContaining("not valid at (5.0, 5.0)");
        assertThatIllegalArgumentException().isThrownBy(() -> SamplingArea.of(wkt("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))"), 6))
                .withMessageContaining("smaller clearance");
        var area = SamplingArea.of(wkt(WITH_HOLE), 0);
        assertThatIllegalArgumentException().isThrownBy(() -> SamplingDesign.grid(area, Grid.square(0.01), 1)).withMessageContaining("wider spacing");
    }

    @Test
    void degreesAreToldFromMetres() {
        assertThat(SamplingArea.looksLikeDegrees(wkt("POLYGON ((116.1 39.1, 116.2 39.1, 116.2 39.2, 116.1 39.1))"))).isTrue();
        assertThat(SamplingArea.looksLikeDegrees(wkt("POLYGON ((100 20, 120 20, 120 45, 100 20))"))).isTrue();
        assertThat(SamplingArea.looksLikeDegrees(wkt(WITH_HOLE))).isFalse();
        assertThat(SamplingArea.looksLikeDegrees(wkt("POLYGON ((0 0, 100 0, 100 80, 0 80, 0 0))"))).isFalse();
    }
}
