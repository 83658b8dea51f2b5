package cn.jingtu.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestDatabase;
import cn.jingtu.access.AuditVerdict;
import cn.jingtu.access.AuditVerification;
import cn.jingtu.platform.database.DataFolder;
import cn.jingtu.platform.database.StartFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@JingtuTest
class BackupIT {

    private static final String DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"; // of "test"

    private final DataSource source;
    private final Path data;

    @TempDir
    Path temporary;

    private DataFolder folder;

    @Autowired
    BackupIT(DataSource source, @Value("${jingtu.data:data}") Path data) {
        this.source = source;
        this.data = data;
    }

    @BeforeEach
    void aFileInTheStore() throws IOException {
        folder = new DataFolder(data);
        var place = folder.files().resolve(DIGEST.substring(0, 2)).resolve(DIGEST.substring(2));
        Files.createDirectories(place.getParent());
        Files.writeString(place, "test");
        sql(source).sql("insert into file_blob values (:sha, 4, now()) on conflict do nothing").param("sha", DIGEST).update();
    }

    @Test
    void whatIsRestoredIsSavedAgainByteForByte() throws Exception {
        var first = Backup.write(source, folder, temporary.resolve("first.zip"));

        var target = new DataFolder(temporary.resolve("target")).prepare();
        var restored = empty();
        try (var restore = Restore.open(temporary.resolve("first.zip"))) {
            restore.into(restored, target);
        }
        var second = Backup.write(restored, target, temporary.resolve("second.zip"));

        assertThat(second.manifest().entries()).isEqualTo(first.manifest().entries());
        assertThat(second.manifest().tables()).isEqualTo(first.manifest().tables());
        assertThat(second.manifest().auditHead()).isEqualTo(first.manifest().auditHead());
        assertThat(first.manifest().tables()).extracting(Manifest.Table::name).contains("person", "task", "audit_entry");
        assertThat(first.manifest().tables().stream().mapToLong(Manifest.Table::rows).sum()).isPositive();
        assertThat(target.files().resolve(DIGEST.substring(0, 2)).resolve(DIGEST.substring(2))).hasContent("test");
    }

    @Test
    void theKeyOfAuthenticatorsComesAlongAndStaysPrivate() throws Exception {
        aSealedSecret();
        if (!Files.exists(folder.secretKey())) {
            Files.write(folder.secretKey(), new byte[32]);
        }
        Backup.write(source, folder, temporary.resolve("a.zip"));
        assertThat(permissions(temporary.resolve("a.zip"))).isEqualTo("rw-------");

        var target = new DataFolder(temporary.resolve("target")).prepare();
        try (var restore = Restore.open(temporary.resolve("a.zip"))) {
            restore.into(empty(), target);
        }
        assertThat(target.secretKey()).hasSameBinaryContentAs(folder.secretKey());
        assertThat(permissions(target.secretKey())).isEqualTo("rw-------");
    }

