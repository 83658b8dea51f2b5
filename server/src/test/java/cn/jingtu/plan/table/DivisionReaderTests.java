package cn.jingtu.plan.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingtu.plan.Due;
import cn.jingtu.plan.Task;
import cn.jingtu.plan.table.DivisionTable.Name;
import cn.jingtu.plan.table.DivisionTable.Row;
import cn.jingtu.platform.Issue;
import cn.jingtu.platform.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DivisionReaderTests {

    private static final Path GOLDEN = Path.of("../golden/plan");
    private static final String TXT = "附件2-土壤污染防治重点任务分工.txt";

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(GOLDEN.resolve("source").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DivisionTable seed(String name) {
        return DivisionReader.read(bytes(name), name);
    }

    private static Row row(DivisionTable table, int no) {
        return table.rows().stream().filter(r -> r.no().equals(String.valueOf(no))).findFirst().orElseThrow();
    }

    private static String names(List<Name> names) {
        return names.stream().map(Name::text).collect(Collectors.joining(" "));
    }

    private static List<String> codes(DivisionTable table) {
        return table.issues().stream().map(Issue::code).toList();
    }

    private static DivisionTable csv(String text) {
        return DivisionReader.read(text.getBytes(StandardCharsets.UTF_8), "表.csv");
    }

    private static void refused(byte[] file, String name, String type) {
        assertThatThrownBy(() -> DivisionReader.read(file, name)).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.type()).isEqualTo(type);
            assertThat(p.detail().zh()).isNotBlank();
            assertThat(p.detail().en()).isNotBlank();
        });
    }

    // The seed

    @ParameterizedTest
    @ValueSource(strings = {TXT, "附件2.docx", "附件2.doc", "附件2.xlsx", "附件2.xls"})
    void everyFormatOfTheSeedGivesTheGoldenPlan(String file) throws IOException {
        var table = seed(file);
        var mapper = JsonMapper.builder().build();
        var read = mapper.valueToTree(Map.of("issuedIn", table.issuedIn(), "title", table.title(), "rows", table.rows()));
        assertThat(mapper.readTree(read.toString())).isEqualTo(mapper.readTree(Files.readString(GOLDEN.resolve("yuancheng.json"))).path("plan"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TXT, "附件2.docx", "附件2.doc", "附件2.xlsx", "附件2.xls"})
    void theTrapsOfTheSeedAreAllAvoided(String file) {
        var table = seed(file);
        assertThat(table.title()).isEqualTo("土壤污染防治重点任务分工");
        assertThat(table.issuedIn()).isEqualTo("附件2");
        assertThat(table.rows()).hasSize(68);
        assertThat(table.rows().stream().filter(r -> r.state() == Task.State.ACTIVE)).hasSize(67);
        assertThat(row(table, 52).state()).isEqualTo(Task.State.EMPTY);
        assertThat(row(table, 52).leads()).isEmpty();
        for (var no : List.of(15, 26, 38, 51, 55, 58)) {
            assertThat(row(table, no).leads()).as("row %d", no).isEqualTo(row(table, no - 1).leads()).isNotEmpty();
            assertThat(row(table, no).participants()).as("row %d", no).isEqualTo(row(table, no - 1).participants()).isNotEmpty();
            assertThat(row(table, no).inherited()).contains("leads", "participants");
        }
        for (var no : List.of(13, 28, 31, 46)) {
            assertThat(row(table, no).participants()).as("row %d", no).isEmpty();
            assertThat(row(table, no).inherited()).doesNotContain("leads", "participants");
        }
        assertThat(names(row(table, 13).leads())).isEqualTo("区农业局 区林业局");
        assertThat(row(table, 46).leads()).hasSize(5);
        assertThat(row(table, 64).participants()).hasSize(8).contains(new Name("区经信局", null, 2));
        assertThat(row(table, 16).participants().getLast().group()).isEqualTo("all-towns");
        assertThat(row(table, 47).participants().getLast().group()).isEqualTo("all-towns");
        assertThat(row(table, 53).participants()).containsExactly(new Name("区直相关部门", "all-departments", 1));
        assertThat(row(table, 35).text()).contains("农户品质量");
        assertThat(row(table, 32).targets()).hasSize(3);
        assertThat(row(table, 34).targets()).hasSize(1);
        assertThat(row(table, 38).targets()).hasSize(1);
        assertThat(row(table, 9).partNo()).as("a heading repeated at a page break opens no new part").isEqualTo(2);
        assertThat(row(table, 29).partNo()).isEqualTo(5);
        assertThat(table.rows().stream().map(Row::part).distinct()).hasSize(10);
        assertThat(row(table, 65).part()).isEqualTo("十、加强社会监督");
        assertThat(table.rows().stream().map(r -> r.due().kind()).collect(Collectors.groupingBy(k -> k, Collectors.counting())))
                .containsEntry(Due.Kind.NONE, 1L).containsEntry(Due.Kind.FROM, 5L);
        assertThat(table.issues()).noneMatch(i -> i.severity() == Issue.Severity.ERROR);
    }

    // Other layouts

    @Test
    void columnsComeInAnyOrderUnderOtherNames() {
        var table = csv("完成时间;配合单位;主办单位;工作内容;类别;编号\n2019年底;区林业局;区农业局;开展农用地详查;一、调查;1\n");
        assertThat(table.rows()).singleElement().satisfies(r -> {
            assertThat(names(r.leads())).isEqualTo("区农业局");
            assertThat(names(r.participants())).isEqualTo("区林业局");
            assertThat(r.text()).isEqualTo("开展农用地详查");
            assertThat(r.part()).isEqualTo("一、调查");
        });
    }

    @Test
    void englishHeadersAreUnderstood() {
        var table = csv("No,Part,Measure,Lead,Participants,Deadline\n1,1,Survey,区农业局,区林业局,by 2020\n");
        assertThat(table.rows().getFirst().due()).isEqualTo(Due.by(java.time.LocalDate.of(2020, 12, 31)));
    }

    @Test
    void aResponsibleUnitBesideALeadTakesPartAndAloneLeads() {
        assertThat(names(csv("序号,重点任务,牵头单位,责任部门,时限\n1,详查,区农业局,区林业局,2020年\n").rows().getFirst().participants())).isEqualTo("区林业局");
        assertThat(names(csv("序号,重点任务,责任单位,配合单位,时限\n1,详查,区农业局,区林业局,2020年\n").rows().getFirst().leads())).isEqualTo("区农业局");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void anyEncodingOfTheOfficeIsRead(String charset) {
        var text = "序号,任务措施,牵头部门,参与部门,完成时限\r\n1,开展农用地详查,区农业局,区林业局,2019年\r\n";
        assertThat(names(DivisionReader.read(text.getBytes(Charset.forName(charset)), "表.csv").rows().getFirst().leads())).isEqualTo("区农业局");
    }

    @Test
    void aByteOrderMarkTabsAndQuotedBreaksAreNoContent() {
        var table = csv("\ufeff序号\t任务措施\t牵头部门\t参与部门\t完成时限\n1\t\"开展\n详查\"\t区农业局\t\t2019年\n");
        assertThat(table.rows().getFirst().text()).isEqualTo("开展详查");
        assertThat(codes(table)).contains("participants-empty");
    }

    @Test
    void theKindOfAFileFollowsFromItsContent() {
        assertThat(DivisionReader.read(bytes("附件2.xlsx"), "附件2.docx").rows()).hasSize(68);
        assertThat(DivisionReader.read(bytes("附件2.doc"), "附件2.txt").rows()).hasSize(68);
    }

    @Test
    void partsMayStandInRowsOfTheirOwn() {
        var table = csv("序号,任务措施,牵头部门,参与部门,完成时限\n一、摸清底数,,,,\n1,农用地详查,区农业局,区林业局,2019年\n2,企业调查,区环保局,区经信局,2020年\n二、分类管理,,,,\n3,类别划定,区农业局,区林业局,2020年\n注：本表自印发之日起实施,,,,\n");
        assertThat(table.rows()).extracting(Row::partNo).containsExactly(1, 1, 2);
        assertThat(table.rows().get(1).inherited()).contains("part");
        assertThat(codes(table)).contains("note-ignored");
    }

    @Test
    void aHeaderRepeatedOnEveryPageIsNoRow() {
        var table = csv("序号,任务措施,牵头部门,参与部门,完成时限\n1,详查,区农业局,区林业局,2019年\n序号,任务措施,牵头部门,参与部门,完成时限\n2,调查,区环保局,区经信局,2020年\n");
        assertThat(table.rows()).hasSize(2);
    }

    @Test
    void whatAnEmptyCellMayMeanIsAsked() {
        var table = csv("序号,任务措施,牵头部门,参与部门,完成时限\n1,详查,区农业局,区林业局,2019年\n2,调查,,,\n3,划定,区农业局,,2020年\n4,评估,,区财政局,2020年\n5,名录,区建设局,区农业局,\n");
        assertThat(names(row(table, 2).participants())).isEqualTo("区林业局");
        assertThat(row(table, 2).limit()).isEqualTo("2019年");
        assertThat(row(table, 3).participants()).isEmpty();
        assertThat(names(row(table, 4).leads())).isEqualTo("区农业局");
        assertThat(row(table, 5).due()).isEqualTo(Due.none());
        assertThat(codes(table)).contains("leads-inherited", "limit-inherited", "participants-empty", "limit-missing");
    }

    @Test
    void aCellLongerThanAnyOfSuchATableIsSaid() {
        var table = csv("序号,任务措施,牵头部门,参与部门,完成时限\n1,%s,区农业局,%s,2019年\n".formatted("详查".repeat(40_000), "局和".repeat(40_000)));
        assertThat(table.issues()).filteredOn(i -> i.severity() == Issue.Severity.ERROR).extracting(Issue::code).containsOnly("cell-too-long");
    }

    @Test
    void numbersThatJumpRepeatOrLackAreSaid() {
        var table = csv("序号,任务措施,牵头部门,参与部门,完成时限\n1,详查,区农业局,区林业局,2019年\n3,调查,区环保局,区林业局,2019年\n3,排查,区环保局,区林业局,2019年\n,评估,区环保局,区林业局,2019年\n");
        assertThat(codes(table)).contains("number-gap", "number-twice", "number-missing");
        assertThat(codes(csv("任务措施,牵头部门,参与部门,完成时限\n详查,区农业局,区林业局,2019年\n"))).contains("number-column-missing");
    }

    @Test
    void theSheetWithTheTableIsFoundAndAnotherTableIsSaid() throws IOException {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            book.createSheet("封面").createRow(0).createCell(0).setCellValue("工作方案");
            for (var name : List.of("分工", "旧分工")) {
                var sheet = book.createSheet(name);
                sheet.createRow(2).createCell(1).setCellValue("某县任务分工表");
                write(sheet.createRow(5), "", "序号", "部分", "任务措施", "责任单位", "", "时限");
                write(sheet.createRow(6), "", "", "", "", "牵头单位", "配合单位", "");
                write(sheet.createRow(7), "", "1", "一、详查", "开展农用地详查", "区农业局", "区林业局", "2019年");
                write(sheet.createRow(8), "", "2", "", "开展企业调查", "", "", "2020年");
                if (name.equals("分工")) write(sheet.createRow(9), "", "3", "", "开展地块排查", "区环保局", "区经信局", "2020年");
                sheet.addMergedRegion(new CellRangeAddress(5, 5, 4, 5));
                sheet.addMergedRegion(new CellRangeAddress(7, 8, 4, 4));
                sheet.addMergedRegion(new CellRangeAddress(7, 8, 5, 5));
            }
            book.write(out);
            var table = DivisionReader.read(out.toByteArray(), "表.xlsx");
            assertThat(table.title()).isEqualTo("某县任务分工表");
            assertThat(table.rows()).hasSize(3);
            assertThat(names(row(table, 2).leads())).isEqualTo("区农业局");
            assertThat(names(row(table, 2).participants())).isEqualTo("区林业局");
            assertThat(codes(table)).contains("other-table-ignored");
        }
    }

    @Test
    void aFormulaIsNotComputed() throws IOException {
        try (var book = new XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            write(sheet.createRow(0), "序号", "任务措施", "牵头部门", "参与部门", "完成时限");
            write(sheet.createRow(1), "1", "开展农用地详查", "区农业局", "区林业局", "2019年");
            var cell = sheet.getRow(1).getCell(1);
            cell.setCellFormula("HYPERLINK(\"http://example.invalid/\",\"点我\")");
            cell.setCellValue("保存的结果");
            book.write(out);
            var table = DivisionReader.read(out.toByteArray(), "表.xlsx");
            assertThat(table.rows().getFirst().text()).isEqualTo("保存的结果");
            assertThat(codes(table)).contains("formula-not-computed");
        }
    }

    private static void write(org.apache.poi.ss.usermodel.Row row, String... cells) {
        for (int c = 0; c < cells.length; c++) row.createCell(c).setCellValue(cells[c]);
    }

    // What is written reads back

    @Test
    void theTableReadsBackFromEveryFormatItIsWrittenIn() {
        var table = seed("附件2.docx");
        var lines = table.rows().stream().map(r -> new DivisionWriter.Line(r.no(), r.part(), r.title(), r.text(),
                r.inherited().contains("leads") ? joined(r.leads()) : r.leadsIssued(), r.inherited().contains("participants") ? joined(r.participants()) : r.participantsIssued(),
                r.limit(), r.inherited(), "● 正常", "40", "2026-12-31")).toList();
        var document = new DivisionWriter.Document(table.issuedIn(), table.title(), lines);
        for (var file : List.of(DivisionWriter.docx(document), DivisionWriter.xlsx(document, Locale.CHINA), DivisionWriter.xlsx(document, Locale.ENGLISH), DivisionWriter.csv(document))) {
            var again = DivisionReader.read(file, "again");
            assertThat(again.rows()).isEqualTo(table.rows());
            assertThat(again.title()).isEqualTo(table.title());
            assertThat(again.issuedIn()).isEqualTo(table.issuedIn());
        }
    }

    private static String joined(List<Name> names) {
        return names.stream().map(Name::text).collect(Collectors.joining("、"));
    }

    // Files that are no table

    @Test
    void anEmptyFileIsRefused() {
        refused(new byte[0], "a.docx", "file-empty");
        refused("  \n ".getBytes(StandardCharsets.UTF_8), "a.csv", "file-empty");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        refused(new byte[(int) TableReader.MOST_BYTES + 1], "a.xlsx", "file-too-large");
    }

    @Test
    void aMissingColumnIsNamedWithTheWordsItMayHave() {
        assertThatThrownBy(() -> csv("序号,任务措施,完成时限\n1,详查,2019年\n")).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.type()).isEqualTo("column-missing");
            assertThat(p.detail().zh()).contains("牵头部门", "责任单位", "任务措施");
            assertThat(p.extras()).containsKeys("column", "accepted", "found");
        });
    }

    @Test
    void aTextWithoutATableIsRefused() {
        refused("关于召开会议的通知\n请各单位参加。\n".getBytes(StandardCharsets.UTF_8), "a.txt", "no-table");
        refused("序号,任务措施,牵头部门,参与部门,完成时限\n".getBytes(StandardCharsets.UTF_8), "a.csv", "no-table");
    }

    @Test
    void anotherKindOfFileIsRefusedByName() {
        refused("%PDF-1.7\n%âãÏÓ".getBytes(StandardCharsets.ISO_8859_1), "a.docx", "file-type-refused");
        refused("<html><body><table></table></body></html>".getBytes(StandardCharsets.UTF_8), "a.xls", "file-type-refused");
        refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0}, "a.docx", "file-type-refused");
        refused(new byte[] {0, 1, 2, 3, 4, 5, 0, 0, 9}, "a.txt", "file-type-refused");
        refused(zip(Map.of("a.txt", "hello".getBytes(StandardCharsets.UTF_8))), "a.docx", "file-type-refused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"附件2.docx", "附件2.xlsx", "附件2.doc", "附件2.xls"})
    void aTruncatedFileIsRefused(String name) {
        var whole = bytes(name);
        assertThatThrownBy(() -> DivisionReader.read(Arrays.copyOf(whole, whole.length / 2), name)).isInstanceOfSatisfying(Problem.class,
                p -> assertThat(p.type()).isIn("file-corrupt", "file-type-refused"));
        assertThatThrownBy(() -> DivisionReader.read(Arrays.copyOf(whole, 100), name)).isInstanceOf(Problem.class);
    }

    @Test
    void aFileWithAPasswordIsRefused() throws IOException, GeneralSecurityException {
        try (var store = new POIFSFileSystem(); var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(store)) {
                stream.write(bytes("附件2.docx"));
            }
            store.writeFilesystem(out);
            refused(out.toByteArray(), "a.docx", "file-encrypted");
        }
    }

    @Test
    void aFileWithMacrosIsRefused() {
        refused(changed(bytes("附件2.docx"), "word/vbaProject.bin", new byte[] {1, 2, 3}), "a.docm", "file-with-macros");
    }

    @Test
    void aFileThatInflatesWithoutEndIsRefused() {
        refused(changed(bytes("附件2.docx"), "word/document.xml", new byte[60 << 20]), "a.docx", "file-inflates");
    }

    @Test
    void anExternalEntityIsNeverRead() {
        var document = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>";
        assertThatThrownBy(() -> DivisionReader.read(changed(bytes("附件2.docx"), "word/document.xml", document.getBytes(StandardCharsets.UTF_8)), "a.docx"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isIn("file-corrupt", "no-table"));
    }

    private static byte[] changed(byte[] zip, String entry, byte[] content) {
        var entries = new java.util.LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e; (e = in.getNextEntry()) != null; ) entries.put(e.getName(), in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries.put(entry, content);
        return zip(entries);
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
