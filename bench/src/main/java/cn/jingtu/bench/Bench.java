package cn.jingtu.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Measures and prints; see bench/README.md. Arguments: the table to import, then the command that starts Jingtu. */
public final class Bench {

    private static final int PLANS = 30;
    private static final int USERS = 50;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("jingtu.bench.seconds", 15));
    private static final Duration THINK = Duration.ofSeconds(1);

    private Bench() {}

    public static void main(String... args) throws Exception {
        var table = Path.of(args[0]);
        var command = List.of(args).subList(1, args.length);
        var data = Files.createTempDirectory("jingtu-bench");
        System.out.printf("%d processors, Java %s, rounds of %d s, data in %s%n",
                Runtime.getRuntime().availableProcessors(), Runtime.version(), ROUND.toSeconds(), data);
        try (var installation = Installation.start(command, data)) {
            var government = organisation(installation, "441602", "GOVERNMENT");
            var token = installation.token("R-GOV", government);
            var plans = new ArrayList<Long>();
            for (int i = 1; i <= PLANS; i++) {
                plans.add(installation.importPlan(token, table, "bench plan " + i));
            }
            planPage(installation, token, plans);
            SignedProgress.measure(installation, plans);
            AuditedChange.measure(installation, government);
        }
    }

    /** p95 of the plan page for 50 users, and how many pages a second at most. */
    private static void planPage(Installation installation, String token, List<Long> plans) throws Exception {
        try (var peer = new BarePlanPage(installation)) {
            record Side(String name, String prefix, String suffix) {}
            var sides = List.of(
                    new Side("jingtu", "http://127.0.0.1:" + installation.port + "/api/plans/", "/tasks"),
                    new Side("bare JDBC + JDK HttpServer", "http://127.0.0.1:" + peer.port() + "/plans/", ""));
            var thinking = new double[2];
            var rate = new double[2];
            for (int round = 0; round <= ROUNDS; round++) {
                for (int i = 0; i < 2; i++) {
                    var side = sides.get(i);
                    java.util.concurrent.Callable<Integer> get = () -> {
                        var plan = plans.get(ThreadLocalRandom.current().nextInt(plans.size()));
                        var response = installation.client.send(
                                HttpRequest.newBuilder(URI.create(side.prefix() + plan + side.suffix()))
                                        .header("Authorization", "Bearer " + token)
                                        .build(),
                                BodyHandlers.ofByteArray());
                        if (response.statusCode() != 200) {
                            throw new IOException("status " + response.statusCode());
                        }
                        return response.body().length;
                    };
                    var slow = Load.of(USERS, ROUND, THINK, get);
                    var fast = Load.of(USERS, ROUND, Duration.ZERO, get);
                    // The first round warms up.
                    print("plan page, round %d%s, %s: p50 %.1f ms, p95 %.1f ms with %d users that think 1 s; %.0f pages/s flat out, %d KiB a page",
                            round, round == 0 ? " (warm-up)" : "", side.name(), slow.p50(), slow.p95(), USERS, fast.perSecond(), get.call() / 1024);
                    if (round > 0) {
                        thinking[i] += slow.p95() / ROUNDS;
                        rate[i] += fast.perSecond() / ROUNDS;
                    }
                }
            }
            print("RESULT plan page, %d users, %d plans: p95 %.1f ms against %.1f ms of the peer (ratio %.2f); %.0f against %.0f pages/s (ratio %.2f)",
                    USERS, PLANS, thinking[0], thinking[1], thinking[0] / thinking[1], rate[0], rate[1], rate[0] / rate[1]);
        }
    }

    static long organisation(Installation installation, String regionCode, String kind) throws Exception {
        try (var connection = installation.database();
                var query = connection.prepareStatement(
                        "select id from organisation where region_code = ? and kind = ? order by id limit 1")) {
            query.setString(1, regionCode);
            query.setString(2, kind);
            try (var result = query.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
