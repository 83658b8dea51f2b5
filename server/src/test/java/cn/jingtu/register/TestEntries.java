package cn.jingtu.register;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Entries made from what a register says of itself, so that a new register is tested as soon as it exists. */
public final class TestEntries {

    private static final AtomicLong SERIAL = new AtomicLong(System.nanoTime() % 1_000_000_000);
    /** Where a number has to differ from the others: a budget holds four kinds of money. */
    private static final Map<String, Object> DIFFERENT = Map.of("projects.budget", 4);
    private static final String USCC_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private TestEntries() {}

    /** How somebody who needs an entry of a linked register gets one. */
    public interface Links {
        long idIn(String register);
    }

    /** A body with every field of the register filled, all days the same and all numbers alike, so that nothing disagrees. */
    public static Map<String, Object> full(RegisterDefinition register, Links links) {
        var body = new LinkedHashMap<String, Object>();
        for (var field : register.fields()) {
            body.put(field.key(), DIFFERENT.getOrDefault(register.key() + "." + field.key(), value(field, links)));
        }
        body.put("regionCode", "441602");
        if (register.shape() != Register.Shape.NONE) {
            body.put("lon", "114.701234");
            body.put("lat", "23.741234");
        }
        return body;
    }

    private static Object value(RegisterField field, Links links) {
        return switch (field.type()) {
            case LINK -> links.idIn(field.link());
            case INTEGER, DECIMAL -> number(field);
            case DATE -> "2026-03-02";
            case BOOLEAN -> true;
            case CODE -> field.options().getFirst().code();
            case CODES -> List.of(field.options().getFirst().code());
            case TEXT -> limit(field, Uscc.class).isPresent() ? uscc() : text(field);
            case GEOMETRY -> throw new IllegalArgumentException("a register has no outline of its own");
        };
    }

    private static Object number(RegisterField field) {
        var least = limit(field, Min.class).map(Min::value).orElse(0L);
        var most = limit(field, Max.class).map(Max::value).orElse(Long.MAX_VALUE);
        if (least >= 1900) return 2026;
        return Math.clamp(1L, least, most);
    }

    private static String text(RegisterField field) {
        var longest = limit(field, Size.class).map(Size::max).orElse(40);
        var text = SERIAL.incrementAndGet() + field.label().zh();
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static <A extends Annotation> Optional<A> limit(RegisterField field, Class<A> type) {
        return field.limits().stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    /** A code that nobody has, with the right check digit. */
    public static String uscc() {
        var start = "91441602" + "%09d".formatted(SERIAL.incrementAndGet() % 1_000_000_000);
        return USCC_CHARACTERS.chars().mapToObj(c -> start + (char) c).filter(Uscc.Check::isValid).findFirst().orElseThrow();
    }

    /**
     * What an entry with only these fields, each written {@code key=value}, says of itself, as {@code field:rule}; warnings
     * end in a question mark.
     */
    public static List<String> disagreements(Class<? extends Record> type, String... fields) {
        var register = RegisterDefinition.of(type);
        var values = new HashMap<String, Object>();
        for (var field : fields) {
            var parts = field.split("=", 2);
            values.put(parts[0], typed(register.field(parts[0]).orElseThrow(() -> new IllegalArgumentException("no field " + parts[0])), parts[1]));
        }
        return ((CrossChecked) register.entry(values))
                .check().stream()
                .map(i -> i.field() + ":" + i.rule() + (i.severity() == cn.jingtu.platform.Issue.Severity.WARNING ? "?" : ""))
                .toList();
    }

    private static Object typed(RegisterField field, String text) {
        return switch (field.type()) {
            case INTEGER -> field.javaType() == Integer.class ? (Object) Integer.valueOf(text) : (Object) Long.valueOf(text);
            case LINK -> Long.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case DATE -> LocalDate.parse(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case CODE -> word(field, text);
            case CODES -> Arrays.stream(text.split(",")).map(word -> word(field, word)).toList();
            case TEXT, GEOMETRY -> text;
        };
    }

    private static Object word(RegisterField field, String code) {
        if (!field.javaType().isEnum()) return code;
        return Stream.of(field.javaType().getEnumConstants()).filter(c -> ((Enum<?>) c).name().equals(code)).findFirst().orElseThrow();
    }
}
