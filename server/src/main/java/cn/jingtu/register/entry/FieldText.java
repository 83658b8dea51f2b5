package cn.jingtu.register.entry;

import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.RegisterField;
import cn.jingtu.register.RegisterField.Choice;
import cn.jingtu.register.Uscc;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody wrote for a field, be it in a form, in JSON or in a cell: full-width digits, a date in any of the
 * usual spellings, a word of a closed list in either language.
 */
final class FieldText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[T ].*)?");
    private static final Pattern COMPACT_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([+-]?[\\d,]*\\.?\\d+)\\s*(\\D.*)");
    private static final Pattern CODE_OF_DIGITS = Pattern.compile("[A-Za-z]?(\\d{1,6})");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是", "有", "√");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "否", "无", "×");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[、，,;；|]");
    private static final int CHOICES_NAMED = 12;
    private static final int LONGEST_NUMBER = 40;

    private FieldText() {}

    /** Thrown where the text cannot be such a value. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        private final transient FieldIssue issue;

        Unreadable(FieldIssue issue) {
            // Without a stack: in a file of errors there are more of these than of anything else.
            super(issue.message().en(), null, false, false);
            this.issue = issue;
        }

        FieldIssue issue() {
            return issue;
        }
    }

    /** The value that {@code text} means; null for nothing. */
    static @Nullable Object read(RegisterField field, String text) throws Unreadable {
        var clean = halfWidth(text).strip();
        if (clean.isEmpty()) return null;
        return switch (field.type()) {
            case TEXT, GEOMETRY -> isCreditCode(field) ? clean.replaceAll("[\\s-]+", "").toUpperCase(Locale.ROOT) : field.lines() ? text.strip() : SPACES.matcher(text).replaceAll(" ").strip();
            case INTEGER, LINK -> integer(field, clean);
            case DECIMAL -> decimal(field, clean);
            case DATE -> date(field, clean);
            case BOOLEAN -> yesOrNo(field, clean);
            case CODE -> value(field, choice(field, text.strip()));
            case CODES -> choices(field, text);
        };
    }

    /** Full-width digits and signs as the usual ones. */
    private static String halfWidth(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7E) return Normalizer.normalize(text, Normalizer.Form.NFKC);
        }
        return text;
    }

    private static boolean isCreditCode(RegisterField field) {
        return field.limits().stream().anyMatch(limit -> limit instanceof Uscc);
    }

    private static Object integer(RegisterField field, String text) throws Unreadable {
        try {
            var number = new BigDecimal(digits(field, text));
            return field.javaType() == Integer.class ? (Object) number.intValueExact() : (Object) number.longValueExact();
        } catch (ArithmeticException | NumberFormatException _) {
            throw unreadable(field, "integer", text, "应为整数，例如 12。", "should be a whole number such as 12.");
        }
    }

    private static Object decimal(RegisterField field, String text) throws Unreadable {
        try {
            if (text.length() > LONGEST_NUMBER) throw new NumberFormatException();
            var number = new BigDecimal(digits(field, text));
            if (Math.abs(number.scale()) > LONGEST_NUMBER) throw new NumberFormatException();
            return number;
        } catch (NumberFormatException _) {
            boolean bare = field.unit().zh().isEmpty();
            throw unreadable(field, "number", text,
                    "应为数字，例如 12.5，单位不要写在数字里%s。".formatted(bare ? "" : "（单位为 " + field.unit().zh() + "）"),
                    "should be a number such as 12.5, without a unit%s.".formatted(bare ? "" : " (it is in " + field.unit().en() + ")"));
        }
    }

    /** The number without commas between thousands and without the unit that the field has anyway. */
    private static String digits(RegisterField field, String text) {
        var parts = NUMBER_AND_UNIT.matcher(text);
        var bare = !field.unit().zh().isEmpty() && parts.matches() && WrittenUnits.same(field.unit().zh(), parts.group(2)) ? parts.group(1) : text;
        return GROUPED.matcher(bare).matches() ? bare.replace(",", "") : bare;
    }

    private static Object date(RegisterField field, String text) throws Unreadable {
        for (var form : List.of(DATE, COMPACT_DATE)) {
            var match = form.matcher(text);
            if (!match.matches()) continue;
            try {
                return LocalDate.of(
                        Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
            } catch (DateTimeException _) {
                break;
            }
        }
        throw unreadable(field, "date", text, "应为日期，例如 2026-11-23。", "should be a date such as 2026-11-23.");
    }

    private static Object yesOrNo(RegisterField field, String text) throws Unreadable {
        var word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) return true;
        if (NO.contains(word)) return false;
        throw unreadable(field, "yes-or-no", text, "应为“是”或“否”。", "should be yes or no.");
    }

    private static Choice choice(RegisterField field, String text) throws Unreadable {
        var found = field.choice(text).or(() -> byDigits(field, text));
        if (found.isPresent()) return found.get();
        var more = field.options().size() > CHOICES_NAMED;
        var zh = field.options().stream().limit(CHOICES_NAMED).map(o -> o.label().zh()).collect(Collectors.joining("、"));
        var en = field.options().stream().limit(CHOICES_NAMED).map(o -> o.label().en()).collect(Collectors.joining(", "));
        var near = near(field, text);
        throw unreadable(
                field, "option", text,
                near.map(o -> "是否为“%s”？".formatted(o.label().zh())).orElse("") + "应为以下之一：" + zh + (more ? "……全部选项见模板的“说明”页。" : "。"),
                near.map(o -> "may mean \"%s\"; it ".formatted(o.label().en())).orElse("") + "should be one of: " + en
                        + (more ? " … The sheet Notes of the template lists them all." : "."));
    }

    /** The choice whose code lost its zeros in a spreadsheet (6 for 06), or has the letter of its section in front (C33). */
    private static Optional<Choice> byDigits(RegisterField field, String text) {
        var code = CODE_OF_DIGITS.matcher(text);
        if (field.options().isEmpty() || !code.matches()) return Optional.empty();
        int length = field.options().getFirst().code().length();
        boolean alike = field.options().stream().map(Choice::code).allMatch(c -> c.length() == length && c.chars().allMatch(Character::isDigit));
        return alike && code.group(1).length() <= length ? field.choice("0".repeat(length - code.group(1).length()) + code.group(1)) : Optional.empty();
    }

    /** The choice whose label holds the text, or is held by it, with the least beside it. */
    private static Optional<Choice> near(RegisterField field, String text) {
        return field.options().stream()
                .filter(o -> text.length() > 1 && (o.label().zh().contains(text) || text.contains(o.label().zh())))
                .min(Comparator.comparingInt(o -> Math.abs(o.label().zh().length() - text.length())));
    }

    /** Words parted by any of the usual signs, which may also stand inside a word of the list. */
    private static @Nullable Object choices(RegisterField field, String text) throws Unreadable {
        var found = new LinkedHashSet<Object>();
        var ends = BETWEEN_WORDS.matcher(text).results().map(MatchResult::start).collect(Collectors.toCollection(ArrayList::new));
        ends.add(text.length());
        int from = 0;
        while (from < text.length()) {
            int start = from;
            var words = ends.reversed().stream().filter(end -> end >= start).map(end -> text.substring(start, end)).toList();
            var longest = words.stream().filter(word -> field.choice(word.strip()).isPresent()).findFirst().orElse(words.getLast());
            if (!longest.isBlank()) found.add(value(field, choice(field, longest.strip())));
            from = start + longest.length() + 1;
        }
        return found.isEmpty() ? null : List.copyOf(found);
    }

    /** What the record holds for a choice: the constant of an enum, or the code itself. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Object value(RegisterField field, Choice choice) {
        return field.javaType().isEnum() ? Enum.valueOf((Class<? extends Enum>) field.javaType(), choice.code()) : choice.code();
    }

    private static Unreadable unreadable(RegisterField field, String rule, String text, String zh, String en) {
        var shown = FieldIssue.shown(text);
        return new Unreadable(FieldIssue.error(
                field.key(), rule, shown, "%s“%s”%s".formatted(field.label().zh(), shown, zh), "%s \"%s\" %s".formatted(field.label().en(), shown, en)));
    }
}
