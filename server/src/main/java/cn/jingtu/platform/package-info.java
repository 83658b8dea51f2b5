/**
 * What every module stands on: problems as RFC 9457, words in two languages, the clock and the working-day calendar,
 * import issues, the database. Knows no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cn.jingtu.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
