package cn.jingtu.register;

import cn.jingtu.platform.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The registers of the house: every record with {@link Register} below {@code cn.jingtu}, found at start. */
@Component
public class Registers {

    private final Map<String, RegisterDefinition> byKey;

    public Registers() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Register.class));
        this.byKey = scanner.findCandidateComponents("cn.jingtu").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), getClass().getClassLoader()).asSubclass(Record.class))
                .map(RegisterDefinition::of)
                .collect(Collectors.toUnmodifiableMap(RegisterDefinition::key, Function.identity()));
        for (var register : byKey.values()) {
            for (var field : register.fields()) {
                if (!field.link().isEmpty() && !byKey.containsKey(field.link())) {
                    throw new IllegalArgumentException(
                            "%s.%s links to the register %s, which does not exist.".formatted(register.key(), field.key(), field.link()));
                }
                if (!field.link().isEmpty() && byKey.get(field.link()).isClosed() && !register.isClosed()) {
                    throw new IllegalArgumentException(
                            "%s.%s links into the closed register %s and would show its labels.\nLink from %3$s to %1$s instead."
                                    .formatted(register.key(), field.key(), field.link()));
                }
            }
        }
    }

    /** All of them, by code. */
    public List<RegisterDefinition> all() {
        return byKey.values().stream().sorted(Comparator.comparing(RegisterDefinition::code).thenComparing(RegisterDefinition::key)).toList();
    }

    public Optional<RegisterDefinition> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** @throws Problem {@code register-not-found} */
    public RegisterDefinition get(String key) {
        return find(key).orElseThrow(() -> notFound(key));
    }

    /** The problem {@code register-not-found}. */
    public static Problem notFound(String key) {
        return Problem.notFound("register-not-found", "没有名为“%s”的台账。".formatted(key), "There is no register \"%s\".".formatted(key));
    }
}
