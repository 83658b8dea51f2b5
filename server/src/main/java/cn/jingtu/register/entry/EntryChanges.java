package cn.jingtu.register.entry;

import cn.jingtu.access.Actor;
import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.platform.Problem;
import cn.jingtu.register.Entry;
import cn.jingtu.register.EntryChanged;
import cn.jingtu.register.EntryState;
import cn.jingtu.register.RegisterDefinition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** One entry, one step: the version, its history, the trail and the event, together or not at all; in the transaction of the caller. */
@Component
class EntryChanges {

    private final EntryStore store;
    private final EntryHistory history;
    private final EntryView views;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EntryChanges(EntryStore store, EntryHistory history, EntryView views, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.history = history;
        this.views = views;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Writes the entry over {@code before}. */
    Entry write(RegisterDefinition register, Entry before, Entry after, String action, @Nullable String reason, Actor actor) {
        if (!store.update(register, after)) throw changedMeanwhile(before);
        return remember(register, before.id(), action, reason, before, actor);
    }

    /** Keeps the entry as it stands now, and tells the trail and whoever listens. */
    Entry remember(RegisterDefinition register, long id, String action, @Nullable String reason, @Nullable Entry before, Actor actor) {
        history.remember(register, List.of(id), action, clock.instant(), actor, reason);
        var now = store.find(register, id).orElseThrow();
        audit.record(OpenRegisters.discreet(register, AuditEvent.of(
                        "entry." + action, "register:" + register.key(), id, register.title().zh() + " " + views.label(register, now))
                .change(before == null ? null : views.plain(register, before), views.plain(register, now))
                .because(reason)));
        events.publishEvent(new EntryChanged(register.key(), id, now.regionCode(), action));
        return now;
    }

    /** The next version of {@code entry}. */
    static Entry with(
            Entry entry, EntryState state, Actor actor, @Nullable Long checkedBy, @Nullable LocalDate validTo, @Nullable Long mergedInto, Record fields) {
        return new Entry(
                entry.id(), entry.version() + 1, state, entry.regionCode(), entry.organisationId(), entry.sourceDocNo(), entry.validFrom(), validTo,
                entry.confidentiality(), entry.demo(), entry.lon(), entry.lat(), entry.geometry(), entry.changedAt(), actor.personId(), checkedBy,
                mergedInto, fields);
    }

    static void requireAlive(Entry entry) {
        if (entry.mergedInto() == null) return;
        throw Problem.conflict(
                        "entry-merged",
                        "该记录已合并到编号 %d。".formatted(entry.mergedInto()),
                        "This entry was merged into %d.".formatted(entry.mergedInto()))
                .with("mergedInto", entry.mergedInto());
    }

    static String required(@Nullable String reason) {
        if (reason != null && !reason.isBlank()) return reason.strip();
        throw Problem.unprocessable("reason-missing", "请填写理由。", "Give a reason.");
    }

    static Problem changedMeanwhile(Entry entry) {
        return Problem.conflict(
                        "changed-meanwhile",
                        "该记录已被他人修改（第 %d 版），请刷新后再改。".formatted(entry.version()),
                        "Somebody changed the entry meanwhile (version %d). Reload and change again.".formatted(entry.version()))
                .with("version", entry.version());
    }
}
