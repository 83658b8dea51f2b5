package cn.jingtu.kernel.cli;

import java.io.PrintWriter;

/** Says on standard error how far a long command has come, at most once a second and only once it takes longer. */
final class Progress {

    private static final long EVERY_NANOS = 1_000_000_000L;

    private final PrintWriter out;
    private final String what;
    private long next = System.nanoTime() + EVERY_NANOS;
    private boolean said;

    Progress(PrintWriter out, String what) {
        this.out = out;
        this.what = what;
    }

    /** {@code done} of {@code total}; a total of 0 is unknown. */
    synchronized void at(long done, long total) {
        long now = System.nanoTime();
        if (now >= next) {
            next = now + EVERY_NANOS;
            said = true;
            out.println(total > 0 ? "%s: %,d of %,d".formatted(what, done, total) : "%s: %,d".formatted(what, done));
        }
    }

    synchronized void finish(long done) {
        if (said) {
            out.println("%s: %,d, done".formatted(what, done));
        }
    }
}
