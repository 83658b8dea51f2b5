/**
 * Supervision items (督办件): what a body owes until a day, issued by the office of the government, answered by the body,
 * closed or sent back; with slips in blue, yellow and red by the working-day calendar.
 */
@NamedInterface("supervision")
@NullMarked
package cn.jingtu.plan.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
