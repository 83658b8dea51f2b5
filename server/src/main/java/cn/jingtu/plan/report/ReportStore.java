package cn.jingtu.plan.report;

import cn.jingtu.plan.Tasks;
import cn.jingtu.platform.Problem;
import cn.jingtu.procedure.Step;
import cn.jingtu.procedure.ThingTable;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code report}, {@code contribution} and {@code evidence}. */
@Repository
class ReportStore extends ThingTable<ReportState, Report> {

    private static final String SELECT = """
            select r.id, r.period_id, p.year, p.task_id, t.plan_id, t.no, r.organisation_id, o.name_zh organisation, r.state,
                   r.percent, r.narrative, r.problems, r.next_steps, r.closing, r.created_at, r.submitted_at, r.signed_at, r.version
            from report r join period p on p.id = r.period_id join task t on t.id = p.task_id
            join organisation o on o.id = r.organisation_id
            """;

    private final Tasks tasks;

    ReportStore(JdbcClient jdbc, Tasks tasks) {
        super(jdbc, "report");
        this.tasks = tasks;
    }

    Optional<Report> find(long id) {
        return jdbc.sql(SELECT + " where r.id = ?").param(id).query(Report.class).optional();
    }

    @Override
    public Report get(long id) {
        return find(id).orElseThrow(() -> notFound(id));
    }

    static Problem notFound(Object id) {
        return Problem.notFound("report-not-found", "没有编号为 %s 的报告。".formatted(id), "There is no report %s.".formatted(id));
    }

    Optional<Report> underWay(long periodId, long organisationId) {
        return jdbc.sql(SELECT + " where r.period_id = ? and r.organisation_id = ? and r.state <> 'SIGNED'")
                .params(periodId, organisationId)
                .query(Report.class)
                .optional();
    }

