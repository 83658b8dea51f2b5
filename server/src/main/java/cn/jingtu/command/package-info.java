/** The commands of the launcher that need Java: run, demo, backup, restore, recover, audit verify. */
@ApplicationModule
@NullMarked
package cn.jingtu.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
