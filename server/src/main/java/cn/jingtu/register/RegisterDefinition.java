package cn.jingtu.register;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.RegisterField.Choice;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A register as read from its record, once at start. What the record says wrongly stops the start. */
public final class RegisterDefinition {

    /** What every table calls the number that the platform gave to an entry. */
    private static final Set<String> NUMBER = Set.of("编号", "Number", "number", "id");
    private static final Bilingual FIRST_GROUP = Bilingual.of("基本信息", "Basics");

    private final Class<? extends Record> type;
    private final Register head;
    private final List<RegisterField> fields;
    private final Map<String, RegisterField> byKey;
    private final Constructor<? extends Record> constructor;

    private RegisterDefinition(Class<? extends Record> type, Register head, List<RegisterField> fields) {
        this.type = type;
        this.head = head;
        this.fields = List.copyOf(fields);
        this.byKey = fields.stream().collect(Collectors.toUnmodifiableMap(RegisterField::key, field -> field));
        try {
            this.constructor = type.getDeclaredConstructor(
                    Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new));
            this.constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads the labels of {@code type}. */
    public static RegisterDefinition of(Class<? extends Record> type) {
        var head = type.getAnnotation(Register.class);
        if (head == null) throw new IllegalArgumentException(type.getName() + " is no register: it lacks @Register.");
        var fields = new ArrayList<RegisterField>();
        var group = FIRST_GROUP;
        for (var component : type.getRecordComponents()) {
            var label = component.getAnnotation(Field.class);
            if (label == null) {
                throw new IllegalArgumentException("%s.%s lacks @Field: a field needs its words in both languages."
                        .formatted(type.getSimpleName(), component.getName()));
            }
            if (label.group().length == 2) group = Bilingual.of(label.group()[0], label.group()[1]);
            fields.add(field(type, component, label, group));
        }
        var definition = new RegisterDefinition(type, head, fields);
        definition.field(head.label())
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no component " + head.label() + " to be its label."));
        for (var field : fields) {
            var taken = Stream.concat(Stream.of(field.key(), field.label().zh(), field.label().en()), field.synonyms().stream()).filter(NUMBER::contains).findFirst();
            if (taken.isEmpty()) continue;
            throw new IllegalArgumentException("%s.%s is called \"%s\", which is the number of the entry in every table. Call it otherwise, such as 网点编号, Point number."
                    .formatted(type.getSimpleName(), field.key(), taken.get()));
        }
        for (var key : Stream.of(head.unique(), head.identifying()).flatMap(Arrays::stream).toList()) {
            definition.field(key).orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no component " + key + "."));
        }
        if (definition.isClosed() && head.shape() != Register.Shape.NONE) {
            throw new IllegalArgumentException(type.getSimpleName() + " is closed and so cannot be on the map: tiles are kept for readers alike.");
        }
        return definition;
    }

    private static RegisterField field(Class<?> owner, RecordComponent component, Field label, Bilingual group) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        var type = typeOf(owner, component, label);
        var element = type == FieldType.CODES ? elementOf(component) : component.getType();
        return new RegisterField(
                component.getName(),
                RegisterField.snakeCase(component.getName()),
                type,
                element,
                Bilingual.of(label.zh(), label.en()),
                group,
                label.help().length == 2 ? Bilingual.of(label.help()[0], label.help()[1]) : null,
                Units.of(label.unit()),
                List.of(label.synonyms()),
                limits(component).stream().anyMatch(RegisterDefinition::meansRequired),
                label.listed(),
                label.lines(),
                label.link(),
                label.codes().isEmpty() ? choices(element) : CodeLists.get(label.codes()),
                limits(component),
                false,
                true,
                record -> {
                    try {
                        return accessor.invoke(record);
                    } catch (IllegalAccessException | InvocationTargetException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                });
    }

    private static FieldType typeOf(Class<?> owner, RecordComponent component, Field label) {
        var type = component.getType();
        if (!label.link().isEmpty() && type == Long.class) return FieldType.LINK;
        if (type == String.class) return label.codes().isEmpty() ? FieldType.TEXT : FieldType.CODE;
        if (type == Integer.class || type == Long.class) return FieldType.INTEGER;
        if (type == BigDecimal.class) return FieldType.DECIMAL;
        if (type == LocalDate.class) return FieldType.DATE;
        if (type == Boolean.class) return FieldType.BOOLEAN;
        if (type.isEnum() && Option.class.isAssignableFrom(type)) return FieldType.CODE;
        if (type == List.class && elementOf(component) == String.class && !label.codes().isEmpty()) return FieldType.CODES;
        if (type == List.class && Option.class.isAssignableFrom(elementOf(component))) return FieldType.CODES;
        throw new IllegalArgumentException(
                "%s.%s is a %s, which no register field can be.\nChoose String, Integer, Long, BigDecimal, LocalDate, Boolean, an enum of options, a list of one, or a list of String with codes."
                        .formatted(owner.getSimpleName(), component.getName(), type.getSimpleName()));
    }

    private static Class<?> elementOf(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : Object.class;
    }

    private static List<Choice> choices(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(c -> new Choice(((Enum<?>) c).name(), ((Option) c).label())).toList()
                : List.of();
    }

    private static List<Annotation> limits(RecordComponent component) {
        // Jakarta's annotations do not aim at components; the compiler hands them to the accessor.
        return Arrays.stream(component.getAccessor().getAnnotations())
                .filter(a -> a.annotationType().isAnnotationPresent(jakarta.validation.Constraint.class))
                .toList();
    }

    private static boolean meansRequired(Annotation limit) {
        return Set.of(NotNull.class, NotBlank.class, NotEmpty.class).contains(limit.annotationType());
    }

    /** The entry with these values, by key. */
    public Record entry(Map<String, ? extends @Nullable Object> values) {
        return entry(fields.stream().map(f -> values.get(f.key())).toArray());
    }

    /** The entry with these values, in the order of its fields. */
    public Record entry(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException broken) {
            throw new IllegalStateException("%s refuses its own fields: a register's record must accept every value and say what is wrong in its checks."
                    .formatted(type.getSimpleName()), broken);
        }
    }

