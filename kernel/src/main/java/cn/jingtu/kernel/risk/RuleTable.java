package cn.jingtu.kernel.risk;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A csv of {@code rules/soil} as it travels in the jar; every row by the names of its columns. */
final class RuleTable {

    private RuleTable() {}

    static List<Map<String, String>> read(String name) {
        InputStream stream = RuleTable.class.getResourceAsStream("/rules/soil/" + name);
        if (stream == null) {
            throw new IllegalStateException("rules/soil/%s is not on the class path.".formatted(name));
        }
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().map(row -> Map.copyOf(row.getFieldsAsMap())).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
