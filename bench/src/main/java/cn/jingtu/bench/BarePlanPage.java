package cn.jingtu.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;

/**
 * The peer of the plan page: the JDK's own HTTP server, plain JDBC and one query whose JSON PostgreSQL itself builds. No
 * sign-in, no rights, no successors, no lights: the least that serving these rows from this database can cost.
 */
final class BarePlanPage implements AutoCloseable {

    private static final int CONNECTIONS = 20;
    private static final String QUERY = """
            select json_agg(r)::text from (
                select t.id, t.plan_id, t.no, t.position, t.state, t.part_no, t.part, t.title,
                       t.text_issued, t.text_corrected, t.limit_issued, t.due_kind, t.due_from, t.due_by,
                       t.measure_key, t.restricted,
                       (select json_agg(json_build_object('organisationId', o.organisation_id, 'issued', o.name_issued,
                                'involvement', o.involvement, 'group', o.group_key, 'inherited', o.inherited,
                                'zh', g.name_zh, 'en', g.name_en) order by o.involvement, o.position)
                        from task_organisation o join organisation g on g.id = o.organisation_id
                        where o.task_id = t.id) as organisations,
                       (select json_agg(x) from task_target x where x.task_id = t.id) as targets
                from task t where t.plan_id = ? order by t.part_no, t.position, t.id
            ) r
            """;

    private final HttpServer server;
    private final ArrayBlockingQueue<Connection> connections = new ArrayBlockingQueue<>(CONNECTIONS);

    BarePlanPage(Installation installation) throws IOException, SQLException {
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(installation.database());
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/plans/", exchange -> {
            var path = exchange.getRequestURI().getPath();
            byte[] body;
            try {
                body = rows(Long.parseLong(path.substring("/plans/".length())));
            } catch (SQLException | InterruptedException e) {
                throw new IOException(e);
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private byte[] rows(long planId) throws SQLException, InterruptedException {
        var connection = connections.take();
        try (var query = connection.prepareStatement(QUERY)) {
            query.setLong(1, planId);
            try (var result = query.executeQuery()) {
                result.next();
                return result.getString(1).getBytes(StandardCharsets.UTF_8);
            }
        } finally {
            connections.add(connection);
        }
    }

    @Override
    public void close() throws SQLException {
        server.stop(0);
        for (var connection : connections) {
            connection.close();
        }
    }
}
