package cn.jingtu.kernel.cli;

import cn.jingtu.kernel.geo.GaussKruger;
import cn.jingtu.kernel.geo.GridPoint;
import cn.jingtu.kernel.geo.LonLat;
import cn.jingtu.kernel.geo.RawPoint;
import cn.jingtu.kernel.geo.ShiftedDatum;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A system of coordinates as options name it.
 *
 * @param columns what its two columns are called in a result
 * @param in      from two numbers to the place
 * @param out     from the place to two numbers
 */
record PlaceSystem(List<String> columns, int decimals, Function<RawPoint, LonLat> in, Function<LonLat, RawPoint> out) {

    private static final int DECIMALS_OF_METRES = 3;
    private static final int DECIMALS_OF_DEGREES = 8;

    /** Longitude and latitude, EPSG:4490. */
    static final PlaceSystem CGCS2000 = degrees("cgcs2000", Function.identity(), Function.identity());

    private static PlaceSystem degrees(String name, Function<LonLat, LonLat> in, Function<LonLat, LonLat> out) {
        return new PlaceSystem(List.of("lon_" + name, "lat_" + name), DECIMALS_OF_DEGREES,
                point -> in.apply(new LonLat(point.first(), point.second())),
                place -> {
                    LonLat there = out.apply(place);
                    return new RawPoint(there.longitude(), there.latitude());
                });
    }

    private static PlaceSystem shifted(String name, ShiftedDatum datum) {
        return degrees(name, datum::unshift, datum::shift);
    }

    private static PlaceSystem zone(GaussKruger zone) {
        return new PlaceSystem(List.of("x_" + zone.epsg(), "y_" + zone.epsg()), DECIMALS_OF_METRES,
                point -> zone.unproject(point.first(), point.second()),
                place -> {
                    GridPoint there = zone.project(place);
                    return new RawPoint(there.easting(), there.northing());
                });
    }

    LonLat read(RawPoint point) {
        return in.apply(point);
    }

    List<String> write(LonLat place) {
        RawPoint there = out.apply(place);
        String form = "%." + decimals + "f";
        return List.of(String.format(Locale.ROOT, form, there.first()), String.format(Locale.ROOT, form, there.second()));
    }

    /** Reads the word of an option. */
    static final class Converter implements ITypeConverter<PlaceSystem> {

        @Override
        public PlaceSystem convert(String word) {
            return switch (word.toLowerCase(Locale.ROOT).replaceAll("[-_ ]|epsg:", "")) {
                case "4490", "cgcs2000" -> CGCS2000;
                case "gcj02" -> shifted("gcj02", ShiftedDatum.GCJ_02);
                case "bd09" -> shifted("bd09", ShiftedDatum.BD_09);
                case String code when code.matches("45\\d\\d|44\\d\\d") -> zoneOf(code);
                default -> throw new TypeConversionException("'%s' is no system; use 4490, 4491 to 4554, gcj02 or bd09".formatted(word));
            };
        }

        private static PlaceSystem zoneOf(String code) {
            try {
                return zone(GaussKruger.of(Integer.parseInt(code)));
            } catch (IllegalArgumentException none) {
                throw new TypeConversionException(none.getMessage());
            }
        }
    }
}
