package cn.jingtu.plan.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.access.Organisations;
import cn.jingtu.access.Responsibilities;
import cn.jingtu.access.Responsibilities.Involvement;
import cn.jingtu.plan.PeriodNotice;
import cn.jingtu.plan.PlanAccepted;
import cn.jingtu.plan.Plans;
import cn.jingtu.plan.TestPlan;
import cn.jingtu.platform.Time;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@JingtuTest
@RecordApplicationEvents
class PeriodsIT {

    @Autowired TestApi api;
    @Autowired TestPlan testPlans;
    @Autowired Plans plans;
    @Autowired Organisations organisations;
    @Autowired Responsibilities responsibilities;
    @Autowired DailyRound round;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEvents events;
    @Autowired ApplicationEventPublisher publisher;
    @Autowired TransactionTemplate transaction;

    @Test
    void acceptingAPlanMakesTheYearsOfEveryRow() {
        var planId = testPlans.take(2025);

        // 67 rows: an old deadline keeps its one year, a recurring row has 2025 and 2026, row 52 is empty.
        assertThat(years(planId, "1")).isEqualTo("2018");
        assertThat(years(planId, "10")).isEqualTo("2020");
        assertThat(years(planId, "14")).isEqualTo("2025 2026");
        assertThat(years(planId, "52")).isEmpty();
        assertThat(testPlans.period(planId, "4", 2018).due()).isEqualTo(LocalDate.of(2018, 1, 31));
        var row = row(planId, "1", "R-GOV", TestPlan.GOV);
        assertThat(row.path("light").asString()).isEqualTo("overdue");
        assertThat(row.path("nextDue").asString()).isEqualTo("2018-12-31");
    }

    @Test
    void whatAYearHasToProduceComesFromTheCatalogue() {
        var task = testPlans.task(testPlans.take(2026), "1");

        var period = api.as("R-GOV", TestPlan.GOV).get("/api/tasks/{id}/periods", task.id()).json().get(0);

        assertThat(period.path("deliverables").valueStream().map(d -> d.path("key").asString())).contains("result-letter", "archive-handover");
        assertThat(period.path("history").get(0).path("change").asString()).isEqualTo("ADDED");
    }

