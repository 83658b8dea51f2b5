package cn.jingtu.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.plan.TestPlan;
import cn.jingtu.register.Grouping.Depth;
import cn.jingtu.register.Ledger.Group;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures read from registers, beside the lists that they open. */
@JingtuTest
class LedgerIT {

    private static final String EMITTERS = "/api/registers/metal-emitters/entries";
    private static final String ENTERPRISES = "/api/registers/enterprises/entries";

    private final Ledger ledger;
    private final TestApi ecology;
    private final TestApi checker;
    private final TestPlan plans;
    private final JdbcClient jdbc;
    private final String mark = UUID.randomUUID().toString();
    private long factory;

    @Autowired
    LedgerIT(Ledger ledger, TestApi api, TestPlan plans, JdbcClient jdbc) {
        this.ledger = ledger;
        this.plans = plans;
        this.jdbc = jdbc;
        this.ecology = api.as("R-DEPT-OP", "ecology");
        this.checker = api.as("R-DEPT-CHK", "ecology");
    }

    @BeforeEach
    void fourLinesOfOneFactory() {
        if (jdbc.sql("select count(*) from plan").query(Long.class).single() == 0) plans.take(2026);
        factory = added(ENTERPRISES, Map.of("name", mark, "industry", "26", "operation", "OPERATING", "regionCode", "441602"));
        emitter("甲", List.of("PB", "CD"), "100", "60", "441602");
        emitter("乙", List.of("CD"), "50", "50", "441602101");
        emitter("丙", List.of("AS"), "0", "0", "441602101");
        added(EMITTERS, emission("草稿", List.of("AS"), "7", "7", "441602"));
    }

    private Map<String, Object> emission(String line, List<String> metals, String base, String now, String region) {
        return new LinkedHashMap<>(Map.of("enterprise", factory, "line", line + mark, "metals", metals, "baseYear", 2020,
                "baseEmission", base, "currentEmission", now, "regionCode", region));
    }

    private long emitter(String line, List<String> metals, String base, String now, String region) {
        return checked(added(EMITTERS, emission(line, metals, base, now, region)));
    }

    private long checked(long id) {
        assertThat(ecology.post(EMITTERS + "/{id}/submit", Map.of(), id).status()).isEqualTo(200);
        assertThat(checker.post(EMITTERS + "/{id}/check", Map.of(), id).status()).isEqualTo(200);
        return id;
    }

