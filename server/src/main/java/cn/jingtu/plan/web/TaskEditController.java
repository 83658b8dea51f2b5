package cn.jingtu.plan.web;

import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import cn.jingtu.plan.Task;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decisions about one row. */
@RestController
@RequestMapping("/api/tasks/{taskId}")
class TaskEditController {

    private final TaskEdits edits;
    private final TaskView.Factory views;
    private final CurrentActor actors;

    TaskEditController(TaskEdits edits, TaskView.Factory views, CurrentActor actors) {
        this.edits = edits;
        this.views = views;
        this.actors = actors;
    }

    record Chosen(@Nullable String key) {}

    record Corrected(@Nullable String corrected) {}

    @Permit("plan:manage")
    @PutMapping("/measure")
    TaskView measure(@PathVariable long taskId, @RequestBody Chosen chosen) {
        return view(edits.measure(taskId, chosen.key()));
    }

    @Permit("plan:manage")
    @PutMapping("/text")
    TaskView text(@PathVariable long taskId, @RequestBody Corrected corrected) {
        return view(edits.correct(taskId, corrected.corrected()));
    }

    private TaskView view(Task task) {
        return views.views(List.of(task), Map.of(), actors.require()).getFirst();
    }
}
