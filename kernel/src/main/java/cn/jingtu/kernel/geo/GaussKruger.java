package cn.jingtu.kernel.geo;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * A Gauss–Krüger zone of CGCS2000: transverse Mercator of the ellipsoid a = 6378137 m, 1/f = 298.257222101, scale 1 on the
 * central meridian. Equal to PROJ within a tenth of a millimetre up to 3.2° from the meridian ({@code golden/geo}).
 *
 * <p>EPSG numbers them by width and by whether the zone stands in front of the easting:
 * 4491 to 4501 and 4502 to 4512 for six degrees, 4513 to 4533 and 4534 to 4554 for three.
 *
 * @param width    degrees from edge to edge
 * @param zone     13 to 23 for six degrees, 25 to 45 for three
 * @param prefixed whether the easting starts with the zone's number
 */
public record GaussKruger(Width width, int zone, boolean prefixed) {

    /** How wide zones are. */
    public enum Width {

        /** 3度带, for maps of 1:10 000 and larger. */
        THREE_DEGREES(3, 0, 25, 45, 4513, 4534),

        /** 6度带. */
        SIX_DEGREES(6, -3, 13, 23, 4491, 4502);

        private final int degrees;
        private final int shift;
        private final int first;
        private final int last;
        private final int epsgPrefixed;
        private final int epsgPlain;

        Width(int degrees, int shift, int first, int last, int epsgPrefixed, int epsgPlain) {
            this.degrees = degrees;
            this.shift = shift;
            this.first = first;
            this.last = last;
            this.epsgPrefixed = epsgPrefixed;
            this.epsgPlain = epsgPlain;
        }
    }

    private static final double FARTHEST_DEGREES = 4.5;
    /** GRS 80 has the axis and flattening of CGCS2000; PROJ4J 1.4 misreads a flattening given as +rf. */
    private static final String ELLIPSOID = "+ellps=GRS80";
    private static final CoordinateReferenceSystem CGCS2000 =
            new CRSFactory().createFromParameters("CGCS2000", "+proj=longlat " + ELLIPSOID + " +no_defs");
    private static final Map<GaussKruger, CoordinateReferenceSystem> SYSTEMS = new ConcurrentHashMap<>();

    public GaussKruger {
        if (zone < width.first || zone > width.last) {
            throw new IllegalArgumentException("zone (%d) must lie between %d and %d for zones of %d degrees."
                    .formatted(zone, width.first, width.last, width.degrees));
        }
    }

    /**
     * The system with this EPSG code.
     *
     * @throws IllegalArgumentException when it is none of 4491 to 4554
     */
    public static GaussKruger of(int epsg) {
        return list().filter(system -> system.epsg() == epsg).findFirst().orElseThrow(() -> new IllegalArgumentException(
                "EPSG:%d is no Gauss–Krüger zone of CGCS2000.\nThose are EPSG:4491 to 4554; 4490 is longitude and latitude.".formatted(epsg)));
    }

    /** The zone around a place. */
    public static GaussKruger around(LonLat place, Width width, boolean prefixed) {
        int zone = width == Width.THREE_DEGREES
                ? (int) Math.round(place.longitude() / 3)
                : (int) Math.floor(place.longitude() / 6) + 1;
        return new GaussKruger(width, zone, prefixed);
    }

    /** All 64 systems, those of three degrees first. */
    public static Stream<GaussKruger> list() {
        return Stream.of(Width.values()).flatMap(width -> IntStream.rangeClosed(width.first, width.last).boxed()
                .flatMap(zone -> Stream.of(new GaussKruger(width, zone, true), new GaussKruger(width, zone, false))));
    }

    public int epsg() {
        return (prefixed ? width.epsgPrefixed : width.epsgPlain) + zone - width.first;
    }

    /** Degrees east. */
    public int centralMeridian() {
        return zone * width.degrees + width.shift;
    }

    /** The name that surveyors use, as in {@code 3度带39带}. */
    public String zh() {
        return prefixed ? "CGCS2000 %d度带%d带".formatted(width.degrees, zone)
                : "CGCS2000 %d度带 中央经线%dE".formatted(width.degrees, centralMeridian());
    }

    /**
     * Projects a place.
     *
     * @throws IllegalArgumentException when it lies more than 4.5 degrees from the central meridian
     */
    public GridPoint project(LonLat place) {
        if (Math.abs(place.longitude() - centralMeridian()) > FARTHEST_DEGREES) {
            throw new IllegalArgumentException("longitude %s is too far from the central meridian %d° of %s.\nMaybe another zone is meant: GaussKruger.around."
                    .formatted(place.longitude(), centralMeridian(), zh()));
        }
        var result = new BasicCoordinateTransform(CGCS2000, system())
                .transform(new ProjCoordinate(place.longitude(), place.latitude()), new ProjCoordinate());
        return new GridPoint(this, result.x, result.y);
    }

    /**
     * The place of a point in metres of this system.
     *
     * @throws IllegalArgumentException when the point lies far outside the zone, as without the number of the zone in front
     */
    public LonLat unproject(double easting, double northing) {
        if (!covers(easting, northing)) {
            throw new IllegalArgumentException("easting %.1f and northing %.1f are no point of %s.\nMaybe they are swapped, or the number of the zone is %s."
                    .formatted(easting, northing, zh(), prefixed ? "missing in front of the easting" : "in front of the easting"));
        }
        var result = new BasicCoordinateTransform(system(), CGCS2000)
                .transform(new ProjCoordinate(easting, northing), new ProjCoordinate());
        return new LonLat(result.x, result.y);
    }

    /**
     * A geometry of longitudes and latitudes in metres of this system. Corners are projected and edges stay straight between
     * them, which moves the middle of an edge of one kilometre by about a centimetre.
     *
     * @throws IllegalArgumentException when a corner lies more than 4.5 degrees from the central meridian
     */
    public Geometry project(Geometry degrees) {
        return moved(degrees, corner -> {
            GridPoint point = project(new LonLat(corner.x, corner.y));
            return new Coordinate(point.easting(), point.northing());
        });
    }

    /**
     * A geometry in metres of this system, x being the easting, as longitudes and latitudes.
     *
     * @throws IllegalArgumentException as {@link #unproject(double, double)}
     */
    public Geometry unproject(Geometry metres) {
        return moved(metres, corner -> {
            LonLat place = unproject(corner.x, corner.y);
            return new Coordinate(place.longitude(), place.latitude());
        });
    }

    private static Geometry moved(Geometry from, UnaryOperator<Coordinate> move) {
        Geometry to = from.copy();
        to.apply((Coordinate corner) -> {
            Coordinate there = move.apply(corner);
            corner.setX(there.x);
            corner.setY(there.y);
        });
        to.geometryChanged();
        return to;
    }

    /** Whether metres can be meant in this system: less than 500 km from its meridian, between equator and pole. */
    boolean covers(double easting, double northing) {
        return Math.abs(easting - falseEasting()) < 500_000
                && northing > 0 && northing < 1e7;
    }

    private double falseEasting() {
        return 500_000 + (prefixed ? zone * 1e6 : 0);
    }

    private CoordinateReferenceSystem system() {
        return SYSTEMS.computeIfAbsent(this, _ -> new CRSFactory().createFromParameters("EPSG:" + epsg(),
                "+proj=etmerc +lat_0=0 +lon_0=%d +k=1 +x_0=%s +y_0=0 %s +units=m +no_defs".formatted(
                        centralMeridian(), String.format(Locale.ROOT, "%.0f", falseEasting()), ELLIPSOID)));
    }
}
