package cn.jingtu.plan.life;

import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The years of a row. */
@RestController
@RequestMapping("/api")
class PeriodController {

    private final TaskRights rights;
    private final PeriodViews views;
    private final CurrentActor actors;

    PeriodController(TaskRights rights, PeriodViews views, CurrentActor actors) {
        this.rights = rights;
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
}
