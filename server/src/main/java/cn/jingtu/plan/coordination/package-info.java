/**
 * The coordination mechanism (row 48): joint meetings with agenda, members and minutes, and decisions that become
 * supervision items when the meeting is closed.
 */
@NamedInterface("coordination")
@NullMarked
package cn.jingtu.plan.coordination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
