package cn.jingtu.kernel.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.jingtu.kernel.quantity.LabValue;
import cn.jingtu.kernel.quantity.Unit;
import cn.jingtu.kernel.rules.RuleTable;
import cn.jingtu.kernel.substance.Substance;
import cn.jingtu.kernel.substance.SubstanceCatalogue;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardTests {

    private final Standard farmland = Standards.get("gb15618-2018");
    private final Standard construction = Standards.get("GB 36600-2018");

    @Test
    void aVerdictNamesTheRowAndTheClauseItRestsOn() {
        var site = Site.farmland(Land.PADDY, new BigDecimal("6.5"));
        assertThat(clause(farmland, "镉", "0.4", site)).isEqualTo("GB 15618-2018 table 1 no 1; 6.1");
        assertThat(clause(farmland, "镉", "0.5", site)).isEqualTo("GB 15618-2018 table 1 no 1; 6.2");
        assertThat(clause(farmland, "镉", "2.1", site)).isEqualTo("GB 15618-2018 table 3 no 1; 6.3");
        assertThat(clause(farmland, "铜", "60", site)).isEqualTo("GB 15618-2018 table 1 no 6; 6.1");
        assertThat(clause(construction, "苯", "1.1", Site.of(Land.CLASS1))).isEqualTo("GB 36600-2018 table 1 no 26; 5.3.3");
    }

    @Test
    void aRatioIsContentByScreeningValue() {
        var site = Site.farmland(Land.PADDY, new BigDecimal("6"));
        assertThat(evaluate(farmland, "镉", "1", site).basis().orElseThrow().ratio()).isEqualByComparingTo("2.5");
        assertThat(evaluate(farmland, "镉", "<0.1", site).basis().orElseThrow().ratio()).isNull();
        assertThat(evaluate(farmland, "汞", "0.1", Site.farmland(Land.OTHER, new BigDecimal("5"))).basis().orElseThrow().ratio())
                .isEqualByComparingTo("0.07692307692");
    }

    @Test
    void aValueThatRestsOnMemorySaysSo() {
        assertThat(evaluate(farmland, "镍", "1", Site.farmland(null, BigDecimal.valueOf(6))).basis().orElseThrow().verified()).isTrue();
        Verdict verdict = Standards.get("gb5084-2021").evaluate(SubstanceCatalogue.standard().find("总镍").orElseThrow(),
                LabValue.parse("0.1", Unit.MG_PER_L), Site.of(Land.PADDY));
        assertThat(verdict.basis().orElseThrow().verified()).isFalse();
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(reason(farmland, "镉", "0.1", Site.farmland(Land.PADDY, null))).isEqualTo("no pH");
        assertThat(reason(farmland, "镉", "0.1", Site.farmland(Land.PADDY, BigDecimal.valueOf(15)))).isEqualTo("no pH: 15 is none");
        assertThat(reason(farmland, "镉", "0.1", Site.farmland(null, BigDecimal.valueOf(6)))).isEqualTo("land unknown");
        assertThat(reason(farmland, "锑", "0.1", Site.farmland(null, null))).isEqualTo("not in the standard: GB 15618-2018 锑 Antimony");
        assertThat(reason(farmland, "δ-六六六", "0.1", Site.farmland(null, null))).contains("counts in 六六六总量");
        assertThat(reason(farmland, "镉", "", Site.farmland(Land.PADDY, BigDecimal.valueOf(6)))).isEqualTo("not analysed");
        assertThat(reason(farmland, "镉", "<1", Site.farmland(Land.PADDY, BigDecimal.valueOf(6))))
                .isEqualTo("detection limit above the limit: 1 mg/kg");
    }

    @Test
    void aSumIsDecidedWhereBothEndsOfItsRangeAgree() {
        Substance hch = farmland.find("六六六总量").orElseThrow();
        assertThat(sum(hch, "0.02", "0.03", "<0.01", "<0.01").word()).isEqualTo("low"); // 0.05 to 0.07
        assertThat(sum(hch, "0.02", "0.03", "<0.01", "<0.04").word()).isEqualTo("low"); // at most 0.10
        Verdict open = sum(hch, "0.02", "0.03", "<0.02", "<0.04"); // 0.05 to 0.11
        assertThat(((Verdict.NotEvaluable) open).reason()).isEqualTo("detection limit above the limit: 0.05 to 0.11 mg/kg");
        assertThat(sum(hch, "0.08", "0.03", "<0.02", "<0.04").word()).isEqualTo("elevated");
        assertThat(sum(hch, "ND", "ND", "ND", "ND").basis().orElseThrow().note()).contains("detection limit not stated");
    }

    @Test
    void aMissingComponentLeavesASumOpenUnlessTheOthersExceedAlready() {
        Substance hch = farmland.find("六六六总量").orElseThrow();
        assertThat(sum(hch, "0.02", "0.03", "0.01", "")).isEqualTo(
                new Verdict.NotEvaluable(Missing.COMPONENT_MISSING, "δ-六六六"));
        assertThat(sum(hch, "0.08", "0.03", "0.01", "").word()).isEqualTo("elevated");
        Substance ddt = construction.find("滴滴涕").orElseThrow();
        assertThat(construction.evaluateSum(ddt, Map.of(SubstanceCatalogue.standard().get("789-02-6"),
                LabValue.parse("3", Unit.MG_PER_KG)), Site.of(Land.CLASS1)).word()).isEqualTo("not-evaluable"); // elevated or high
        assertThatIllegalArgumentException().isThrownBy(() -> farmland.evaluateSum(farmland.find("镉").orElseThrow(), Map.of(), Site.of(null)))
                .withMessageContaining("no sum");
    }

    private Verdict sum(Substance sum, String... values) {
        var parts = new HashMap<Substance, LabValue>();
        for (int i = 0; i < values.length; i++) {
            parts.put(SubstanceCatalogue.standard().get(sum.members().get(i)), LabValue.parse(values[i], Unit.MG_PER_KG));
        }
        return farmland.evaluateSum(sum, parts, Site.farmland(null, null));
    }

    @Test
    void arsenicWithinTheBackgroundOfTheRegionIsNoPollutedPlot() {
        Site site = Site.of(Land.CLASS1);
        assertThat(evaluate(construction, "砷", "25", site).word()).isEqualTo("elevated");
        Verdict verdict = evaluate(construction, "砷", "25", site.withBackground(new BigDecimal("25")));
        assertThat(verdict.word()).isEqualTo("low");
        assertThat(verdict.basis().orElseThrow().clause()).isEqualTo("GB 36600-2018 table 1 footnote 1");
        assertThat(evaluate(construction, "砷", "25.1", site.withBackground(new BigDecimal("25"))).word()).isEqualTo("elevated");
        assertThat(evaluate(construction, "砷", "130", site.withBackground(new BigDecimal("125"))).word()).isEqualTo("high");
        assertThat(evaluate(construction, "镍", "160", site.withBackground(new BigDecimal("200"))).word()).isEqualTo("elevated"); // no footnote
    }

    @Test
    void aRegionsOwnLimitsStandBesideTheStandardOrInItsPlace() throws IOException {
        var table = RuleTable.read("DB44 soil.csv", new StringReader("""
                substance,land,ph_class,kind,value_mg_kg,clause,verified
                镉,水田,all,screening,0.35,table 2,yes
                锑,all,all,screening,10,table 3,no
                """));
        var site = Site.farmland(Land.PADDY, new BigDecimal("6"));
        var stricter = farmland.withRegional(table, Standard.Regional.STRICTER);
        assertThat(clause(stricter, "镉", "0.36", site)).isEqualTo("DB44 soil.csv table 2; 6.2");
        assertThat(evaluate(stricter, "镉", "0.36", site).word()).isEqualTo("elevated"); // national 0.4
        assertThat(clause(stricter, "镉", "0.31", Site.farmland(Land.PADDY, new BigDecimal("5")))).startsWith("GB 15618-2018"); // national 0.3
        var replacing = farmland.withRegional(table, Standard.Regional.REPLACING);
        assertThat(evaluate(replacing, "镉", "0.31", Site.farmland(Land.PADDY, new BigDecimal("5"))).word()).isEqualTo("low");
        assertThat(evaluate(replacing, "锑", "11", site).word()).isEqualTo("elevated");
        assertThat(evaluate(farmland, "镉", "0.36", site).word()).isEqualTo("low");
    }

    @Test
    void aRegionalTableThatCannotBeReadNamesRowAndValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> farmland.withRegional(RuleTable.read("own.csv", new StringReader(
                "substance,land,kind,value_mg_kg\n镉,月球,screening,1\n")), Standard.Regional.STRICTER)).withMessageContaining("月球");
        assertThatIllegalArgumentException().isThrownBy(() -> farmland.withRegional(RuleTable.read("own.csv", new StringReader(
                "substance,kind,value_mg_kg\n镉,screening,x\n")), Standard.Regional.STRICTER)).withMessageContaining("own.csv, row 2, column value_mg_kg");
        assertThatIllegalArgumentException().isThrownBy(() -> farmland.withRegional(RuleTable.read("own.csv", new StringReader(
                "substance,kind,value_mg_kg\n镉,limit,1\n")), Standard.Regional.STRICTER)).withMessageContaining("column kind");
    }

    @ParameterizedTest
    @CsvSource({"gb15618-2018, 水田, PADDY", "gb15618-2018, Paddy Field, PADDY", "gb15618-2018, 果园, ORCHARD", "gb15618-2018, 旱地, OTHER",
            "gb15618-2018, 水田(0101), PADDY", "gb36600-2018, 第一类用地, CLASS1", "gb36600-2018, Class 2, CLASS2", "gb36600-2018, Ⅰ类, CLASS1",
            "gb36600-2018, R2 二类居住用地, CLASS1", "gb36600-2018, a33, CLASS1", "gb36600-2018, A35, CLASS2", "gb36600-2018, 中小学用地, CLASS1",
            "gb36600-2018, G1（儿童公园）, CLASS1", "gb36600-2018, G1, CLASS2", "gb36600-2018, 工业用地（M1）, CLASS2", "gb5084-2021, 蔬菜, VEGETABLE"})
    void landIsKnownByWordAndCode(String standard, String word, Land land) {
        assertThat(Standards.get(standard).land(word)).contains(land);
    }

    @Test
    void wordsThatContradictEachOtherAreNoLand() {
        assertThat(construction.land("A 中小学用地")).isEmpty();
        assertThat(farmland.land("耕地")).isEmpty();
        assertThat(farmland.land("")).isEmpty();
    }

    @Test
    void anEditionHoldsFromItsDay() {
        assertThat(Standards.get("gb2762-2025").isInForceOn(LocalDate.of(2026, 9, 1))).isFalse();
        assertThat(Standards.get("gb2762-2025").isInForceOn(LocalDate.of(2026, 9, 2))).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> Standards.get("gb1")).withMessageContaining("gb15618-2018");
    }

    private static Verdict evaluate(Standard standard, String substance, String value, Site site) {
        return standard.evaluate(standard.find(substance).orElseThrow(), LabValue.parse(value, Unit.MG_PER_KG), site);
    }

    private static String clause(Standard standard, String substance, String value, Site site) {
        return evaluate(standard, substance, value, site).basis().orElseThrow().clause();
    }

    private static String reason(Standard standard, String substance, String value, Site site) {
        return ((Verdict.NotEvaluable) evaluate(standard, substance, value, site)).reason();
    }
}
