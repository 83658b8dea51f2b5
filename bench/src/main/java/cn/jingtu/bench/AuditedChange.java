package cn.jingtu.bench;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.Date;
import java.time.LocalDate;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many changes a second one installation takes, each with its entry in the hash chain. The change is the smallest
 * there is, one row of the calendar, so the figure shows what Jingtu adds: HTTP, the sign-in, the rights, the seal
 * under the lock of the chain's head, the anchor outside the database.
 *
 * <p>The peer writes the same row and an unchained entry of the same size in one transaction over plain JDBC, from as
 * many connections as Jingtu has, with nothing else.
 */
final class AuditedChange {

    private static final int USERS = 20;
    private static final int CONNECTIONS = 20;
    private static final int CHANGES = Integer.getInteger("jingtu.bench.changes", 4_000);
    private static final int ROUNDS = 3;
    private static final LocalDate FIRST = LocalDate.of(2100, 1, 1);

    private AuditedChange() {}

    static void measure(Installation installation, long government) throws Exception {
        try (var connection = installation.database(); var statement = connection.createStatement()) {
            statement.execute("insert into role_grant (role_key, permission) values ('R-GOV', 'calendar:write') on conflict do nothing");
            statement.execute("""
                    create table if not exists bench_entry (
                        seq bigint generated always as identity primary key, at timestamptz not null, person_name text,
                        post_title text, action text, object_type text, object_id text, object_label text, reason text,
                        before text, after text, prev_hash text, hash text)
                    """);
            statement.execute("create index if not exists bench_object on bench_entry (object_type, object_id)");
            statement.execute("create index if not exists bench_person on bench_entry (person_name)");
            statement.execute("create index if not exists bench_at on bench_entry (at)");
        }
        var token = installation.token("R-GOV", government);
        var connections = new ArrayBlockingQueue<Connection>(CONNECTIONS);
        for (int i = 0; i < CONNECTIONS; i++) {
            var connection = installation.database();
            connection.setAutoCommit(false);
            connections.add(connection);
        }
        var next = new AtomicInteger();
        double ours = 0;
        double theirs = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            var us = Load.count(USERS, CHANGES, () -> change(installation, token, next.incrementAndGet()));
            var peer = Load.count(USERS, CHANGES, () -> bare(connections, next.incrementAndGet()));
            Bench.print("audited change, round %d%s: jingtu %.0f/s (p95 %.1f ms), bare JDBC %.0f/s (p95 %.1f ms)",
                    round, round == 0 ? " (warm-up)" : "", us.perSecond(), us.p95(), peer.perSecond(), peer.p95());
            if (round > 0) {
                ours += us.perSecond() / ROUNDS;
                theirs += peer.perSecond() / ROUNDS;
            }
        }
        for (var connection : connections) {
            connection.close();
        }
        Bench.print("RESULT audited change, %d users: %.0f against %.0f of the peer a second (ratio %.2f)",
                USERS, ours, theirs, ours / theirs);
    }

    private static int change(Installation installation, String token, int number) throws Exception {
        var response = installation.client.send(
                installation.request("/api/calendar/" + day(number), token)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(
                                "{\"kind\":\"holiday\",\"name\":{\"zh\":\"测试日\",\"en\":\"Test day\"},\"reason\":\"bench\"}"))
                        .build(),
                BodyHandlers.discarding());
        if (response.statusCode() != 200) {
            throw new IllegalStateException("status " + response.statusCode());
        }
        return number;
    }

    private static int bare(ArrayBlockingQueue<Connection> connections, int number) throws Exception {
        var connection = connections.take();
        try (var row = connection.prepareStatement("""
                        insert into workday (date, kind, name_zh, name_en, source) values (?, 'HOLIDAY', '测试日', 'Test day', 'bench')
                        on conflict (date) do update set kind = excluded.kind
                        """);
                var entry = connection.prepareStatement("""
                        insert into bench_entry (at, person_name, post_title, action, object_type, object_id, object_label,
                                                 reason, before, after, prev_hash, hash)
                        values (now(), 'bench', 'bench', 'workday.changed', 'workday', ?, ?, 'bench', null, ?, ?, ?)
                        """)) {
            var day = day(number);
            row.setDate(1, Date.valueOf(day));
            row.executeUpdate();
            entry.setString(1, day.toString());
            entry.setString(2, day.toString());
            entry.setString(3, "{\"date\":\"" + day + "\",\"kind\":\"HOLIDAY\",\"name\":{\"en\":\"Test day\",\"zh\":\"测试日\"},\"source\":\"bench\"}");
            entry.setString(4, "0".repeat(64));
            entry.setString(5, "0".repeat(64));
            entry.executeUpdate();
            connection.commit();
            return number;
        } finally {
            connections.add(connection);
        }
    }

    /** Years apart, so that the answer of a change, the calendar of its year, stays small. */
    private static LocalDate day(int number) {
        return FIRST.plusYears(number % 1_000).plusDays(number / 1_000);
    }
}
