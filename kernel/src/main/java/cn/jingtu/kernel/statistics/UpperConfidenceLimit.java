package cn.jingtu.kernel.statistics;

/**
 * A value that lies above the true mean with at least the stated confidence, if the method's assumption holds.
 *
 * @param confidence as asked for, but of a Chebyshev method its own
 */
public record UpperConfidenceLimit(UclMethod method, double confidence, double value) {}
