package cn.jingtu.register.entry;

import cn.jingtu.access.Actor;
import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Organisations;
import cn.jingtu.access.Permit;
import cn.jingtu.access.Responsibilities.Involvement;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.register.CommonFields;
import cn.jingtu.register.FieldType;
import cn.jingtu.register.Register;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import cn.jingtu.register.RegisterField.Choice;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which registers there are, and what their fields are. */
@RestController
@RequestMapping("/api/registers")
class RegisterController {

    private final OpenRegisters registers;
    private final EntryStore store;
    private final RegisterRights rights;
    private final Organisations organisations;
    private final CurrentActor actors;
    private final Clock clock;

    RegisterController(
            OpenRegisters registers, EntryStore store, RegisterRights rights, Organisations organisations, CurrentActor actors, Clock clock) {
        this.registers = registers;
        this.store = store;
        this.rights = rights;
        this.organisations = organisations;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * @param entries how many valid entries the reader sees
     * @param mine    as what the reader's body stands in its rows of the plan
     */
    record Line(
            String key, String code, String zh, String en, String module, List<String> measures, Register.Shape shape, long entries,
            Involvement mine, boolean mayAdd) {}

    /**
     * @param type     lower case, e.g. {@code decimal}
     * @param min      smallest value, or shortest text
     * @param writable whether people enter it
     * @param common   whether every register has it
     */
    record FieldView(
            String key, String zh, String en, String type, String unit, String unitEn, boolean required, boolean writable, boolean listed, boolean lines,
            boolean common, Bilingual group, @Nullable Bilingual help, @Nullable String link, List<Choice> options, @Nullable String min,
            @Nullable String max, List<String> synonyms) {}

    record Schema(
            String key, String code, String zh, String en, String label, Register.Shape shape, List<String> measures, List<String> unique,
            boolean mayAdd, boolean mayCheck, List<FieldView> fields) {}

    @Permit("register:read")
    @GetMapping
    List<Line> all() {
        var actor = actors.require();
        return registers.all().stream().map(register -> line(register, actor)).toList();
    }

    private Line line(RegisterDefinition register, Actor actor) {
        var count = store.count(rights.readable(Selection.valid(register, LocalDate.now(clock)), actor));
        return new Line(
                register.key(), register.code(), register.title().zh(), register.title().en(), register.module(), register.measures(),
                register.shape(), count, rights.involvement(register, actor), rights.mayAdd(register, actor));
    }

    @Permit("register:read")
    @GetMapping("/{key}/schema")
    Schema schema(@PathVariable String key) {
        var register = registers.get(key);
        var actor = actors.require();
        var fields = Stream.concat(register.fields().stream(), CommonFields.of(register).stream()).map(this::view).toList();
        return new Schema(
                register.key(), register.code(), register.title().zh(), register.title().en(), register.label().key(), register.shape(),
                register.measures(), register.unique().stream().map(RegisterField::key).toList(), rights.mayAdd(register, actor),
                rights.mayCheckAny(register, actor), fields);
    }

    private FieldView view(RegisterField field) {
        return new FieldView(
                field.key(), field.label().zh(), field.label().en(), typeName(field), field.unit().zh(), field.unit().en(), field.required(), field.writable(), field.listed(),
                field.lines(), field.common(), field.group(), field.help(), field.link().isEmpty() ? null : field.link(),
                field.key().equals("regionCode") ? regions() : field.options(), bound(field, true), bound(field, false), field.synonyms());
    }

    private static String typeName(RegisterField field) {
        return field.javaType() == java.time.Instant.class ? "timestamp" : field.type().name().toLowerCase(Locale.ROOT);
    }

    /** The district and its towns: what may stand as region. */
    private List<Choice> regions() {
        var actor = actors.require();
        return organisations.areas(LocalDate.now(clock)).entrySet().stream()
                .filter(region -> region.getKey().startsWith(actor.regionCode()))
                .map(region -> new Choice(region.getKey(), region.getValue()))
                .toList();
    }

    private static @Nullable String bound(RegisterField field, boolean least) {
        for (var limit : field.limits()) {
            var bound = switch (limit) {
                case Size size -> String.valueOf(least ? size.min() : size.max());
                case Min min when least -> String.valueOf(min.value());
                case DecimalMin min when least -> min.value();
                case PositiveOrZero _ when least -> "0";
                case Positive _ when least -> "0";
                case Max max when !least -> String.valueOf(max.value());
                case DecimalMax max when !least -> max.value();
                default -> null;
            };
            if (bound != null && field.type() != FieldType.CODES) return bound;
        }
        return null;
    }
}
