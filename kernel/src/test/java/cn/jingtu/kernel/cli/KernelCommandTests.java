package cn.jingtu.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelCommandTests {

    @TempDir
    Path folder;

    @Test
    void withoutACommandTheUseIsExplained() {
        var complaints = new StringWriter();
        assertThat(KernelCommand.run(new String[] {}, new PrintWriter(complaints, true))).isEqualTo(KernelCommand.WRONG_USE);
        assertThat(complaints.toString()).contains("Name a command");
    }

    @Test
    void aTableOfAnOfficeProgramIsReadInItsOwnEncodingAndSeparator() throws Exception {
        Path file = folder.resolve("表.csv");
        Files.write(file, "点位;污染物\nA1;镉\n".getBytes(Charset.forName("GB18030")));
        try (var input = CsvInput.open(file)) {
            assertThat(input.header()).containsExactly("点位", "污染物");
            var row = input.iterator().next();
            assertThat(row.text(input.require("污染物"))).isEqualTo("镉");
            assertThat(row.line()).isEqualTo(2);
        }
    }

    @Test
    void aCellThatIsNoNumberIsNamedWithRowColumnAndValue() throws Exception {
        Path file = folder.resolve("points.csv");
        Files.writeString(file, "\uFEFFx,y\n1,2\n3,abc\n");
        try (var input = CsvInput.open(file)) {
            var rows = input.iterator();
            assertThat(rows.next().number(input.require("y"))).isEqualTo(2);
            assertThatExceptionOfType(BadInput.class)
                    .isThrownBy(() -> rows.next().number(1))
                    .withMessageContaining("points.csv, row 3, column y, value \"abc\"");
            assertThatExceptionOfType(BadInput.class).isThrownBy(() -> input.require("cadmium"))
                    .withMessageContaining("[x, y]");
        }
    }

    @Test
    void aResultThatWasNotFinishedLeavesNoFile() throws Exception {
        Path place = folder.resolve("out.csv");
        try (var result = ResultFile.open(place)) {
            result.writer().write("half");
        }
        assertThat(folder).isEmptyDirectory();
        try (var result = ResultFile.open(place)) {
            result.writer().write("whole");
            result.done();
        }
        assertThat(place).hasContent("whole");
        try (var entries = Files.list(folder)) {
            assertThat(entries).hasSize(1);
        }
    }
}
