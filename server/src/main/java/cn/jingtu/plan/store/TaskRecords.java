package cn.jingtu.plan.store;

import cn.jingtu.access.Actor;
import cn.jingtu.access.RecordAccess;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever sees a row reads what was decided about it; of a restricted row only those who may read accountability. */
@Component
class TaskRecords implements RecordAccess {

    private final JdbcClient jdbc;

    TaskRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String objectType() {
        return "task";
    }

    @Override
    public boolean mayRead(Actor actor, String objectId) {
        if (!actor.may("task:read") || !objectId.matches("\\d{1,18}")) return false;
        return jdbc.sql("""
                        select count(*) from task t join plan p on p.id = t.plan_id
                        where t.id = :id and (p.region_code like :region || '%' or :region like p.region_code || '%')
                            and (not t.restricted or :accountability)
                        """)
                .param("id", Long.parseLong(objectId)).param("region", actor.regionCode()).param("accountability", actor.may("accountability:read"))
                .query(Integer.class).single() > 0;
    }
}
