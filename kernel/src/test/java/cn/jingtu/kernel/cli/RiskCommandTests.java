package cn.jingtu.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RiskCommandTests {

    @TempDir
    private Path folder;

    private final StringWriter complaints = new StringWriter();

    private Path file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content);
    }

    private int run(Object... arguments) {
        var words = new ArrayList<>(List.of("risk"));
        List.of(arguments).forEach(argument -> words.add(argument.toString()));
        return KernelCommand.run(words.toArray(String[]::new), new PrintWriter(complaints, true));
    }

    @Test
    void risksComeByPathwayAndAddedOverSubstances() throws Exception {
        Path soil = file("soil.csv", "substance,concentration,unit,medium\n苯,2,mg/kg,soil\nbenzene,300,ug/L,groundwater\n铅,500,,\n");
        Path out = folder.resolve("out.csv");
        assertThat(run(soil, "--land", "class1", "-o", out)).isZero();
        assertThat(out).content()
                .contains(",苯,71-43-2,SOIL,all,土壤,2.059222844e-06,,0.1076260261,,0.9712401968,18.58286581,,0.9712401968,mg/kg,CARCINOGENIC_EFFECT,UNACCEPTABLE,,yes,")
                .contains("INDOOR_VAPOUR_SUBSURFACE,吸入室内空气中来自下层土壤的气态污染物,1.878372351e-06,91.21753661")
                .contains(",铅,,,,,,,,,,,,,,,NOT_ASSESSABLE,,yes,lead is judged by a blood-lead model")
                .contains(",cumulative,,GROUNDWATER,all,地下水,0.0001267974363,")
                .contains("without 铅");
    }

    @Test
    void valuesOfTheSiteComeInUnitsOfTheirOwn() throws Exception {
        Path soil = file("soil.csv", "substance,surface,subsurface\n苯,2,5\n");
        Path site = file("site.csv", "symbol,value,unit,source,substance\nfom,3,%,B3,\nMCLgw,10,ug/L,GB/T 14848-2017 III,Benzene\n");
        Path out = folder.resolve("out.json");
        assertThat(run(soil, "--land", "class2", "--site", site, "--json", "-o", out)).isZero();
        var benzene = JsonMapper.shared().readTree(Files.readString(out)).get(0);
        assertThat(benzene.at("/figures/fom/value").asDouble()).isEqualTo(30);
        assertThat(benzene.at("/figures/fom/source").asString()).isEqualTo("B3");
        assertThat(benzene.at("/figures/CVSpgw/formula").asString()).isEqualTo("MCLgw/LFsgw");
        assertThat(benzene.at("/figures/Csub/value").asDouble()).isEqualTo(5);
    }

    @Test
    void theSameSeedWritesTheSamePercentiles() throws Exception {
        Path soil = file("soil.csv", "substance,concentration\n苯,2\n");
        Path varying = file("varying.csv", "symbol,distribution,a,b,c,low,high,substance\nfom,triangular,5,15,40,,,\nBWa,normal,61.8,9,,40,100,\nCsur,lognormal,2,1.8,,,,苯\n");
        for (String name : List.of("one.csv", "two.csv")) {
            assertThat(run(soil, "--land", "1", "--monte-carlo", 5000, "--seed", 9, "--distributions", varying, "-o", folder.resolve(name))).isZero();
        }
        assertThat(folder.resolve("one.csv")).hasSameTextualContentAs(folder.resolve("two.csv")).content().contains(",苯,CRn,");
    }

    @Test
    void theTablesOfControlValuesAndSensitivitiesAreWritten() throws Exception {
        assertThat(run("control-values", "--land", "class2", "-o", folder.resolve("values.csv"))).isZero();
        assertThat(folder.resolve("values.csv")).content().contains("苯并[a]芘,Benzo[a]pyrene,50-32-8,1.51").contains("铅（仅提供筛选值）,Lead,7439-92-1,,,,,NOT_ASSESSABLE");
        Path soil = file("soil.csv", "substance,concentration\n砷,20\n");
        assertThat(run(soil, "--land", "class2", "--sensitivity", "-o", folder.resolve("ratios.csv"))).isZero();
        assertThat(folder.resolve("ratios.csv")).content().contains(",砷,CRn,土壤中单一污染物的总致癌风险,Csur,表层土壤中污染物浓度,5.000000000,100.0000000");
    }

    @Test
    void whatCannotBeUsedIsNamedWithRowColumnAndRemedy() throws Exception {
        complains(file("a.csv", "substance,concentration\n苯,<0.05\n"), "row 2, column concentration, value \"<0.05\": this is below the detection limit");
        complains(file("b.csv", "substance,concentration\n苯,3\nbenzene,4\n"), "row 3, column concentration, value \"4\": Csur of this substance stands in an earlier row");
        complains(file("c.csv", "substance,concentration,unit\n苯,3,kg\n"), "cannot be given in kg");
        complains(file("d.csv", "substance,concentration,medium\n苯,3,air\n"), "write soil, surface, subsurface or groundwater");
        complains(file("e.csv", "substance\n苯\n"), "has no column concentration");
        assertThat(run(file("f.csv", "substance,concentration\n苯,3\n"))).isEqualTo(KernelCommand.WRONG_USE);
        assertThat(run(folder.resolve("f.csv"), "--land", "class3")).isEqualTo(KernelCommand.WRONG_USE);
        assertThat(run(folder.resolve("f.csv"), "--land", "class1", "--monte-carlo", 10)).isEqualTo(KernelCommand.WRONG_USE);
    }

    private void complains(Path input, String complaint) {
        complaints.getBuffer().setLength(0);
        assertThat(run(input, "--land", "class1")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains(complaint);
    }
}
