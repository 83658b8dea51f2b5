/**
 * Part 5 of the plan, pollution at its sources: enterprises, mines, waste, dismantling, farm inputs, livestock,
 * irrigation, sludge. What is a plain ledger is a record here and nothing else; see {@link cn.jingtu.register}.
 */
@ApplicationModule(allowedDependencies = {"indicator", "register"})
@NullMarked
package cn.jingtu.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
