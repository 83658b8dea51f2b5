package cn.jingtu.register.entry;

import cn.jingtu.access.CurrentActor;
import cn.jingtu.access.Permit;
import cn.jingtu.platform.Problem;
import cn.jingtu.register.CommonFields;
import cn.jingtu.register.RegisterDefinition;
import cn.jingtu.register.RegisterField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many entries at once. What a step asks of the actor is asked of each entry. */
@RestController
@RequestMapping("/api/registers/{key}/bulk")
class BulkController {

    private static final int LARGEST = 5000;

    private final OpenRegisters registers;
    private final Entries entries;
    private final EntryStore store;
    private final RegisterRights rights;
    private final CurrentActor actors;
    private final Clock clock;

    BulkController(OpenRegisters registers, Entries entries, EntryStore store, RegisterRights rights, CurrentActor actors, Clock clock) {
        this.registers = registers;
        this.entries = entries;
        this.store = store;
        this.rights = rights;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * What is to be done with which entries.
     *
     * @param action    {@code submit}, {@code check}, {@code return} (with a reason), {@code end} (with a reason, today unless a
     *                  day is given) or {@code set} (with {@code field} and {@code value})
     * @param ids       which entries, or instead
     * @param words     of the address of the list, see {@link Selection}: all that it shows on all its pages
     * @param allOrNone whether nothing is done where one entry refuses; otherwise those that can go
     * @param value     as it would be typed into the form
     */
    record Bulk(
            @Nullable String action, @Nullable List<Long> ids, @Nullable Map<String, String> words, @Nullable Boolean allOrNone, @Nullable LocalDate validTo,
            @Nullable String reason, @Nullable String field, @Nullable String value) {}

    @Permit("register:read")
    @PostMapping
    Stepped step(@PathVariable String key, @RequestBody Bulk bulk) {
        var register = registers.get(key);
        var ids = meant(register, bulk);
        if (ids.isEmpty() || ids.size() > LARGEST) {
            throw Problem.unprocessable(
                    "bulk-size",
                    "一次可处理 1 至 %d 条记录。".formatted(LARGEST),
                    "Between 1 and %d entries can be handled at once.".formatted(LARGEST));
        }
        if ("set".equalsIgnoreCase(bulk.action())) {
            var field = writable(register, bulk.field());
            return entries.setAll(register, ids, field, Objects.requireNonNullElse(bulk.value(), ""), bulk.reason(), !Boolean.TRUE.equals(bulk.allOrNone()));
        }
        return entries.stepAll(register, ids, step(bulk.action()), bulk.validTo(), bulk.reason(), !Boolean.TRUE.equals(bulk.allOrNone()));
    }

    private List<Long> meant(RegisterDefinition register, Bulk bulk) {
        if ((bulk.ids() == null) == (bulk.words() == null)) {
            throw Problem.badRequest("bulk-choice", "请给出编号 ids 或筛选条件 words，二者取一。", "Give either ids or words, the filters of the list.");
        }
        if (bulk.ids() != null) return bulk.ids();
        var chosen = rights.readable(Selection.of(register, bulk.words(), LocalDate.now(clock)), actors.require());
        return Arrays.stream(store.numbers(chosen, Selection.BY_NUMBER, LARGEST + 1)).boxed().toList();
    }

    private static String writable(RegisterDefinition register, @Nullable String key) {
        return Stream.concat(register.fields().stream(), CommonFields.of(register).stream())
                .filter(field -> field.writable() && field.key().equals(key))
                .map(RegisterField::key)
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                                "field-unknown",
                                "台账“%s”没有可填写的字段“%s”。".formatted(register.title().zh(), key),
                                "The register \"%s\" has no field \"%s\" to write.".formatted(register.title().en(), key))
                        .with("field", key));
    }

    private static Step step(@Nullable String word) {
        return Arrays.stream(Step.values())
                .filter(step -> step.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> {
                    var known = Arrays.stream(Step.values()).map(step -> step.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")) + ", set";
                    return Problem.badRequest(
                            "bulk-action-unknown", "操作“%s”应为以下之一：%s。".formatted(word, known), "The action \"%s\" should be one of %s.".formatted(word, known));
                });
    }
}
