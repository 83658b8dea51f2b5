package cn.jingtu.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.plan.TestPlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/** Files in and out of a register, by the ledger of enterprises (R24). */
@JingtuTest
class RegisterExchangeIT {

    private static final String REGISTER = "/api/registers/enterprises";

    private final TestApi ecology;
    private final TestPlan plans;
    private final JdbcClient jdbc;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    RegisterExchangeIT(TestApi api, TestPlan plans, JdbcClient jdbc) {
        this.plans = plans;
        this.jdbc = jdbc;
        this.ecology = api.as("R-DEPT-OP", "ecology");
    }

    @BeforeEach
    void aPlanSaysWhoLeadsWhat() {
        if (jdbc.sql("select count(*) from plan").query(Long.class).single() == 0) plans.take(2026);
    }

    private JsonNode imported(byte[] content, String name, String mode) throws InterruptedException {
        var begun = ecology.post(REGISTER + "/import", form(content, name, mode));
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        long id = begun.json().path("id").asLong();
        for (int i = 0; i < 600; i++) {
            var now = ecology.get(REGISTER + "/imports/{id}", id).json();
            if (!List.of("WAITING", "RUNNING").contains(now.path("state").asString())) return now;
            Thread.sleep(50);
        }
        throw new AssertionError("the import does not end");
    }

