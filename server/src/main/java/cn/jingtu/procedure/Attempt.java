package cn.jingtu.procedure;

import cn.jingtu.access.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody tries a step.
 *
 * @param actor   null for a timer
 * @param reason  as given; null where none was, and when it is only asked what would be possible
 * @param history the steps so far, oldest first
 */
public record Attempt(@Nullable Actor actor, LocalDate on, @Nullable String reason, List<Step> history) {

    public Attempt {
        history = List.copyOf(history);
    }

    /** The last time {@code event} happened. */
    public Optional<Step> last(Enum<?> event) {
        return history.reversed().stream().filter(s -> s.event().equals(event.name())).findFirst();
    }
}
