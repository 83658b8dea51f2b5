package cn.jingtu.kernel.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cn.jingtu.kernel.quantity.Concentration;
import cn.jingtu.kernel.quantity.LabValue;
import cn.jingtu.kernel.quantity.ReportedUnit;
import cn.jingtu.kernel.rules.RuleTable;
import cn.jingtu.kernel.substance.Substance;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples of {@code rules/soil/*.spec.csv}, and three examples of every single limit. */
class StandardSpecTests {

    @TestFactory
    Stream<DynamicTest> examplesWrittenByHand() {
        return Standards.all().stream().flatMap(standard -> RuleTable.load(standard.key() + ".spec.csv").rows().stream()
                .map(row -> dynamicTest(standard.key() + ": " + row.text("name"), () -> check(standard, row))));
    }

    private static void check(Standard standard, RuleTable.Row row) {
        var unit = ReportedUnit.parse(row.text("unit")).orElseThrow().unit();
        var site = standard.medium() == Standard.Medium.FOOD ? Site.produce(row.text("produce"))
                : Site.farmland(row.text("land").isEmpty() ? null : standard.land(row.text("land")).orElseThrow(),
                        row.number("ph").orElse(null));
        Verdict verdict = standard.evaluate(standard.find(row.text("substance")).orElseThrow(), LabValue.parse(row.text("value"), unit), site);
        assertThat(verdict.word()).as(verdict.toString()).isEqualTo(row.text("verdict"));
        assertThat(verdict.basis().map(finding -> finding.screening().value().toPlainString()).orElse("")).isEqualTo(row.text("screening"));
        assertThat(verdict.basis().map(Finding::intervention).map(limit -> limit.value().toPlainString()).orElse("")).isEqualTo(row.text("intervention"));
    }

    /** For every limit of the data: at it, the last digit less, and a digit more. */
    @Test
    void everyLimitHoldsAtBelowAndAboveIt() {
        int checked = 0;
        for (Standard standard : Standards.all()) {
            for (Substance substance : standard.items()) {
                for (Limit limit : standard.limits(substance)) {
                    for (Site site : sitesOf(standard, limit)) {
                        var step = limit.value().ulp().movePointLeft(1);
                        Verdict at = evaluate(standard, limit, limit.value(), site);
                        Verdict below = evaluate(standard, limit, limit.value().subtract(step), site);
                        Verdict above = evaluate(standard, limit, limit.value().add(step), site);
                        String context = standard.number() + " " + limit + " " + site;
                        switch (limit.kind()) {
                            case SCREENING -> {
                                assertThat(at.word()).as(context).isEqualTo("low");
                                assertThat(below.word()).as(context).isEqualTo("low");
                                assertThat(above.word()).as(context).isIn("elevated", "high");
                                assertThat(at.basis().orElseThrow().screening()).as(context).isEqualTo(limit);
                                assertThat(at.basis().orElseThrow().ratio()).as(context).isEqualByComparingTo("1");
                                assertThat(at.basis().orElseThrow().verified()).isEqualTo(limit.verified());
                                assertThat(at.basis().orElseThrow().clause()).startsWith(standard.number()).contains(limit.clause());
                            }
                            case INTERVENTION -> {
                                assertThat(at.word()).as(context).isNotEqualTo("high");
                                assertThat(below.word()).as(context).isNotEqualTo("high");
                                assertThat(above).as(context).isInstanceOf(Verdict.High.class);
                                assertThat(above.basis().orElseThrow().intervention()).isEqualTo(limit);
                            }
                            case MINIMUM -> {
                                assertThat(at.word()).as(context).isEqualTo("low");
                                assertThat(below.word()).as(context).isEqualTo("elevated");
                                assertThat(above.word()).as(context).isEqualTo("low");
                            }
                            case BACKGROUND -> throw new AssertionError("no standard prints a background: " + context);
                        }
                        checked++;
                    }
                }
            }
        }
        assertThat(checked).isGreaterThan(700);
    }

    private static Verdict evaluate(Standard standard, Limit limit, BigDecimal value, Site site) {
        return standard.evaluate(limit.substance(), new LabValue.Measured(new Concentration(value, limit.unit())), site);
    }

    /** Sites at both ends of the limit's pH, on its land. */
    private static Set<Site> sitesOf(Standard standard, Limit limit) {
        var sites = new HashSet<Site>();
        if (standard.medium() == Standard.Medium.FOOD) {
            sites.add(Site.produce(limit.land()));
            return sites;
        }
        Land land = limit.land().equals("all") ? Land.PADDY : standard.land(limit.land()).orElseThrow();
        BigDecimal lowest = limit.ph().above() == null ? BigDecimal.ZERO : limit.ph().above().add(new BigDecimal("0.0001"));
        BigDecimal highest = limit.ph().upTo() == null ? BigDecimal.valueOf(14) : limit.ph().upTo();
        sites.add(Site.farmland(land, lowest));
        sites.add(Site.farmland(land, highest));
        return sites;
    }

    @Test
    void phBandsLeaveNoGapAndDoNotOverlap() {
        for (Standard standard : Standards.all()) {
            for (Substance substance : standard.items()) {
                standard.limits(substance).stream().filter(limit -> !limit.ph().equals(PhBand.ALL)).forEach(limit -> {
                    for (String ph : new String[] {"0", "5.5", "5.50001", "6.5", "6.50001", "7.5", "7.50001", "14"}) {
                        assertThat(standard.limits(substance).stream().filter(other -> other.kind() == limit.kind()
                                        && other.land().equals(limit.land()) && other.ph().contains(new BigDecimal(ph))))
                                .as("%s %s %s pH %s", substance, limit.kind(), limit.land(), ph).hasSize(1);
                    }
                });
            }
        }
    }
}
