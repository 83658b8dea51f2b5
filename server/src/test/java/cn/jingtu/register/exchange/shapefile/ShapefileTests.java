package cn.jingtu.register.exchange.shapefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import cn.jingtu.kernel.geo.GaussKruger;
import cn.jingtu.kernel.geo.Surface;
import cn.jingtu.platform.Problem;
import cn.jingtu.register.exchange.shapefile.Shapefile.Feature;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

class ShapefileTests {

    private static byte[] golden(String name) throws IOException {
        return Files.readAllBytes(Path.of("../golden/shapefile", name + ".zip"));
    }

    private static Shapefile open(byte[] zip) throws IOException {
        return Shapefile.unpack(new ByteArrayInputStream(zip), "地块.zip");
    }

    private static List<Feature> features(byte[] zip) throws IOException {
        var features = new ArrayList<Feature>();
        try (var shapefile = open(zip)) {
            shapefile.each(features::add);
        }
        return features;
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) parts.put(entry.getName(), in.readAllBytes());
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    /** The golden file without some of its parts. */
    private static byte[] without(String name, String... endings) throws IOException {
        var parts = parts(golden(name));
        for (var ending : endings) parts.keySet().removeIf(part -> part.endsWith(ending));
        return zip(parts);
    }

    @Test
    void namesTextsAndDaysInGbkAreRead() throws Exception {
        try (var shapefile = open(golden("enterprises-gbk-zone38"))) {
            assertThat(shapefile.columns()).extracting(Shapefile.Column::name).containsExactly("统一社会信", "企业名称", "行业", "生产状态", "状态起始日", "主要产品");
            assertThat(shapefile.columns()).extracting(Shapefile.Column::cut).containsExactly(true, true, false, true, true, true);
            assertThat(shapefile.zone()).contains(GaussKruger.of(4526));
        }
        var features = features(golden("enterprises-gbk-zone38"));
        assertThat(features).extracting(Feature::cells).containsExactly(
                List.of("", "东源化工厂", "26", "在产", "", "涂料、油墨"), List.of("", "源城电镀有限公司", "33", "关闭", "2019-05-01", ""), List.of("", "无坐标的厂", "26", "在产", "", ""));
        var point = (Point) features.getFirst().shape();
        assertThat(GaussKruger.of(4526).unproject(point.getX(), point.getY()).longitude()).isCloseTo(114.69166667, within(1e-8));
        assertThat(features.getLast().shape()).isNull();
    }

    @Test
    void theEncodingIsToldFromTheTextsWhereNothingNamesIt() throws Exception {
        assertThat(features(without("enterprises-gbk-zone38", ".cpg")).getFirst().cells()).contains("东源化工厂");
        assertThat(features(without("enterprises-utf8-degrees", ".cpg")).getFirst().cells()).contains("甲地块厂", "文〔2019〕1号");
    }

    @Test
    void polygonsKeepTheirHolesAndParts() throws Exception {
        try (var shapefile = open(golden("enterprises-utf8-degrees"))) {
            assertThat(shapefile.zone()).isEmpty();
            assertThat(shapefile.projectionSaid()).isTrue();
            assertThat(shapefile.columns()).extracting(Shapefile.Column::name).containsExactly("name", "industry", "operation", "planDocume");
        }
        var features = features(golden("enterprises-utf8-degrees"));
        assertThat(((Polygon) features.get(0).shape()).getNumInteriorRing()).isOne();
        var parts = (MultiPolygon) features.get(1).shape();
        assertThat(parts.getNumGeometries()).isEqualTo(2);
        assertThat(parts.isValid()).isTrue();
        assertThat(Surface.areaOf(features.get(0).shape()).m2().doubleValue()).isCloseTo(135503.884285, within(0.01));
        assertThat(Surface.areaOf(features.get(1).shape()).m2().doubleValue()).isCloseTo(214612.160078, within(0.01));
    }

    @Test
    void theIndexIsNotNeeded() throws Exception {
        var features = features(without("enterprises-utf8-degrees", ".shx"));
        assertThat(features).extracting(Feature::shape).isEqualTo(features(golden("enterprises-utf8-degrees")).stream().map(Feature::shape).toList());
    }

    @Test
    void deletedRowsAreLeftOutWithTheirShapes() throws Exception {
        var parts = parts(golden("enterprises-utf8-degrees"));
        var dbf = parts.get("enterprises-utf8-degrees.dbf");
        dbf[dbf[8] & 0xFF | (dbf[9] & 0xFF) << 8] = '*';
        assertThat(features(zip(parts))).singleElement().satisfies(left -> {
            assertThat(left.number()).isEqualTo(2);
            assertThat(left.cells()).contains("乙地块厂");
            assertThat(left.shape()).isInstanceOf(MultiPolygon.class);
        });
    }

