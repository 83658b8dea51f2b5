package cn.jingtu.procedure;

import cn.jingtu.access.Actor;
import cn.jingtu.platform.Bilingual;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries out life cycles: what is possible, and doing it. */
public interface Procedures {

    /**
     * An event that could happen to a thing in its present state.
     *
     * @param refusals why not now and not by this actor; empty when it is allowed
     * @param missing  documents still to be attached (also among the refusals)
     * @param due      last day by its time limit, null for none
     */
    record Option(
            String event, Bilingual word, String to, boolean needsReason, List<Outcome.Refused> refusals,
            List<RequiredDocument> missing, @Nullable LocalDate due, Bilingual basis) {
        public boolean allowed() {
            return refusals.isEmpty();
        }
    }

    /** Every event that leaves the present state of {@code thing}, allowed ones and others with every reason against. */
    <S extends Enum<S> & Word, E extends Enum<E> & Word, T> List<Option> can(LifeCycle<S, E, T> cycle, T thing, Actor actor);

    /**
     * Records the step that begins the life of a thing just made, in the name of the current actor.
     *
     * @throws cn.jingtu.platform.Problem as {@link #apply}
     */
    <S extends Enum<S> & Word, E extends Enum<E> & Word, T> Step begin(
            LifeCycle<S, E, T> cycle, T thing, E event, @Nullable String reason);

    /**
     * Makes a step in the name of the current actor: locks the thing, asks permission, separation of duties, documents
     * and guards, moves it, records step and audit entry, all in one transaction.
     *
     * @throws cn.jingtu.platform.Problem 409 {@code step-not-possible} in another state; 403 {@code step-not-permitted},
     *     {@code same-person}; 422 {@code reason-missing}, {@code documents-missing}; 409 with the type of the guard that
     *     refuses. Member {@code refusals} lists all of them with their clauses
     */
    <S extends Enum<S> & Word, E extends Enum<E> & Word, T> Step apply(
            LifeCycle<S, E, T> cycle, String objectId, E event, @Nullable String reason);

    /** The steps of a thing, oldest first. */
    List<Step> history(String objectType, String objectId);

    /** Whether the content of {@code thing} is still what {@code step} sealed. */
    <S extends Enum<S> & Word, E extends Enum<E> & Word, T> boolean unchangedSince(LifeCycle<S, E, T> cycle, T thing, Step step);
}
