package cn.jingtu.plan.life;

import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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

    /** Rows of each department, as it was called on the day of issue or as it is today. */
    @Permit("plan:read")
    @GetMapping("/counts")
    List<PlanSummary.DepartmentCount> counts(@PathVariable long planId, @RequestParam(defaultValue = "issued") String view) {
        var asCalled = "current".equals(view) ? PlanSummary.View.CURRENT : PlanSummary.View.ISSUED;
        return summary.departments(rights.readablePlan(planId, actors.require()), asCalled);
    }
}
