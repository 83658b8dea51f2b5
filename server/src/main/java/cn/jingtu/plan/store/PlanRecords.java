package cn.jingtu.plan.store;

import cn.jingtu.access.Actor;
import cn.jingtu.access.RecordAccess;
import cn.jingtu.plan.Plans;
import org.springframework.stereotype.Component;

/** Whoever sees a plan reads how it came to be. */
@Component
class PlanRecords implements RecordAccess {

    private final Plans plans;

    PlanRecords(Plans plans) {
        this.plans = plans;
    }

    @Override
    public String objectType() {
        return "plan";
    }

    @Override
    public boolean mayRead(Actor actor, String objectId) {
        if (!actor.may("plan:read") || !objectId.matches("\\d{1,18}")) return false;
        var id = Long.parseLong(objectId);
        return plans.all().stream().anyMatch(p -> p.id() == id && (p.regionCode().startsWith(actor.regionCode()) || actor.regionCode().startsWith(p.regionCode())));
    }
}
