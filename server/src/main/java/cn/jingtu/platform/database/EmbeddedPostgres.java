package cn.jingtu.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A real PostgreSQL in the data folder: made on first use, started, watched and stopped.
 *
 * <p>It listens on the loopback address at a random port and asks everybody for a password, which is kept readable by
 * the owner of the folder only. The application signs in as an ordinary role that owns its database and nothing else.
 *
 * <p>It runs detached, so that a terminal's Ctrl-C reaches Jingtu first and the database is stopped last. If Jingtu is
 * killed, the database lives on; the next start recognises it as that of its folder, stops it and starts afresh. If the
 * database is killed, the watch starts it again on the same port; PostgreSQL recovers what it had acknowledged.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    static final String MAJOR_VERSION = "18";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String ROLE = "jingtu";
    private static final String ADMIN = "postgres";
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

    private final DataFolder folder;
    private final DataFolder.Lock lock;
    private final Path programs;
    private final Superuser superuser;
    private final Access access;
    private final ReentrantLock control = new ReentrantLock();
    private volatile int port;
    private volatile long pid;
    private volatile boolean closed;
    private int restarts;

    /** The passwords of this folder's database. */
    private record Access(String password, String adminPassword) {}

    private EmbeddedPostgres(DataFolder folder, DataFolder.Lock lock) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.programs = PostgresBinaries.unpack(folder.runtime());
        this.superuser = Superuser.of(folder.pg());
        this.access = access();
    }

    /**
     * Starts the database of {@code folder} and holds the folder until closed.
     *
     * @throws StartFailure with one sentence for the person who starts Jingtu
     */
    public static EmbeddedPostgres start(DataFolder folder) {
        folder.prepare();
        var lock = folder.lock();
        try {
            var postgres = new EmbeddedPostgres(folder, lock);
            postgres.open();
            return postgres;
        } catch (StartFailure e) {
            lock.close();
            throw e;
        } catch (IOException | SQLException | RuntimeException e) {
            lock.close();
            throw new StartFailure("The embedded database in %s cannot be started: %s".formatted(folder.pg(), e), e);
        }
    }

    /**
     * The database of a folder on which a server is running in another process.
     *
     * @throws StartFailure when none answers there
     */
    public static DataSource running(DataFolder folder) {
        try {
            var properties = read(folder.databaseProperties());
            var source = source(
                    Integer.parseInt(properties.getProperty("port")), ROLE, ROLE, properties.getProperty("password"));
            source.getConnection().close();
            return source;
        } catch (IOException | SQLException | NumberFormatException e) {
            throw new StartFailure(
                    "A Jingtu holds the data folder %s but its database does not answer: %s. Try again in a moment."
                            .formatted(folder.root(), e.getMessage()), e);
        }
    }

    public DataFolder folder() {
        return folder;
    }

    /** Connections to the database, wherever the watch has put it meanwhile. Not pooled. */
    public DataSource dataSource() {
        return new AbstractDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return source(port, ROLE, ROLE, access.password()).getConnection();
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return source(port, ROLE, user, password).getConnection();
            }
        };
    }

    /** Process number of the database, for tests that kill it. */
    public long pid() {
        return pid;
    }

    /** How often the watch has had to start the database again. */
    public int restarts() {
        control.lock();
        try {
            return restarts;
        } finally {
            control.unlock();
        }
    }

    /** Stops the database, lets running transactions end by rollback, and frees the folder. */
    @Override
    public void close() {
        control.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            stop(folder.pg());
        } catch (IOException e) {
            log.warn("The database in {} was not stopped: {}", folder.pg(), e.toString());
        } finally {
            lock.close();
            control.unlock();
        }
    }

    // ---- start -------------------------------------------------------------------------------------------------

    private void open() throws IOException, SQLException {
        var pg = folder.pg();
        var serverLogs = Files.createDirectories(serverLogs());
        superuser.own(serverLogs);
        if (!Files.exists(pg)) {
            initialise();
        }
        var version = Files.readString(pg.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new StartFailure(
                    "The database in %s was made by PostgreSQL %s and this Jingtu brings PostgreSQL %s. Make a backup with the Jingtu that made it, and restore that into a new folder."
                            .formatted(pg, version, MAJOR_VERSION));
        }
        clearAway(pg);
        control.lock();
        try {
            launch(0);
        } finally {
            control.unlock();
        }
        createRoleAndDatabase();
        requireChecksums();
        Thread.ofPlatform().daemon().name("database-watch").start(this::watch);
    }

    /** Makes the database beside its place and moves it there, so that an interrupted attempt leaves nothing behind. */
    private void initialise() throws IOException {
        var made = folder.root().resolve("pg.new");
        delete(made);
        Files.createDirectories(made);
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx------"));
        var passwordFile = Files.createTempFile(
                folder.root(), ".initdb", "", PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, access.adminPassword());
            superuser.own(made);
            superuser.own(passwordFile);
            // Collation by code point from PostgreSQL itself: an upgrade of the operating system cannot change the
            // order of an index.
            run(
                    "initialised",
                    List.of(
                            program("initdb"), "-D", made.toString(), "-U", ADMIN, "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256", "--data-checksums", "--encoding=UTF8", "--locale=C",
                            "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"),
                    LONGEST_START);
        } finally {
            Files.delete(passwordFile);
        }
        Files.writeString(
                made.resolve("postgresql.conf"),
                "# Written by Jingtu. Add settings of your own to postgresql.auto.conf with ALTER SYSTEM.\ninclude 'jingtu.conf'\n");
        Files.move(made, folder.pg(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Ends what an earlier run left: a database that outlived its Jingtu, or a pid file that speaks of the dead. */
    private void clearAway(Path pg) throws IOException {
        var recorded = Postmaster.recorded(pg);
        if (recorded.isPresent() && recorded.get().serves(pg)) {
            log.info("The database of {} outlived its Jingtu (process {}); stopping it", pg, recorded.get().pid());
            stop(pg);
        }
        awaitNobodyIn(pg);
        if (Files.deleteIfExists(Postmaster.pidFile(pg))) {
            log.info("Removed the stale pid file of {}", pg);
        }
    }

    private void awaitNobodyIn(Path pg) throws IOException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (Postmaster.anyIn(pg)) {
            if (System.nanoTime() > end) {
                throw new StartFailure(
                        "Processes of an earlier database still work in %s. End them, then start again.".formatted(pg));
            }
            pause();
        }
    }

    /** Starts the programs. Holds {@link #control}. */
    private void launch(int wantedPort) throws IOException {
        for (int attempt = 1; ; attempt++) {
            var chosen = wantedPort != 0 && attempt <= 3 ? wantedPort : freePort();
            configure(chosen);
            try {
                run(
                        "started",
                        List.of(
                                program("pg_ctl"), "start", "-w", "-t", Long.toString(LONGEST_START.toSeconds()),
                                "-D", folder.pg().toString(), "-l", serverLogs().resolve("start.log").toString()),
                        LONGEST_START.plusSeconds(30));
                port = chosen;
                pid = Postmaster.recorded(folder.pg()).orElseThrow(() -> new IOException("no postmaster.pid")).pid();
                writeProperties();
                return;
            } catch (StartFailure e) {
                var why = e.getMessage();
                var mayPass = why.contains("Address already in use") || why.contains("pre-existing shared memory");
                if (!mayPass || attempt == 8) {
                    throw e;
                }
                pause();
            }
        }
    }

    private void configure(int chosenPort) throws IOException {
        write(folder.pg().resolve("jingtu.conf"), """
                # Written at every start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 60
                shared_buffers = 128MB
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
                """.formatted(chosenPort, serverLogs().toString().replace("'", "''")));
        write(folder.pg().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    private void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        superuser.own(file);
    }

    private void createRoleAndDatabase() throws SQLException {
        try (var admin = source(port, ADMIN, ADMIN, access.adminPassword()).getConnection();
                var statement = admin.createStatement()) {
            var clause = "role %s login password '%s'".formatted(ROLE, access.password());
            try (var found = statement.executeQuery("select 1 from pg_roles where rolname = '" + ROLE + "'")) {
                if (!found.next()) {
                    admin.createStatement().execute("create " + clause);
                }
            }
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + ROLE + "'")) {
                if (!found.next()) {
                    admin.createStatement().execute("create database %s owner %s".formatted(ROLE, ROLE));
                }
            }
        }
    }

    private void requireChecksums() throws SQLException {
        try (var connection = dataSource().getConnection();
                var result = connection.createStatement().executeQuery("show data_checksums")) {
            result.next();
            if (!"on".equals(result.getString(1))) {
                throw new StartFailure(
                        "The database in %s has no page checksums. Enable them with pg_checksums while it is stopped."
                                .formatted(folder.pg()));
            }
        }
    }

    // ---- watch and stop ----------------------------------------------------------------------------------------

    private void watch() {
        while (!closed) {
            pause();
            if (closed || new Postmaster(pid).alive()) {
                continue;
            }
            control.lock();
            try {
                if (closed) {
                    return;
                }
                log.error("The database (process {}) has died; starting it again", pid);
                clearAway(folder.pg());
                launch(port);
                restarts++;
                log.warn("The database runs again (process {}, port {})", pid, port);
            } catch (IOException | RuntimeException e) {
                log.error("The database cannot be started again, next attempt follows: {}", e.getMessage());
            } finally {
                control.unlock();
            }
        }
    }

    private void stop(Path pg) throws IOException {
        var running = Postmaster.recorded(pg).filter(postmaster -> postmaster.serves(pg));
        if (running.isEmpty()) {
            return;
        }
        try {
            run(
                    "stopped",
                    List.of(program("pg_ctl"), "stop", "-w", "-m", "fast", "-t",
                            Long.toString(LONGEST_STOP.toSeconds()), "-D", pg.toString()),
                    LONGEST_STOP.plusSeconds(10));
        } catch (StartFailure e) {
            log.warn("The database did not stop in time, its next start will recover: {}", e.getMessage());
            ProcessHandle.of(running.get().pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    // ---- tools -------------------------------------------------------------------------------------------------

    private String program(String name) {
        return programs.resolve("bin").resolve(name).toString();
    }

    private Path serverLogs() {
        return folder.logs().resolve("postgresql");
    }

    /** Runs a program of PostgreSQL to its end. */
    private void run(String done, List<String> command, Duration longest) throws IOException {
        var since = System.currentTimeMillis() - 1000;
        var output = Files.createTempFile(serverLogs(), "run", ".log");
        try {
            var builder = new ProcessBuilder(superuser.command(command))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .directory(programs.toFile());
            var environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("PG"));
            environment.put("LC_ALL", "C");
            var process = builder.start();
            if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new StartFailure("The database in %s was not %s within %d seconds; see %s."
                        .formatted(folder.pg(), done, longest.toSeconds(), serverLogs()));
            }
            if (process.exitValue() != 0) {
                throw failure(done, Files.readString(output), since);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while the database was being %s.".formatted(done), e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private StartFailure failure(String done, String output, long since) throws IOException {
        var text = new StringBuilder(output);
        try (var logs = Files.list(serverLogs())) {
            for (var file : logs.filter(f -> f.getFileName().toString().matches("(postgresql-.*|start)\\.log")).toList()) {
                if (Files.getLastModifiedTime(file).toMillis() >= since) {
                    var content = Files.readString(file);
                    text.append('\n').append(content.substring(Math.max(0, content.length() - 2000)));
                }
            }
        }
        var reasons = text.toString().lines()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC") || line.contains("error:"))
                .toList();
        var reason = reasons.isEmpty() ? output.strip() : reasons.getLast().replaceFirst("^.*?(FATAL|PANIC|error):\\s*", "");
        if (text.toString().contains("No space left on device")) {
            return new StartFailure(
                    "The disk of the data folder %s is full, so its database could not be %s. Free some space, then start again."
                            .formatted(folder.root(), done));
        }
        return new StartFailure(
                "The database in %s could not be %s: %s (log: %s)".formatted(folder.pg(), done, reason, serverLogs()));
    }

    private Access access() throws IOException {
        var file = folder.databaseProperties();
        if (!Files.exists(file)) {
            if (Files.exists(folder.pg())) {
                throw new StartFailure(
                        "The file %s with the password of the database is missing. Put it back from a copy of the folder."
                                .formatted(file));
            }
            var made = new Access(secret(), secret());
            writeProperties(file, made, 0);
            return made;
        }
        var properties = read(file);
        return new Access(properties.getProperty("password"), properties.getProperty("adminPassword"));
    }

    private void writeProperties() throws IOException {
        writeProperties(folder.databaseProperties(), access, port);
    }

    private static void writeProperties(Path file, Access access, int port) throws IOException {
        var fresh = Files.createTempFile(
                file.getParent(), ".database", "", PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, """
                # The embedded database: jdbc:postgresql://127.0.0.1:<port>/jingtu, user jingtu. Keep this file private.
                port=%d
                password=%s
                adminPassword=%s
                """.formatted(port, access.password(), access.adminPassword()));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static PGSimpleDataSource source(int port, String database, String user, String password) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(user);
        source.setPassword(password);
        source.setApplicationName("jingtu");
        source.setTcpKeepAlive(true);
        return source;
    }

    private static String secret() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
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
