package cn.jingtu.platform.database;

import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The database that a command works on: the embedded one of a folder, or the one an address names. */
public final class Database implements AutoCloseable {

    private static final int OLDEST_MAJOR_VERSION = 15;

    private final DataSource source;
    private final AutoCloseable held;

    private Database(DataSource source, AutoCloseable held) {
        this.source = source;
        this.held = held;
    }

    /** For the server: alone on its folder, where the files and logs are even if the database is elsewhere. */
    public static Database forServer(DataFolder folder, @Nullable String url, Map<String, String> environment) {
        if (url != null) {
            var source = external(url, environment);
            return new Database(source, folder.prepare().lock());
        }
        var embedded = EmbeddedPostgres.start(folder);
        return new Database(embedded.dataSource(), embedded);
    }

    /** For a command: beside a running server where there is one, otherwise started for the time of the command. */
    public static Database forCommand(DataFolder folder, @Nullable String url, Map<String, String> environment) {
        if (url != null) {
            return new Database(external(url, environment), () -> {});
        }
        try (var free = folder.prepare().tryLock()) {
            if (free == null) {
                return new Database(EmbeddedPostgres.running(folder), () -> {});
            }
        }
        return forServer(folder, null, environment);
    }

    /**
     * A PostgreSQL of one's own.
     *
     * @param url         {@code jdbc:postgresql://host:port/name} or the same without {@code jdbc:}
     * @param environment {@code JINGTU_DB_USER} and {@code JINGTU_DB_PASSWORD}, so that no password stands in a process list
     */
    static DataSource external(String url, Map<String, String> environment) {
        var source = new PGSimpleDataSource();
        try {
            source.setUrl(url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres://", "postgresql://"));
        } catch (IllegalArgumentException e) {
            throw new StartFailure(
                    "--db-url %s is not an address of a PostgreSQL. Write jdbc:postgresql://host:5432/jingtu.".formatted(url), e);
        }
        var user = environment.get("JINGTU_DB_USER");
        if (user != null) {
            source.setUser(user);
        }
        var password = environment.get("JINGTU_DB_PASSWORD");
        if (password != null) {
            source.setPassword(password);
        }
        source.setApplicationName("jingtu");
        source.setTcpKeepAlive(true);
        try (var connection = source.getConnection();
                var result = connection.createStatement().executeQuery("show server_encoding")) {
            var major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR_VERSION) {
                throw new StartFailure("The database at %s is PostgreSQL %d; Jingtu needs %d or newer."
                        .formatted(url, major, OLDEST_MAJOR_VERSION));
            }
            result.next();
            if (!"UTF8".equals(result.getString(1))) {
                throw new StartFailure("The database at %s is encoded in %s; create it with encoding 'UTF8'."
                        .formatted(url, result.getString(1)));
            }
        } catch (SQLException e) {
            throw new StartFailure(
                    "The database at %s does not let Jingtu in: %s. Check the address, JINGTU_DB_USER and JINGTU_DB_PASSWORD."
                            .formatted(url, e.getMessage()), e);
        }
        return source;
    }

    public DataSource source() {
        return source;
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (Exception e) {
            throw new IllegalStateException("the database was not closed", e);
        }
    }
}
