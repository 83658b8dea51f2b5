package cn.jingtu.kernel.geo;

/**
 * The shifted coordinates of Chinese web maps. The formula is the one that became public; what a map provider applies can
 * differ from it by a few metres. Outside the box of longitude 72.004 to 137.8347 and latitude 0.8293 to 55.8271 nothing is
 * shifted by GCJ-02.
 */
public enum ShiftedDatum {

    /** 火星坐标系, of Amap, Tencent and others: 100 to 700 m from the place. */
    GCJ_02 {
        @Override
        public LonLat shift(LonLat place) {
            double lon = place.longitude();
            double lat = place.latitude();
            if (lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271) {
                return place;
            }
            double x = lon - 105;
            double y = lat - 35;
            double both = (20 * sinPi(6 * x) + 20 * sinPi(2 * x)) * 2 / 3;
            double north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + both
                    + (20 * sinPi(y) + 40 * sinPi(y / 3)) * 2 / 3
                    + (160 * sinPi(y / 12) + 320 * sinPi(y / 30)) * 2 / 3;
            double east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + both
                    + (20 * sinPi(x) + 40 * sinPi(x / 3)) * 2 / 3
                    + (150 * sinPi(x / 12) + 300 * sinPi(x / 30)) * 2 / 3;
            double latitude = Math.toRadians(lat);
            double magic = 1 - KRASOVSKY_E2 * Math.pow(Math.sin(latitude), 2);
            double metresPerRadianNorth = KRASOVSKY_A * (1 - KRASOVSKY_E2) / (magic * Math.sqrt(magic));
            double metresPerRadianEast = KRASOVSKY_A / Math.sqrt(magic) * Math.cos(latitude);
            return new LonLat(lon + Math.toDegrees(east / metresPerRadianEast), lat + Math.toDegrees(north / metresPerRadianNorth));
        }
    },

    /** 百度坐标系: GCJ-02 shifted once more. */
    BD_09 {
        @Override
        public LonLat shift(LonLat place) {
            LonLat gcj = GCJ_02.shift(place);
            double x = gcj.longitude();
            double y = gcj.latitude();
            double radius = Math.hypot(x, y) + 0.00002 * Math.sin(y * BAIDU_PI);
            double angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * BAIDU_PI);
            return new LonLat(radius * Math.cos(angle) + 0.0065, radius * Math.sin(angle) + 0.006);
        }
    };

    private static final double KRASOVSKY_A = 6_378_245;
    private static final double KRASOVSKY_E2 = 0.00669342162296594323;
    private static final double BAIDU_PI = Math.PI * 3000 / 180;
    private static final double CLOSE_DEGREES = 1e-10; // a hundredth of a millimetre
    private static final int MOST_STEPS = 50;

    private static double sinPi(double halfTurns) {
        return Math.sin(halfTurns * Math.PI);
    }

    /** Where a place of CGCS2000 stands in this datum. */
    public abstract LonLat shift(LonLat place);

    /** The place of CGCS2000 that {@link #shift} moves here, found by iteration to a hundredth of a millimetre. */
    public LonLat unshift(LonLat shifted) {
        LonLat place = shifted;
        for (int step = 0; step < MOST_STEPS; step++) {
            LonLat moved = shift(place);
            double east = shifted.longitude() - moved.longitude();
            double north = shifted.latitude() - moved.latitude();
            place = new LonLat(place.longitude() + east, place.latitude() + north);
            if (Math.abs(east) < CLOSE_DEGREES && Math.abs(north) < CLOSE_DEGREES) {
                break;
            }
        }
        return place;
    }
}
