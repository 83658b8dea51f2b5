package cn.jingtu.rows;

import cn.jingtu.TestApi;
import cn.jingtu.access.Organisations;
import cn.jingtu.plan.TestPlan;
import cn.jingtu.platform.Time;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The rows of the district's plan, each as a desk to work at, and what several rows work on. */
final class RowDesks {

    static final LocalDate TODAY = LocalDate.now(Time.ZONE);
    static final int YEAR = TODAY.getYear();

    private static long plan;

    private final TestApi api;
    private final Organisations organisations;
    private final Map<String, JsonNode> tasks = new HashMap<>();

    RowDesks(TestApi api, TestPlan plans, Organisations organisations) {
        this.api = api;
        this.organisations = organisations;
        if (plan == 0) plan = plans.take(YEAR);
        tasks().forEach(task -> tasks.put(task.path("no").asString(), task));
    }

    private JsonNode tasks() {
        return api.as("R-GOV", TestPlan.GOV).get("/api/plans/{id}/tasks", plan).json();
    }

    /** A row with its figures of the district as they are now. */
    RowDesk row(int no) {
        return row(no, "441602");
    }

    /** A row with the figures of a town that is left to one test, so that they can be named. */
    RowDesk row(int no, String region) {
        var task = tasks.get(Integer.toString(no));
        var lead = organisations.get(task.path("leads").path(0).path("current").path(0).path("id").asLong()).key();
        return new RowDesk(task, region, as("R-DEPT-OP", lead), as("R-DEPT-CHK", lead));
    }

    /** What the registers say of a row's present period, 0 to 100, in its progress as the plan shows it. */
    int figuresInProgress(int no) {
        var task = tasks().valueStream().filter(one -> one.path("no").asInt() == no).findFirst().orElseThrow();
        return task.path("progress").path("parts").valueStream().filter(part -> part.path("year").asInt() == YEAR).findFirst().orElseThrow().path("figures").asInt();
    }

    TestApi as(String role, String organisation) {
        return api.as(role, organisation);
    }

    /** So many days ago, but within this year: what counts by the year has to lie in it. */
    static String ago(int days) {
        var first = LocalDate.of(YEAR, 1, 1);
        var day = TODAY.minusDays(days);
        return (day.isBefore(first) ? first : day).toString();
    }

    static String today() {
        return TODAY.toString();
    }

    static String named(String what) {
        return what + " " + UUID.randomUUID();
    }

    static String code() {
        return UUID.randomUUID().toString().substring(0, 30);
    }

    /** A square outline with so many metres a side, roughly. */
    static Map<String, Object> square(double west, double south, int metres) {
        var d = metres / 105_000.0;
        return Map.of("type", "Polygon", "coordinates", List.of(List.of(
                List.of(west, south), List.of(west + d, south), List.of(west + d, south + d), List.of(west, south + d), List.of(west, south))));
    }

    /** An entry of a register that other rows keep, by its department. */
    long kept(String department, String register, Object... fields) {
        var clerk = as("R-DEPT-OP", department);
        long id = RowDesk.entered(clerk, register, fields);
        RowDesk.checked(clerk, as("R-DEPT-CHK", department), register, List.of(id));
        return id;
    }

    long operatingEnterprise() {
        return kept("ecology", "enterprises", "name", named("企业"), "industry", "33", "operation", "OPERATING");
    }

    long keyUnit() {
        return kept("ecology", "key-units", "enterprise", operatingEnterprise(), "name", named("重点单位"), "listLevel", "CITY", "listedYear", YEAR, "listedOn", today(),
                "reasons", List.of("PERMIT"));
    }
}
