package cn.jingtu.kernel.farmland;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.jingtu.kernel.farmland.ClassificationStep.CutOut;
import cn.jingtu.kernel.farmland.ClassificationStep.Divide;
import cn.jingtu.kernel.farmland.ClassificationStep.Dominant;
import cn.jingtu.kernel.farmland.ClassificationStep.Uniform;
import cn.jingtu.kernel.farmland.UnitClass.Classified;
import cn.jingtu.kernel.farmland.UnitClass.ToDivide;
import cn.jingtu.kernel.rules.RuleTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FarmlandRulesTests {

    private final FarmlandRules rules = FarmlandRules.standard();

    /** Cadmium points of these many of class 1, 2 and 3. */
    private static List<SoilPoint> cadmium(int... counts) {
        var points = new ArrayList<SoilPoint>();
        for (int of = 1; of <= 3; of++) {
            for (int i = 0; i < counts[of - 1]; i++) {
                points.add(new SoilPoint("P" + of + i, Map.of(FarmlandElement.CD, FarmlandClass.of(of))));
            }
        }
        return points;
    }

    private static List<ProducePoint> produce(String... indices) {
        var points = new ArrayList<ProducePoint>();
        for (String index : indices) {
            points.add(new ProducePoint("R" + points.size(), Map.of("Cd", new BigDecimal(index))));
        }
        return points;
    }

    private FarmlandClass finalClass(List<SoilPoint> soil, List<ProducePoint> produce) {
        return ((Classified) rules.classify("U1", soil, produce).outcome()).finalClass();
    }

    @Test
    void theClassOfAPointIsTheStrictestOverTheFiveElements() {
        var point = new SoilPoint("P1", Map.of(FarmlandElement.CD, FarmlandClass.SAFE_USE, FarmlandElement.AS, FarmlandClass.STRICT));
        assertThat(point.combined()).contains(FarmlandClass.STRICT);
        assertThat(new SoilPoint("P2", Map.of()).combined()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"8, 2, 0, 1", "2, 8, 0, 2", "1, 1, 8, 3", "4, 1, 0, 1"})
    void eightyPerCentOfThePointsStandForTheUnit(int first, int second, int third, int result) {
        UnitClass unit = rules.classify("U1", cadmium(first, second, third), List.of());
        assertThat(unit.steps().getFirst()).isInstanceOfSatisfying(Dominant.class, step -> assertThat(step.result().number()).isEqualTo(result));
    }

    @Test
    void belowEightyPerCentTheUnitIsDivided() {
        UnitClass unit = rules.classify("U1", cadmium(79, 21, 0), List.of());
        assertThat(unit.outcome()).isEqualTo(new ToDivide(FarmlandClass.SAFE_USE));
        assertThat(unit.steps().getFirst()).isInstanceOf(Divide.class);
    }

    @Test
    void aPointOfClass3IsCutOutAndNeverAveragedAway() {
        UnitClass unit = rules.classify("U1", cadmium(99, 0, 1), produce("0.1", "0.1", "0.1"));
        assertThat(unit.outcome()).isEqualTo(new ToDivide(FarmlandClass.STRICT));
        assertThat(unit.steps().getFirst()).isInstanceOfSatisfying(CutOut.class, step -> {
            assertThat(step.strictPoints()).containsExactly("P30");
            assertThat(step.rest()).isInstanceOf(Uniform.class);
        });
        assertThat(unit.steps()).noneMatch(step -> step instanceof ClassificationStep.WithProduce);
    }

    @Test
    void theStrictestElementDecidesTheUnitAndMissingOnesAreNamed() {
        var soil = List.of(
                new SoilPoint("P1", Map.of(FarmlandElement.CD, FarmlandClass.PRIORITY, FarmlandElement.HG, FarmlandClass.SAFE_USE)),
                new SoilPoint("P2", Map.of(FarmlandElement.CD, FarmlandClass.PRIORITY, FarmlandElement.HG, FarmlandClass.SAFE_USE)));
        UnitClass unit = rules.classify("U1", soil, List.of());
        assertThat(unit.outcome()).isEqualTo(new Classified(FarmlandClass.SAFE_USE, FarmlandClass.SAFE_USE));
        assertThat(unit.steps().get(2).sentence()).isEqualTo("soil: class 2 by Hg; not measured: As, Pb, Cr");
        assertThat(unit.steps().get(2).sentenceZh()).isEqualTo("土壤：2 类，由汞决定；未评价：砷、铅、铬");
    }

    @Test
    void withoutJudgedPointsThereIsNoClass() {
        assertThat(rules.classify("U1", List.of(new SoilPoint("P1", Map.of())), List.of()).outcome()).isInstanceOf(UnitClass.WithoutPoints.class);
    }

    @Test
    void soilOfClass1StaysClass1WhateverTheProduce() {
        assertThat(finalClass(cadmium(3, 0, 0), produce("5", "5", "5"))).isEqualTo(FarmlandClass.PRIORITY);
    }

    @Test
    void soilOfClass2BecomesClass1OnlyWithThreeCompliantPoints() {
        List<SoilPoint> soil = cadmium(0, 3, 0);
        assertThat(finalClass(soil, produce("1", "1", "1"))).isEqualTo(FarmlandClass.PRIORITY);
        assertThat(finalClass(soil, produce("1", "1"))).isEqualTo(FarmlandClass.SAFE_USE);
        assertThat(finalClass(soil, produce("1", "1", "1.0001"))).isEqualTo(FarmlandClass.SAFE_USE);
        assertThat(finalClass(soil, List.of())).isEqualTo(FarmlandClass.SAFE_USE);
    }

    @Test
    void soilOfClass3BecomesClass2From65PerCentCompliantWithoutSevereExceedance() {
        List<SoilPoint> soil = cadmium(0, 0, 3);
        String[] twenty = new String[20];
        Arrays.fill(twenty, 0, 13, "0.5");
        Arrays.fill(twenty, 13, 20, "2");
        assertThat(finalClass(soil, produce(twenty))).isEqualTo(FarmlandClass.SAFE_USE);
        twenty[19] = "2.0001";
        assertThat(finalClass(soil, produce(twenty))).isEqualTo(FarmlandClass.STRICT);
        twenty[19] = "2";
        twenty[0] = "1.1";
        assertThat(finalClass(soil, produce(twenty))).isEqualTo(FarmlandClass.STRICT);
        assertThat(finalClass(soil, produce("0.5", "0.5", "1.5"))).isEqualTo(FarmlandClass.SAFE_USE);
    }

    @Test
    void fewCompliantPointsEaseClass3OnlyWhenAskedFor() {
        List<SoilPoint> soil = cadmium(0, 0, 3);
        assertThat(finalClass(soil, produce("0.5", "0.5"))).isEqualTo(FarmlandClass.STRICT);
        UnitClass eased = rules.easingFewCompliantPoints().classify("U1", soil, produce("0.5", "0.5"));
        assertThat(eased.outcome()).isEqualTo(new Classified(FarmlandClass.STRICT, FarmlandClass.SAFE_USE));
        assertThat(eased.verified()).isFalse();
        assertThat(rules.easingFewCompliantPoints().classify("U1", soil, List.of()).outcome())
                .isEqualTo(new Classified(FarmlandClass.STRICT, FarmlandClass.STRICT));
    }

    @Test
    void thePointOfProduceIsJudgedByItsWorstSubstance() {
        var point = new ProducePoint("R1", Map.of("Cd", new BigDecimal("0.2"), "Pb", new BigDecimal("1.2")));
        assertThat(point.worst()).isEqualByComparingTo("1.2");
        assertThatIllegalArgumentException().isThrownBy(() -> new ProducePoint("R1", Map.of())).withMessageContaining("R1");
    }

    @Test
    void theDecisionTableDecidesEveryCaseExactlyOnce() {
        List<DecisionRow> rows = RuleTable.load("farmland-decision.csv").rows().stream().map(DecisionRow::of).toList();
        for (FarmlandClass soil : FarmlandClass.values()) {
            for (int n = 0; n <= 40; n++) {
                for (int exceeding = 0; exceeding <= n; exceeding++) {
                    for (int severe = 0; severe <= exceeding; severe++) {
                        final int points = n;
                        final int above = exceeding;
                        final int far = severe;
                        List<FarmlandClass> results = rows.stream()
                                .filter(row -> row.soilClass() == soil && row.holds(points, above, far))
                                .map(DecisionRow::result).distinct().toList();
                        assertThat(results).as("class %s, n %d, exceeding %d, severe %d", soil, n, exceeding, severe).hasSize(1);
                    }
                }
            }
        }
    }
}
