package cn.jingtu.indicator;

import static cn.jingtu.indicator.Recount.count;
import static cn.jingtu.indicator.Recount.linked;
import static cn.jingtu.indicator.Recount.sum;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestActors;
import cn.jingtu.indicator.Figure.Outcome;
import cn.jingtu.indicator.Recount.Row;
import cn.jingtu.plan.TestPlan;
import cn.jingtu.platform.Time;
import cn.jingtu.register.Ledger;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.Registers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures of random registers beside a recount row by row, for a district and its towns, now and as of days in the past. */
@JingtuTest
class IndicatorRecountIT {

    private static final LocalDate TODAY = LocalDate.now(Time.ZONE);

    /** What is above and below the line; null below for a sum. */
    private record Counted(BigDecimal above, BigDecimal below) {}

    private final Figures figures;
    private final Registers registers;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final TestActors people;

    @Autowired
    IndicatorRecountIT(Figures figures, Registers registers, Ledger ledger, JdbcClient jdbc, TestActors people) {
        this.figures = figures;
        this.registers = registers;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.people = people;
    }

    @ParameterizedTest
    @ValueSource(longs = {20261128, 15618})
    void everyFigureIsWhatACountByHandFindsInRandomRegisters(long seed) {
        var entries = new RandomEntries(registers, jdbc, people.made("R-GOV", TestPlan.GOV), seed, TODAY);
        try {
            entries.fill(40);
            var wrong = new ArrayList<String>();
            var tables = registers.all().stream().collect(Collectors.toMap(RegisterDefinition::key, RegisterDefinition::table));
            for (var scope : List.of(
                    Scope.known(RandomEntries.DISTRICT, TODAY.getYear(), TODAY),
                    Scope.known(RandomEntries.TOWNS.get(1), TODAY.getYear() - 1, TODAY),
                    Scope.asOf(RandomEntries.DISTRICT, TODAY.getYear() - 1, LocalDate.of(TODAY.getYear() - 1, 10, 31)))) {
                var hand = new Recount(jdbc, tables, scope.regionCode(), scope.year(), scope.day(), scope.asItStood(), TODAY);
                BY_HAND.forEach((key, byHand) -> compare(figures.get(key), scope, byHand.apply(hand), wrong));
            }
            assertThat(wrong).as("seed " + seed).isEmpty();
        } finally {
            entries.clear();
        }
    }

    private void compare(Indicator indicator, Scope scope, Counted hand, List<String> wrong) {
        var figure = indicator.formula().of(scope, ledger);
        var above = Formula.total(figure.numerator());
        var below = Formula.total(figure.denominator());
        var same = above.compareTo(hand.above()) == 0 && (hand.below() == null || below.compareTo(hand.below()) == 0);
        if (same && hand.below() != null && indicator.formula() instanceof Formula.Ratio ratio) {
            var expected = hand.below().signum() == 0 ? null : hand.above().multiply(ratio.factor()).divide(hand.below(), 2, RoundingMode.HALF_UP);
            same = figure.outcome() instanceof Outcome.Value(var value) ? value.equals(expected) : expected == null;
        }
        if (!same) wrong.add("%s in %s: %s of %s, by hand %s of %s".formatted(indicator.key(), scope, above, below, hand.above(), hand.below()));
    }

    @Test
    void allTownsAtOnceAreWhatEachTownIsByItself() {
        var entries = new RandomEntries(registers, jdbc, people.made("R-GOV", TestPlan.GOV), 2762, TODAY);
        try {
            entries.fill(25);
            var wrong = new ArrayList<String>();
            for (var scope : List.of(Scope.known(RandomEntries.DISTRICT, TODAY.getYear(), TODAY), Scope.asOf(RandomEntries.DISTRICT, TODAY.getYear(), TODAY.minusDays(100)))) {
                for (var indicator : figures.all()) {
                    var together = indicator.formula().byTown(scope, RandomEntries.TOWNS, ledger);
                    for (var town : RandomEntries.TOWNS) {
                        var alone = indicator.formula().of(scope.within(town), ledger);
                        if (!same(alone, together.get(town))) wrong.add("%s %s: %s alone, %s together".formatted(indicator.key(), town, alone.outcome(), together.get(town).outcome()));
                    }
                }
            }
            assertThat(wrong).isEmpty();
        } finally {
            entries.clear();
        }
    }

