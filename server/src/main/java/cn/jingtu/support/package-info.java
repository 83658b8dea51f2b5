/**
 * Part 9 of the plan, money, science and market: funds and payments, incentives, research and pilots, agencies and
 * their checks. What is a plain ledger is a record here and nothing else; see {@link cn.jingtu.register}.
 */
@ApplicationModule(allowedDependencies = {"indicator", "register"})
@NullMarked
package cn.jingtu.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
