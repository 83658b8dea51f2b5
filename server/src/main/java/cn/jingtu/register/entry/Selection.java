package cn.jingtu.register.entry;

import cn.jingtu.platform.Problem;
import cn.jingtu.register.CommonFields;
import cn.jingtu.register.FieldType;
import cn.jingtu.register.Register;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which entries a list, an export or a map shows. The words of a request's address:
 *
 * <ul>
 *   <li>{@code id=3,7} these entries and no others
 *   <li>{@code name=鸿} text that contains it; {@code kind=A,B} one of these words; {@code stock=5} exactly
 *   <li>{@code stock.from=1&stock.to=9} between, both ends included; dates and numbers
 *   <li>{@code name.is=鸿泰} text that is exactly this
 *   <li>{@code publishedOn.noLater=due} not greater than another field of its kind, {@code .later} greater
 *   <li>{@code phone.empty=true} without a value, {@code false} with one
 *   <li>{@code q=…} anywhere in the texts; {@code region=441602001} a town with its villages
 *   <li>{@code bbox=west,south,east,north} on the map
 *   <li>{@code ended=true|all} also or only what is no longer valid; {@code asOf=2026-01-31} as it stood then
 *   <li>{@code sort=-stock,name}
 * </ul>
 */
public final class Selection {

    static final String BY_NUMBER = "e.id";
    static final Set<String> RESERVED = Set.of("q", "sort", "page", "size", "asOf", "region", "bbox", "ended", "columns", "format");

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST = 500;
    private static final Set<FieldType> COMPARABLE = EnumSet.of(FieldType.DATE, FieldType.INTEGER, FieldType.DECIMAL);
    private static final String IN_USE = "e.merged_into is null and not e.withdrawn";
    private static final Set<String> BETWEEN_FIELDS = Set.of("noLater", "later");
    /** Fields that the counts of the map's squares tell apart. */
    private static final Set<String> COUNTED = Set.of("regionCode", "state", "validTo", "confidentiality");

    private final RegisterDefinition register;
    private final List<String> conditions = new ArrayList<>();
    private boolean counted = true;
    private final Map<String, Object> parameters = new HashMap<>();
    private String source;

    private Selection(RegisterDefinition register) {
        this.register = register;
        this.source = register.table();
    }

    /** Everything that is valid on {@code today}. */
    static Selection valid(RegisterDefinition register, LocalDate today) {
        return of(register, Map.of(), today);
    }

    /**
     * Reads the words of a request.
     *
     * @throws Problem {@code filter-unknown} or {@code filter-unreadable}
     */
    public static Selection of(RegisterDefinition register, Map<String, String> words, LocalDate today) {
        var selection = new Selection(register);
        words.forEach(selection::add);
        selection.validity(words.getOrDefault("ended", "false"), words, today);
        return selection;
    }

    RegisterDefinition register() {
        return register;
    }

    String source() {
        return source;
    }

    String condition() {
        return Stream.concat(Stream.of(IN_USE), conditions.stream()).collect(Collectors.joining(" and "));
    }

    /** All that decides which entries are chosen; two selections with the same choose the same. */
    record Asked(String source, String condition, Map<String, Object> parameters) {}

    Asked asked() {
        return new Asked(source, condition(), Map.copyOf(parameters));
    }

    /** Whether the counts of the map's squares can answer: nothing is asked for that they do not tell apart. */
    boolean isCounted() {
        return counted;
    }

    /** The condition on the counts, which hold entries in use only. */
    String countedCondition() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** The square of an entry; versions that were kept before there were squares do not say it. */
    String cell() {
        return source.equals(register.table()) ? "e.cell" : "register_cell(e.extent)";
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return statement.params(parameters);
    }

    /** Keeps to a region and what lies in it. */
    Selection within(String regionCode) {
        conditions.add("e.region_code like %s || '%%'".formatted(parameter(regionCode)));
        return this;
    }

    /** Leaves out what only its keepers read. */
    Selection openTo(Set<Long> organisations) {
        conditions.add("(e.confidentiality <> 'CLASSIFIED' or e.organisation_id in (%s))".formatted(
                organisations.isEmpty() ? "-1" : organisations.stream().map(String::valueOf).collect(Collectors.joining(", "))));
        return this;
    }

    /** Keeps to entries whose box meets {@code box}. */
    Selection touching(Envelope box) {
        counted = false;
        conditions.add("e.extent && %s::box".formatted(parameter(
                "(%s,%s),(%s,%s)".formatted(box.getMaxX(), box.getMaxY(), box.getMinX(), box.getMinY()))));
        return this;
    }

    /** Keeps to entries whose box is at least so many degrees wide or high. */
    Selection atLeast(double degrees) {
        counted = false;
        conditions.add("((e.extent[0])[0] - (e.extent[1])[0] >= %1$s or (e.extent[0])[1] - (e.extent[1])[1] >= %1$s)".formatted(parameter(degrees)));
        return this;
    }

