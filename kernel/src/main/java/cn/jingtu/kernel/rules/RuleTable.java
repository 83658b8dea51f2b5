package cn.jingtu.kernel.rules;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** One table of {@code rules/soil/}, read from the class path. Immutable; loading is cheap but worth keeping. */
public final class RuleTable {

    private final String name;
    private final List<Row> rows;

    private RuleTable(String name, List<Row> rows) {
        this.name = name;
        this.rows = rows;
    }

    /**
     * Reads a table.
     *
     * @param name the file's name in {@code rules/soil/}, such as {@code gb15618-2018.csv}
     * @throws IllegalArgumentException when there is no such table
     */
    public static RuleTable load(String name) {
        try (InputStream bytes = RuleTable.class.getResourceAsStream("/rules/soil/" + name)) {
            if (bytes == null) {
                throw new IllegalArgumentException(
                        "There is no table %s in rules/soil.\nMaybe the jar was built without its resources.".formatted(name));
            }
            return read(name, new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("Table %s of rules/soil cannot be read.".formatted(name), failure);
        }
    }

    /**
     * Reads a table of the same form from elsewhere, such as a region's own limits; closes the reader.
     *
     * @param name what messages call the table
     */
    public static RuleTable read(String name, Reader text) throws IOException {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return new RuleTable(name, reader.stream().map(record -> new Row(name, record)).toList());
        }
    }

    public String name() {
        return name;
    }

    /** The rows in their order. */
    public List<Row> rows() {
        return rows;
    }

    /** One row of a table. */
    public static final class Row {

        private final String table;
        private final NamedCsvRecord record;

        private Row(String table, NamedCsvRecord record) {
            this.table = table;
            this.record = record;
        }

        /** The text of a cell without spaces around; may be empty. */
        public String text(String column) {
            return record.findField(column)
                    .orElseThrow(() -> new IllegalArgumentException("Table %s has no column %s.".formatted(table, column)))
                    .strip();
        }

        /** The text of a cell, or {@code otherwise} where the table has no such column or the cell is empty. */
        public String text(String column, String otherwise) {
            return record.findField(column).map(String::strip).filter(text -> !text.isEmpty()).orElse(otherwise);
        }

        /** The decimal in a cell as the standard prints it, empty for an empty cell. */
        public Optional<BigDecimal> number(String column) {
            String text = text(column);
            try {
                return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
            } catch (NumberFormatException _) {
                throw bad(column, "this is no number.");
            }
        }

        /** A complaint about a cell, to be thrown. */
        public IllegalArgumentException bad(String column, String complaint) {
            return new IllegalArgumentException("Table %s, row %d, column %s, value \"%s\": %s"
                    .formatted(table, record.getStartingLineNumber(), column, text(column), complaint));
        }

        /** Whether the row agrees with a source independent of memory; a result that rests on it carries the mark. */
        public boolean verified() {
            return text("verified").equals("yes");
        }
    }
}
