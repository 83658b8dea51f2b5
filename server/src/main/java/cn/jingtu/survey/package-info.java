/**
 * Part 1 of the plan, survey and monitoring: points and their guard, campaigns with their archives, the directory of
 * data and its exchanges. What is a plain ledger is a record here and nothing else; see {@link cn.jingtu.register}.
 */
@ApplicationModule(allowedDependencies = {"indicator", "register"})
@NullMarked
package cn.jingtu.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
