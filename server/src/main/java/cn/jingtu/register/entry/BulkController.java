package cn.jingtu.register.entry;

import cn.jingtu.access.Permit;
import cn.jingtu.platform.Problem;
import cn.jingtu.register.Registers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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

    private static final int LARGEST = 1000;

    private final Registers registers;
    private final Entries entries;

    BulkController(Registers registers, Entries entries) {
        this.registers = registers;
        this.entries = entries;
    }

    /** @param action {@code submit}, {@code check}, {@code return} (with a reason) or {@code end} (with a reason, today unless a day is given) */
    record Bulk(@Nullable String action, @Nullable List<Long> ids, @Nullable LocalDate validTo, @Nullable String reason) {}

    @Permit("register:read")
    @PostMapping
    Stepped step(@PathVariable String key, @RequestBody Bulk bulk) {
        var register = registers.get(key);
        if (bulk.ids() == null || bulk.ids().isEmpty() || bulk.ids().size() > LARGEST) {
            throw Problem.unprocessable(
                    "bulk-size",
                    "一次可处理 1 至 %d 条记录。".formatted(LARGEST),
                    "Between 1 and %d entries can be handled at once.".formatted(LARGEST));
        }
        return entries.stepAll(register, bulk.ids(), step(bulk.action()), bulk.validTo(), bulk.reason());
    }

    private static Step step(@Nullable String word) {
        return Arrays.stream(Step.values())
                .filter(step -> step.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> {
                    var known = Arrays.stream(Step.values()).map(step -> step.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
                    return Problem.badRequest(
                            "bulk-action-unknown", "操作“%s”应为以下之一：%s。".formatted(word, known), "The action \"%s\" should be one of %s.".formatted(word, known));
                });
    }
}
