/**
 * The life-cycle kit: states and guarded transitions with actor, time limit and legal basis in one table; the to-dos
 * and reminders that follow from them. No BPM engine: these are life cycles of things, not flows.
 */
@ApplicationModule(allowedDependencies = {"access", "files"})
@NullMarked
package cn.jingtu.procedure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
