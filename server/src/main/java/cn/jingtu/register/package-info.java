/**
 * The register kit: what makes a Java record a 台账. A record with labels ({@link cn.jingtu.register.Register}, {@link
 * cn.jingtu.register.Field}) and one migration become a list, a form, a history, an import, an export and rights by the
 * rows of the plan; there is no controller, store or page per register.
 *
 * <p>The root holds what a register is written with and what others may ask. {@code entry} keeps the entries.
 * How to add one: docs/registers.md.
 */
@ApplicationModule(allowedDependencies = {"access", "files", "kernel", "procedure"})
@NullMarked
package cn.jingtu.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
