package cn.jingtu.register.entry;

import cn.jingtu.access.Actor;
import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.platform.Issue.Severity;
import cn.jingtu.platform.Problem;
import cn.jingtu.register.Confidentiality;
import cn.jingtu.register.EntriesStepped;
import cn.jingtu.register.Entry;
import cn.jingtu.register.EntryState;
import cn.jingtu.register.EntryWriter;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import cn.jingtu.register.Registers;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can happen to an entry: added, changed, submitted, checked, returned, ended. Each is one transaction that
 * also keeps the version, writes the trail and tells whoever computes from it.
 */
@Service
public class Entries implements EntryWriter {

    private final Registers registers;
    private final EntryStore store;
    private final EntryHistory history;
    private final EntryReader reader;
    private final EntryView views;
    private final EntryChanges changes;
    private final RegisterRights rights;
    private final Attachments attachments;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean demo;

    Entries(
            Registers registers,
            EntryStore store,
            EntryHistory history,
            EntryReader reader,
            EntryView views,
            EntryChanges changes,
            RegisterRights rights,
            Attachments attachments,
            CurrentActor actors,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${jingtu.demo:false}") boolean demo) {
        this.registers = registers;
        this.store = store;
        this.history = history;
        this.reader = reader;
        this.views = views;
        this.changes = changes;
        this.rights = rights;
        this.attachments = attachments;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.demo = demo;
    }

    /** The entry, if the actor may read it; otherwise as if it did not exist. */
    @Override
    public Entry get(RegisterDefinition register, long id) {
        return store.find(register, id)
                .filter(entry -> rights.mayRead(register, entry, actors.require()))
                .orElseThrow(() -> notFound(register, id));
    }

    private static Problem notFound(RegisterDefinition register, long id) {
        return Problem.notFound(
                "entry-not-found",
                "“%s”中没有编号为 %d 的记录。".formatted(register.title().zh(), id),
                "There is no entry %d in \"%s\".".formatted(id, register.title().en()));
    }

    /** Adds an entry from texts by key. */
    @Transactional
    public Entry add(RegisterDefinition register, Map<String, String> texts) {
        var read = reader.read(register, texts);
        requireUsable(read.issues());
        return add(register, read);
    }

    /** Adds an entry that was read before. */
    @Transactional
    public Entry add(RegisterDefinition register, EntryReader.Read read) {
        var actor = actors.require();
        var fresh = fresh(register, read);
        rights.requireAdd(register, fresh.regionCode(), actor);
        requireLinks(register, fresh);
        long id = store.insert(register, List.of(fresh)).getFirst();
        return changes.remember(register, id, "added", null, null, actor);
    }

    /** What can be read of texts that may still be wrong or incomplete, as an entry that is not kept. */
    Entry draft(RegisterDefinition register, Map<String, String> texts) {
        return fresh(register, reader.read(register, texts));
    }

    /** The entry as it would be added, by the present actor. In an installation of demo records every entry is labelled so. */
    public Entry fresh(RegisterDefinition register, EntryReader.Read read) {
        var actor = actors.require();
        return merged(register, read, new Entry(
                0, 1, EntryState.DRAFT, actor.regionCode(), actor.organisationId(), null, LocalDate.now(clock), null, Confidentiality.INTERNAL,
                demo, null, null, null, clock.instant(), actor.personId(), null, null, read.fields()));
    }

    /**
     * Changes the fields named in {@code texts}, the others stay.
     *
     * @param version the version that was read; somebody else's change since then is not overwritten
     */
    @Override
    @Transactional
    public Entry change(RegisterDefinition register, long id, int version, Map<String, String> texts, @Nullable String reason) {
        var actor = actors.require();
        var before = changeable(register, id, actor);
        if (before.version() != version) throw EntryChanges.changedMeanwhile(before);
        return changes.write(register, before, changed(register, before, texts, actor), "changed", reason, actor);
    }

    /** The entry with other texts in some fields; a draft again. */
    private Entry changed(RegisterDefinition register, Entry before, Map<String, String> texts, Actor actor) {
        rights.requireChange(register, before, actor);
        EntryChanges.requireAlive(before);
        var all = views.texts(register, before);
        all.putAll(texts);
        var read = reader.read(register, all);
        requireUsable(read.issues());
        var after = merged(register, read, EntryChanges.with(before, EntryState.DRAFT, actor, null, before.validTo(), before.mergedInto(), read.fields()));
        if (!after.regionCode().equals(before.regionCode())) rights.requireAdd(register, after.regionCode(), actor);
        requireLinks(register, after);
        return after;
    }

    @Transactional
    public Entry submit(RegisterDefinition register, long id) {
        var actor = actors.require();
        var before = get(register, id);
        return changes.write(register, before, stepped(register, before, Step.SUBMIT, null, null, actor), "submitted", null, actor);
    }

    /** Confirms a submitted entry; never by the person who submitted it. */
    @Transactional
    public Entry check(RegisterDefinition register, long id) {
        var actor = actors.require();
        var before = get(register, id);
        return changes.write(register, before, stepped(register, before, Step.CHECK, null, null, actor), "checked", null, actor);
    }

