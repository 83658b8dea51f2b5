package cn.jingtu.register.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.kernel.geo.ExpectedRegion;
import cn.jingtu.kernel.geo.GaussKruger;
import cn.jingtu.kernel.geo.LonLat;
import cn.jingtu.kernel.geo.ShiftedDatum;
import cn.jingtu.platform.Issue.Severity;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Register.Shape;
import cn.jingtu.register.entry.GeoJsonText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceReaderTests {

    private final ExpectedRegion district = ExpectedRegion.ofBox(114.5, 23.5, 114.9, 23.9);
    private final PlaceReader reader = new PlaceReader(Shape.AREA, district, GaussKruger.of(4547));
    private final List<FieldIssue> issues = new ArrayList<>();

    private Map<String, String> read(PlaceReader by, String... cells) {
        var texts = new HashMap<String, String>();
        for (int i = 0; i < cells.length; i += 2) texts.put(cells[i], cells[i + 1]);
        issues.clear();
        by.read(texts, issues);
        return texts;
    }

    private Map<String, String> read(String lon, String lat) {
        return read(reader, "lon", lon, "lat", lat);
    }

    private void only(String rule, Severity severity) {
        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.rule()).isEqualTo(rule);
            assertThat(issue.severity()).isEqualTo(severity);
            assertThat(issue.message().zh()).isNotBlank();
            assertThat(issue.message().en()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "114.69166667 | 23.74583333", "１１４.69166667 | 23.74583333°", "114°41′30″ | 23°44′45″", "114-41-30 | 23-44-45", "东经114度41分30秒 | 北纬23度44分45秒",
        "114°41'30\"E | 23°44'45\"N", "23.74583333 | 114.69166667", "北纬23°44′45″ | 东经114°41′30″",
        "38570517.0086 | 2627309.4724", "2627309.4724 | 38570517.0086", "570517.0086 | 2627309.4724", "2,627,309.4724 | 570,517.0086", "570517.0086米 | 2627309.4724米"
    })
    void everyWritingOfOnePlaceIsThatPlace(String lon, String lat) {
        var texts = read(lon, lat);
        assertThat(texts).containsEntry("lon", "114.6916667").containsEntry("lat", "23.7458333");
        assertThat(issues).as(issues.toString()).noneMatch(issue -> issue.severity() != Severity.INFO);
    }

    @Test
    void degreesAsTheyShouldBeAreSaidNothingAbout() {
        assertThat(read("114.7", "23.7")).containsEntry("lon", "114.7").containsEntry("lat", "23.7");
        assertThat(issues).isEmpty();
        assertThat(read("", " ")).containsEntry("lon", "");
        assertThat(issues).isEmpty();
    }

    @Test
    void aConversionIsANoticeThatNamesHowAndWhat() {
        read("2627309.4724", "38570517.0086");
        only("coordinates-converted", Severity.INFO);
        assertThat(issues.getFirst().message().zh()).isEqualTo("“2627309.4724, 38570517.0086”由平面坐标 CGCS2000 3度带38带 换算（X 为北坐标）。读作经度、纬度 114.6916667, 23.7458333。");
        assertThat(issues.getFirst().message().en()).contains("EPSG:4526, the northing first").contains("114.6916667, 23.7458333");
        read("23.7", "114.7");
        assertThat(issues.getFirst().message().zh()).contains("颠倒");
    }

    @Test
    void zonesOfSixDegreesAreKnownByTheirNumber() {
        var grid = GaussKruger.of(4498).project(new LonLat(114.7, 23.7));
        assertThat(read(String.valueOf(grid.easting()), String.valueOf(grid.northing()))).containsEntry("lon", "114.7").containsEntry("lat", "23.7");
    }

    @Test
    void metresWithoutAZoneThatFitAnotherMeridianAreAsked() {
        var grid = GaussKruger.of(4548).project(new LonLat(114.7, 23.7));
        assertThat(read(String.valueOf(grid.easting()), String.valueOf(grid.northing()))).containsEntry("lon", "");
        only("coordinates-without-zone", Severity.ERROR);
        assertThat(issues.getFirst().message().zh()).contains("114°").contains("117°");
        assertThat(issues.getFirst().value()).contains(String.valueOf(grid.easting()));
        read(new PlaceReader(Shape.POINT, null, null), "lon", "570529", "lat", "2627352");
        only("coordinates-without-zone", Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1144130 | 234445 | coordinates-compact", "1144130.5 | 234445.25 | coordinates-compact", "0 | 0 | coordinates-outside-china", "2.35 | 48.85 | coordinates-outside-china",
        "114.7 | | coordinates-incomplete", " | 23.7 | coordinates-incomplete", "老厂门口 | 23.7 | coordinates-unreadable", "114°61′ | 23.7 | coordinates-unreadable",
        "12345678 | 23.7 | coordinates-unreadable", "1e300 | 1e300 | coordinates-unreadable"
    })
    void whatCannotBeToldIsAnErrorWithItsValue(String lon, String lat, String rule) {
        var texts = read(lon == null ? "" : lon, lat == null ? "" : lat);
        only(rule, Severity.ERROR);
        assertThat(texts).containsEntry("lon", "").containsEntry("lat", "");
    }

    @Test
    void aPlaceOutsideTheRegionIsAWarning() {
        assertThat(read("115.5", "23.7")).containsEntry("lon", "115.5");
        only("coordinates-outside-region", Severity.WARNING);
        assertThat(issues.getFirst().message().zh()).contains("公里");
    }

    @Test
    void aPlaceJustOutsideMayBeOfAWebMapAndIsNotMoved() {
        var shifted = ShiftedDatum.GCJ_02.shift(new LonLat(114.899, 23.7));
        assertThat(shifted.longitude()).isGreaterThan(114.9);
        assertThat(read(String.valueOf(shifted.longitude()), "23.7").get("lon")).startsWith("114.90");
        only("coordinates-maybe-shifted", Severity.WARNING);
        assertThat(issues.getFirst().message().en()).contains("GCJ-02");
    }

    @Test
    void aFileThatIsShiftedAsAWholeIsSuspected() {
        var plot = new PlaceReader(Shape.POINT, ExpectedRegion.ofBox(114.69, 23.74, 114.70, 23.75), null);
        var random = new SplittableRandom(5);
        for (int i = 0; i < 200; i++) {
            var shifted = ShiftedDatum.BD_09.shift(new LonLat(random.nextDouble(114.69, 114.70), random.nextDouble(23.74, 23.75)));
            read(plot, "lon", String.valueOf(shifted.longitude()), "lat", String.valueOf(shifted.latitude()));
        }
        assertThat(plot.suspicion()).hasValueSatisfying(suspicion -> {
            assertThat(suspicion.rule()).isEqualTo("coordinates-shifted");
            assertThat(suspicion.message().zh()).contains("BD-09");
        });
        read("114.7", "23.7");
        assertThat(reader.suspicion()).isEmpty();
    }

    private static final String SQUARE = """
            {"type":"Polygon","coordinates":[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]}""";

    @Test
    void anOutlineInDegreesStaysAsItIs() {
        var square = SQUARE.formatted("114.69", "23.74", "114.70", "23.75");
        assertThat(read(reader, "geometry", square)).containsEntry("geometry", square);
        assertThat(issues).isEmpty();
    }

    @Test
    void anOutlineInMetresOrSwappedIsConvertedWhole() {
        var swapped = SQUARE.formatted("23.74", "114.69", "23.75", "114.70");
        assertThat(read(reader, "geometry", swapped).get("geometry")).isEqualTo(
                "{\"type\":\"Polygon\",\"coordinates\":[[[114.69,23.74],[114.7,23.74],[114.7,23.75],[114.69,23.75],[114.69,23.74]]]}");
        only("coordinates-converted", Severity.INFO);
        var metres = SQUARE.formatted("570000", "2627000", "571000", "2628000");
        var read = read(reader, "geometry", metres).get("geometry");
        assertThat(GeoJsonText.read(read).getCoordinate().x).isBetween(114.68, 114.70);
    }

    @Test
    void theZoneThatTheFileNamesHoldsForAll() {
        reader.declare(GaussKruger.of(4548));
        var grid = GaussKruger.of(4548).project(new LonLat(114.7, 23.7));
        assertThat(read(String.valueOf(grid.easting()), String.valueOf(grid.northing()))).containsEntry("lon", "114.7");
        read("114.7", "23.7");
        only("coordinates-outside-zone", Severity.ERROR);
    }

    @Test
    void anOtherShapeThanTheRegistersIsAnError() {
        var points = new PlaceReader(Shape.POINT, district, null);
        read(points, "geometry", SQUARE.formatted("114.69", "23.74", "114.70", "23.75"));
        only("shape-mismatch", Severity.ERROR);
        assertThat(issues.getFirst().message().zh()).contains("点（Point）").contains("Polygon");
        read(reader, "geometry", "{\"type\":\"LineString\",\"coordinates\":[[114.6,23.7],[114.7,23.7]]}");
        only("shape-mismatch", Severity.ERROR);
        read(reader, "geometry", "no json");
        only("shape-mismatch", Severity.ERROR);
        assertThat(read(points, "geometry", "{\"type\":\"Point\",\"coordinates\":[114.7,23.7]}")).containsEntry("lon", "114.7").containsEntry("geometry", "");
        assertThat(issues).isEmpty();
    }

    @Test
    void anOutlineThatIsDamagedOrCrossesItselfIsTold() {
        read(reader, "geometry", "{\"type\":\"Polygon\",\"coordinates\":[[[114.69,23.74],[114.70,23.74],[114.70,23.75],[114.69,23.75]]]}");
        only("outline-damaged", Severity.ERROR);
        for (var damaged : List.of("{\"type\":\"MultiPolygon\",\"coordinates\":[]}", "{\"type\":\"Polygon\"}", SQUARE.formatted("1e400", "1", "2", "3"), "{\"type\":\"Polygon\",\"coordinates\":{}}")) {
            read(reader, "geometry", damaged);
            only("outline-damaged", Severity.ERROR);
        }
        var bowTie = "{\"type\":\"Polygon\",\"coordinates\":[[[114.69,23.74],[114.71,23.75],[114.71,23.74],[114.69,23.76],[114.69,23.74]]]}";
        assertThat(read(reader, "geometry", bowTie)).containsEntry("geometry", bowTie);
        only("outline-invalid", Severity.WARNING);
    }
}
