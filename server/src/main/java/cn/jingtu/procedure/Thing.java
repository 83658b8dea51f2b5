package cn.jingtu.procedure;

/** A thing that knows its number, its state and its name; what most life cycles are about. */
public interface Thing<S extends Enum<S>> {

    long id();

    S state();

    /** How a person recognises it. */
    String label();
}
