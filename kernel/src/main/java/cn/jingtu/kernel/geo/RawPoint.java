package cn.jingtu.kernel.geo;

/**
 * Two numbers of a file before it is known what they mean.
 *
 * @param first  what stands where a longitude or easting is expected
 * @param second what stands where a latitude or northing is expected
 */
public record RawPoint(double first, double second) {}
