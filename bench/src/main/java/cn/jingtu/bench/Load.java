package cn.jingtu.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Users in a closed loop, one virtual thread each. */
final class Load {

    private Load() {}

    /** Latencies in milliseconds and answers a second. */
    record Result(int count, double p50, double p95, double perSecond) {}

    /**
     * @param think mean pause of a user between two requests, evenly spread from half to one and a half of it
     */
    static Result of(int users, Duration length, Duration think, Callable<?> request) throws Exception {
        var end = System.nanoTime() + length.toNanos();
        return run(users, request, () -> System.nanoTime() < end, think);
    }

    /** Until {@code count} requests are done. */
    static Result count(int users, int count, Callable<?> request) throws Exception {
        var left = new AtomicInteger(count);
        return run(users, request, () -> left.getAndDecrement() > 0, Duration.ZERO);
    }

    private interface More {
        boolean go();
    }

    private static Result run(int users, Callable<?> request, More more, Duration think) throws Exception {
        var begin = System.nanoTime();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = IntStream.range(0, users)
                    .mapToObj(_ -> executor.submit(() -> {
                        var nanos = new long[1024];
                        int n = 0;
                        if (think.isPositive()) {
                            Thread.sleep(ThreadLocalRandom.current().nextLong(think.toMillis()));
                        }
                        while (more.go()) {
                            var start = System.nanoTime();
                            request.call();
                            if (n == nanos.length) {
                                nanos = Arrays.copyOf(nanos, n * 2);
                            }
                            nanos[n++] = System.nanoTime() - start;
                            if (think.isPositive()) {
                                Thread.sleep(think.toMillis() / 2 + ThreadLocalRandom.current().nextLong(think.toMillis()));
                            }
                        }
                        return Arrays.copyOf(nanos, n);
                    }))
                    .toList();
            var all = new long[0];
            for (var future : futures) {
                var some = future.get();
                int n = all.length;
                all = Arrays.copyOf(all, n + some.length);
                System.arraycopy(some, 0, all, n, some.length);
            }
            var seconds = (System.nanoTime() - begin) / 1e9;
            Arrays.sort(all);
            return new Result(all.length, at(all, 0.50), at(all, 0.95), all.length / seconds);
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length))] / 1e6;
    }
}
