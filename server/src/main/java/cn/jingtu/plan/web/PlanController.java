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
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<TaskStatus> status;

    PlanController(Plans plans, Tasks tasks, TaskView.Factory views, CurrentActor actors, ObjectProvider<TaskStatus> status) {
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
        return plans.all().stream().filter(p -> sees(actor, p)).map(this::view).toList();
    }

    @Permit("plan:read")
    @GetMapping("/plans/{planId}")
    PlanView one(@PathVariable long planId) {
        return view(visible(planId));
    }

    @Permit("task:read")
    @GetMapping("/plans/{planId}/tasks")
    List<TaskView> tasks(@PathVariable long planId) {
        var plan = visible(planId);
        var rows = tasks.of(plan.id());
        return views.views(rows, lights(plan, rows), actors.require());
    }

    @Permit("task:read")
    @GetMapping("/tasks/{taskId}")
    TaskDetail task(@PathVariable long taskId) {
        var task = tasks.get(taskId);
        var plan = visible(task.planId());
        var view = views.views(List.of(task), lights(plan, List.of(task)), actors.require()).getFirst();
        var life = status.getIfAvailable();
        return new TaskDetail(view, life == null || task.state() == Task.State.EMPTY ? List.of() : life.periods(task));
    }

    private PlanView view(Plan plan) {
        var rows = tasks.of(plan.id());
        var counts = new TreeMap<String, Integer>();
        lights(plan, rows).values().forEach(s -> {
            if (s.light() != null) counts.merge(s.light(), 1, Integer::sum);
        });
        return new PlanView(plan.id(), plan.title(), plan.issuedIn(), plan.regionCode(), plan.periodFrom(), plan.periodTo(), plan.trackFrom(), plan.version(),
                plan.demo(), rows.stream().filter(t -> t.state() == Task.State.ACTIVE).count(), counts);
    }

    private Map<Long, TaskStatus.Status> lights(Plan plan, List<Task> rows) {
        var life = status.getIfAvailable();
        return life == null ? Map.of() : life.of(plan, rows);
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
