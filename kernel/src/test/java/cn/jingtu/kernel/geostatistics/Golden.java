package cn.jingtu.kernel.geostatistics;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;

/** A table of expected results below {@code golden/}, by column; {@code NA} is NaN. */
final class Golden {

    private final List<String> header;
    private final List<List<String>> rows;

    private Golden(List<String> header, List<List<String>> rows) {
        this.header = header;
        this.rows = rows;
    }

    static Golden read(String file) {
        try (var reader = CsvReader.builder().ofCsvRecord(Path.of("../golden", file))) {
            var rows = new ArrayList<List<String>>();
            reader.forEach(record -> rows.add(record.getFields()));
            return new Golden(rows.removeFirst(), rows);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    double[] column(String name) {
        int place = header.indexOf(name);
        Assertions.assertThat(place).as("column " + name + " of " + header).isNotNegative();
        return rows.stream().mapToDouble(row -> row.get(place).equals("NA") ? Double.NaN : Double.parseDouble(row.get(place))).toArray();
    }

    List<String> text(String name) {
        int place = header.indexOf(name);
        return rows.stream().map(row -> row.get(place)).toList();
    }

    int size() {
        return rows.size();
    }

    static SamplePoints meuse(String value) {
        Golden meuse = read("meuse/meuse.csv");
        return SamplePoints.of(meuse.column("x"), meuse.column("y"), meuse.column(value));
    }

    /** Largest relative difference of two columns; expected values below {@code small} count as that large. */
    static double difference(double[] actual, double[] expected, double small) {
        Assertions.assertThat(actual).hasSameSizeAs(expected);
        double worst = 0;
        for (int i = 0; i < expected.length; i++) {
            if (Double.isNaN(expected[i]) || Double.isNaN(actual[i])) {
                Assertions.assertThat(Double.isNaN(actual[i])).as("no value in row " + (i + 1)).isEqualTo(Double.isNaN(expected[i]));
            } else {
                worst = Math.max(worst, Math.abs(actual[i] - expected[i]) / Math.max(Math.abs(expected[i]), small));
            }
        }
        return worst;
    }
}
