package cn.jingtu.register.exchange;

import cn.jingtu.platform.Problem;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.RecordFormatException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of a file, one by one, whatever the format: .xlsx and .csv stream, .xls is small by nature, GeoJSON features become
 * rows of their properties with the outline as column {@code geometry}. The first row with words is the header.
 */
final class TableSource {

    // A feature is read out of the middle of a file.
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final int LOOK_AHEAD = 1 << 16;
    /** Rows of a spreadsheet that may stand above its header: a title, a note. */
    private static final int TITLE_ROWS = 10;

    private TableSource() {}

    /** A row: its place in the file as the reader counts it, and its cells. */
    record Row(int number, List<String> cells) {

        boolean empty() {
            return cells.stream().allMatch(String::isBlank);
        }

        /** A line that we wrote ourselves to say how many rows there are. */
        boolean footer() {
            return !cells.isEmpty() && cells.getFirst().startsWith("# ");
        }
    }

    /** Takes the header first, then every row; false from {@link #row} ends the reading. */
    interface Taker {

        /** Whether this row is the header. Rows before it are titles. */
        boolean header(List<String> cells);

        boolean row(Row row);
    }

    /**
     * Reads the file.
     *
     * @throws Problem {@code import-unreadable} where the format is another or the file is damaged
     */
    static void read(InputStream content, String name, Taker taker) throws IOException {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var headers = new Headers(taker);
        try {
            switch (ending) {
                case "xlsx" -> xlsx(content, headers);
                case "xls", "et" -> xls(content, headers);
                case "csv", "txt" -> csv(content, headers);
                case "geojson", "json" -> geojson(content, headers);
                default -> throw Problem.unprocessable(
                        "import-format",
                        "不支持 .%s 文件。请使用 .xlsx、.xls、.csv 或 .geojson。".formatted(ending),
                        "A .%s file cannot be imported. Use .xlsx, .xls, .csv or .geojson.".formatted(ending));
            }
        } catch (ExcelReaderException | JacksonException | CsvParseException | IllegalStateException | RecordFormatException damaged) {
            throw unreadable(name, damaged.getMessage());
        }
        if (!headers.found) {
            throw Problem.unprocessable(
                    "import-header-missing",
                    "“%s”的前 %d 行中没有找到表头。请使用模板，或保留一行列名。".formatted(name, TITLE_ROWS),
                    "No header was found in the first %d rows of \"%s\". Use the template, or keep one row with the names of the columns."
                            .formatted(TITLE_ROWS, name));
        }
    }

    private static Problem unreadable(String name, String why) {
        var shown = why == null ? "" : why.lines().findFirst().orElse("");
        return Problem.unprocessable(
                "import-unreadable",
                "“%s”无法读取（%s）。文件可能损坏、加密，或扩展名与内容不符。".formatted(name, shown),
                "\"%s\" cannot be read (%s). It may be damaged, encrypted, or another format than its name says.".formatted(name, shown));
    }

    /** Finds the header among the first rows. */
    private static final class Headers implements Predicate<Row> {

        private final Taker taker;
        private boolean found;
        private int looked;

        Headers(Taker taker) {
            this.taker = taker;
        }

        @Override
        public boolean test(Row row) {
            if (row.empty() || row.footer()) return true;
            if (found) return taker.row(row);
            found = taker.header(row.cells());
            return found || ++looked < TITLE_ROWS;
        }
    }

