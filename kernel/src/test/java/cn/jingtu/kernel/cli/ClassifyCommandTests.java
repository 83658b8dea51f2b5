package cn.jingtu.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyCommandTests {

    @TempDir
    Path folder;

    private final StringWriter complaints = new StringWriter();

    private int run(String soil, String produce) throws Exception {
        Files.writeString(folder.resolve("points.csv"), soil);
        Files.writeString(folder.resolve("produce.csv"), produce);
        return KernelCommand.run(new String[] {"classify", folder.resolve("points.csv").toString(),
                "--produce", folder.resolve("produce.csv").toString(), "-o", folder.resolve("units.csv").toString()},
                new PrintWriter(complaints, true));
    }

    @Test
    void unitsAreClassifiedWithTheirReasons() throws Exception {
        assertThat(run("""
                unit,point,substance,class
                U1,P1,镉,2
                U1,P2,Cd,2
                U1,P2,Cu,2
                U2,P3,Cd,1
                U2,P4,Cd,3
                U3,P5,Cd,
                """, """
                unit,point,substance,value,limit
                U1,R1,Cd,0.2,0.2
                U1,R2,Cd,<0.3,0.2
                U1,R3,Cd,0.1,0.2
                """)).isZero();
        assertThat(Files.readAllLines(folder.resolve("units.csv"))).satisfiesExactly(
                header -> assertThat(header).startsWith("unit,class,class_zh,outcome,soil_class"),
                first -> assertThat(first).startsWith("U1,1,优先保护类,classified,2,2,3,Cu: P2,").contains("class 2, n>=3, exceed=0"),
                second -> assertThat(second).startsWith("U2,3,严格管控类,to divide,3,2,0").contains("cut out the class 3 points P4"),
                third -> assertThat(third).startsWith("U3,,,without points,,1,0,,Cd: P5"));
    }

    @Test
    void contentsAreJudgedByTheStandards() throws Exception {
        assertThat(run("""
                unit,point,substance,value,ph,land
                U1,P1,镉,0.5,6.2,水田
                U1,P2,Cd,0.41,6.5,水田
                U1,P2,Cu,51,6.5,水田
                U1,P3,Cd,0.4,,水田
                U2,P4,总砷,201,5.5,水田
                """, """
                unit,point,substance,value,crop
                U1,R1,Cd,0.2,糙米
                U1,R2,Cd,0.21,糙米
                U1,R3,Cd,<0.01,糙米
                U2,R4,Cd,0.1,陨石
                """)).as(complaints.toString()).isZero();
        assertThat(Files.readAllLines(folder.resolve("units.csv"))).satisfiesExactly(
                header -> assertThat(header).startsWith("unit"),
                first -> assertThat(first).startsWith("U1,2,安全利用类,classified,2,3,3,Cu: P2,Cd: P3 (no pH),").contains("1 exceeding [R2]"),
                second -> assertThat(second).startsWith("U2,3,严格管控类,classified,3,1,1,,").contains("陨石 Cd: R4 (produce unknown"));
        assertThat(run("unit,point,substance,value,ph,land\nU1,P1,Cd,1,6,月球\n", "unit,point,substance,index\n")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("column land, value \"月球\"");
        assertThat(run("unit,point,substance,value\nU1,P1,镉镉,1\n", "unit,point,substance,index\n")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("value \"镉镉\": no substance has this name");
    }

    @Test
    void produceThatCannotBeDecidedEasesNothing() throws Exception {
        assertThat(run("unit,point,substance,class\nU1,P1,Cd,2\n", """
                unit,point,substance,value,crop
                U1,R1,Cd,0.1,大米
                U1,R2,Cd,0.1,大米
                U1,R3,Cd,0.1,大米
                U1,R3,总砷,0.3,大米
                """)).isZero();
        assertThat(Files.readString(folder.resolve("units.csv"))).contains("U1,2,安全利用类,classified,2,1,3")
                .contains("produce: 2 points, 0 exceeding, 0 severe, undecided [R3]: class 2 (class 2, n<3)");
    }

    @Test
    void aWrongClassAndAnUnknownUnitAreNamed() throws Exception {
        assertThat(run("unit,point,substance,class\nU1,P1,Cd,4\n", "unit,point,substance,index\n")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("points.csv, row 2, column class, value \"4\"");
        assertThat(run("unit,point,substance,class\nU1,P1,Cd,2\n", "unit,point,substance,index\nU9,R1,Cd,1\n")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("produce.csv, row 2, column unit, value \"U9\": no soil point belongs to this unit.");
    }
}
