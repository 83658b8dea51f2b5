package cn.jingtu.plan.report;

import cn.jingtu.plan.Deliverable;
import cn.jingtu.plan.life.Periods;
import cn.jingtu.plan.life.TaskRights;
import cn.jingtu.procedure.Attempt;
import cn.jingtu.procedure.Outcome;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a report has to fulfil on its way. */
@Component
class ReportGuards {

    private final ReportStore store;
    private final Periods periods;
    private final TaskRights rights;

    ReportGuards(ReportStore store, Periods periods, TaskRights rights) {
        this.store = store;
        this.periods = periods;
        this.rights = rights;
    }

    Outcome own(Report report, Attempt attempt) {
        var actor = attempt.actor();
        return Outcome.when(
                actor != null && rights.sameBody(actor.organisationId(), report.organisationId()),
                "not-the-lead",
                "报告由%s报送，只能由该单位办理。".formatted(report.organisation()),
                "The report is that of %s; only they can act on it.".formatted(rights.english(report.organisationId())));
    }

    Outcome narrated(Report report, Attempt attempt) {
        return Outcome.when(
                !report.narrative().isBlank(), "narrative-missing", "请先填写进展情况。", "Write what was done before submitting.");
    }

    Outcome submitter(Report report, Attempt attempt) {
        var actor = attempt.actor();
        var submitted = attempt.last(ReportEvent.SUBMIT);
        return Outcome.when(
                actor != null && submitted.map(s -> Objects.equals(s.personId(), actor.personId())).orElse(false),
                "not-the-submitter",
                "只有报送人%s可以撤回；审核人可以退回。".formatted(submitted.map(s -> s.personName()).orElse("")),
                "Only %s, who submitted it, can recall it; the checker can return it.".formatted(submitted.map(s -> s.personName()).orElse("")));
    }

    Outcome periodOpen(Report report, Attempt attempt) {
        var period = periods.get(report.periodId());
        return Outcome.when(
                period.open(),
                "period-not-open",
                "%d 年度周期已经办结或撤销。".formatted(period.year()),
                "The period of %d is closed or withdrawn.".formatted(period.year()));
    }

    Outcome agreed(Report report, Attempt attempt) {
        var objecting = store.contributions(report.id()).stream()
                .filter(c -> c.state() == Contribution.State.OBJECTED)
                .toList();
        return Outcome.when(
                objecting.isEmpty(),
                "objection-open",
                "%s的异议尚未答复或撤回，不能签发。".formatted(objecting.stream().map(Contribution::organisation).collect(Collectors.joining("、"))),
                "The objection of %s is neither answered nor withdrawn."
                        .formatted(objecting.stream().map(c -> rights.english(c.organisationId())).collect(Collectors.joining(", "))));
    }

    /** A year is closed on proof: every closing deliverable of the measure; where the measure is unknown, some evidence. */
    Outcome delivered(Report report, Attempt attempt) {
        if (!report.closing()) return Outcome.allowed();
        var needed = periods.deliverables(report.periodId()).stream().filter(Deliverable::closing).toList();
        if (needed.isEmpty()) {
            return Outcome.when(
                    !store.evidence(report.id()).isEmpty(),
                    "closing-evidence-missing",
                    "办结报告至少要有一份佐证材料。",
                    "A closing report needs at least one piece of evidence.");
        }
        var delivered = store.delivered(report.periodId());
        var missing = needed.stream().filter(d -> !delivered.contains(d.key())).toList();
        return Outcome.when(
                missing.isEmpty(),
                "closing-evidence-missing",
                "办结还缺少佐证：%s。请上传文件并关联到这些成果。".formatted(missing.stream().map(Deliverable::zh).collect(Collectors.joining("、"))),
                "Evidence is missing for: %s. Upload the files and link them to these deliverables."
                        .formatted(missing.stream().map(Deliverable::en).collect(Collectors.joining(", "))));
    }
}
