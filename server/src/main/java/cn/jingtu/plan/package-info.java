/**
 * Part 7 and the front page: the district's work division table as plans, tasks and periods, its import and export,
 * progress, supervision, coordination. Knows the business parts only through contracts of lower modules.
 */
@ApplicationModule(allowedDependencies = {"access", "files", "procedure"})
@NullMarked
package cn.jingtu.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
