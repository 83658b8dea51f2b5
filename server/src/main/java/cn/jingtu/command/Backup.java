package cn.jingtu.command;

import cn.jingtu.platform.database.DataFolder;
import cn.jingtu.platform.database.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes everything an installation knows into one zip archive while the server goes on working.
 *
 * <p>The tables are copied in one repeatable-read snapshot, so they fit together whatever is changed meanwhile. Files are
 * kept under the digest of their bytes and never altered, so those that the snapshot speaks of are copied after it.
 */
final class Backup {

    /**
     * Tables whose rows stay behind: they let a browser in or invite a person, and must not do so twice. After a
     * restore everybody signs in anew; personal tokens of programs go on working.
     */
    static final Set<String> LEFT_OUT = Set.of("session", "entry_link", "setup_code");

    static final JsonMapper JSON = JsonMapper.builder().build();

    private Backup() {}

    /** What was saved. */
    record Saved(Manifest manifest, long bytes) {}

    /**
     * Saves to {@code archive}, which must not exist.
     *
     * @throws StartFailure with one sentence when that is not possible; then no archive is left
     */
    static Saved write(DataSource source, DataFolder folder, Path archive) {
        var target = archive.toAbsolutePath();
        if (Files.exists(target)) {
            throw new StartFailure("%s exists already. Name a new file for the archive.".formatted(archive));
        }
        if (target.getParent() == null || !Files.isDirectory(target.getParent())) {
            throw new StartFailure("The folder of %s does not exist. Make it, then save again.".formatted(archive));
        }
        var unfinished = target.resolveSibling(target.getFileName() + ".part");
        try {
            var manifest = writeTo(unfinished, source, folder);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            return new Saved(manifest, Files.size(target));
        } catch (IOException | SQLException e) {
            throw new StartFailure("The archive %s could not be written: %s".formatted(archive, e.getMessage()), e);
        } finally {
            try {
                Files.deleteIfExists(unfinished);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static Manifest writeTo(Path archive, DataSource source, DataFolder folder) throws IOException, SQLException {
        var entries = new ArrayList<Manifest.Entry>();
        Files.deleteIfExists(archive);
        Files.createFile(archive, FileStore.OWNER_ONLY);
        try (var file = Files.newOutputStream(archive, StandardOpenOption.TRUNCATE_EXISTING);
                var zip = new ZipOutputStream(file);
                var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            var migrations = Catalogue.migrations(connection);
            if (migrations.isEmpty()) {
                throw new StartFailure("There is nothing to save: the database is empty. Start Jingtu on it first.");
            }
            var head = auditHead(connection);
            var tables = new ArrayList<Manifest.Table>();
            for (var table : Catalogue.tables(connection)) {
                var copied = copy(connection, table, zip, entries);
                tables.add(copied);
            }
            var needed = neededFiles(connection);
            requireKey(connection, folder);
            var sequences = Catalogue.sequences(connection);
            connection.rollback();

            var saved = saveFiles(folder, head, zip, entries);
            saveKey(folder, zip, entries);
            needed.removeAll(saved);
            if (!needed.isEmpty()) {
                throw new StartFailure(
                        "The archive would be incomplete: of the files that the database speaks of, %d are missing in %s, e.g. %s."
                                .formatted(needed.size(), folder.files(), needed.iterator().next()));
            }
            var manifest = new Manifest(Manifest.FORMAT, Instant.now(), migrations, head, tables, sequences, List.copyOf(entries));
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            zip.flush();
            try (var channel = FileChannel.open(archive, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return manifest;
        }
    }

    private static Manifest.Table copy(
            Connection connection, Catalogue.Table table, ZipOutputStream zip, List<Manifest.Entry> entries)
            throws IOException, SQLException {
        var copied = new long[1];
        var name = new Manifest.Table(table.name(), table.columns(), 0).entry();
        add(zip, entries, name, out -> {
            try {
                copied[0] = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(
                        "copy (select %s from %s %s order by %s) to stdout (format csv, header)".formatted(
                                String.join(", ", table.columns()),
                                Catalogue.identifier(connection, table.name()),
                                LEFT_OUT.contains(table.name()) ? "where false" : "",
                                String.join(", ", table.key())),
                        out);
            } catch (SQLException e) {
                throw new IOException("table " + table.name() + ": " + e.getMessage(), e);
            }
        });
        return new Manifest.Table(table.name(), table.columns(), copied[0]);
    }

    /** Copies files and anchors of the audit trail; answers with the digests of the files. */
    private static Set<String> saveFiles(
            DataFolder folder, Manifest.@Nullable AuditHead head, ZipOutputStream zip, List<Manifest.Entry> entries)
            throws IOException {
        var digests = new HashSet<String>();
        for (var path : FileStore.files(folder)) {
            var digest = FileStore.digest(path);
            try (InputStream in = Files.newInputStream(path)) {
                add(zip, entries, "files/" + digest.substring(0, 2) + "/" + digest.substring(2), in::transferTo);
            } catch (java.nio.file.NoSuchFileException clearedMeanwhile) {
                continue;
            }
            digests.add(digest);
        }
        for (var path : FileStore.anchors(folder)) {
            // What was noted after the snapshot would make the restored trail look cut off.
            var noted = Files.readAllLines(path).stream()
                    .filter(line -> head != null && line.matches("[0-9]{1,18} .*"))
                    .filter(line -> Long.parseLong(line.substring(0, line.indexOf(' '))) <= head.seq())
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
            add(zip, entries, path.getFileName().toString(), out -> out.write(noted.getBytes(StandardCharsets.UTF_8)));
        }
        return digests;
    }

    /** Without the key nobody with an authenticator could sign in after a restore. */
    private static void requireKey(Connection connection, DataFolder folder) throws SQLException {
        if (Files.exists(folder.secretKey()) || !Catalogue.exists(connection, "person")) {
            return;
        }
        // Secrets of 20 bytes are those that an earlier version kept plain.
        var sealed = Catalogue.strings(connection, "select coalesce(login, name) from person where octet_length(totp_secret) > 20 order by id");
        if (!sealed.isEmpty()) {
            throw new StartFailure(
                    "The archive would be incomplete: %s is missing, without which the authenticators of %d people (%s …) do not work. Name the data folder with --data DIR, put the file back from an earlier archive, or reset these authenticators."
                            .formatted(folder.secretKey(), sealed.size(), sealed.getFirst()));
        }
    }

    private static void saveKey(DataFolder folder, ZipOutputStream zip, List<Manifest.Entry> entries) throws IOException {
        var key = folder.secretKey();
        if (Files.exists(key)) {
            add(zip, entries, key.getFileName().toString(), out -> Files.copy(key, out));
        }
    }

    private static Set<String> neededFiles(Connection connection) throws SQLException {
        return new HashSet<>(
                Catalogue.exists(connection, "file_blob")
                        ? Catalogue.strings(connection, "select sha256 from file_blob")
                        : List.of());
    }

    private static Manifest.@Nullable AuditHead auditHead(Connection connection) throws SQLException {
        if (!Catalogue.exists(connection, "audit_head")) {
            return null;
        }
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select seq, hash from audit_head")) {
            return result.next() ? new Manifest.AuditHead(result.getLong(1), result.getString(2)) : null;
        }
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void add(ZipOutputStream zip, List<Manifest.Entry> entries, String name, Content content)
            throws IOException {
        var sha = sha256();
        var counted = new long[1];
        zip.putNextEntry(new ZipEntry(name));
        content.writeTo(new DigestOutputStream(zip, sha) {
            @Override
            public void write(int b) throws IOException {
                super.write(b);
                counted[0]++;
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                super.write(bytes, offset, length);
                counted[0] += length;
            }

            @Override
            public void close() {
                // The archive goes on.
            }
        });
        zip.closeEntry();
        entries.add(new Manifest.Entry(name, counted[0], HexFormat.of().formatHex(sha.digest())));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
