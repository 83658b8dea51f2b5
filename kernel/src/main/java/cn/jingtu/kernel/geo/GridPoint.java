package cn.jingtu.kernel.geo;

/**
 * A place in metres of a Gauss–Krüger zone. Chinese maps name the northing X and the easting Y.
 *
 * @param easting  with 500 000 at the central meridian, and the number of the zone in front where the system has it
 * @param northing metres from the equator
 */
public record GridPoint(GaussKruger system, double easting, double northing) {}
