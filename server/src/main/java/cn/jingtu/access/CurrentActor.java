package cn.jingtu.access;

import java.util.Optional;

/** Who acts in the present request or job. */
public interface CurrentActor {

    /** @throws cn.jingtu.platform.Problem {@code sign-in-required} (401) when nobody is signed in */
    Actor require();

    Optional<Actor> find();

    /** Runs {@code work} as {@code actor}: for timers and for the demo, which act in somebody's name and say so. */
    <T> T as(Actor actor, java.util.function.Supplier<T> work);
}
