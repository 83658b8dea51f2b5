/** What towns and streets have to do with the plan (row 47): yearly letters of duty, and a town's own view of it all. */
@NamedInterface("town")
@NullMarked
package cn.jingtu.plan.town;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
