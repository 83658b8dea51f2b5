package cn.jingtu.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
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

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);

    private final DataFolder folder;
    private final DataFolder.Lock lock;
    private final Superuser superuser;
    private final Programs programs;
    private final DatabaseKeys keys;
    private final DatabaseFiles files;
    private final ReentrantLock control = new ReentrantLock();
    private volatile int port;
    private volatile long pid;
    private volatile boolean closed;
    private int restarts;

    private EmbeddedPostgres(DataFolder folder, DataFolder.Lock lock) throws IOException {
        this.folder = folder;
        this.lock = lock;
        this.superuser = Superuser.of(folder.pg());
        this.programs = new Programs(folder, superuser);
        this.keys = DatabaseKeys.of(folder);
        this.files = new DatabaseFiles(folder, programs, superuser, keys);
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
            return DatabaseKeys.running(folder);
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
                return keys.application(port).getConnection();
            }

            @Override
            public Connection getConnection(String user, String password) throws SQLException {
                return DatabaseKeys.source(port, DatabaseKeys.ROLE, user, password).getConnection();
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
        superuser.own(Files.createDirectories(programs.logs()));
        files.require();
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
            files.configure(chosen);
            try {
                programs.run(
                        "started",
                        List.of(
                                "pg_ctl", "start", "-w", "-t", Long.toString(LONGEST_START.toSeconds()),
                                "-D", folder.pg().toString(), "-l", programs.logs().resolve("start.log").toString()),
                        LONGEST_START.plusSeconds(30));
                port = chosen;
                pid = Postmaster.recorded(folder.pg()).orElseThrow(() -> new IOException("no postmaster.pid")).pid();
                keys.write(folder, port);
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

    private void createRoleAndDatabase() throws SQLException {
        try (var admin = keys.admin(port).getConnection();
                var statement = admin.createStatement()) {
            var clause = "role %s login password '%s'".formatted(DatabaseKeys.ROLE, keys.password());
            try (var found = statement.executeQuery("select 1 from pg_roles where rolname = '" + DatabaseKeys.ROLE + "'")) {
                if (!found.next()) {
                    admin.createStatement().execute("create " + clause);
                }
            }
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + DatabaseKeys.ROLE + "'")) {
                if (!found.next()) {
                    admin.createStatement().execute("create database %s owner %s".formatted(DatabaseKeys.ROLE, DatabaseKeys.ROLE));
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
            programs.run(
                    "stopped",
                    List.of("pg_ctl", "stop", "-w", "-m", "fast", "-t",
                            Long.toString(LONGEST_STOP.toSeconds()), "-D", pg.toString()),
                    LONGEST_STOP.plusSeconds(10));
        } catch (StartFailure e) {
            log.warn("The database did not stop in time, its next start will recover: {}", e.getMessage());
            ProcessHandle.of(running.get().pid()).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    // ---- tools -------------------------------------------------------------------------------------------------

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
}
