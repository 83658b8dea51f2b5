package cn.jingtu.register.exchange;

import cn.jingtu.register.CommonFields;
import cn.jingtu.register.FieldType;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of a register in a file, and which field a header of somebody else's table means. */
final class FileColumns {

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
        return (field.unit().isEmpty() ? label : "%s（%s）".formatted(label, field.unit())) + (field.required() ? " *" : "");
    }

    /** The field that a header means: by key, label or synonym, without unit, star, case and spaces. */
    static Optional<RegisterField> find(RegisterDefinition register, String header) {
        var wanted = plain(header);
        if (wanted.isEmpty()) return Optional.empty();
        return Stream.concat(register.fields().stream(), CommonFields.of(register).stream())
                .filter(RegisterField::writable)
                .filter(f -> Stream.concat(Stream.of(f.key(), f.label().zh(), f.label().en()), f.synonyms().stream()).anyMatch(w -> plain(w).equals(wanted)))
                .findFirst();
    }

    static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\([^)]*\\)|\\[[^]]*]", "")
                .replaceAll("[\\s*_:：]+", "");
    }
}
