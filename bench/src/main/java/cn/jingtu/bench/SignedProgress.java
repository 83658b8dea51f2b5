package cn.jingtu.bench;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many reports a second are signed. Drafts, submissions and checks by two other people are made before the clock
 * runs; measured is the third signature: rights from the row, guards, state, step with digest, to-dos, audit entry.
 *
 * <p>The peer changes a row of a copy of the table, writes a step and an unchained entry in one transaction over plain
 * JDBC: the same writes without anything that makes them true.
 */
final class SignedProgress {

    private static final int USERS = 20;
    private static final int ROUNDS = 3;
    private static final int REPORTS = Integer.getInteger("jingtu.bench.reports", 300);

    private SignedProgress() {}

    static void measure(Installation installation, List<Long> plans) throws Exception {
        long agriculture;
        try (var connection = installation.database();
                var result = connection.createStatement().executeQuery("select id from organisation where key = 'agriculture'")) {
            result.next();
            agriculture = result.getLong(1);
        }
        try (var connection = installation.database(); var statement = connection.createStatement()) {
            statement.execute("create table if not exists bench_report (like report including all)");
            statement.execute("create table if not exists bench_step (like procedure_step including all)");
            statement.execute("""
                    create table if not exists bench_trail (
                        id bigint generated always as identity primary key, at timestamptz not null, person_name text,
                        action text, object_type text, object_id text, before text, after text, prev_hash text, hash text)
                    """);
        }
        var operator = installation.token("R-DEPT-OP", agriculture);
        var checker = installation.token("R-DEPT-CHK", agriculture);
        var head = installation.token("R-DEPT-SIGN", agriculture);
        var periods = openPeriods(installation, operator, plans);
        var connections = new ArrayBlockingQueue<Connection>(USERS);
        for (int i = 0; i < USERS; i++) {
            var connection = installation.database();
            connection.setAutoCommit(false);
            connections.add(connection);
        }
        double ours = 0;
        double theirs = 0;
        var nextOfPeer = new AtomicLong();
        for (int round = 0; round <= ROUNDS; round++) {
            var ready = checkedReports(installation, operator, checker, periods);
            try (var connection = installation.database(); var statement = connection.createStatement()) {
                statement.execute("truncate bench_report");
                statement.execute("insert into bench_report overriding system value select * from report where state = 'CHECKED'");
            }
            var copies = new ArrayBlockingQueue<Long>(ready.size(), false, ready);
            var us = Load.count(USERS, ready.size(), () -> installation.post("/api/reports/" + ready.remove() + "/sign", head, Map.of()));
            var peer = Load.count(USERS, copies.size(), () -> bare(connections, copies.remove(), nextOfPeer.incrementAndGet()));
            Bench.print("signed report, round %d%s: jingtu %.0f/s (p95 %.1f ms), bare JDBC %.0f/s (p95 %.1f ms)",
                    round, round == 0 ? " (warm-up)" : "", us.perSecond(), us.p95(), peer.perSecond(), peer.p95());
            if (round > 0) {
                ours += us.perSecond() / ROUNDS;
                theirs += peer.perSecond() / ROUNDS;
            }
        }
        for (var connection : connections) {
            connection.close();
        }
        Bench.print("RESULT signed report, %d users: %.0f against %.0f of the peer a second (ratio %.2f)", USERS, ours, theirs, ours / theirs);
    }

    private static List<Long> openPeriods(Installation installation, String operator, List<Long> plans) throws Exception {
        var periods = new ArrayList<Long>();
        for (var plan : plans) {
            for (var task : installation.send(installation.request("/api/plans/" + plan + "/tasks", operator).build())) {
                if (!"lead".equals(task.path("my").asString(""))) {
                    continue;
                }
                for (var period : installation.send(installation.request("/api/tasks/" + task.get("id").asLong() + "/periods", operator).build())) {
                    if ("OPEN".equals(period.path("state").asString(""))) {
                        periods.add(period.get("id").asLong());
                    }
                }
                if (periods.size() >= REPORTS) {
                    return periods;
                }
            }
        }
        return periods;
    }

    private static ConcurrentLinkedQueue<Long> checkedReports(
            Installation installation, String operator, String checker, List<Long> periods) throws Exception {
        var reports = new ConcurrentLinkedQueue<Long>();
        for (var period : periods) {
            var id = installation.post("/api/periods/" + period + "/reports", operator,
                            Map.of("percent", 40, "narrative", "已完成四成", "problems", "", "next", "继续推进", "closing", false))
                    .get("id").asLong();
            installation.post("/api/reports/" + id + "/submit", operator, Map.of());
            installation.post("/api/reports/" + id + "/check", checker, Map.of());
            reports.add(id);
        }
        return reports;
    }

    private static long bare(ArrayBlockingQueue<Connection> connections, long report, long number) throws Exception {
        var connection = connections.take();
        try (var change = connection.prepareStatement("update bench_report set state = 'SIGNED' where id = ? and state = 'CHECKED'");
                var step = connection.prepareStatement("""
                        insert into bench_step (object_type, object_id, from_state, to_state, event, person_name, post_title, organisation, at, basis, digest)
                        values ('report', ?, 'CHECKED', 'SIGNED', 'SIGN', 'bench', 'bench', 'bench', now(), '', ?)
                        """);
                var entry = connection.prepareStatement("""
                        insert into bench_trail (at, person_name, action, object_type, object_id, before, after, prev_hash, hash)
                        values (now(), 'bench', 'report.signed', 'report', ?, ?, ?, ?, ?)
                        """)) {
            change.setLong(1, report);
            change.executeUpdate();
            step.setString(1, Long.toString(report));
            step.setString(2, "0".repeat(64));
            step.executeUpdate();
            var state = "{\"id\":" + report + ",\"number\":" + number + ",\"narrative\":\"" + "已完成四成".repeat(20) + "\"}";
            entry.setString(1, Long.toString(report));
            entry.setString(2, state);
            entry.setString(3, state);
            entry.setString(4, "0".repeat(64));
            entry.setString(5, "0".repeat(64));
            entry.executeUpdate();
            connection.commit();
            return report;
        } finally {
            connections.add(connection);
        }
    }
}
