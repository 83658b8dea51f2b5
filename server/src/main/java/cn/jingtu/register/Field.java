package cn.jingtu.register;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of a register. Its type follows from the component: {@code String}, {@code Integer}, {@code Long}, {@code
 * BigDecimal}, {@code LocalDate}, {@code Boolean}, an enum of {@link Option}s, a list of those or of {@link #codes()}, or a {@code Long}
 * that {@link #link()}s to another register. What is required or limited is said by Jakarta Validation.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Field {

    String zh();

    String en();

    /** Heading under which the form shows the field, zh and en; the one before it where empty. */
    String[] group() default {};

    /** A sentence beside the field, zh and en. */
    String[] help() default {};

    /** Unit of a number as printed, e.g. {@code m³}; empty for a count or a text. */
    String unit() default "";

    /** More words that a header of a table may use. */
    String[] synonyms() default {};

    /** Whether the list shows it when nobody chose columns. */
    boolean listed() default false;

    /** Whether a text may have several lines. */
    boolean lines() default false;

    /** Key of the register that a {@code Long} points into; empty for a plain number. */
    String link() default "";

    /** Key of a code list in {@code rules/codes} that a text must come from; empty for free text. */
    String codes() default "";
}
