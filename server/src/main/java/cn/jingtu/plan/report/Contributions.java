package cn.jingtu.plan.report;

import cn.jingtu.access.Actor;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Responsibilities.Involvement;
import cn.jingtu.files.Files;
import cn.jingtu.plan.Tasks;
import cn.jingtu.plan.life.TaskRights;
import cn.jingtu.plan.report.Contribution.State;
import cn.jingtu.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who take part in a row say about the report of its lead: their part, and whether they stand by the whole.
 * A co-lead that did not write the report takes part in it.
 */
@Service
public class Contributions {

    private final Reports reports;
    private final ReportStore store;
    private final ReportTodos todos;
    private final Tasks tasks;
    private final TaskRights rights;
    private final ReportReaders readers;
    private final Files files;
    private final CurrentActor actors;
    private final Clock clock;

    Contributions(
            Reports reports,
            ReportStore store,
            ReportTodos todos,
            Tasks tasks,
            TaskRights rights,
            ReportReaders readers,
            Files files,
            CurrentActor actors,
            Clock clock) {
        this.reports = reports;
        this.store = store;
        this.todos = todos;
        this.tasks = tasks;
        this.rights = rights;
        this.readers = readers;
        this.files = files;
        this.actors = actors;
        this.clock = clock;
    }

    /** The parts that a body gave, latest first, as far as the present actor may read them. */
    public List<Contribution> of(long organisationId) {
        var actor = actors.require();
        return store.contributionsOf(rights.body(organisationId)).stream()
                .filter(c -> readers.mayRead(store.get(c.reportId()), c, actor))
                .toList();
    }

    /** Adds the part of the actor's body, or changes it. */
    @Transactional
    public Contribution give(long reportId, @Nullable String text, @Nullable Integer percent, List<Long> fileIds) {
        var actor = actors.require();
        var report = reports.get(reportId);
        requireParticipant(report, actor);
        Reports.requirePercent(percent);
        var words = Objects.requireNonNullElse(text, "").strip();
        if (words.isEmpty() && fileIds.isEmpty()) {
            throw Problem.unprocessable(
                    "contribution-empty", "请填写本单位的情况或附上文件。", "Write what your body did, or attach a file.");
        }
        requireUnsigned(store.lock(String.valueOf(reportId)));
        var given = own(report, actor);
        long id;
        if (given == null) {
            id = store.addContribution(
                    reportId, actor.organisationId(), words, percent, actor.personId(), actor.postId(), clock.instant());
        } else {
            id = given.id();
            store.change(given.with(words, percent), actor.personId(), actor.postId(), clock.instant());
        }
        for (var file : fileIds) {
            reports.requireFile(actor, file);
            files.link(file, ContributionAccess.OBJECT, String.valueOf(id), "part", actor.organisationName());
        }
        return changed("report.contributed", report, given, id, null);
    }

    /** The actor's body stands by the report as submitted. */
    @Transactional
    public Contribution confirm(long reportId, long id) {
        return say("report.confirmed", reportId, id, Set.of(State.GIVEN, State.ANSWERED, State.WITHDRAWN), null, c -> c.with(State.CONFIRMED));
    }

    /** The actor's body objects to the report as submitted; until answered or withdrawn nobody can sign it. */
    @Transactional
    public Contribution object(long reportId, long id, @Nullable String reason) {
        var why = TaskRights.requireReason(reason);
        return say(
                "report.objected",
                reportId,
                id,
                Set.of(State.GIVEN, State.CONFIRMED, State.ANSWERED, State.WITHDRAWN),
                why,
                c -> c.objecting(why));
    }

    /** The actor's body takes its objection back. */
    @Transactional
    public Contribution withdraw(long reportId, long id) {
        return say("report.objection-withdrawn", reportId, id, Set.of(State.OBJECTED), null, c -> c.with(State.WITHDRAWN));
    }

