package cn.jingtu.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

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

    /** Found by a review: the second column was read as if it were not there. */
    @Test
    void aColumnThatIsThereTwiceIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("twice.csv"), "x,value,Value\n1,2,3\n");
        try (var input = CsvInput.open(file)) {
            assertThatExceptionOfType(BadInput.class).isThrownBy(() -> input.require("value")).withMessageContaining("columns 2 and 3");
            assertThat(input.require("x")).isZero();
        }
    }

    /** Found by a review: decimal commas moved the cells behind them. */
    @Test
    void aRowWithMoreCellsThanTheHeaderIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("commas.csv"), "x,y,z\n1,2,3,,\n1,5,2,3\n");
        try (var input = CsvInput.open(file)) {
            var rows = input.iterator();
            assertThat(rows.next().number(2)).isEqualTo(3);
            assertThatExceptionOfType(BadInput.class).isThrownBy(rows::next)
                    .withMessageContaining("commas.csv, row 3, has 4 cells and the header 3").withMessageContaining("decimal points");
        }
    }

    /** Found by a review: the rest of the file became one cell. */
    @Test
    void aQuoteThatIsNeverClosedIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("quote.csv"), "x,y\n1,\"2\n3,4\n");
        try (var input = CsvInput.open(file)) {
            assertThatExceptionOfType(BadInput.class).isThrownBy(() -> input.iterator().next()).withMessageContaining("cannot be read as csv");
        }
    }

    @Test
    void unicodeTextOfAnOfficeProgramIsRead() throws Exception {
        Path file = folder.resolve("unicode.txt");
        Files.write(file, "\uFEFF污染物\t值\r\n镉\t0.3\r\n".getBytes(StandardCharsets.UTF_16LE));
        try (var input = CsvInput.open(file)) {
            assertThat(input.iterator().next().text(input.require("污染物"))).isEqualTo("镉");
        }
    }

    /** Found by a review: a stack trace instead of a sentence. */
    @Test
    void aFolderIsNoPlaceForAResult() {
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> ResultFile.open(folder)).withMessageContaining("is a folder");
    }

    /** Found by a review: only the owner could read a result. */
    @Test
    void aResultHasTheRightsOfAnyNewFile() throws Exception {
        Path place = folder.resolve("out.csv");
        try (var result = ResultFile.open(place)) {
            result.done();
        }
        assertThat(Files.getPosixFilePermissions(place))
                .isEqualTo(Files.getPosixFilePermissions(Files.createFile(folder.resolve("other"))));
    }

    /** Found by a review: exit code 0 although standard output took nothing. */
    @Test
    void aResultThatStandardOutputDoesNotTakeIsAFailure() throws Exception {
        PrintStream before = System.out;
        System.setOut(new PrintStream(new FullDisc()));
        try (var result = ResultFile.open(null)) {
            result.writer().write("lost");
            assertThatExceptionOfType(IOException.class).isThrownBy(result::done).withMessageContaining("standard output");
        } finally {
            System.setOut(before);
        }
    }

    private static final class FullDisc extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    @Test
    void everyCommandExplainsItselfWithAnExample() {
        var commands = new ArrayDeque<>(List.of(new CommandLine(new KernelCommand())));
        while (!commands.isEmpty()) {
            CommandLine command = commands.remove();
            commands.addAll(command.getSubcommands().values());
            if (command.getParent() != null) {
                assertThat(String.join("\n", command.getCommandSpec().usageMessage().footer()))
                        .as(command.getCommandSpec().qualifiedName()).contains("  " + command.getCommandSpec().qualifiedName() + " ");
            }
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
