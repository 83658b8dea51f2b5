package cn.jingtu.plan.coordination;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Organisations;
import cn.jingtu.files.Files;
import cn.jingtu.plan.life.TaskRights;
import cn.jingtu.plan.supervision.Supervision;
import cn.jingtu.plan.supervision.Supervisions;
import cn.jingtu.platform.Problem;
import cn.jingtu.procedure.LifeCycle;
import cn.jingtu.procedure.Procedures;
import cn.jingtu.procedure.Step;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joint meetings: planned, held, closed with minutes; what they decided is followed up as supervision items. */
@Service
public class Meetings {

    private final MeetingStore store;
    private final LifeCycle<MeetingState, MeetingEvent, Meeting> cycle;
    private final Procedures procedures;
    private final Supervisions supervisions;
    private final MeetingReaders readers;
    private final TaskRights rights;
    private final Organisations organisations;
    private final Files files;
    private final AuditTrail audit;
    private final CurrentActor actors;
    private final Clock clock;

    Meetings(
            MeetingStore store,
            LifeCycle<MeetingState, MeetingEvent, Meeting> cycle,
            Procedures procedures,
            Supervisions supervisions,
            MeetingReaders readers,
            TaskRights rights,
            Organisations organisations,
            Files files,
            AuditTrail audit,
            CurrentActor actors,
            Clock clock) {
        this.store = store;
        this.cycle = cycle;
        this.procedures = procedures;
        this.supervisions = supervisions;
        this.readers = readers;
        this.rights = rights;
        this.organisations = organisations;
        this.files = files;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /** Those that the present actor may read, latest first. */
    public List<Meeting> visible() {
        var actor = actors.require();
        return store.all().stream().filter(m -> readers.mayRead(m, actor)).toList();
    }

    /** @throws Problem {@code meeting-not-found} also where it is not theirs to see */
    public Meeting get(long id) {
        var meeting = store.get(id);
        if (!readers.mayRead(meeting, actors.require())) throw MeetingStore.notFound(id);
        return meeting;
    }

    public List<Meeting.Member> members(Meeting meeting) {
        return store.members(meeting.id());
    }

    public List<Meeting.Decision> decisions(Meeting meeting) {
        return readers.decisions(meeting, actors.require());
    }

    @Transactional
    public Meeting plan(Meeting.Text text) {
        var actor = actors.require();
        rights.requirePermission(actor, "meeting:write");
        check(text);
        var meeting = store.get(store.add(actor.regionCode(), text, actor.organisationId(), clock.instant()));
        procedures.begin(cycle, meeting, MeetingEvent.PLAN, null);
        return meeting;
    }

    @Transactional
    public Meeting edit(long id, int version, Meeting.Text text) {
        rights.requirePermission(actors.require(), "meeting:write");
        var before = get(id);
        check(text);
        if (before.state() != MeetingState.PLANNED) {
            throw Problem.conflict("meeting-already-held", "会议已召开，安排不能再修改。", "The meeting was held; its plan cannot be changed any more.");
        }
        if (!store.change(id, version, text)) {
            throw Problem.conflict("changed-meanwhile", "会议已被他人修改，请刷新后再改。", "Somebody changed the meeting meanwhile. Reload and change again.")
                    .with("version", before.version());
        }
        var after = store.get(id);
        audit.record(AuditEvent.of("meeting.changed", MeetingCycle.OBJECT, id, after.title()).change(before, after));
        return after;
    }

    private void check(Meeting.Text text) {
        if (text.title().isBlank()) throw Problem.unprocessable("text-missing", "请填写会议名称。", "Give the meeting a title.");
        text.members().forEach(organisations::get);
    }

    /**
     * The meeting took place.
     *
     * @param attendance who came for which body, e.g. 12 → 张三 副局长
     */
    @Transactional
    public Meeting hold(long id, @Nullable LocalDate on, Map<Long, String> attendance) {
        get(id);
        var day = on == null ? LocalDate.now(clock) : on;
        if (day.isAfter(LocalDate.now(clock))) {
            throw Problem.unprocessable("held-in-the-future", "召开日期 %s 尚未到。".formatted(day), "The day %s has not come yet.".formatted(day));
        }
        // The day first: a held meeting always has one.
        store.lock(String.valueOf(id));
        store.held(id, day);
        attendance.forEach((organisation, attendee) -> store.attended(id, organisations.get(organisation).id(), attendee.strip()));
        procedures.apply(cycle, String.valueOf(id), MeetingEvent.HOLD, null);
        return store.get(id);
    }

    /** Links the minutes. */
    @Transactional
    public Meeting minutes(long id, long fileId) {
        var actor = actors.require();
        rights.requirePermission(actor, "meeting:write");
        var meeting = get(id);
        if (!files.mayRead(actor, fileId)) {
            throw Problem.unprocessable(
                    "file-not-found", "没有编号为 %d 的文件，或您无权查看。请先上传。".formatted(fileId), "There is no file %d, or you may not read it. Upload it first.".formatted(fileId));
        }
        files.link(fileId, MeetingCycle.OBJECT, String.valueOf(id), MeetingCycle.MINUTES, meeting.title());
        return meeting;
    }

    @Transactional
    public Meeting decide(long id, String text, long organisationId, LocalDate due) {
        var meeting = openForDecisions(id);
        rights.requireAssignable(organisationId);
        if (text.isBlank()) throw Problem.unprocessable("text-missing", "请填写议定事项。", "Write what was decided.");
        var held = meeting.heldOn();
        if (held != null && due.isBefore(held)) {
            throw Problem.unprocessable("due-in-the-past", "期限 %s 早于会议日期 %s。".formatted(due, held), "The due date %s lies before the meeting of %s.".formatted(due, held));
        }
        store.addDecision(id, text.strip(), organisationId, due);
        audit.record(AuditEvent.of("meeting.decided", MeetingCycle.OBJECT, id, meeting.title()).change(null, text.strip()));
        return meeting;
    }

    /** Takes back a decision that was entered by mistake, before the meeting is closed. */
    @Transactional
    public Meeting dropDecision(long id, long decisionId) {
        var meeting = openForDecisions(id);
        var before = store.decisions(id).stream().filter(d -> d.id() == decisionId).findFirst().orElseThrow(() -> Problem.notFound(
                "decision-not-found", "会议 %d 没有编号为 %d 的议定事项。".formatted(id, decisionId), "Meeting %d has no decision %d.".formatted(id, decisionId)));
        store.removeDecision(id, decisionId);
        audit.record(AuditEvent.of("meeting.decision-dropped", MeetingCycle.OBJECT, id, meeting.title()).change(before.text(), null));
        return meeting;
    }

    private Meeting openForDecisions(long id) {
        rights.requirePermission(actors.require(), "meeting:write");
        get(id);
        var meeting = store.lock(String.valueOf(id));
        if (meeting.state() == MeetingState.HELD) return meeting;
        throw Problem.conflict(
                "meeting-not-held",
                "会议状态为“%s”，召开后、归档前才能登记议定事项。".formatted(meeting.state().word().zh()),
                "The meeting is %s; decisions are entered after it was held and before it is closed.".formatted(meeting.state().word().en().toLowerCase()));
    }

    /** Closes the meeting: its decisions become supervision items in force. */
    @Transactional
    public Meeting close(long id) {
        get(id);
        procedures.apply(cycle, String.valueOf(id), MeetingEvent.CLOSE, null);
        var meeting = store.get(id);
        for (var decision : store.decisions(id)) {
            var item = supervisions.decided(new Supervision.Text(
                    Supervision.Origin.DECISION, null, Supervision.titleOf(decision.text()), decision.text(), decision.organisationId(), decision.due()));
            store.followedUp(decision.id(), item.id());
        }
        return meeting;
    }

    public List<Procedures.Option> can(Meeting meeting) {
        return procedures.can(cycle, meeting, actors.require());
    }

    public List<Step> history(Meeting meeting) {
        return procedures.history(MeetingCycle.OBJECT, String.valueOf(meeting.id()));
    }

    /**
     * The indicators of row 48 for a year, as the records behind them.
     *
     * @param planned       meetings that were to be held
     * @param held          those that were
     * @param decisionsMade decisions, as their supervision items
     * @param decisionsDone those that are closed
     */
    public record Indicators(int year, List<Long> planned, List<Long> held, List<Long> decisionsMade, List<Long> decisionsDone) {}

    public Indicators indicators(int year) {
        var meetings = visible().stream().filter(m -> m.year() == year).toList();
        var decisions = meetings.stream()
                .flatMap(m -> decisions(m).stream())
                .filter(d -> d.supervisionId() != null)
                .toList();
        return new Indicators(
                year,
                meetings.stream().map(Meeting::id).toList(),
                meetings.stream().filter(m -> m.state() != MeetingState.PLANNED).map(Meeting::id).toList(),
                decisions.stream().map(Meeting.Decision::supervisionId).toList(),
                decisions.stream().filter(Meeting.Decision::done).map(Meeting.Decision::supervisionId).toList());
    }
}
