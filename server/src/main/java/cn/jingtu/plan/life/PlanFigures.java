package cn.jingtu.plan.life;

import cn.jingtu.indicator.Indicator;
import cn.jingtu.indicator.Scope;
import cn.jingtu.indicator.Term;
import cn.jingtu.indicator.Unit;
import cn.jingtu.platform.Bilingual;
import java.math.BigDecimal;
import java.sql.Date;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Figures of part 7, which rest on the plan's own records: how many periods and decisions that are due were done. They
 * are told for the district; a town has its own page.
 */
@Configuration(proxyBeanMethods = false)
class PlanFigures {

    /** Periods of the current plan of the region whose due date lies in the year and has come; rows of courts are asked, not assigned. */
    private static final String DUE = """
            from period p join task t on t.id = p.task_id
            where t.plan_id = (select max(id) from plan where region_code = :region) and t.state = 'ACTIVE' and not t.restricted
              and p.state <> 'WITHDRAWN' and p.due between :first and :last
            """;
    private static final String CLOSED = " and p.closed_on <= :last";
    private static final String ON_TIME = CLOSED + " and p.closed_on <= p.due";

    private final JdbcClient jdbc;

    PlanFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    Indicator tasksClosed() {
        return Indicator.named("tasks-closed", "K19", "任务完成率", "Periods of tasks closed")
                .of("yearly-assessment", "final-assessment", "town-responsibility")
                .method("1", "当年到期的任务周期中已办结的；受限任务不计", "Periods due within the year that are closed; restricted rows are left out")
                .reaching(100)
                .whenNothing("当年还没有到期的任务。", "No period has come due this year.")
                .share(periods("closed", "已办结周期", "periods closed", CLOSED), periods("due", "到期周期", "periods due", ""));
    }

    @Bean
    Indicator tasksClosedOnTime() {
        return Indicator.named("tasks-closed-on-time", "K19", "任务按期办结率", "Periods of tasks closed on time")
                .of("yearly-assessment", "final-assessment", "town-responsibility")
                .method("1", "当年到期并已办结的任务周期中在期限内办结的；批准的延期按新期限计", "Periods due within the year and closed that were closed by their date; a granted extension moves it")
                .reaching(100)
                .whenNothing("当年还没有办结的到期任务。", "No period that came due this year is closed.")
                .share(periods("on-time", "按期办结周期", "closed on time", ON_TIME), periods("closed", "已办结周期", "periods closed", CLOSED));
    }

    private Term periods(String key, String zh, String en, String condition) {
        return new Term(key, Bilingual.of(zh, en), Unit.COUNT, (scope, _) -> {
            record Found(long periods, Long plan) {}
            var found = bound("select count(*) periods, max(t.plan_id) plan " + DUE + condition, scope).query(Found.class).single();
            return new Term.Count(BigDecimal.valueOf(found.periods()), found.periods(), found.plan() == null
                    ? new Term.Evidence("/plans", "/api/plans")
                    : new Term.Evidence("/plans/" + found.plan(), "/api/plans/%d/tasks".formatted(found.plan())));
        });
    }

    @Bean
    Indicator meetingsHeld() {
        return Indicator.named("meetings-held", null, "联席会议召开率", "Coordination meetings held")
                .of("coordination")
                .method("1", "当年计划日期已到的会议中已召开的", "Meetings planned for a day of the year that has come that were held")
                .reaching(100)
                .whenNothing("当年没有列入计划的会议。", "No meeting was planned this year.")
                .share(
                        meetings("held", "held", "已召开会议", "meetings held", "select count(*) from meeting m where " + PLANNED + " and m.held_on <= :last"),
                        meetings("planned", "all", "计划会议", "meetings planned", "select count(*) from meeting m where " + PLANNED));
    }

    @Bean
    Indicator decisionsDone() {
        return Indicator.named("decisions-done", null, "议定事项办结率", "Decisions of meetings done")
                .of("coordination")
                .method("1", "当年期限已到的议定事项中督办已办结的", "Decisions whose limit came within the year whose supervision item is closed")
                .reaching(100)
                .whenNothing("当年没有到期的议定事项。", "No decision was due this year.")
                .share(
                        meetings("done", "done", "已办结事项", "decisions done", "select count(*) " + DECISIONS + " and s.closed_on <= :last"),
                        meetings("due", "decisions", "到期事项", "decisions due", "select count(*) " + DECISIONS));
    }

    private static final String PLANNED = "m.region_code = :region and m.planned_on between :first and :last";
    private static final String DECISIONS = """
            from meeting_decision d join meeting m on m.id = d.meeting_id join supervision s on s.id = d.supervision_id
            where m.region_code = :region and d.due between :first and :last
            """;

    /** @param show what the page of meetings shows then, of the year up to the last day that counts */
    private Term meetings(String key, String show, String zh, String en, String count) {
        return new Term(key, Bilingual.of(zh, en), Unit.COUNT, (scope, _) -> {
            var found = bound(count, scope).query(Long.class).single();
            return new Term.Count(BigDecimal.valueOf(found), found, new Term.Evidence(
                    "/meetings?year=%d&show=%s&by=%s".formatted(scope.year(), show, scope.last()), "/api/meetings"));
        });
    }

    private JdbcClient.StatementSpec bound(String sql, Scope scope) {
        return jdbc.sql(sql)
                .param("region", scope.regionCode())
                .param("first", Date.valueOf(scope.first()))
                .param("last", Date.valueOf(scope.last()));
    }
}
