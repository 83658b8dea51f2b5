/**
 * Carries the rows out: their yearly periods, the one rule of the lights, progress that opens to its parts, extensions
 * of time, and who may do what in a row.
 */
@NamedInterface("life")
@NullMarked
package cn.jingtu.plan.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