    @Test
    void withoutTheKeyOfAuthenticatorsNoArchiveIsMade() throws Exception {
        aSealedSecret();
        var without = new DataFolder(temporary.resolve("without")).prepare();
        assertThatThrownBy(() -> Backup.write(source, without, temporary.resolve("a.zip")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("secret.key is missing");
        assertThat(temporary.resolve("a.zip")).doesNotExist();
    }

    @Test
    void aKeyThatIsThereIsNotReplaced() throws Exception {
        Backup.write(source, folder, temporary.resolve("a.zip"));
        var target = new DataFolder(temporary.resolve("target")).prepare();
        Files.write(target.secretKey(), new byte[32]);
        try (var restore = Restore.open(temporary.resolve("a.zip"))) {
            assertThatThrownBy(() -> restore.into(empty(), target)).hasMessageContaining("holds files already");
        }
    }

    private void aSealedSecret() {
        sql(source).sql("insert into person (name, totp_secret, created_at) values ('有验证器', :sealed, now())")
                .param("sealed", new byte[49])
                .update();
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void theRestoredSchemaIsThatOfTheSource() throws Exception {
        Backup.write(source, folder, temporary.resolve("a.zip"));
        var restored = empty();
        try (var restore = Restore.open(temporary.resolve("a.zip"))) {
            restore.into(restored, new DataFolder(temporary.resolve("target")).prepare());
        }
        assertThat(schema(restored)).isEqualTo(schema(source));
        assertThat(schema(restored)).contains("audit_entry_append_only").contains("FOREIGN KEY");
        assertThatThrownBy(() -> sql(restored).sql("truncate audit_entry").update())
                .as("triggers are on again")
                .hasMessageContaining("append-only");
    }

    @Test
    void newRowsGetNumbersThatNoRestoredRowHas() throws Exception {
        Backup.write(source, folder, temporary.resolve("a.zip"));
        var restored = empty();
        try (var restore = Restore.open(temporary.resolve("a.zip"))) {
            restore.into(restored, new DataFolder(temporary.resolve("target")).prepare());
        }
        var highest = sql(restored).sql("select max(id) from organisation").query(Long.class).single();
        var next = sql(restored).sql("""
                insert into organisation (key, name_zh, name_en, kind, region_code)
                values ('after-restore', '恢复后', 'After the restore', 'DEPARTMENT', '441602') returning id
                """).query(Long.class).single();
        assertThat(next).isGreaterThan(highest);
    }

    @Test
    void sessionsAndInvitationsStayBehind() {
        var saved = Backup.write(source, folder, temporary.resolve("a.zip"));
        assertThat(saved.manifest().tables())
                .filteredOn(table -> Backup.LEFT_OUT.contains(table.name()))
                .hasSameSizeAs(Backup.LEFT_OUT)
                .allSatisfy(table -> assertThat(table.rows()).isZero());
    }

    @Test
    void aDamagedArchiveIsRefusedNamingTheEntry() throws Exception {
        var archive = temporary.resolve("a.zip");
        Backup.write(source, folder, archive);

        var altered = temporary.resolve("altered.zip");
        rewrite(archive, altered, entry -> entry.equals("database/organisation.csv") ? "" : entry);
        refused(altered, "database/organisation.csv", "missing");

        var swapped = temporary.resolve("swapped.zip");
        rewrite(archive, swapped, entry -> switch (entry) {
            case "database/person.csv" -> "database/post.csv";
            case "database/post.csv" -> "database/person.csv";
            default -> entry;
        });
        refused(swapped, "database/p", "differ from the digest");

        var added = temporary.resolve("added.zip");
        rewrite(archive, added, entry -> entry.startsWith("files/") ? entry + "0" : entry);
        refused(added, "files/", "not in the manifest");

        var cut = temporary.resolve("cut.zip");
        var bytes = Files.readAllBytes(archive);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        refused(cut, "cut.zip", "damaged");

        var flipped = temporary.resolve("flipped.zip");
        bytes[bytes.length / 3] ^= 0x55;
        Files.write(flipped, bytes);
        refused(flipped, "entry", "damaged");
    }

    @Test
    void theRestoredTrailVerifiesThoughTheSourceGoesOnMeanwhile() throws Exception {
        var anchors = AuditVerification.anchors(data);
        var head = Backup.write(source, folder, temporary.resolve("a.zip")).manifest().auditHead();
        var before = Files.exists(anchors) ? Files.readString(anchors) : "";
        try {
            Files.writeString(anchors, before + (head.seq() + 1) + " " + "a".repeat(64) + "\n");
            Backup.write(source, folder, temporary.resolve("b.zip"));
        } finally {
            Files.writeString(anchors, before);
        }
        var restored = empty();
        var target = new DataFolder(temporary.resolve("target")).prepare();
        try (var restore = Restore.open(temporary.resolve("b.zip"))) {
            restore.into(restored, target);
        }
        try (var connection = restored.getConnection()) {
            assertThat(AuditVerification.ofDatabase(connection, AuditVerification.anchors(target.root())))
                    .isInstanceOf(AuditVerdict.Intact.class);
        }
    }

    @Test
    void aTargetWithRecordsIsLeftAlone() throws Exception {
        Backup.write(source, folder, temporary.resolve("a.zip"));
        try (var restore = Restore.open(temporary.resolve("a.zip"))) {
            assertThatThrownBy(() -> restore.into(source, new DataFolder(temporary.resolve("target")).prepare()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("The target is not empty");
            assertThatThrownBy(() -> restore.into(empty(), folder))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("holds files already");
        }
    }

    @Test
    void anArchiveOfANewerJingtuIsRefused() throws Exception {
        var archive = temporary.resolve("a.zip");
        Backup.write(source, folder, archive);
        var newer = temporary.resolve("newer.zip");
        editManifest(archive, newer, text -> text.replaceFirst(
                "\"schema\"\\s*:\\s*\\[", "\"schema\":[{\"module\":\"platform\",\"version\":\"999\"},"));
        try (var restore = Restore.open(newer)) {
            assertThatThrownBy(() -> restore.into(empty(), new DataFolder(temporary.resolve("target")).prepare()))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("newer Jingtu")
                    .hasMessageContaining("platform");
        }
    }

    @Test
    void aMissingFileIsSaidAndNoArchiveIsLeft() throws Exception {
        var missing = "0".repeat(64);
        sql(source).sql("insert into file_blob values (:sha, 4, now())").param("sha", missing).update();
        try {
            assertThatThrownBy(() -> Backup.write(source, folder, temporary.resolve("a.zip")))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining(missing);
            assertThat(temporary).isEmptyDirectory();
        } finally {
            sql(source).sql("delete from file_blob where sha256 = :sha").param("sha", missing).update();
        }
    }

    private void refused(Path archive, String... words) {
        assertThatThrownBy(() -> Restore.open(archive).close())
                .isInstanceOf(StartFailure.class)
                .hasMessageContainingAll(words);
    }

    private static void rewrite(Path from, Path to, UnaryOperator<String> name) throws IOException {
        copy(from, to, name, UnaryOperator.identity());
    }

    private static void editManifest(Path from, Path to, UnaryOperator<String> edit) throws IOException {
        copy(from, to, UnaryOperator.identity(), edit);
    }

    private static void copy(Path from, Path to, UnaryOperator<String> name, UnaryOperator<String> manifest) throws IOException {
        try (var zip = new ZipFile(from.toFile());
                OutputStream file = Files.newOutputStream(to);
                var out = new ZipOutputStream(file)) {
            for (var entry : zip.stream().toList()) {
                if (name.apply(entry.getName()).isEmpty()) {
                    continue;
                }
                out.putNextEntry(new ZipEntry(name.apply(entry.getName())));
                var bytes = zip.getInputStream(entry).readAllBytes();
                out.write(entry.getName().equals(Manifest.NAME) ? manifest.apply(new String(bytes)).getBytes() : bytes);
                out.closeEntry();
            }
        }
    }

    private static String schema(DataSource database) {
        return sql(database)
                .sql("""
                        select table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || coalesce(column_default, '')
                        from information_schema.columns where table_schema = 'public' and not starts_with(table_name, 'flyway')
                        union all
                        select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
                        where connamespace = 'public'::regnamespace and not starts_with(conrelid::regclass::text, 'flyway')
                        union all
                        select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal
                        union all
                        select indexdef from pg_indexes where schemaname = 'public' and not starts_with(tablename, 'flyway')
                        order by 1
                        """)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.joining("\n"));
    }

    private static DataSource empty() throws SQLException {
        var database = new PGSimpleDataSource();
        database.setUrl(TestDatabase.newDatabase());
        return database;
    }

    private static JdbcClient sql(DataSource database) {
        return JdbcClient.create(database);
    }
}