    @Test
    void coordinatesOfAnotherDatumAreRefusedByName() throws Exception {
        try (var shapefile = open(golden("enterprises-xian80"))) {
            refused(shapefile::zone, "import-projection-unknown", "Xian_1980_3_Degree_GK_CM_114E");
        }
        var parts = parts(golden("enterprises-utf8-degrees"));
        parts.put("enterprises-utf8-degrees.prj", """
                PROJCS["WGS_1984_UTM_Zone_50N",GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],
                UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],
                PARAMETER["Central_Meridian",117.0],PARAMETER["Scale_Factor",0.9996],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]""".getBytes(StandardCharsets.UTF_8));
        try (var shapefile = open(zip(parts))) {
            refused(shapefile::zone, "import-projection-unknown", "WGS_1984_UTM_Zone_50N");
        }
    }

    @Test
    void theZoneIsTakenFromMeridianAndFalseEasting() {
        var form = """
                PROJCS["CGCS2000", GEOGCS["China Geodetic Coordinate System 2000", DATUM["China_2000", SPHEROID["CGCS2000",6378137,298.257222101]],
                UNIT["degree",0.0174532925199433]], PROJECTION["Transverse_Mercator"], PARAMETER["latitude_of_origin",0], PARAMETER["central_meridian",%s],
                PARAMETER["scale_factor",1], PARAMETER["false_easting",%s], PARAMETER["false_northing",0], UNIT["metre",1]]""";
        assertThat(Projection.read(form.formatted("114", "500000"))).contains(GaussKruger.of(4547));
        assertThat(Projection.read(form.formatted("117", "39500000"))).contains(GaussKruger.of(4527));
        assertThat(Projection.read(form.formatted("117", "20500000"))).contains(GaussKruger.of(4498));
        refused(() -> Projection.read(form.formatted("114.5", "500000")), "import-projection-unknown", "CGCS2000");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt, String type, String named) {
        assertThatExceptionOfType(Problem.class).isThrownBy(attempt).satisfies(problem -> {
            assertThat(problem.type()).isEqualTo(type);
            assertThat(problem.detail().zh()).contains(named);
            assertThat(problem.detail().en()).contains(named);
        });
    }

    @Test
    void aZipIsRefusedThatLeadsOutHoldsSeveralLayersOrTooLittle() throws Exception {
        for (var name : List.of("../a.shp", "x/../../a.shp", "/etc/a.shp", "C:\\a.shp", "..\\a.shp")) {
            refused(() -> open(zip(Map.of(name, new byte[1]))), "import-zip-refused", name.replace('\\', '/'));
        }
        refused(() -> open(zip(Map.of("甲.shp", new byte[1], "乙.shp", new byte[1]))), "import-shapefile-incomplete", "甲");
        refused(() -> open(without("lines", ".dbf")), "import-shapefile-incomplete", ".dbf");
        refused(() -> open(zip(Map.of("readme.txt", new byte[1]))), "import-shapefile-incomplete", ".shp");
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i <= 200; i++) many.put(i + ".txt", new byte[0]);
        refused(() -> open(zip(many)), "import-zip-refused", "200");
    }

    @Test
    void aZipThatGrowsWithoutEndIsRefusedAndLeavesNothingBehind() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.shp"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i <= 512; i++) ((OutputStream) zip).write(zeros);
        }
        assertThat(out.size()).isLessThan(1 << 20);
        long before = temporaryFolders();
        refused(() -> open(out.toByteArray()), "import-zip-refused", "512");
        assertThat(temporaryFolders()).isEqualTo(before);
    }

    private static long temporaryFolders() throws IOException {
        try (var folders = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("jingtu-shapefile-")).count();
        }
    }

    @Test
    void namesInTheEncodingOfChineseWindowsAreNoHindrance() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, Charset.forName("GBK"))) {
            for (var part : parts(golden("enterprises-gbk-zone38")).entrySet()) {
                zip.putNextEntry(new ZipEntry("企业清单/企业." + part.getKey().replaceFirst(".*\\.", "").toUpperCase(java.util.Locale.ROOT)));
                zip.write(part.getValue());
            }
        }
        assertThat(features(out.toByteArray())).hasSize(3);
    }

    @Test
    void whateverIsDamagedIsToldAndNeverMore() throws Exception {
        var random = new SplittableRandom(3);
        for (var name : List.of("enterprises-gbk-zone38", "enterprises-utf8-degrees")) {
            for (int i = 0; i < 300; i++) {
                var parts = parts(golden(name));
                var part = new ArrayList<>(parts.keySet()).get(random.nextInt(parts.size()));
                var bytes = parts.get(part);
                for (int k = 0; k < 3; k++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                parts.put(part, java.util.Arrays.copyOf(bytes, random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length));
                try {
                    features(zip(parts));
                } catch (IllegalStateException | Problem told) {
                    assertThat(told.getMessage()).isNotBlank();
                }
            }
        }
    }
}
