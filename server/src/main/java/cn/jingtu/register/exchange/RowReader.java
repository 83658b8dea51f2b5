package cn.jingtu.register.exchange;

import cn.jingtu.access.Actor;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Issue.Severity;
import cn.jingtu.platform.Problem;
import cn.jingtu.register.CommonFields;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.FieldType;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import cn.jingtu.register.entry.Entries;
import cn.jingtu.register.entry.EntryReader;
import cn.jingtu.register.exchange.ImportStore.RowIssue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one file as entries of a register: which column is which field, what each row means, and what is wrong
 * with it. Remembers what it has seen, so that a thing named twice in a file is told.
 */
final class RowReader {

    private static final String NUMBER = "编号";
    private static final Set<String> PLACE = Set.of("lon", "lat");
    private static final int NOTICES_TOLD = 100;

    private final RegisterDefinition register;
    private final EntryReader reader;
    private final Entries entries;
    private final PlaceReader places;
    private final Actor actor;
    private final List<RegisterField> unique;
    private final Map<Integer, RegisterField> fields = new TreeMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final List<RowIssue> headerIssues = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<ByteBuffer, Integer> alike = new HashMap<>();
    private final Map<String, Integer> notices = new TreeMap<>();
    private final List<RowIssue> closing = new ArrayList<>();
    private final Map<String, EntryReader.Resolved> names = new HashMap<>();
    private final Map<String, Optional<FieldIssue>> links = new HashMap<>();
    private int rows;
    private int numberColumn = -1;
    private List<String> header = List.of();
    private CellReader cells = new CellReader(false);

    RowReader(RegisterDefinition register, EntryReader reader, Entries entries, PlaceReader places, Actor actor) {
        this.register = register;
        this.reader = reader;
        this.entries = entries;
        this.places = places;
        this.actor = actor;
        this.unique = register.unique();
    }

    /**
     * A row that was understood as far as it goes.
     *
     * @param texts  what stands in the columns that the file has, by key
     * @param id     number of an entry that the row names itself; null where it names none
     * @param digest of the texts, by which a second upload knows the row again; null where the fields that belong to one entry only say it
     */
    record Understood(int row, Map<String, String> texts, @Nullable Long id, EntryReader.Read read, List<RowIssue> issues, @Nullable ByteBuffer digest) {

        boolean usable() {
            return issues.stream().noneMatch(i -> i.severity().equals(Severity.ERROR.name()));
        }
    }

    /** Whether this row is the header: at least two of its words name fields, or its only one. */
    boolean header(List<String> cells, TableSource.About about) {
        var found = new TreeMap<Integer, RegisterField>();
        for (int i = 0; i < cells.size(); i++) {
            int column = i;
            FileColumns.find(register, cells.get(i), about.cutNames().contains(cells.get(i))).ifPresent(field -> found.put(column, field));
        }
        long words = cells.stream().filter(c -> !c.isBlank()).count();
        if (found.isEmpty() || found.size() < 2 && words > 1) return false;
        forgetHeader();
        header = List.copyOf(cells);
        this.cells = new CellReader(about.since1904());
        if (about.zone() != null) places.declare(about.zone());
        about.remarks().forEach(remark -> headerIssues.add(issue(0, remark)));
        for (int i = 0; i < cells.size(); i++) column(i, cells.get(i), found.get(i));
        requireColumns();
        requireUnits();
        return true;
    }

    /** A row that lacked columns was no header by itself. */
    private void forgetHeader() {
        fields.clear();
        headers.clear();
        headerIssues.clear();
        numberColumn = -1;
    }

    private void column(int place, String name, @Nullable RegisterField field) {
        if (FileColumns.plain(name).equals(NUMBER) || FileColumns.plain(name).equals("number") || name.equals("id")) {
            numberColumn = place;
        } else if (field != null && headers.putIfAbsent(field.key(), name) != null) {
            headerIssues.add(warning(name, "column-twice",
                    "“%s”与“%s”是同一列，只读取前一列。".formatted(name, headers.get(field.key())),
                    "\"%s\" is the same column as \"%s\"; only the first is read.".formatted(name, headers.get(field.key()))));
        } else if (field != null) {
            fields.put(place, field);
        } else if (!name.isBlank() && !written(name)) {
            headerIssues.add(warning(name, "column-unknown",
                    "“%s”不是本台账的列，不读取。".formatted(name), "\"%s\" is no column of this register and is not read.".formatted(name)));
        }
    }

    /** Columns that our own exports have beside those that people fill in. */
    private boolean written(String name) {
        return CommonFields.of(register).stream()
                .anyMatch(f -> !f.writable() && (f.label().zh().equals(name) || f.label().en().equals(name) || f.key().equals(name)))
                || name.equals(FailedRows.COLUMN.zh()) || name.equals(FailedRows.COLUMN.en());
    }

    private static RowIssue warning(String name, String rule, String zh, String en) {
        return new RowIssue(0, "", name, rule, Severity.WARNING.name(), zh, en, name);
    }

