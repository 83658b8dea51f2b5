package cn.jingtu.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingtu.JingtuTest;
import cn.jingtu.TestApi;
import cn.jingtu.plan.Measures;
import cn.jingtu.plan.TestPlan;
import cn.jingtu.platform.Time;
import cn.jingtu.register.Registers;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All figures at once: their words, their rows, their targets, and that each opens to lists that exist. */
@JingtuTest
class IndicatorCatalogueIT {

    private static final Path CODES = Path.of("../rules/codes/indicators.csv");
    private static final Path METHODS = Path.of("../golden/indicators/methods.csv");

    private final Figures figures;
    private final Measures measures;
    private final Registers registers;
    private final TestApi api;

    @Autowired
    IndicatorCatalogueIT(Figures figures, Measures measures, Registers registers, TestApi api) {
        this.figures = figures;
        this.measures = measures;
        this.registers = registers;
        this.api = api;
    }

    @Test
    void everyFigureBelongsToMeasuresThatExistAndSpeaksBothLanguages() {
        for (var indicator : figures.all()) {
            assertThat(indicator.key()).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(indicator.measures()).as(indicator.key()).isNotEmpty().allMatch(key -> measures.find(key).isPresent());
            for (var words : List.of(indicator.title(), indicator.basis(), indicator.formula().text())) {
                assertThat(words.zh()).as(indicator.key()).matches("(?s).*[\\u4e00-\\u9fff].*");
                assertThat(words.en()).as(indicator.key()).isNotBlank().doesNotMatch("(?s).*[\\u4e00-\\u9fff].*");
            }
        }
    }

    @Test
    void everyRowThatKeepsARegisterHasAFigure() {
        var kept = registers.all().stream().flatMap(register -> register.measures().stream()).collect(Collectors.toCollection(HashSet::new));
        assertThat(kept).hasSizeGreaterThan(50);
        assertThat(kept).allSatisfy(measure -> assertThat(figures.of(measure)).as(measure).isNotEmpty());
    }

    @Test
    void theFiguresOfTheReferenceAreThere() {
        assertThat(figures.all().stream().map(Indicator::code))
                .contains("K01", "K01b", "K01c", "K02", "K03", "K04", "K05", "K06", "K07", "K08", "K09", "K10", "K11", "K12", "K13", "K14", "K15", "K16", "K17", "K18",
                        "K19", "K20");
    }

    @Test
    void targetsAreOfFiguresThatExist() {
        var keys = figures.all().stream().map(Indicator::key).toList();
        assertThat(NationalTargets.read()).hasSizeGreaterThan(10).allSatisfy(given -> assertThat(keys).contains(given.indicator()));
    }

    /** The list from which targets choose their figure. */
    @Test
    void theListOfCodesNamesEveryFigure() throws Exception {
        golden(CODES, Stream.concat(Stream.of("code,zh,en"), figures.all().stream().map(i -> String.join(",", i.key(), i.title().zh(), i.title().en())).sorted()));
    }

    /** A formula that changes is another method: whoever changes one raises its version and this file in the same commit. */
    @Test
    void aFormulaChangesOnlyWithTheVersionOfItsMethod() throws Exception {
        golden(METHODS, Stream.concat(Stream.of("key|code|version|formula"), figures.all().stream()
                .map(i -> String.join("|", i.key(), i.code() == null ? "" : i.code(), i.method(), i.formula().text().zh()))
                .sorted()));
    }

    private static void golden(Path file, Stream<String> lines) throws Exception {
        var text = lines.collect(Collectors.joining("\n", "", "\n"));
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
        assertThat(text).as("%s; after a wanted change run this test with -Dgolden.update", file).isEqualTo(Files.readString(file));
    }

    @Test
    void everyTermOpensToAListWithAsManyEntriesAsItCounted() {
        var gov = api.as("R-GOV", TestPlan.GOV);
        var today = LocalDate.now(Time.ZONE);
        var wrong = new ArrayList<String>();
        for (var scope : List.of(Scope.known("441602", today.getYear(), today), Scope.asOf("441602005", today.getYear() - 1, today.minusDays(40)))) {
            for (var indicator : figures.all().stream().filter(one -> !one.closed()).toList()) {
                var view = FigureView.of(figures.report(indicator, scope));
                for (var part : Stream.concat(view.numerator().stream(), view.denominator().stream()).toList()) {
                    if (!part.evidence().startsWith("/registers/")) continue;
                    var answer = gov.get(URLDecoder.decode(part.api(), StandardCharsets.UTF_8) + "&size=1");
                    if (answer.status() != 200 || answer.json().path("total").asLong() != part.entries()) {
                        wrong.add("%s %s: %d entries, but %s".formatted(indicator.key(), part.key(), part.entries(), answer.text()));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
