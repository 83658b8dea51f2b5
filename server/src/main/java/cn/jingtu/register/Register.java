package cn.jingtu.register;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record a register (台账). Each component carries {@link Field}; the table has the columns of {@code
 * register_entry} and one column a component, named in snake case.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Register {

    /** Stable name in addresses, kebab-case, e.g. {@code mines}. */
    String key();

    /** Code in the catalogue of registers (reference A.0.2), e.g. {@code R27}. */
    String code();

    String zh();

    String en();

    /** Table in the database, e.g. {@code register_mine}. */
    String table();

    /** Measures whose lead keeps this register and whose participants add to it; keys of {@code rules/measures.yml}. */
    String[] measures();

    /** Component by which people recognise an entry. */
    String label();

    Shape shape() default Shape.NONE;

    /** Components that together belong to one entry only; a second one is offered as a duplicate. */
    String[] unique() default {};

    /** Components each of which points to one thing in the world, such as a cadastral number: the same one twice is told as a likely duplicate. */
    String[] identifying() default {};

    /** Whether towns keep entries of their own area, also where the row does not name them. */
    boolean towns() default false;

    /**
     * Permission without which the register is as if it did not exist: in lists, exports, histories, files, links and
     * searches. Every reading of its entries is recorded, and the trail tells that something happened, not what. Empty where
     * everybody reads who may read registers. It has no place on the map, and no open register links into it.
     */
    String closed() default "";

    /** Whether of a {@link #closed()} register only those read anything whose body leads one of its measures. */
    boolean leadsOnly() default false;

    /** What an entry looks like on the map. */
    enum Shape {
        /** Not on the map. */
        NONE,
        /** A place with longitude and latitude. */
        POINT,
        /** A place, with an outline where one is known. */
        AREA
    }
}
