package cn.jingtu.plan.town;

import cn.jingtu.access.AuditEvent;
import cn.jingtu.access.AuditTrail;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Organisation;
import cn.jingtu.access.Organisations;
import cn.jingtu.files.Files;
import cn.jingtu.plan.Task;
import cn.jingtu.plan.Tasks;
import cn.jingtu.plan.life.TaskRights;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import cn.jingtu.procedure.LifeCycle;
import cn.jingtu.procedure.Procedures;
import cn.jingtu.procedure.Step;
import cn.jingtu.procedure.Todo;
import cn.jingtu.procedure.Todos;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters of duty: written by the office for each town and year, issued, signed by the town, archived with the scan. */
@Service
public class DutyLetters {

    private final DutyLetterStore store;
    private final LifeCycle<DutyLetterState, DutyLetterEvent, DutyLetter> cycle;
    private final Procedures procedures;
    private final DutyLetterReaders readers;
    private final TaskRights rights;
    private final Tasks tasks;
    private final Organisations organisations;
    private final Files files;
    private final Todos todos;
    private final AuditTrail audit;
    private final CurrentActor actors;
    private final Clock clock;

    DutyLetters(
            DutyLetterStore store,
            LifeCycle<DutyLetterState, DutyLetterEvent, DutyLetter> cycle,
            Procedures procedures,
            DutyLetterReaders readers,
            TaskRights rights,
            Tasks tasks,
            Organisations organisations,
            Files files,
            Todos todos,
            AuditTrail audit,
            CurrentActor actors,
            Clock clock) {
        this.store = store;
        this.cycle = cycle;
        this.procedures = procedures;
        this.readers = readers;
        this.rights = rights;
        this.tasks = tasks;
        this.organisations = organisations;
        this.files = files;
        this.todos = todos;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    /** Those that the present actor may read. */
    public List<DutyLetter> visible() {
        var actor = actors.require();
        return store.all().stream().filter(l -> readers.mayRead(l, actor)).toList();
    }

    /** @throws Problem {@code duty-letter-not-found} also where it is not theirs to see */
    public DutyLetter get(long id) {
        var letter = store.get(id);
        if (!readers.mayRead(letter, actors.require())) throw DutyLetterStore.notFound(id);
        return letter;
    }

    public List<DutyLetter.Item> items(DutyLetter letter) {
        return store.items(letter.id());
    }

    /**
     * Writes the letters of a year, one for each town.
     *
     * @param organisationIds the towns; empty for all of the district that are not run by another authority and have no
     *                        letter of the year yet
     */
    @Transactional
    public List<DutyLetter> draft(long planId, int year, List<Long> organisationIds, DutyLetter.Text text) {
        var actor = actors.require();
        rights.requirePermission(actor, "duty-letter:write");
        var plan = rights.readablePlan(planId, actor);
        check(planId, text);
        var towns = new ArrayList<Organisation>();
        if (organisationIds.isEmpty()) {
            organisations.active(Organisation.Kind.TOWN, LocalDate.now(clock)).stream()
                    .filter(t -> !t.outside() && t.regionCode().startsWith(plan.regionCode()) && !store.exists(planId, t.id(), year))
                    .forEach(towns::add);
        } else {
            for (var id : organisationIds) towns.add(requireTown(id));
        }
        var letters = new ArrayList<DutyLetter>();
        for (var town : towns) {
            if (store.exists(planId, town.id(), year)) {
                throw Problem.conflict(
                        "duty-letter-exists",
                        "%s %d 年的责任书已经存在。".formatted(town.name().zh(), year),
                        "%s already has a letter of %d.".formatted(town.name().en(), year));
            }
            var letter = store.get(store.add(planId, town.id(), year, text, clock.instant()));
            procedures.begin(cycle, letter, DutyLetterEvent.DRAFT, null);
            letters.add(letter);
        }
        return letters;
    }

    private Organisation requireTown(long id) {
        var body = rights.requireAssignable(id);
        if (body.kind() == Organisation.Kind.TOWN) return body;
        throw Problem.unprocessable(
                "not-a-town",
                "%s不是镇或街道，责任书只与镇街签订。".formatted(body.name().zh()),
                "%s is no town or street; duty letters are signed with those.".formatted(body.name().en()));
    }

    private void check(long planId, DutyLetter.Text text) {
        if (text.title().isBlank()) throw Problem.unprocessable("text-missing", "请填写责任书标题。", "Give the letter a title.");
        var rows = tasks.of(planId).stream().map(Task::id).toList();
        for (var item : text.items()) {
            if (item.text().isBlank()) throw Problem.unprocessable("text-missing", "责任事项不能为空。", "An item must not be empty.");
            if (item.taskId() != null && !rows.contains(item.taskId())) {
                throw Problem.unprocessable(
                        "task-not-found",
                        "方案中没有编号为 %d 的任务。".formatted(item.taskId()),
                        "The plan has no task %d.".formatted(item.taskId()));
            }
        }
    }

    @Transactional
    public DutyLetter edit(long id, int version, DutyLetter.Text text) {
        rights.requirePermission(actors.require(), "duty-letter:write");
        var before = get(id);
        check(before.planId(), text);
        if (before.state() != DutyLetterState.DRAFT) {
            throw Problem.conflict("duty-letter-not-draft", "责任书已下发，不能修改。", "The letter was issued and cannot be changed.");
        }
        var itemsBefore = store.items(id);
        if (!store.change(id, version, text)) {
            throw Problem.conflict("changed-meanwhile", "责任书已被他人修改，请刷新后再改。", "Somebody changed the letter meanwhile. Reload and change again.")
                    .with("version", before.version());
        }
        var after = store.get(id);
        audit.record(AuditEvent.of("duty-letter.changed", DutyLetterCycle.OBJECT, id, after.label()).change(itemsBefore, store.items(id)));
        return after;
    }

    @Transactional
    public DutyLetter issue(long id) {
        get(id);
        procedures.apply(cycle, String.valueOf(id), DutyLetterEvent.ISSUE, null);
        var letter = store.get(id);
        todos.open(new Todo(
                DutyLetterCycle.OBJECT,
                String.valueOf(id),
                "sign",
                Bilingual.of("签订责任书：" + letter.title(), "Sign the duty letter: " + letter.title()),
                "/duty-letters/" + id,
                letter.organisationId(),
                "duty-letter:sign",
                null,
                null,
                false));
        return letter;
    }

    @Transactional
    public DutyLetter sign(long id) {
        get(id);
        procedures.apply(cycle, String.valueOf(id), DutyLetterEvent.SIGN, null);
        todos.doneAll(DutyLetterCycle.OBJECT, String.valueOf(id));
        return store.get(id);
    }

    /** Links the scan of the signed paper. */
    @Transactional
    public DutyLetter scan(long id, long fileId) {
        var actor = actors.require();
        var letter = get(id);
        if (!actor.may("duty-letter:write") && !rights.sameBody(actor.organisationId(), letter.organisationId())) {
            rights.requirePermission(actor, "duty-letter:write");
        }
        if (!files.mayRead(actor, fileId)) {
            throw Problem.unprocessable(
                    "file-not-found", "没有编号为 %d 的文件，或您无权查看。请先上传。".formatted(fileId), "There is no file %d, or you may not read it. Upload it first.".formatted(fileId));
        }
        files.link(fileId, DutyLetterCycle.OBJECT, String.valueOf(id), DutyLetterCycle.SIGNED_LETTER, letter.label());
        return letter;
    }

    @Transactional
    public DutyLetter archive(long id) {
        get(id);
        procedures.apply(cycle, String.valueOf(id), DutyLetterEvent.ARCHIVE, null);
        return store.get(id);
    }

    public List<Procedures.Option> can(DutyLetter letter) {
        return procedures.can(cycle, letter, actors.require());
    }

    public List<Step> history(DutyLetter letter) {
        return procedures.history(DutyLetterCycle.OBJECT, String.valueOf(letter.id()));
    }
}