    private void requireColumns() {
        if (numberColumn >= 0) return; // names its entries, so it may bring only what changes
        var missing = register.fields().stream().filter(f -> f.required() && !headers.containsKey(f.key())).toList();
        if (missing.isEmpty()) return;
        throw Problem.unprocessable(
                        "import-columns-missing",
                        "缺少必填列：%s。请补上这些列或使用模板。读到的表头：%s。".formatted(
                                missing.stream().map(f -> f.label().zh()).collect(Collectors.joining("、")), String.join("、", header)),
                        "Required columns are missing: %s. Add them, or use the template. The header read is: %s.".formatted(
                                missing.stream().map(f -> f.label().en()).collect(Collectors.joining(", ")), String.join(", ", header)))
                .with("missing", missing.stream().map(RegisterField::key).toList());
    }

    /** A column in another unit would be read wrongly from its first row to its last. */
    private void requireUnits() {
        for (var field : fields.values()) {
            var header = headers.get(field.key());
            FileColumns.otherUnit(field, header).ifPresent(unit -> {
                throw Problem.unprocessable(
                                "import-unit-differs",
                                "“%s”的单位是 %s，本台账该列的单位是 %s。请换算后把表头改为“%s（%s）”。".formatted(header, unit, field.unit().zh(), field.label().zh(), field.unit().zh()),
                                "\"%s\" is in %s, while this register keeps %s. Convert the column and name it \"%s（%s）\"."
                                        .formatted(header, unit, field.unit().en(), field.label().en(), field.unit().en()))
                        .with("column", header);
            });
        }
    }

    /** The header as it stands in the file. */
    List<String> header() {
        return header;
    }

    /** Whether what a row says may depend on rows before it. */
    boolean looksIntoItself() {
        return register.fields().stream().anyMatch(field -> field.link().equals(register.key()));
    }

    List<RowIssue> headerIssues() {
        return List.copyOf(headerIssues);
    }

    Understood read(TableSource.Row row) {
        rows++;
        var texts = new HashMap<String, String>();
        var issues = new ArrayList<FieldIssue>();
        fields.forEach((place, field) -> texts.put(field.key(), place < row.cells().size() ? cells.read(field, row, place, issues) : ""));
        if (texts.getOrDefault("regionCode", "").isBlank()) texts.put("regionCode", actor.regionCode());
        if (row.hidden()) {
            issues.add(new FieldIssue("", "hidden-row", Severity.INFO,
                    Bilingual.of("此行在表格中被隐藏或筛选掉了，同样读取。", "This row is hidden in the sheet, or filtered out; it is read as well."), null));
        }
        var id = number(row, issues);
        if (spoilt(issues).stream().anyMatch(PLACE::contains)) PLACE.forEach(key -> texts.replace(key, "")); // half a place is none
        places.read(texts, issues);
        var digest = isNamed(texts) ? null : digest(texts);
        resolve(texts, issues);
        // What was said of a cell already is not said again in other words.
        var spoilt = spoilt(issues);
        var read = reader.read(register, texts);
        read.issues().stream().filter(i -> !spoilt.contains(i.field())).forEach(issues::add);
        brokenLinks(read.fields(), issues);
        twice(row.number(), read.fields(), digest, issues);
        region(read, issues);
        return new Understood(row.number(), texts, id, read, issues.stream().filter(this::told).map(i -> issue(row.number(), i)).toList(), digest);
    }

    private static Set<String> spoilt(List<FieldIssue> issues) {
        return issues.stream().filter(i -> i.severity() == Severity.ERROR).map(FieldIssue::field).collect(Collectors.toSet());
    }

    /** Puts numbers in the place of names, each looked up once a file. */
    private void resolve(Map<String, String> texts, List<FieldIssue> issues) {
        for (var field : fields.values()) {
            if (field.type() != FieldType.LINK && !field.key().equals("regionCode")) continue;
            var text = texts.get(field.key());
            var resolved = names.computeIfAbsent(field.key() + "\u001F" + text, _ -> reader.resolve(field, text));
            texts.put(field.key(), resolved.text());
            if (resolved.issue() != null) issues.add(resolved.issue());
        }
    }

    /** Links that lead nowhere, each target looked up once a file. */
    private void brokenLinks(Record read, List<FieldIssue> issues) {
        for (var field : register.fields()) {
            if (field.type() != FieldType.LINK || !(field.of(read) instanceof Long target)) continue;
            links.computeIfAbsent(field.key() + "\u001F" + target, _ -> entries.brokenLink(field, target)).ifPresent(issues::add);
        }
    }

    /** Of the notices of one kind the first are told row by row, so that they do not crowd out what is wrong. */
    private boolean told(FieldIssue issue) {
        return issue.severity() != Severity.INFO || notices.merge(issue.rule(), 1, Integer::sum) <= NOTICES_TOLD;
    }

    /** Whether a row is left out because it is no entry: it adds up the others, repeats the header, or says who filled them in. */
    boolean skips(TableSource.Row row) {
        if (row.total()) return skipped(row, "total-row", "这是合计行，不读取。", "This row adds up the others and is not read.");
        if (row.cells().equals(header)) return skipped(row, "header-again", "这是重复的表头，不读取。", "This row repeats the header and is not read.");
        return row.remark(fields.size()) && skipped(row, "remark-row", "这是表格的说明或分组标题，不读取。", "This row is a remark on the table, or parts it, and is not read.");
    }

