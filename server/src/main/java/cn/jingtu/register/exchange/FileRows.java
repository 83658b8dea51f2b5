package cn.jingtu.register.exchange;

import cn.jingtu.access.CurrentActor;
import cn.jingtu.files.Files;
import cn.jingtu.platform.Time;
import cn.jingtu.register.exchange.RowReader.Understood;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows of a kept file, read and understood some hundred at a time. */
final class FileRows {

    static final int PORTION = 500;
    private static final int PORTIONS_AHEAD = 2;

    private final Files files;
    private final CurrentActor actors;
    private final ImportStore.Import job;
    private final RowReader reader;

    FileRows(Files files, CurrentActor actors, ImportStore.Import job, RowReader reader) {
        this.files = files;
        this.actors = actors;
        this.job = job;
        this.reader = reader;
    }

    /** Rows as understood, and for each what stands in the file. */
    record Portion(List<Understood> rows, List<List<String>> cells) {

        Portion() {
            this(new ArrayList<>(PORTION), new ArrayList<>(PORTION));
        }
    }

    /** What reads the rows, and remembers what it has seen of the file. */
    RowReader reader() {
        return reader;
    }

    /** Hands over the rows after the first {@code skip}. */
    void each(int skip, Consumer<Portion> taker) {
        var rows = new Rows(skip, taker);
        try (var content = files.open(job.fileId())) {
            TableSource.read(content, job.fileName(), rows);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        rows.handOver();
    }

    /** The same, while another thread reads on; {@code taker} runs in this one. */
    void eachReadAhead(int skip, Consumer<Portion> taker) {
        if (reader.looksIntoItself()) {
            each(skip, taker); // a row may name one before it, which has to be written first
            return;
        }
        var ahead = new Ahead();
        var actor = actors.require();
        var thread = Thread.ofVirtual().name("register-import-reader").start(Time.carried(() -> actors.as(actor, () -> {
            ahead.fill(skip);
            return null;
        })));
        try {
            for (var portion = ahead.next(); portion != null; portion = ahead.next()) taker.accept(portion);
        } finally {
            thread.interrupt();
        }
    }

    /** Portions that were read and not yet taken. */
    private final class Ahead {

        private final BlockingQueue<Portion> queue = new ArrayBlockingQueue<>(PORTIONS_AHEAD);
        private final Portion end = new Portion();
        private @Nullable RuntimeException failure;

        void fill(int skip) {
            try {
                each(skip, this::put);
            } catch (RuntimeException broken) {
                failure = broken;
            }
            try {
                queue.put(end);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt(); // nobody takes any more
            }
        }

        private void put(Portion portion) {
            try {
                queue.put(portion);
            } catch (InterruptedException _) {
                throw stopping();
            }
        }

        /** Null where there is no more. */
        @Nullable Portion next() {
            try {
                var portion = queue.take();
                if (portion != end) return portion;
            } catch (InterruptedException _) {
                throw stopping();
            }
            if (failure != null) throw failure;
            return null;
        }

        private IllegalStateException stopping() {
            Thread.currentThread().interrupt();
            return new IllegalStateException("stopping");
        }
    }

    private final class Rows implements TableSource.Taker {

        private final int skip;
        private final Consumer<Portion> taker;
        private Portion portion = new Portion();
        private int passed;

        Rows(int skip, Consumer<Portion> taker) {
            this.skip = skip;
            this.taker = taker;
        }

        @Override
        public boolean header(List<String> cells, TableSource.About about) {
            return reader.header(cells, about);
        }

        @Override
        public void unread(String sheet) {
            reader.unread(sheet);
        }

        @Override
        public boolean row(TableSource.Row row) {
            if (Thread.currentThread().isInterrupted()) throw new IllegalStateException("stopping");
            if (reader.skips(row)) return true;
            var understood = reader.read(row);
            if (++passed <= skip) return true;
            portion.rows().add(understood);
            portion.cells().add(row.cells());
            if (portion.rows().size() == PORTION) handOver();
            return true;
        }

        void handOver() {
            if (portion.rows().isEmpty()) return;
            var full = portion;
            portion = new Portion();
            taker.accept(full);
        }
    }
}
