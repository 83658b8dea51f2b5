package cn.jingtu.kernel.index;

import java.math.BigDecimal;

/**
 * An index and the grade it falls into.
 *
 * @param value to 30 significant digits, trailing zeros stripped; without unit
 */
public record GradedIndex(BigDecimal value, Grade grade) {}
