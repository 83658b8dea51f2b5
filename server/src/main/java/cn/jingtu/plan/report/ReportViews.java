package cn.jingtu.plan.report;

import cn.jingtu.access.Actor;
import cn.jingtu.files.Files;
import cn.jingtu.files.StoredFile;
import cn.jingtu.plan.Deliverable;
import cn.jingtu.plan.life.Can;
import cn.jingtu.plan.life.Periods;
import cn.jingtu.plan.life.TaskRights;
import cn.jingtu.procedure.Outcome;
import cn.jingtu.procedure.Procedures;
import cn.jingtu.procedure.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A report as the page shows it. */
@Component
class ReportViews {

    record ReportView(
            long id,
            long periodId,
            int year,
            long taskId,
            long planId,
            String no,
            long organisationId,
            String organisation,
            ReportState state,
            int percent,
            String narrative,
            String problems,
            String next,
            boolean closing,
            int version,
            Instant createdAt,
            @Nullable Instant submittedAt,
            @Nullable Instant signedAt,
            List<Deliverable> deliverables,
            List<ReportStore.Evidence> evidence,
            List<ContributionView> contributions,
            List<Step> steps,
            List<Can> can) {}

    record ContributionView(
            long id,
            long organisationId,
            String organisation,
            Contribution.State state,
            String text,
            @Nullable Integer percent,
            @Nullable String objection,
            @Nullable String answer,
            String person,
            Instant changedAt,
            List<StoredFile> files,
            boolean mine) {}

    private final ReportStore store;
    private final Reports reports;
    private final Contributions contributions;
    private final Periods periods;
    private final TaskRights rights;
    private final ReportReaders readers;
    private final Procedures procedures;
    private final Files files;

    ReportViews(
            ReportStore store,
            Reports reports,
            Contributions contributions,
            Periods periods,
            TaskRights rights,
            ReportReaders readers,
            Procedures procedures,
            Files files) {
        this.store = store;
        this.reports = reports;
        this.contributions = contributions;
        this.periods = periods;
        this.rights = rights;
        this.readers = readers;
        this.procedures = procedures;
        this.files = files;
    }

    ReportView of(Report r, Actor actor) {
        var can = new ArrayList<>(reports.can(r).stream().map(Can::of).toList());
        can.add(Can.of("edit", "修改", "Edit", edit(r, actor)));
        can.add(Can.of("contribute", "补充本单位情况", "Add your part", contribute(r, actor)));
        return new ReportView(
                r.id(),
                r.periodId(),
                r.year(),
                r.taskId(),
                r.planId(),
                r.no(),
                r.organisationId(),
                r.organisation(),
                r.state(),
                r.percent(),
                r.narrative(),
                r.problems(),
                r.nextSteps(),
                r.closing(),
                r.version(),
                r.createdAt(),
                r.submittedAt(),
                r.signedAt(),
                periods.deliverables(r.periodId()),
                store.evidence(r.id()),
                parts(r, actor),
                procedures.history(ReportCycle.OBJECT, String.valueOf(r.id())),
                List.copyOf(can));
    }

    private List<ContributionView> parts(Report report, Actor actor) {
        return store.contributions(report.id()).stream()
                .filter(c -> readers.mayRead(report, c, actor))
                .map(c -> new ContributionView(
                        c.id(),
                        c.organisationId(),
                        c.organisation(),
                        c.state(),
                        c.text(),
                        c.percent(),
                        c.objection(),
                        c.answer(),
                        c.person(),
                        c.changedAt(),
                        files.linked(ContributionAccess.OBJECT, String.valueOf(c.id())).stream().map(Files.Linked::file).toList(),
                        rights.sameBody(actor.organisationId(), c.organisationId())))
                .toList();
    }

    private Outcome edit(Report report, Actor actor) {
        if (!actor.may("report:write") || !rights.sameBody(actor.organisationId(), report.organisationId())) {
            return Outcome.refused("not-the-lead", "由报告单位的经办人修改。", "Operators of the body that reports edit it.");
        }
        return Outcome.when(
                report.state().editable(), "report-not-editable", "报送后不能修改，可先撤回。", "It was submitted; recall it to change it.");
    }

    private Outcome contribute(Report report, Actor actor) {
        if (!actor.may("report:contribute") || !contributions.takesPart(report, actor)) {
            return Outcome.refused("not-a-participant", "由参与单位补充。", "Those who take part add their part.");
        }
        return Outcome.when(
                report.state() != ReportState.SIGNED, "report-signed", "报告已签发。", "The report is signed.");
    }
}
