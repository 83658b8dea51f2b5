package cn.jingtu.plan.supervision;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.Permit;
import cn.jingtu.files.Files;
import cn.jingtu.plan.life.Can;
import cn.jingtu.procedure.Step;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Supervision items. */
@RestController
@RequestMapping("/api/supervisions")
class SupervisionController {

    private final Supervisions supervisions;
    private final SupervisionStore store;
    private final SupervisionStatistics statistics;
    private final Files files;
    private final AuditTrail audit;
    private final Clock clock;

    SupervisionController(
            Supervisions supervisions,
            SupervisionStore store,
            SupervisionStatistics statistics,
            Files files,
            AuditTrail audit,
            Clock clock) {
        this.supervisions = supervisions;
        this.store = store;
        this.statistics = statistics;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    record Line(@JsonUnwrapped Supervision item, String reference, Slip slip) {}

    record View(
            @JsonUnwrapped Supervision item,
            String reference,
            Slip slip,
            List<SupervisionStore.DueChange> extensions,
            List<Step> steps,
            List<Files.Linked> files,
            List<Can> can) {}

    /**
     * What is printed on the slip.
     *
     * @param colour null where no slip is due
     * @param asOf   the day it is printed for
     */
    record PrintedSlip(
            String reference,
            Slip.@Nullable Colour colour,
            int days,
            String title,
            String content,
            @Nullable String no,
            String organisation,
            String issuer,
            @Nullable LocalDate issuedOn,
            LocalDate due,
            LocalDate dueFirst,
            LocalDate asOf) {}

    record Body(
            @Nullable Integer version,
            Supervision.@Nullable Origin origin,
            @Nullable Long taskId,
            @Nullable String title,
            @Nullable String content,
            @NotNull Long organisationId,
            @NotNull LocalDate due) {

        Supervision.Text text() {
            return new Supervision.Text(
                    Objects.requireNonNullElse(origin, taskId == null ? Supervision.Origin.OTHER : Supervision.Origin.TASK),
                    taskId,
                    Objects.requireNonNullElse(title, "").strip(),
                    Objects.requireNonNullElse(content, "").strip(),
                    organisationId,
                    due);
        }
    }

    record Reply(@Nullable String text, @Nullable List<Long> files) {}

    record Reason(@Nullable String reason) {}

    record Extend(@NotNull LocalDate until, @Nullable String reason) {}

    @Permit("supervision:read")
    @GetMapping
    List<Line> list() {
        return supervisions.visible().stream().map(s -> new Line(s, s.reference(), supervisions.slip(s))).toList();
    }

    @Permit("supervision:read")
    @GetMapping("/statistics")
    SupervisionStatistics.Statistics statistics(@RequestParam(required = false) @Nullable Integer year) {
        return statistics.of(year == null ? LocalDate.now(clock).getYear() : year);
    }

    @Permit("supervision:read")
    @GetMapping("/{id}")
    View one(@PathVariable long id) {
        return view(read(id));
    }

    @Permit("supervision:read")
    @GetMapping("/{id}/slip")
    PrintedSlip slip(@PathVariable long id) {
        var s = read(id);
        var slip = supervisions.slip(s);
        return new PrintedSlip(
                s.reference(),
                slip.colour(),
                slip.days(),
                s.title(),
                s.content(),
                s.no(),
                s.organisation(),
                s.issuer(),
                s.issuedOn(),
                s.due(),
                s.dueFirst(),
                LocalDate.now(clock));
    }

    private Supervision read(long id) {
        var item = supervisions.get(id);
        if (store.restricted(item)) {
            audit.recordRead(AuditEvent.of("supervision.read", SupervisionCycle.OBJECT, id, item.label()).asRestricted());
        }
        return item;
    }

    @Permit("supervision:issue")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View draft(@RequestBody @Valid Body body) {
        return view(supervisions.draft(body.text()));
    }

    @Permit("supervision:issue")
    @PutMapping("/{id}")
    View edit(@PathVariable long id, @RequestBody @Valid Body body) {
        return view(supervisions.edit(id, Objects.requireNonNullElse(body.version(), 0), body.text()));
    }

    @Permit("supervision:issue")
    @PostMapping("/{id}/issue")
    View issue(@PathVariable long id) {
        return view(supervisions.issue(id));
    }

    @Permit("supervision:reply")
    @PostMapping("/{id}/reply")
    View reply(@PathVariable long id, @RequestBody Reply body) {
        return view(supervisions.reply(id, body.text(), body.files() == null ? List.of() : body.files()));
    }

    @Permit("supervision:issue")
    @PostMapping("/{id}/return")
    View giveBack(@PathVariable long id, @RequestBody(required = false) @Nullable Reason body) {
        return view(supervisions.giveBack(id, body == null ? null : body.reason()));
    }

    @Permit("supervision:issue")
    @PostMapping("/{id}/extend")
    View extend(@PathVariable long id, @RequestBody @Valid Extend body) {
        return view(supervisions.extend(id, body.until(), body.reason()));
    }

    @Permit("supervision:issue")
    @PostMapping("/{id}/close")
    View close(@PathVariable long id, @RequestBody(required = false) @Nullable Reason body) {
        return view(supervisions.close(id, body == null ? null : body.reason()));
    }

    private View view(Supervision s) {
        return new View(
                s,
                s.reference(),
                supervisions.slip(s),
                store.extensions(s.id()),
                supervisions.history(s),
                files.linked(SupervisionCycle.OBJECT, String.valueOf(s.id())),
                supervisions.can(s).stream().map(Can::of).toList());
    }
}
