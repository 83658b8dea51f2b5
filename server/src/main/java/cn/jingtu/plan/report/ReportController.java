package cn.jingtu.plan.report;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import cn.jingtu.plan.Tasks;
import cn.jingtu.plan.report.ReportViews.ReportView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports, their evidence and what those who take part say. */
@RestController
@RequestMapping("/api")
class ReportController {

    private final Reports reports;
    private final Contributions contributions;
    private final ReportViews views;
    private final Tasks tasks;
    private final CurrentActor actors;
    private final AuditTrail audit;

    ReportController(
            Reports reports, Contributions contributions, ReportViews views, Tasks tasks, CurrentActor actors, AuditTrail audit) {
        this.reports = reports;
        this.contributions = contributions;
        this.views = views;
        this.tasks = tasks;
        this.actors = actors;
        this.audit = audit;
    }

    record NewReport(int percent, @Nullable String narrative, @Nullable String problems, @Nullable String next, boolean closing) {
        Report.Text text() {
            return ReportController.text(percent, narrative, problems, next, closing);
        }
    }

    record ChangedReport(
            @NotNull Integer version, int percent, @Nullable String narrative, @Nullable String problems, @Nullable String next, boolean closing) {
        Report.Text text() {
            return ReportController.text(percent, narrative, problems, next, closing);
        }
    }

    private static Report.Text text(
            int percent, @Nullable String narrative, @Nullable String problems, @Nullable String next, boolean closing) {
        return new Report.Text(
                percent,
                Objects.requireNonNullElse(narrative, ""),
                Objects.requireNonNullElse(problems, ""),
                Objects.requireNonNullElse(next, ""),
                closing);
    }

    record Reason(@Nullable String reason) {}

    record NewEvidence(@NotNull Long fileId, @Nullable String deliverable, @Nullable String claim, @Nullable String page) {}

    record NewContribution(@Nullable String text, @Nullable Integer percent, @Nullable List<Long> files) {}

    @Permit("report:write")
    @PostMapping("/periods/{periodId}/reports")
    @ResponseStatus(HttpStatus.CREATED)
    ReportView begin(@PathVariable long periodId, @RequestBody NewReport body) {
        return view(reports.begin(periodId, body.text()));
    }

    @Permit("task:read")
    @GetMapping("/reports/{id}")
    ReportView one(@PathVariable long id) {
        var report = reports.get(id);
        if (tasks.get(report.taskId()).restricted()) {
            audit.recordRead(AuditEvent.of("report.read", ReportCycle.OBJECT, id, report.label()).asRestricted());
        }
        return view(report);
    }

    @Permit("report:write")
    @PutMapping("/reports/{id}")
    ReportView edit(@PathVariable long id, @RequestBody @Valid ChangedReport body) {
        return view(reports.edit(id, body.version(), body.text()));
    }

    @Permit("report:write")
    @PostMapping("/reports/{id}/submit")
    ReportView submit(@PathVariable long id) {
        return view(reports.step(id, ReportEvent.SUBMIT, null));
    }

    @Permit("report:write")
    @PostMapping("/reports/{id}/recall")
    ReportView recall(@PathVariable long id) {
        return view(reports.step(id, ReportEvent.RECALL, null));
    }

    @Permit("report:check")
    @PostMapping("/reports/{id}/check")
    ReportView check(@PathVariable long id, @RequestBody(required = false) @Nullable Reason body) {
        return view(reports.step(id, ReportEvent.CHECK, reason(body)));
    }

    @Permit("report:sign")
    @PostMapping("/reports/{id}/sign")
    ReportView sign(@PathVariable long id, @RequestBody(required = false) @Nullable Reason body) {
        return view(reports.step(id, ReportEvent.SIGN, reason(body)));
    }

    /** Who checks returns a submitted report, who signs a checked one; the life cycle says which permission counts. */
    @Permit("task:read")
    @PostMapping("/reports/{id}/return")
    ReportView giveBack(@PathVariable long id, @RequestBody(required = false) @Nullable Reason body) {
        return view(reports.step(id, ReportEvent.RETURN, reason(body)));
    }

    @Permit("report:write")
    @PostMapping("/reports/{id}/evidence")
    @ResponseStatus(HttpStatus.CREATED)
    ReportView addEvidence(@PathVariable long id, @RequestBody @Valid NewEvidence body) {
        return view(reports.addEvidence(id, body.fileId(), body.deliverable(), body.claim(), body.page()));
    }

    @Permit("report:write")
    @DeleteMapping("/reports/{id}/evidence/{evidenceId}")
    ReportView removeEvidence(@PathVariable long id, @PathVariable long evidenceId) {
        return view(reports.removeEvidence(id, evidenceId));
    }

    @Permit("report:contribute")
    @PostMapping("/reports/{id}/contributions")
    @ResponseStatus(HttpStatus.CREATED)
    ReportView contribute(@PathVariable long id, @RequestBody NewContribution body) {
        contributions.give(id, body.text(), body.percent(), body.files() == null ? List.of() : body.files());
        return view(reports.get(id));
    }

    @Permit("report:contribute")
    @PostMapping("/reports/{id}/contributions/{contributionId}/confirm")
    ReportView confirm(@PathVariable long id, @PathVariable long contributionId) {
        contributions.confirm(id, contributionId);
        return view(reports.get(id));
    }

    @Permit("report:contribute")
    @PostMapping("/reports/{id}/contributions/{contributionId}/object")
    ReportView object(@PathVariable long id, @PathVariable long contributionId, @RequestBody(required = false) @Nullable Reason body) {
        contributions.object(id, contributionId, reason(body));
        return view(reports.get(id));
    }

    @Permit("report:contribute")
    @PostMapping("/reports/{id}/contributions/{contributionId}/withdraw")
    ReportView withdraw(@PathVariable long id, @PathVariable long contributionId) {
        contributions.withdraw(id, contributionId);
        return view(reports.get(id));
    }

    @Permit("report:write")
    @PostMapping("/reports/{id}/contributions/{contributionId}/answer")
    ReportView answer(@PathVariable long id, @PathVariable long contributionId, @RequestBody(required = false) @Nullable Reason body) {
        contributions.answer(id, contributionId, reason(body));
        return view(reports.get(id));
    }

    private ReportView view(Report report) {
        return views.of(report, actors.require());
    }

    private static @Nullable String reason(@Nullable Reason body) {
        return body == null ? null : body.reason();
    }
}
