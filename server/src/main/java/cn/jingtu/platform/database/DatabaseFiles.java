package cn.jingtu.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files of a database: made on first use, and its settings, written anew for each start. */
final class DatabaseFiles {

    private static final String MAJOR_VERSION = "18";
    private static final Duration LONGEST_MAKING = Duration.ofMinutes(5);

    private final DataFolder folder;
    private final Programs programs;
    private final Superuser superuser;
    private final DatabaseKeys keys;

    DatabaseFiles(DataFolder folder, Programs programs, Superuser superuser, DatabaseKeys keys) {
        this.folder = folder;
        this.programs = programs;
        this.superuser = superuser;
        this.keys = keys;
    }

    /** Makes them where there are none; refuses those of another PostgreSQL. */
    void require() throws IOException {
        if (!Files.exists(folder.pg())) {
            make();
        }
        var version = Files.readString(folder.pg().resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new StartFailure(
                    "The database in %s was made by PostgreSQL %s and this Jingtu brings PostgreSQL %s. Make a backup with the Jingtu that made it, and restore that into a new folder."
                            .formatted(folder.pg(), version, MAJOR_VERSION));
        }
    }

    /** Makes the database beside its place and moves it there, so that an interrupted attempt leaves nothing behind. */
    private void make() throws IOException {
        var made = folder.root().resolve("pg.new");
        delete(made);
        Files.createDirectories(made);
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx------"));
        var passwordFile = Files.createTempFile(
                folder.root(), ".initdb", "", PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, keys.adminPassword());
            superuser.own(made);
            superuser.own(passwordFile);
            // Collation by code point from PostgreSQL itself: an upgrade of the operating system cannot change the
            // order of an index.
            programs.run(
                    "initialised",
                    List.of(
                            "initdb", "-D", made.toString(), "-U", DatabaseKeys.ADMIN, "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256", "--data-checksums", "--encoding=UTF8", "--locale=C",
                            "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"),
                    LONGEST_MAKING);
        } finally {
            Files.delete(passwordFile);
        }
        Files.writeString(
                made.resolve("postgresql.conf"),
                "# Written by Jingtu. Add settings of your own to postgresql.auto.conf with ALTER SYSTEM.\ninclude 'jingtu.conf'\n");
        Files.move(made, folder.pg(), StandardCopyOption.ATOMIC_MOVE);
    }

    void configure(int chosenPort) throws IOException {
        write(folder.pg().resolve("jingtu.conf"), """
                # Written at every start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 60
                shared_buffers = 128MB
                random_page_cost = 1.1
                jit = off
                max_wal_senders = 0
                password_encryption = 'scram-sha-256'
                timezone = 'Asia/Shanghai'
                log_timezone = 'Asia/Shanghai'
                logging_collector = on
                log_directory = '%s'
                log_filename = 'postgresql-%%a.log'
                log_truncate_on_rotation = on
                log_rotation_age = 1d
                log_rotation_size = 0
                log_min_duration_statement = 2s
                """.formatted(chosenPort, programs.logs().toString().replace("'", "''")));
        write(folder.pg().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    private void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        superuser.own(file);
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        var all = new ArrayList<Path>();
        try (var paths = Files.walk(path)) {
            paths.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (var one : all) {
            Files.delete(one);
        }
    }
}
