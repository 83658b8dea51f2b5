package cn.jingtu.procedure.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.platform.WorkingDays;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JingtuTest
class CalendarIT {

    @Autowired
    TestApi api;

    @Autowired
    WorkingDays calendar;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyoneSignedInReadsTheCalendar() {
        var answer = api.as("R-DEPT-OP", "agriculture").get("/api/calendar/2026");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("covered").asBoolean()).isTrue();
        var first = answer.json().path("days").get(0);
        assertThat(first.path("date").asString()).isEqualTo("2026-01-01");
        assertThat(first.path("kind").asString()).isEqualTo("holiday");
        assertThat(first.path("name").path("zh").asString()).isEqualTo("元旦");
    }

    @Test
    void aYearNobodyAnnouncedIsSaidToBeUncovered() {
        var answer = api.as("R-DEPT-OP", "agriculture").get("/api/calendar/2041");
        assertThat(answer.json().path("covered").asBoolean()).isFalse();
        assertThat(answer.json().path("days").size()).isZero();
    }

    @Test
    void aDayEnteredByTheAdministratorCountsAtOnceAndIsAudited() {
        var date = LocalDate.of(2039, 10, 3);
        assertThat(calendar.isWorkingDay(date)).isTrue();
        var admin = api.as("R-ADM", "government-office");
        var entered = admin.put("/api/calendar/2039-10-03", Map.of(
                "kind", "holiday", "name", Map.of("zh", "国庆节", "en", "National Day"), "reason", "国务院办公厅通知"));
        assertThat(entered.status()).isEqualTo(200);
        assertThat(entered.json().path("covered").asBoolean()).isTrue();
        assertThat(calendar.isWorkingDay(date)).isFalse();
        assertThat(jdbc.sql("select count(*) from audit_entry where object_type = 'workday' and object_id = '2039-10-03'")
                        .query(Integer.class).single())
                .isEqualTo(1);

        assertThat(admin.put("/api/calendar/2039-10-03", "{\"kind\":null,\"reason\":\"误录\"}").status()).isEqualTo(200);
        assertThat(calendar.isWorkingDay(date)).isTrue();
    }

    @Test
    void aChangeNeedsAReasonAndTheRight() {
        var change = Map.of("kind", "holiday", "name", Map.of("zh", "国庆节", "en", "National Day"), "reason", " ");
        assertThat(api.as("R-ADM", "government-office").put("/api/calendar/2039-10-04", change).status()).isEqualTo(400);
        assertThat(api.as("R-DEPT-OP", "agriculture").put("/api/calendar/2039-10-04", change).status()).isEqualTo(403);
    }
}
