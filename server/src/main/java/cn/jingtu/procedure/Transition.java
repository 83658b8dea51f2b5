package cn.jingtu.procedure;

import cn.jingtu.platform.Bilingual;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of a life cycle.
 *
 * @param from        the states it leaves; empty for the row that begins the life
 * @param permission  who makes it; null for a timer
 * @param decidedBy   the authority whose decision is entered, where that is not the actor's own
 * @param separations whose persons must differ
 * @param limit       counted from the day the thing came into the state it leaves; null for none
 * @param reason      whether a reason must be given
 */
public record Transition<S extends Enum<S> & Word, E extends Enum<E> & Word, T>(
        Set<S> from,
        E event,
        S to,
        @Nullable String permission,
        @Nullable Bilingual decidedBy,
        List<Condition<T>> conditions,
        List<Separation<E, T>> separations,
        List<RequiredDocument> documents,
        @Nullable Limit limit,
        LegalBasis basis,
        boolean reason) {

    /** A guard and the words under which people know it. */
    public record Condition<T>(Bilingual words, Guard<T> guard) {}

    /** Whoever made one of {@code events} last may not make this step, unless {@code exemption} remarks otherwise. */
    public record Separation<E extends Enum<E>, T>(List<E> events, Exemption<T> exemption) {}
}
