package cn.jingtu.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects what does not agree inside one entry, naming the fields by their words:
 *
 * {@snippet :
 * return Checks.of(this).notBefore("removedOn", "listedOn").neededWhen("reason", outcome == Outcome.REFUSED, "outcome").issues();
 * }
 *
 * A field without a value agrees with everything.
 */
public final class Checks {

    private static final ClassValue<RegisterDefinition> DEFINITIONS = new ClassValue<>() {
        @Override
        protected RegisterDefinition computeValue(Class<?> type) {
            return RegisterDefinition.of(type.asSubclass(Record.class));
        }
    };

    private final Record entry;
    private final RegisterDefinition register;
    private final List<FieldIssue> issues = new ArrayList<>();

    private Checks(Record entry) {
        this.entry = entry;
        this.register = DEFINITIONS.get(entry.getClass());
    }

    /** Checks of {@code entry}, an instance of a register's record. */
    public static Checks of(Record entry) {
        return new Checks(entry);
    }

    /** The day in {@code later} is not before the one in {@code earlier}. */
    public Checks notBefore(String later, String earlier) {
        if (!(value(later) instanceof LocalDate end) || !(value(earlier) instanceof LocalDate start) || !end.isBefore(start)) return this;
        return add(later, "before-" + slug(earlier), end,
                "%s %s 早于%s %s，请核对。".formatted(zh(later), end, zh(earlier), start),
                "%s %s is before %s %s. Compare both.".formatted(en(later), end, inner(earlier), start));
    }

    /** The number in {@code part} is not above the one in {@code whole}. */
    public Checks notAbove(String part, String whole) {
        return above(part, whole)
                ? add(part, "above-" + slug(whole), value(part), aboveZh(part, whole) + "，请核对。", aboveEn(part, whole) + ". Compare both.")
                : this;
    }

    /** As {@link #notAbove}, where practice sometimes exceeds the whole: kept, with a warning. */
    public Checks rarelyAbove(String part, String whole) {
        if (above(part, whole)) {
            issues.add(FieldIssue.warning(part, "above-" + slug(whole), value(part),
                    aboveZh(part, whole) + "，数据可保存，请确认口径。", aboveEn(part, whole) + ". It is kept; make sure that both were counted alike."));
        }
        return this;
    }

    /** {@code field} has a value where {@code condition} holds, which follows from the field {@code by}. */
    public Checks neededWhen(String field, boolean condition, String by) {
        if (!condition || !isEmpty(value(field))) return this;
        return add(field, "required-with-" + slug(by), null,
                "%s为“%s”时须填写%s。".formatted(zh(by), shown(by, false), zh(field)),
                "%s \"%s\" needs %s.".formatted(en(by), shown(by, true), inner(field)));
    }

    /** {@code field} has a value as soon as {@code by} has one. */
    public Checks neededWith(String field, String by) {
        return neededWhen(field, !isEmpty(value(by)), by);
    }

    /** {@code field} and {@code other} do not hold the same. */
    public Checks differs(String field, String other) {
        if (isEmpty(value(field)) || !Objects.equals(value(field), value(other))) return this;
        return add(field, "same-as-" + slug(other), value(field),
                "%s与%s不能相同（%s）。".formatted(zh(field), zh(other), shown(field, false)),
                "%s and %s must not be the same (%s).".formatted(en(field), inner(other), shown(field, true)));
    }

    /** Anything else that has to hold. */
    public Checks that(boolean holds, String field, String rule, String zh, String en) {
        return holds ? this : add(field, rule, value(field), zh, en);
    }

    /** As {@link #that}, for what is odd rather than wrong: kept, with a warning. */
    public Checks doubt(boolean holds, String field, String rule, String zh, String en) {
        if (!holds) issues.add(FieldIssue.warning(field, rule, value(field), zh, en));
        return this;
    }

    /** What was found. */
    public List<FieldIssue> issues() {
        return List.copyOf(issues);
    }

    private Checks add(String field, String rule, @Nullable Object value, String zh, String en) {
        issues.add(FieldIssue.error(field, rule, value, zh, en));
        return this;
    }

    private boolean above(String part, String whole) {
        var small = number(value(part));
        var large = number(value(whole));
        return small != null && large != null && small.compareTo(large) > 0;
    }

    private String aboveZh(String part, String whole) {
        return "%s %s 大于%s %s".formatted(zh(part), value(part), zh(whole), value(whole));
    }

    private String aboveEn(String part, String whole) {
        return "%s %s is above %s %s".formatted(en(part), value(part), inner(whole), value(whole));
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> number;
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case null, default -> null;
        };
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || value instanceof String text && text.isBlank() || value instanceof List<?> words && words.isEmpty();
    }

    private String shown(String key, boolean english) {
        return switch (value(key)) {
            case null -> "";
            case Option option -> english ? option.label().en() : option.label().zh();
            case Boolean yes -> english ? (yes ? "yes" : "no") : (yes ? "是" : "否");
            case Object other -> other.toString();
        };
    }

    private @Nullable Object value(String key) {
        return field(key).of(entry);
    }

    private String zh(String key) {
        return field(key).label().zh();
    }

    private String en(String key) {
        return field(key).label().en();
    }

    /** The English label within a sentence: the first letter small, unless it begins an abbreviation. */
    private String inner(String key) {
        var label = en(key);
        return label.length() > 1 && Character.isUpperCase(label.charAt(1)) ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private RegisterField field(String key) {
        return register.field(key)
                .orElseThrow(() -> new IllegalArgumentException("%s has no component %s to check.".formatted(register.type().getSimpleName(), key)));
    }

    private static String slug(String key) {
        return key.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