    public Class<? extends Record> type() {
        return type;
    }

    public String key() {
        return head.key();
    }

    public String code() {
        return head.code();
    }

    public String table() {
        return head.table();
    }

    public Bilingual title() {
        return Bilingual.of(head.zh(), head.en());
    }

    /** The module that owns it, by its package, e.g. {@code source}. */
    public String module() {
        return type.getPackageName().replaceFirst("^cn\\.jingtu\\.", "").replaceFirst("\\..*", "");
    }

    public List<String> measures() {
        return List.of(head.measures());
    }

    public Register.Shape shape() {
        return head.shape();
    }

    public boolean towns() {
        return head.towns();
    }

    /** Permission without which it is as if it did not exist; empty where it is open. */
    public String closed() {
        return head.closed();
    }

    public boolean isClosed() {
        return !head.closed().isEmpty();
    }

    /** Whether of a closed register only bodies that lead one of its measures read anything. */
    public boolean leadsOnly() {
        return head.leadsOnly();
    }

    public List<RegisterField> unique() {
        return Arrays.stream(head.unique()).map(k -> field(k).orElseThrow()).toList();
    }

    /** Whether the fields that together belong to one entry only all have a value in {@code entry}. */
    public boolean isNamed(Record entry) {
        return head.unique().length > 0 && unique().stream().noneMatch(field -> field.of(entry) == null);
    }

    /** Texts each of which tells one thing from another by itself: a single unique field, credit codes, those that are said to. */
    public List<RegisterField> identifying() {
        var alone = head.unique().length == 1 ? unique() : List.<RegisterField>of();
        var codes = fields.stream().filter(f -> f.limits().stream().anyMatch(limit -> limit instanceof Uscc));
        var said = Arrays.stream(head.identifying()).map(k -> field(k).orElseThrow());
        return Stream.of(alone.stream(), codes, said).flatMap(found -> found).filter(f -> f.type() == FieldType.TEXT).distinct().toList();
    }

    /** The field by which people recognise an entry. */
    public RegisterField label() {
        return field(head.label()).orElseThrow();
    }

    /** Its own fields, in the order of the record. */
    public List<RegisterField> fields() {
        return fields;
    }

    public Optional<RegisterField> field(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
