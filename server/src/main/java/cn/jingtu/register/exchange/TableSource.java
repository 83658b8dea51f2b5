package cn.jingtu.register.exchange;

import cn.jingtu.kernel.geo.GaussKruger;
import cn.jingtu.platform.Problem;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.entry.GeoJsonText;
import cn.jingtu.register.exchange.shapefile.Shapefile;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.apache.poi.util.RecordFormatException;
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
    private static final int DECIMALS_AS_READ = 9;
    /** Rows of a spreadsheet that may stand above its header: a title, a note. */
    static final int TITLE_ROWS = 10;

    private static final Set<String> ENDINGS = Set.of("xlsx", "xlsm", "xls", "et", "csv", "txt", "geojson", "json", "zip");
    private static final Pattern TOTAL = Pattern.compile("(合\\s*计|总\\s*计|小\\s*计|累\\s*计|(sub)?total|sum)([:：(（\\s].*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern REMARK = Pattern.compile(
            "((备?注|说明)(\\s*\\d*)|(填表|制表|填报|审核|复核|核准|经办|负责|单位负责|联系)(人|者|单位|日期|时间|电话|方式)?|(打印|导出)(日期|时间)|数据来源|notes?|remarks?)\\s*[:：].*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A lone word that parts a table or ends it: （一）埔前镇, 以下空白. */
    private static final Pattern DIVIDER = Pattern.compile("[(（]?[一二三四五六七八九十]+[)）、.．].*|[(（]?(以下|此处)空白[)）]?|[.…。—-]{2,}");

    private TableSource() {}

    /** What a cell does not say itself. */
    enum CellNote {
        /** Its formula has no result in the file; the cell is the formula. */
        NOT_COMPUTED,
        /** It is merged with the one above, which says what it says. */
        MERGED,
        /** It is a number of more digits than a spreadsheet keeps; the last became zeros. */
        DIGITS_LOST,
        /** Its quotation mark is never closed, so that the rest of the file is in it. */
        QUOTE_OPEN;

        private static final int DIGITS_KEPT = 15;

        static boolean hasLostDigits(BigDecimal number) {
            return number.precision() - number.scale() > DIGITS_KEPT;
        }
    }

    /**
     * A row.
     *
     * @param number its place in the file as the reader counts it
     * @param notes  what is to be known of cells, by their places
     * @param hidden whether the sheet does not show it, because somebody hid it or filtered the others
     */
    record Row(int number, List<String> cells, Map<Integer, CellNote> notes, boolean hidden) {

        Row(int number, List<String> cells) {
            this(number, cells, Map.of(), false);
        }

        boolean empty() {
            return cells.stream().allMatch(String::isBlank);
        }

        /** A line of sums below a table: its first word says so. */
        boolean total() {
            return cells.stream().filter(cell -> !cell.isBlank()).findFirst().filter(cell -> TOTAL.matcher(cell).matches()).isPresent();
        }

        /** A line below a table that says who filled it in, or when, or what to know of it, in few of so many cells. */
        boolean remark(int columns) {
            var words = cells.stream().filter(cell -> !cell.isBlank()).toList();
            if (words.size() == 1 && columns > 1 && DIVIDER.matcher(words.getFirst().strip()).matches()) return true;
            return !words.isEmpty() && words.size() <= Math.max(1, columns / 2) && REMARK.matcher(words.getFirst()).matches();
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
     * @param since1904 whether the numbers of its days count from 1904
     */
    record About(@Nullable GaussKruger zone, List<FieldIssue> remarks, Set<String> cutNames, boolean since1904) {

        static final About NOTHING = counting(false);

        /** A workbook that counts its days from 1904, or from 1900. */
        static About counting(boolean since1904) {
            return new About(null, List.of(), Set.of(), since1904);
        }
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
        var ending = ending(name);
        var headers = new Headers(taker);
        try {
            switch (ending) {
                case "xlsx" -> Workbooks.xlsx(content, name, headers);
                case "xls", "et" -> Workbooks.xls(content, name, headers);
                case "csv", "txt" -> DelimitedText.read(content, headers);
                case "geojson", "json" -> geojson(content, headers);
                case "zip" -> shapefile(content, name, headers);
                default -> throw unknown(ending);
            }
            headers.end();
        } catch (XlsxBook.Damaged | JacksonException | CsvParseException | IllegalStateException | RecordFormatException | ZipException | EOFException damaged) {
            throw unreadable(name, damaged.getMessage());
        }
        if (!headers.found()) {
            throw Problem.unprocessable(
                    "import-header-missing",
                    "“%s”的前 %d 行中没有找到表头。请使用模板，或保留一行列名。".formatted(name, TITLE_ROWS),
                    "No header was found in the first %d rows of \"%s\". Use the template, or keep one row with the names of the columns."
                            .formatted(TITLE_ROWS, name));
        }
    }

    /**
     * What can be said of a file by its name alone, before it is kept.
     *
     * @throws Problem {@code import-format}
     */
    static void requireKnown(String name) {
        var ending = ending(name);
        if (!ENDINGS.contains(ending)) throw unknown(ending);
    }

    private static String ending(String name) {
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
    }

    private static Problem unknown(String ending) {
        if (ending.isEmpty()) {
            return Problem.unprocessable(
                    "import-format",
                    "文件名没有扩展名。请按其格式加上 .xlsx、.xls、.csv、.geojson 或 .zip。",
                    "The name of the file has no ending. Give it .xlsx, .xls, .csv, .geojson or .zip, whichever it is.");
        }
        return Problem.unprocessable(
                "import-format",
                "不支持 .%s 文件。请使用 .xlsx、.xls、.csv、.geojson 或含 shapefile 的 .zip；其他表格请先另存为 .xlsx。".formatted(ending),
                "A .%s file cannot be imported. Use .xlsx, .xls, .csv, .geojson or a .zip with a shapefile; save other tables as .xlsx first."
                        .formatted(ending));
    }

    private static Problem unreadable(String name, String why) {
        var shown = why == null ? "" : why.lines().findFirst().orElse("");
        return Problem.unprocessable(
                "import-unreadable",
                "“%s”无法读取（%s）。文件可能损坏、加密，或扩展名与内容不符。".formatted(name, shown),
                "\"%s\" cannot be read (%s). It may be damaged, encrypted, or another format than its name says.".formatted(name, shown));
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
                    rows.about(new About(zoneOf(crs), List.of(), Set.of(), false));
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
            rows.about(new About(shapefile.zone().orElse(null), remarks, cut, false));
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