    private long added(String path, Map<String, Object> body) {
        var answer = ecology.post(path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    private Reading lines() {
        return Reading.checked("metal-emitters").where("line", mark);
    }

    /** How many entries the list shows whose address the reading tells. */
    private long listed(Reading reading) {
        var path = URLDecoder.decode(reading.address(), StandardCharsets.UTF_8).replaceFirst("/registers/([^?]+)", "/api/registers/$1/entries");
        var answer = ecology.get(path);
        assertThat(answer.status()).as(reading.address() + answer.text()).isEqualTo(200);
        return answer.json().path("total").asLong();
    }

    private static Map<String, Long> rows(List<Group> groups) {
        return groups.stream().collect(Collectors.toMap(Group::key, group -> group.tally().rows()));
    }

    @Test
    void aFigureCountsWhatIsCheckedAndTheListAgrees() {
        assertThat(ledger.count(lines())).isEqualTo(3).isEqualTo(listed(lines()));
        var all = Reading.of("metal-emitters", EntryState.values()).where("line", mark);
        assertThat(ledger.count(all)).isEqualTo(4).isEqualTo(listed(all));
        assertThat(ledger.countDistinct(all, "enterprise")).isOne();
        assertThat(ledger.targets(lines(), "enterprise")).containsExactly(factory);
        assertThat(ledger.count(Reading.of("enterprises", EntryState.DRAFT).leadingTo("id", ledger.targets(lines(), "enterprise")))).isOne();
        assertThat(ledger.count(lines().leadingTo("enterprise", List.of()))).isZero();
    }

    @Test
    void fieldsAreAddedUpMultipliedAndDividedWhereTheyCanBe() {
        var emitted = ledger.sum(lines(), Amount.of("currentEmission"));
        assertThat(emitted.sum()).isEqualByComparingTo("110");
        assertThat(emitted.most()).isEqualByComparingTo("60");
        assertThat(ledger.sum(lines(), Amount.product("baseEmission", "currentEmission")).sum()).isEqualByComparingTo("8500");
        var share = ledger.sum(lines(), Amount.quotient("currentEmission", "baseEmission"));
        assertThat(share.rows()).isEqualTo(3);
        assertThat(share.values()).as("nothing is divided by zero").isEqualTo(2);
        assertThat(share.sum()).isEqualByComparingTo("1.6");
        var nothing = ledger.sum(lines().where("baseYear", "2001"), Amount.of("baseEmission"));
        assertThat(nothing.sum()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(nothing.least()).isNull();
    }

    @Test
    void everyGroupOpensAListOfItsOwnRows() {
        assertThat(rows(ledger.groups(lines(), Grouping.by("metals"), Amount.each()))).containsExactlyInAnyOrderEntriesOf(Map.of("PB", 1L, "CD", 2L, "AS", 1L));
        assertThat(rows(ledger.groups(lines(), Grouping.byRegion(Depth.TOWN), Amount.each()))).containsExactlyInAnyOrderEntriesOf(Map.of("441602", 1L, "441602101", 2L));
        var bounded = lines().between("validFrom", LocalDate.of(2020, 5, 1), null);
        var groupings = List.of(
                Grouping.by("metals"), Grouping.by("line"), Grouping.by("enterprise"), Grouping.by("baseYear"), Grouping.by("replacementSource"),
                Grouping.by("demo"), Grouping.byYear("validFrom"), Grouping.byRegion(Depth.DISTRICT), Grouping.byRegion(Depth.TOWN), Grouping.byRegion(Depth.VILLAGE));
        for (var reading : List.of(lines(), bounded, lines().within("441602101"))) {
            for (var grouping : groupings) {
                var groups = ledger.groups(reading, grouping, Amount.of("currentEmission"));
                assertThat(groups).as("%s", grouping).isNotEmpty();
                for (var group : groups) {
                    assertThat(listed(group.reading())).as("%s %s", grouping, group).isEqualTo(group.tally().rows()).isEqualTo(ledger.count(group.reading()));
                }
            }
        }
    }

    @Test
    void aFigureStandsAsItStoodThen() {
        jdbc.sql("""
                update register_history set at = '2025-01-05T00:00:00Z'
                where register = 'metal-emitters' and document ->> 'line' like '%' || ? and document ->> 'valid_from' is not null
                """).param(mark).update();
        jdbc.sql("""
                update register_history set document = document || '{"valid_from": "2024-12-01"}'
                where register = 'metal-emitters' and document ->> 'line' like '%' || ?
                """).param(mark).update();
        var then = lines().asOf(LocalDate.of(2025, 1, 31));
        long fourth = emitter("丁", List.of("HG"), "1", "1", "441602");
        assertThat(ledger.count(then)).isEqualTo(3).isEqualTo(listed(then));
        assertThat(ledger.sum(then, Amount.of("currentEmission")).sum()).isEqualByComparingTo("110");
        assertThat(ledger.groups(then, Grouping.by("metals"), Amount.each())).hasSize(3);
        assertThat(ledger.ids(lines())).hasSize(4).contains(fourth);
        assertThat(ledger.count(lines().asOf(LocalDate.of(2024, 12, 31)))).isZero();
    }

    @Test
    void classifiedPlaceholdersStayOutOfFiguresAndOfTheListsBehindThem() {
        var secret = emission("戊", List.of("TL"), "9", "9", "441602");
        secret.put("confidentiality", "CLASSIFIED");
        checked(added(EMITTERS, secret));
        assertThat(ledger.count(lines())).isEqualTo(3).isEqualTo(listed(lines()));
        assertThat(rows(ledger.groups(lines(), Grouping.by("metals"), Amount.each()))).doesNotContainKey("TL");
    }

    @Test
    void whatCannotBeAddedUpOrGroupedIsSaid() {
        assertThatThrownBy(() -> ledger.sum(lines(), Amount.of("line"))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("line");
        assertThatThrownBy(() -> ledger.groups(lines().where("metals", "PB"), Grouping.by("metals"), Amount.each())).hasMessageContaining("several words");
        assertThatThrownBy(() -> ledger.count(lines().where("colour", "red"))).hasMessageContaining("colour");
    }

    @Test
    void entriesAreHandedOverOneByOne() {
        var seen = new java.util.ArrayList<Long>();
        ledger.each(lines(), entry -> seen.add(entry.id()));
        assertThat(seen).hasSize(3).isSorted();
    }
}
