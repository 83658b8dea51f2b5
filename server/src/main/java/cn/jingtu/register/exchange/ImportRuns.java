package cn.jingtu.register.exchange;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.EntriesImported;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.entry.EntryStore;
import cn.jingtu.register.exchange.ImportStore.Import;
import cn.jingtu.register.exchange.ImportStore.Mode;
import cn.jingtu.register.exchange.ImportStore.State;
import cn.jingtu.register.exchange.Portions.Matched;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the rows of a file in. Where all rows or none are wanted they go in in one transaction; otherwise the good ones go in
 * by portions, each in a transaction together with how far the import came, so that it goes on there after a restart.
 */
@Component
class ImportRuns {

    private static final int ISSUES_KEPT = 10_000;

    private final ImportStore store;
    private final EntryStore entryStore;
    private final Portions portions;
    private final ImportFiles files;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final TransactionTemplate aside;
    private final Clock clock;

    ImportRuns(
            ImportStore store,
            EntryStore entryStore,
            Portions portions,
            ImportFiles files,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.entryStore = entryStore;
        this.portions = portions;
        this.files = files;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Brings the file in, from where it stopped if it was under way before. */
    void go(Import job, RegisterDefinition register) {
        new Run(job, register).go();
    }

    /** Somebody asked to stop. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** One import on its way. */
    private final class Run {

        private final Import job;
        private final RegisterDefinition register;
        private final FileRows rows;
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
            this.rows = files.rows(register, job);
        }

        void go() {
            switch (job.mode()) {
                case CHECK -> {
                    store.forgetIssues(job.id());
                    var fresh = new HashSet<ByteBuffer>();
                    each(0, matched -> count(portions.foresee(register, matched, fresh)));
                    finish(State.DONE, null);
                }
                case GOOD -> {
                    goOnWhereItStopped();
                    try {
                        each(job.rowsRead(), matched -> transaction.executeWithoutResult(_ -> take(matched)));
                    } catch (RuntimeException broken) {
                        // What came in stays; only where the server stops the import goes on later.
                        if (!Thread.currentThread().isInterrupted()) settle();
                        throw broken;
                    }
                    finish(State.DONE, null);
                }
                case ALL -> {
                    store.forgetIssues(job.id());
                    // After the first bad row nothing more is written, but every row is still looked at.
                    transaction.executeWithoutResult(all -> {
                        each(0, matched -> {
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

        /** Takes the rows after the first {@code skip} portion by portion, while the next ones are read. */
        private void each(int skip, Consumer<List<Matched>> taker) {
            rows.eachReadAhead(skip, portion -> {
                if (read == 0) issues.addAll(rows.reader().headerIssues());
                read += portion.rows().size();
                taker.accept(note(portions.match(register, rows.reader(), portion.rows())));
                // Beside the transaction of the rows, so that others see how far it came.
                if (job.mode() != Mode.GOOD) aside.executeWithoutResult(_ -> tell());
                if (store.stopAsked(job.id())) throw new Stopped();
            });
            if (read == 0) issues.addAll(rows.reader().headerIssues());
            issues.addAll(rows.reader().closingIssues());
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
            if (read == FileRows.PORTION) entryStore.learnKeys(register);
            count(tally);
            if (job.mode() != Mode.GOOD) return;
            if (tally.added() + tally.changed() > 0) events.publishEvent(new EntriesImported(register.key(), job.id(), false));
            tell(); // in one transaction with the rows, so that it goes on at the right place after a restart
        }

        private void count(Portions.Tally tally) {
            added += tally.added();
            changed += tally.changed();
            unchanged += tally.unchanged();
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

        /** Keeps how far it came. */
        private void tell() {
            keepIssues();
            store.tally(job.id(), tally(), null);
        }

        private void finish(State state, @Nullable Bilingual problem) {
            keepIssues();
            store.tally(job.id(), tally(), read);
            store.state(job.id(), state, clock.instant(), problem);
            settle();
        }

        private void settle() {
            if (job.mode() == Mode.CHECK || added + changed == 0) return;
            entryStore.settleCounts(register);
            events.publishEvent(new EntriesImported(register.key(), job.id(), true));
        }
    }
}
