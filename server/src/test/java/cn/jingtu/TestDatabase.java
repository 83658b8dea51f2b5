package cn.jingtu;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One real PostgreSQL for the whole test process; every application context gets an empty database in it and an empty data folder. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The JDBC address of a new, empty database. */
    public static String newDatabase() {
        var name = "t" + NUMBER.incrementAndGet();
        try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return Server.POSTGRES.getJdbcUrl("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create test database " + name, e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var url = newDatabase();
        var data = Path.of("target/test-data").toAbsolutePath().resolve(ProcessHandle.current().pid() + "-" + NUMBER.get());
        TestPropertyValues.of("spring.datasource.url=" + url, "jingtu.data=" + data).applyTo(context);
    }
}
