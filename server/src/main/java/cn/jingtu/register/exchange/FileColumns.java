package cn.jingtu.register.exchange;

import cn.jingtu.register.CommonFields;
import cn.jingtu.register.FieldType;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import cn.jingtu.register.entry.WrittenUnits;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The columns of a register in a file, and which field a header of somebody else's table means. */
final class FileColumns {

    private static final Pattern IN_BRACKETS = Pattern.compile("[(（\\[]([^)）\\]]*)[)）\\]]");

    private FileColumns() {}

    /** What people fill in: the register's own fields, then the common ones. Outlines travel in GeoJSON only. */
    static List<RegisterField> of(RegisterDefinition register) {
        return Stream.concat(register.fields().stream(), CommonFields.of(register).stream())
                .filter(f -> f.writable() && f.type() != FieldType.GEOMETRY)
                .toList();
    }

    /** The header of a column: label, unit, and a star where it must be filled in. */
    static String header(RegisterField field, Locale locale) {
        var label = field.label().in(locale);
        var unit = field.unit().in(locale);
        return (unit.isEmpty() ? label : "%s（%s）".formatted(label, unit)) + (field.required() ? " *" : "");
    }

    /**
     * The field that a header means: by key, label or synonym, without unit, star, case and spaces.
     *
     * @param cut whether the header may be only the beginning of the word; then it must be the beginning of one field's
     */
    static Optional<RegisterField> find(RegisterDefinition register, String header, boolean cut) {
        var whole = named(register, plain(header), String::equals);
        if (!whole.isEmpty() || !cut) return whole.stream().findFirst();
        var begun = named(register, plain(header.replaceFirst("[(（][^)）]*$", "")), String::startsWith);
        return begun.size() == 1 ? Optional.of(begun.getFirst()) : Optional.empty();
    }

    private static List<RegisterField> named(RegisterDefinition register, String wanted, BiPredicate<String, String> fits) {
        if (wanted.isEmpty()) return List.of();
        return Stream.concat(register.fields().stream(), CommonFields.of(register).stream())
                .filter(RegisterField::writable)
                .filter(f -> Stream.concat(Stream.of(f.key(), f.label().zh(), f.label().en()), f.synonyms().stream()).anyMatch(w -> fits.test(plain(w), wanted)))
                .toList();
    }

    /** The unit that a header names, where the field is in another: 面积（亩） for an area in m². */
    static Optional<String> otherUnit(RegisterField field, String header) {
        return IN_BRACKETS.matcher(header).results()
                .flatMap(brackets -> WrittenUnits.of(brackets.group(1).replaceFirst("^单位[:：]?", "")).stream())
                .filter(unit -> WrittenUnits.of(field.unit().zh()).filter(own -> !own.equals(unit)).isPresent())
                .findFirst();
    }

    static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\([^)]*\\)|\\[[^]]*]", "")
                .replaceAll("[\\s*_:：]+", "");
    }
}
