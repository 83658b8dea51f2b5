package cn.jingtu.register.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.plan.TestPlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import tools.jackson.databind.JsonNode;

/** Tables as offices send them, into the ledger of enterprises (R24): what can be understood is, what cannot is named. */
@JingtuTest
class SpoiltTablesIT {

    private static final String REGISTER = "/api/registers/enterprises";
    private static final List<Object> HEADER = List.of("企业名称", "行业", "生产状态", "状态起始日期", "所属镇街", "地址");

    private final TestApi ecology;
    private final TestApi agriculture;
    private final TestApi town;
    private final TestPlan plans;
    private final JdbcClient jdbc;
    private final Imports imports;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    SpoiltTablesIT(TestApi api, TestPlan plans, JdbcClient jdbc, Imports imports) {
        this.plans = plans;
        this.jdbc = jdbc;
        this.imports = imports;
        this.ecology = api.as("R-DEPT-OP", "ecology");
        this.agriculture = api.as("R-DEPT-OP", "agriculture");
        this.town = api.as("R-TOWN", "buqian");
    }

    @BeforeEach
    void aPlanSaysWhoLeadsWhat() {
        if (jdbc.sql("select count(*) from plan").query(Long.class).single() == 0) plans.take(2026);
    }

    private JsonNode imported(byte[] content, String name, String mode) throws InterruptedException {
        return imported(content, name, mode, REGISTER);
    }

    private JsonNode imported(byte[] content, String name, String mode, String register) throws InterruptedException {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        form.add("mode", mode);
        var begun = ecology.post(register + "/import", form).json();
        for (int i = 0; i < 600 && begun.has("id"); i++) {
            var now = ecology.get(register + "/imports/{id}", begun.path("id").asLong()).json();
            if (!List.of("WAITING", "RUNNING").contains(now.path("state").asString())) return now;
            Thread.sleep(50);
        }
        return begun;
    }

    private static List<String> rules(JsonNode done) {
        return StreamSupport.stream(done.path("issues").spliterator(), false)
                .map(issue -> issue.path("row").asInt() + " " + issue.path("header").asString("") + " " + issue.path("rule").asString())
                .toList();
    }

