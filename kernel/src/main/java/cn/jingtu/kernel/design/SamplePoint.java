package cn.jingtu.kernel.design;

/**
 * A place to sample.
 *
 * @param id      unique in its design
 * @param stratum the stratum it belongs to, empty without strata
 * @param x       east in projected metres, {@code y} north
 * @param reason  why it lies there
 */
public record SamplePoint(String id, String stratum, double x, double y, String reason) {}
