package cn.jingtu.plan.store;

import cn.jingtu.plan.Plan;
import cn.jingtu.plan.Plans;
import cn.jingtu.platform.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPlans implements Plans {

    private final JdbcClient jdbc;

    JdbcPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Plan> all() {
        return jdbc.sql("select * from plan order by id").query(JdbcPlans::plan).list();
    }

    @Override
    public Plan get(long id) {
        return jdbc.sql("select * from plan where id = :id").param("id", id).query(JdbcPlans::plan).optional()
                .orElseThrow(() -> Problem.notFound("plan-not-found", "没有编号为 %d 的方案。".formatted(id), "There is no plan %d.".formatted(id)));
    }

    @Override
    public Optional<Plan> current(String regionCode) {
        return jdbc.sql("""
                        select p.* from plan p
                        where p.region_code = :region
                        order by (select max(v.accepted_at) from plan_version v where v.plan_id = p.id) desc nulls last, p.id desc
                        limit 1
                        """)
                .param("region", regionCode).query(JdbcPlans::plan).optional();
    }

    private static Plan plan(ResultSet row, int number) throws SQLException {
        return new Plan(row.getLong("id"), row.getString("region_code"), row.getString("title"), row.getString("issued_in"),
                row.getObject("period_from", LocalDate.class), row.getObject("period_to", LocalDate.class),
                row.getInt("track_from"), row.getInt("version"), row.getBoolean("demo"));
    }
}
