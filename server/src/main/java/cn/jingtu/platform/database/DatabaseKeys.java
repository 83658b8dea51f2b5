package cn.jingtu.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Properties;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The passwords of a folder's database, kept with its present port in a file that only the owner reads.
 *
 * @param password      of the role as which the application signs in
 * @param adminPassword of the role that makes databases and roles
 */
record DatabaseKeys(String password, String adminPassword) {

    static final String ROLE = "jingtu";
    static final String ADMIN = "postgres";

    /** Those of the folder, made where it has no database yet. */
    static DatabaseKeys of(DataFolder folder) throws IOException {
        var file = folder.databaseProperties();
        if (!Files.exists(file)) {
            if (Files.exists(folder.pg())) {
                throw new StartFailure(
                        "The file %s with the password of the database is missing. Put it back from a copy of the folder."
                                .formatted(file));
            }
            var made = new DatabaseKeys(secret(), secret());
            made.write(folder, 0);
            return made;
        }
        var properties = read(folder);
        return new DatabaseKeys(properties.getProperty("password"), properties.getProperty("adminPassword"));
    }

    /** Notes where the database listens now. */
    void write(DataFolder folder, int port) throws IOException {
        var file = folder.databaseProperties();
        var fresh = Files.createTempFile(
                file.getParent(), ".database", "", PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, """
                # The embedded database: jdbc:postgresql://127.0.0.1:<port>/jingtu, user jingtu. Keep this file private.
                port=%d
                password=%s
                adminPassword=%s
                """.formatted(port, password, adminPassword));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * The database that runs on the folder, as the application signs in.
     *
     * @throws SQLException when none answers
     */
    static PGSimpleDataSource running(DataFolder folder) throws IOException, SQLException {
        var properties = read(folder);
        var source = source(Integer.parseInt(properties.getProperty("port")), ROLE, ROLE, properties.getProperty("password"));
        source.getConnection().close();
        return source;
    }

    PGSimpleDataSource application(int port) {
        return source(port, ROLE, ROLE, password);
    }

    PGSimpleDataSource admin(int port) {
        return source(port, ADMIN, ADMIN, adminPassword);
    }

    static PGSimpleDataSource source(int port, String database, String user, String password) {
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

    private static Properties read(DataFolder folder) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(folder.databaseProperties())) {
            properties.load(reader);
        }
        return properties;
    }

    private static String secret() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