    /** Sends a submitted entry back to be mended. */
    @Transactional
    public Entry giveBack(RegisterDefinition register, long id, @Nullable String reason) {
        var actor = actors.require();
        var before = get(register, id);
        return changes.write(register, before, stepped(register, before, Step.RETURN, null, reason, actor), "returned", EntryChanges.required(reason), actor);
    }

    /** Says since when an entry is no longer true. It stays in the register and in every report of the time before. */
    @Transactional
    public Entry end(RegisterDefinition register, long id, LocalDate validTo, @Nullable String reason) {
        var actor = actors.require();
        var before = get(register, id);
        return changes.write(register, before, stepped(register, before, Step.END, validTo, reason, actor), "ended", EntryChanges.required(reason), actor);
    }

    /**
     * Takes many entries one step further in one transaction. The trail keeps it as one act that names the entries; each
     * keeps its version.
     *
     * @param day     the last day on which the entries are true, for {@link Step#END}
     * @param partial whether those that can take the step do so; the others are told
     * @throws Problem {@code bulk-refused} where one cannot and it was to be all or none
     */
    @Transactional
    public Stepped stepAll(
            RegisterDefinition register, List<Long> ids, Step step, @Nullable LocalDate day, @Nullable String reason, boolean partial) {
        var actor = actors.require();
        return all(register, ids, before -> stepped(register, before, step, day, reason, actor), step.done(), step.action(), reason, partial);
    }

    /** Writes the same text into one field of many entries; as {@link #stepAll}. What was checked has to be checked again. */
    @Transactional
    public Stepped setAll(RegisterDefinition register, List<Long> ids, String field, String text, @Nullable String reason, boolean partial) {
        var actor = actors.require();
        return all(register, ids, before -> changed(register, before, Map.of(field, text), actor), "changed", "register.entries-changed", reason, partial);
    }

    private Stepped all(
            RegisterDefinition register, List<Long> ids, UnaryOperator<Entry> step, String done, String action, @Nullable String reason, boolean partial) {
        var actor = actors.require();
        var found = store.find(register, ids).stream().collect(Collectors.toMap(Entry::id, Function.identity()));
        var next = new ArrayList<Entry>();
        var refused = new ArrayList<Stepped.Refusal>();
        for (long id : new LinkedHashSet<>(ids)) {
            try {
                var before = Optional.ofNullable(found.get(id)).filter(entry -> rights.mayRead(register, entry, actor)).orElseThrow(() -> notFound(register, id));
                next.add(step.apply(before));
            } catch (Problem problem) {
                refused.add(new Stepped.Refusal(id, problem.type(), problem.detail()));
            }
        }
        if (!refused.isEmpty() && !partial) {
            throw Problem.unprocessable(
                            "bulk-refused",
                            "%d 条中有 %d 条不能办理，所以一条也没有办理。".formatted(next.size() + refused.size(), refused.size()),
                            "%d of %d entries refuse, so nothing was done.".formatted(refused.size(), next.size() + refused.size()))
                    .with("refused", refused);
        }
        var moved = next.stream().map(Entry::id).toList();
        if (!next.isEmpty()) {
            if (!store.updateAll(register, next)) throw EntryChanges.changedMeanwhile(next.getFirst());
            history.remember(register, moved, done, clock.instant(), actor, reason);
            audit.record(OpenRegisters.discreet(register, AuditEvent.of(action, "register", register.key(), register.title().zh())
                    .change(null, Map.of("entries", moved))
                    .because(reason)));
            events.publishEvent(new EntriesStepped(register.key(), moved, done));
        }
        return new Stepped(moved, refused);
    }

    /** The entry as it is after the step. */
    private Entry stepped(RegisterDefinition register, Entry before, Step step, @Nullable LocalDate day, @Nullable String reason, Actor actor) {
        if (step == Step.CHECK || step == Step.RETURN) {
            rights.requireCheck(register, before, actor);
        } else {
            rights.requireChange(register, before, actor);
            EntryChanges.requireAlive(before);
        }
        return switch (step) {
            case SUBMIT -> {
                requireState(before, EntryState.DRAFT);
                yield EntryChanges.with(before, EntryState.SUBMITTED, actor, null, before.validTo(), null, before.fields());
            }
            case CHECK -> {
                requireState(before, EntryState.SUBMITTED);
                requireAnother(register, before, actor);
                yield EntryChanges.with(before, EntryState.CHECKED, actor, actor.personId(), before.validTo(), null, before.fields());
            }
            case RETURN -> {
                requireState(before, EntryState.SUBMITTED);
                EntryChanges.required(reason);
                yield EntryChanges.with(before, EntryState.DRAFT, actor, null, before.validTo(), null, before.fields());
            }
            case END -> {
                EntryChanges.required(reason);
                var validTo = Objects.requireNonNullElse(day, LocalDate.now(clock));
                requireNotBefore(validTo, before);
                yield EntryChanges.with(before, before.state(), actor, before.checkedBy(), validTo, null, before.fields());
            }
        };
    }

