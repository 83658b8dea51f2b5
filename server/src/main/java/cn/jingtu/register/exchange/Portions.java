package cn.jingtu.register.exchange;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.platform.Issue.Severity;
import cn.jingtu.register.CommonFields;
import cn.jingtu.register.Entry;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.entry.Entries;
import cn.jingtu.register.entry.EntryHistory;
import cn.jingtu.register.entry.EntryReader;
import cn.jingtu.register.entry.EntryStore;
import cn.jingtu.register.entry.EntryView;
import cn.jingtu.register.entry.OpenRegisters;
import cn.jingtu.register.entry.RegisterRights;
import cn.jingtu.register.exchange.ImportStore.Done;
import cn.jingtu.register.exchange.ImportStore.Done.Action;
import cn.jingtu.register.exchange.ImportStore.Import;
import cn.jingtu.register.exchange.RowReader.Understood;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rows of a file beside the entries that they are about, some hundred at a time: which are new, which are known, which are
 * somebody else's; and their writing.
 */
@Component
class Portions {

    private final EntryStore entryStore;
    private final EntryHistory history;
    private final ImportStore store;
    private final Entries entries;
    private final EntryReader reader;
    private final EntryView views;
    private final RegisterRights rights;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final Clock clock;

    Portions(
            EntryStore entryStore,
            EntryHistory history,
            ImportStore store,
            Entries entries,
            EntryReader reader,
            EntryView views,
            RegisterRights rights,
            CurrentActor actors,
            AuditTrail audit,
            Clock clock) {
        this.entryStore = entryStore;
        this.history = history;
        this.store = store;
        this.entries = entries;
        this.reader = reader;
        this.views = views;
        this.rights = rights;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A row with the entry that it is about.
     *
     * @param row    as read, with what the entry adds to its issues
     * @param known  the entry; null where there is none yet
     * @param wanted what the entry would be with the row; null where there is none yet, or the row has errors
     */
    record Matched(Understood row, @Nullable Entry known, EntryReader.@Nullable Read wanted) {}

    /** What became of a portion. */
    record Tally(int added, int changed, int unchanged) {}

    /**
     * Looks for the entries that rows are about: by the number that a row names, by what belongs to one entry only, by what
     * the row says.
     *
     * @param reader that read the rows
     * @return one for each row, in the same order
     */
    List<Matched> match(RegisterDefinition register, RowReader reader, List<Understood> rows) {
        var asked = rows.stream().filter(row -> row.usable() && row.id() == null).toList();
        var twins = entryStore.twins(register, asked.stream().map(row -> row.read().fields()).toList());
        var alike = store.known(register.key(), asked.stream().map(Understood::digest).filter(Objects::nonNull).toList());
        var ids = new ArrayList<@Nullable Long>();
        int place = 0;
        for (var row : rows) {
            if (!row.usable()) {
                ids.add(null);
            } else if (row.id() != null) {
                ids.add(row.id());
            } else {
                var twin = twins.get(place++);
                ids.add(twin != null || row.digest() == null ? twin : alike.get(row.digest()));
            }
        }
        var found = entryStore.find(register, ids.stream().filter(Objects::nonNull).distinct().toList()).stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        var matched = new ArrayList<Matched>(rows.size());
        for (int i = 0; i < rows.size(); i++) matched.add(matched(register, reader, rows.get(i), ids.get(i), found));
        return matched;
    }

    private Matched matched(RegisterDefinition register, RowReader rows, Understood row, @Nullable Long id, Map<Long, Entry> found) {
        if (id == null) return new Matched(row, null, null);
        var actor = actors.require();
        var entry = found.get(id);
        if (row.id() != null && (entry == null || !rights.mayRead(register, entry, actor))) {
            return refused(rows, row, "entry-not-found", id, "没有编号为 %d 的记录，新记录请留空编号。".formatted(id), "There is no entry %d; leave the number empty for a new one.".formatted(id));
        }
        if (entry == null) return new Matched(row, null, null); // taken back since
        if (entry.mergedInto() != null) {
            return refused(rows, row, "entry-merged", id,
                    "该记录已合并到编号 %d，请改正后一条。".formatted(entry.mergedInto()),
                    "This entry was merged into %d. Change that one.".formatted(entry.mergedInto()));
        }
        var texts = new HashMap<>(views.texts(register, entry));
        texts.putAll(row.texts());
        var wanted = reader.read(register, texts);
        if (same(register, entry, wanted)) return new Matched(row, entry, wanted);
        if (!rights.mayChange(register, entry, actor)) {
            return refused(rows, row, "not-the-keeper", id,
                    "编号 %d 的记录由其他单位维护，不能修改。请联系该单位，或删去此行。".formatted(id),
                    "The entry %d is kept by another body and cannot be changed. Ask them, or take the row out.".formatted(id));
        }
        var errors = wanted.issues().stream().filter(issue -> issue.severity() == Severity.ERROR).toList();
        return errors.isEmpty() ? new Matched(row, entry, wanted) : new Matched(rows.with(row, errors), entry, null);
    }

    private static Matched refused(RowReader rows, Understood row, String rule, long id, String zh, String en) {
        return new Matched(rows.with(row, List.of(FieldIssue.error("id", rule, id, zh, en))), null, null);
    }

    private boolean same(RegisterDefinition register, Entry before, EntryReader.Read wanted) {
        return wanted.fields().equals(before.fields())
                && CommonFields.of(register).stream()
                        .filter(field -> !field.key().equals("geometry") && wanted.common().get(field.key()) != null)
                        .allMatch(field -> equal(views.value(field, before), wanted.common().get(field.key())));
    }

    private static boolean equal(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal a && other instanceof BigDecimal b ? a.compareTo(b) == 0 : other != null && other.equals(one);
    }

    private boolean changesNothing(RegisterDefinition register, Matched matched) {
        return matched.known() != null && matched.wanted() != null && same(register, matched.known(), matched.wanted());
    }

    /**
     * What {@link #take} would do with the rows.
     *
     * @param fresh digests of the rows that portions before would have added; those of this one join them
     */
    Tally foresee(RegisterDefinition register, List<Matched> rows, Set<ByteBuffer> fresh) {
        int added = 0;
        int changed = 0;
        int unchanged = 0;
        for (var matched : rows) {
            var row = matched.row();
            if (!row.usable()) continue;
            if (matched.known() == null ? row.digest() != null && !fresh.add(row.digest()) : changesNothing(register, matched)) {
                unchanged++;
            } else if (matched.known() == null) {
                added++;
            } else {
                changed++;
            }
        }
        return new Tally(added, changed, unchanged);
    }

    /** Writes the rows without errors; in the transaction of the caller. */
    Tally take(Import job, RegisterDefinition register, List<Matched> rows) {
        var done = new ArrayList<Done>();
        var fresh = new HashMap<ByteBuffer, Integer>();
        var added = new ArrayList<Understood>();
        var again = new ArrayList<Understood>();
        int changed = 0;
        for (var matched : rows) {
            var row = matched.row();
            if (!row.usable()) continue;
            if (matched.known() == null) {
                boolean once = row.digest() == null || fresh.putIfAbsent(row.digest(), added.size()) == null;
                (once ? added : again).add(row);
                continue;
            }
            var known = matched.known();
            if (changesNothing(register, matched)) {
                done.add(new Done(row.row(), Action.UNCHANGED, known.id(), known.version(), row.digest()));
            } else {
                var after = entries.change(register, known.id(), known.version(), row.texts(), job.fileName());
                changed++;
                done.add(new Done(row.row(), Action.CHANGED, known.id(), after.version(), row.digest()));
            }
        }
        if (!added.isEmpty()) {
            var ids = entryStore.insert(register, added.stream().map(row -> entries.fresh(register, row.read())).toList());
            history.remember(register, ids, "imported", clock.instant(), actors.require(), job.fileName());
            for (int i = 0; i < ids.size(); i++) done.add(new Done(added.get(i).row(), Action.ADDED, ids.get(i), 1, added.get(i).digest()));
            for (var row : again) done.add(new Done(row.row(), Action.UNCHANGED, ids.get(fresh.get(row.digest())), 1, row.digest()));
            audit.record(OpenRegisters.discreet(register, AuditEvent.of("register.imported", "register", register.key(), register.title().zh())
                    .change(null, Map.of("import", job.id(), "file", job.fileName(), "added", ids))));
        }
        if (!done.isEmpty()) store.done(job.id(), done);
        return new Tally(added.size(), changed, done.size() - added.size() - changed);
    }
}
