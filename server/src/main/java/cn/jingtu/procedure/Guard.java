package cn.jingtu.procedure;

/** A condition of a transition. It looks and answers; it changes nothing. */
@FunctionalInterface
public interface Guard<T> {
    Outcome check(T thing, Attempt attempt);
}
