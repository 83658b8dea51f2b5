package cn.jingtu.register.entry;

import cn.jingtu.access.Actor;
import cn.jingtu.access.Organisation;
import cn.jingtu.access.Organisations;
import cn.jingtu.access.Responsibilities;
import cn.jingtu.access.Responsibilities.Involvement;
import cn.jingtu.platform.Problem;
import cn.jingtu.register.Confidentiality;
import cn.jingtu.register.Entry;
import cn.jingtu.register.RegisterDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who reads and writes which entries. What a role may do at all is a permission; the rows of the plan say which
 * registers are whose: who leads one of a register's measures keeps the whole register, who takes part keeps the entries
 * of its own, others read. A town sees and keeps what lies in it. A closed register asks for a permission of its own.
 */
@Component
public class RegisterRights {

    private final Organisations organisations;
    private final Responsibilities responsibilities;

    RegisterRights(Organisations organisations, Responsibilities responsibilities) {
        this.organisations = organisations;
        this.responsibilities = responsibilities;
    }

    /** The strongest part that the actor's body has in the measures of the register. */
    public Involvement involvement(RegisterDefinition register, Actor actor) {
        var strongest = Involvement.READER;
        for (var measure : register.measures()) {
            var found = responsibilities.involvement(actor.organisationId(), measure);
            if (found.compareTo(strongest) < 0) strongest = found;
        }
        return strongest == Involvement.READER && register.towns() && isTown(actor) ? Involvement.PARTICIPANT : strongest;
    }

    /** Whether the actor may learn of the register at all; of an open one everybody may. */
    boolean opens(RegisterDefinition register, Actor actor) {
        if (!register.isClosed()) return true;
        return actor.may(register.closed()) && (!register.leadsOnly() || involvement(register, actor) == Involvement.LEAD);
    }

    /** Narrows a selection to what the actor may read. */
    public Selection readable(Selection selection, Actor actor) {
        if (!opens(selection.register(), actor)) return selection.only(List.of());
        return selection.within(actor.regionCode()).openTo(body(actor));
    }

    /** All that {@link #readable} depends on: the same for two actors who see the same entries. */
    String scope(Actor actor) {
        return actor.regionCode() + body(actor);
    }

    public boolean mayRead(RegisterDefinition register, Entry entry, Actor actor) {
        return opens(register, actor)
                && entry.regionCode().startsWith(actor.regionCode())
                && (entry.confidentiality() != Confidentiality.CLASSIFIED || body(actor).contains(entry.organisationId()));
    }

    /** Whether the actor may add entries at all. */
    public boolean mayAdd(RegisterDefinition register, Actor actor) {
        return actor.may("register:write") && takesPart(register, actor);
    }

    /** Whether there may be entries that the actor checks. */
    boolean mayCheckAny(RegisterDefinition register, Actor actor) {
        return actor.may("register:check") && takesPart(register, actor);
    }

    private boolean takesPart(RegisterDefinition register, Actor actor) {
        return opens(register, actor) && involvement(register, actor) != Involvement.READER;
    }

    public boolean mayChange(RegisterDefinition register, Entry entry, Actor actor) {
        if (!actor.may("register:write") || !mayRead(register, entry, actor)) return false;
        return keeps(register, entry, actor);
    }

    boolean mayCheck(RegisterDefinition register, Entry entry, Actor actor) {
        return actor.may("register:check") && mayRead(register, entry, actor) && keeps(register, entry, actor);
    }

    private boolean keeps(RegisterDefinition register, Entry entry, Actor actor) {
        return switch (involvement(register, actor)) {
            case LEAD -> true;
            case PARTICIPANT -> body(actor).contains(entry.organisationId());
            case READER -> false;
        };
    }

    public void requireAdd(RegisterDefinition register, String regionCode, Actor actor) {
        if (!mayAdd(register, actor)) throw notKeeper(register, actor);
        if (!regionCode.startsWith(actor.regionCode())) {
            throw Problem.forbidden(
                    "outside-own-region",
                    "区划代码 %s 不在“%s”的辖区 %s 内。".formatted(regionCode, actor.organisationName(), actor.regionCode()),
                    "The region %s does not lie within %s, the area of your post.".formatted(regionCode, actor.regionCode()));
        }
    }

    /** Whether the actor may see and steer what a body brings in: what its own brings, and all into a register that it leads. */
    public boolean mayFollow(RegisterDefinition register, long organisationId, String regionCode, Actor actor) {
        return body(actor).contains(organisationId) || involvement(register, actor) == Involvement.LEAD && regionCode.startsWith(actor.regionCode());
    }

    void requireChange(RegisterDefinition register, Entry entry, Actor actor) {
        if (!mayChange(register, entry, actor)) throw notKeeper(register, actor);
    }

    void requireCheck(RegisterDefinition register, Entry entry, Actor actor) {
        if (!mayCheck(register, entry, actor)) throw notKeeper(register, actor);
    }

    private Problem notKeeper(RegisterDefinition register, Actor actor) {
        return Problem.forbidden(
                "not-the-keeper",
                "“%s”由方案中相关任务的牵头单位维护，参与单位维护本单位的记录；%s不能修改。".formatted(register.title().zh(), actor.organisationName()),
                "\"%s\" is kept by the departments that lead its rows of the plan, participants keep their own entries; %s cannot change this."
                        .formatted(register.title().en(), organisations.get(actor.organisationId()).name().en()));
    }

    private boolean isTown(Actor actor) {
        return organisations.get(actor.organisationId()).kind() == Organisation.Kind.TOWN;
    }

    private Set<Long> body(Actor actor) {
        var all = new java.util.TreeSet<>(organisations.lineage(actor.organisationId()));
        all.add(actor.organisationId());
        return all;
    }
}
