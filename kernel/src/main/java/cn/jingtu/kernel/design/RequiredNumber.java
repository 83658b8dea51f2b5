package cn.jingtu.kernel.design;

/**
 * The least number of samples that a standard requires.
 *
 * @param verified whether the rule was compared with a source; show the mark with the number
 */
public record RequiredNumber(int count, String clause, boolean verified) {}
