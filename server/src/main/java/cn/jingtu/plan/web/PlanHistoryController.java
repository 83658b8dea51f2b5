package cn.jingtu.plan.web;

import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import cn.jingtu.access.Posts;
import cn.jingtu.plan.Plans;
import cn.jingtu.plan.Tasks;
import cn.jingtu.plan.store.PlanHistory;
import cn.jingtu.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of the table: its versions, and how often organisations appear in it. */
@RestController
@RequestMapping("/api/plans/{planId}")
class PlanHistoryController {

    private final Plans plans;
    private final Tasks tasks;
    private final PlanHistory history;
    private final PlanCounts counts;
    private final Posts posts;
    private final CurrentActor actors;
    private final Clock clock;

    PlanHistoryController(Plans plans, Tasks tasks, PlanHistory history, PlanCounts counts, Posts posts, CurrentActor actors, Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.history = history;
        this.counts = counts;
        this.posts = posts;
        this.actors = actors;
        this.clock = clock;
    }

    record VersionView(int version, String fileName, String sha256, OffsetDateTime acceptedAt, @Nullable String post, int added, int changed, int removed) {}

    @Permit("plan:read")
    @GetMapping("/versions")
    List<VersionView> versions(@PathVariable long planId) {
        visible(planId);
        return history.versions(planId).stream()
                .map(v -> new VersionView(v.version(), v.fileName(), v.sha256(), v.acceptedAt(),
                        v.postId() == null ? null : posts.find(v.postId()).map(Posts.Holder::title).orElse(null), v.added(), v.changed(), v.removed()))
                .toList();
    }

    @Permit("plan:read")
    @GetMapping("/versions/{version}/changes")
    List<PlanHistory.Change> changes(@PathVariable long planId, @PathVariable int version) {
        visible(planId);
        return history.changes(planId, version);
    }

    @Permit("plan:read")
    @GetMapping("/counts")
    List<PlanCounts.Count> counts(@PathVariable long planId, @RequestParam(defaultValue = "current") String view) {
        visible(planId);
        return switch (view) {
            case "issued" -> counts.issued(tasks.of(planId));
            case "current" -> counts.current(tasks.of(planId), LocalDate.now(clock));
            default -> throw Problem.badRequest("view-unknown", "view 应为 issued 或 current，不是“%s”。".formatted(view), "view is issued or current, not “%s”.".formatted(view));
        };
    }

    private void visible(long planId) {
        if (!PlanController.sees(actors.require(), plans.get(planId))) {
            throw Problem.notFound("plan-not-found", "没有编号为 %d 的方案。".formatted(planId), "There is no plan %d.".formatted(planId));
        }
    }
}