    /** Keeps to entries with exactly this text, whatever its case. */
    Selection same(RegisterField field, String text) {
        counted = false;
        conditions.add("upper(e.%s) = upper(%s)".formatted(field.column(), parameter(text.strip())));
        return this;
    }

    /** Keeps to entries with these numbers. */
    Selection only(List<Long> ids) {
        counted = false;
        conditions.add("e.id = any(%s)".formatted(parameter(ids.toArray(Long[]::new))));
        return this;
    }

    private void add(String name, String value) {
        if (value.isBlank()) return;
        switch (name) {
            case "q" -> anywhere(value);
            case "region" -> within(digits(name, value));
            case "bbox" -> box(value);
            case "asOf" -> asOf(value);
            default -> {
                if (!RESERVED.contains(name)) field(name, value);
            }
        }
    }

    private void validity(String ended, Map<String, String> words, LocalDate today) {
        var day = words.containsKey("asOf") ? instant(words.get("asOf")).atZone(ZONE).toLocalDate() : today;
        switch (ended) {
            case "all" -> {}
            case "true" -> conditions.add("e.valid_to < '%s'".formatted(day));
            case "false" -> conditions.add("(e.valid_to is null or e.valid_to >= '%s')".formatted(day));
            default -> throw unreadable("ended", ended, "true、false 或 all", "true, false or all");
        }
    }

    private void anywhere(String text) {
        counted = false;
        var columns = Stream.concat(
                        register.fields().stream().filter(f -> f.type() == FieldType.TEXT).map(RegisterField::column), Stream.of("source_doc_no"))
                .map(column -> "e." + column)
                .collect(Collectors.joining(", "));
        // All texts at once, and in small letters only where there are letters: Chinese has none, and making them small takes ten times as long.
        var words = "concat_ws(chr(31), %s)".formatted(columns);
        var wanted = escaped(text.strip());
        boolean letters = !wanted.toLowerCase(Locale.ROOT).equals(wanted.toUpperCase(Locale.ROOT));
        conditions.add(letters
                ? "lower(%s) like %s".formatted(words, parameter("%" + wanted.toLowerCase(Locale.ROOT) + "%"))
                : "%s like %s".formatted(words, parameter("%" + wanted + "%")));
    }

    private void field(String name, String value) {
        var dot = name.lastIndexOf('.');
        var operator = dot < 0 ? "" : name.substring(dot + 1);
        var field = find(dot < 0 ? name : name.substring(0, dot));
        var column = "e." + field.column();
        counted &= field.common() && COUNTED.contains(field.key()) && !BETWEEN_FIELDS.contains(operator);
        switch (operator) {
            case "" -> equal(field, column, value);
            case "from" -> conditions.add("%s >= %s".formatted(column, comparable(field, name, value)));
            case "to" -> conditions.add("%s <= %s".formatted(column, comparable(field, name, value)));
            case "noLater" -> conditions.add("%s <= %s".formatted(column, other(field, name, value)));
            case "later" -> conditions.add("%s > %s".formatted(column, other(field, name, value)));
            case "is" -> conditions.add("%s = %s".formatted(column, exactly(field, name, value)));
            case "empty" -> conditions.add(field.type() == FieldType.CODES
                    ? "coalesce(cardinality(%s), 0) %s 0".formatted(column, value.equals("false") ? ">" : "=")
                    : column + (value.equals("false") ? " is not null" : " is null"));
            default -> throw unknown(name);
        }
    }

    private void equal(RegisterField field, String column, String value) {
        if (field.key().equals("id")) {
            conditions.add(oneOf(field, column, value));
            return;
        }
        switch (field.type()) {
            case TEXT -> conditions.add("%s ilike %s".formatted(column, parameter("%" + escaped(value.strip()) + "%")));
            case CODE -> conditions.add("%s in (%s)".formatted(column, codes(field, value)));
            case CODES -> conditions.add("%s && array[%s]::text[]".formatted(column, codes(field, value)));
            case BOOLEAN, INTEGER, DECIMAL, DATE -> conditions.add("%s = %s".formatted(column, comparable(field, field.key(), value)));
            case LINK -> conditions.add(oneOf(field, column, value));
            case GEOMETRY -> throw unknown(field.key());
        }
    }

    private String oneOf(RegisterField field, String column, String value) {
        return "%s in (%s)".formatted(column, Arrays.stream(value.split(","))
                .map(part -> comparable(field, field.key(), part))
                .collect(Collectors.joining(", ")));
    }

