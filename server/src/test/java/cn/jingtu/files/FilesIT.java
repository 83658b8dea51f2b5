package cn.jingtu.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestActors;
import cn.jingtu.TestApi;
import cn.jingtu.access.Actor;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Settings;
import cn.jingtu.platform.Problem;
import cn.jingtu.platform.Time;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;

@JingtuTest
@Import(FilesIT.Notes.class)
class FilesIT {

    /** A kind of record that only finance may read. */
    @TestComponent
    static class Notes implements FileAccess {
        @Override
        public String objectType() {
            return "files-it-note";
        }

        @Override
        public boolean mayRead(Actor actor, String objectId) {
            return actor.role().equals("R-FIN");
        }
    }

    @Autowired
    TestApi api;

    @Autowired
    TestActors people;

    @Autowired
    Files files;

    @Autowired
    BlobStore blobs;

    @Autowired
    FileSweep sweep;

    @Autowired
    CurrentActor actors;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Test
    void whatWasUploadedComesBackByteForByteUnderItsDigest() {
        var pdf = pdf();
        var stored = upload("关于土壤调查的报告.pdf", pdf);
        assertThat(stored.status()).isEqualTo(201);
        assertThat(stored.json().path("mediaType").asString()).isEqualTo("application/pdf");
        assertThat(stored.json().path("size").asLong()).isEqualTo(pdf.length);

        var content = officer().get("/api/files/{id}/content", stored.json().path("id").asLong());
        assertThat(content.body()).isEqualTo(pdf);
        assertThat(content.headers().getFirst("Content-Disposition")).startsWith("inline").contains("filename*=UTF-8''%E5%85%B3");
        assertThat(content.headers().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(content.headers().get("Content-Security-Policy")).hasSize(1).first().asString().startsWith("default-src 'none'");

        var download = officer().get("/api/files/{id}/content?download", stored.json().path("id").asLong());
        assertThat(download.headers().getFirst("Content-Disposition")).startsWith("attachment");
    }

    @Test
    void theSameBytesAreKeptOnce() {
        var text = text();
        var first = files.store(new ByteArrayInputStream(text), "甲.txt");
        var second = files.store(new ByteArrayInputStream(text), "乙.txt");
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(jdbc.sql("select count(*) from file_blob where sha256 = ?").param(first.sha256()).query(Integer.class).single()).isEqualTo(1);
        assertThat(blobs.place(first.sha256())).hasBinaryContent(text);
    }

    @Test
    void officeDocumentsAreKnownByTheirContent() throws Exception {
        var docx = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("土壤污染防治");
            document.write(docx);
        }
        var xlsx = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            book.createSheet("台账");
            book.write(xlsx);
        }
        var xls = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            book.createSheet("台账");
            book.write(xls);
        }
        assertThat(store(docx.toByteArray(), "a.docx").mediaType()).endsWith("wordprocessingml.document");
        assertThat(store(xlsx.toByteArray(), "a.XLSX").mediaType()).endsWith("spreadsheetml.sheet");
        assertThat(store(xls.toByteArray(), "a.xls").mediaType()).isEqualTo("application/vnd.ms-excel");
        assertThat(store(zip("OFD.xml", "Doc_0/Document.xml"), "公文.ofd").mediaType()).isEqualTo("application/ofd");
        assertThat(store(zip("shape/plots.shp"), "地块.zip").mediaType()).isEqualTo("application/zip");
        assertThat(store("编号,镉\nA1,0.3\n".getBytes(Charset.forName("GB18030")), "结果.csv").mediaType()).isEqualTo("text/csv");

        assertThatThrownBy(() -> store(xlsx.toByteArray(), "a.docx"))
                .isInstanceOfSatisfying(Problem.class, p -> {
                    assertThat(p.type()).isEqualTo("file-name-mismatch");
                    assertThat(p.detail().zh()).contains("XLSX").contains(".xlsx");
                });
        assertThatThrownBy(() -> store(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "a.docx"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo("file-with-macros"));
    }

    @Test
    void whatCanRunCodeIsRefusedWhateverItsName() {
        refused("<html><body><script>alert(1)</script></body></html>", "说明.txt", "file-type-refused");
        refused("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>", "图.png", "file-type-refused");
        refused("#!/bin/sh\nrm -rf /\n", "a.txt", "file-type-refused");
        refused("alert(1)", "a.js", "file-name-mismatch");
        refused("MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000\u0000\u0000ÿÿ\u0000\u0000", "a.pdf", "file-type-refused");
        assertThatThrownBy(() -> store(zip("META-INF/MANIFEST.MF", "A.class"), "a.zip"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo("file-type-refused"));
        assertThatThrownBy(() -> store(new byte[0], "a.txt"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo("file-empty"));
    }

    @Test
    void aFileAboveTheLimitIsRefusedAndLeavesNothingBehind() throws Exception {
        transactions.executeWithoutResult(t -> settings.put(FileSettings.MAX_MB, "1", "test"));
        try {
            assertThatThrownBy(() -> store(new byte[(1 << 20) + 1], "a.txt"))
                    .isInstanceOfSatisfying(Problem.class, p -> {
                        assertThat(p.type()).isEqualTo("file-too-large");
                        assertThat(p.extras()).containsEntry("limitMb", 1);
                    });
        } finally {
            transactions.executeWithoutResult(t -> settings.put(FileSettings.MAX_MB, "50", "test"));
        }
        try (var parts = java.nio.file.Files.list(blobs.place("00".repeat(32)).getParent().resolveSibling("incoming"))) {
            assertThat(parts).isEmpty();
        }
    }

    @Test
    void anUploadThatTheServerDoesNotTakeIsAnsweredAndNotCutOff() {
        var answer = upload("a.txt", new byte[62 << 20]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("file-too-large");
    }

    @Test
    void aFileIsReadByItsUploaderAndByWhoMayReadARecordItSupports() {
        long id = upload("记录.txt", text()).json().path("id").asLong();
        assertThat(officer().get("/api/files/{id}", id).status()).isEqualTo(200);
        var finance = api.as("R-FIN", "finance");
        assertThat(finance.get("/api/files/{id}", id).problem()).isEqualTo("file-not-found");

        files.link(id, "files-it-note", "7", "evidence", "第 3 页");
        assertThat(finance.get("/api/files/{id}", id).status()).isEqualTo(200);
        assertThat(finance.get("/api/files/{id}/content", id).status()).isEqualTo(200);
        assertThat(api.as("R-DEPT-OP", "water").get("/api/files/{id}", id).status()).isEqualTo(404);
        assertThat(files.linked("files-it-note", "7")).singleElement().satisfies(l -> assertThat(l.note()).isEqualTo("第 3 页"));

        files.unlink(id, "files-it-note", "7", "evidence");
        assertThat(finance.get("/api/files/{id}/content", id).status()).isEqualTo(404);
    }

    @Test
    void textOfAnOldOfficePcIsShownInItsOwnEncoding() {
        var gb = "土壤环境质量监测记录".getBytes(Charset.forName("GB18030"));
        long id = upload("记录.txt", gb).json().path("id").asLong();
        var content = officer().get("/api/files/{id}/content", id);
        assertThat(content.headers().getContentType().getCharset()).isEqualTo(Charset.forName("GB18030"));
    }

    @Test
    void verificationFindsDamagedAndMissingBytes() throws Exception {
        var damaged = store(text(), "a.txt");
        var missing = store(text(), "b.txt");
        java.nio.file.Files.writeString(blobs.place(damaged.sha256()), "changed by somebody");
        var kept = java.nio.file.Files.readAllBytes(blobs.place(missing.sha256()));
        java.nio.file.Files.delete(blobs.place(missing.sha256()));
        var found = files.verifyAll();
        assertThat(found.sound()).isFalse();
        assertThat(found.damaged()).contains(damaged.sha256()).doesNotContain(missing.sha256());
        assertThat(found.missing()).contains(missing.sha256()).doesNotContain(damaged.sha256());

        java.nio.file.Files.write(blobs.place(missing.sha256()), kept);
        jdbc.sql("delete from file where sha256 = ?").param(damaged.sha256()).update();
        jdbc.sql("delete from file_blob where sha256 = ?").param(damaged.sha256()).update();
        assertThat(files.verifyAll().damaged()).doesNotContain(damaged.sha256());
        assertThat(files.verifyAll().strays()).contains(damaged.sha256());
    }

    @Test
    void onlyOldUploadsThatNothingNeedsAreSweptAway() throws Exception {
        var old = Time.at(clock.instant().minus(Duration.ofDays(31)), () -> store(text(), "old.txt"));
        var linked = Time.at(clock.instant().minus(Duration.ofDays(31)), () -> store(text(), "linked.txt"));
        files.link(linked.id(), "files-it-note", "8", "evidence", "");
        var fresh = store(text(), "fresh.txt");

        assertThat(sweep.removeUnlinked()).isPositive();
        assertThatThrownBy(() -> files.get(old.id())).isInstanceOf(Problem.class);
        assertThat(files.get(linked.id())).isEqualTo(linked);
        assertThat(files.get(fresh.id())).isEqualTo(fresh);
        assertThat(blobs.place(old.sha256())).as("bytes go later").exists();

        java.nio.file.Files.setLastModifiedTime(blobs.place(old.sha256()), FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        sweep.removeStrays();
        assertThat(blobs.place(old.sha256())).doesNotExist();
        assertThat(blobs.place(linked.sha256())).exists();
    }

    @Test
    void bytesOfARolledBackTransactionAreStraysNotRows() {
        var stored = transactions.execute(t -> {
            var file = store(text(), "a.txt");
            t.setRollbackOnly();
            return file;
        });
        assertThatThrownBy(() -> files.get(stored.id())).isInstanceOf(Problem.class);
        assertThat(files.verifyAll().strays()).contains(stored.sha256());
    }

    @Test
    void aNameWithFoldersLosesThem() {
        assertThat(store(text(), "C:\\Users\\wang\\台账.txt").name()).isEqualTo("台账.txt");
        assertThat(store(text(), "../../etc/passwd.txt").name()).isEqualTo("passwd.txt");
    }

    private TestApi officer() {
        return api.as("R-DEPT-OP", "agriculture");
    }

    private TestApi.Answer upload(String name, byte[] content) {
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("file", new ByteArrayResource(content) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return officer().post("/api/files", form);
    }

    private StoredFile store(byte[] content, String name) {
        return files.store(new ByteArrayInputStream(content), name);
    }

    private void refused(String content, String name, String problem) {
        assertThatThrownBy(() -> store(content.getBytes(StandardCharsets.ISO_8859_1), name))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).as(name).isEqualTo(problem));
    }

    private static byte[] text() {
        return ("记录 " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] pdf() {
        return ("%PDF-1.4\n% " + UUID.randomUUID() + "\n1 0 obj <</Type/Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String... names) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
