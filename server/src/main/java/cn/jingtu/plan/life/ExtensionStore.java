package cn.jingtu.plan.life;

import cn.jingtu.plan.Tasks;
import cn.jingtu.platform.Problem;
import cn.jingtu.procedure.Step;
import cn.jingtu.procedure.ThingTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code extension}. */
@Repository
class ExtensionStore extends ThingTable<ExtensionState, Extension> {

    private static final String SELECT = """
            select e.id, e.period_id, p.task_id, t.plan_id, t.no, p.year, e.organisation_id, o.name_zh organisation, e.state,
                   e.due_before, e.until, e.reason
            from extension e join period p on p.id = e.period_id join task t on t.id = p.task_id
            join organisation o on o.id = e.organisation_id
            """;

    private final Tasks tasks;

    ExtensionStore(JdbcClient jdbc, Tasks tasks) {
        super(jdbc, "extension");
        this.tasks = tasks;
    }

    List<Extension> all() {
        return jdbc.sql(SELECT + " order by (e.state = 'ASKED') desc, e.id desc").query(Extension.class).list();
    }

    List<Extension> ofTask(long taskId) {
        return jdbc.sql(SELECT + " where p.task_id = ? order by e.id").param(taskId).query(Extension.class).list();
    }

    @Override
    public Extension get(long id) {
        return jdbc.sql(SELECT + " where e.id = ?").param(id).query(Extension.class).optional().orElseThrow(() -> notFound(id));
    }

    Optional<Extension> pending(long periodId) {
        return jdbc.sql(SELECT + " where e.period_id = ? and e.state = 'ASKED'").param(periodId).query(Extension.class).optional();
    }

    long add(Period period, long organisationId, LocalDate until, String reason) {
        return jdbc.sql("""
                        insert into extension (period_id, organisation_id, state, due_before, until, reason)
                        values (?, ?, 'ASKED', ?, ?, ?) returning id
                        """)
                .params(period.id(), organisationId, period.due(), until, reason)
                .query(Long.class)
                .single();
    }

    static Problem notFound(Object id) {
        return Problem.notFound(
                "extension-not-found", "没有编号为 %s 的延期申请。".formatted(id), "There is no request for extension %s.".formatted(id));
    }

    @Override
    public Object content(Extension e) {
        record Content(long period, long organisation, LocalDate dueBefore, LocalDate until, String reason) {}
        return new Content(e.periodId(), e.organisationId(), e.dueBefore(), e.until(), e.reason());
    }

    @Override
    public void move(Extension extension, ExtensionState to, Step step) {
        jdbc.sql("update extension set state = ? where id = ?").params(to.name(), extension.id()).update();
    }

    @Override
    public boolean restricted(Extension extension) {
        return tasks.get(extension.taskId()).restricted();
    }
}