    @Test
    void aRevisionMovesWhatIsOpenWithdrawsWhatFellAwayAndKeepsTheHistory() {
        var planId = testPlans.take(2026);
        var moved = testPlans.task(planId, "10").id();
        var dropped = testPlans.task(planId, "14").id();
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("update task set due_by = '2020-06-30' where id = ?").param(moved).update();
            jdbc.sql("update task set state = 'REMOVED' where id = ?").param(dropped).update();
            publisher.publishEvent(new PlanAccepted(planId, 2));
        });

        assertThat(testPlans.period(planId, "10", 2020).due()).isEqualTo(LocalDate.of(2020, 6, 30));
        assertThat(jdbc.sql("select state from period where task_id = ?").param(dropped).query(String.class).list()).containsExactly("WITHDRAWN");
        assertThat(jdbc.sql("select change || ' ' || plan_version from period_change c join period p on p.id = c.period_id where task_id = ? order by c.id")
                        .param(moved)
                        .query(String.class)
                        .list())
                .containsExactly("ADDED 1", "MOVED 2");
    }

    @Test
    void aPlanWhoseAcceptanceFailsLeavesNoPeriodBehind() {
        var planId = testPlans.take(2026);
        var before = jdbc.sql("select count(*) from period_change").query(Long.class).single();

        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    jdbc.sql("update task set due_by = '2019-06-30' where plan_id = ? and due_kind = 'BY'").param(planId).update();
                    publisher.publishEvent(new PlanAccepted(planId, 2));
                    throw new IllegalStateException("the acceptance fails after the periods were revised");
                }))
                .hasMessageContaining("the acceptance fails");

        assertThat(jdbc.sql("select count(*) from period_change").query(Long.class).single()).isEqualTo(before);
    }

    @Test
    void aNewYearAddsOnePeriodToWhatGoesOnAndTheRoundCanBeRepeated() {
        var planId = testPlans.take(2026);
        var newYear = LocalDate.of(2027, 1, 1).atTime(6, 0).atZone(Time.ZONE).toInstant();

        Time.at(newYear, () -> {
            round.run(plans.get(planId));
            round.run(plans.get(planId));
        });

        assertThat(years(planId, "14")).isEqualTo("2026 2027");
        assertThat(years(planId, "1")).isEqualTo("2018");
    }

    @Test
    void aDueDateIsAnnouncedOnceAndTheHeadIsTold() {
        var planId = testPlans.take(2026);
        var task = testPlans.task(planId, "14");
        var december = LocalDate.of(2026, 12, 10).atTime(6, 0).atZone(Time.ZONE).toInstant();
        Time.at(december, () -> {
            round.run(plans.get(planId));
            round.run(plans.get(planId));
        });

        assertThat(events.stream(PeriodNotice.class).filter(n -> n.taskId() == task.id() && n.kind() == PeriodNotice.Kind.DUE_SOON)).hasSize(1);
        var period = testPlans.period(planId, "14", 2026);
        var head = api.as("R-DEPT-SIGN", "ecology");
        assertThat(head.get("/api/todos").json().valueStream())
                .anyMatch(t -> t.path("objectType").asString().equals("period")
                        && t.path("objectId").asString().equals("" + period.id())
                        && t.path("action").asString().equals("due-soon"));
    }

    @Test
    void theLeadOfTodayIsAskedForTheRowOfABodyThatNoLongerExists() {
        var planId = testPlans.take(2026);
        var period = testPlans.period(planId, "10", 2020);

        var todos = api.as("R-DEPT-OP", "agriculture").get("/api/todos").json();

        assertThat(todos.valueStream()).anyMatch(t -> t.path("objectType").asString().equals("period") && t.path("objectId").asString().equals("" + period.id()));
    }

    @Test
    void courtsAreAskedAndTheirRowIsNeverLate() {
        var planId = testPlans.take(2025);

        var row = row(planId, "67", "R-GOV", TestPlan.GOV);

        assertThat(row.path("light").asString()).isEqualTo("not-started");
        assertThat(row.path("nextDue").isNull()).isTrue();
        // Those who take part enter what the courts answered.
        var period = testPlans.period(planId, "67", 2026).id();
        var entered = api.as("R-DEPT-OP", "water").post("/api/periods/{id}/reports", Map.of("percent", 10, "narrative", "检察建议 1 件", "closing", false), period);
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
    }

    @Test
    void anExtensionIsAskedByTheHeadAndDecidedByTheOfficeAndMovesTheDate() {
        var planId = testPlans.take(2026);
        var period = testPlans.period(planId, "10", 2020);
        var head = api.as("R-DEPT-SIGN", "agriculture");
        var office = api.as("R-GOV", TestPlan.GOV);
        var ask = Map.of("until", "2027-06-30", "reason", "上级任务调整");

        assertThat(api.as("R-DEPT-SIGN", "water").post("/api/periods/{id}/extensions", ask, period.id()).problem()).isEqualTo("not-the-lead");
        assertThat(head.post("/api/periods/{id}/extensions", Map.of("until", "2020-12-31", "reason", "x"), period.id()).problem()).isEqualTo("extension-not-later");
        var asked = head.post("/api/periods/{id}/extensions", ask, period.id());
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        var id = asked.json().path("id").asLong();
        assertThat(head.post("/api/periods/{id}/extensions", ask, period.id()).problem()).isEqualTo("extension-pending");
        assertThat(head.post("/api/extensions/{id}/grant", null, id).status()).isEqualTo(403);

        assertThat(office.post("/api/extensions/{id}/refuse", null, id).problem()).isEqualTo("reason-missing");
        assertThat(office.post("/api/extensions/{id}/grant", null, id).json().path("state").asString()).isEqualTo("GRANTED");

        assertThat(testPlans.period(planId, "10", 2020).due()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(testPlans.period(planId, "10", 2020).dueIssued()).isEqualTo(LocalDate.of(2020, 12, 31));
        assertThat(row(planId, "10", "R-GOV", TestPlan.GOV).path("light").asString()).isEqualTo("not-started");
        assertThat(office.get("/api/extensions").json().valueStream()).anyMatch(e -> e.path("id").asLong() == id);
        assertThat(api.as("R-DEPT-OP", "water").get("/api/extensions").json().valueStream()).noneMatch(e -> e.path("id").asLong() == id);
    }

    @Test
    void theOfficeMaySetAnEarlierDateForAYearButNoLaterOneThanTheTable() {
        var planId = testPlans.take(2026);
        var period = testPlans.period(planId, "14", 2026);
        var office = api.as("R-GOV", TestPlan.GOV);
        var earlier = period.due().minusDays(11);

        for (var who : List.of("R-DEPT-OP", "R-DEPT-SIGN")) {
            assertThat(api.as(who, "ecology").put("/api/periods/{id}/due", due(earlier, "x"), period.id()).problem()).isEqualTo("not-permitted");
        }
        assertThat(office.put("/api/periods/{id}/due", due(period.dueIssued().plusDays(1), "x"), period.id()).problem()).isEqualTo("due-out-of-range");
        assertThat(office.put("/api/periods/{id}/due", due(LocalDate.of(2026, 1, 1), "x"), period.id()).problem()).isEqualTo("due-out-of-range");
        assertThat(office.put("/api/periods/{id}/due", due(earlier, " "), period.id()).problem()).isEqualTo("invalid-fields");
        assertThat(office.put("/api/periods/{id}/due", Map.of("reason", "x"), period.id()).problem()).isEqualTo("invalid-fields");
        assertThat(testPlans.period(planId, "14", 2026).due()).isEqualTo(period.due());

        var set = office.put("/api/periods/{id}/due", due(earlier, "年度工作分解"), period.id());

        assertThat(set.status()).as(set.text()).isEqualTo(200);
        assertThat(testPlans.period(planId, "14", 2026).due()).isEqualTo(earlier);
        assertThat(testPlans.period(planId, "14", 2026).dueIssued()).isEqualTo(period.dueIssued());
        assertThat(api.as("R-DEPT-OP", "ecology").get("/api/todos").json().valueStream())
                .anyMatch(t -> t.path("objectId").asString().equals("" + period.id()) && t.path("due").asString().equals(earlier.toString()));
        // And back to the date of the table, but not beyond it.
        assertThat(office.put("/api/periods/{id}/due", due(period.dueIssued(), "恢复原期限"), period.id()).status()).isEqualTo(200);
    }

    private static Map<String, Object> due(LocalDate due, String reason) {
        return Map.of("due", due.toString(), "reason", reason);
    }

    @Test
    void aRowWhoseFunctionWentElsewhereBelongsToThatBodyInRightsTodosCountsAndViews() {
        var planId = testPlans.take(2026);
        var period = testPlans.period(planId, "36", 2018).id();
        var task = testPlans.task(planId, "36");
        var heir = organisations.findByKey("urban-management").orElseThrow().id();
        var other = organisations.findByKey("housing").orElseThrow().id();

        // The row of 区建设局 on simple landfills: 区城市管理和综合执法局 answers, not 区住房和城乡建设局.
        assertThat(row(planId, "36", "R-DEPT-OP", "urban-management").path("my").asString()).isEqualTo("lead");
        assertThat(row(planId, "36", "R-DEPT-OP", "housing").path("my").asString()).isEqualTo("reader");
        assertThat(row(planId, "36", "R-GOV", TestPlan.GOV).at("/leads/0/current").valueStream().map(b -> b.path("id").asLong())).containsExactly(heir);
        assertThat(row(planId, "37", "R-DEPT-OP", "housing").path("my").asString()).isEqualTo("lead");
        assertThat(asked("urban-management", period)).isEqualTo(1);
        assertThat(asked("housing", period)).isZero();
        assertThat(responsibilities.involvement(heir, "simple-landfills")).isEqualTo(Involvement.LEAD);
        assertThat(responsibilities.involvement(other, "simple-landfills")).isEqualTo(Involvement.READER);
        assertThat(responsibilities.measuresOf(heir)).contains("simple-landfills").doesNotContain("sludge-facilities");
        assertThat(responsibilities.measuresOf(other)).contains("sludge-facilities").doesNotContain("simple-landfills");
        var counts = api.as("R-GOV", TestPlan.GOV).get("/api/plans/{id}/counts?view=current", planId).json();
        var summary = api.as("R-GOV", TestPlan.GOV).get("/api/plans/{id}/summary", planId).json().at("/departments/current");
        for (var body : List.of(heir, other)) assertThat(leads(summary, body, "lead")).isEqualTo(leads(counts, body, "leads"));
        assertThat(leads(summary, heir, "lead")).isEqualTo(1);
        var mine = api.as("R-DEPT-OP", "urban-management").get("/api/plans/{id}/summary", planId).json();
        assertThat(mine.at("/my/lead").asInt()).isEqualTo(1);
        var text = Map.of("percent", 10, "narrative", "x", "closing", false);
        assertThat(api.as("R-DEPT-OP", "housing").post("/api/periods/{id}/reports", text, period).problem()).isEqualTo("not-the-lead");
        assertThat(api.as("R-DEPT-OP", "urban-management").post("/api/periods/{id}/reports", text, period).status()).isEqualTo(201);

        // Confirmed as another measure, the row goes to the general successor, and what was asked goes with it.
        api.as("R-GOV", TestPlan.GOV).put("/api/tasks/{id}/measure", Map.of("key", "sludge-disposal"), task.id());
        assertThat(asked("urban-management", period)).isZero();
        assertThat(asked("housing", period)).isEqualTo(1);
    }

    private long asked(String organisation, long period) {
        return api.as("R-DEPT-OP", organisation).get("/api/todos").json().valueStream()
                .filter(t -> t.path("objectType").asString().equals("period") && t.path("objectId").asString().equals("" + period))
                .filter(t -> t.path("action").asString().equals("report"))
                .count();
    }

    private static int leads(JsonNode bodies, long id, String field) {
        return bodies.valueStream().filter(b -> b.path("organisationId").asLong() == id).mapToInt(b -> b.path(field).asInt()).sum();
    }

    @Test
    void twoLeadsThatBecameOneBodyAreAskedOnce() {
        var planId = testPlans.take(2026);
        var row = row(planId, "34", "R-GOV", TestPlan.GOV);
        assertThat(row.path("leads")).hasSize(2);
        assertThat(row.path("leads").valueStream().flatMap(l -> l.path("current").valueStream()).map(b -> b.path("id").asLong()).distinct()).hasSize(1);

        assertThat(asked("agriculture", testPlans.period(planId, "34", 2020).id())).isEqualTo(1);
        var counts = api.as("R-GOV", TestPlan.GOV).get("/api/plans/{id}/counts?view=current", planId).json();
        var summary = api.as("R-GOV", TestPlan.GOV).get("/api/plans/{id}/summary", planId).json().at("/departments/current");
        var agriculture = organisations.findByKey("agriculture").orElseThrow().id();
        assertThat(leads(summary, agriculture, "lead")).isEqualTo(leads(counts, agriculture, "leads"));
    }

    @Test
    void theSummaryCountsEveryRowOnceAndWithholdsTheRestrictedOne() {
        var planId = testPlans.take(2026);

        var office = api.as("R-GOV", TestPlan.GOV).get("/api/plans/{id}/summary", planId).json();
        var personnel = api.as("R-ORG", "organisation-department").get("/api/plans/{id}/summary", planId).json();

        assertThat(office.path("tasks").asInt()).isEqualTo(67);
        assertThat(office.path("withheld").asInt()).isEqualTo(1);
        assertThat(office.path("lights").valueStream().mapToInt(JsonNode::asInt).sum()).isEqualTo(66);
        assertThat(personnel.path("lights").valueStream().mapToInt(JsonNode::asInt).sum()).isEqualTo(67);
        assertThat(office.path("parts")).hasSize(10);
        assertThat(office.path("departments").path("current").valueStream().map(d -> d.path("name").path("zh").asString())).contains("区农业农村局").doesNotContain("区农业局");
        assertThat(office.path("departments").path("issued").valueStream().map(d -> d.path("name").path("zh").asString())).contains("区农业局");
        assertThat(personnel.path("my").path("lead").asInt()).isEqualTo(1);
    }

    @Test
    void rightsFromTheRowsReachTheModulesBelow() {
        testPlans.take(2026);
        var agriculture = organisations.findByKey("agriculture").orElseThrow().id();
        var water = organisations.findByKey("water").orElseThrow().id();

        assertThat(responsibilities.involvement(agriculture, "safe-use")).isEqualTo(Involvement.LEAD);
        assertThat(responsibilities.involvement(water, "irrigation-water")).isEqualTo(Involvement.LEAD);
        assertThat(responsibilities.involvement(water, "safe-use")).isEqualTo(Involvement.READER);
        assertThat(responsibilities.measuresOf(agriculture)).contains("safe-use");
    }

    private String years(long planId, String no) {
        return String.join(" ", jdbc.sql("select year::text from period where task_id = ? order by year")
                .param(testPlans.task(planId, no).id())
                .query(String.class)
                .list());
    }

    private JsonNode row(long planId, String no, String role, String organisation) {
        return api.as(role, organisation).get("/api/plans/{id}/tasks", planId).json().valueStream()
                .filter(t -> t.path("no").asString().equals(no))
                .findFirst()
                .orElseThrow();
    }
}
