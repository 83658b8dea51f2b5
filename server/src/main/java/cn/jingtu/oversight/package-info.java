/**
 * Part 10 of the plan, the public: public reports, disclosure, public interest clues, publicity. What is a plain ledger is a record
 * here and nothing else; see {@link cn.jingtu.register}.
 */
@ApplicationModule(allowedDependencies = {"indicator", "register"})
@NullMarked
package cn.jingtu.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
