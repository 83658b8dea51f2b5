package cn.jingtu.plan.supervision;

import cn.jingtu.access.Actor;
import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Posts;
import cn.jingtu.access.Settings;
import cn.jingtu.files.Files;
import cn.jingtu.plan.Tasks;
import cn.jingtu.plan.life.TaskRights;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import cn.jingtu.platform.WorkingDays;
import cn.jingtu.procedure.LifeCycle;
import cn.jingtu.procedure.Procedures;
import cn.jingtu.procedure.Step;
import cn.jingtu.procedure.Todo;
import cn.jingtu.procedure.Todos;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Supervision items: drafted and issued by the office, answered by the body that owes, closed or sent back. */
@Service
public class Supervisions {

    private final SupervisionStore store;
    private final LifeCycle<SupervisionState, SupervisionEvent, Supervision> cycle;
    private final Procedures procedures;
    private final Tasks tasks;
    private final TaskRights rights;
    private final SupervisionReaders readers;
    private final Files files;
    private final Todos todos;
    private final Posts posts;
    private final Settings settings;
    private final WorkingDays calendar;
    private final AuditTrail audit;
    private final CurrentActor actors;
    private final Clock clock;

    Supervisions(
            SupervisionStore store,
            LifeCycle<SupervisionState, SupervisionEvent, Supervision> cycle,
            Procedures procedures,
            Tasks tasks,
            TaskRights rights,
            SupervisionReaders readers,
            Files files,
            Todos todos,
            Posts posts,
            Settings settings,
            WorkingDays calendar,
            AuditTrail audit,
            CurrentActor actors,
            Clock clock) {
        this.store = store;
        this.cycle = cycle;
        this.procedures = procedures;
        this.tasks = tasks;
        this.rights = rights;
        this.readers = readers;
        this.files = files;
        this.todos = todos;
        this.posts = posts;
        this.settings = settings;
        this.calendar = calendar;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /** Those that the present actor may read: open ones first, by due date. */
    public List<Supervision> visible() {
        var actor = actors.require();
        return store.all().stream().filter(s -> readers.mayRead(s, actor)).toList();
    }

    /** @throws Problem {@code supervision-not-found} also where it is not theirs to see */
    public Supervision get(long id) {
        var item = store.get(id);
        if (!readers.mayRead(item, actors.require())) throw SupervisionStore.notFound(id);
        return item;
    }

    @Transactional
    public Supervision draft(Supervision.Text text) {
        var actor = actors.require();
        rights.requirePermission(actor, "supervision:issue");
        check(text, actor);
        return begin(SupervisionState.DRAFT, SupervisionEvent.DRAFT, text, actor);
    }

    /** The item that follows up a decision of a meeting; it is in force at once. */
    @Transactional
    public Supervision decided(Supervision.Text text) {
        var actor = actors.require();
        rights.requireAssignable(text.organisationId());
        var item = begin(SupervisionState.ISSUED, SupervisionEvent.DECIDE, text, actor);
        return issued(item);
    }

    private Supervision begin(SupervisionState state, SupervisionEvent event, Supervision.Text text, Actor actor) {
        var today = LocalDate.now(clock);
        var id = store.add(region(text, actor), today.getYear(), state, text, actor.organisationId(), clock.instant());
        var item = store.get(id);
        procedures.begin(cycle, item, event, null);
        return item;
    }

    private String region(Supervision.Text text, Actor actor) {
        return text.taskId() == null ? actor.regionCode() : rights.readablePlan(tasks.get(text.taskId()).planId(), actor).regionCode();
    }

    @Transactional
    public Supervision edit(long id, int version, Supervision.Text text) {
        var actor = actors.require();
        rights.requirePermission(actor, "supervision:issue");
        var before = get(id);
        check(text, actor);
        if (before.state() != SupervisionState.DRAFT) {
            throw Problem.conflict("supervision-not-draft", "督办件已下发，不能修改。", "The item was issued and cannot be changed.");
        }
        if (!store.change(id, version, text)) {
            throw Problem.conflict(
                            "changed-meanwhile",
                            "督办件已被他人修改，请刷新后再改。",
                            "Somebody changed the item meanwhile. Reload and change again.")
                    .with("version", before.version());
        }
        var after = store.get(id);
        var event = AuditEvent.of("supervision.changed", SupervisionCycle.OBJECT, id, after.label()).change(before, after);
        audit.record(store.restricted(after) ? event.asRestricted() : event);
        return after;
    }

    private void check(Supervision.Text text, Actor actor) {
        rights.requireAssignable(text.organisationId());
        if (text.title().isBlank() || text.content().isBlank()) {
            throw Problem.unprocessable("text-missing", "请填写督办事项的标题和要求。", "Write a title and what is required.");
        }
        if (text.due().isBefore(LocalDate.now(clock))) {
            throw Problem.unprocessable(
                    "due-in-the-past", "办理期限 %s 已过。".formatted(text.due()), "The due date %s has passed.".formatted(text.due()));
        }
        if (text.origin() == Supervision.Origin.TASK) {
            if (text.taskId() == null) {
                throw Problem.unprocessable("task-missing", "请选择督办的任务。", "Choose the row that the item is about.");
            }
            rights.readable(text.taskId(), actor);
        }
    }

    @Transactional
    public Supervision issue(long id) {
        get(id);
        procedures.apply(cycle, String.valueOf(id), SupervisionEvent.ISSUE, null);
        return issued(store.get(id));
    }

    private Supervision issued(Supervision item) {
        var today = LocalDate.now(clock);
        store.number(item, today.getYear(), today);
        return asked(item.id());
    }

    /** The body that owes says what it did. */
    @Transactional
    public Supervision reply(long id, @Nullable String text, List<Long> fileIds) {
        var actor = actors.require();
        var before = get(id);
        for (var file : fileIds) {
            if (!files.mayRead(actor, file)) {
                throw Problem.unprocessable(
                        "file-not-found",
                        "没有编号为 %d 的文件，或您无权查看。请先上传。".formatted(file),
                        "There is no file %d, or you may not read it. Upload it first.".formatted(file));
            }
        }
        requireOwing(before, actor);
        procedures.apply(cycle, String.valueOf(id), SupervisionEvent.REPLY, text);
        for (var file : fileIds) files.link(file, SupervisionCycle.OBJECT, String.valueOf(id), "reply", actor.organisationName());
        return asked(id);
    }

    private void requireOwing(Supervision item, Actor actor) {
        rights.requirePermission(actor, "supervision:reply");
        if (rights.sameBody(actor.organisationId(), item.organisationId())) return;
        throw Problem.forbidden(
                "not-the-owing-body",
                "该督办件由%s办理。".formatted(item.organisation()),
                "%s has to answer this item.".formatted(rights.english(item.organisationId())));
    }

    @Transactional
    public Supervision giveBack(long id, @Nullable String reason) {
        get(id);
        procedures.apply(cycle, String.valueOf(id), SupervisionEvent.RETURN, reason);
        return asked(id);
    }

    @Transactional
    public Supervision extend(long id, LocalDate until, @Nullable String reason) {
        var before = get(id);
        if (!until.isAfter(before.due())) {
            throw Problem.unprocessable(
                    "extension-not-later",
                    "新期限 %s 不晚于现期限 %s。".formatted(until, before.due()),
                    "%s is not later than the due date %s.".formatted(until, before.due()));
        }
        var locked = store.lock(String.valueOf(id));
        procedures.apply(cycle, String.valueOf(id), SupervisionEvent.EXTEND, reason);
        store.extend(locked, until, TaskRights.requireReason(reason), actors.require(), clock.instant());
        return asked(id);
    }

    @Transactional
    public Supervision close(long id, @Nullable String reason) {
        get(id);
        procedures.apply(cycle, String.valueOf(id), SupervisionEvent.CLOSE, reason);
        return asked(id);
    }

    public List<Procedures.Option> can(Supervision item) {
        return procedures.can(cycle, item, actors.require());
    }

    public List<Step> history(Supervision item) {
        return procedures.history(SupervisionCycle.OBJECT, String.valueOf(item.id()));
    }

    /** The coloured slip as of today, or as of the reply where one waits to be looked at. */
    public Slip slip(Supervision item) {
        if (item.state() == SupervisionState.DRAFT || item.state() == SupervisionState.CLOSED) return new Slip(null, 0);
        var repliedOn = item.repliedOn();
        return Slip.of(
                item.due(),
                item.state() == SupervisionState.REPLIED && repliedOn != null ? repliedOn : LocalDate.now(clock),
                calendar,
                settings.number(SupervisionCycle.REMIND_DAYS, SupervisionCycle.REMIND_DAYS_DEFAULT),
                settings.number(SupervisionCycle.YELLOW_DAYS, SupervisionCycle.YELLOW_DAYS_DEFAULT));
    }

    /** Opens and closes what the item asks, by its state. */
    private Supervision asked(long id) {
        var item = store.get(id);
        var owed = item.state() == SupervisionState.ISSUED || item.state() == SupervisionState.RETURNED;
        var object = String.valueOf(id);
        if (owed) {
            todo(item, "reply", item.organisationId(), "supervision:reply", "办理督办件：", "Answer the supervision item: ", item.due());
        } else {
            todos.done(SupervisionCycle.OBJECT, object, "reply");
        }
        if (item.state() == SupervisionState.REPLIED) {
            posts.allWith("supervision:issue", LocalDate.now(clock)).stream()
                    .filter(h -> h.role().equals("R-GOV"))
                    .map(Posts.Holder::organisationId)
                    .distinct()
                    .forEach(o -> todo(item, "close", o, "supervision:issue", "审核督办回复：", "Look at the reply: ", null));
        } else {
            todos.done(SupervisionCycle.OBJECT, object, "close");
        }
        return item;
    }

    private void todo(Supervision item, String action, long organisation, String permission, String zh, String en, @Nullable LocalDate due) {
        todos.open(new Todo(
                SupervisionCycle.OBJECT,
                String.valueOf(item.id()),
                action,
                Bilingual.of(zh + item.label(), en + item.label()),
                "/supervisions/" + item.id(),
                organisation,
                permission,
                null,
                due,
                item.state() == SupervisionState.RETURNED));
    }
}
