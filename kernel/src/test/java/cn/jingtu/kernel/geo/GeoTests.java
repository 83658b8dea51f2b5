package cn.jingtu.kernel.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

class GeoTests {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private final ExpectedRegion district = ExpectedRegion.ofBox(114.5, 30.0, 114.9, 30.3);

    private static List<Map<String, String>> golden(String file) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(Path.of("../golden/geo", file))) {
            return rows.stream().map(row -> Map.copyOf(row.getFieldsAsMap())).toList();
        }
    }

    @Test
    void everyZoneProjectsAsProjDoesAndBack() throws Exception {
        int compared = 0;
        for (var row : golden("gauss-kruger.csv")) {
            var system = GaussKruger.of(Integer.parseInt(row.get("epsg")));
            var place = new LonLat(Double.parseDouble(row.get("longitude")), Double.parseDouble(row.get("latitude")));
            var point = system.project(place);
            assertThat(point.easting()).as(row.toString()).isCloseTo(Double.parseDouble(row.get("easting")), within(1e-4));
            assertThat(point.northing()).as(row.toString()).isCloseTo(Double.parseDouble(row.get("northing")), within(1e-4));
            var back = system.unproject(point.easting(), point.northing());
            assertThat(back.longitude()).isCloseTo(place.longitude(), within(1e-9));
            assertThat(back.latitude()).isCloseTo(place.latitude(), within(1e-9));
            compared++;
        }
        assertThat(compared).isEqualTo(1024);
    }

    @Test
    void theZoneAroundAPlaceIsFound() {
        var place = new LonLat(114.69, 30.1);
        var three = GaussKruger.around(place, GaussKruger.Width.THREE_DEGREES, false);
        assertThat(three.epsg()).isEqualTo(4547);
        assertThat(three.centralMeridian()).isEqualTo(114);
        assertThat(GaussKruger.around(place, GaussKruger.Width.SIX_DEGREES, true).epsg()).isEqualTo(4498);
        assertThat(GaussKruger.list()).hasSize(64).allSatisfy(system -> assertThat(GaussKruger.of(system.epsg())).isEqualTo(system));
        refused(() -> GaussKruger.of(3857), "EPSG:4491 to 4554");
        refused(() -> three.unproject(38_500_000, 3_300_000), "the number of the zone is in front of the easting");
        refused(() -> three.project(new LonLat(121, 30)), "another zone");
        refused(() -> new LonLat(30, 114), "swapped");
    }

    private static void refused(Runnable attempt, String complaint) {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(attempt::run).withMessageContaining(complaint);
    }

    @Test
    void shiftsAreThoseOfThePublicFormula() {
        // Values that the public implementations of the formula print for this place in Beijing.
        var gcj = ShiftedDatum.GCJ_02.shift(new LonLat(116.404, 39.915));
        assertThat(gcj.longitude()).isCloseTo(116.41024449916938, within(1e-9));
        assertThat(gcj.latitude()).isCloseTo(39.91640428150164, within(1e-9));
        var bd = ShiftedDatum.BD_09.shift(ShiftedDatum.GCJ_02.unshift(new LonLat(116.404, 39.915)));
        assertThat(bd.longitude()).isCloseTo(116.41036949371029, within(1e-9));
        assertThat(bd.latitude()).isCloseTo(39.92133699351021, within(1e-9));
    }

    @Test
    void aShiftIsTakenBackToTheMillimetreAnywhereInTheCountry() {
        var random = new SplittableRandom(2);
        for (int i = 0; i < 5000; i++) {
            var place = new LonLat(random.nextDouble(74, 135), random.nextDouble(18, 53));
            for (ShiftedDatum datum : ShiftedDatum.values()) {
                LonLat shifted = datum.shift(place);
                assertThat(shifted.metresTo(place)).isBetween(20.0, 2500.0);
                assertThat(datum.unshift(shifted).metresTo(place)).isLessThan(1e-3);
            }
        }
        var abroad = new LonLat(2.35, 48.85);
        assertThat(ShiftedDatum.GCJ_02.shift(abroad)).isEqualTo(abroad);
    }

    @Test
    void anglesAreReadAsPeopleWriteThem() {
        double expected = 114 + 41 / 60.0 + 30 / 3600.0;
        for (String text : List.of("114°41′30″", "114-41-30", "114:41:30", "114 41 30", "114°41'30\"E", "东经114度41分30秒", "１１４°41′30″",
                "E114°41.5′", "114°41’30”", "114°41′30″ E", "114°41'30''")) {
            assertThat(Angle.parse(text)).as(text).isCloseTo(expected, within(1e-12));
        }
        assertThat(Angle.parse("114.6917E")).isEqualTo(114.6917);
        assertThat(Angle.parse("30°06′15.25″S")).isCloseTo(-(30 + 6 / 60.0 + 15.25 / 3600), within(1e-12));
        assertThat(Angle.parse("-30.5")).isEqualTo(-30.5);
        refused(() -> Angle.parse("114°61′30″"), "end before 60");
        refused(() -> Angle.parse("114.5°30′"), "only its last part");
        refused(() -> Angle.parse("east"), "no longitude or latitude");
        refused(() -> Angle.parse("38612345.6"), "at most 180");
    }

    @Test
    void aWrittenAngleIsReadBackAndNeverShowsSixtySeconds() {
        assertThat(Angle.format(expectedDegrees(), 0)).isEqualTo("114°41′30″");
        assertThat(Angle.format(29.99999999, 2)).isEqualTo("30°00′00.00″");
        assertThat(Angle.parse(Angle.format(-30.10417, 3))).isCloseTo(-30.10417, within(1e-6));
    }

    private static double expectedDegrees() {
        return 114 + 41 / 60.0 + 30 / 3600.0;
    }

    @Test
    void areasAreThoseOfAnEqualAreaProjection() throws Exception {
        for (var row : golden("area.csv")) {
            double[] corners = Stream.of(row.get("polygon").split(" ")).mapToDouble(Double::parseDouble).toArray();
            double expected = Double.parseDouble(row.get("m2"));
            assertThat(Surface.areaOf(polygon(corners)).m2().doubleValue()).as(row.toString()).isCloseTo(expected, within(1e-4 + 1e-9 * expected));
        }
        assertThat(Surface.areaOf(polygon(114.69, 30.10, 114.70, 30.10, 114.70, 30.11, 114.69, 30.11)).mu(2)).isEqualByComparingTo("1602.69");
    }

    private static Polygon polygon(double... corners) {
        var ring = new Coordinate[corners.length / 2 + 1];
        for (int i = 0; i < corners.length; i += 2) {
            ring[i / 2] = new Coordinate(corners[i], corners[i + 1]);
        }
        ring[ring.length - 1] = ring[0].copy();
        return GEOMETRIES.createPolygon(ring);
    }

    private static List<LonLat> places(ExpectedRegion region, double west, double south, double east, double north) {
        var random = new SplittableRandom(7);
        return Stream.generate(() -> new LonLat(random.nextDouble(west, east), random.nextDouble(south, north)))
                .filter(region::contains).limit(200).toList();
    }

    private List<LonLat> inDistrict() {
        return places(district, 114.5, 30.0, 114.9, 30.3);
    }

    private static List<RawPoint> raw(List<LonLat> places) {
        return places.stream().map(place -> new RawPoint(place.longitude(), place.latitude())).toList();
    }

    @Test
    void pointsInTheRegionAreAsExpected() {
        assertThat(district.examine(raw(inDistrict()))).isEqualTo(new CoordinateFinding.AsExpected(1));
    }

    @Test
    void latitudeBeforeLongitudeIsSeen() {
        var swapped = inDistrict().stream().map(place -> new RawPoint(place.latitude(), place.longitude())).toList();
        assertThat(district.examine(swapped)).isInstanceOfSatisfying(CoordinateFinding.Swapped.class, finding -> {
            assertThat(finding.confidence()).isEqualTo(1);
            assertThat(finding.read(swapped.getFirst())).contains(inDistrict().getFirst());
        });
    }

    @Test
    void metresOfAnyZoneAreSeenInBothOrders() {
        for (int epsg : List.of(4526, 4547, 4498)) {
            for (boolean northingFirst : new boolean[] {false, true}) {
                var system = GaussKruger.of(epsg);
                var points = inDistrict().stream().map(system::project)
                        .map(point -> northingFirst ? new RawPoint(point.northing(), point.easting()) : new RawPoint(point.easting(), point.northing()))
                        .toList();
                var finding = district.examine(points);
                assertThat(finding).isEqualTo(new CoordinateFinding.Projected(system, northingFirst, 1));
                assertThat(finding.read(points.getFirst()).orElseThrow().metresTo(inDistrict().getFirst())).isLessThan(0.001);
            }
        }
    }

    @Test
    void coordinatesOfAWebMapAreSeenAgainstTheOutlineOfAPlot() {
        var plot = ExpectedRegion.ofBox(114.690, 30.100, 114.696, 30.105);
        var places = places(plot, 114.690, 30.100, 114.696, 30.105);
        for (ShiftedDatum datum : ShiftedDatum.values()) {
            var shifted = raw(places.stream().map(datum::shift).toList());
            assertThat(plot.examine(shifted)).isInstanceOfSatisfying(CoordinateFinding.Shifted.class, finding -> {
                assertThat(finding.datum()).isEqualTo(datum);
                assertThat(finding.confidence()).isGreaterThan(0.9);
                assertThat(finding.metres()).isBetween(300.0, 1500.0);
                assertThat(finding.read(shifted.getFirst()).orElseThrow().metresTo(places.getFirst())).isLessThan(0.001);
            });
        }
    }

    @Test
    void aShiftInsideALargeRegionCannotBeSeenAndIsNotClaimed() {
        var shifted = raw(inDistrict().stream().map(ShiftedDatum.GCJ_02::shift).toList());
        assertThat(district.examine(shifted)).isInstanceOf(CoordinateFinding.AsExpected.class);
    }

    @Test
    void twoReadingsThatFitLeaveNoConfidence() {
        var point = new LonLat(114.69, 30.10);
        var gcj = ShiftedDatum.GCJ_02.unshift(point);
        var bd = ShiftedDatum.BD_09.unshift(point);
        var both = ExpectedRegion.of(square(gcj).union(square(bd)));
        assertThat(both.examine(List.of(new RawPoint(114.69, 30.10)))).isInstanceOfSatisfying(CoordinateFinding.Shifted.class,
                finding -> assertThat(finding.confidence()).isZero());
    }

    private static Polygon square(LonLat middle) {
        double x = middle.longitude();
        double y = middle.latitude();
        return polygon(x - 1e-4, y - 1e-4, x + 1e-4, y - 1e-4, x + 1e-4, y + 1e-4, x - 1e-4, y + 1e-4);
    }

    @Test
    void aReadingThatBringsInAFewOnlyIsNoFinding() {
        var points = List.of(new RawPoint(30.1, 114.69), new RawPoint(121.4, 31.2), new RawPoint(121.5, 31.2), new RawPoint(121.6, 31.2));
        assertThat(district.examine(points)).isInstanceOf(CoordinateFinding.Elsewhere.class);
    }

    @Test
    void aFileOfManyPointsIsSampled() {
        var swapped = java.util.Collections.nCopies(100_000, new RawPoint(30.1, 114.69));
        assertThat(district.examine(swapped)).isInstanceOf(CoordinateFinding.Swapped.class);
    }

    @Test
    void outlinesAreProjectedCornerByCornerAndBack() {
        var zone = GaussKruger.of(4526);
        var plot = polygon(114.69, 30.10, 114.70, 30.10, 114.70, 30.11, 114.69, 30.11);
        var metres = zone.project(plot);
        assertThat(metres.getCoordinates()[0].x).isCloseTo(zone.project(new LonLat(114.69, 30.10)).easting(), within(1e-9));
        assertThat(metres.getCoordinates()[0]).isEqualTo(metres.getCoordinates()[4]);
        assertThat(zone.unproject(metres).equalsExact(plot, 1e-9)).isTrue();
        assertThat(metres.getArea()).isCloseTo(Surface.areaOf(plot).m2().doubleValue(), org.assertj.core.api.Assertions.withinPercentage(0.02));
    }

    @Test
    void pointsOfAnotherPlaceAreElsewhere() {
        assertThat(district.examine(List.of(new RawPoint(121.4, 31.2)))).isInstanceOfSatisfying(CoordinateFinding.Elsewhere.class, finding -> {
            assertThat(finding.metres()).isBetween(600_000.0, 700_000.0);
            assertThat(finding.read(new RawPoint(121.4, 31.2))).isEmpty();
        });
        assertThat(district.examine(List.of(new RawPoint(0, 0)))).isInstanceOf(CoordinateFinding.Elsewhere.class);
    }
}
