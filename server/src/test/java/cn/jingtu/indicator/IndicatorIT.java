package cn.jingtu.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.plan.TestPlan;
import cn.jingtu.platform.Time;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A figure from its entries to its reader: value, parts, target, towns, days. The street of Gaobugang is this test's alone. */
@JingtuTest
class IndicatorIT {

    private static final String TOWN = "441602005";
    private static final int YEAR = LocalDate.now(Time.ZONE).getYear();
    private static final String FARMS = "/api/registers/livestock-farms/entries";

    private final TestApi api;
    private final TestPlan plans;
    private final JdbcClient jdbc;
    private final MonthEnds monthEnds;
    private final TestApi clerk;
    private final TestApi checker;

    @Autowired
    IndicatorIT(TestApi api, TestPlan plans, JdbcClient jdbc, MonthEnds monthEnds) {
        this.api = api;
        this.plans = plans;
        this.jdbc = jdbc;
        this.monthEnds = monthEnds;
        this.clerk = api.as("R-DEPT-OP", "agriculture");
        this.checker = api.as("R-DEPT-CHK", "agriculture");
    }

    @BeforeEach
    void nothingInThisTown() {
        if (jdbc.sql("select count(*) from plan").query(Long.class).single() == 0) plans.take(YEAR);
        jdbc.sql("update register_livestock_farm set withdrawn = true where region_code like ?").param(TOWN + "%").update();
        jdbc.sql("update register_indicator_target set withdrawn = true where indicator = 'manure-facilities'").update();
        // As an import that is taken back does: what is kept of the registers is out of date.
        farm(false);
    }

    private long farm(boolean complete) {
        var fields = new HashMap<String, Object>(Map.of("name", UUID.randomUUID().toString(), "species", "PIG", "stock", 600, "bannedZone", false,
                "complete", complete, "regionCode", TOWN));
        if (complete) fields.putAll(Map.of("facilities", List.of("STORAGE"), "acceptedOn", YEAR + "-01-02", "acceptanceNo", "验收〔%d〕1 号".formatted(YEAR)));
        return checked(FARMS, fields, clerk, checker);
    }

    private long checked(String entries, Map<String, Object> fields, TestApi clerk, TestApi checker) {
        var answer = clerk.post(entries, fields);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var id = answer.json().path("id").asLong();
        assertThat(clerk.post(entries + "/{id}/submit", Map.of(), id).status()).isEqualTo(200);
        assertThat(checker.post(entries + "/{id}/check", Map.of(), id).status()).isEqualTo(200);
        return id;
    }

