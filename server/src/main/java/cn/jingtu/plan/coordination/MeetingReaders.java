package cn.jingtu.plan.coordination;

import cn.jingtu.access.Actor;
import cn.jingtu.access.RecordAccess;
import cn.jingtu.files.FileAccess;
import cn.jingtu.plan.life.TaskRights;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who reads a meeting, its minutes and its trail. */
@Component
class MeetingReaders implements FileAccess, RecordAccess {

    private final MeetingStore store;
    private final TaskRights rights;

    MeetingReaders(MeetingStore store, TaskRights rights) {
        this.store = store;
        this.rights = rights;
    }

    /** The district reads all; a town the meetings it is a member of. */
    boolean mayRead(Meeting meeting, Actor actor) {
        if (!actor.may("meeting:read")) return false;
        if (!meeting.regionCode().startsWith(actor.regionCode()) && !actor.regionCode().startsWith(meeting.regionCode())) return false;
        return !rights.townOnly(actor)
                || store.members(meeting.id()).stream().anyMatch(m -> rights.sameBody(actor.organisationId(), m.organisationId()));
    }

    /** A town does not read what its neighbours were told to do. */
    List<Meeting.Decision> decisions(Meeting meeting, Actor actor) {
        var town = rights.townOnly(actor);
        return store.decisions(meeting.id()).stream()
                .filter(d -> !town || rights.sameBody(actor.organisationId(), d.organisationId()))
                .toList();
    }

    @Override
    public String objectType() {
        return MeetingCycle.OBJECT;
    }

    @Override
    public boolean mayRead(Actor actor, String objectId) {
        return store.find(Long.parseLong(objectId)).map(meeting -> mayRead(meeting, actor)).orElse(false);
    }
}
