package cn.jingtu.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.plan.TestPlan;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/** Places that come into a register with a file: in any writing, in metres, in shapefiles. */
@JingtuTest
class RegisterPlacesIT {

    private static final String REGISTER = "/api/registers/enterprises";

    private final TestApi ecology;
    private final TestPlan plans;
    private final JdbcClient jdbc;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    RegisterPlacesIT(TestApi api, TestPlan plans, JdbcClient jdbc) {
        this.plans = plans;
        this.jdbc = jdbc;
        this.ecology = api.as("R-DEPT-OP", "ecology");
    }

    @BeforeEach
    void aPlanSaysWhoLeadsWhat() {
        if (jdbc.sql("select count(*) from plan").query(Long.class).single() == 0) plans.take(2026);
    }

    private JsonNode imported(String register, byte[] content, String name) throws InterruptedException {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        form.add("mode", "all");
        var begun = ecology.post(register + "/import", form);
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        for (int i = 0; i < 600; i++) {
            var now = ecology.get(register + "/imports/{id}", begun.json().path("id").asLong()).json();
            if (!List.of("WAITING", "RUNNING").contains(now.path("state").asString())) return now;
            Thread.sleep(50);
        }
        throw new AssertionError("the import does not end");
    }

    private static byte[] golden(String name) throws Exception {
        return Files.readAllBytes(Path.of("../golden/shapefile", name + ".zip"));
    }

    private JsonNode entry(String name) {
        return ecology.get(REGISTER + "/entries?q={q}&sort=-id", name).json().path("items").get(0);
    }

    private static List<String> rules(JsonNode done) {
        return done.path("issues").valueStream().map(issue -> issue.path("severity").asString() + " " + issue.path("rule").asString()).toList();
    }

    @Test
    void aShapefileInGbkAndMetresComesInWithItsPlaces() throws Exception {
        var done = imported(REGISTER, golden("enterprises-gbk-zone38"), "企业.zip");
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("DONE");
        assertThat(done.path("rowsRead").asInt()).isEqualTo(3);
        assertThat(rules(done)).containsExactly("INFO coordinates-converted", "INFO coordinates-converted");
        assertThat(done.path("issues").get(0).path("zh").asString()).contains("CGCS2000 3度带38带");
        var closed = entry("源城电镀有限公司");
        assertThat(closed.path("since").asString()).isEqualTo("2019-05-01");
        assertThat(closed.path("lon").asDouble()).isCloseTo(114.7012345, within(1e-7));
        assertThat(closed.path("lat").asDouble()).isCloseTo(23.7, within(1e-7));
        assertThat(entry("无坐标的厂").path("lon").isNull()).isTrue();
    }

    @Test
    void outlinesOfAShapefileBecomeOutlines() throws Exception {
        var done = imported(REGISTER, golden("enterprises-utf8-degrees"), "地块.zip");
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("DONE");
        assertThat(rules(done)).isEmpty();
        var entry = ecology.get(REGISTER + "/entries/{id}", entry("甲地块厂").path("id").asLong()).json();
        assertThat(entry.path("planDocument").asString()).isEqualTo("文〔2019〕1号");
        assertThat(entry.path("geometry").toString()).contains("Polygon").contains("114.688");
    }

    @Test
    void aShapefileOfAnotherDatumIsRefusedAndALineIsNoPlace() throws Exception {
        var old = imported(REGISTER, golden("enterprises-xian80"), "旧坐标.zip");
        assertThat(old.path("state").asString()).isEqualTo("REFUSED");
        assertThat(old.path("problemZh").asString()).contains("Xian_1980");
        var lines = imported(REGISTER, golden("lines"), "管线.zip");
        assertThat(lines.path("state").asString()).isEqualTo("REFUSED");
        assertThat(rules(lines)).containsExactly("ERROR shape-mismatch");
        var other = imported(REGISTER, "PK no zip".getBytes(StandardCharsets.UTF_8), "坏.csv");
        assertThat(other.path("state").asString()).isEqualTo("REFUSED");
    }

