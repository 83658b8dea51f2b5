package cn.jingtu.kernel.geo;

/**
 * A place in CGCS2000, EPSG:4490.
 *
 * @param longitude degrees east, -180 to 180
 * @param latitude  degrees north, -90 to 90
 */
public record LonLat(double longitude, double latitude) {

    private static final double MEAN_RADIUS = 6_371_008.8;

    public LonLat {
        if (!valid(longitude, latitude)) {
            throw new IllegalArgumentException("longitude (%s) and latitude (%s) must be degrees within 180 and 90.\nMaybe they are swapped, or metres of a projection: see ExpectedRegion.examine."
                    .formatted(longitude, latitude));
        }
    }

    static boolean valid(double longitude, double latitude) {
        return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
    }

    /** Distance in metres on a sphere of the earth's mean radius, right to half a percent. */
    public double metresTo(LonLat other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * Math.pow(Math.sin(east / 2), 2);
        return 2 * MEAN_RADIUS * Math.asin(Math.sqrt(Math.min(1, half)));
    }
}
