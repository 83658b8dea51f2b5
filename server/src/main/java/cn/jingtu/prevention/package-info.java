/**
 * Part 4 of the plan, keeping soil clean: letters of duty, drinking water sources, unused land, redline, impact
 * assessments, siting. What is a plain ledger is a record here and nothing else; see {@link cn.jingtu.register}.
 */
@ApplicationModule(allowedDependencies = {"indicator", "register"})
@NullMarked
package cn.jingtu.prevention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
