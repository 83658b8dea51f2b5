package cn.jingtu.kernel.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The files of {@code golden/statistics}: samples by name, and what R computed of them. */
final class Golden {

    private static final Path FOLDER = Path.of("../golden/statistics");

    record Expected(String set, String statistic, String argument, double value, String origin) {

        void isMetBy(double actual, double relative) {
            assertThat(actual).as("%s %s(%s), origin %s", set, statistic, argument, origin)
                    .isCloseTo(value, within(value == 0 ? 1e-12 : Math.abs(value) * relative));
        }
    }

    private Golden() {}

    static List<Expected> expected(String... statistics) {
        var wanted = List.of(statistics);
        try (var reader = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("expected.csv"))) {
            var found = reader.stream()
                    .filter(r -> wanted.contains(r.getField("statistic")))
                    .map(r -> new Expected(r.getField("set"), r.getField("statistic"), r.getField("argument"),
                            Double.parseDouble(r.getField("value")), r.getField("origin")))
                    .toList();
            assertThat(found).as("golden values of " + wanted).isNotEmpty();
            return found;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static CensoredSample sample(String set) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve("data.csv"))) {
            return new CensoredSample(reader.stream()
                    .filter(r -> r.getField("set").equals(set))
                    .map(r -> new CensoredSample.Observation(
                            Double.parseDouble(r.getField("value")), r.getField("below").equals("1")))
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Values in their order, whatever they are. */
    static double[] series(String set) {
        return sample(set).observations().stream().mapToDouble(CensoredSample.Observation::value).toArray();
    }
}
