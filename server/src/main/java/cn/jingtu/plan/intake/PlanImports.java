package cn.jingtu.plan.intake;

import cn.jingtu.access.Actor;
import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Organisation;
import cn.jingtu.access.Organisations;
import cn.jingtu.plan.Measure;
import cn.jingtu.plan.Measures;
import cn.jingtu.plan.Plan;
import cn.jingtu.plan.PlanAccepted;
import cn.jingtu.plan.PlanIntake;
import cn.jingtu.plan.Plans;
import cn.jingtu.plan.Task;
import cn.jingtu.plan.Tasks;
import cn.jingtu.plan.intake.Preview.Alternative;
import cn.jingtu.plan.intake.Preview.Body;
import cn.jingtu.plan.intake.Preview.MeasureChoice;
import cn.jingtu.plan.intake.Preview.Side;
import cn.jingtu.plan.intake.Preview.Summary;
import cn.jingtu.plan.intake.Preview.Unknown;
import cn.jingtu.plan.intake.Understanding.Meant;
import cn.jingtu.plan.intake.Understanding.Resolved;
import cn.jingtu.plan.intake.Understanding.Understood;
import cn.jingtu.plan.store.PlanWriter;
import cn.jingtu.plan.table.DivisionReader;
import cn.jingtu.plan.table.DivisionTable;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Issue;
import cn.jingtu.platform.Problem;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Previews and their acceptance. A preview belongs to the person who brought the file, is kept for a day, and becomes a
 * plan at most once: accepting again answers the same plan.
 */
@Service
class PlanImports implements PlanIntake {

