package cn.jingtu.register.entry;

import cn.jingtu.access.Actor;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.platform.Problem;
import cn.jingtu.register.Entry;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.Registers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two entries that turned out to be the same thing become one. */
@Service
class Merges {

    private final Registers registers;
    private final EntryStore store;
    private final EntryReader reader;
    private final EntryView views;
    private final Entries entries;
    private final EntryChanges changes;
    private final Attachments attachments;
    private final RegisterRights rights;
    private final CurrentActor actors;

    Merges(
            Registers registers,
            EntryStore store,
            EntryReader reader,
            EntryView views,
            Entries entries,
            EntryChanges changes,
            Attachments attachments,
            RegisterRights rights,
            CurrentActor actors) {
        this.registers = registers;
        this.store = store;
        this.reader = reader;
        this.views = views;
        this.entries = entries;
        this.changes = changes;
        this.attachments = attachments;
        this.rights = rights;
        this.actors = actors;
    }

    /**
     * Puts {@code other} in the place of {@code id}, which turned out to be the same thing: what linked to it links to the
     * other from now on, and it disappears from lists but not from the history.
     */
    @Transactional
    public Entry merge(RegisterDefinition register, long id, long other, @Nullable String reason) {
        var actor = actors.require();
        var before = entries.get(register, id);
        var target = entries.get(register, other);
        rights.requireChange(register, before, actor);
        rights.requireChange(register, target, actor);
        EntryChanges.requireAlive(before);
        EntryChanges.requireAlive(target);
        if (id == other) {
            throw Problem.unprocessable("merge-with-itself", "不能与自身合并。", "An entry cannot be merged with itself.");
        }
        for (var from : registers.all()) {
            for (var link : from.fields()) {
                if (link.link().equals(register.key())) relink(from, link.key(), store.linking(from, link, id), other, actor);
            }
        }
        attachments.copy(register, id, other);
        changes.write(register, before, EntryChanges.with(before, before.state(), actor, before.checkedBy(), before.validTo(), other, before.fields()), "merged", EntryChanges.required(reason), actor);
        return entries.get(register, other);
    }

    private void relink(RegisterDefinition from, String link, List<Long> ids, long target, Actor actor) {
        for (long id : ids) {
            var before = store.find(from, id).orElseThrow();
            var texts = views.texts(from, before);
            texts.put(link, String.valueOf(target));
            var after = EntryChanges.with(before, before.state(), actor, before.checkedBy(), before.validTo(), before.mergedInto(), reader.read(from, texts).fields());
            changes.write(from, before, after, "relinked", null, actor);
        }
    }
}