    private static LinkedMultiValueMap<String, Object> form(byte[] content, String name, String mode) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        form.add("mode", mode);
        return form;
    }

    private byte[] csv(String... rows) {
        return ("企业名称,行业,企业状态,关闭日期,所属镇街,备用列\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private long found(String text) {
        return ecology.get(REGISTER + "/entries?q={q}", text).json().path("total").asLong();
    }

    @Test
    void aTableWithItsOwnHeaderWordsComesInAndAgainChangesNothing() throws Exception {
        var table = csv("甲厂%s,化学原料和化学制品制造业,关闭,2019/5/1,埔前镇,x".formatted(mark), "乙厂%s,33,在产,,441602,".formatted(mark));
        var first = imported(table, "清单.csv", "all");
        assertThat(first.path("state").asString()).as(first.toString()).isEqualTo("DONE");
        assertThat(first.path("added").asInt()).isEqualTo(2);
        assertThat(first.path("issues").valueStream().map(i -> i.path("rule").asString())).containsExactly("column-unknown");
        var entry = ecology.get(REGISTER + "/entries?q={q}", "甲厂" + mark).json().path("items").get(0);
        assertThat(entry.path("industry").asString()).isEqualTo("26");
        assertThat(entry.path("since").asString()).isEqualTo("2019-05-01");
        assertThat(entry.path("regionCode").asString()).isEqualTo("441602101");

        assertThat(found(mark)).isEqualTo(2);
        var again = imported(table, "清单.csv", "all");
        assertThat(again.path("unchanged").asInt()).as(again.toString()).isEqualTo(2);
        assertThat(found(mark)).isEqualTo(2);
    }

    @Test
    void aLineOfSumsBelowATableIsNotTakenForAnEntryAndThatIsSaid() throws Exception {
        var done = imported(csv("甲厂%s,26,在产,,,".formatted(mark), "合计,1,,,,"), "有合计.csv", "all");
        assertThat(done.path("added").asInt()).as(done.toString()).isOne();
        assertThat(done.path("issues").valueStream().filter(i -> i.path("row").asInt() == 3).map(i -> i.path("rule").asString())).containsExactly("total-row");
    }

    @Test
    void theSameFileAgainAddsNothing() throws Exception {
        var table = ("统一社会信用代码,企业名称,行业,生产状态\n91440101MA5%s,厂%s,26,在产\n").formatted("", mark).getBytes(StandardCharsets.UTF_8);
        assertThat(imported(table, "a.csv", "all").path("state").asString()).isEqualTo("REFUSED");
        var uscc = usccOf("91441602MA" + mark.toUpperCase().replaceAll("[IOSVZ]", "1").substring(0, 7));
        var good = "统一社会信用代码,企业名称,行业,生产状态\n%s,厂%s,26,在产\n".formatted(uscc, mark).getBytes(StandardCharsets.UTF_8);
        assertThat(imported(good, "a.csv", "all").path("added").asInt()).isOne();
        var again = imported(good, "a.csv", "all");
        assertThat(again.path("added").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isOne();
        var changed = imported("统一社会信用代码,企业名称,行业,生产状态\n%s,新厂%s,26,在产\n".formatted(uscc, mark).getBytes(StandardCharsets.UTF_8), "b.csv", "all");
        assertThat(changed.path("changed").asInt()).isOne();
        assertThat(found(mark)).isOne();
    }

    /** A code with its right check digit (GB 32100-2015). */
    private static String usccOf(String first17) {
        var digits = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (char last : digits.toCharArray()) if (Uscc.Check.isValid(first17 + last)) return first17 + last;
        throw new AssertionError(first17);
    }

    @Test
    void oneBadRowKeepsAllOutOrOnlyItself() throws Exception {
        var table = csv("好厂%s,26,在产,,,".formatted(mark), "坏厂%s,99,歇业,昨天,,".formatted(mark));
        var all = imported(table, "混合.csv", "all");
        assertThat(all.path("state").asString()).isEqualTo("REFUSED");
        assertThat(all.path("bad").asInt()).isOne();
        assertThat(all.path("issues").valueStream().filter(i -> i.path("row").asInt() == 3)
                        .map(i -> i.path("header").asString() + " " + i.path("rule").asString() + " " + i.path("value").asString("")))
                .containsExactlyInAnyOrder("行业 option 99", "企业状态 option 歇业", "关闭日期 date 昨天");
        assertThat(found(mark)).isZero();

        var good = imported(table, "混合.csv", "good");
        assertThat(good.path("state").asString()).isEqualTo("DONE");
        assertThat(good.path("added").asInt()).isOne();
        assertThat(good.path("bad").asInt()).isOne();

        var failed = ecology.get(REGISTER + "/imports/{id}/failed.xlsx", good.path("id").asLong());
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(failed.body()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isOne();
            assertThat(sheet.getRow(0).getCell(6).getStringCellValue()).isEqualTo("导入错误");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("坏厂" + mark);
            assertThat(sheet.getRow(1).getCell(6).getStringCellValue()).contains("歇业").contains("昨天");
        }
    }

    @Test
    void mendedFailedRowsComeInAsTheyAre() throws Exception {
        var table = csv("待改%s,26,歇业,,,".formatted(mark));
        var failed = ecology.get(REGISTER + "/imports/{id}/failed.xlsx", imported(table, "错.csv", "good").path("id").asLong()).body();
        var mended = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(failed))) {
            book.getSheetAt(0).getRow(1).getCell(2).setCellValue("在产");
            book.write(mended);
        }
        assertThat(imported(mended.toByteArray(), "已改.xlsx", "all").path("added").asInt()).isOne();
        assertThat(found(mark)).isOne();
    }

    @Test
    void aWholeImportIsTakenBack() throws Exception {
        var done = imported(csv("误传一%s,26,在产,,,".formatted(mark), "误传二%s,26,在产,,,".formatted(mark)), "误.csv", "all");
        var undone = ecology.post(REGISTER + "/imports/{id}/undo", Map.of(), done.path("id").asLong());
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        assertThat(undone.json().path("state").asString()).isEqualTo("UNDONE");
        assertThat(found(mark)).isZero();
        assertThat(ecology.post(REGISTER + "/imports/{id}/undo", Map.of(), done.path("id").asLong()).problem()).isEqualTo("import-not-undoable");
        // and the same file may come again
        assertThat(imported(csv("误传一%s,26,在产,,,".formatted(mark)), "误.csv", "all").path("added").asInt()).isOne();
    }

    @Test
    void anImportThatSomebodyWentOnWithIsNotTakenBack() throws Exception {
        var done = imported(csv("续办%s,26,在产,,,".formatted(mark)), "续.csv", "all");
        long id = ecology.get(REGISTER + "/entries?q={q}", mark).json().path("items").get(0).path("id").asLong();
        ecology.put(REGISTER + "/entries/{id}", Map.of("version", 1, "address", "新路"), id);
        var undo = ecology.post(REGISTER + "/imports/{id}/undo", Map.of(), done.path("id").asLong());
        assertThat(undo.problem()).isEqualTo("import-changed-since");
        assertThat(undo.json().path("rows").get(0).asInt()).isEqualTo(2);
        assertThat(found(mark)).isOne();
    }

    @Test
    void onlyLookingTellsWhatWouldHappenAndStoresNothing() throws Exception {
        var look = imported(csv("只看%s,26,在产,,,".formatted(mark)), "看.csv", "check");
        assertThat(look.path("state").asString()).isEqualTo("DONE");
        assertThat(look.path("rowsTotal").asInt()).isOne();
        assertThat(look.path("added").asInt()).isOne();
        assertThat(found(mark)).isZero();

        imported(csv("只看%s,26,在产,,,".formatted(mark)), "写.csv", "all");
        var again = imported(csv("只看%1$s,26,在产,,,\n也看%1$s,26,在产,,,".formatted(mark)), "再看.csv", "check");
        assertThat(again.path("added").asInt()).isOne();
        assertThat(again.path("unchanged").asInt()).isOne();
        assertThat(found(mark)).isOne();
    }

    @Test
    void aRowThatComesAgainFarBelowIsForeseenOnceAsItWouldBeTakenIn() throws Exception {
        var rows = IntStream.rangeClosed(0, 600).mapToObj(i -> "远%s%d,26,在产,,,".formatted(mark, i % 600)).toArray(String[]::new);
        var look = imported(csv(rows), "看.csv", "check");
        var done = imported(csv(rows), "写.csv", "good");
        for (var seen : List.of(look, done)) {
            assertThat(seen.path("added").asInt()).as(seen.path("mode").asString()).isEqualTo(600);
            assertThat(seen.path("unchanged").asInt()).as(seen.path("mode").asString()).isOne();
        }
    }

    @Test
    void aFileWithoutTheRequiredColumnsIsRefusedWithTheirNames() throws Exception {
        var refused = imported("企业名称,地址\n甲,乙\n".getBytes(Charset.forName("GB18030")), "缺列.csv", "all");
        assertThat(refused.path("state").asString()).isEqualTo("REFUSED");
        assertThat(refused.path("problemZh").asString()).contains("行业").contains("生产状态");
        var other = ecology.post(REGISTER + "/import", form("MZ not a table".getBytes(StandardCharsets.UTF_8), "表.xlsx", "all"));
        assertThat(other.status()).isBetween(400, 499);
    }

    @Test
    void whatIsExportedComesInAgainUnchanged() throws Exception {
        var uscc = usccOf("91441602MB" + mark.toUpperCase().replaceAll("[IOSVZ]", "2").substring(0, 7));
        var body = Map.of("name", "=往返\"厂\"," + mark, "uscc", uscc, "industry", "33", "operation", "STOPPED", "since", "2020-02-29",
                "regionCode", "441602101", "lon", "114.6912345", "lat", "23.7");
        assertThat(ecology.post(REGISTER + "/entries", body).status()).isEqualTo(201);
        for (var format : List.of("csv", "xlsx", "geojson")) {
            var file = ecology.get(REGISTER + "/export." + format + "?q={q}", mark);
            assertThat(file.status()).isEqualTo(200);
            var again = imported(file.body(), "再来." + format, "all");
            assertThat(again.path("state").asString()).as(format + again).isEqualTo("DONE");
            assertThat(again.path("unchanged").asInt()).as(format + again).isOne();
        }
    }

    @Test
    void anExportSaysHowManyRowsAndWhatTheirDigestIs() {
        ecology.post(REGISTER + "/entries", Map.of("name", "导出" + mark, "industry", "33", "operation", "OPERATING"));
        var csv = ecology.get(REGISTER + "/export.csv?q={q}&columns=name,operation", mark).text();
        assertThat(csv.lines().toList()).hasSize(3);
        assertThat(csv.lines().findFirst().orElseThrow()).isEqualTo("\uFEFF企业名称 *,生产状态 *");
        assertThat(csv.lines().skip(2).findFirst().orElseThrow()).matches("\"?# 共 1 条；SHA-256 [0-9a-f]{64}；筛选条件：q=.*");
        var english = ecology.with("Accept-Language", "en").get(REGISTER + "/export.csv?q={q}&columns=operation", mark).text();
        assertThat(english).contains("Operating").contains("# 1 rows");
    }

    @Test
    void theTemplateHasDropDownsAndNotes() throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(ecology.get(REGISTER + "/template.xlsx").body()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("企业名称 *");
            assertThat(sheet.getDataValidations()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(book.getSheet("说明")).isNotNull();
            assertThat(book.getSheet("选项").getRow(1).getCell(0).getStringCellValue()).isEqualTo("煤炭开采和洗选业");
        }
    }
}
