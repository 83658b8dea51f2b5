package cn.jingtu.kernel.geo;

import java.util.Optional;

/**
 * What is the matter with the coordinates of a file, seen against the region where they should lie.
 *
 * <p>{@code confidence} is the share of points that lie in the region when read in this way, less the share that lies there by
 * the best other reading, as they stand among them: near 0 another reading explains the points as well, so ask. Of {@link
 * AsExpected} it is the share inside. {@code metres} is how far the finding moves a point on average, infinite where the
 * points are no longitude and latitude as they stand.
 */
public sealed interface CoordinateFinding {

    /** Between 0 and 1. */
    double confidence();

    /** Where a point really is; empty where that cannot be said. */
    Optional<LonLat> read(RawPoint point);

    /**
     * Longitude and latitude in the region, as they stand. A shift of some hundred metres shows only in points near the
     * edge: examine against the outlines of plots where that matters.
     */
    record AsExpected(double confidence) implements CoordinateFinding {
        @Override
        public Optional<LonLat> read(RawPoint point) {
            return LonLat.valid(point.first(), point.second()) ? Optional.of(new LonLat(point.first(), point.second())) : Optional.empty();
        }
    }

    /** Latitude stands before longitude. */
    record Swapped(double confidence, double metres) implements CoordinateFinding {
        @Override
        public Optional<LonLat> read(RawPoint point) {
            return new AsExpected(0).read(new RawPoint(point.second(), point.first()));
        }
    }

    /** Metres of a zone; {@code northingFirst} as Chinese maps have it, X before Y. */
    record Projected(GaussKruger system, boolean northingFirst, double confidence) implements CoordinateFinding {
        @Override
        public Optional<LonLat> read(RawPoint point) {
            double easting = northingFirst ? point.second() : point.first();
            double northing = northingFirst ? point.first() : point.second();
            return system.covers(easting, northing) ? Optional.of(system.unproject(easting, northing)) : Optional.empty();
        }
    }

    /** Coordinates of a web map. */
    record Shifted(ShiftedDatum datum, double confidence, double metres) implements CoordinateFinding {
        @Override
        public Optional<LonLat> read(RawPoint point) {
            return new AsExpected(0).read(point).map(datum::unshift);
        }
    }

    /**
     * No reading brings most of the points into the region.
     *
     * @param confidence share of points that lie outside as they stand
     * @param metres     from the middle of the region to the points on average, infinite where they are no longitude and latitude
     */
    record Elsewhere(double confidence, double metres) implements CoordinateFinding {
        @Override
        public Optional<LonLat> read(RawPoint point) {
            return Optional.empty();
        }
    }
}
