package cn.jingtu.plan.life;

import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The years of a row. */
@RestController
@RequestMapping("/api")
class PeriodController {

    private final TaskRights rights;
    private final Periods periods;
    private final PeriodViews views;
    private final CurrentActor actors;

    PeriodController(TaskRights rights, Periods periods, PeriodViews views, CurrentActor actors) {
        this.rights = rights;
        this.periods = periods;
        this.views = views;
        this.actors = actors;
    }

    @Permit("task:read")
    @GetMapping("/tasks/{taskId}/periods")
    List<PeriodViews.PeriodView> periods(@PathVariable long taskId) {
        var actor = actors.require();
        var task = rights.readable(taskId, actor);
        return views.of(task, actor);
    }

    record NewDue(@NotNull LocalDate due, @NotBlank String reason) {}

    @Permit("plan:manage")
    @PutMapping("/periods/{id}/due")
    Period due(@PathVariable long id, @RequestBody @Valid NewDue body) {
        rights.readable(periods.get(id).taskId(), actors.require());
        return periods.set(id, body.due(), body.reason());
    }
}
