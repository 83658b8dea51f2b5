package cn.jingtu.plan.web;

import cn.jingtu.access.Actor;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import cn.jingtu.plan.Plan;
import cn.jingtu.plan.Plans;
import cn.jingtu.plan.Task;
import cn.jingtu.plan.TaskStatus;
import cn.jingtu.plan.Tasks;
import cn.jingtu.platform.Problem;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The front page: plans and their rows. */
@RestController
@RequestMapping("/api")
class PlanController {

    private final Plans plans;
    private final Tasks tasks;
    private final TaskView.Factory views;
    private final CurrentActor actors;
    private final TaskStatus status;

    PlanController(Plans plans, Tasks tasks, TaskView.Factory views, CurrentActor actors, TaskStatus status) {
        this.plans = plans;
        this.tasks = tasks;
        this.views = views;
        this.actors = actors;
        this.status = status;
    }

    /** @param lights how many rows show which light */
    record PlanView(
            long id, String title, String issuedIn, String regionCode, LocalDate periodFrom, LocalDate periodTo, int trackFrom, int version,
            boolean demo, long tasks, Map<String, Integer> lights) {}

    record TaskDetail(@JsonUnwrapped TaskView task, List<?> periods) {}

    @Permit("plan:read")
    @GetMapping("/plans")
    List<PlanView> list() {
        var actor = actors.require();
        return views(plans.all().stream().filter(p -> sees(actor, p)).toList());
    }

    @Permit("plan:read")
    @GetMapping("/plans/{planId}")
    PlanView one(@PathVariable long planId) {
        return views(List.of(visible(planId))).getFirst();
    }

    @Permit("task:read")
    @GetMapping("/plans/{planId}/tasks")
    List<TaskView> tasks(@PathVariable long planId) {
        var plan = visible(planId);
        var rows = tasks.of(plan.id());
        return views.views(rows, status.of(plan, rows), actors.require());
    }

    @Permit("task:read")
    @GetMapping("/tasks/{taskId}")
    TaskDetail task(@PathVariable long taskId) {
        var task = tasks.get(taskId);
        var plan = visible(task.planId());
        var view = views.views(List.of(task), status.of(plan, List.of(task)), actors.require()).getFirst();
        return new TaskDetail(view, task.state() == Task.State.EMPTY ? List.of() : status.periods(task));
    }

    private List<PlanView> views(List<Plan> shown) {
        var counts = status.counts(shown);
        return shown.stream()
                .map(p -> new PlanView(p.id(), p.title(), p.issuedIn(), p.regionCode(), p.periodFrom(), p.periodTo(), p.trackFrom(), p.version(), p.demo(),
                        counts.get(p.id()).tasks(), counts.get(p.id()).lights()))
                .toList();
    }

    private Plan visible(long planId) {
        var plan = plans.get(planId);
        if (sees(actors.require(), plan)) return plan;
        throw Problem.notFound("plan-not-found", "没有编号为 %d 的方案。".formatted(planId), "There is no plan %d.".formatted(planId));
    }

    /** A town sees its district's plan, a city the plans of its districts; neighbours do not see each other's. */
    static boolean sees(Actor actor, Plan plan) {
        return plan.regionCode().startsWith(actor.regionCode()) || actor.regionCode().startsWith(plan.regionCode());
    }
}
