package cn.jingtu.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityCommandTests {

    @TempDir
    Path folder;

    private final StringWriter complaints = new StringWriter();

    private int run(String content) throws Exception {
        Files.writeString(folder.resolve("in.csv"), content);
        return KernelCommand.run(new String[] {"qc", folder.resolve("in.csv").toString(), "-o", folder.resolve("out.csv").toString()},
                new PrintWriter(complaints, true));
    }

    @Test
    void aBatchIsJudgedWithItsChecks() throws Exception {
        assertThat(run("""
                batch,type,sample,item,value,value2,added,certified,uncertainty,sd,detection_limit
                1,样品,S1,Cd
                1,样品,S2,Cd
                1,平行,S1,Cd,0.30,0.36
                1,空白,B1,Cd,<0.01,,,,,,0.01
                1,加标,S2,Cd,0.20,0.39,0.2
                1,crm,GSS-5,Cd,0.60,,,0.45,0.06
                """)).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.csv"))).satisfiesExactly(
                header -> assertThat(header).startsWith("batch,item,type,sample,result"),
                batch -> assertThat(batch).startsWith("1,Cd,batch,,failed,不合格,").contains("reference material outside its tolerance: GSS-5"),
                pair -> assertThat(pair).startsWith("1,Cd,duplicate,S1,within,合格,relative deviation,9.09090909091,,30,%,HJ/T 166-2004"),
                blank -> assertThat(blank).startsWith("1,Cd,blank,B1,within"),
                spike -> assertThat(spike).startsWith("1,Cd,spike,S2,within,合格,recovery,95,85,110,%"),
                material -> assertThat(material).startsWith("1,Cd,crm,GSS-5,outside,超限,deviation from the certified value,0.15,,0.06,mg/kg"));
    }

    @Test
    void anUnknownTypeAndAMissingColumnAreNamed() throws Exception {
        assertThat(run("type,sample,item,value\ndouble,S1,Cd,1\n")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("in.csv, row 2, column type, value \"double\"").contains("duplicate");
        assertThat(run("type,sample,item,value\nduplicate,S1,Cd,1\n")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("no column value2");
        assertThat(run("type,sample,item,value,value2,added\nspike,S1,Cd,1,2,0\n")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("column added, value \"0\": it must be above zero");
    }
}
