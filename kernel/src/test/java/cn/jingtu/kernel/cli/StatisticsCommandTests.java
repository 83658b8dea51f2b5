package cn.jingtu.kernel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class StatisticsCommandTests {

    @TempDir
    Path folder;

    private Path in;
    private Path out;
    private final StringWriter complaints = new StringWriter();

    @BeforeEach
    void write() throws Exception {
        out = folder.resolve("out.csv");
        in = file("in.csv", """
                date,substance,value,mdl
                2015-01-10,镉,0.31,0.05
                2016-01-12,镉,ND,0.05
                2017-01-09,镉,0.44,0.05
                2018-01-15,镉,<0.1,0.05
                2019-01-11,镉,0.52,0.05
                2020-01-13,镉,0.61,0.05
                2015-01-10,铅,31,2
                2016-01-12,铅,28,2
                2017-01-09,铅,35,2
                2018-01-15,铅,/,2
                2019-01-11,铅,30,2
                """);
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(Path file, String... options) {
        var arguments = new ArrayList<>(List.of("stats", file.toString(), "-o", out.toString()));
        arguments.addAll(List.of(options));
        return KernelCommand.run(arguments.toArray(String[]::new), new PrintWriter(complaints, true));
    }

    @Test
    void eachGroupIsSummarisedAndWhatWasNotAnalysedIsCounted() throws Exception {
        assertThat(run(in, "--value", "value", "--by", "substance", "--limit-column", "mdl")).isZero();
        assertThat(Files.readAllLines(out)).startsWith("group,statistic,value,method,note")
                .contains("镉,n,6,count,", "镉,detects,4,count,", "镉,min,<0.05,order,", "铅,not_analysed,1,count,left out",
                        "铅,mean,31,sample; percentiles type 7,");
    }

    @Test
    void everyOptionTogetherLeavesNoStatisticWithoutValueOrReason() throws Exception {
        var background = file("background.csv", "substance,value,mdl\n镉,0.1,0.05\n镉,ND,0.05\n镉,0.2,0.05\n镉,0.15,0.05\n");
        assertThat(run(in, "--value", "value", "--by", "substance", "--limit-column", "mdl", "--ucl", "--outliers", "--trend", "date",
                "--season", "quarter", "--covariance", "--percentile", "0.9", "--substitute", "half_limit", "--seed", "4",
                "--background", background.toString())).isZero();
        var lines = Files.readAllLines(out);
        assertThat(lines).noneMatch(l -> l.matches("[^,]*,[^,]*,,.*,"))
                .noneMatch(l -> l.contains("NaN") || l.contains("Infinity"))
                .anyMatch(l -> l.startsWith("镉,ucl_recommended,0."))
                .anyMatch(l -> l.startsWith("镉,gehan_p,0."))
                .anyMatch(l -> l.startsWith("镉,sen_slope_per_year,0.0"))
                .anyMatch(l -> l.startsWith("铅,background,,,\"The background has no results"));
    }

    @Test
    void jsonHoldsTheSameByGroup() throws Exception {
        assertThat(run(in, "--value", "value", "--by", "substance", "--limit-column", "mdl", "--json")).isZero();
        var json = JsonMapper.builder().build().readTree(Files.readString(out));
        assertThat(json.get(1).get("group").asString()).isEqualTo("镉");
        assertThat(json.get(1).get("statistics").get(0).get("statistic").asString()).isEqualTo("n");
        assertThat(json.get(1).get("statistics").get(0).get("value").asInt()).isEqualTo(6);
    }

    @Test
    void aNonDetectWithoutALimitIsNamedWithTheRemedy() {
        assertThat(run(in, "--value", "value")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("in.csv, row 3, column value, value \"ND\"", "--limit-column");
        assertThat(out).doesNotExist();
    }

    @Test
    void aNegativeResultAWordAndAMissingColumnAreNamed() throws Exception {
        assertThat(run(file("negative.csv", "v\n1\n-3\n"), "--value", "v")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(run(file("word.csv", "v\n1\nmuch\n"), "--value", "v")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(run(in, "--value", "cadmium")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(run(in, "--value", "mdl", "--trend", "substance")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(run(file("empty.csv", "v\n"), "--value", "v")).isEqualTo(KernelCommand.BAD_INPUT);
        assertThat(complaints.toString()).contains("row 3, column v, value \"-3\"", "value \"much\"",
                "no column cadmium", "this is no date", "no rows");
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        assertThat(run(in, "--value", "mdl", "--confidence", "95")).isEqualTo(KernelCommand.WRONG_USE);
        assertThat(run(in, "--value", "mdl", "--season", "month")).isEqualTo(KernelCommand.WRONG_USE);
        assertThat(run(in)).isEqualTo(KernelCommand.WRONG_USE);
        assertThat(complaints.toString()).contains("such as 0.95", "--season needs --trend", "--value");
    }

    @Test
    void aGroupThatAllowsNothingSaysWhy() throws Exception {
        assertThat(run(file("below.csv", "v\n<1\n<2\n"), "--value", "v", "--ucl", "--outliers")).isZero();
        assertThat(Files.readAllLines(out)).anyMatch(l -> l.startsWith(",mean,,") && l.contains("report the limits and no mean"))
                .anyMatch(l -> l.startsWith(",ucl_recommended,,") && l.contains("All 2 values"));
    }
}
