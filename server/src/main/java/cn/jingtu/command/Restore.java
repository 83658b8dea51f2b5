package cn.jingtu.command;

import cn.jingtu.platform.database.DataFolder;
import cn.jingtu.platform.database.StartFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;

/**
 * Brings an archive back into an empty database and an empty folder.
 *
 * <p>Every entry is compared with its digest before anything is touched. The migrations then run in the order in which
 * they once ran, up to those of the archive; the rows are loaded in one transaction with triggers off and foreign keys
 * taken away, and the keys are put back at its end, which checks them all. An owner of the database may do all this; no
 * superuser is needed. Newer migrations run at the next start.
 */
final class Restore implements AutoCloseable {

    private final Path archive;
    private final ZipFile zip;
    private final Manifest manifest;

    private Restore(Path archive, ZipFile zip, Manifest manifest) {
        this.archive = archive;
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens {@code archive} and compares every entry with its digest.
     *
     * @throws StartFailure naming the entry that is damaged, missing or added
     */
    static Restore open(Path archive) {
        if (!Files.isReadable(archive)) {
            throw new StartFailure("There is no readable archive %s.".formatted(archive));
        }
        ZipFile zip;
        try {
            zip = new ZipFile(archive.toFile());
        } catch (IOException e) {
            throw new StartFailure(
                    "%s is damaged or is no archive of Jingtu (%s). Take another copy.".formatted(archive, e.getMessage()), e);
        }
        try {
            var entry = zip.getEntry(Manifest.NAME);
            if (entry == null) {
                throw new StartFailure("%s is no archive of Jingtu: it has no %s.".formatted(archive, Manifest.NAME));
            }
            Manifest manifest;
            try (var in = zip.getInputStream(entry)) {
                manifest = Backup.JSON.readValue(in.readAllBytes(), Manifest.class);
            } catch (IOException | JacksonException e) {
                throw damaged(archive, Manifest.NAME, "unreadable");
            }
            if (manifest.format() != Manifest.FORMAT) {
                throw new StartFailure("%s has format %d, this Jingtu reads format %d. Use the Jingtu that made it."
                        .formatted(archive, manifest.format(), Manifest.FORMAT));
            }
            var restore = new Restore(archive, zip, manifest);
            restore.compareDigests();
            return restore;
        } catch (RuntimeException e) {
            close(zip);
            throw e;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    private void compareDigests() {
        var known = manifest.entries().stream().map(Manifest.Entry::name).collect(Collectors.toCollection(HashSet::new));
        known.add(Manifest.NAME);
        zip.stream().filter(entry -> !known.contains(entry.getName())).findFirst().ifPresent(stranger -> {
            throw damaged(archive, stranger.getName(), "not in the manifest");
        });
        for (var table : manifest.tables()) {
            if (!known.contains(table.entry())) {
                throw damaged(archive, table.entry(), "missing");
            }
        }
        for (var expected : manifest.entries()) {
            var entry = zip.getEntry(expected.name());
            if (entry == null) {
                throw damaged(archive, expected.name(), "missing");
            }
            var sha = Backup.sha256();
            try (var in = new DigestInputStream(zip.getInputStream(entry), sha)) {
                in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                throw damaged(archive, expected.name(), e.getMessage());
            }
            if (!HexFormat.of().formatHex(sha.digest()).equals(expected.sha256())) {
                throw damaged(archive, expected.name(), "its bytes differ from the digest in the manifest");
            }
        }
    }

    private static StartFailure damaged(Path archive, String entry, String how) {
        return new StartFailure("The archive %s is damaged: entry %s (%s). Nothing was restored; take another copy."
                .formatted(archive, entry, how));
    }

    /**
     * Loads everything.
     *
     * @throws StartFailure when the database or the folder is not empty, or the archive comes from a newer Jingtu
     */
    void into(DataSource target, DataFolder folder) {
        try {
            requireEmpty(target, folder);
            migrate(target);
            try (var connection = target.getConnection()) {
                connection.setAutoCommit(false);
                load(connection);
                saveFiles(folder);
                connection.commit();
                connection.setAutoCommit(true);
                connection.createStatement().execute("vacuum analyze");
            }
        } catch (IOException | SQLException e) {
            throw new StartFailure(
                    "%s could not be restored: %s. Empty the target before the next attempt.".formatted(archive, e.getMessage()), e);
        }
    }

    private void requireEmpty(DataSource target, DataFolder folder) throws IOException, SQLException {
        try (var connection = target.getConnection()) {
            var found = Catalogue.strings(connection, """
                    select relname from pg_class
                    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') order by 1
                    """);
            if (!found.isEmpty()) {
                throw new StartFailure(
                        "The target is not empty: its database has %d tables (%s …). Restore into a new folder or an empty database."
                                .formatted(found.size(), found.getFirst()));
            }
        }
        if (!FileStore.files(folder).isEmpty() || !FileStore.anchors(folder).isEmpty() || Files.exists(folder.secretKey())) {
            throw new StartFailure(
                    "The target is not empty: %s holds files already. Restore into a new folder.".formatted(folder.root()));
        }
    }

    private void migrate(DataSource target) {
        for (var step : manifest.schema()) {
            var flyway = Flyway.configure()
                    .dataSource(target)
                    .locations("classpath:db/migration/" + step.module().replace('.', '/'))
                    .table(Catalogue.historyTable(step.module()))
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .target(step.version())
                    .load();
            try {
                flyway.migrate();
                var current = flyway.info().current();
                if (current == null || !current.getVersion().getVersion().equals(step.version())) {
                    throw newer(step);
                }
            } catch (FlywayException e) {
                throw e.getMessage().contains(step.version()) && e.getMessage().contains("target")
                        ? newer(step)
                        : new StartFailure("The schema of %s could not be made: %s".formatted(archive, e.getMessage()), e);
            }
        }
    }

    private StartFailure newer(Manifest.Migration step) {
        return new StartFailure(
                "%s was made by a newer Jingtu: it has version %s of the tables of module %s, unknown here. Restore it with that Jingtu or a later one."
                        .formatted(archive, step.version(), step.module()));
    }

    private void load(Connection connection) throws IOException, SQLException {
        var tables = Catalogue.tables(connection);
        var here = tables.stream().map(Catalogue.Table::name).toList();
        var there = manifest.tables().stream().map(Manifest.Table::name).toList();
        if (!here.equals(there)) {
            throw new StartFailure("The tables of %s (%s) are not those of this Jingtu (%s).".formatted(archive, there, here));
        }
        var keys = foreignKeys(connection);
        try (var statement = connection.createStatement()) {
            for (var key : keys) {
                statement.execute("alter table %s drop constraint %s".formatted(key.table(), key.name()));
            }
            for (var table : tables) {
                statement.execute("alter table %s disable trigger user".formatted(Catalogue.identifier(connection, table.name())));
            }
            var names = new ArrayList<String>();
            for (var table : tables) {
                names.add(Catalogue.identifier(connection, table.name()));
            }
            // Migrations bring rows of their own (organisations, roles); the archive has them as they became.
            statement.execute("truncate " + String.join(", ", names));
            for (var table : manifest.tables()) {
                load(connection, table);
            }
            for (var sequence : manifest.sequences().entrySet()) {
                try (var set = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
                    set.setString(1, sequence.getKey());
                    set.setLong(2, sequence.getValue().lastValue());
                    set.setBoolean(3, sequence.getValue().called());
                    set.execute();
                }
            }
            for (var name : names) {
                statement.execute("alter table %s enable trigger user".formatted(name));
            }
            for (var key : keys) {
                statement.execute("alter table %s add constraint %s %s".formatted(key.table(), key.name(), key.definition()));
            }
        }
    }

    private void load(Connection connection, Manifest.Table table) throws IOException, SQLException {
        try (var in = zip.getInputStream(zip.getEntry(table.entry()))) {
            var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(
                    "copy %s (%s) from stdin (format csv, header match)".formatted(
                            Catalogue.identifier(connection, table.name()), String.join(", ", table.columns())),
                    in);
            if (rows != table.rows()) {
                throw damaged(archive, table.entry(), "%d rows instead of %d".formatted(rows, table.rows()));
            }
        }
    }

    private record ForeignKey(String table, String name, String definition) {}

    private static List<ForeignKey> foreignKeys(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("""
                        select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
                        from pg_constraint
                        where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
                        order by 1, 2
                        """)) {
            var keys = new ArrayList<ForeignKey>();
            while (result.next()) {
                keys.add(new ForeignKey(result.getString(1), result.getString(2), result.getString(3)));
            }
            return keys;
        }
    }

    private void saveFiles(DataFolder folder) throws IOException {
        for (var entry : manifest.entries()) {
            var name = entry.name();
            if (name.startsWith("database/")) {
                continue;
            }
            var key = name.equals(folder.secretKey().getFileName().toString());
            if (!key && !name.matches("files/[0-9a-f]{2}/[0-9a-f]{62}") && !FileStore.isAnchor(name)) {
                throw damaged(archive, name, "not a place in a data folder");
            }
            var path = folder.root().resolve(name);
            Files.createDirectories(path.getParent());
            if (key) {
                Files.createFile(path, FileStore.OWNER_ONLY);
            }
            try (var in = zip.getInputStream(zip.getEntry(name));
                    var channel = FileChannel.open(path, key ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    var out = java.nio.channels.Channels.newOutputStream(channel)) {
                in.transferTo(out);
                channel.force(true);
            }
        }
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
