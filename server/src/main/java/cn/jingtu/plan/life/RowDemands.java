package cn.jingtu.plan.life;

import cn.jingtu.indicator.Indicator;
import cn.jingtu.indicator.RowTargets;
import cn.jingtu.indicator.Scope;
import cn.jingtu.indicator.Target.Direction;
import cn.jingtu.indicator.Target.Origin;
import cn.jingtu.indicator.Unit;
import cn.jingtu.plan.Target;
import cn.jingtu.platform.Bilingual;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The numbers that rows of the plan in force demand, e.g. 配套比例达到75%以上. A rate that is asked of a district is asked
 * of its towns; an amount holds for the district alone.
 */
@Component
class RowDemands implements RowTargets {

    private final JdbcClient jdbc;

    RowDemands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public cn.jingtu.indicator.@Nullable Target of(Indicator indicator, Scope scope) {
        if (indicator.spoken().isEmpty()) return null;
        var demands = jdbc.sql("""
                        select g.name, g.comparator, g.value, g.unit, g.quote
                        from task_target g join task t on t.id = g.task_id
                        where t.state = 'ACTIVE' and t.measure_key in (:measures)
                          and t.plan_id = (select p.id from plan p
                                           where case when :rate then starts_with(:region, p.region_code) else p.region_code = :region end
                                           order by (select max(v.accepted_at) from plan_version v where v.plan_id = p.id) desc nulls last, p.id desc
                                           limit 1)
                        order by t.position, g.id
                        """)
                .param("measures", indicator.measures())
                .param("rate", indicator.unit() == Unit.PERCENT)
                .param("region", scope.regionCode())
                .query(Target.class)
                .list();
        return demanded(demands, indicator, scope).orElse(null);
    }

    /** The one among the numbers of a row that speaks of the indicator. */
    static Optional<cn.jingtu.indicator.Target> demanded(List<Target> demands, Indicator indicator, Scope scope) {
        var district = scope.district().equals(scope);
        return demands.stream()
                .filter(_ -> district || indicator.unit() == Unit.PERCENT)
                .filter(target -> indicator.spoken().stream().anyMatch(target.name()::contains))
                .filter(target -> target.value().signum() == 0 || target.unit().equals(indicator.unit().label().zh()))
                .findFirst()
                .map(target -> new cn.jingtu.indicator.Target(
                        target.comparator().startsWith("<") ? Direction.AT_MOST : Direction.AT_LEAST,
                        target.value(), Origin.ROW, Bilingual.of("“" + target.quote() + "”", "\"" + target.quote() + "\"")));
    }
}
