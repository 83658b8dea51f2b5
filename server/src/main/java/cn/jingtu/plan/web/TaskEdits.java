package cn.jingtu.plan.web;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.plan.Measures;
import cn.jingtu.plan.Plans;
import cn.jingtu.plan.Task;
import cn.jingtu.plan.TaskMeasureChanged;
import cn.jingtu.plan.Tasks;
import cn.jingtu.plan.store.PlanWriter;
import cn.jingtu.platform.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person may decide about a row: which measure it is, and a correction beside its text. */
@Service
class TaskEdits {

    private final Tasks tasks;
    private final Plans plans;
    private final Measures measures;
    private final PlanWriter writer;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    TaskEdits(Tasks tasks, Plans plans, Measures measures, PlanWriter writer, CurrentActor actors, AuditTrail audit, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.plans = plans;
        this.measures = measures;
        this.writer = writer;
        this.actors = actors;
        this.audit = audit;
        this.events = events;
    }

    private record MeasureOf(@Nullable String measure, boolean confirmed) {}

    private record TextOf(@Nullable String corrected) {}

    /** Confirms or changes the measure; null says that the row is none of the catalogue. */
    @Transactional
    public Task measure(long taskId, @Nullable String key) {
        var task = active(taskId);
        var measure = key == null ? null : measures.find(key).orElseThrow(() -> Problem.unprocessable("measure-not-found",
                "没有“%s”这一措施。请从措施目录中选择。".formatted(key), "There is no measure “%s”. Choose one of the catalogue.".formatted(key)));
        // A row of restricted records stays restricted whatever it is renamed to: nothing may come to light by a change.
        var restricted = task.restricted() || measure != null && measure.restricted();
        writer.updateMeasure(taskId, key, restricted);
        audit.record(AuditEvent.of("task.measure-changed", "task", taskId, label(task))
                .change(new MeasureOf(task.measureKey(), task.measureConfirmed()), new MeasureOf(measure == null ? null : measure.key(), true)));
        events.publishEvent(new TaskMeasureChanged(taskId));
        return tasks.get(taskId);
    }

    /** Keeps a corrected wording beside the text as issued; null or the text itself takes it back. */
    @Transactional
    public Task correct(long taskId, @Nullable String corrected) {
        var task = active(taskId);
        var text = corrected == null || corrected.isBlank() || corrected.strip().equals(task.text()) ? null : corrected.strip();
        if (text != null && text.length() > 4_000) {
            throw Problem.unprocessable("text-too-long", "更正文字有 %d 字，最多 4000 字。".formatted(text.length()), "The corrected text has %d characters; 4000 at most.".formatted(text.length()));
        }
        writer.updateCorrection(taskId, text);
        audit.record(AuditEvent.of("task.text-corrected", "task", taskId, label(task)).change(new TextOf(task.corrected()), new TextOf(text)));
        return tasks.get(taskId);
    }

    private Task active(long taskId) {
        var task = tasks.get(taskId);
        if (!PlanController.sees(actors.require(), plans.get(task.planId()))) {
            throw Problem.notFound("task-not-found", "没有编号为 %d 的任务。".formatted(taskId), "There is no task %d.".formatted(taskId));
        }
        if (task.state() != Task.State.ACTIVE) {
            throw Problem.conflict("task-not-active", "第 %s 行不是有效任务，不能修改。".formatted(task.no()), "Row %s is no active task and cannot be changed.".formatted(task.no()));
        }
        return task;
    }

    private static String label(Task task) {
        return task.no() + " " + task.title();
    }
}
