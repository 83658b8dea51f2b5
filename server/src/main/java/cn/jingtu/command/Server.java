package cn.jingtu.command;

import cn.jingtu.platform.database.DataFolder;
import cn.jingtu.platform.database.Database;
import cn.jingtu.platform.database.StartFailure;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the application on its database, and stops both in the right order. */
final class Server {

    private Server() {}

    /**
     * Returns once pages are served.
     *
     * @throws StartFailure with one sentence when a port, the folder or the database stands in the way
     */
    static void start(
            Class<?> application,
            DataFolder folder,
            @Nullable String url,
            String address,
            int port,
            Map<String, String> more) {
        requireFree(address, port);
        folder.prepare();
        var database = Database.forServer(folder, url, System.getenv());
        // Stopped by the context once it serves; this is for a signal that comes while it starts.
        var serving = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!serving.get()) {
                database.close();
            }
        }));
        var properties = new LinkedHashMap<String, Object>();
        properties.put("jingtu.data", folder.root().toString());
        properties.put("server.address", address);
        properties.put("server.port", port);
        properties.put("logging.file.name", folder.logs().resolve("jingtu.log").toString());
        // Everything goes to the log, rolled by size; the terminal shows what a person must read.
        properties.put("logging.threshold.console", "WARN");
        properties.put("logging.logback.rollingpolicy.max-file-size", "20MB");
        properties.put("logging.logback.rollingpolicy.max-history", "30");
        properties.put("logging.logback.rollingpolicy.total-size-cap", "500MB");
        properties.putAll(more);
        var spring = new SpringApplication(application);
        spring.setDefaultProperties(properties);
        spring.addInitializers(context -> register((GenericApplicationContext) context, database));
        try {
            spring.run();
            serving.set(true);
            System.out.printf("Jingtu is ready: http://localhost:%d  (data: %s, stop with Ctrl+C)%n", port, folder.root());
        } catch (RuntimeException e) {
            database.close();
            throw new StartFailure(
                    "Jingtu could not start: %s (log: %s)".formatted(reason(e), folder.logs().resolve("jingtu.log")), e);
        }
    }

    private static String reason(Throwable e) {
        var cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage().lines().findFirst().orElse(cause.toString());
    }

    /** The pool is closed before the database stops, so that a stop is quiet. */
    private static void register(GenericApplicationContext context, Database database) {
        context.registerBean("database", Database.class, () -> database, bean -> bean.setDestroyMethodName("close"));
        context.registerBean(
                "dataSource",
                HikariDataSource.class,
                () -> pool(database.source()),
                bean -> bean.setDependsOn("database"));
    }

    private static HikariDataSource pool(DataSource source) {
        var pool = new HikariDataSource();
        pool.setPoolName("jingtu");
        pool.setDataSource(source);
        pool.setMaximumPoolSize(20);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(10_000);
        return pool;
    }

    private static void requireFree(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new StartFailure(
                    "Port %d is in use by another program. Stop that program, or choose another port: --port %d"
                            .formatted(port, port + 1), e);
        }
    }
}
