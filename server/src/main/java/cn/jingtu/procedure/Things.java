package cn.jingtu.procedure;

/**
 * The things of one life cycle where they live: their module owns the table, the kit only asks and tells.
 *
 * @param <S> the states
 * @param <T> the thing, as its guards see it
 */
public interface Things<S extends Enum<S>, T> {

    /**
     * Reads a thing and holds it until the transaction ends ({@code select … for update}), so that of two people who
     * act at once the second meets the state that the first left.
     *
     * @throws cn.jingtu.platform.Problem 404 when there is none
     */
    T lock(String id);

    String id(T thing);

    S state(T thing);

    /** How a person recognises it. */
    String label(T thing);

    /** What a signature covers, as anything Jackson writes; without the state, which the step itself changes. */
    Object content(T thing);

    /** Writes the new state, and whatever else of the thing the step changes; in the transaction of the step. */
    void move(T thing, S to, Step step);

    /** Whether only those who may read the thing may read that it moved. */
    default boolean restricted(T thing) {
        return false;
    }
}
