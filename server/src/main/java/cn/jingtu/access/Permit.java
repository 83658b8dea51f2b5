package cn.jingtu.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that a controller method needs. A method without {@code @Permit} or {@link Open} answers nobody:
 * rights are denied by default. What a role is granted is data (table {@code role_grant}).
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Permit {
    String value();

    /** A method that also people outside may call, and why that is safe. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Open {
        String because();
    }

    /** A method for everyone who is signed in, whatever the role. */
    @Documented
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface SignedIn {}
}
