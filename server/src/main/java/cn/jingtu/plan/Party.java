package cn.jingtu.plan;

import org.jspecify.annotations.Nullable;

/**
 * An organisation in a row of the table.
 *
 * @param organisationId the body as named on the day of issue; {@code Organisations.successors} says who answers today
 * @param issued         the name as written, or the phrase that stands for several, e.g. 区直相关部门
 * @param group          key of the group organisation whose phrase resolved to this body; null when it was named itself
 * @param inherited      the cell was merged with the one above
 * @param mentions       how often the cell names it
 */
public record Party(long organisationId, String issued, @Nullable String group, boolean inherited, int mentions) {}
