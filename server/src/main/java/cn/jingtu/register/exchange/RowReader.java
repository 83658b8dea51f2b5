package cn.jingtu.register.exchange;

import cn.jingtu.access.Actor;
import cn.jingtu.platform.Issue.Severity;
import cn.jingtu.platform.Problem;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import cn.jingtu.register.entry.Entries;
import cn.jingtu.register.entry.EntryReader;
import cn.jingtu.register.exchange.ImportStore.RowIssue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one file as entries of a register: which column is which field, what each row means, and what is wrong
 * with it. Remembers what it has seen, so that a thing named twice in a file is told.
 */
final class RowReader {

    private static final String NUMBER = "编号";
    private static final int NOTICES_TOLD = 100;

    private final RegisterDefinition register;
    private final EntryReader reader;
    private final Entries entries;
    private final PlaceReader places;
    private final Actor actor;
    private final Map<Integer, RegisterField> fields = new TreeMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final List<RowIssue> headerIssues = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, Integer> notices = new TreeMap<>();
    private final List<RowIssue> closing = new ArrayList<>();
    private int numberColumn = -1;
    private List<String> header = List.of();

    RowReader(RegisterDefinition register, EntryReader reader, Entries entries, PlaceReader places, Actor actor) {
        this.register = register;
        this.reader = reader;
        this.entries = entries;
        this.places = places;
        this.actor = actor;
    }

    /**
     * A row that was understood as far as it goes.
     *
     * @param texts  what stands in the columns that the file has, by key
     * @param id     number of an entry that the row names itself; null where it names none
     * @param digest of the texts, by which a second upload knows the row again
     */
    record Understood(int row, Map<String, String> texts, @Nullable Long id, EntryReader.Read read, List<RowIssue> issues, byte[] digest) {

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
        header = List.copyOf(cells);
        if (about.zone() != null) places.declare(about.zone());
        about.remarks().forEach(remark -> headerIssues.add(issue(0, remark)));
        for (int i = 0; i < cells.size(); i++) column(i, cells.get(i), found.get(i));
        requireColumns();
        return true;
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
        return cn.jingtu.register.CommonFields.of(register).stream()
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
                        "缺少必填列：%s。表头是：%s。".formatted(
                                missing.stream().map(f -> f.label().zh()).collect(Collectors.joining("、")), String.join("、", header)),
                        "Required columns are missing: %s. The header is: %s.".formatted(
                                missing.stream().map(f -> f.label().en()).collect(Collectors.joining(", ")), String.join(", ", header)))
                .with("missing", missing.stream().map(RegisterField::key).toList());
    }

    List<RowIssue> headerIssues() {
        return List.copyOf(headerIssues);
    }

    Understood read(TableSource.Row row) {
        var texts = new HashMap<String, String>();
        fields.forEach((place, field) -> texts.put(field.key(), place < row.cells().size() ? row.cells().get(place) : ""));
        if (texts.getOrDefault("regionCode", "").isBlank()) texts.put("regionCode", actor.regionCode());
        var issues = new ArrayList<FieldIssue>();
        var id = number(row, issues);
        places.read(texts, issues);
        var read = reader.read(register, texts);
        issues.addAll(read.issues());
        issues.addAll(entries.brokenLinks(register, read.fields()));
        twice(row.number(), read.fields(), issues);
        region(read, issues);
        return new Understood(
                row.number(), texts, id, read, issues.stream().filter(this::told).map(i -> issue(row.number(), i)).toList(), digest(texts));
    }

    /** Of the notices of one kind the first are told row by row, so that they do not crowd out what is wrong. */
    private boolean told(FieldIssue issue) {
        return issue.severity() != Severity.INFO || notices.merge(issue.rule(), 1, Integer::sum) <= NOTICES_TOLD;
    }

    /** What can be said about the file once every row was read. */
    /** Whether a row is left out because it only adds up the others. */
    boolean skips(TableSource.Row row) {
        if (!row.total()) return false;
        closing.add(new RowIssue(row.number(), "", "", "total-row", Severity.WARNING.name(),
                "这是合计行，不读取。", "This row adds up the others and is not read.", row.cells().stream().filter(c -> !c.isBlank()).findFirst().orElse("")));
        return true;
    }

    void unread(String sheet) {
        closing.add(new RowIssue(0, "", "", "sheet-unread", Severity.WARNING.name(),
                "只读取第一个有表头的工作表，“%s”没有读取。请分开上传。".formatted(sheet),
                "Only the first sheet with a header is read; \"%s\" is not. Upload it by itself.".formatted(sheet), sheet));
    }

    List<RowIssue> closingIssues() {
        places.suspicion().ifPresent(suspicion -> closing.add(issue(0, suspicion)));
        notices.forEach((rule, count) -> {
            if (count <= NOTICES_TOLD) return;
            closing.add(new RowIssue(0, "", "", rule, Severity.INFO.name(), "另有 %d 行同样换算了坐标。".formatted(count - NOTICES_TOLD),
                    "The places of %d more rows were converted in the same way.".formatted(count - NOTICES_TOLD), null));
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

    private void twice(int row, Record fields, List<FieldIssue> issues) {
        var unique = register.unique();
        if (unique.isEmpty() || unique.stream().anyMatch(f -> f.of(fields) == null)) return;
        var key = unique.stream().map(f -> Objects.toString(f.of(fields))).collect(Collectors.joining("\u001F"));
        var first = seen.putIfAbsent(key, row);
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

    private RowIssue issue(int row, FieldIssue issue) {
        var header = headers.getOrDefault(issue.field(), register.field(issue.field()).map(f -> f.label().zh()).orElse(issue.field()));
        return new RowIssue(row, issue.field(), header, issue.rule(), issue.severity().name(), issue.message().zh(), issue.message().en(), issue.value());
    }

    private byte[] digest(Map<String, String> texts) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(register.key().getBytes(StandardCharsets.UTF_8));
            new TreeMap<>(texts).forEach((key, value) -> {
                if (!value.isBlank()) sha256.update(("\u001E" + key + "\u001F" + value.strip()).getBytes(StandardCharsets.UTF_8));
            });
            return sha256.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
