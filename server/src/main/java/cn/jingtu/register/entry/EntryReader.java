package cn.jingtu.register.entry;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Issue.Severity;
import cn.jingtu.register.CommonFields;
import cn.jingtu.register.CrossChecked;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.FieldType;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an entry field by field, collecting everything that is wrong with it instead of stopping at the first. */
@Component
public class EntryReader {

    private static final String REQUIRED = "required";

    private final Validator validator;
    private final Names names;

    EntryReader(Validator validator, Names names) {
        this.validator = validator;
        this.names = names;
    }

    /**
     * What was understood.
     *
     * @param common values of the common fields, by key
     * @param fields the record, with null where a field could not be read
     */
    public record Read(Map<String, @Nullable Object> common, Record fields, List<FieldIssue> issues) {

        public boolean usable() {
            return issues.stream().noneMatch(i -> i.severity() == Severity.ERROR);
        }
    }

    /** What a field keeps for a text; the issue where there is no such thing, and then no text. */
    public record Resolved(String text, @Nullable FieldIssue issue) {}

    /** The number that stands for a name in a link or a region, and any other text as it is. */
    public Resolved resolve(RegisterField field, String text) {
        try {
            return new Resolved(names.resolve(field, text), null);
        } catch (FieldText.Unreadable unreadable) {
            return new Resolved("", unreadable.issue());
        }
    }

    /** Reads the texts given by key; a key that is absent is a field left empty. */
    public Read read(RegisterDefinition register, Map<String, String> texts) {
        var issues = new ArrayList<FieldIssue>();
        var common = values(CommonFields.of(register), texts, issues);
        issues.addAll(PlaceChecks.of(register.shape(), common));
        var own = values(register.fields(), texts, issues);
        var record = register.entry(own);
        issues.addAll(violations(register, record, issues));
        if (record instanceof CrossChecked checked) {
            // A field that could not be read is empty here: what follows from that would only mislead.
            var unreadable = issues.stream().map(FieldIssue::field).collect(Collectors.toSet());
            checked.check().stream().filter(issue -> !unreadable.contains(issue.field())).forEach(issues::add);
        }
        return new Read(common, record, List.copyOf(issues));
    }

    private Map<String, @Nullable Object> values(
            List<RegisterField> fields, Map<String, String> texts, List<FieldIssue> issues) {
        var values = new HashMap<String, @Nullable Object>();
        for (var field : fields) {
            if (!field.writable()) continue;
            try {
                values.put(field.key(), FieldText.read(field, names.resolve(field, texts.getOrDefault(field.key(), ""))));
            } catch (FieldText.Unreadable unreadable) {
                issues.add(unreadable.issue());
                continue;
            }
            if (field.common() && field.required() && values.get(field.key()) == null) issues.add(missing(field));
        }
        return values;
    }

    private static FieldIssue missing(RegisterField field) {
        return FieldIssue.error(field.key(), REQUIRED, null, "请填写" + field.label().zh() + "。", field.label().en() + " is missing.");
    }

    private List<FieldIssue> violations(RegisterDefinition register, Record record, List<FieldIssue> known) {
        // A field that could not be read is null: not missing as well.
        var unreadable = new HashSet<String>();
        known.forEach(issue -> unreadable.add(issue.field()));
        return validator.validate(record).stream()
                .filter(v -> !unreadable.contains(v.getPropertyPath().toString()))
                .flatMap(v -> register.field(v.getPropertyPath().toString()).stream().map(field -> issue(field, v)))
                .sorted(Comparator.comparingInt(issue -> place(register, issue.field())))
                .toList();
    }

    private static int place(RegisterDefinition register, String key) {
        return register.fields().stream().map(RegisterField::key).toList().indexOf(key);
    }

    private static FieldIssue issue(RegisterField field, ConstraintViolation<Record> violation) {
        var limit = violation.getConstraintDescriptor().getAnnotation();
        var value = violation.getInvalidValue();
        if (field.required() && (value == null || value instanceof String s && s.isBlank())) return missing(field);
        var why = switch (limit) {
            case Size size -> field.type() == FieldType.CODES
                    ? Bilingual.of("应选 %d 至 %d 项。".formatted(size.min(), size.max()), "takes %d to %d choices.".formatted(size.min(), size.max()))
                    : Bilingual.of("长度应为 %d 至 %d 个字。".formatted(size.min(), size.max()), "should be %d to %d characters long.".formatted(size.min(), size.max()));
            case Min min -> atLeast(String.valueOf(min.value()), true);
            case DecimalMin min -> atLeast(min.value(), min.inclusive());
            case PositiveOrZero _ -> atLeast("0", true);
            case Positive _ -> atLeast("0", false);
            case Max max -> atMost(String.valueOf(max.value()), true);
            case DecimalMax max -> atMost(max.value(), max.inclusive());
            case PastOrPresent _ -> Bilingual.of("不能晚于今天。", "must not lie in the future.");
            default -> words(violation.getMessage());
        };
        return FieldIssue.error(
                field.key(),
                slug(limit.annotationType().getSimpleName()),
                value,
                "%s“%s”%s".formatted(field.label().zh(), FieldIssue.shown(value), why.zh()),
                "%s \"%s\" %s".formatted(field.label().en(), FieldIssue.shown(value), why.en()));
    }

    private static Bilingual atLeast(String bound, boolean inclusive) {
        return Bilingual.of(inclusive ? "不能小于 " + bound + "。" : "应大于 " + bound + "。", inclusive ? "must not be below " + bound + "." : "must be above " + bound + ".");
    }

    private static Bilingual atMost(String bound, boolean inclusive) {
        return Bilingual.of(inclusive ? "不能大于 " + bound + "。" : "应小于 " + bound + "。", inclusive ? "must not be above " + bound + "." : "must be below " + bound + ".");
    }

    /** A message of our own constraints: both languages, parted by a bar. */
    private static Bilingual words(String message) {
        var parts = message.split("\\|", 2);
        return parts.length == 2 ? Bilingual.of(parts[0], parts[1]) : Bilingual.of("不符合要求（" + message + "）。", "is not allowed (" + message + ").");
    }

    private static String slug(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
