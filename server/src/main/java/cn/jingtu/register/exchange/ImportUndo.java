package cn.jingtu.register.exchange;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.platform.Problem;
import cn.jingtu.register.EntriesImported;
import cn.jingtu.register.Entry;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.entry.Entries;
import cn.jingtu.register.entry.EntryHistory;
import cn.jingtu.register.entry.EntryStore;
import cn.jingtu.register.entry.EntryView;
import cn.jingtu.register.entry.OpenRegisters;
import cn.jingtu.register.entry.RegisterRights;
import cn.jingtu.register.exchange.ImportStore.Done.Action;
import cn.jingtu.register.exchange.ImportStore.Done;
import cn.jingtu.register.exchange.ImportStore.Import;
import cn.jingtu.register.exchange.ImportStore.Mode;
import cn.jingtu.register.exchange.ImportStore.State;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what an import brought in. */
@Component
class ImportUndo {

    private final ImportStore store;
    private final EntryStore entryStore;
    private final EntryHistory history;
    private final EntryView views;
    private final Entries entries;
    private final RegisterRights rights;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportUndo(
            ImportStore store,
            EntryStore entryStore,
            EntryHistory history,
            EntryView views,
            Entries entries,
            RegisterRights rights,
            CurrentActor actors,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.entryStore = entryStore;
        this.history = history;
        this.views = views;
        this.entries = entries;
        this.rights = rights;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes what it added disappear and what it changed what it was; all of it or nothing.
     *
     * @throws Problem {@code import-changed-since} where somebody went on with an entry meanwhile
     */
    @Transactional
    void undo(RegisterDefinition register, Import job) {
        if (job.state() != State.DONE && job.state() != State.CANCELLED || job.mode() == Mode.CHECK) {
            throw Problem.conflict("import-not-undoable", "这次导入没有可撤销的内容。", "There is nothing of this import to take back.");
        }
        var actor = actors.require();
        var rows = store.rows(job.id());
        var added = rows.stream().filter(row -> row.action() == Action.ADDED).collect(Collectors.toMap(Done::entryId, Function.identity()));
        var ids = List.copyOf(added.keySet());
        entryStore.regions(register, ids).forEach(region -> rights.requireAdd(register, region, actor));
        var taken = entryStore.withdraw(register, added.values().stream().collect(Collectors.toMap(Done::entryId, Done::version)));
        var blocked = new ArrayList<>(ids.stream().filter(entry -> !taken.contains(entry)).map(entry -> added.get(entry).row()).toList());
        for (var row : rows) {
            if (row.action() == Action.CHANGED && !restored(register, row)) blocked.add(row.row());
        }
        if (!blocked.isEmpty()) throw changedSince(blocked);
        history.remember(register, List.copyOf(taken), "undone", clock.instant(), actor, job.fileName());
        audit.record(OpenRegisters.discreet(register, AuditEvent.of("register.import-undone", "register", register.key(), register.title().zh())
                .change(Map.of("import", job.id(), "file", job.fileName(), "removed", taken), null)));
        store.state(job.id(), State.UNDONE, clock.instant(), null);
        events.publishEvent(new EntriesImported(register.key(), job.id(), true));
    }

    private static Problem changedSince(List<Integer> rows) {
        var first = rows.stream().sorted().limit(20).toList();
        return Problem.conflict(
                        "import-changed-since",
                        "第 %s 行的记录导入后又有变动，不能整体撤销。".formatted(first),
                        "The entries of rows %s were changed after the import, so it cannot be taken back as a whole.".formatted(first))
                .with("rows", rows);
    }

    private boolean restored(RegisterDefinition register, Done row) {
        var now = entryStore.find(register, row.entryId());
        if (now.isEmpty() || now.get().version() != row.version()) return false;
        var before = history.versions(register, row.entryId()).stream().filter(v -> v.version() == row.version() - 1).findFirst();
        if (before.isEmpty()) return false;
        entries.change(register, row.entryId(), row.version(), allTexts(register, before.get().entry()), "撤销导入 / import taken back");
        return true;
    }

    private Map<String, String> allTexts(RegisterDefinition register, Entry entry) {
        var texts = new HashMap<String, String>();
        FileColumns.of(register).forEach(f -> texts.put(f.key(), ""));
        texts.putAll(views.texts(register, entry));
        return texts;
    }
}
