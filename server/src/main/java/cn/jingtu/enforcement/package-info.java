/**
 * Part 8 of the plan, enforcement: emergency plans, drills and incidents; officers, equipment and training. What is
 * a plain ledger is a record here and nothing else; see {@link cn.jingtu.register}.
 */
@ApplicationModule(allowedDependencies = {"indicator", "register"})
@NullMarked
package cn.jingtu.enforcement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
