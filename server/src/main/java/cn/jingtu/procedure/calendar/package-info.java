/** The page of the working-day calendar. The calendar itself is in {@code platform}, which knows no people and no audit. */
@NullMarked
package cn.jingtu.procedure.calendar;

import org.jspecify.annotations.NullMarked;