    /** Whether the actor submitted the entry or was the last to touch it, and so cannot be the second pair of eyes. */
    boolean hasHandIn(RegisterDefinition register, Entry entry, Actor actor) {
        return Objects.equals(entry.changedBy(), actor.personId()) || history.submitter(register, entry.id()).filter(who -> who == actor.personId()).isPresent();
    }

    private void requireAnother(RegisterDefinition register, Entry entry, Actor actor) {
        if (!hasHandIn(register, entry, actor)) return;
        throw Problem.forbidden("own-entry", "提交和审核不能是同一人，请由同事审核。", "Whoever submitted an entry cannot check it. Ask a colleague.");
    }

    private static void requireNotBefore(LocalDate validTo, Entry entry) {
        if (!validTo.isBefore(entry.validFrom())) return;
        throw Problem.unprocessable(
                "ended-before-start",
                "失效日期 %s 早于生效日期 %s。".formatted(validTo, entry.validFrom()),
                "The entry cannot end on %s, before it began on %s.".formatted(validTo, entry.validFrom()));
    }

    /** Links a file to the entry, whatever its state: evidence may come after the check. */
    @Transactional
    public Entry attach(RegisterDefinition register, long id, long fileId, String note) {
        var actor = actors.require();
        var before = changeable(register, id, actor);
        var file = attachments.add(register, id, fileId, note, actor);
        return changes.write(register, before, EntryChanges.with(before, before.state(), actor, before.checkedBy(), before.validTo(), null, before.fields()), "attached", file.name(), actor);
    }

    /** Takes a file off the entry. It stays in the store, and the history names it. */
    @Transactional
    public Entry detach(RegisterDefinition register, long id, long fileId, @Nullable String reason) {
        var actor = actors.require();
        var before = changeable(register, id, actor);
        var file = attachments.remove(register, id, fileId);
        var why = reason == null || reason.isBlank() ? file.name() : "%s: %s".formatted(file.name(), reason.strip());
        return changes.write(register, before, EntryChanges.with(before, before.state(), actor, before.checkedBy(), before.validTo(), null, before.fields()), "detached", why, actor);
    }

    private Entry changeable(RegisterDefinition register, long id, Actor actor) {
        var entry = get(register, id);
        rights.requireChange(register, entry, actor);
        EntryChanges.requireAlive(entry);
        return entry;
    }

    /** {@code entry} with the common fields that were read. */
    private Entry merged(RegisterDefinition register, EntryReader.Read read, Entry entry) {
        var common = read.common();
        return new Entry(
                entry.id(),
                entry.version(),
                entry.state(),
                (String) Objects.requireNonNullElse(common.get("regionCode"), entry.regionCode()),
                entry.organisationId(),
                (String) common.get("sourceDocNo"),
                (LocalDate) Objects.requireNonNullElse(common.get("validFrom"), entry.validFrom()),
                entry.validTo(),
                (Confidentiality) Objects.requireNonNullElse(common.get("confidentiality"), entry.confidentiality()),
                entry.demo(),
                (BigDecimal) common.get("lon"),
                (BigDecimal) common.get("lat"),
                (String) common.get("geometry"),
                clock.instant(),
                entry.changedBy(),
                entry.checkedBy(),
                entry.mergedInto(),
                read.fields());
    }

    private void requireLinks(RegisterDefinition register, Entry entry) {
        requireUsable(brokenLinks(register, entry.fields()));
    }

    /** Links to entries that do not exist, or that the actor may not read. */
    private List<FieldIssue> brokenLinks(RegisterDefinition register, Record fields) {
        return register.fields().stream()
                .filter(field -> !field.link().isEmpty())
                .flatMap(field -> field.of(fields) instanceof Long target ? brokenLink(field, target).stream() : Stream.empty())
                .toList();
    }

    /** What is wrong where {@code field} leads to an entry that does not exist, or that the actor may not read. */
    public Optional<FieldIssue> brokenLink(RegisterField field, long target) {
        var linked = registers.get(field.link());
        if (store.find(linked, target).filter(e -> rights.mayRead(linked, e, actors.require())).isPresent()) return Optional.empty();
        return Optional.of(FieldIssue.error(
                field.key(), "link", target,
                "%s：没有编号为 %d 的记录。".formatted(field.label().zh(), target),
                "%s: there is no entry %d.".formatted(field.label().en(), target)));
    }

    private static void requireUsable(List<FieldIssue> issues) {
        var errors = issues.stream().filter(i -> i.severity() == Severity.ERROR).toList();
        if (errors.isEmpty()) return;
        throw Problem.unprocessable(
                        "entry-not-acceptable",
                        errors.stream().map(i -> i.message().zh()).collect(Collectors.joining()),
                        errors.stream().map(i -> i.message().en()).collect(Collectors.joining(" ")))
                .with("issues", errors);
    }

    private static void requireState(Entry entry, EntryState state) {
        if (entry.state() == state) return;
        throw Problem.conflict(
                "entry-state",
                "该记录目前是“%s”，应为“%s”。".formatted(entry.state().label().zh(), state.label().zh()),
                "The entry is \"%s\"; it would have to be \"%s\".".formatted(entry.state().label().en(), state.label().en()));
    }
}
