package cn.jingtu.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTests {

    @TempDir
    Path folder;

    private final StringWriter complaints = new StringWriter();

    private int run(String content, String kind) throws Exception {
        Files.writeString(folder.resolve("points.csv"), content);
        return KernelCommand.run(new String[] {"index", folder.resolve("points.csv").toString(), "--kind", kind,
                "-o", folder.resolve("out.csv").toString()}, new PrintWriter(complaints, true));
    }

    @Test
    void nemerowGivesTheSingleIndicesAndTheirWhole() throws Exception {
        assertThat(run("point,substance,value,reference\nA,Cd,0.6,0.3\nA,Pb,<40,80\n", "nemerow")).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.csv"))).satisfiesExactly(
                header -> assertThat(header).startsWith("point,substance,index,value,grade"),
                cadmium -> assertThat(cadmium).startsWith("A,Cd,single_index_farmland,2,2,轻污染,light,no"),
                lead -> assertThat(lead).startsWith("A,Pb,single_index_farmland,0.25,1,未污染,unpolluted,yes"),
                whole -> assertThat(whole).startsWith("A,,nemerow,1.62259437322,3,轻度污染,light,yes,,,HJ/T 166-2004"));
    }

    @Test
    void withoutLimitsTheScreeningValueOfTheLandAndPhIsTaken() throws Exception {
        assertThat(run("point,substance,value,ph,land\nA,镉,0.8,6.2,水田\nA,铅,50,,水田\n", "nemerow")).as(complaints.toString()).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.csv"))).satisfiesExactly(
                header -> assertThat(header).contains("reference,base"),
                cadmium -> assertThat(cadmium).startsWith("A,Cd,single_index_farmland,2,2,轻污染,light,no,0.4,GB 15618-2018 table 1 no 1"),
                lead -> assertThat(lead).startsWith("A,Pb,,,").endsWith("no pH"),
                whole -> assertThat(whole).startsWith("A,,nemerow,2,3").endsWith("without Pb"));
    }

    @Test
    void hakansonNamesTheMissingSubstances() throws Exception {
        assertThat(run("point,substance,value,background\nA,Cd,0.6,0.1\n", "hakanson")).isZero();
        assertThat(Files.readString(folder.resolve("out.csv"))).contains("A,,hakanson_ri,180,2,中,moderate").contains("without Hg As Cu");
    }

    @Test
    void aWrongCellIsNamed() throws Exception {
        assertThat(run("point,substance,value,reference\nA,Cd,-1,0.3\n", "single")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("points.csv, row 2, column value, value \"-1\"");
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void aSubstanceTwiceAtAPointIsRefused() throws Exception {
        assertThat(run("point,substance,value,reference\nA,Cd,1,0.3\nA,Cd,2,0.3\n", "nemerow")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("row 3").contains("twice");
    }
}