    @SafeVarargs
    private static byte[] workbook(List<Object>... rows) throws IOException {
        try (var book = new XSSFWorkbook(); var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("清单");
            for (int r = 0; r < rows.length; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows[r].size(); c++) {
                    switch (rows[r].get(c)) {
                        case Number number -> row.createCell(c).setCellValue(number.doubleValue());
                        case String text when text.startsWith("=") -> row.createCell(c).setCellFormula(text.substring(1));
                        case Object text -> row.createCell(c).setCellValue(text.toString());
                    }
                }
            }
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private List<Object> row(String name, Object since, String address) {
        return List.of(mark + name, "33", "停产", since, "埔前镇", address);
    }

    @Test
    void linesAroundATableAreLeftOutAndNamed() throws Exception {
        var done = imported(
                workbook(List.of("源城区企业清单（2026年）"), HEADER, row("甲", "2026年3月5日", ""), HEADER, row("乙", "2026.3.6", ""), List.of("合计", 2),
                        List.of("填表人：张", "", "", "审核人：李"), List.of("注：以登记为准")),
                "清单.xlsx", "all");
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("DONE");
        assertThat(done.path("added").asInt()).isEqualTo(2);
        assertThat(rules(done)).containsExactly("4  header-again", "6  total-row", "7  remark-row", "8  remark-row");
    }

    @Test
    void theNumberOfADayInASpreadsheetIsReadAndThatIsSaid() throws Exception {
        var done = imported(workbook(HEADER, row("甲", 46086, "")), "a.xlsx", "all");
        assertThat(rules(done)).containsExactly("2 状态起始日期 date-from-number");
        var entry = ecology.get(REGISTER + "/entries?q={q}", mark).json().path("items").path(0);
        assertThat(entry.path("since").asString()).isEqualTo("2026-03-05");
    }

    @Test
    void aCellThatCannotBeReadIsNamedOnceAndNotAsMissingToo() throws Exception {
        var done = imported(
                workbook(HEADER, row("甲", "5/3/2026", ""), row("乙", "2026-03-05", "#REF!"), List.of("=\"丙\"&\"厂\"", "33", "在产"), row("丁", "2026-02-30", "")),
                "a.xlsx", "check");
        assertThat(rules(done)).containsExactly("2 状态起始日期 date", "3 地址 formula-failed", "4 企业名称 formula-not-computed", "5 状态起始日期 date");
    }

    @Test
    void aWordCloseToOneOfTheListIsAskedAbout() throws Exception {
        var done = imported(workbook(HEADER, List.of(mark, "金属制品", "在产"), List.of(mark + 2, "33 金属制品业", "在产")), "a.xlsx", "check");
        assertThat(rules(done)).containsExactly("2 行业 option");
        assertThat(done.path("issues").path(0).path("zh").asString()).contains("是否为“金属制品业”？").contains("模板");
    }

    @Test
    void aValueOfManyCharactersIsShownByItsBeginning() throws Exception {
        var done = imported(workbook(HEADER, row("长".repeat(20_000), "2026-03-05", "")), "a.xlsx", "check");
        assertThat(rules(done)).containsExactly("2 企业名称 size");
        assertThat(done.path("issues").path(0).toString().length()).isLessThan(800);
    }

    @Test
    void aHeaderWhoseNamesStandInTwoRowsIsPutTogether() throws Exception {
        var done = imported(
                workbook(List.of("企业名称", "行业", "生产情况", "", "位置"), List.of("", "", "生产状态", "状态起始日期", "所属镇街"), List.of(mark, "33", "停产", "2026-03-05", "埔前镇")),
                "a.xlsx", "check");
        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("DONE");
        assertThat(done.path("bad").asInt()).isZero();
        assertThat(done.path("rowsRead").asInt()).isEqualTo(1);
    }

    @Test
    void whatASpreadsheetDidToCodesIsMendedOrNamed() throws Exception {
        var header = List.<Object>of("统一社会信用代码", "企业名称", "行业", "生产状态", "状态起始日期", "地址");
        var done = imported(
                workbook(header,
                        List.of("", mark + 1, 6, "在产", "—", "/"),
                        List.of("", mark + 2, "C33", "在产", "", "损坏\uFFFD"),
                        List.of("9.14416E+17", mark + 3, "33", "在产", "", ""),
                        List.of(914416021234567890d, mark + 4, "33", "在产", "", "")),
                "a.xlsx", "check");
        assertThat(rules(done)).containsExactly(
                "2 状态起始日期 read-as-empty", "2 地址 read-as-empty", "3 地址 characters-damaged", "4 统一社会信用代码 digits-lost", "5 统一社会信用代码 digits-lost");
    }

    @Test
    void aColumnInAnotherUnitIsRefusedAndOneInOtherWordsIsRead() throws Exception {
        var plots = REGISTER.replace("enterprises", "plots");
        var row = "甲," + mark + ",其他,%s,疑似地块";
        var refused = imported(("地块名称,临时编码,地块类型,占地面积（亩）,所处阶段\n" + row.formatted("12.5")).getBytes(StandardCharsets.UTF_8), "a.csv", "check", plots);
        assertThat(refused.path("problemZh").asString()).contains("“占地面积（亩）”的单位是 亩").contains("m²");
        var read = imported(("地块名称,临时编码,地块类型,占地面积（平方米）,所处阶段\n" + row.formatted("5000平方米")).getBytes(StandardCharsets.UTF_8), "a.csv", "check", plots);
        assertThat(read.path("bad").asInt()).as(read.toString()).isZero();
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsNamed() throws Exception {
        var text = "企业名称,行业,生产状态\n甲,33,在产\n\"乙,33,在产\n丙,33,在产\n";
        assertThat(rules(imported(text.getBytes(StandardCharsets.UTF_8), "a.csv", "check"))).contains("3 企业名称 quote-open");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|", "，"})
    void whatPartsCellsIsToldFromWhatStandsInThem(String separator) throws Exception {
        var text = String.join(separator, "企业名称", "行业", "生产状态", "地址") + "\n" + String.join(separator, mark, "33", "在产", "\"一;二;三;四|五,六,七,八，九\"");
        var done = imported(text.getBytes(StandardCharsets.UTF_8), "a.csv", "check");
        assertThat(done.path("rowsRead").asInt()).as(done.toString()).isEqualTo(1);
        assertThat(done.path("bad").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void textOfAnyEncodingAndSeparatorIsUnderstood(String charset) throws Exception {
        var text = Stream.of("源城区企业清单", "企业名称;行业;生产状态;地址", mark + charset + ";33;在产;=\"0762001\"").reduce("", (all, line) -> all + line + "\r\n");
        var done = imported(text.getBytes(Charset.forName(charset)), "a.csv", "all");
        assertThat(done.path("added").asInt()).as(done.toString()).isEqualTo(1);
        var entry = ecology.get(REGISTER + "/entries?q={q}", mark).json().path("items").path(0);
        assertThat(entry.path("address").asString()).isEqualTo("0762001");
    }

    @Test
    void aWorkbookThatUnpacksToMoreThanMemoryIsRefused() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes); var sound = new ZipInputStream(new ByteArrayInputStream(workbook(HEADER)))) {
            for (var entry = sound.getNextEntry(); entry != null; entry = sound.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                var content = new String(sound.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    content = content.replace("</sheetData>", "<row r=\"9\"><c r=\"A9\" t=\"inlineStr\"><is><t>" + "A".repeat(3 << 20) + "</t></is></c></row></sheetData>");
                }
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        var done = imported(bytes.toByteArray(), "a.xlsx", "good");
        assertThat(done.path("state").asString()).isEqualTo("REFUSED");
        assertThat(done.path("problemZh").asString()).contains("解压后过大");
    }

    @Test
    void aWebPageThatCallsItselfAWorkbookIsToldHowToMendIt() throws Exception {
        var refused = imported("<html><table><tr><td>企业名称</td></tr></table></html>".getBytes(StandardCharsets.UTF_8), "a.xls", "all");
        assertThat(refused.path("type").asString()).isEqualTo("/problems/import-unreadable");
        assertThat(refused.path("detail").asString()).contains("另存为 .xlsx");
        assertThat(imported(new byte[] {1}, "a.rar", "all").path("type").asString()).isEqualTo("/problems/import-format");
    }

    @Test
    void anImportThatStoppedTheServerThriceIsGivenUp() throws Exception {
        long id = imported(workbook(HEADER, row("甲", "2026-03-05", "")), "a.xlsx", "check").path("id").asLong();
        jdbc.sql("update register_import set state = 'RUNNING', starts = 3 where id = ?").param(id).update();
        imports.goOn();
        imported(workbook(HEADER), "b.xlsx", "check"); // one after the other
        var given = ecology.get(REGISTER + "/imports/{id}", id).json();
        assertThat(given.path("state").asString()).isEqualTo("REFUSED");
        assertThat(given.path("problemZh").asString()).contains("请把文件拆小");
    }

    @Test
    void anImportIsFollowedAndStoppedByItsOwnBodyAndTheLeadAlone() throws Exception {
        long id = imported(workbook(HEADER, row("甲", "2026-03-05", "")), "a.xlsx", "check").path("id").asLong();
        assertThat(ecology.get(REGISTER + "/imports/{id}", id).status()).isEqualTo(200);
        for (var other : List.of(agriculture, town)) {
            assertThat(other.get(REGISTER + "/imports").json().size()).isZero();
            assertThat(other.get(REGISTER + "/imports/{id}", id).problem()).isEqualTo("import-not-found");
            assertThat(other.get(REGISTER + "/imports/{id}/failed.xlsx", id).problem()).isEqualTo("import-not-found");
            assertThat(other.post(REGISTER + "/imports/{id}/cancel", Map.of(), id).problem()).isEqualTo("import-not-found");
            assertThat(other.post(REGISTER + "/imports/{id}/undo", Map.of(), id).problem()).isEqualTo("import-not-found");
        }
    }
}
