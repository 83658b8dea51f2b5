package cn.jingtu.plan.life;

import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts over a plan. */
@RestController
@RequestMapping("/api/plans/{planId}")
class SummaryController {

    private final TaskRights rights;
    private final PlanSummary summary;
    private final CurrentActor actors;

    SummaryController(TaskRights rights, PlanSummary summary, CurrentActor actors) {
        this.rights = rights;
        this.summary = summary;
        this.actors = actors;
    }

    @Permit("plan:read")
    @GetMapping("/summary")
    PlanSummary.Summary summary(@PathVariable long planId) {
        var actor = actors.require();
        return summary.of(rights.readablePlan(planId, actor), actor);
    }
}
