/**
 * Part 3 of the plan, construction land: the plots in question, their survey reports, listings and the uses banned on
 * them. What is a plain ledger is a record here and nothing else; see {@link cn.jingtu.register}.
 */
@ApplicationModule(allowedDependencies = {"indicator", "register"})
@NullMarked
package cn.jingtu.construction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
