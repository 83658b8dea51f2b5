package cn.jingtu.plan.life;

import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import cn.jingtu.indicator.FigureView;
import cn.jingtu.indicator.Scopes;
import cn.jingtu.plan.Plans;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the registers say about a row. */
@RestController
class TaskFiguresController {

    private final TaskRights rights;
    private final TaskFigures figures;
    private final Plans plans;
    private final CurrentActor actors;
    private final Clock clock;

    TaskFiguresController(TaskRights rights, TaskFigures figures, Plans plans, CurrentActor actors, Clock clock) {
        this.rights = rights;
        this.figures = figures;
        this.plans = plans;
        this.actors = actors;
        this.clock = clock;
    }

    /** @param region a district or town; the plan's district where none is asked for */
    @Permit("task:read")
    @GetMapping("/api/tasks/{taskId}/figures")
    List<FigureView> figures(
            @PathVariable long taskId,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable LocalDate asOf) {
        var actor = actors.require();
        var task = rights.readable(taskId, actor);
        var asked = region == null || region.isBlank() ? plans.get(task.planId()).regionCode() : region;
        var scope = Scopes.read(actor, asked, year, asOf, LocalDate.now(clock));
        return figures.of(task, scope).stream().map(FigureView::of).toList();
    }
}
