package cn.jingtu.kernel.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HotSpotsTests {

    static List<NamedCsvRecord> golden() throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(Path.of("../golden/design/hotspot.csv"))) {
            return reader.stream().toList();
        }
    }

    private static Grid form(String name) {
        return switch (name) {
            case "square" -> Grid.square(1);
            case "triangular" -> Grid.triangular(1);
            case "rectangular2" -> Grid.rectangular(2, 1);
            default -> throw new IllegalArgumentException(name);
        };
    }

    @ParameterizedTest
    @MethodSource("golden")
    void theProbabilityAgreesWithClosedFormsAndBruteForce(NamedCsvRecord row) {
        var spot = new HotSpot(Double.parseDouble(row.getField("semi_major")), Double.parseDouble(row.getField("shape")));
        Grid grid = form(row.getField("form"));
        double probability = row.getField("angle").isEmpty()
                ? HotSpots.probability(grid, spot)
                : HotSpots.probability(grid, spot, Double.parseDouble(row.getField("angle")));
        assertThat(probability).isCloseTo(Double.parseDouble(row.getField("probability")),
                within(Double.parseDouble(row.getField("tolerance"))));
    }

    @Test
    void turningGridAndSpotTogetherChangesNothing() {
        var spot = new HotSpot(0.9, 0.4);
        assertThat(HotSpots.probability(Grid.triangular(1).rotated(33), spot, 53))
                .isCloseTo(HotSpots.probability(Grid.triangular(1), spot, 20), within(1e-12));
        assertThat(HotSpots.probability(Grid.square(1).rotated(33), spot)).isCloseTo(HotSpots.probability(Grid.square(1), spot), within(1e-9));
    }

    @Test
    void onlyTheRatioOfSizeToSpacingCounts() {
        assertThat(HotSpots.probability(Grid.square(40), new HotSpot(32, 0.5)))
                .isCloseTo(HotSpots.probability(Grid.square(1), new HotSpot(0.8, 0.5)), within(1e-9));
    }

    /** Gilbert 1987, chapter 10: a circle of radius 100 cm missed with at most 0.1 allows a square grid of 180 cm, read from a nomograph; quoted from memory. */
    @Test
    void gilbertsExampleIsReproducedToTheReadingOfANomograph() {
        assertThat(HotSpots.spacingFor(Grid.square(1), new HotSpot(100, 1), 0.9).spacing()).isCloseTo(180, within(2.0));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.5", "1, 0.9", "1, 0.999", "0.5, 0.8", "0.2, 0.95"})
    void theSpacingForAProbabilityHasThatProbability(double shape, double probability) {
        var spot = new HotSpot(20, shape);
        for (Grid form : List.of(Grid.square(1), Grid.triangular(1), Grid.rectangular(2, 1))) {
            Grid grid = HotSpots.spacingFor(form, spot, probability);
            assertThat(HotSpots.probability(grid, spot)).isCloseTo(probability, within(1e-8));
            assertThat(HotSpots.smallestFound(grid, shape, probability).semiMajor()).isCloseTo(20, within(1e-6));
            assertThat(HotSpots.probability(HotSpots.spacingFor(form, spot, 30, probability), spot, 30)).isCloseTo(probability, within(1e-9));
        }
    }

    @Test
    void aCircleThatReachesTheMiddleOfTheCellIsAlwaysFound() {
        assertThat(HotSpots.probability(Grid.square(1), new HotSpot(Math.sqrt(0.5), 1))).isCloseTo(1, within(1e-15));
        assertThat(HotSpots.probability(Grid.triangular(1), new HotSpot(1 / Math.sqrt(3), 1))).isCloseTo(1, within(1e-15));
        assertThat(HotSpots.probability(Grid.square(1), new HotSpot(50, 0.02))).isCloseTo(1, within(1e-6));
    }

    @Test
    void wrongSizesAreRefusedWithARemedy() {
        assertThatIllegalArgumentException().isThrownBy(() -> new HotSpot(10, 2)).withMessageContaining("shape (2.0)").withMessageContaining("exchanged");
        assertThatIllegalArgumentException().isThrownBy(() -> HotSpots.spacingFor(Grid.square(1), new HotSpot(10, 1), 95))
                .withMessageContaining("0.95");
        assertThatIllegalArgumentException().isThrownBy(() -> Grid.square(0)).withMessageContaining("(0.0)");
        assertThatIllegalArgumentException().isThrownBy(() -> new Grid(1, 1, 2, 2)).withMessageContaining("span an area");
    }
}