    private static final int LONGEST_TITLE = 200;
    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Understanding understanding;
    private final PlanWriter writer;
    private final Plans plans;
    private final Tasks tasks;
    private final Organisations organisations;
    private final Measures measures;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanImports(
            JdbcClient jdbc, JsonMapper json, Understanding understanding, PlanWriter writer, Plans plans, Tasks tasks, Organisations organisations,
            Measures measures, CurrentActor actors, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.understanding = understanding;
        this.writer = writer;
        this.plans = plans;
        this.tasks = tasks;
        this.organisations = organisations;
        this.measures = measures;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is kept of a file.
     *
     * @param baseVersion version of the plan that the revision was compared with; 0 for a new plan
     */
    private record Content(DivisionTable table, int baseVersion) {}

    private record Kept(
            String id, @Nullable Long planId, String fileName, String sha256, Content content, Choices choices, Instant expiresAt,
            @Nullable Long acceptedPlanId, @Nullable Integer acceptedVersion) {}

    /** What the person may set when accepting; null takes what was proposed. */
    record Wishes(@Nullable Integer trackFrom, @Nullable String title, @Nullable String regionCode) {

        static final Wishes NONE = new Wishes(null, null, null);
    }

    record Accepted(long planId, int tasks, int rows, int version) {}

    @Transactional
    Preview preview(byte[] file, String fileName, @Nullable Long planId) {
        var actor = actors.require();
        var table = DivisionReader.read(file, fileName);
        var baseVersion = planId == null ? 0 : own(planId, actor).version();
        var now = clock.instant();
        var kept = new Kept(UUID.randomUUID().toString(), planId, fileName, sha256(file), new Content(table, baseVersion), Choices.NONE, now.plus(KEPT), null, null);
        jdbc.sql("delete from plan_import where expires_at < :now and accepted_plan_id is null").param("now", now.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("""
                        insert into plan_import (id, person_id, plan_id, file_name, sha256, content, created_at, expires_at)
                        values (:id, :person, :plan, :file, :sha, :content, :now, :expires)
                        """)
                .param("id", kept.id()).param("person", actor.personId()).param("plan", planId).param("file", fileName).param("sha", kept.sha256())
                .param("content", json.writeValueAsString(kept.content())).param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", kept.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
        return show(kept, actor);
    }

    Preview get(String importId) {
        var actor = actors.require();
        return show(load(importId, actor, false), actor);
    }

    @Transactional
    Preview decide(String importId, Choices more) {
        var actor = actors.require();
        var kept = load(importId, actor, true);
        if (kept.acceptedPlanId() != null) throw alreadyAccepted(kept);
        more.organisations().values().forEach(organisations::get);
        more.measures().forEach((row, key) -> {
            if (!key.isEmpty() && measures.find(key).isEmpty()) {
                throw Problem.unprocessable("measure-not-found", "没有“%s”这一措施。请从措施目录中选择。".formatted(key), "There is no measure “%s”. Choose one of the catalogue.".formatted(key));
            }
        });
        var choices = kept.choices().and(more);
        jdbc.sql("update plan_import set choices = :choices where id = :id").param("choices", json.writeValueAsString(choices)).param("id", importId).update();
        return show(new Kept(kept.id(), kept.planId(), kept.fileName(), kept.sha256(), kept.content(), choices, kept.expiresAt(), null, null), actor);
    }

    @Transactional
    void discard(String importId) {
        var kept = load(importId, actors.require(), true);
        if (kept.acceptedPlanId() != null) throw alreadyAccepted(kept);
        jdbc.sql("delete from plan_import where id = :id").param("id", importId).update();
    }

    @Transactional
    Accepted accept(String importId, Wishes wishes) {
        return accept(importId, wishes, false);
    }

    @Override
    @Transactional
    public Taken take(byte[] file, String fileName, int trackFrom, boolean demo) {
        var preview = preview(file, fileName, null);
        var accepted = accept(preview.importId(), new Wishes(trackFrom, null, null), demo);
        return new Taken(accepted.planId(), accepted.tasks());
    }

    private Accepted accept(String importId, Wishes wishes, boolean demo) {
        var actor = actors.require();
        var kept = load(importId, actor, true);
        if (kept.acceptedPlanId() != null) return answered(kept.acceptedPlanId(), java.util.Objects.requireNonNull(kept.acceptedVersion()));
        var today = LocalDate.now(clock);
        var understood = understanding.understand(kept.content().table(), kept.choices(), today);
        var errors = understood.issues().stream().filter(i -> i.severity() == Issue.Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("import-has-errors", "还有 %d 处问题须先解决，例如：%s".formatted(errors.size(), errors.getFirst().message().zh()),
                    "%d problems must be solved first, e.g. %s".formatted(errors.size(), errors.getFirst().message().en())).with("issues", errors);
        }
        var trackFrom = wishes.trackFrom() == null ? today.getYear() : wishes.trackFrom();
        if (trackFrom < understood.from().getYear() || trackFrom > today.getYear()) {
            throw Problem.unprocessable("track-from-out-of-range", "起始跟踪年份须在 %d 至 %d 之间。".formatted(understood.from().getYear(), today.getYear()),
                    "The first year to track lies between %d and %d.".formatted(understood.from().getYear(), today.getYear()));
        }
        var accepted = kept.planId() == null ? create(kept, understood, wishes, trackFrom, demo, actor) : revise(kept, kept.planId(), understood, wishes, actor);
        jdbc.sql("update plan_import set accepted_plan_id = :plan, accepted_version = :version where id = :id")
                .param("plan", accepted.planId()).param("version", accepted.version()).param("id", importId).update();
        events.publishEvent(new PlanAccepted(accepted.planId(), accepted.version()));
        return accepted;
    }

    private Accepted create(Kept kept, Understood understood, Wishes wishes, int trackFrom, boolean demo, Actor actor) {
        var table = kept.content().table();
        var title = title(wishes, table.title());
        var region = wishes.regionCode() == null || wishes.regionCode().isBlank() ? region(actor) : wishes.regionCode().strip();
        if (!region.matches("\\d{6}")) {
            throw Problem.unprocessable("region-code-invalid", "行政区划代码“%s”应为 6 位数字。".formatted(region), "The region code “%s” must have six digits.".formatted(region));
        }
        if (!region.startsWith(actor.regionCode()) && !actor.regionCode().startsWith(region)) {
            throw Problem.forbidden("region-not-yours", "您不能为区划 %s 建立方案。".formatted(region), "You cannot make a plan for region %s.".formatted(region));
        }
        var planId = writer.insertPlan(region, title, table.issuedIn(), understood.from(), understood.to(), trackFrom, demo, clock.instant());
        for (var meant : understood.rows()) writer.insertTask(planId, task(meant, null), 1);
        writer.insertVersion(planId, 1, kept.fileName(), kept.sha256(), actor.personId(), actor.postId(), kept.id(), clock.instant());
        record Imported(String title, String fileName, String sha256, int rows, long tasks, int trackFrom) {}
        var active = understood.rows().stream().filter(m -> m.row().state() == Task.State.ACTIVE).count();
        audit.record(AuditEvent.of("plan.imported", "plan", planId, title)
                .change(null, new Imported(title, kept.fileName(), kept.sha256(), understood.rows().size(), active, trackFrom)));
        return answered(planId, 1);
    }

    private Accepted revise(Kept kept, long planId, Understood understood, Wishes wishes, Actor actor) {
        var version = writer.lockPlan(planId);
        if (version != kept.content().baseVersion()) {
            throw Problem.conflict("changed-meanwhile", "方案在预览之后已更新为第 %d 版。请重新上传文件。".formatted(version),
                    "The plan became version %d after the preview. Upload the file again.".formatted(version));
        }
        var plan = plans.get(planId);
        var before = tasks.of(planId);
        var revision = Revision.of(understood.rows(), before);
        var next = version + 1;
        writer.vacatePositions(planId);
        for (var meant : understood.rows()) {
            var row = meant.row().row();
            var old = revision.task(row);
            if (old == null) {
                var id = writer.insertTask(planId, task(meant, null), next);
                writer.insertRevision(id, next, "ADDED", null, json.writeValueAsString(tasks.get(id)));
            } else {
                writer.updateTask(old.id(), task(meant, old));
                if (revision.differences().containsKey(row)) {
                    writer.insertRevision(old.id(), next, "CHANGED", json.writeValueAsString(old), json.writeValueAsString(tasks.get(old.id())));
                }
            }
        }
        for (var gone : revision.removed()) {
            writer.removeTask(gone.id());
            writer.insertRevision(gone.id(), next, "REMOVED", json.writeValueAsString(gone), null);
        }
        var title = title(wishes, plan.title());
        writer.updatePlan(planId, next, title, understood.from(), understood.to());
        writer.insertVersion(planId, next, kept.fileName(), kept.sha256(), actor.personId(), actor.postId(), kept.id(), clock.instant());
        record Was(int version) {}
        record Revised(int version, String fileName, String sha256, int added, int changed, int removed) {}
        audit.record(AuditEvent.of("plan.revised", "plan", planId, title)
                .change(new Was(version), new Revised(next, kept.fileName(), kept.sha256(),
                        (int) understood.rows().stream().filter(m -> revision.task(m.row().row()) == null).count(), revision.differences().size(), revision.removed().size())));
        return answered(planId, next);
    }

    private static String title(Wishes wishes, String otherwise) {
        if (wishes.title() == null || wishes.title().isBlank()) return otherwise;
        var title = wishes.title().strip();
        if (title.length() > LONGEST_TITLE) {
            throw Problem.unprocessable("title-too-long", "方案名称有 %d 个字，最多 %d 个字。".formatted(title.length(), LONGEST_TITLE),
                    "The title has %d characters; %d are allowed.".formatted(title.length(), LONGEST_TITLE));
        }
        return title;
    }

    /** The plan that a file revises: one of the person's own region, as when they would make it. */
    private Plan own(long planId, Actor actor) {
        var plan = plans.get(planId);
        if (!plan.regionCode().startsWith(actor.regionCode()) && !actor.regionCode().startsWith(plan.regionCode())) {
            throw Problem.forbidden("region-not-yours", "您不能修订区划 %s 的方案。".formatted(plan.regionCode()),
                    "You cannot revise a plan of region %s.".formatted(plan.regionCode()));
        }
        return plan;
    }

    private Accepted answered(long planId, int version) {
        var rows = tasks.of(planId);
        return new Accepted(planId, (int) rows.stream().filter(t -> t.state() == Task.State.ACTIVE).count(), rows.size(), version);
    }

    /** The row to be kept. Where it goes on with an old one, what a person decided about that one stays. */
    private PlanWriter.NewTask task(Meant meant, @Nullable Task old) {
        var row = meant.row();
        var sameText = old != null && old.text().equals(row.text());
        var keepsMeasure = old != null && !meant.confirmed() && (sameText || old.measureConfirmed());
        var key = keepsMeasure ? old.measureKey() : meant.measure() == null ? null : meant.measure().key();
        return new PlanWriter.NewTask(row.no(), row.row(), row.state(), row.partNo(), row.part(), row.title(), row.text(),
                sameText ? old.corrected() : meant.corrected(), meant.leadParties(), meant.participantParties(), row.leadsIssued(), row.participantsIssued(),
                row.limit(), row.due(), row.targets(), key, keepsMeasure ? old.measureScore() : meant.score(), keepsMeasure ? old.measureConfirmed() : meant.confirmed(),
                // As when a measure is chosen: nothing that was restricted comes to light by a new wording.
                old != null && old.restricted() || restricted(key), row.inherited());
    }

    private boolean restricted(@Nullable String measureKey) {
        return measureKey != null && measures.find(measureKey).map(Measure::restricted).orElse(false);
    }

    private Kept load(String importId, Actor actor, boolean lock) {
        var kept = jdbc.sql("select * from plan_import where id = :id and person_id = :person" + (lock ? " for update" : ""))
                .param("id", importId).param("person", actor.personId())
                .query((row, _) -> new Kept(row.getString("id"), row.getObject("plan_id", Long.class), row.getString("file_name"), row.getString("sha256"),
                        json.readValue(row.getString("content"), Content.class), json.readValue(row.getString("choices"), Choices.class),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(), row.getObject("accepted_plan_id", Long.class),
                        row.getObject("accepted_version", Integer.class)))
                .optional()
                .orElseThrow(() -> Problem.notFound("import-not-found", "没有这次导入，或它不是您上传的。请重新上传文件。", "There is no such import, or somebody else uploaded it. Upload the file again."));
        if (kept.acceptedPlanId() == null && kept.expiresAt().isBefore(clock.instant())) {
            throw new Problem(HttpStatus.GONE, "import-expired", Bilingual.of("预览已过期（保留 24 小时）。请重新上传文件。", "The preview has expired (it is kept for 24 hours). Upload the file again."));
        }
        return kept;
    }

    private static Problem alreadyAccepted(Kept kept) {
        return Problem.conflict("import-already-accepted", "这次导入已经接受为方案 %d。".formatted(kept.acceptedPlanId()), "This import was already accepted as plan %d.".formatted(kept.acceptedPlanId()))
                .with("planId", kept.acceptedPlanId());
    }

    private Preview show(Kept kept, Actor actor) {
        var today = LocalDate.now(clock);
        var understood = understanding.understand(kept.content().table(), kept.choices(), today);
        var table = kept.content().table();
        var revision = kept.planId() == null ? null : Revision.of(understood.rows(), tasks.of(kept.planId()));
                var rows = new ArrayList<Preview.Row>();
        for (var meant : understood.rows()) rows.add(row(meant, revision, today));
        if (revision != null) {
            for (var gone : revision.removed()) rows.add(removed(gone, rows.size() + 1));
        }
        var active = (int) table.rows().stream().filter(r -> r.state() == Task.State.ACTIVE).count();
        var summary = new Summary(table.rows().size(), active, count(rows, "added"), count(rows, "changed"), count(rows, "unchanged"), count(rows, "removed"));
        var unknown = understood.unknown().entrySet().stream()
                .map(e -> new Unknown(e.getKey(), rowsNaming(table, e.getKey()), e.getValue().stream().map(PlanImports::body).toList()))
                .toList();
        var plan = kept.planId() == null ? null : plans.get(kept.planId());
        return new Preview(kept.id(), kept.fileName(), kept.planId(), plan == null ? table.title() : plan.title(), table.issuedIn(),
                plan == null ? region(actor) : plan.regionCode(), understood.from(), understood.to(), plan == null ? today.getYear() : plan.trackFrom(), summary,
                understood.issues().stream().noneMatch(i -> i.severity() == Issue.Severity.ERROR), rows, understood.issues(), unknown, kept.expiresAt());
    }

    private Preview.Row row(Meant meant, @Nullable Revision revision, LocalDate today) {
        var row = meant.row();
        var measure = meant.measure();
        var key = measure == null ? null : measure.key();
        var choice = measure == null ? null : new MeasureChoice(measure.key(), measure.title(), meant.score(), meant.confirmed(),
                meant.ranked().stream().filter(m -> !m.measure().key().equals(measure.key())).map(m -> new Alternative(m.measure().key(), m.measure().title(), m.score())).toList());
        var old = revision == null ? null : revision.task(row.row());
        return new Preview.Row(row.row(), row.no(), row.state(), row.partNo(), row.part(), row.title(), row.text(), meant.corrected(),
                sides(meant.leads(), today, key), sides(meant.participants(), today, key), row.limit(), row.due(), row.targets(), choice,
                measure != null && measure.restricted(), List.copyOf(row.inherited()), revision == null ? null : revision.change(row.row()),
                old == null ? null : old.id(), revision == null ? List.of() : revision.differences().getOrDefault(row.row(), List.of()));
    }

    private static Preview.Row removed(Task task, int row) {
        return new Preview.Row(row, task.no(), Task.State.REMOVED, task.partNo(), task.part(), task.title(), task.text(), task.corrected(), List.of(), List.of(),
                task.limit(), task.due(), task.targets(), null, task.restricted(), List.of(), "removed", task.id(), List.of());
    }

    private static int count(List<Preview.Row> rows, String change) {
        return (int) rows.stream().filter(r -> change.equals(r.change())).count();
    }

    private static List<Integer> rowsNaming(DivisionTable table, String text) {
        return table.rows().stream()
                .filter(r -> r.leads().stream().anyMatch(n -> n.text().equals(text)) || r.participants().stream().anyMatch(n -> n.text().equals(text)))
                .map(DivisionTable.Row::row).toList();
    }

    /** Who answers today follows the measure: it decides where the function of the row went. */
    private List<Side> sides(List<Resolved> side, LocalDate today, @Nullable String measureKey) {
        return side.stream().map(r -> {
            var named = r.named();
            List<Body> now = named == null || r.isGroup() ? List.of()
                    : organisations.successors(named.id(), today, measureKey).stream().map(PlanImports::body).toList();
            return new Side(r.name().text(), named == null ? null : named.id(), r.isGroup() && named != null ? named.key() : null, r.members().size(), now, r.inherited());
        }).toList();
    }

    private static Body body(Organisation organisation) {
        return new Body(organisation.id(), organisation.name());
    }

    /** The district of the person who brings the table: the first six digits of their region. */
    private static String region(Actor actor) {
        return actor.regionCode().length() > 6 ? actor.regionCode().substring(0, 6) : actor.regionCode();
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