    private static boolean same(Figure one, Figure other) {
        return one.outcome().equals(other.outcome())
                && Formula.total(one.numerator()).compareTo(Formula.total(other.numerator())) == 0
                && Formula.total(one.denominator()).compareTo(Formula.total(other.denominator())) == 0;
    }

    // ---- by hand ---------------------------------------------------------------------------------------------------

    private static final Map<String, Function<Recount, Counted>> BY_HAND = new LinkedHashMap<>();

    private static void share(String key, Function<Recount, List<Row>> rows, Function<Recount, Predicate<Row>> below, Function<Recount, Predicate<Row>> above) {
        BY_HAND.put(key, c -> new Counted(count(rows.apply(c), below.apply(c).and(above.apply(c))), count(rows.apply(c), below.apply(c))));
    }

    private static void total(String key, Function<Recount, BigDecimal> sum) {
        BY_HAND.put(key, c -> new Counted(sum.apply(c), null));
    }

    private static Function<Recount, Predicate<Row>> all() {
        return _ -> _ -> true;
    }

    private static Function<Recount, Predicate<Row>> where(Predicate<Row> fits) {
        return _ -> fits;
    }

    private static Function<Recount, List<Row>> checked(String register) {
        return c -> c.checked(register);
    }

    private static Function<Recount, List<Row>> ever(String register) {
        return c -> c.ever(register);
    }

    private static Function<Recount, Predicate<Row>> during(String column) {
        return c -> row -> c.inYear(row, column);
    }

    private static Function<Recount, Predicate<Row>> until(String column) {
        return c -> row -> row.by(column, c.last());
    }

    private static BigDecimal area(Recount c, String purpose) {
        return sum(c.ever("safe-use-measures"), "area_mu", r -> c.ofYear(r, "year") && r.is("purpose", purpose) && r.is("check_result", "PASSED"));
    }

    private static BigDecimal units(Recount c, String... categories) {
        return sum(c.checked("farmland-units"), "area_mu", r -> r.is("category", categories));
    }

    private static boolean listed(Row unit) {
        return !unit.has("removed_on");
    }