    /** The lead answers an objection. */
    @Transactional
    public Contribution answer(long reportId, long id, @Nullable String answer) {
        var actor = actors.require();
        var report = reports.get(reportId);
        rights.requirePermission(actor, "report:write");
        if (!rights.sameBody(actor.organisationId(), report.organisationId())) {
            throw Problem.forbidden(
                    "not-the-lead",
                    "异议由报告单位%s答复。".formatted(report.organisation()),
                    "The body that reports, %s, answers objections.".formatted(rights.english(report.organisationId())));
        }
        var words = TaskRights.requireReason(answer);
        requireUnsigned(store.lock(String.valueOf(reportId)));
        var before = of(report, id);
        requireState(before, Set.of(State.OBJECTED));
        store.change(before.answered(words), actor.personId(), actor.postId(), clock.instant());
        return changed("report.objection-answered", report, before, id, words);
    }

    private Contribution say(
            String action, long reportId, long id, Set<State> from, @Nullable String reason, UnaryOperator<Contribution> change) {
        var actor = actors.require();
        var report = reports.get(reportId);
        requireParticipant(report, actor);
        var locked = store.lock(String.valueOf(reportId));
        requireUnsigned(locked);
        var before = of(report, id);
        if (!rights.sameBody(actor.organisationId(), before.organisationId())) {
            throw Problem.forbidden(
                    "not-your-contribution",
                    "这是%s的意见，只能由该单位办理。".formatted(before.organisation()),
                    "This is the part of %s; only they can act on it.".formatted(rights.english(before.organisationId())));
        }
        if (locked.state().editable() && before.state() != State.OBJECTED) {
            throw Problem.conflict(
                    "report-not-submitted", "报告尚未报送，报送后才能确认或提出异议。", "The report is not submitted yet; confirm or object after that.");
        }
        requireState(before, from);
        store.change(change.apply(before), actor.personId(), actor.postId(), clock.instant());
        return changed(action, report, before, id, reason);
    }

    private Contribution changed(String action, Report report, @Nullable Contribution before, long id, @Nullable String reason) {
        var after = of(report, id);
        var task = tasks.get(report.taskId());
        reports.record(action, report, task, before, after, reason);
        todos.refresh(store.get(report.id()), task);
        return after;
    }

    private Contribution of(Report report, long id) {
        return store.contribution(id).filter(c -> c.reportId() == report.id()).orElseThrow(() -> Problem.notFound(
                "contribution-not-found",
                "报告 %d 没有编号为 %d 的意见。".formatted(report.id(), id),
                "Report %d has no contribution %d.".formatted(report.id(), id)));
    }

    private @Nullable Contribution own(Report report, Actor actor) {
        return store.contributions(report.id()).stream()
                .filter(c -> rights.sameBody(actor.organisationId(), c.organisationId()))
                .findFirst()
                .orElse(null);
    }

    /** Whether the actor's body takes part: it stands in the row and did not write the report itself. */
    boolean takesPart(Report report, Actor actor) {
        return rights.involvement(tasks.get(report.taskId()), actor) != Involvement.READER
                && !rights.sameBody(actor.organisationId(), report.organisationId());
    }

    private void requireParticipant(Report report, Actor actor) {
        rights.requirePermission(actor, "report:contribute");
        if (takesPart(report, actor)) return;
        throw Problem.forbidden(
                "not-a-participant",
                "%s不是第 %s 行的参与单位。".formatted(actor.organisationName(), report.no()),
                "%s does not take part in row %s.".formatted(rights.english(actor.organisationId()), report.no()));
    }

    private static void requireUnsigned(Report report) {
        if (report.state() != ReportState.SIGNED) return;
        throw Problem.conflict("report-signed", "报告已签发，不能再变更。", "The report is signed and cannot be changed any more.");
    }

    private static void requireState(Contribution contribution, Set<State> from) {
        if (from.contains(contribution.state())) return;
        throw Problem.conflict(
                        "contribution-state",
                        "意见当前状态为 %s，不能这样办理。".formatted(contribution.state()),
                        "The contribution is %s; that is not possible now.".formatted(contribution.state()))
                .with("state", contribution.state());
    }
}
