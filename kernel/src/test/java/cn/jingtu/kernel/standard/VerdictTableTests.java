package cn.jingtu.kernel.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.jingtu.kernel.quantity.Concentration;
import cn.jingtu.kernel.quantity.LabValue;
import cn.jingtu.kernel.rules.RuleTable;
import cn.jingtu.kernel.substance.Substance;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTableTests {

    private static final int ROWS = 1_000_000;

    @ParameterizedTest
    @ValueSource(strings = {"gb15618-2018", "gb36600-2018", "gb5084-2021"})
    void everyRowHasTheVerdictOfTheExactComparison(String key) {
        compareWithExact(Standards.get(key), 20181);
    }

    @Test
    void regionalLimitsAndBackgroundsAreInTheTable() throws Exception {
        var table = RuleTable.read("own.csv", new StringReader("""
                substance,land,ph_class,kind,value_mg_kg
                砷,all,all,background,130
                钴,class1,all,background,45.5
                苯,class2,all,screening,3.9
                铅,class1,all,intervention,300
                锌,all,all,screening,500
                苯,class2,all,intervention,39
                锌,class1,>6.5,intervention,900
                """));
        compareWithExact(Standards.get("gb36600-2018").withRegional(table, Standard.Regional.REPLACING), 7);
        compareWithExact(Standards.get("gb36600-2018").withRegional(table, Standard.Regional.STRICTER), 8);
    }

    private static void compareWithExact(Standard standard, long seed) {
        var random = new SplittableRandom(seed);
        VerdictTable table = VerdictTable.of(standard);
        var limits = new ArrayList<List<BigDecimal>>();
        for (Substance substance : table.substances()) {
            limits.add(standard.limitsWithRegional(substance).stream().map(Limit::value).toList());
        }
        int[] substances = new int[ROWS];
        double[] contents = new double[ROWS];
        double[] ph = new double[ROWS];
        byte[] lands = new byte[ROWS];
        for (int i = 0; i < ROWS; i++) {
            substances[i] = random.nextInt(limits.size());
            contents[i] = content(random, limits.get(substances[i]));
            ph[i] = ph(random);
            lands[i] = (byte) random.nextInt(table.lands().size() + 1);
        }
        byte[] verdicts = new byte[ROWS];
        double[] ratios = new double[ROWS];
        table.evaluate(substances, contents, ph, lands, verdicts, ratios, 0, ROWS);
        for (int i = 0; i < ROWS; i++) {
            Verdict exact = exact(standard, table, substances[i], contents[i], ph[i], lands[i]);
            int expected = switch (exact) {
                case Verdict.Low _ -> VerdictTable.LOW;
                case Verdict.Elevated _ -> VerdictTable.ELEVATED;
                case Verdict.High _ -> VerdictTable.HIGH;
                case Verdict.NotEvaluable _ -> VerdictTable.NOT_EVALUABLE;
            };
            if (verdicts[i] != expected) {
                throw new AssertionError("seed %d row %d: %s, content %s, pH %s, land %d: %d but exactly %s".formatted(seed, i,
                        table.substances().get(substances[i]), contents[i], ph[i], lands[i], verdicts[i], exact));
            }
            if (exact.basis().isPresent()) {
                double ratio = contents[i] / exact.basis().get().screening().value().doubleValue();
                assertThat(ratios[i]).isEqualTo(ratio);
            }
        }
    }

    /** Limits, their neighbours, decimals close to them, and anything. */
    private static double content(SplittableRandom random, List<BigDecimal> limits) {
        BigDecimal limit = limits.get(random.nextInt(limits.size()));
        return switch (random.nextInt(8)) {
            case 0 -> limit.doubleValue();
            case 1 -> Math.nextUp(limit.doubleValue());
            case 2 -> Math.nextDown(limit.doubleValue());
            case 3 -> limit.add(limit.ulp().movePointLeft(random.nextInt(8))).doubleValue();
            case 4 -> limit.subtract(limit.ulp().movePointLeft(1 + random.nextInt(7))).doubleValue();
            case 5 -> limit.doubleValue() * random.nextDouble() * 3;
            case 6 -> BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(7)).doubleValue();
            default -> random.nextInt(20) == 0 ? Double.NaN : random.nextInt(20) == 0 ? -limit.doubleValue() : random.nextInt(20) == 0 ? 0.0 : 1e9 * random.nextDouble();
        };
    }

    private static double ph(SplittableRandom random) {
        double end = new double[] {5.5, 6.5, 7.5, 0, 14}[random.nextInt(5)];
        return switch (random.nextInt(6)) {
            case 0 -> end;
            case 1 -> Math.nextUp(end);
            case 2 -> Math.nextDown(end);
            case 3 -> Double.NaN;
            default -> BigDecimal.valueOf(random.nextInt(-50, 1500), 2).doubleValue();
        };
    }

    private static Verdict exact(Standard standard, VerdictTable table, int substance, double content, double ph, byte land) {
        if (!(content >= 0)) {
            return new Verdict.NotEvaluable(Missing.NOT_ANALYSED, "");
        }
        Substance item = table.substances().get(substance);
        @Nullable Land on = land < table.lands().size() ? table.lands().get(land) : null;
        var site = Site.farmland(on, Double.isNaN(ph) ? null : BigDecimal.valueOf(ph));
        return standard.evaluate(item, new LabValue.Measured(new Concentration(BigDecimal.valueOf(content), table.unit(item))), site);
    }

    @Test
    void whatTheTableDoesNotKnowIsNotEvaluable() {
        Standard standard = Standards.get("gb15618-2018");
        VerdictTable table = VerdictTable.of(standard);
        int nickel = table.substance(standard.find("Ni").orElseThrow());
        int[] substances = {table.substance(standard.find("锑").orElseThrow()), -1, Integer.MAX_VALUE, nickel, nickel, nickel};
        double[] contents = {1, 1, 1, Double.POSITIVE_INFINITY, -0.0, 1};
        double[] ph = {6, 6, 6, 6, 6, -0.0};
        byte[] lands = {0, 0, 0, 0, -1, table.land(null)};
        byte[] verdicts = new byte[6];
        table.evaluate(substances, contents, ph, lands, verdicts, null, 0, 6);
        assertThat(verdicts).containsExactly(3, 3, 3, 3, 0, 0);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> table.evaluate(substances, contents, ph, lands, verdicts, new double[5], 0, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> VerdictTable.of(Standards.get("gb2762-2025"))).withMessageContaining("by food");
    }
}
