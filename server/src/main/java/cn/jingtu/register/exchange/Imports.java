package cn.jingtu.register.exchange;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Posts;
import cn.jingtu.files.Files;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import cn.jingtu.platform.Time;
import cn.jingtu.register.EntriesImported;
import cn.jingtu.register.Entry;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.Registers;
import cn.jingtu.register.entry.Entries;
import cn.jingtu.register.entry.EntryReader;
import cn.jingtu.register.entry.EntryStore;
import cn.jingtu.register.entry.EntryView;
import cn.jingtu.register.entry.RegisterRights;
import cn.jingtu.register.exchange.ImportStore.Done;
import cn.jingtu.register.exchange.ImportStore.Done.Action;
import cn.jingtu.register.exchange.ImportStore.Import;
import cn.jingtu.register.exchange.ImportStore.Mode;
import cn.jingtu.register.exchange.ImportStore.State;
import cn.jingtu.register.exchange.ImportStore.Tally;
import cn.jingtu.register.exchange.RowReader.Understood;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings files into registers, one after the other, in the background. The file is kept; every row is looked at before the
 * first is written where all or none are wanted; otherwise the good rows go in by portions, each in a transaction together
 * with how far the import came, so that it goes on there after a restart. What was brought in can be taken back.
 */
@Service
class Imports implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int PORTION = 500;
    private static final int ISSUES_KEPT = 10_000;

    private final Registers registers;
    private final ImportStore store;
    private final EntryStore entryStore;
    private final EntryReader reader;
    private final EntryView views;
    private final Entries entries;
    private final RegisterRights rights;
    private final Places places;
    private final Files files;
    private final Posts posts;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("register-import").factory());

    Imports(
            Registers registers,
            ImportStore store,
            EntryStore entryStore,
            EntryReader reader,
            EntryView views,
            Entries entries,
            RegisterRights rights,
            Places places,
            Files files,
            Posts posts,
            CurrentActor actors,
            AuditTrail audit,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.registers = registers;
        this.store = store;
        this.entryStore = entryStore;
        this.reader = reader;
        this.views = views;
        this.entries = entries;
        this.rights = rights;
        this.places = places;
        this.files = files;
        this.posts = posts;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Keeps the file and begins to bring it in; answers at once. */
    Import start(RegisterDefinition register, InputStream content, String name, Mode mode) {
        var actor = actors.require();
        if (!rights.mayAdd(register, actor)) rights.requireAdd(register, actor.regionCode(), actor);
        var file = files.store(content, name);
        long id = Objects.requireNonNull(transaction.execute(_ ->
                store.add(register.key(), file.id(), file.name(), mode, actor.personId(), actor.postId(), clock.instant())));
        worker.submit(Time.carried(() -> run(id)));
        return store.get(register.key(), id);
    }

    /** Goes on with what was under way when the server stopped. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        for (long id : store.unfinished()) worker.submit(() -> run(id));
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    /** Asks an import to stop after its present portion. */
    Import stop(RegisterDefinition register, long id) {
        store.get(register.key(), id);
        store.askToStop(id);
        return store.get(register.key(), id);
    }

    private RowReader rowReader(RegisterDefinition register) {
        var actor = actors.require();
        return new RowReader(register, reader, entries, places.reader(register.shape(), actor.regionCode()), actor);
    }

    private void run(long id) {
        var job = store.find(id).orElseThrow();
        try {
            actors.as(posts.actor(job.postId()), () -> {
                store.state(id, State.RUNNING, null, null);
                new Run(job, registers.get(job.register())).go();
                return null;
            });
        } catch (Problem refused) {
            store.state(id, State.REFUSED, clock.instant(), refused.detail());
        } catch (Stopped _) {
            store.state(id, State.CANCELLED, clock.instant(), null);
        } catch (RuntimeException unexpected) {
            if (Thread.currentThread().isInterrupted()) return; // the server stops; goes on at its next start
            LOG.error("Import {} of {} failed", id, job.fileName(), unexpected);
            store.state(id, State.FAILED, clock.instant(), Bilingual.of("导入时发生意外错误，未完成。", "The import failed unexpectedly and is incomplete."));
        }
    }

    /** Somebody asked to stop. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** One import on its way. */
    private final class Run {

        private final Import job;
        private final RegisterDefinition register;
        private int read;
        private int bad;
        private int changed;
        private int unchanged;
        private int added;
        private final List<ImportStore.RowIssue> issues = new ArrayList<>();
        private long issuesKept;

        Run(Import job, RegisterDefinition register) {
            this.job = job;
            this.register = register;
        }

        void go() {
            if (job.mode() == Mode.GOOD) {
                write();
            } else {
                look();
                if (job.mode() == Mode.CHECK) {
                    finish(State.DONE, null);
                } else if (bad > 0) {
                    finish(State.REFUSED, Bilingual.of(
                            "%d 行有错误，没有导入任何一行。请改正后重新上传，或选择只导入正确的行。".formatted(bad),
                            "%d rows have errors, so none was taken in. Mend them and upload again, or take only the good rows.".formatted(bad)));
                } else {
                    read = 0;
                    transaction.executeWithoutResult(_ -> write());
                }
            }
        }

        /** Looks at every row and writes nothing. */
        private void look() {
            store.forgetIssues(job.id());
            each(0, true, row -> {
                note(row);
                if (read % PORTION == 0) progress();
            });
            keepIssues();
            store.tally(job.id(), tally(), read);
        }

        private void write() {
            boolean allOrNone = job.mode() == Mode.ALL;
            int skip = 0;
            if (!allOrNone) {
                skip = job.rowsRead();
                var before = store.countRows(job.id());
                added = before.added();
                changed = before.changed();
                unchanged = before.unchanged();
                bad = job.bad();
                read = skip;
                issuesKept = store.countIssues(job.id());
            }
            var portion = new ArrayList<Understood>();
            each(skip, !allOrNone, row -> {
                if (allOrNone) read++; else note(row);
                if (row.usable()) portion.add(row);
                if (read % PORTION == 0) flush(portion);
            });
            flush(portion);
            finish(State.DONE, null);
        }

        private void note(Understood row) {
            read++;
            if (!row.usable()) bad++;
            if (issuesKept + issues.size() < ISSUES_KEPT) issues.addAll(row.issues());
        }

        private void each(int skip, boolean noting, java.util.function.Consumer<Understood> taker) {
            var rows = rowReader(register);
            try (var content = files.open(job.fileId())) {
                TableSource.read(content, job.fileName(), new TableSource.Taker() {
                    private int passed;

                    @Override
                    public boolean header(List<String> cells, TableSource.About about) {
                        var found = rows.header(cells, about);
                        if (found && noting && skip == 0) issues.addAll(rows.headerIssues());
                        return found;
                    }

                    @Override
                    public void unread(String sheet) {
                        rows.unread(sheet);
                    }

                    @Override
                    public boolean row(TableSource.Row row) {
                        if (Thread.currentThread().isInterrupted()) throw new IllegalStateException("stopping");
                        if (rows.skips(row)) return true;
                        var understood = rows.read(row);
                        if (++passed > skip) taker.accept(understood);
                        return true;
                    }
                });
                if (noting) issues.addAll(rows.closingIssues());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private void flush(List<Understood> portion) {
            transaction.executeWithoutResult(_ -> {
                take(portion);
                keepIssues();
                store.tally(job.id(), tally(), null);
            });
            portion.clear();
            stopIfAsked();
        }

        private void take(List<Understood> portion) {
            var fresh = new ArrayList<Entry>();
            var freshRows = new ArrayList<Understood>();
            var done = new ArrayList<Done>();
            for (var row : portion) {
                var known = known(row);
                if (known.isEmpty()) {
                    fresh.add(entries.fresh(register, row.read()));
                    freshRows.add(row);
                } else {
                    done.add(onto(known.get(), row));
                }
            }
            if (!fresh.isEmpty()) {
                var actor = actors.require();
                var ids = entryStore.insert(register, fresh);
                entryStore.remember(register, ids, "imported", clock.instant(), actor, job.fileName());
                for (int i = 0; i < ids.size(); i++) {
                    done.add(new Done(freshRows.get(i).row(), Action.ADDED, ids.get(i), 1, freshRows.get(i).digest()));
                }
                added += ids.size();
                audit.record(AuditEvent.of("register.imported", "register", register.key(), register.title().zh())
                        .change(null, Map.of("import", job.id(), "file", job.fileName(), "added", ids)));
            }
            if (!done.isEmpty()) store.done(job.id(), done);
        }

        /** The entry that a row is about, where there is one already. */
        private Optional<Entry> known(Understood row) {
            if (row.id() != null) return Optional.of(entries.get(register, row.id()));
            var twins = entryStore.twins(register, row.read().fields());
            if (!twins.isEmpty()) return entryStore.find(register, twins.getFirst());
            boolean named = !register.unique().isEmpty() && register.unique().stream().allMatch(f -> f.of(row.read().fields()) != null);
            return named ? Optional.empty() : store.known(register.key(), row.digest()).flatMap(id -> entryStore.find(register, id));
        }

        private Done onto(Entry before, Understood row) {
            var same = new java.util.HashMap<>(views.texts(register, before));
            same.putAll(row.texts());
            var wanted = reader.read(register, same);
            if (wanted.fields().equals(before.fields()) && sameCommon(before, wanted)) {
                unchanged++;
                return new Done(row.row(), Action.UNCHANGED, before.id(), before.version(), row.digest());
            }
            var after = entries.change(register, before.id(), before.version(), row.texts(), job.fileName());
            changed++;
            return new Done(row.row(), Action.CHANGED, before.id(), after.version(), row.digest());
        }

        private boolean sameCommon(Entry before, EntryReader.Read wanted) {
            return wanted.common().entrySet().stream().allMatch(e -> e.getKey().equals("geometry")
                    || e.getValue() == null
                    || cn.jingtu.register.CommonFields.of(register).stream()
                            .filter(f -> f.key().equals(e.getKey()))
                            .allMatch(f -> equal(views.value(f, before), e.getValue())));
        }

        private static boolean equal(@Nullable Object one, Object other) {
            return one instanceof java.math.BigDecimal a && other instanceof java.math.BigDecimal b ? a.compareTo(b) == 0 : other.equals(one);
        }

        private Tally tally() {
            return new Tally(read, added, changed, unchanged, bad);
        }

        private void progress() {
            store.tally(job.id(), tally(), null);
            keepIssues();
            stopIfAsked();
        }

        private void keepIssues() {
            if (issues.isEmpty()) return;
            store.issues(job.id(), issues);
            issuesKept += issues.size();
            issues.clear();
        }

        private void stopIfAsked() {
            if (store.stopAsked(job.id())) throw new Stopped();
        }

        private void finish(State state, @Nullable Bilingual problem) {
            store.tally(job.id(), tally(), read);
            store.state(job.id(), state, clock.instant(), problem);
            if (added + changed > 0) events.publishEvent(new EntriesImported(register.key(), job.id()));
        }
    }

    /**
     * Takes an import back: what it added disappears, what it changed becomes what it was. All of it or nothing.
     *
     * @throws Problem {@code import-changed-since} where somebody went on with an entry meanwhile
     */
    Import undo(RegisterDefinition register, long id) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var job = store.get(register.key(), id);
            if (job.state() != State.DONE && job.state() != State.CANCELLED || job.mode() == Mode.CHECK) {
                throw Problem.conflict("import-not-undoable", "这次导入没有可撤销的内容。", "There is nothing of this import to take back.");
            }
            var actor = actors.require();
            var taken = new ArrayList<Long>();
            var blocked = new ArrayList<Integer>();
            for (var row : store.rows(id)) {
                switch (row.action()) {
                    case UNCHANGED -> {}
                    case ADDED -> {
                        entryStore.find(register, row.entryId()).ifPresent(e -> rights.requireAdd(register, e.regionCode(), actor));
                        if (entryStore.withdraw(register, row.entryId(), row.version())) taken.add(row.entryId());
                        else blocked.add(row.row());
                    }
                    case CHANGED -> {
                        if (!restored(register, row)) blocked.add(row.row());
                    }
                }
            }
            if (!blocked.isEmpty()) {
                throw Problem.conflict(
                                "import-changed-since",
                                "第 %s 行的记录导入后又有变动，不能整体撤销。".formatted(blocked.stream().sorted().limit(20).toList()),
                                "The entries of rows %s were changed after the import, so it cannot be taken back as a whole."
                                        .formatted(blocked.stream().sorted().limit(20).toList()))
                        .with("rows", blocked);
            }
            entryStore.remember(register, taken, "undone", clock.instant(), actor, job.fileName());
            audit.record(AuditEvent.of("register.import-undone", "register", register.key(), register.title().zh())
                    .change(Map.of("import", id, "file", job.fileName(), "removed", taken), null));
            store.state(id, State.UNDONE, clock.instant(), null);
            events.publishEvent(new EntriesImported(register.key(), id));
            return store.get(register.key(), id);
        }));
    }

    private boolean restored(RegisterDefinition register, Done row) {
        var now = entryStore.find(register, row.entryId());
        if (now.isEmpty() || now.get().version() != row.version()) return false;
        var before = entryStore.versions(register, row.entryId()).stream().filter(v -> v.version() == row.version() - 1).findFirst();
        if (before.isEmpty()) return false;
        entries.change(register, row.entryId(), row.version(), allTexts(register, before.get().entry()), "撤销导入 / import taken back");
        return true;
    }

    private Map<String, String> allTexts(RegisterDefinition register, Entry entry) {
        var texts = new java.util.HashMap<String, String>();
        FileColumns.of(register).forEach(f -> texts.put(f.key(), ""));
        texts.putAll(views.texts(register, entry));
        return texts;
    }

    /** Writes the rows that could not be taken in, with what is wrong with each. */
    void failed(RegisterDefinition register, long id, Locale locale, OutputStream out) throws IOException {
        var job = store.get(register.key(), id);
        var rows = rowReader(register);
        var failed = new FailedRows[1];
        try (var content = files.open(job.fileId())) {
            TableSource.read(content, job.fileName(), new TableSource.Taker() {
                @Override
                public boolean header(List<String> cells, TableSource.About about) {
                    if (!rows.header(cells, about)) return false;
                    failed[0] = new FailedRows(register, cells, locale, out);
                    return true;
                }

                @Override
                public boolean row(TableSource.Row row) {
                    if (rows.skips(row)) return true;
                    var understood = rows.read(row);
                    if (!understood.usable()) failed[0].add(row.cells(), understood.issues());
                    return true;
                }
            });
        }
        failed[0].finish();
    }
}
