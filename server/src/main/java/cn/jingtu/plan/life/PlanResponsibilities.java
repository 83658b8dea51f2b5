package cn.jingtu.plan.life;

import cn.jingtu.access.Organisations;
import cn.jingtu.access.Responsibilities;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers from the rows of the plan in force who leads a measure, who takes part in it, and who only reads. */
@Component
class PlanResponsibilities implements Responsibilities {

    private static final String IN_FORCE = """
            from task t
            join task_organisation p on p.task_id = t.id
            join (select distinct on (region_code) id, region_code from plan order by region_code, id desc) f on f.id = t.plan_id
            join organisation o on o.id = :organisation
            where t.state = 'ACTIVE' and t.measure_key is not null
              and (o.region_code like f.region_code || '%' or f.region_code like o.region_code || '%')
            """;

    private final JdbcClient jdbc;
    private final Organisations organisations;

    PlanResponsibilities(JdbcClient jdbc, Organisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    @Override
    public Involvement involvement(long organisationId, String measureKey) {
        var found = jdbc.sql("select distinct p.involvement " + IN_FORCE + " and t.measure_key = :measure and p.organisation_id in (:lineage)")
                .param("organisation", organisationId)
                .param("lineage", organisations.lineage(organisationId, measureKey))
                .param("measure", measureKey)
                .query(Involvement.class)
                .set();
        if (found.contains(Involvement.LEAD)) return Involvement.LEAD;
        return found.contains(Involvement.PARTICIPANT) ? Involvement.PARTICIPANT : Involvement.READER;
    }

    @Override
    public Set<String> measuresOf(long organisationId) {
        record Named(String measureKey, long organisationId) {}
        // Which body a name in the table stands for depends on the measure: a reform may have split its functions.
        return jdbc
                .sql("select distinct t.measure_key, p.organisation_id " + IN_FORCE)
                .param("organisation", organisationId)
                .query(Named.class)
                .list()
                .stream()
                .filter(named -> organisations.lineage(organisationId, named.measureKey()).contains(named.organisationId()))
                .map(Named::measureKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