    private static BigDecimal at80(List<Row> loads) {
        return loads.stream()
                .map(r -> r.number("wet_t").multiply(BigDecimal.valueOf(100).subtract(r.number("moisture"))).divide(BigDecimal.valueOf(20)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static {
        // K01, K01c
        BY_HAND.put("safe-use-rate", c -> new Counted(area(c, "SAFE_USE").add(area(c, "STRICT_CONTROL")), units(c, "SAFE_USE", "STRICT")));
        BY_HAND.put("safe-use-rate-trial", c -> {
            var slight = sum(c.checked("farmland-units"), "area_mu", r -> r.is("category", "PRIORITY")
                    && List.of("cadmium", "mercury", "arsenic", "lead", "chromium").stream().anyMatch(metal -> r.is(metal, "BETWEEN", "HIGH")));
            return new Counted(slight.add(area(c, "SAFE_USE")).add(area(c, "STRICT_CONTROL")), slight.add(units(c, "SAFE_USE", "STRICT")));
        });
        // K02, K03
        BY_HAND.put("contaminated-plots-safe-use", c -> {
            var removed = linked(c.district().ever("control-listings"), "plot", r -> r.by("removed_on", c.last()));
            Predicate<Row> redeveloped = r -> r.among("triggers", "SENSITIVE_USE") && r.yes("polluted");
            return new Counted(sum(c.checked("plots"), "area_m2", redeveloped.and(r -> removed.contains(r.id()))), sum(c.checked("plots"), "area_m2", redeveloped));
        });
        BY_HAND.put("construction-land-safe-use", c -> {
            var surveyed = linked(c.district().ever("survey-reports"), "plot", r -> r.is("review_result", "PASSED", "AFTER_REVISION"));
            var removed = linked(c.district().ever("control-listings"), "plot", r -> r.by("removed_on", c.last()));
            Predicate<Row> changed = r -> r.among("triggers", "SENSITIVE_USE");
            Predicate<Row> safe = r -> r.no("polluted") && surveyed.contains(r.id()) || r.yes("polluted") && removed.contains(r.id());
            return new Counted(sum(c.checked("plots"), "area_m2", changed.and(safe)), sum(c.checked("plots"), "area_m2", changed));
        });
        // K05, K06, K07
        BY_HAND.put("pesticide-efficiency", c -> {
            Predicate<Row> rated = r -> c.ofYear(r, "year") && r.has("pesticide_rate");
            var weighed = c.ever("fertiliser-use").stream().filter(rated).map(r -> r.number("pesticide_rate").multiply(r.number("sown_mu"))).reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Counted(weighed, sum(c.ever("fertiliser-use"), "sown_mu", rated));
        });
        BY_HAND.put("fertiliser-growth", c -> new Counted(
                sum(c.ever("fertiliser-use"), "fertiliser_t", r -> c.ofYear(r, "year")),
                sum(c.ever("fertiliser-use"), "fertiliser_t", r -> r.json().path("year").asInt() == c.year() - 1)));
        BY_HAND.put("soil-test-coverage", c -> new Counted(
                sum(c.ever("fertiliser-use"), "soil_test_mu", r -> c.ofYear(r, "year")), sum(c.ever("fertiliser-use"), "sown_mu", r -> c.ofYear(r, "year"))));
        // K08 to K13
        share("manure-facilities", checked("livestock-farms"), all(), where(r -> r.yes("complete") && r.has("accepted_on")));
        BY_HAND.put("manure-used", c -> {
            Predicate<Row> now = r -> r.json().path("period").asString("").contains(c.year() + "年");
            return new Counted(sum(c.ever("manure-accounts"), "used_t", now.and(r -> r.is("way", "OWN_LAND", "THIRD_PARTY", "COMPOST", "BIOGAS"))),
                    sum(c.ever("manure-accounts"), "produced_t", now));
        });
        BY_HAND.put("sludge-harmless", c -> {
            var loads = c.ever("sludge-transfers").stream().filter(r -> c.inYear(r, "sent_on")).toList();
            return new Counted(at80(loads.stream().filter(r -> r.yes("compliant")).toList()), at80(loads));
        });
        BY_HAND.put("film-recovered", c -> new Counted(
                sum(c.ever("film-recovery"), "film_recovered_t", r -> c.ofYear(r, "year")), sum(c.ever("film-recovery"), "film_used_t", r -> c.ofYear(r, "year"))));
        BY_HAND.put("packaging-recovered", c -> new Counted(
                sum(c.ever("film-recovery"), "packs_recovered_t", r -> c.ofYear(r, "year")), sum(c.ever("film-recovery"), "packs_generated_t", r -> c.ofYear(r, "year"))));
        BY_HAND.put("metal-decrease", c -> new Counted(
                sum(c.checked("metal-emitters"), "current_emission", _ -> true), sum(c.ever("metal-emitters"), "base_emission", _ -> true)));
        // K14 to K17, K20
        BY_HAND.put("dangers-mended", c -> {
            var dangers = c.district().ever("hidden-dangers").stream().filter(r -> r.by("found_on", c.last())).toList();
            var open = linked(dangers, "unit", r -> !r.is("county_verdict", "PASSED"));
            var found = linked(dangers, "unit", _ -> true);
            return new Counted(count(c.checked("key-units"), r -> listed(r) && found.contains(r.id()) && !open.contains(r.id())),
                    count(c.checked("key-units"), IndicatorRecountIT::listed));
        });
        BY_HAND.put("self-monitoring-done", c -> {
            var done = linked(c.district().ever("self-monitoring"), "unit",
                    r -> c.ofYear(r, "year") && r.has("plan_filed_on") && r.has("uploaded_on") && r.has("disclosed_on"));
            return new Counted(count(c.checked("key-units"), r -> listed(r) && done.contains(r.id())), count(c.checked("key-units"), IndicatorRecountIT::listed));
        });
        BY_HAND.put("letters-signed", c -> {
            var signed = linked(c.district().ever("responsibility-letters"), "unit", r -> r.by("signed_on", c.last()) && !r.date("valid_until").isBefore(c.last()));
            return new Counted(count(c.checked("key-units"), r -> listed(r) && signed.contains(r.id())), count(c.checked("key-units"), IndicatorRecountIT::listed));
        });
        share("first-review-passed", ever("survey-reports"), during("reviewed_on"),
                where(r -> r.is("review_result", "PASSED", "AFTER_REVISION") && r.has("review_rounds") && r.number("review_rounds").intValue() <= 1));
        BY_HAND.put("funds-paid", c -> new Counted(
                sum(c.ever("fund-payments"), "amount", r -> r.by("paid_on", c.last())), sum(c.ever("fund-lines"), "arrived", r -> r.by("arrived_on", c.last()))));
        // rows without a code
        BY_HAND.put("farmland-classified", c -> new Counted(
                sum(c.checked("farmland-units"), "area_mu", r -> r.has("category")), sum(c.checked("farmland-units"), "area_mu", _ -> true)));
        total("restructured-area", c -> sum(c.ever("safe-use-measures"), "area_mu",
                r -> c.ofYear(r, "year") && r.among("measures", "SUBSTITUTION", "NON_FOOD", "FALLOW", "RETIREMENT") && r.is("check_result", "PASSED")));
        share("exceeding-batches-handled", ever("produce-batches"), c -> r -> c.inYear(r, "sampled_on") && r.is("verdict", "EXCEEDS"), where(r -> r.has("disposed_on")));
        BY_HAND.put("orchard-tests", c -> {
            var orchards = c.district().checked("farmland-units").stream().filter(r -> r.is("land_type", "ORCHARD", "FOREST")).map(Row::id).toList();
            return new Counted(count(c.ever("produce-batches"), r -> c.inYear(r, "sampled_on") && orchards.contains(r.link("unit"))), null);
        });
        share("siting-concluded", ever("siting-reviews"), c -> r -> c.inYear(r, "received_on") && r.is("kind", "PROJECT", "EXISTING")
                && r.is("industry", "09", "19", "25", "26", "27", "32", "33", "38", "42", "77"), where(r -> r.has("conclusion")));
        share("redline-clues-handled", ever("redline-clues"), during("found_on"), where(r -> r.has("handled_on")));
        total("reserve-patrols-done", c -> count(c.ever("reserve-patrols"), r -> c.inYear(r, "patrolled_on")));
        share("developments-checked", ever("unused-land-developments"), until("approved_on"), where(r -> r.has("checked_on")));
        share("water-source-problems-closed", ever("water-source-problems"), until("found_on"), until("closed_on"));
        share("eia-with-soil", ever("eia-projects"), c -> r -> c.inYear(r, "approved_on") && r.yes("soil_required"), where(r -> r.yes("soil_survey") && r.yes("soil_impact")));
        share("waste-sites-fixed", ever("waste-sites"), c -> r -> r.by("found_on", c.last()) && (r.has("problem") || r.has("fixed_on")), until("fixed_on"));
        share("landfills-treated", checked("simple-landfills"), all(), until("accepted_on"));
        share("sludge-facilities-up-to-standard", checked("sewage-plants"), all(), where(r -> r.is("upgrade", "NOT_NEEDED", "DONE") && !r.yes("temporary_heap")));
        share("projects-mature", ever("projects"), until("admitted_on"), where(r -> r.yes("site_ready") && r.yes("liability_clear") && r.yes("plan_reviewed")));
        share("filed-before-start", ever("plan-filings"), during("started_on"), where(r -> r.has("filed_on") && !r.date("filed_on").isAfter(r.date("started_on"))));
        share("disclosed-on-time", ever("disclosures"), during("due"), where(r -> r.has("published_on") && !r.date("published_on").isAfter(r.date("due"))));
        share("officers-certified", checked("enforcement-officers"), where(r -> !r.has("left_on")),
                c -> r -> r.has("certificate_no") && r.has("certificate_until") && !r.date("certificate_until").isBefore(c.last()));
        BY_HAND.put("agencies-checked", c -> {
            var visited = linked(c.district().ever("agency-checks"), "agency", r -> c.inYear(r, "checked_on"));
            return new Counted(count(c.checked("agencies"), r -> visited.contains(r.id())), count(c.checked("agencies"), _ -> true));
        });
        BY_HAND.put("points-guarded", c -> {
            var guarded = linked(c.district().ever("point-checks"), "point", r -> c.inYear(r, "checked_on"));
            Predicate<Row> inUse = r -> r.is("level", "NATIONAL", "PROVINCIAL", "CITY", "RISK") && r.is("operation", "IN_USE");
            return new Counted(count(c.checked("monitoring-points"), inUse.and(r -> guarded.contains(r.id()))), count(c.checked("monitoring-points"), inUse));
        });
        total("publicity-reach", c -> sum(c.ever("publicity-events"), "people", r -> c.inYear(r, "held_on")));
        total("incentive-beneficiaries", c -> BigDecimal.valueOf(c.ever("incentive-uses").stream().filter(r -> c.ofYear(r, "year"))
                .map(r -> r.json().path("beneficiary").asString()).distinct().count()));
    }
}
