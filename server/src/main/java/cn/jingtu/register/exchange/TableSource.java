package cn.jingtu.register.exchange;

import static org.apache.poi.ss.usermodel.CellType.FORMULA;

import cn.jingtu.kernel.geo.GaussKruger;
import cn.jingtu.platform.Problem;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.entry.GeoJsonText;
import cn.jingtu.register.exchange.shapefile.Shapefile;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.EOFException;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.util.RecordFormatException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of a file, one by one, whatever the format: .xlsx and .csv stream, .xls is small by nature, GeoJSON and shapes of a zipped
 * shapefile become rows of their properties, with columns {@code lon} and {@code lat} or {@code geometry} for where they are. The
 * first row with words is the header.
 */
final class TableSource {

    // A feature is read out of the middle of a file.
    private static final JsonMapper JSON = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final int LOOK_AHEAD = 1 << 16;
    private static final int DECIMALS_AS_READ = 9;
    /** Rows of a spreadsheet that may stand above its header: a title, a note. */
    private static final int TITLE_ROWS = 10;

    private static final Pattern TOTAL = Pattern.compile("(合\\s*计|总\\s*计|小\\s*计|累\\s*计|(sub)?total|sum)[:：]?", Pattern.CASE_INSENSITIVE);

    private TableSource() {}

    /** A row: its place in the file as the reader counts it, and its cells. */
    record Row(int number, List<String> cells) {

        boolean empty() {
            return cells.stream().allMatch(String::isBlank);
        }

        /** A line of sums below a table: its first word says so. */
        boolean total() {
            return cells.stream().filter(cell -> !cell.isBlank()).findFirst().filter(cell -> TOTAL.matcher(cell).matches()).isPresent();
        }

        /** A line that we wrote ourselves to say how many rows there are. */
        boolean footer() {
            return !cells.isEmpty() && cells.getFirst().startsWith("# ");
        }
    }

    /**
     * What a file says about itself beside its rows.
     *
     * @param zone     of its metres; null where it says none, or degrees
     * @param remarks  on the file as a whole
     * @param cutNames names of columns that may be the beginning of longer ones
     */
    record About(@Nullable GaussKruger zone, List<FieldIssue> remarks, Set<String> cutNames) {

        static final About NOTHING = new About(null, List.of(), Set.of());
    }

    /** Takes the header first, then every row; false from {@link #row} ends the reading. */
    interface Taker {

        /** Whether this row is the header. Rows before it are titles. */
        boolean header(List<String> cells, About about);

        boolean row(Row row);

