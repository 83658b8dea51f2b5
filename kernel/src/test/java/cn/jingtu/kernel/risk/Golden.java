package cn.jingtu.kernel.risk;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The golden files of this package and what tests read beside them. */
final class Golden {

    private Golden() {}

    static List<Map<String, String>> rows(String file) throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(Path.of("..").resolve(file))) {
            return rows.stream().map(row -> Map.copyOf(row.getFieldsAsMap())).toList();
        }
    }

    static LandClass land(Map<String, String> row) {
        return row.get("land_class").equals("1") ? LandClass.CLASS_1 : LandClass.CLASS_2;
    }

    static Assessment assess(String substance, LandClass land, Concentrations concentrations) {
        return (Assessment) RiskModel.of(ExposureParameters.of(land)).assess(substance, concentrations);
    }
}
