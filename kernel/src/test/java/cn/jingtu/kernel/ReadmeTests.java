package cn.jingtu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code kernel/README.md} shows is what the example tests run, letter for letter but for indentation. */
class ReadmeTests {

    private static final Pattern EXAMPLE = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyExampleOfTheReadmeIsTested() throws IOException {
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("README.md"))).results()
                .map(MatchResult::group).map(block -> block.substring("```java".length(), block.length() - "```".length())).toList();
        List<String> tests = exampleTests();
        assertThat(examples).hasSameSizeAs(tests).allSatisfy(example ->
                assertThat(tests).as(example).anyMatch(test -> test.contains(unindented(example))));
    }

    @Test
    void noExampleIsLong() throws IOException {
        assertThat(EXAMPLE.matcher(Files.readString(Path.of("README.md"))).results().map(MatchResult::group))
                .allSatisfy(example -> assertThat(example.lines().count()).isLessThanOrEqualTo(17));
    }

    private static List<String> exampleTests() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith("ExampleTests.java")).map(ReadmeTests::text).map(ReadmeTests::unindented).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String unindented(String text) {
        return text.strip().replaceAll("\\s*\\n\\s*", "\n").replaceAll(" {2,}", " ");
    }
}
