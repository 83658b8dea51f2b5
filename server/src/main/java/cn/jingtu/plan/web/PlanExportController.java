package cn.jingtu.plan.web;

import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import cn.jingtu.plan.Light;
import cn.jingtu.plan.Party;
import cn.jingtu.plan.Plan;
import cn.jingtu.plan.Plans;
import cn.jingtu.plan.Progress;
import cn.jingtu.plan.Task;
import cn.jingtu.plan.TaskStatus;
import cn.jingtu.plan.Tasks;
import cn.jingtu.plan.table.DivisionWriter;
import cn.jingtu.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The table as on paper, and with progress. */
@RestController
@RequestMapping("/api/plans/{planId}")
class PlanExportController {

    private final Plans plans;
    private final Tasks tasks;
    private final CurrentActor actors;
    private final ObjectProvider<TaskStatus> status;

    PlanExportController(Plans plans, Tasks tasks, CurrentActor actors, ObjectProvider<TaskStatus> status) {
        this.plans = plans;
        this.tasks = tasks;
        this.actors = actors;
        this.status = status;
    }

    @Permit("plan:read")
    @GetMapping("/export.docx")
    ResponseEntity<byte[]> docx(@PathVariable long planId) {
        var plan = visible(planId);
        return file(plan, "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", DivisionWriter.docx(document(plan, Locale.CHINESE)));
    }

    @Permit("plan:read")
    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable long planId, Locale locale) {
        var plan = visible(planId);
        return file(plan, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", DivisionWriter.xlsx(document(plan, locale), locale));
    }

    @Permit("plan:read")
    @GetMapping("/export.csv")
    ResponseEntity<byte[]> csv(@PathVariable long planId) {
        var plan = visible(planId);
        return file(plan, "csv", "text/csv;charset=UTF-8", DivisionWriter.csv(document(plan, Locale.CHINESE)));
    }

    private Plan visible(long planId) {
        var plan = plans.get(planId);
        if (PlanController.sees(actors.require(), plan)) return plan;
        throw Problem.notFound("plan-not-found", "没有编号为 %d 的方案。".formatted(planId), "There is no plan %d.".formatted(planId));
    }

    private DivisionWriter.Document document(Plan plan, Locale locale) {
        var rows = tasks.of(plan.id());
        var life = status.getIfAvailable();
        Map<Long, TaskStatus.Status> lights = life == null ? Map.of() : life.of(plan, rows);
        return new DivisionWriter.Document(plan.issuedIn(), plan.title(),
                rows.stream().map(t -> line(t, lights.getOrDefault(t.id(), TaskStatus.Status.UNKNOWN), locale)).toList());
    }

    private static DivisionWriter.Line line(Task task, TaskStatus.Status status, Locale locale) {
        var light = Arrays.stream(Light.values()).filter(l -> l.key().equals(status.light())).findFirst();
        return new DivisionWriter.Line(task.no(), task.part(), task.title(), task.text(), cell(task.leadsIssued(), task.leads(), task.inherited().contains("leads")),
                cell(task.participantsIssued(), task.participants(), task.inherited().contains("participants")), task.limit(), task.inherited(),
                light.map(l -> l.shape() + " " + l.label().in(locale)).orElse(""), status.progress() instanceof Progress progress ? String.valueOf(progress.percent()) : "",
                status.nextDue() == null ? "" : status.nextDue().toString());
    }

    /** The cell as written; an inherited one spelled out, for formats without merged cells. */
    private static String cell(String issued, List<Party> parties, boolean inherited) {
        return inherited && issued.isEmpty() ? parties.stream().map(Party::issued).distinct().collect(Collectors.joining("、")) : issued;
    }

    private static ResponseEntity<byte[]> file(Plan plan, String ending, String type, byte[] content) {
        var name = plan.title().replaceAll("[\\\\/:*?\"<>|\\s]+", "_") + "." + ending;
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .body(content);
    }
}
