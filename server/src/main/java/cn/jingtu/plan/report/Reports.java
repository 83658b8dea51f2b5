package cn.jingtu.plan.report;

import cn.jingtu.access.Actor;
import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.files.Files;
import cn.jingtu.plan.ReportSigned;
import cn.jingtu.plan.Task;
import cn.jingtu.plan.Tasks;
import cn.jingtu.plan.life.Periods;
import cn.jingtu.plan.life.TaskRights;
import cn.jingtu.platform.Problem;
import cn.jingtu.procedure.LifeCycle;
import cn.jingtu.procedure.Procedures;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports of the leads: written, moved on their way, proved. Everything is done in the name of the present actor. */
@Service
public class Reports {

    private final ReportStore store;
    private final LifeCycle<ReportState, ReportEvent, Report> cycle;
    private final Procedures procedures;
    private final ReportTodos todos;
    private final Periods periods;
    private final Tasks tasks;
    private final TaskRights rights;
    private final ReportReaders readers;
    private final Files files;
    private final AuditTrail audit;
    private final CurrentActor actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reports(
            ReportStore store,
            LifeCycle<ReportState, ReportEvent, Report> cycle,
            Procedures procedures,
            ReportTodos todos,
            Periods periods,
            Tasks tasks,
            TaskRights rights,
            ReportReaders readers,
            Files files,
            AuditTrail audit,
            CurrentActor actors,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.cycle = cycle;
        this.procedures = procedures;
        this.todos = todos;
        this.periods = periods;
        this.tasks = tasks;
        this.rights = rights;
        this.readers = readers;
        this.files = files;
        this.audit = audit;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The report, if the present actor may read it.
     *
     * @throws Problem {@code report-not-found} also where it exists but is not theirs to see
     */
    public Report get(long id) {
        var report = store.get(id);
        if (!readers.mayRead(report, actors.require())) throw ReportStore.notFound(id);
        return report;
    }

    /** Starts a report on a period. */
    @Transactional
    public Report begin(long periodId, Report.Text text) {
        var actor = actors.require();
        var period = periods.lock(periodId);
        var task = rights.readable(period.taskId(), actor);
        rights.requirePermission(actor, "report:write");
        rights.requireWriter(task, actor);
        if (!period.open()) throw Periods.notOpen(period);
        requirePercent(text.percent());
        store.underWay(periodId, actor.organisationId()).ifPresent(earlier -> {
            throw Problem.conflict(
                            "report-under-way",
                            "%d 年度已有一份%s的报告（编号 %d），请在其上继续。".formatted(period.year(), earlier.state().word().zh(), earlier.id()),
                            "A report of %d is already %s (number %d). Go on with that one."
                                    .formatted(period.year(), earlier.state().word().en().toLowerCase(), earlier.id()))
                    .with("reportId", earlier.id());
        });
        var id = store.add(periodId, actor.organisationId(), text, actor.personId(), clock.instant());
        var report = store.get(id);
        procedures.begin(cycle, report, ReportEvent.BEGIN, null);
        record("report.written", report, task, null, text, null);
        todos.refresh(report, task);
        return report;
    }

    /** Changes the words of a draft or of a returned report. */
    @Transactional
    public Report edit(long id, int version, Report.Text text) {
        var actor = actors.require();
        var report = get(id);
        requireOwn(report, actor, "report:write");
        requirePercent(text.percent());
        var locked = store.lock(String.valueOf(id));
        requireEditable(locked);
        if (!store.change(id, version, text)) {
            throw Problem.conflict(
                            "changed-meanwhile",
                            "报告已被他人修改（现为第 %d 版，您的是第 %d 版）。请刷新后再改。".formatted(locked.version(), version),
                            "Somebody changed the report meanwhile (version %d, yours was %d). Reload and change again."
                                    .formatted(locked.version(), version))
                    .with("version", locked.version());
        }
        store.unconfirm(id);
        record("report.written", locked, tasks.get(locked.taskId()), locked.text(), text, null);
        return store.get(id);
    }

    /** Makes a step: submit, check, sign, return, recall. */
    @Transactional
    public Report step(long id, ReportEvent event, @Nullable String reason) {
        var actor = actors.require();
        var before = get(id);
        requireOwn(before, actor, null);
        var period = periods.lock(before.periodId());
        procedures.apply(cycle, String.valueOf(id), event, reason);
        var report = store.get(id);
        var task = tasks.get(report.taskId());
        if (event == ReportEvent.SIGN) {
            if (report.closing()) periods.close(period, id);
            events.publishEvent(new ReportSigned(id, period.id(), task.id(), report.percent(), report.closing()));
        }
        todos.refresh(report, task);
        periods.refreshTodos(period.id());
        return report;
    }

    public List<Procedures.Option> can(Report report) {
        return procedures.can(cycle, report, actors.require());
    }

    /**
     * Links a file to the report: as proof of a claim, or as one of the deliverables of the period.
     *
     * @param deliverable key of the deliverable that the file is; null where it supports the text alone
     * @param page        where in the file, as a person would say it
     */
    @Transactional
    public Report addEvidence(long id, long fileId, @Nullable String deliverable, @Nullable String claim, @Nullable String page) {
        var actor = actors.require();
        var report = get(id);
        requireOwn(report, actor, "report:write");
        requireEditable(store.lock(String.valueOf(id)));
        requireFile(actor, fileId);
        if (deliverable != null) {
            var known = periods.deliverables(report.periodId());
            if (known.stream().noneMatch(d -> d.key().equals(deliverable))) {
                throw Problem.unprocessable(
                        "deliverable-unknown",
                        "本周期没有成果“%s”。可选：%s。".formatted(deliverable, String.join("、", known.stream().map(d -> d.key()).toList())),
                        "This period has no deliverable \"%s\". Choose one of: %s."
                                .formatted(deliverable, String.join(", ", known.stream().map(d -> d.key()).toList())));
            }
        }
        var words = Objects.requireNonNullElse(claim, "").strip();
        var where = Objects.requireNonNullElse(page, "").strip();
        store.addEvidence(id, fileId, deliverable, words, where, actor.personId(), actor.organisationId(), clock.instant());
        files.link(fileId, ReportCycle.OBJECT, String.valueOf(id), purpose(deliverable), String.join(" ", words, where).strip());
        record("report.evidence-added", report, tasks.get(report.taskId()), null, new Proof(fileId, deliverable, words, where), null);
        return store.get(id);
    }

    /** Takes a piece of evidence off the report; the file itself stays. */
    @Transactional
    public Report removeEvidence(long id, long evidenceId) {
        var actor = actors.require();
        var report = get(id);
        requireOwn(report, actor, "report:write");
        requireEditable(store.lock(String.valueOf(id)));
        var evidence = store.evidence(id).stream().filter(e -> e.id() == evidenceId).findFirst().orElseThrow(() -> Problem.notFound(
                "evidence-not-found",
                "报告 %d 没有编号为 %d 的佐证。".formatted(id, evidenceId),
                "Report %d has no evidence %d.".formatted(id, evidenceId)));
        store.removeEvidence(evidenceId, clock.instant());
        var stillUsed = store.evidence(id).stream()
                .anyMatch(e -> e.fileId() == evidence.fileId() && Objects.equals(e.deliverable(), evidence.deliverable()));
        if (!stillUsed) {
            files.unlink(evidence.fileId(), ReportCycle.OBJECT, String.valueOf(id), purpose(evidence.deliverable()));
        }
        var proof = new Proof(evidence.fileId(), evidence.deliverable(), evidence.claim(), evidence.page());
        record("report.evidence-removed", report, tasks.get(report.taskId()), proof, null, null);
        return store.get(id);
    }

    private record Proof(long fileId, @Nullable String deliverable, String claim, String page) {}

    private static String purpose(@Nullable String deliverable) {
        return deliverable == null ? "evidence" : "deliverable:" + deliverable;
    }

    /** Whoever links a file shows it to all readers of the record, so it must be theirs to show. */
    void requireFile(Actor actor, long fileId) {
        if (files.mayRead(actor, fileId)) return;
        throw Problem.unprocessable(
                "file-not-found",
                "没有编号为 %d 的文件，或您无权查看。请先上传。".formatted(fileId),
                "There is no file %d, or you may not read it. Upload it first.".formatted(fileId));
    }

    private void requireOwn(Report report, Actor actor, @Nullable String permission) {
        if (permission != null) rights.requirePermission(actor, permission);
        if (rights.sameBody(actor.organisationId(), report.organisationId())) return;
        throw Problem.forbidden(
                "not-the-lead",
                "报告由%s报送，只能由该单位办理。".formatted(report.organisation()),
                "The report is that of %s; only they can act on it.".formatted(rights.english(report.organisationId())));
    }

    private static void requireEditable(Report report) {
        if (report.state().editable()) return;
        throw Problem.conflict(
                "report-not-editable",
                "报告%s，不能修改。需要修改时请先撤回或退回。".formatted(report.state().word().zh()),
                "The report is %s and cannot be changed. Have it recalled or returned first.".formatted(report.state().word().en().toLowerCase()));
    }

    static void requirePercent(@Nullable Integer percent) {
        if (percent == null || percent >= 0 && percent <= 100) return;
        throw Problem.unprocessable(
                "percent-out-of-range",
                "完成比例 %d 不在 0 至 100 之间。".formatted(percent),
                "The percentage %d is not between 0 and 100.".formatted(percent));
    }

    void record(String action, Report report, Task task, @Nullable Object before, @Nullable Object after, @Nullable String reason) {
        var event = AuditEvent.of(action, ReportCycle.OBJECT, report.id(), report.label()).change(before, after).because(reason);
        audit.record(task.restricted() ? event.asRestricted() : event);
    }
}
