package cn.jingtu.plan;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.access.Organisations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/**
 * Who may do what with the records of a row: each line is an endpoint, the answer to each of nine people. What a role may
 * do at all stands in golden/rights; here it is the row that decides. Requests are chosen so that the right is the only
 * thing in question: whoever has it gets the status in the column of the lead, the office or the town.
 */
@JingtuTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowRightsIT {

    /** Row 10: led by agriculture, natural resources take part; water and the towns have no part in it. */
    private static final String[][] PEOPLE = {
        {"R-DEPT-OP", "agriculture"},
        {"R-DEPT-CHK", "agriculture"},
        {"R-DEPT-SIGN", "agriculture"},
        {"R-DEPT-OP", "natural-resources"},
        {"R-DEPT-OP", "water"},
        {"R-TOWN", "buqian"},
        {"R-TOWN", "yuannan"},
        {"R-GOV", "government-office"},
        {"R-ADM", "government-office"},
    };

    @Autowired TestApi api;
    @Autowired TestPlan plans;
    @Autowired Organisations organisations;
    @Autowired Clock clock;

    private final Map<String, Object> ids = new HashMap<>();

    @BeforeAll
    void records() {
        var planId = plans.take(2026);
        var period = plans.period(planId, "10", 2020).id();
        var operator = api.as("R-DEPT-OP", "agriculture");
        var office = api.as("R-GOV", TestPlan.GOV);
        ids.put("plan", planId);
        ids.put("task", plans.task(planId, "10").id());
        ids.put("secret", plans.task(planId, "53").id());
        ids.put("period", period);
        ids.put("secretPeriod", plans.period(planId, "53", 2026).id());
        var report = operator.post("/api/periods/{id}/reports", report(), period).json().path("id").asLong();
        ids.put("report", report);
        var part = api.as("R-DEPT-OP", "natural-resources").post("/api/reports/{id}/contributions", Map.of("text", "x"), report);
        ids.put("part", part.json().path("contributions").get(0).path("id").asLong());
        ids.put("file", plans.file("R-DEPT-OP", "agriculture", "rights.txt"));
        operator.post("/api/reports/{id}/evidence", Map.of("fileId", ids.get("file")), report);
        ids.put("draftItem", office.post("/api/supervisions", item("buqian")).json().path("id").asLong());
        var issued = office.post("/api/supervisions", item("buqian")).json().path("id").asLong();
        office.post("/api/supervisions/{id}/issue", null, issued);
        ids.put("item", issued);
        var coordinator = api.as("R-EPB-COORD", "ecology");
        ids.put("meeting", coordinator.post("/api/meetings", meeting("buqian")).json().path("id").asLong());
        var letters = office.post(
                "/api/duty-letters",
                Map.of("planId", planId, "year", 2026, "organisationIds", List.of(id("buqian")), "items", List.of(Map.of("text", "x"))));
        var letter = letters.json().get(0).path("id").asLong();
        office.post("/api/duty-letters/{id}/issue", null, letter);
        ids.put("letter", letter);
        ids.put("town", id("buqian"));
    }

    // Columns: op lead, chk lead, sign lead, op participant, op reader, town buqian, town yuannan, office, administrator.
    // 403: the role or the row forbids it; 404: they may not even know; 409, 422: they have the right, the record is not so far.
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET,    /api/plans/{plan}/summary,                          200, 200, 200, 200, 200, 200, 200, 200, 403",
        "GET,    /api/tasks/{task}/periods,                          200, 200, 200, 200, 200, 200, 200, 200, 403",
        "GET,    /api/tasks/{secret}/periods,                        404, 404, 404, 404, 404, 404, 404, 404, 403",
        "GET,    /api/reports/{report},                              200, 200, 200, 200, 404, 404, 404, 404, 403",
        "GET,    /api/files/{file},                                  200, 200, 200, 200, 404, 404, 404, 404, 403",
        "POST,   /api/periods/{period}/reports,                      409, 403, 403, 403, 403, 403, 403, 403, 403",
        "POST,   /api/periods/{secretPeriod}/reports,                404, 403, 403, 404, 404, 404, 404, 403, 403",
        "PUT,    /api/reports/{report},                              409, 403, 403, 403, 404, 404, 404, 403, 403",
        "POST,   /api/reports/{report}/evidence,                     422, 403, 403, 403, 404, 404, 404, 403, 403",
        "DELETE, /api/reports/{report}/evidence/0,                   404, 403, 403, 403, 404, 404, 404, 403, 403",
        "POST,   /api/reports/{report}/recall,                       409, 403, 403, 403, 404, 404, 404, 403, 403",
        "POST,   /api/reports/{report}/check,                        403, 409, 403, 403, 403, 403, 403, 403, 403",
        "POST,   /api/reports/{report}/sign,                         403, 403, 409, 403, 403, 403, 403, 403, 403",
        "POST,   /api/reports/{report}/return,                       409, 409, 409, 403, 404, 404, 404, 404, 403",
        "POST,   /api/reports/{report}/contributions,                403, 403, 403, 422, 404, 404, 404, 403, 403",
        "POST,   /api/reports/{report}/contributions/{part}/confirm, 403, 403, 403, 409, 404, 404, 404, 403, 403",
        "POST,   /api/reports/{report}/contributions/{part}/object,  422, 422, 422, 422, 422, 422, 422, 403, 403",
        "POST,   /api/reports/{report}/contributions/{part}/withdraw,403, 403, 403, 409, 404, 404, 404, 403, 403",
        "POST,   /api/reports/{report}/contributions/{part}/answer,  422, 403, 403, 403, 404, 404, 404, 403, 403",
        "POST,   /api/periods/{period}/extensions,                   422, 403, 422, 403, 403, 403, 403, 403, 403",
        "GET,    /api/extensions,                                    200, 200, 200, 200, 200, 200, 200, 200, 403",
        "GET,    /api/supervisions/{item},                           200, 200, 200, 200, 200, 200, 404, 200, 403",
        "GET,    /api/supervisions/{draftItem},                      404, 404, 404, 404, 404, 404, 404, 200, 403",
        "GET,    /api/supervisions/{item}/slip,                      200, 200, 200, 200, 200, 200, 404, 200, 403",
        "GET,    /api/supervisions/statistics,                       200, 200, 200, 200, 200, 200, 200, 200, 403",
        "POST,   /api/supervisions,                                  403, 403, 403, 403, 403, 403, 403, 422, 403",
        "POST,   /api/supervisions/{item}/issue,                     403, 403, 403, 403, 403, 403, 403, 409, 403",
        "POST,   /api/supervisions/{item}/reply,                     403, 403, 403, 403, 403, 422, 404, 403, 403",
        "POST,   /api/supervisions/{item}/extend,                    403, 403, 403, 403, 403, 403, 403, 422, 403",
        "POST,   /api/supervisions/{item}/return,                    403, 403, 403, 403, 403, 403, 403, 409, 403",
        "POST,   /api/supervisions/{item}/close,                     403, 403, 403, 403, 403, 403, 403, 409, 403",
        "GET,    /api/meetings/{meeting},                            200, 200, 200, 200, 200, 200, 404, 200, 403",
        "GET,    /api/meetings/{meeting}/decisions,                  200, 200, 200, 200, 200, 200, 404, 200, 403",
        "GET,    /api/meetings/indicators,                           200, 200, 200, 200, 200, 200, 200, 200, 403",
        "POST,   /api/meetings,                                      403, 403, 403, 403, 403, 403, 403, 422, 403",
        "POST,   /api/meetings/{meeting}/decisions,                  403, 403, 403, 403, 403, 403, 403, 409, 403",
        "POST,   /api/meetings/{meeting}/close,                      403, 403, 403, 403, 403, 403, 403, 409, 403",
        "GET,    /api/duty-letters/{letter},                         200, 200, 200, 200, 200, 200, 404, 200, 403",
        "POST,   /api/duty-letters,                                  403, 403, 403, 403, 403, 403, 403, 422, 403",
        "POST,   /api/duty-letters/{letter}/issue,                   403, 403, 403, 403, 403, 403, 403, 409, 403",
        "POST,   /api/duty-letters/{letter}/archive,                 403, 403, 403, 403, 403, 403, 403, 409, 403",
        "GET,    /api/towns/{town},                                  200, 200, 200, 200, 200, 200, 404, 200, 403",
    })
    void rolesAndRowsDecideTogether(
            String method, String path, int op, int chk, int sign, int participant, int reader, int town, int neighbour, int office, int admin) {
        var expected = List.of(op, chk, sign, participant, reader, town, neighbour, office, admin);
        for (int i = 0; i < PEOPLE.length; i++) {
            var who = PEOPLE[i];
            var answer = api.as(who[0], who[1]).call(HttpMethod.valueOf(method), filled(path), body(method, path));
            assertThat(answer.status())
                    .as("%s %s as %s of %s: %s", method, path, who[0], who[1], answer.text())
                    .isEqualTo(expected.get(i));
        }
    }

    /** A body that is well formed, but leaves the record as it is: an outdated version, a missing reason. */
    private Object body(String method, String path) {
        if (!method.equals("POST") && !method.equals("PUT")) return null;
        if (path.endsWith("/reports") || path.endsWith("}") && path.contains("/reports/")) return report();
        if (path.endsWith("/evidence")) return Map.of("fileId", 0);
        if (path.endsWith("/contributions")) return Map.of("text", "");
        if (path.endsWith("/extensions")) return Map.of("until", "2020-01-01", "reason", "x");
        if (path.endsWith("/extend")) return Map.of("until", "2020-01-01", "reason", "x");
        if (path.endsWith("/reply")) return Map.of("text", "");
        if (path.endsWith("/supervisions")) return item("court");
        if (path.endsWith("/meetings")) return Map.of("title", "", "plannedOn", "2026-12-01");
        if (path.endsWith("/decisions")) return Map.of("text", "x", "organisationId", id("water"), "due", "2099-01-01");
        if (path.endsWith("/duty-letters")) return Map.of("planId", ids.get("plan"), "year", 2026, "title", "");
        if (path.endsWith("/return")) return Map.of("reason", "x");
        return Map.of();
    }

    private String filled(String path) {
        var filled = path;
        for (var id : ids.entrySet()) filled = filled.replace("{" + id.getKey() + "}", id.getValue().toString());
        return filled;
    }

    private static Map<String, Object> report() {
        return Map.of("version", 0, "percent", 10, "narrative", "x", "closing", false);
    }

    private Map<String, Object> item(String organisation) {
        return Map.of("title", "x", "content", "y", "organisationId", id(organisation), "due", LocalDate.now(clock).plusDays(9).toString());
    }

    private Map<String, Object> meeting(String member) {
        return Map.of("title", "x", "plannedOn", LocalDate.now(clock).toString(), "members", List.of(id(member)));
    }

    private long id(String organisation) {
        return organisations.findByKey(organisation).orElseThrow().id();
    }
}