    private String codes(RegisterField field, String value) {
        return Arrays.stream(value.split(","))
                .map(word -> field.choice(word).orElseThrow(() -> unreadable(
                        field.key(), word,
                        field.options().stream().map(RegisterField.Choice::code).limit(20).collect(Collectors.joining("、")),
                        field.options().stream().map(RegisterField.Choice::code).limit(20).collect(Collectors.joining(", ")))).code())
                .map(this::parameter)
                .collect(Collectors.joining(", "));
    }

    /** The column of another field that can be compared with {@code field}. */
    private String other(RegisterField field, String name, String key) {
        var found = find(key);
        if (found.type() != field.type() || !COMPARABLE.contains(field.type())) throw unknown(name);
        return "e." + found.column();
    }

    private String exactly(RegisterField field, String name, String value) {
        if (field.type() != FieldType.TEXT) throw unknown(name);
        return parameter(value);
    }

    private String comparable(RegisterField field, String name, String value) {
        try {
            if (field.javaType() == Instant.class) return parameter(Timestamp.from(instant(value)));
            var read = switch (field.type()) {
                case INTEGER, LINK, DECIMAL, DATE, BOOLEAN -> FieldText.read(field, value);
                default -> throw unknown(name);
            };
            return parameter(read instanceof LocalDate day ? java.sql.Date.valueOf(day) : read);
        } catch (FieldText.Unreadable wrong) {
            throw Problem.badRequest("filter-unreadable", wrong.issue().message().zh(), wrong.issue().message().en())
                    .with("parameter", name)
                    .with("value", value);
        }
    }

    private void asOf(String value) {
        counted = false;
        parameters.put("asOfRegister", register.key());
        parameters.put("asOf", Timestamp.from(instant(value)));
        source = EntryHistory.asOf(register);
    }

    /** A moment, or a day with all that happened on it. */
    private static Instant instant(String value) {
        try {
            return value.length() > 10
                    ? OffsetDateTime.parse(value.replace(' ', '+')).toInstant()
                    : LocalDate.parse(value).plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1000);
        } catch (DateTimeParseException _) {
            throw unreadable("asOf", value, "2026-11-23", "2026-11-23 or 2026-11-23T08:00:00+08:00");
        }
    }

    private void box(String value) {
        if (register.shape() == Register.Shape.NONE) throw unknown("bbox");
        var parts = value.split(",");
        try {
            if (parts.length != 4) throw new NumberFormatException();
            var numbers = Arrays.stream(parts).map(Double::parseDouble).toList();
            if (numbers.stream().anyMatch(n -> !Double.isFinite(n))) throw new NumberFormatException();
            touching(new Envelope(numbers.get(0), numbers.get(2), numbers.get(1), numbers.get(3)));
        } catch (NumberFormatException _) {
            throw unreadable("bbox", value, "西,南,东,北（度）", "west,south,east,north in degrees");
        }
    }

    /** The order of a list, with the number last so that pages never overlap. */
    public String order(String sort) {
        var parts = new ArrayList<String>();
        for (var word : sort.split(",")) {
            if (word.isBlank()) continue;
            var down = word.startsWith("-");
            parts.add("e.%s %s nulls last".formatted(find(down ? word.substring(1) : word).column(), down ? "desc" : "asc"));
        }
        parts.add(BY_NUMBER);
        return String.join(", ", parts);
    }

    private RegisterField find(String key) {
        return fields(register)
                .filter(f -> f.key().equals(key) && f.type() != FieldType.GEOMETRY)
                .findFirst()
                .orElseThrow(() -> unknown(key));
    }

    /** The register's own fields before the common ones, whose place they take where the names are the same. */
    static Stream<RegisterField> fields(RegisterDefinition register) {
        return Stream.concat(register.fields().stream(), CommonFields.of(register).stream());
    }

    private String parameter(Object value) {
        if (value instanceof String text && text.length() > LONGEST) throw unreadable("q", text.substring(0, 20) + "…", "500 字以内", "at most 500 characters");
        var name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static String digits(String name, String value) {
        if (value.matches("[0-9]{2,12}")) return value;
        throw unreadable(name, value, "区划代码，例如 441602001", "a region code such as 441602001");
    }

    private Problem unknown(String name) {
        return Problem.badRequest(
                "filter-unknown",
                "台账“%s”不能按“%s”筛选或排序。".formatted(register.title().zh(), name),
                "The register \"%s\" cannot be filtered or sorted by \"%s\".".formatted(register.title().en(), name))
                .with("parameter", name);
    }

    private static Problem unreadable(String name, String value, String zh, String en) {
        return Problem.badRequest(
                "filter-unreadable",
                "筛选条件 %s 的值“%s”看不懂，应为：%s。".formatted(name, value, zh),
                "The filter %s has the value \"%s\"; it should be %s.".formatted(name, value, en))
                .with("parameter", name);
    }
}
