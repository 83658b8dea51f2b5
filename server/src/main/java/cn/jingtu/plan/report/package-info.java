/**
 * Reports on the years of the rows: written by the lead, submitted, checked and signed by three people, contributed to
 * and confirmed or objected to by those who take part, proved by evidence.
 */
@NamedInterface("report")
@NullMarked
package cn.jingtu.plan.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