    long add(long periodId, long organisationId, Report.Text text, long personId, Instant at) {
        return jdbc.sql("""
                        insert into report (period_id, organisation_id, state, percent, narrative, problems, next_steps, closing,
                                            created_by, created_at)
                        values (?, ?, 'DRAFT', ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        periodId,
                        organisationId,
                        text.percent(),
                        text.narrative(),
                        text.problems(),
                        text.next(),
                        text.closing(),
                        personId,
                        Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    /** @return false when somebody else changed it since {@code version} */
    boolean change(long id, int version, Report.Text text) {
        return jdbc.sql("""
                                update report set percent = ?, narrative = ?, problems = ?, next_steps = ?, closing = ?,
                                                  version = version + 1
                                where id = ? and version = ?
                                """)
                        .params(text.percent(), text.narrative(), text.problems(), text.next(), text.closing(), id, version)
                        .update()
                == 1;
    }

    /** What a signature covers: the words, the proofs by their digests, and what those who take part said. */
    @Override
    public Object content(Report report) {
        record Content(long period, long organisation, Report.Text text, List<Proof> evidence, List<Part> contributions) {}
        return new Content(
                report.periodId(),
                report.organisationId(),
                report.text(),
                jdbc.sql("""
                                select f.sha256, e.deliverable, e.claim, e.page from evidence e join file f on f.id = e.file_id
                                where e.report_id = ? and e.removed_at is null order by e.id
                                """)
                        .param(report.id())
                        .query(Proof.class)
                        .list(),
                jdbc.sql("select organisation_id, state, text from contribution where report_id = ? order by id")
                        .param(report.id())
                        .query(Part.class)
                        .list());
    }

    private record Proof(String sha256, @Nullable String deliverable, String claim, String page) {}

    private record Part(long organisationId, String state, String text) {}

    @Override
    public void move(Report report, ReportState to, Step step) {
        jdbc.sql("""
                        update report set state = :to, version = version + 1,
                               submitted_at = case when :to = 'SUBMITTED' then :at else submitted_at end,
                               signed_at = case when :to = 'SIGNED' then :at else signed_at end
                        where id = :id
                        """)
                .param("to", to.name())
                .param("at", Timestamp.from(step.at()))
                .param("id", report.id())
                .update();
    }

    @Override
    public boolean restricted(Report report) {
        return tasks.get(report.taskId()).restricted();
    }

    // --- evidence

    /** A file that stands for a claim or a deliverable. */
    record Evidence(
            long id,
            long fileId,
            String name,
            String mediaType,
            long size,
            String sha256,
            @Nullable String deliverable,
            String claim,
            String page,
            long addedOrg,
            String addedBy,
            Instant addedAt) {}

    private static final String EVIDENCE = """
            select e.id, e.file_id, f.name, f.media_type, b.size, f.sha256, e.deliverable, e.claim, e.page, e.added_org,
                   n.name added_by, e.added_at
            from evidence e join file f on f.id = e.file_id join file_blob b on b.sha256 = f.sha256 join person n on n.id = e.added_by
            where e.removed_at is null and
            """;

    List<Evidence> evidence(long reportId) {
        return jdbc.sql(EVIDENCE + " e.report_id = ? order by e.id").param(reportId).query(Evidence.class).list();
    }

    /** Keys of the deliverables of a period that some report of it has evidence for. */
    Set<String> delivered(long periodId) {
        return jdbc.sql("""
                        select distinct e.deliverable from evidence e join report r on r.id = e.report_id
                        where r.period_id = ? and e.deliverable is not null and e.removed_at is null
                        """)
                .param(periodId)
                .query(String.class)
                .set();
    }

    long addEvidence(long reportId, long fileId, @Nullable String deliverable, String claim, String page, long personId, long organisationId, Instant at) {
        return jdbc.sql("""
                        insert into evidence (report_id, file_id, deliverable, claim, page, added_by, added_org, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(reportId, fileId, deliverable, claim, page, personId, organisationId, Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void removeEvidence(long id, Instant at) {
        jdbc.sql("update evidence set removed_at = ? where id = ? and removed_at is null").params(Timestamp.from(at), id).update();
    }

    // --- contributions

    List<Contribution> contributions(long reportId) {
        return jdbc.sql(Contribution.SELECT + " where c.report_id = ? order by c.id").param(reportId).query(Contribution.class).list();
    }

    Optional<Contribution> contribution(long id) {
        return jdbc.sql(Contribution.SELECT + " where c.id = ?").param(id).query(Contribution.class).optional();
    }

    List<Contribution> contributionsOf(Set<Long> organisationIds) {
        return jdbc.sql(Contribution.SELECT + " where c.organisation_id in (:ids) order by c.id desc")
                .param("ids", organisationIds)
                .query(Contribution.class)
                .list();
    }

    long addContribution(long reportId, long organisationId, String text, @Nullable Integer percent, long personId, long postId, Instant at) {
        return jdbc.sql("""
                        insert into contribution (report_id, organisation_id, state, text, percent, person_id, post_id, created_at, changed_at)
                        values (?, ?, 'GIVEN', ?, ?::int, ?, ?, ?, ?) returning id
                        """)
                .params(reportId, organisationId, text, percent, personId, postId, Timestamp.from(at), Timestamp.from(at))
                .query(Long.class)
                .single();
    }

    void change(Contribution to, long personId, long postId, Instant at) {
        jdbc.sql("""
                        update contribution set state = ?, text = ?, percent = ?::int, objection = ?, answer = ?, person_id = ?,
                               post_id = ?, changed_at = ? where id = ?
                        """)
                .params(
                        to.state().name(),
                        to.text(),
                        to.percent(),
                        to.objection(),
                        to.answer(),
                        personId,
                        postId,
                        Timestamp.from(at),
                        to.id())
                .update();
    }

    /** What was confirmed was an earlier text; it has to be looked at again. */
    void unconfirm(long reportId) {
        jdbc.sql("update contribution set state = 'GIVEN' where report_id = ? and state = 'CONFIRMED'").param(reportId).update();
    }
}
