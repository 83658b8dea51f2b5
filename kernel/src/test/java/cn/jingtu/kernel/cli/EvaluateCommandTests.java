package cn.jingtu.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTests {

    @TempDir
    Path folder;

    private final StringWriter complaints = new StringWriter();

    @Test
    void everyRowGetsItsVerdictInItsOrder() throws Exception {
        assertThat(evaluate("gb15618-2018", """
                id,substance,value,unit,ph,land
                A1,镉,0.30,mg/kg,5.5,paddy
                A2,Cd,0.31,mg/kg,5.5,水田
                A3,7440-43-9,1600,µg/kg,5.5,other
                A4,cadmium,<0.01,mg/kg,7.51,果园
                A5,铜,151,mg/kg,5.5,orchard
                A6,六六六总量,0.1,mg/kg,,
                """)).containsExactly(
                "id,verdict,screening,intervention,ratio,clause,reason",
                "A1,low,0.3,1.5,1,GB 15618-2018 table 1 no 1; 6.1,",
                "A2,elevated,0.3,1.5,1.033333333,GB 15618-2018 table 1 no 1; 6.2,",
                "A3,high,0.3,1.5,5.333333333,GB 15618-2018 table 3 no 1; 6.3,",
                "A4,low,0.6,4.0,,GB 15618-2018 table 1 no 1; 6.1,",
                "A5,elevated,150,,1.006666667,GB 15618-2018 table 1 no 6; 6.1,",
                "A6,low,0.10,,1,GB 15618-2018 table 2 no 1; 6.1,");
    }

    @Test
    void aRowThatCannotBeReadIsNotEvaluableAndSaysWhy() throws Exception {
        assertThat(evaluate("gb15618-2018", """
                id,substance,value,unit,ph,land
                B1,镉,0.3,mg/m3,6,paddy
                B2,镉,abc,mg/kg,6,paddy
                B3,unobtainium,1,mg/kg,6,paddy
                B4,镉,0.3,mg/kg,sour,paddy
                B5,镉,0.3,mg/kg,6,moon
                B6,镉,0.3,mg/kg,,paddy
                B7,镉,/,,6,paddy
                B8,镉,<5,mg/kg,6,paddy
                B9,镉,未检出,,6,paddy
                B10,镉
                """)).containsExactly(
                "id,verdict,screening,intervention,ratio,clause,reason",
                "B1,not-evaluable,,,,,\"unit unknown: \"\"mg/m3\"\"\"",
                "B2,not-evaluable,,,,,\"value unreadable: \"\"abc\"\"\"",
                "B3,not-evaluable,,,,,\"substance unknown: \"\"unobtainium\"\"\"",
                "B4,not-evaluable,,,,,\"no pH: \"\"sour\"\"\"",
                "B5,not-evaluable,,,,,\"land unknown: \"\"moon\"\"\"",
                "B6,not-evaluable,,,,,no pH",
                "B7,not-evaluable,,,,,not analysed",
                "B8,not-evaluable,,,,,detection limit above the limit: 5 mg/kg",
                "B9,low,0.4,2.0,,GB 15618-2018 table 1 no 1; 6.1,\"not detected, detection limit not stated\"",
                "B10,not-evaluable,,,,,not analysed");
    }

    @Test
    void strictlyTheFirstCellThatCannotBeReadEndsTheCommand() throws Exception {
        Path file = write("id,substance,value,unit,ph,land\nA,镉,0.3,mg/kg,6,paddy\nB,镉,x3,mg/kg,6,paddy\n");
        assertThat(run("evaluate", "--standard", "gb15618-2018", "--strict", file.toString(), "-o", out())).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("row 3, column value, value \"x3\"");
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void chineseHeadersAreKnown() throws Exception {
        Path file = folder.resolve("表.csv");
        Files.write(file, "样品编号,检测项目,检测值,单位,pH,用地类型,含水率\nS1,镉,0.24,mg/kg,6.0,水旱轮作,20\nS2,镉,0.24,mg/kg(干基),6.0,旱地,20\n"
                .getBytes(Charset.forName("GB18030")));
        assertThat(run("evaluate", "--standard", "gb15618-2018", file.toString(), "-o", out())).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.csv")).subList(1, 3)).containsExactly(
                "S1,low,0.3,2.0,1,GB 15618-2018 table 1 no 1; 6.1,",
                "S2,low,0.3,2.0,0.8,GB 15618-2018 table 1 no 1; 6.1,");
    }

    @Test
    void moistureOfDryMassIsAnotherNumber() throws Exception {
        assertThat(evaluate("gb15618-2018", "id,substance,value,unit,ph,land,moisture\nA,镉,0.24,mg/kg,6,other,25%\nB,镉,0.24,mg/kg 湿重,6,other,\n",
                "--moisture-of", "dry")).contains("A,low,0.3,2.0,1,GB 15618-2018 table 1 no 1; 6.1,",
                "B,not-evaluable,,,,,moisture unknown: the limit is per dry mass");
    }

    @Test
    void aMissingColumnMakesTheFileUnusable() throws Exception {
        Path file = write("id,substance,value,ph,land\nA,镉,0.3,6,paddy\n");
        assertThat(run("evaluate", "--standard", "gb15618-2018", file.toString())).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("no column unit").contains("单位");
        assertThat(run("evaluate", "--standard", "gb1", file.toString())).isEqualTo(KernelCommand.WRONG_USE);
        assertThat(complaints.toString()).contains("There is no standard gb1");
    }

    @Test
    void constructionLandNeedsNoPh() throws Exception {
        assertThat(evaluate("gb36600-2018", "id,substance,value,unit,land\nP,砷,130,mg/kg,第一类用地\nQ,苯,ND,mg/kg,M1\n")).contains(
                "P,high,20,120,6.5,GB 36600-2018 table 1 no 1; 5.3.5,",
                "Q,low,4,40,,GB 36600-2018 table 1 no 26; 5.3.2,\"not detected, detection limit not stated\"");
    }

    @Test
    void anUnconfirmedLimitIsMarked() throws Exception {
        assertThat(evaluate("gb5084-2021", "id,substance,value,unit,land\nW,pH,7.1,无量纲,水田\n")).contains(
                "W,low,5.5-8.5,,0.8352941176,GB 5084-2021 table 1 no 1,limit not yet compared with the printed standard");
    }

    @Test
    void produceIsEvaluatedByItsFood() throws Exception {
        assertThat(evaluate("gb2762-2025", "样品编号,项目,结果,单位,农产品\nR,镉,0.25,mg/kg,大米\n")).contains(
                "R,elevated,0.2,,1.25,GB 2762-2025 4.2 table 2,");
    }

    @Test
    void sumsAreAppendedOnlyOnDemandAndOnlyWithoutATotal() throws Exception {
        String rows = """
                id,substance,value,unit,ph,land
                S,α-六六六,0.05,mg/kg,6,paddy
                S,β-六六六,0.04,mg/kg,6,paddy
                S,γ-六六六,<0.005,mg/kg,6,paddy
                S,δ-六六六,<0.005,mg/kg,6,paddy
                T,α-六六六,0.05,mg/kg,6,paddy
                T,六六六总量,0.2,mg/kg,6,paddy
                """;
        assertThat(evaluate("gb15618-2018", rows)).hasSize(7);
        assertThat(evaluate("gb15618-2018", rows, "--sums")).hasSize(8)
                .last().isEqualTo("S,low,0.10,,,GB 15618-2018 table 2 no 1; 6.1,computed 六六六总量");
    }

    @Test
    void aRegionsTableIsHeeded() throws Exception {
        Path own = folder.resolve("own.csv");
        Files.writeString(own, "\uFEFFsubstance,land,kind,value_mg_kg,clause,verified\n砷,all,background,40,table 1,yes\n");
        assertThat(evaluate("gb36600-2018", "id,substance,value,unit,land\nP,砷,35,mg/kg,class1\n", "--local", own.toString())).last().asString()
                .startsWith("P,low,20,120,1.75,GB 36600-2018 table 1 footnote 1,at or below the soil background of 40 mg/kg");
        assertThat(run("evaluate", "--standard", "gb36600-2018", "--local", "nowhere.csv", own.toString())).isEqualTo(KernelCommand.BAD_INPUT);
    }

    private List<String> evaluate(String standard, String text, String... options) throws IOException {
        var arguments = new ArrayList<>(List.of("evaluate", "--standard", standard, write(text).toString(), "-o", out()));
        arguments.addAll(List.of(options));
        assertThat(run(arguments.toArray(String[]::new))).as(complaints.toString()).isZero();
        return Files.readAllLines(folder.resolve("out.csv"));
    }

    private String out() {
        return folder.resolve("out.csv").toString();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("in.csv"), text);
    }

    private int run(String... arguments) {
        return KernelCommand.run(arguments, new PrintWriter(complaints, true));
    }
}
