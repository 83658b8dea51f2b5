package cn.jingtu.plan.life;

import cn.jingtu.access.Actor;
import cn.jingtu.access.Organisation;
import cn.jingtu.access.Organisations;
import cn.jingtu.access.Responsibilities.Involvement;
import cn.jingtu.access.Roles;
import cn.jingtu.plan.Party;
import cn.jingtu.plan.Plan;
import cn.jingtu.plan.Plans;
import cn.jingtu.plan.Task;
import cn.jingtu.plan.Tasks;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Problem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a person may see and do in a row, as far as the row itself says so: the lead writes, a participant contributes,
 * others read, a town sees its own part. What a role may do at all is asked separately ({@link Actor#may}).
 */
@Component
public class TaskRights {

    /** Reads the records of restricted rows (accountability): the personnel and discipline organs and the leadership. */
    static final String RESTRICTED = "accountability:read";

    private final Plans plans;
    private final Tasks tasks;
    private final Organisations organisations;
    private final Roles roles;
    private final Clock clock;

    TaskRights(Plans plans, Tasks tasks, Organisations organisations, Roles roles, Clock clock) {
        this.plans = plans;
        this.tasks = tasks;
        this.organisations = organisations;
        this.roles = roles;
        this.clock = clock;
    }

    /** The row, if {@code actor} may know of its records; otherwise as if it had none. */
    public Task readable(long taskId, Actor actor) {
        var task = tasks.get(taskId);
        if (!visible(task, actor)) throw notFound(taskId);
        return task;
    }

    /** Whether {@code actor} may know of the records of the row. */
    public boolean visible(Task task, Actor actor) {
        return seesRecords(task, actor) && inRegion(plans.get(task.planId()), actor);
    }

    /** A plan of the actor's own region, or of one above or below it. */
    public Plan readablePlan(long planId, Actor actor) {
        var plan = plans.get(planId);
        if (!inRegion(plan, actor)) {
            throw Problem.notFound(
                    "plan-not-found", "没有编号为 %d 的方案。".formatted(planId), "There is no plan %d.".formatted(planId));
        }
        return plan;
    }

    private static boolean inRegion(Plan plan, Actor actor) {
        return plan.regionCode().startsWith(actor.regionCode()) || actor.regionCode().startsWith(plan.regionCode());
    }

    /** Restricted rows keep how they stand, their reports and their evidence to a few. */
    public boolean seesRecords(Task task, Actor actor) {
        return !task.restricted() || actor.may(RESTRICTED);
    }

    public Involvement involvement(Task task, Actor actor) {
        return tasks.involvement(task, actor.organisationId());
    }

    /** Whether the actor's organisation, or one that it succeeded, leads the row. */
    public boolean leads(Task task, Actor actor) {
        return involvement(task, actor) == Involvement.LEAD;
    }

    /** Whether the actor sits in a town or street, and so sees only what is its own. */
    public boolean townOnly(Actor actor) {
        return organisations.get(actor.organisationId()).kind() == Organisation.Kind.TOWN;
    }

    /** The name for readers of English; records and Chinese texts carry the name of their day. */
    public String english(long organisationId) {
        return organisations.get(organisationId).name().en();
    }

    /** Whether two organisations are the same body over time. */
    public boolean sameBody(long one, long other) {
        return one == other || organisations.lineage(one).contains(other);
    }

    /** An organisation and all that it was or became. */
    public Set<Long> body(long organisationId) {
        var all = new TreeSet<>(organisations.lineage(organisationId));
        all.add(organisationId);
        return all;
    }

    /** The bodies that answer today for the leads of a row. */
    public Set<Long> leadsToday(Task task) {
        return today(task, task.leads());
    }

    /** The bodies that take part today: the participants, without those that lead. */
    public Set<Long> participantsToday(Task task) {
        var found = today(task, task.participants());
        found.removeAll(leadsToday(task));
        return found;
    }

    /** A set: two bodies of the table that became one answer once. */
    private Set<Long> today(Task task, List<Party> issued) {
        var day = LocalDate.now(clock);
        var found = new TreeSet<Long>();
        for (var party : issued) {
            for (var successor : organisations.successors(party.organisationId(), day, task.measureKey())) found.add(successor.id());
        }
        return found;
    }

    /**
     * All leads stand outside the government (courts, the procuratorate): the platform may ask them, it does not
     * assign work to them or score them.
     */
    public boolean asked(Task task) {
        return !task.leads().isEmpty() && task.leads().stream().allMatch(p -> organisations.get(p.organisationId()).outside());
    }

    /**
     * Whether the actor's organisation reports on the row: the lead does; where all leads are only asked, those who
     * take part enter what they answered.
     */
    public boolean writes(Task task, Actor actor) {
        return switch (involvement(task, actor)) {
            case LEAD -> true;
            case PARTICIPANT -> asked(task);
            case READER -> false;
        };
    }

    public void requirePermission(Actor actor, String permission) {
        if (actor.may(permission)) return;
        var who = roles.whoMay(permission);
        throw Problem.forbidden(
                        "permission-missing",
                        "您当前的岗位（%s）不能办理。可以办理的角色：%s。".formatted(actor.postTitle(), who.zh()),
                        "Your present post (%s) may not do this. These roles may: %s.".formatted(actor.postTitle(), who.en()))
                .with("permission", permission);
    }

    public void requireWriter(Task task, Actor actor) {
        if (writes(task, actor)) return;
        throw Problem.forbidden(
                "not-the-lead",
                "%s不是第 %s 行的牵头单位，不能填写。请由牵头单位办理。".formatted(actor.organisationName(), task.no()),
                "%s does not lead row %s and cannot write in it. Ask the lead department."
                        .formatted(english(actor.organisationId()), task.no()));
    }

    /**
     * A body that work can be assigned to: one that exists today, is no phrase, and is not outside the government.
     *
     * @throws Problem {@code outside-not-assigned}, {@code organisation-ended} or {@code organisation-is-group}
     */
    public Organisation requireAssignable(long organisationId) {
        var body = organisations.get(organisationId);
        if (body.outside()) {
            throw Problem.unprocessable(
                    "outside-not-assigned",
                    "%s不属于本级政府管辖，可以商请，不能交办或督办。".formatted(body.name().zh()),
                    "%s is outside the district's government: it can be asked, not assigned.".formatted(body.name().en()));
        }
        if (body.kind() == Organisation.Kind.GROUP) {
            throw Problem.unprocessable(
                    "organisation-is-group",
                    "“%s”泛指多个单位，请指定一个单位。".formatted(body.name().zh()),
                    "\"%s\" stands for several bodies. Choose one.".formatted(body.name().en()));
        }
        var today = LocalDate.now(clock);
        if (!body.activeOn(today)) {
            var now = organisations.successors(organisationId, today);
            throw Problem.unprocessable(
                    "organisation-ended",
                    "%s已于机构改革中撤并，请选择其职能承接单位：%s。"
                            .formatted(body.name().zh(), now.stream().map(o -> o.name().zh()).collect(Collectors.joining("、"))),
                    "%s no longer exists. Choose who took over: %s."
                            .formatted(body.name().en(), now.stream().map(o -> o.name().en()).collect(Collectors.joining(", "))));
        }
        return body;
    }

    /** A decision that changes what others did needs a reason. */
    public static String requireReason(@Nullable String reason) {
        if (reason != null && !reason.isBlank()) return reason.strip();
        throw Problem.unprocessable("reason-missing", "请填写理由。", "Give a reason.");
    }

    /** How a row is called in to-dos, lists and the trail. */
    public static Bilingual label(Task task) {
        return Bilingual.of(task.no() + " " + task.title(), "row " + task.no() + " " + task.title());
    }

    private static Problem notFound(long taskId) {
        return Problem.notFound(
                "task-not-found", "没有编号为 %d 的任务。".formatted(taskId), "There is no task %d.".formatted(taskId));
    }
}
