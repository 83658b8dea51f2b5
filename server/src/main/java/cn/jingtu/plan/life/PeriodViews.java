package cn.jingtu.plan.life;

import cn.jingtu.access.Actor;
import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.Responsibilities.Involvement;
import cn.jingtu.plan.Task;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The periods of a row with what was delivered, reported and moved in them, as one person may see it. */
@Component
class PeriodViews {

    record PeriodView(
            long id,
            int year,
            LocalDate starts,
            LocalDate dueIssued,
            LocalDate due,
            PeriodState state,
            @Nullable LocalDate closedOn,
            List<DeliverableView> deliverables,
            List<ReportLine> reports,
            List<Extension> extensions,
            List<ChangeLine> history) {}

    /** @param files how many pieces of evidence stand for it in the reports of the period */
    record DeliverableView(String key, String zh, String en, boolean closing, int files) {}

    record ReportLine(
            long id,
            String state,
            long organisationId,
            String organisation,
            int percent,
            boolean closing,
            @Nullable Instant submittedAt,
            @Nullable Instant signedAt,
            int openObjections) {}

    record ChangeLine(
            String change,
            @Nullable LocalDate dueBefore,
            @Nullable LocalDate dueAfter,
            @Nullable String reason,
            @Nullable Integer planVersion,
            @Nullable String person,
            Instant at) {}

    private final JdbcClient jdbc;
    private final PeriodStore store;
    private final ExtensionStore extensions;
    private final TaskRights rights;
    private final AuditTrail audit;

    PeriodViews(JdbcClient jdbc, PeriodStore store, ExtensionStore extensions, TaskRights rights, AuditTrail audit) {
        this.jdbc = jdbc;
        this.store = store;
        this.extensions = extensions;
        this.rights = rights;
        this.audit = audit;
    }

    /** The periods of the row; that somebody read those of a restricted one is recorded. */
    List<PeriodView> of(Task task, Actor actor) {
        if (task.restricted()) {
            audit.recordRead(AuditEvent.of("task.read", "task", task.id(), TaskRights.label(task).zh()).asRestricted());
        }
        var deliverables = deliverables(task.id());
        var reports = reports(task, actor);
        var asked = extensions.ofTask(task.id()).stream().collect(Collectors.groupingBy(Extension::periodId));
        var history = history(task.id());
        return store.ofTask(task.id()).stream()
                .map(p -> new PeriodView(
                        p.id(),
                        p.year(),
                        p.starts(),
                        p.dueIssued(),
                        p.due(),
                        p.state(),
                        p.closedOn(),
                        deliverables.getOrDefault(p.id(), List.of()),
                        reports.getOrDefault(p.id(), List.of()),
                        asked.getOrDefault(p.id(), List.of()),
                        history.getOrDefault(p.id(), List.of())))
                .toList();
    }

    private Map<Long, List<DeliverableView>> deliverables(long taskId) {
        record Row(long periodId, String key, String zh, String en, boolean closing, int files) {}
        return jdbc
                .sql("""
                        select d.period_id, d.key, d.zh, d.en, d.closing,
                               (select count(*) from evidence e join report r on r.id = e.report_id
                                where r.period_id = d.period_id and e.deliverable = d.key and e.removed_at is null) files
                        from period_deliverable d join period p on p.id = d.period_id
                        where p.task_id = ? order by d.period_id, d.position
                        """)
                .param(taskId)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::periodId,
                        Collectors.mapping(
                                r -> new DeliverableView(r.key(), r.zh(), r.en(), r.closing(), r.files()), Collectors.toList())));
    }

    /**
     * Drafts are seen by those who write or contribute; a town that takes no part sees no report at all.
     */
    private Map<Long, List<ReportLine>> reports(Task task, Actor actor) {
        var involved = rights.involvement(task, actor) != Involvement.READER;
        if (!involved && rights.townOnly(actor)) return Map.of();
        record Row(
                long periodId,
                long id,
                String state,
                long organisationId,
                String organisation,
                int percent,
                boolean closing,
                @Nullable Instant submittedAt,
                @Nullable Instant signedAt,
                int openObjections) {}
        return jdbc
                .sql("""
                        select r.period_id, r.id, r.state, r.organisation_id, o.name_zh organisation, r.percent, r.closing,
                               r.submitted_at, r.signed_at,
                               (select count(*) from contribution c where c.report_id = r.id and c.state = 'OBJECTED') open_objections
                        from report r join period p on p.id = r.period_id join organisation o on o.id = r.organisation_id
                        where p.task_id = ? and (? or r.state in ('SUBMITTED', 'CHECKED', 'SIGNED'))
                        order by r.id
                        """)
                .params(task.id(), involved)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::periodId,
                        Collectors.mapping(
                                r -> new ReportLine(
                                        r.id(),
                                        r.state(),
                                        r.organisationId(),
                                        r.organisation(),
                                        r.percent(),
                                        r.closing(),
                                        r.submittedAt(),
                                        r.signedAt(),
                                        r.openObjections()),
                                Collectors.toList())));
    }

    private Map<Long, List<ChangeLine>> history(long taskId) {
        record Row(
                long periodId,
                String change,
                @Nullable LocalDate dueBefore,
                @Nullable LocalDate dueAfter,
                @Nullable String reason,
                @Nullable Integer planVersion,
                @Nullable String person,
                Instant at) {}
        return jdbc
                .sql("""
                        select c.period_id, c.change, c.due_before, c.due_after, c.reason, c.plan_version, n.name person, c.at
                        from period_change c join period p on p.id = c.period_id left join person n on n.id = c.person_id
                        where p.task_id = ? order by c.id
                        """)
                .param(taskId)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::periodId,
                        Collectors.mapping(
                                r -> new ChangeLine(
                                        r.change(), r.dueBefore(), r.dueAfter(), r.reason(), r.planVersion(), r.person(), r.at()),
                                Collectors.toList())));
    }
}
