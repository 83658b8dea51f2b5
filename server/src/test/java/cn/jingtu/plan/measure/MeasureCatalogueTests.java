package cn.jingtu.plan.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingtu.plan.Deliverable;
import cn.jingtu.plan.Measure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class MeasureCatalogueTests {

    private final MeasureCatalogue catalogue = new MeasureCatalogue();

    @Test
    void theSixtySevenMeasuresOfTheTableAreAllThereOnce() {
        var rows = catalogue.all().stream().map(Measure::row).sorted().toList();
        assertThat(rows).isEqualTo(IntStream.rangeClosed(1, 68).filter(n -> n != 52).boxed().toList());
    }

    @Test
    void everyMeasureIsCompleteInBothLanguages() {
        for (var measure : catalogue.all()) {
            assertThat(measure.key()).matches("[a-z]+(-[a-z]+)*");
            assertThat(measure.part()).as(measure.key()).isBetween(1, 10);
            assertThat(measure.title().zh()).matches(".*\\p{IsHan}.*");
            assertThat(measure.title().en()).doesNotMatch(".*\\p{IsHan}.*");
            assertThat(measure.summary().en()).doesNotMatch(".*\\p{IsHan}.*").endsWith(".");
            assertThat(measure.words().stream().filter(w -> !w.startsWith("-"))).as(measure.key()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(measure.registers()).as(measure.key()).isNotEmpty().allMatch(r -> r.matches("R\\d\\d"));
            assertThat(measure.indicators()).as(measure.key()).isNotEmpty();
            assertThat(measure.module()).isIn("survey", "farmland", "construction", "prevention", "source", "remediation", "plan", "enforcement", "support", "oversight");
        }
    }

    @Test
    void everyMeasureCanBeClosedOnSomeDocumentAndItsKeysAreUnique() {
        for (var measure : catalogue.all()) {
            assertThat(measure.deliverables()).as(measure.key()).anyMatch(Deliverable::closing);
            var keys = new HashSet<String>();
            assertThat(measure.deliverables()).as(measure.key()).allMatch(d -> keys.add(d.key())).allMatch(d -> d.zh().matches(".*\\p{IsHan}.*") && !d.en().matches(".*\\p{IsHan}.*"));
        }
    }

    @Test
    void onlyAccountabilityIsRestricted() {
        assertThat(catalogue.all().stream().filter(Measure::restricted).map(Measure::key)).containsExactly("accountability");
    }

    @Test
    void theExamplesBesideTheCatalogueHoldAndCoverEveryMeasure() throws IOException {
        List<Map<String, Object>> examples = new Yaml().load(Files.readString(Path.of("../rules/measures.spec.yml")));
        var matcher = new MeasureMatcher(catalogue);
        var covered = new HashSet<String>();
        for (var example : examples) {
            var text = (String) ((Map<?, ?>) example.get("given")).get("text");
            var expected = (String) example.get("expect");
            var best = matcher.rank("", "", text, 1).getFirst();
            if (expected.equals("none")) {
                assertThat(best.score()).as(text).isLessThan(MeasureMatcher.LEAST_SCORE);
            } else {
                assertThat(best.measure().key()).as(text).isEqualTo(expected);
                covered.add(expected);
            }
        }
        assertThat(covered).hasSize(67);
    }

    @Test
    void aCatalogueWithAnUnknownFieldOrWithoutATitleStopsTheStart() {
        assertThatThrownBy(() -> new MeasureCatalogue(Map.of("measures", List.of(Map.of("key", "a", "colour", "green")), "corrections", List.of())))
                .hasMessageContaining("unknown field colour");
        assertThatThrownBy(() -> new MeasureCatalogue(Map.of("measures", List.of(Map.of("key", "a", "row", 1, "part", 1)), "corrections", List.of())))
                .hasMessageContaining("title");
    }

    @Test
    void aKnownTypingErrorIsMendedBesideTheText() {
        assertThat(catalogue.corrected("威胁农户品质量安全")).contains("威胁农产品质量安全");
        assertThat(catalogue.corrected("农产品")).isEmpty();
    }
}