    private boolean skipped(TableSource.Row row, String rule, String zh, String en) {
        closing.add(new RowIssue(row.number(), "", "", rule, Severity.WARNING.name(), zh, en,
                row.cells().stream().filter(c -> !c.isBlank()).findFirst().orElse("")));
        return true;
    }

    void unread(String sheet) {
        closing.add(new RowIssue(0, "", "", "sheet-unread", Severity.WARNING.name(),
                "只读取第一个有表头的工作表，“%s”没有读取。请分开上传。".formatted(sheet),
                "Only the first sheet with a header is read; \"%s\" is not. Upload it by itself.".formatted(sheet), sheet));
    }

    /** What can be said about the file once every row was read. */
    List<RowIssue> closingIssues() {
        if (rows == 0) {
            closing.add(new RowIssue(0, "", "", "no-rows", Severity.WARNING.name(),
                    "表头下面没有数据行，请检查是否选错了文件或工作表。", "There is no row below the header. Make sure that it is the right file and sheet.", null));
        }
        places.suspicion().ifPresent(suspicion -> closing.add(issue(0, suspicion)));
        notices.forEach((rule, count) -> {
            if (count <= NOTICES_TOLD) return;
            closing.add(new RowIssue(0, "", "", rule, Severity.INFO.name(), "另有 %d 处同样换算。".formatted(count - NOTICES_TOLD),
                    "%d more cells were converted in the same way.".formatted(count - NOTICES_TOLD), null));
        });
        return List.copyOf(closing);
    }

    private @Nullable Long number(TableSource.Row row, List<FieldIssue> issues) {
        var text = numberColumn < 0 || numberColumn >= row.cells().size() ? "" : row.cells().get(numberColumn).strip();
        if (text.isEmpty()) return null;
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            issues.add(FieldIssue.error("id", "number", text, "编号“%s”应为数字，新记录请留空。".formatted(text),
                    "The number \"%s\" should be digits; leave it empty for a new entry.".formatted(text)));
            return null;
        }
    }

    /** Tells rows that name the same thing, which cannot both be right, and rows that say the same, of which one is enough. */
    private void twice(int row, Record fields, @Nullable ByteBuffer digest, List<FieldIssue> issues) {
        if (!register.isNamed(fields)) {
            var first = digest == null ? null : alike.putIfAbsent(digest, row); // null too where the name could not be read
            if (first == null) return;
            issues.add(FieldIssue.warning("", "row-twice", null,
                    "与第 %d 行完全相同，只导入一次。".formatted(first), "It says the same as row %d and is taken in once.".formatted(first)));
            return;
        }
        var first = seen.putIfAbsent(unique.stream().map(f -> Objects.toString(f.of(fields))).collect(Collectors.joining("\u001F")), row);
        if (first == null) return;
        var field = unique.getFirst();
        issues.add(FieldIssue.error(field.key(), "twice-in-file", field.of(fields),
                "%s与第 %d 行相同，请删去一行。".formatted(field.label().zh(), first),
                "%s is the same as in row %d. Remove one of them.".formatted(field.label().en(), first)));
    }

    private void region(EntryReader.Read read, List<FieldIssue> issues) {
        if (read.common().get("regionCode") instanceof String code && !code.startsWith(actor.regionCode())) {
            issues.add(FieldIssue.error("regionCode", "outside-own-region", code,
                    "区划代码 %s 不在本单位辖区 %s 内。".formatted(code, actor.regionCode()),
                    "The region %s does not lie within %s.".formatted(code, actor.regionCode())));
        }
    }

    /** The row with more that is wrong with it. */
    Understood with(Understood row, List<FieldIssue> more) {
        var issues = Stream.concat(row.issues().stream(), more.stream().map(i -> issue(row.row(), i))).toList();
        return new Understood(row.row(), row.texts(), row.id(), row.read(), issues, row.digest());
    }

    private String label(String key) {
        return register.field(key).or(() -> CommonFields.of(register).stream().filter(f -> f.key().equals(key)).findFirst()).map(f -> f.label().zh()).orElse(key);
    }

    private RowIssue issue(int row, FieldIssue issue) {
        var header = headers.getOrDefault(issue.field(), label(issue.field()));
        return new RowIssue(row, issue.field(), header, issue.rule(), issue.severity().name(), issue.message().zh(), issue.message().en(), issue.value());
    }

    /** Whether the cells of the fields that together belong to one entry only are all filled in. */
    private boolean isNamed(Map<String, String> texts) {
        return !unique.isEmpty() && unique.stream().noneMatch(field -> texts.getOrDefault(field.key(), "").isBlank());
    }

    private ByteBuffer digest(Map<String, String> texts) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(register.key().getBytes(StandardCharsets.UTF_8));
            new TreeMap<>(texts).forEach((key, value) -> {
                if (!value.isBlank()) sha256.update(("\u001E" + key + "\u001F" + value.strip()).getBytes(StandardCharsets.UTF_8));
            });
            return ByteBuffer.wrap(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
