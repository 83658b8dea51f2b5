package cn.jingtu.register.exchange;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Posts;
import cn.jingtu.files.Files;
import cn.jingtu.files.StoredFile;
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
import cn.jingtu.register.entry.OpenRegisters;
import cn.jingtu.register.entry.RegisterRights;
import cn.jingtu.register.exchange.ImportStore.Done.Action;
import cn.jingtu.register.exchange.ImportStore.Done;
import cn.jingtu.register.exchange.ImportStore.Import;
import cn.jingtu.register.exchange.ImportStore.Mode;
import cn.jingtu.register.exchange.ImportStore.State;
import cn.jingtu.register.exchange.Portions.Matched;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings files into registers, one after the other, in the background. The file is kept. Where all rows or none are wanted
 * they go in in one transaction; otherwise the good ones go in by portions, each in a transaction together with how far the
 * import came, so that it goes on there after a restart. What was brought in can be taken back.
 */
@Service
class Imports implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final int PORTION = 500;
    /** Portions after which the database is told what a register that may have been empty looks like now. */
    private static final int LOOKED_AT = 4;
    private static final int LATEST = 200;
    private static final int ISSUES_KEPT = 10_000;
    private static final int MOST_STARTS = 3;

    private final Registers registers;
    private final ImportStore store;
    private final EntryStore entryStore;
    private final EntryReader reader;
    private final EntryView views;
    private final Entries entries;
    private final Portions portions;
    private final RegisterRights rights;
    private final Places places;
    private final Files files;
    private final Posts posts;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final TransactionTemplate aside;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofVirtual().name("register-import").factory());

    Imports(
            Registers registers,
            ImportStore store,
            EntryStore entryStore,
            EntryReader reader,
            EntryView views,
            Entries entries,
            Portions portions,
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
        this.portions = portions;
        this.rights = rights;
        this.places = places;
        this.files = files;
        this.posts = posts;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Keeps the file and begins to bring it in; answers at once. */
    Import start(RegisterDefinition register, InputStream content, String name, Mode mode) {
        var actor = actors.require();
        if (!rights.mayAdd(register, actor)) rights.requireAdd(register, actor.regionCode(), actor);
        TableSource.requireKnown(name);
        var file = kept(content, name);
        long id = Objects.requireNonNull(transaction.execute(_ ->
                store.add(register.key(), file.id(), file.name(), mode, actor, clock.instant())));
        worker.submit(Time.carried(() -> run(id)));
        return get(register, id);
    }

    /** Keeps the file; one whose content is no table at all, whatever its name says, is refused with what to do about it. */
    private StoredFile kept(InputStream content, String name) {
        try {
            return files.store(content, name);
        } catch (Problem refused) {
            if (!refused.type().equals("file-type-refused")) throw refused;
            throw Problem.unprocessable(
                    "import-unreadable",
                    "“%s”不是表格文件（可能是网页另存的 .xls，或设有密码）。请用表格软件打开，取消密码，另存为 .xlsx 后上传。".formatted(name),
                    "\"%s\" is no table: maybe a web page saved as .xls, or a file with a password. Open it in a spreadsheet program, take the password off, save it as .xlsx and upload that."
                            .formatted(name));
        }
    }

    /**
     * An import of the actor's own body, or any of a register that it leads.
     *
     * @throws Problem {@code import-not-found}
     */
    Import get(RegisterDefinition register, long id) {
        return store.find(id).filter(job -> job.register().equals(register.key()) && mayFollow(register, job)).orElseThrow(() -> Problem.notFound(
                "import-not-found", "没有编号为 %d 的导入。".formatted(id), "There is no import %d.".formatted(id)));
    }

    /** The latest that the actor may follow. */
    List<Import> latest(RegisterDefinition register) {
        return store.of(register.key(), LATEST).stream().filter(job -> mayFollow(register, job)).toList();
    }

    private boolean mayFollow(RegisterDefinition register, Import job) {
        return rights.mayFollow(register, job.organisationId(), job.regionCode(), actors.require());
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
        get(register, id);
        store.askToStop(id);
        return get(register, id);
    }

    private RowReader rowReader(RegisterDefinition register) {
        var actor = actors.require();
        return new RowReader(register, reader, entries, places.reader(register.shape(), actor.regionCode()), actor);
    }

    private void run(long id) {
        var job = store.find(id).orElseThrow();
        try {
            actors.as(posts.actor(job.postId()), () -> {
                if (store.begin(id) > MOST_STARTS) {
                    throw Problem.unprocessable(
                            "import-given-up",
                            "服务器处理此文件时已停止 %d 次，不再继续。请把文件拆小后重新上传。".formatted(MOST_STARTS),
                            "The server stopped %d times while it worked on this file and does not go on. Part the file and upload the parts.".formatted(MOST_STARTS));
                }
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
        private final RowReader rows;
        private int read;
        private int bad;
        private int changed;
        private int unchanged;
        private int added;
        private final List<Understood> portion = new ArrayList<>();
        private final List<ImportStore.RowIssue> issues = new ArrayList<>();
        private long issuesKept;

        Run(Import job, RegisterDefinition register) {
            this.job = job;
            this.register = register;
            this.rows = rowReader(register);
        }

        void go() {
            switch (job.mode()) {
                case CHECK -> {
                    store.forgetIssues(job.id());
                    each(0, () -> note(portions.match(register, rows, portion)));
                    finish(State.DONE, null);
                }
                case GOOD -> {
                    goOnWhereItStopped();
                    each(job.rowsRead(), () -> transaction.executeWithoutResult(_ -> take(note(portions.match(register, rows, portion)))));
                    finish(State.DONE, null);
                }
                case ALL -> {
                    store.forgetIssues(job.id());
                    // After the first bad row nothing more is written, but every row is still looked at.
                    transaction.executeWithoutResult(all -> {
                        each(0, () -> {
                            var matched = note(portions.match(register, rows, portion));
                            if (bad == 0) take(matched);
                        });
                        if (bad == 0) finish(State.DONE, null);
                        else all.setRollbackOnly();
                    });
                    if (bad == 0) return;
                    added = 0;
                    changed = 0;
                    unchanged = 0;
                    finish(State.REFUSED, Bilingual.of(
                            "%d 行有错误，没有导入任何一行。请改正后重新上传，或选择只导入正确的行。".formatted(bad),
                            "%d rows have errors, so none was taken in. Mend them and upload again, or take only the good rows.".formatted(bad)));
                }
            }
        }

        private void goOnWhereItStopped() {
            var before = store.countRows(job.id());
            added = before.added();
            changed = before.changed();
            unchanged = before.unchanged();
            bad = job.bad();
            read = job.rowsRead();
            issuesKept = store.countIssues(job.id());
        }

        /** Reads the file and hands over its rows portion by portion, beginning after the first {@code skip}. */
        private void each(int skip, Runnable taker) {
            try (var content = files.open(job.fileId())) {
                TableSource.read(content, job.fileName(), new TableSource.Taker() {
                    private int passed;

                    @Override
                    public boolean header(List<String> cells, TableSource.About about) {
                        var found = rows.header(cells, about);
                        if (found && skip == 0) issues.addAll(rows.headerIssues());
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
                        if (++passed <= skip) return true;
                        portion.add(understood);
                        if (portion.size() == PORTION) flush(taker);
                        return true;
                    }
                });
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            if (!portion.isEmpty()) flush(taker);
            issues.addAll(rows.closingIssues());
        }

        private void flush(Runnable taker) {
            read += portion.size();
            taker.run();
            portion.clear();
            // Beside the transaction of the rows, so that others see how far it came.
            if (job.mode() != Mode.GOOD) {
                aside.executeWithoutResult(_ -> {
                    keepIssues();
                    store.tally(job.id(), tally(), null);
                });
            }
            if (store.stopAsked(job.id())) throw new Stopped();
        }

        private List<Matched> note(List<Matched> matched) {
            for (var one : matched) {
                if (!one.row().usable()) bad++;
                if (issuesKept + issues.size() < ISSUES_KEPT) issues.addAll(one.row().issues());
            }
            return matched;
        }

        private void take(List<Matched> matched) {
            var tally = portions.take(job, register, matched);
            if (read == PORTION * LOOKED_AT) entryStore.learnKeys(register);
            added += tally.added();
            changed += tally.changed();
            unchanged += tally.unchanged();
            if (job.mode() != Mode.GOOD) return;
            // In one transaction with the rows, so that it goes on at the right place after a restart.
            keepIssues();
            store.tally(job.id(), tally(), null);
        }

        private ImportStore.Tally tally() {
            return new ImportStore.Tally(read, added, changed, unchanged, bad);
        }

        private void keepIssues() {
            if (issues.isEmpty()) return;
            store.issues(job.id(), issues);
            issuesKept += issues.size();
            issues.clear();
        }

        private void finish(State state, @Nullable Bilingual problem) {
            keepIssues();
            store.tally(job.id(), tally(), read);
            store.state(job.id(), state, clock.instant(), problem);
            if (added + changed == 0) return;
            entryStore.settleCounts(register);
            events.publishEvent(new EntriesImported(register.key(), job.id()));
        }
    }

    /**
     * Takes an import back: what it added disappears, what it changed becomes what it was. All of it or nothing.
     *
     * @throws Problem {@code import-changed-since} where somebody went on with an entry meanwhile
     */
    Import undo(RegisterDefinition register, long id) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var job = get(register, id);
            if (job.state() != State.DONE && job.state() != State.CANCELLED || job.mode() == Mode.CHECK) {
                throw Problem.conflict("import-not-undoable", "这次导入没有可撤销的内容。", "There is nothing of this import to take back.");
            }
            var actor = actors.require();
            var rows = store.rows(id);
            var added = rows.stream().filter(row -> row.action() == Action.ADDED).collect(Collectors.toMap(Done::entryId, Function.identity()));
            var ids = List.copyOf(added.keySet());
            entryStore.regions(register, ids).forEach(region -> rights.requireAdd(register, region, actor));
            var taken = entryStore.withdraw(register, added.values().stream().collect(Collectors.toMap(Done::entryId, Done::version)));
            var blocked = new ArrayList<>(ids.stream().filter(entry -> !taken.contains(entry)).map(entry -> added.get(entry).row()).toList());
            for (var row : rows) {
                if (row.action() == Action.CHANGED && !restored(register, row)) blocked.add(row.row());
            }
            if (!blocked.isEmpty()) {
                throw Problem.conflict(
                                "import-changed-since",
                                "第 %s 行的记录导入后又有变动，不能整体撤销。".formatted(blocked.stream().sorted().limit(20).toList()),
                                "The entries of rows %s were changed after the import, so it cannot be taken back as a whole."
                                        .formatted(blocked.stream().sorted().limit(20).toList()))
                        .with("rows", blocked);
            }
            entryStore.remember(register, List.copyOf(taken), "undone", clock.instant(), actor, job.fileName());
            audit.record(OpenRegisters.discreet(register, AuditEvent.of("register.import-undone", "register", register.key(), register.title().zh())
                    .change(Map.of("import", id, "file", job.fileName(), "removed", taken), null)));
            store.state(id, State.UNDONE, clock.instant(), null);
            events.publishEvent(new EntriesImported(register.key(), id));
            return get(register, id);
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
        var job = get(register, id);
        var rows = rowReader(register);
        var sheet = new FailedRows[1];
        var portion = new ArrayList<Understood>();
        var cells = new ArrayList<List<String>>();
        Runnable flush = () -> {
            var matched = portions.match(register, rows, portion);
            for (int i = 0; i < matched.size(); i++) {
                var row = matched.get(i).row();
                if (!row.usable()) sheet[0].add(cells.get(i), row.issues());
            }
            portion.clear();
            cells.clear();
        };
        try (var content = files.open(job.fileId())) {
            TableSource.read(content, job.fileName(), new TableSource.Taker() {
                @Override
                public boolean header(List<String> header, TableSource.About about) {
                    if (!rows.header(header, about)) return false;
                    sheet[0] = new FailedRows(register, header, locale, out);
                    return true;
                }

                @Override
                public boolean row(TableSource.Row row) {
                    if (rows.skips(row)) return true;
                    portion.add(rows.read(row));
                    cells.add(row.cells());
                    if (portion.size() == PORTION) flush.run();
                    return true;
                }
            });
        }
        flush.run();
        sheet[0].finish();
    }
}