    private JsonNode figure(TestApi reader, String words) {
        var answer = reader.get("/api/indicators/manure-facilities?region=" + TOWN + words);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static BigDecimal value(JsonNode figure) {
        return figure.path("value").decimalValue();
    }

    @Test
    void aFigureMovesWhenAnEntryIsCheckedAndOpensToExactlyItsEntries() {
        assertThat(value(figure(clerk, ""))).isEqualByComparingTo("0");
        var complete = farm(true);
        var figure = figure(clerk, "");
        assertThat(value(figure)).isEqualByComparingTo("50");
        var part = figure.path("numerator").path(0);
        assertThat(part.path("amount").asInt()).isEqualTo(1);
        assertThat(clerk.get(URLDecoder.decode(part.path("api").asString(), StandardCharsets.UTF_8)).json().path("items").valueStream().map(e -> e.path("id").asLong())).containsExactly(complete);
        assertThat(figure.path("formula").path("zh").asString()).isEqualTo("设施配套并验收的养殖场 ÷ 在册规模养殖场 × 100");
        assertThat(figure.path("method").path("version").asString()).isEqualTo("1");
    }

    @Test
    void whatNobodyCheckedDoesNotCount() {
        var fields = Map.<String, Object>of("name", UUID.randomUUID().toString(), "species", "PIG", "stock", 600, "bannedZone", false, "complete", false, "regionCode", TOWN);
        assertThat(clerk.post(FARMS, fields).status()).isEqualTo(201);
        assertThat(figure(clerk, "").path("denominator").path(0).path("amount").asInt()).isEqualTo(1);
    }

    @Test
    void withNothingToCountThereIsAReasonInsteadOfAValue() {
        var figure = clerk.get("/api/indicators/manure-facilities?region=" + TOWN + "&asOf=2020-06-30").json();
        assertThat(figure.path("value").isNull()).isTrue();
        assertThat(figure.path("notApplicable").path("en").asString()).isEqualTo("There is nothing to count.");
        assertThat(figure.path("attainment").isNull()).isTrue();
    }

    @Test
    void theTargetOfTheRegisterGoesBeforeThatOfTheRow() {
        farm(true);
        var row = figure(clerk, "").path("target");
        assertThat(row.path("origin").asString()).isEqualTo("ROW");
        assertThat(row.path("value").decimalValue()).isEqualByComparingTo("75");
        assertThat(row.path("source").path("zh").asString()).contains("75%");
        var office = api.as("R-DEPT-OP", TestPlan.GOV);
        checked("/api/registers/indicator-targets/entries", Map.of("indicator", "manure-facilities", "year", YEAR, "area", "源城区", "demand", "AT_LEAST", "value", "60",
                "source", "河府办〔%d〕3 号".formatted(YEAR), "regionCode", "441602"), office, api.as("R-DEPT-CHK", TestPlan.GOV));
        var figure = figure(clerk, "");
        assertThat(figure.path("target").path("origin").asString()).isEqualTo("SET");
        // 50 of 60.
        assertThat(figure.path("attainment").asInt()).isEqualTo(83);
        assertThat(figure(clerk, "&year=" + (YEAR - 1)).path("target").path("origin").asString()).isEqualTo("ROW");
    }

    @Test
    void aDayInThePastShowsWhatStoodThere() {
        var complete = farm(true);
        var yesterday = LocalDate.now(Time.ZONE).minusDays(1);
        jdbc.sql("update register_history set at = at - interval '1 day' where register = 'livestock-farms' and entry_id = ?").param(complete).update();
        assertThat(value(figure(clerk, "&asOf=" + yesterday))).isEqualByComparingTo("100");
        assertThat(value(figure(clerk, ""))).isEqualByComparingTo("50");
    }

    @Test
    void theEndOfAMonthIsKeptAndDoesNotChangeWithTheRecords() {
        var complete = farm(true);
        var day = LocalDate.now(Time.ZONE).withDayOfMonth(1).minusDays(1);
        jdbc.sql("update register_history set at = ? where register = 'livestock-farms' and entry_id = ?")
                .params(java.sql.Timestamp.from(day.minusDays(2).atStartOfDay(Time.ZONE).toInstant()), complete)
                .update();
        jdbc.sql("delete from indicator_month_end where region_code = ?").param(TOWN).update();
        monthEnds.run();
        assertThat(value(figure(clerk, "&asOf=" + day))).isEqualByComparingTo("100");
        jdbc.sql("delete from register_history where register = 'livestock-farms' and entry_id = ?").param(complete).update();
        assertThat(value(figure(clerk, "&asOf=" + day))).isEqualByComparingTo("100");
        var curve = clerk.get("/api/indicators/manure-facilities/curve?region=" + TOWN).json();
        assertThat(curve.valueStream().map(p -> p.path("day").asString())).contains(day.toString(), LocalDate.now(Time.ZONE).toString());
        assertThat(curve.path(curve.size() - 1).path("value").decimalValue()).isEqualByComparingTo("50");
    }

    @Test
    void aTownSeesItselfAndItsDistrictAndNoOtherTown() {
        var town = api.as("R-TOWN", "gaobugang");
        assertThat(town.get("/api/indicators/manure-facilities").json().path("regionCode").asString()).isEqualTo(TOWN);
        assertThat(town.get("/api/indicators/manure-facilities?region=441602").status()).isEqualTo(200);
        var refused = town.get("/api/indicators/manure-facilities?region=441602001");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("type").asString()).isEqualTo("/problems/outside-own-region");
        assertThat(town.get("/api/indicators/manure-facilities/towns?region=441602").json()).hasSize(1);
        var towns = clerk.get("/api/indicators/manure-facilities/towns").json();
        assertThat(towns).hasSizeGreaterThan(5);
        assertThat(towns.valueStream().filter(one -> one.path("regionCode").asString().equals(TOWN)).findFirst()).contains(figure(clerk, ""));
    }

    @Test
    void aFigureOfAClosedRegisterIsNotToldAmongTheOthers() {
        var office = api.as("R-GOV", TestPlan.GOV);
        assertThat(office.get("/api/indicators").json().valueStream().map(figure -> figure.path("key").asString())).doesNotContain("rectified-on-time").contains("yearly-graded");
        for (var path : List.of("", "/towns", "/curve")) {
            assertThat(office.get("/api/indicators/rectified-on-time" + path).json().path("type").asString()).isEqualTo("/problems/indicator-not-found");
        }
    }

    @Test
    void wrongQuestionsAreAnsweredInWords() {
        assertThat(clerk.get("/api/indicators/no-such").json().path("type").asString()).isEqualTo("/problems/indicator-not-found");
        assertThat(clerk.get("/api/indicators/manure-facilities?region=abc").json().path("type").asString()).isEqualTo("/problems/region-unreadable");
        assertThat(clerk.get("/api/indicators/manure-facilities?asOf=2999-01-01").json().path("type").asString()).isEqualTo("/problems/day-in-the-future");
        assertThat(clerk.get("/api/indicators/manure-facilities?year=1066").json().path("type").asString()).isEqualTo("/problems/year-unreadable");
    }
}
