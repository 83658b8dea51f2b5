/**
 * What became of the plan for those who answer for it: assessments of departments and towns, rectification and
 * interviews, accountability. Registers of the kit; the last two are closed to all but those who read accountability.
 */
@NullMarked
package cn.jingtu.plan.assessment;

import org.jspecify.annotations.NullMarked;