    private static void xlsx(InputStream content, Predicate<Row> rows) throws IOException {
        try (var book = new ReadableWorkbook(content, new ReadingOptions(true, false))) {
            var sheet = book.getFirstSheet();
            try (var stream = sheet.openStream()) {
                var iterator = stream.iterator();
                while (iterator.hasNext()) {
                    var row = iterator.next();
                    var cells = new ArrayList<String>(row.getCellCount());
                    for (int i = 0; i < row.getCellCount(); i++) cells.add(text(row.getOptionalCell(i).orElse(null)));
                    if (!rows.test(new Row(row.getRowNum(), cells))) return;
                }
            }
        }
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) return "";
        if (cell.getType() == CellType.NUMBER) {
            var format = cell.getDataFormatString();
            var number = cell.asNumber();
            return format != null && isDateFormat(format) ? day(DateUtil.getLocalDateTime(number.doubleValue())) : plain(number);
        }
        if (cell.getType() == CellType.BOOLEAN) return cell.asBoolean() ? "true" : "false";
        return cell.getText() == null ? "" : cell.getText().strip();
    }

    private static boolean isDateFormat(String format) {
        return DateUtil.isADateFormat(-1, format);
    }

    /** A number of a spreadsheet as people see it: 0.1 + 0.2 is kept there as 0.30000000000000004. */
    private static String plain(BigDecimal number) {
        return number.round(new java.math.MathContext(15)).stripTrailingZeros().toPlainString();
    }

    private static String day(LocalDateTime time) {
        return time.toLocalDate().toString();
    }

    private static void xls(InputStream content, Predicate<Row> rows) throws IOException {
        var formatter = new DataFormatter(Locale.ROOT);
        try (var book = new HSSFWorkbook(content)) {
            for (var row : book.getSheetAt(0)) {
                var cells = new ArrayList<String>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    var cell = row.getCell(i);
                    if (cell == null) {
                        cells.add("");
                    } else if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC) {
                        cells.add(DateUtil.isCellDateFormatted(cell) ? day(cell.getLocalDateTimeCellValue()) : plain(BigDecimal.valueOf(cell.getNumericCellValue())));
                    } else {
                        cells.add(formatter.formatCellValue(cell).strip());
                    }
                }
                if (!rows.test(new Row(row.getRowNum() + 1, cells))) return;
            }
        }
    }

    private static void csv(InputStream content, Predicate<Row> rows) throws IOException {
        var bytes = new BufferedInputStream(content, LOOK_AHEAD * 2);
        bytes.mark(LOOK_AHEAD + 1);
        var head = bytes.readNBytes(LOOK_AHEAD);
        bytes.reset();
        var utf8 = !StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false).isError();
        var charset = utf8 ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        var firstLine = new String(head, charset).lines().findFirst().orElse("");
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(firstLine))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(new InputStreamReader(bytes, charset))) {
            for (CsvRecord line : csv) {
                var cells = line.getFields().stream().map(c -> c.replace("\uFEFF", "").strip()).map(TableSource::withoutGuard).toList();
                if (!rows.test(new Row((int) line.getStartingLineNumber(), cells))) return;
            }
        }
    }

    /** Takes off the quote that our export puts before what a spreadsheet would run. */
    private static String withoutGuard(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && !Exports.harmless(cell.substring(1)).equals(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static char separator(String line) {
        char best = ',';
        for (char candidate : new char[] {'\t', ';'}) {
            if (line.chars().filter(c -> c == candidate).count() > line.chars().filter(c -> c == ',').count()) best = candidate;
        }
        return best;
    }

    private static void geojson(InputStream content, Predicate<Row> rows) throws IOException {
        // Which properties there are is only known at the end; a first feature is taken to have them all.
        List<String> header = null;
        int number = 0;
        try (var parser = JSON.createParser(content)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw new IllegalStateException("no GeoJSON object");
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                if (!name.equals("features") || parser.currentToken() != JsonToken.START_ARRAY) {
                    parser.skipChildren();
                    continue;
                }
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    var feature = feature(parser);
                    if (header == null) {
                        header = List.copyOf(feature.keySet());
                        if (!rows.test(new Row(0, header))) return;
                    }
                    number++;
                    if (!rows.test(new Row(number, header.stream().map(key -> feature.getOrDefault(key, "")).toList()))) return;
                }
            }
        }
    }

    private static Map<String, String> feature(JsonParser parser) {
        JsonNode feature = JSON.readTree(parser);
        var cells = new LinkedHashMap<String, String>();
        for (var property : feature.path("properties").properties()) cells.put(property.getKey(), scalar(property.getValue()));
        var geometry = feature.path("geometry");
        if (geometry.path("type").asString("").equals("Point")) {
            cells.put("lon", scalar(geometry.path("coordinates").path(0)));
            cells.put("lat", scalar(geometry.path("coordinates").path(1)));
        } else {
            cells.put("geometry", geometry.isObject() ? geometry.toString() : "");
        }
        return cells;
    }

    private static String scalar(JsonNode value) {
        if (value.isArray()) {
            var words = new ArrayList<String>();
            value.forEach(word -> words.add(word.asString("")));
            return String.join(",", words);
        }
        return value.isNull() || value.isMissingNode() ? "" : value.isNumber() ? value.decimalValue().toPlainString() : value.asString("");
    }
}