    @Test
    void aTableInAllWritingsSaysWhatItReadAndWhatItCouldNot() throws Exception {
        var done = imported(REGISTER, """
                企业名称,行业,生产状态,经度,纬度
                度分秒%1$s,26,在产,114°41′30″,23-44-45
                颠倒%1$s,26,在产,23.7,114.7
                带号%1$s,26,在产,38570517.0086,2627309.4724
                X为北%1$s,26,在产,2627309.4724,570517.0086
                """.formatted(mark).getBytes(StandardCharsets.UTF_8), "清单.csv");
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("DONE");
        assertThat(rules(done)).containsOnly("INFO coordinates-converted").hasSize(4);
        for (var name : List.of("度分秒", "带号", "X为北")) {
            assertThat(entry(name + mark).path("lon").asDouble()).as(name).isCloseTo(114.6916667, within(1e-7));
            assertThat(entry(name + mark).path("lat").asDouble()).as(name).isCloseTo(23.7458333, within(1e-7));
        }
        assertThat(entry("颠倒" + mark).path("lon").asDouble()).isEqualTo(114.7);

        var doubtful = imported(REGISTER, """
                企业名称,行业,生产状态,经度,纬度
                连写%1$s,26,在产,1144130,234445
                半个%1$s,26,在产,114.7,
                """.formatted(mark).getBytes(StandardCharsets.UTF_8), "清单.csv");
        assertThat(doubtful.path("state").asString()).isEqualTo("REFUSED");
        assertThat(doubtful.path("issues")).hasSize(2).first().satisfies(issue -> {
            assertThat(issue.path("row").asInt()).isEqualTo(2);
            assertThat(issue.path("header").asString()).isEqualTo("经度");
            assertThat(issue.path("rule").asString()).isEqualTo("coordinates-compact");
            assertThat(issue.path("value").asString()).isEqualTo("1144130, 234445");
            assertThat(issue.path("zh").asString()).contains("114°41′30″");
        });
        assertThat(rules(doubtful)).last().isEqualTo("ERROR coordinates-incomplete");
    }

    @Test
    void aGeoJsonOfOtherShapesIsToldRowByRow() throws Exception {
        var mixed = """
                {"type": "FeatureCollection", "features": [
                {"type": "Feature", "properties": {"name": "点%1$s", "industry": "26", "operation": "在产"}, "geometry": {"type": "Point", "coordinates": [114.7, 23.7]}},
                {"type": "Feature", "properties": {"name": "线%1$s", "industry": "26", "operation": "在产"}, "geometry": {"type": "LineString", "coordinates": [[114.7, 23.7], [114.71, 23.7]]}}
                ]}""".formatted(mark).getBytes(StandardCharsets.UTF_8);
        var done = imported(REGISTER, mixed, "混合.geojson");
        assertThat(done.path("state").asString()).isEqualTo("REFUSED");
        assertThat(done.path("issues").get(0).path("row").asInt()).isEqualTo(2);
        assertThat(done.path("issues").get(0).path("zh").asString()).contains("LineString");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(ecology.get(REGISTER + "/imports/{id}/failed.xlsx", done.path("id").asLong()).body()))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo("线" + mark);
            assertThat(book.getSheetAt(0).getLastRowNum()).isOne();
            assertThat(book.getSheetIndex("说明")).isPositive();
        }
        var foreign = imported(REGISTER, """
                {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::3857"}}, "features": []}""".getBytes(StandardCharsets.UTF_8), "投影.geojson");
        assertThat(foreign.path("problemZh").asString()).contains("3857").contains("4490");
    }

    @Test
    void aFormWithAPlaceThatIsNoneIsRefusedFieldByField() {
        for (var wrong : List.of(Map.of("lon", "200", "lat", "23.7"), Map.of("lon", "114.7", "lat", "-91"), Map.of("lon", "114.7"), Map.of("lat", "23.7"),
                Map.of("geometry", "x"), Map.of("geometry", "{\"type\":\"LineString\",\"coordinates\":[[114.7,23.7],[114.8,23.7]]}"),
                Map.of("geometry", "{\"type\":\"Polygon\",\"coordinates\":[[[114.7,23.7],[114.8,23.7]]]}"),
                Map.of("geometry", "{\"type\":\"Polygon\",\"coordinates\":[[[570000,2627000],[570100,2627000],[570100,2627100],[570000,2627000]]]}"))) {
            var body = new HashMap<String, Object>(wrong);
            body.putAll(Map.of("name", "表单" + mark, "industry", "26", "operation", "OPERATING"));
            var answer = ecology.post(REGISTER + "/entries", body);
            assertThat(answer.status()).as(wrong + " " + answer.text()).isEqualTo(422);
            assertThat(answer.json().path("issues").get(0).path("field").asString()).isIn(wrong.keySet().contains("geometry") ? List.of("geometry") : List.of("lon", "lat"));
        }
    }
}
