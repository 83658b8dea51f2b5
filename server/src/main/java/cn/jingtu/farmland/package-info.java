/**
 * Part 2 of the plan, farmland: units and their categories, measures on polluted land, produce, zones where crops are
 * banned. What is a plain ledger is a record here and nothing else; see {@link cn.jingtu.register}.
 */
@ApplicationModule(allowedDependencies = {"indicator", "register"})
@NullMarked
package cn.jingtu.farmland;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