        /** Another sheet of the book, which is not read. */
        default void unread(String sheet) {}
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
                case "zip" -> shapefile(content, name, headers);
                default -> throw Problem.unprocessable(
                        "import-format",
                        "不支持 .%s 文件。请使用 .xlsx、.xls、.csv、.geojson 或含 shapefile 的 .zip。".formatted(ending),
                        "A .%s file cannot be imported. Use .xlsx, .xls, .csv, .geojson or a .zip with a shapefile.".formatted(ending));
            }
        } catch (ExcelReaderException | JacksonException | CsvParseException | IllegalStateException | RecordFormatException | ZipException | EOFException damaged) {
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
        private About about = About.NOTHING;
        private boolean found;
        private int looked;

        Headers(Taker taker) {
            this.taker = taker;
        }

        @Override
        public boolean test(Row row) {
            if (row.empty() || row.footer()) return true;
            if (found) return taker.row(row);
            found = taker.header(row.cells(), about);
            return found || ++looked < TITLE_ROWS;
        }

        /**
         * Whether a sheet is left alone because the table was in one before it. Until then every sheet is looked at: the
         * first may only say how to fill in the second.
         */
        boolean leaves(String sheet) {
            looked = 0;
            if (found && !Notes.SHEETS.contains(sheet)) taker.unread(sheet);
            return found;
        }
    }

    private static void xlsx(InputStream content, Headers rows) throws IOException {
        try (var book = new ReadableWorkbook(content, new ReadingOptions(true, false))) {
            for (var sheet : book.getSheets().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE).toList()) {
                if (rows.leaves(sheet.getName())) continue;
                try (var stream = sheet.openStream()) {
                    var iterator = stream.iterator();
                    while (iterator.hasNext()) {
                        var row = iterator.next();
                        var cells = new ArrayList<String>(row.getCellCount());
                        for (int i = 0; i < row.getCellCount(); i++) cells.add(text(row.getOptionalCell(i).orElse(null)));
                        if (!rows.test(new Row(row.getRowNum(), cells))) break;
                    }
                }
            }
        }
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) return "";
        if (cell.getType() == CellType.ERROR) return cell.getRawValue();
        if (cell.getType() == CellType.NUMBER) return number(cell, cell.asNumber());
        if (cell.getType() == CellType.FORMULA) return result(cell);
        if (cell.getType() == CellType.BOOLEAN) return cell.asBoolean() ? "true" : "false";
        return cell.getText() == null ? "" : cell.getText().strip();
    }

    /** What a formula gave when the workbook was saved. */
    private static String result(Cell cell) {
        if (cell.getRawValue() == null) return "";
        try {
            return number(cell, new BigDecimal(cell.getRawValue()));
        } catch (NumberFormatException _) {
            return cell.getRawValue().strip();
        }
    }

    private static String number(Cell cell, BigDecimal number) {
        var format = cell.getDataFormatString();
        return format != null && isDateFormat(format) ? day(DateUtil.getLocalDateTime(number.doubleValue())) : plain(number);
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

    private static void xls(InputStream content, Headers rows) throws IOException {
        try (var book = new HSSFWorkbook(content)) {
            for (int sheet = 0; sheet < book.getNumberOfSheets(); sheet++) {
                if (book.isSheetHidden(sheet) || book.isSheetVeryHidden(sheet) || rows.leaves(book.getSheetName(sheet))) continue;
                for (var row : book.getSheetAt(sheet)) {
                    var cells = new ArrayList<String>();
                    for (int i = 0; i < row.getLastCellNum(); i++) cells.add(text(row.getCell(i)));
                    if (!rows.test(new Row(row.getRowNum() + 1, cells))) break;
                }
            }
        }
    }

    private static String text(org.apache.poi.ss.usermodel.Cell cell) {
        if (cell == null) return "";
        var type = cell.getCellType() == FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> DateUtil.isCellDateFormatted(cell) ? day(cell.getLocalDateTimeCellValue()) : plain(BigDecimal.valueOf(cell.getNumericCellValue()));
            case STRING -> cell.getStringCellValue().strip();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
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

    private static void geojson(InputStream content, Headers rows) throws IOException {
        var features = new Features(rows);
        try (var parser = JSON.createParser(content)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw new IllegalStateException("no GeoJSON object");
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                if (name.equals("crs")) {
                    var crs = JSON.<JsonNode>readTree(parser).path("properties").path("name").asString("");
                    rows.about = new About(zoneOf(crs), List.of(), Set.of());
                } else if (!name.equals("features") || parser.currentToken() != JsonToken.START_ARRAY) {
                    parser.skipChildren();
                } else {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        if (!features.add(feature(JSON.readTree(parser)))) return;
                    }
                }
            }
        }
        features.finish();
    }

    /**
     * Features on their way to rows. Which properties there are is only known at the end; the first hundred are taken to have
     * them all.
     */
    private static final class Features {

        private static final int LOOKED_AT = 100;

        private final Headers rows;
        private final List<Map<String, String>> first = new ArrayList<>();
        private List<String> header = List.of();
        private int number;

        Features(Headers rows) {
            this.rows = rows;
        }

        boolean add(Map<String, String> cells) {
            if (!header.isEmpty()) return row(cells);
            first.add(cells);
            return first.size() < LOOKED_AT || finish();
        }

        /** Passes on what still waits; nothing where all was passed on before. */
        boolean finish() {
            if (first.isEmpty()) return true;
            var names = new LinkedHashSet<String>();
            first.forEach(cells -> names.addAll(cells.keySet()));
            header = List.copyOf(names);
            boolean more = rows.test(new Row(0, header));
            for (var cells : first) more = more && row(cells);
            first.clear();
            return more;
        }

        private boolean row(Map<String, String> cells) {
            number++;
            return rows.test(new Row(number, header.stream().map(key -> cells.getOrDefault(key, "")).toList()));
        }
    }

    /** The zone that a file of GeoJSON names in the way of before RFC 7946; null for longitude and latitude. */
    private static @Nullable GaussKruger zoneOf(String crs) {
        var code = crs.substring(crs.lastIndexOf(':') + 1);
        if (crs.isBlank() || Set.of("CRS84", "4326", "4490").contains(code.toUpperCase(Locale.ROOT))) return null;
        try {
            return GaussKruger.of(Integer.parseInt(code));
        } catch (IllegalArgumentException other) {
            throw Problem.unprocessable(
                    "import-projection-unknown",
                    "文件的坐标系“%s”不是 CGCS2000 经纬度（EPSG:4490）或其3度、6度带（EPSG:4491 至 4554）。请先转换。".formatted(crs),
                    "The file's coordinates are \"%s\", neither longitude and latitude (EPSG:4490) nor a zone of CGCS2000 (EPSG:4491 to 4554). Convert it first.".formatted(crs));
        }
    }

    private static Map<String, String> feature(JsonNode feature) {
        var cells = new LinkedHashMap<String, String>();
        for (var property : feature.path("properties").properties()) cells.put(property.getKey(), scalar(property.getValue()));
        var geometry = feature.path("geometry");
        if (geometry.path("type").asString("").equals("Point")) {
            cells.put("lon", scalar(geometry.path("coordinates").path(0)));
            cells.put("lat", scalar(geometry.path("coordinates").path(1)));
        } else if (geometry.isObject()) {
            cells.put("geometry", geometry.toString());
        }
        return cells;
    }

    private static void shapefile(InputStream content, String name, Headers rows) throws IOException {
        try (var shapefile = Shapefile.unpack(content, name)) {
            var columns = shapefile.columns();
            var remarks = shapefile.projectionSaid() ? List.<FieldIssue>of() : List.of(FieldIssue.warning(
                    "", "projection-missing", name,
                    "压缩包中没有 .prj 文件，坐标系按数值判断。", "The zip holds no .prj; what the coordinates are is told from their values."));
            var cut = columns.stream().filter(Shapefile.Column::cut).map(Shapefile.Column::name).collect(Collectors.toSet());
            rows.about = new About(shapefile.zone().orElse(null), remarks, cut);
            var features = new Features(rows);
            shapefile.each(feature -> features.add(cells(columns, feature)));
            features.finish();
        }
    }

    private static Map<String, String> cells(List<Shapefile.Column> columns, Shapefile.Feature feature) {
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) cells.putIfAbsent(columns.get(i).name(), feature.cells().get(i));
        var shape = feature.shape() != null && feature.shape().getNumGeometries() == 1 ? feature.shape().getGeometryN(0) : feature.shape();
        if (shape instanceof Point point) {
            cells.put("lon", BigDecimal.valueOf(point.getX()).toPlainString());
            cells.put("lat", BigDecimal.valueOf(point.getY()).toPlainString());
        } else if (shape != null) {
            cells.put("geometry", GeoJsonText.write(shape, DECIMALS_AS_READ));
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
