/**
 * The contract of a computed figure: what it counts, in which unit, by which method, and the entries that it opens to.
 *
 * <p>The parts of the plan declare their figures as beans ({@link cn.jingtu.indicator.Indicator}); {@link
 * cn.jingtu.indicator.Figures} computes them for a region and a year, live or as of a day, and holds them against their
 * targets. Nobody here knows a part. {@code snapshot} keeps the month ends, {@code target} what is to be reached.
 */
@ApplicationModule(allowedDependencies = {"access", "register"})
@NullMarked
package cn.jingtu.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
