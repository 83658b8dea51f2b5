/**
 * Part 7 and the front page: the district's work division table as plans, tasks and periods, its import and export,
 * progress, supervision, coordination. Knows the business parts only through contracts of lower modules.
 *
 * <p>The root holds what others may know: {@link cn.jingtu.plan.Plans}, {@link cn.jingtu.plan.Tasks}, {@link
 * cn.jingtu.plan.Measures}. {@code table} reads and writes the files, {@code measure} recognises what a row is about,
 * {@code intake} takes a table in, {@code store} keeps it, {@code life} carries it out.
 */
@ApplicationModule(allowedDependencies = {"access", "files", "indicator", "procedure", "register"})
@NullMarked
package cn.jingtu.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
