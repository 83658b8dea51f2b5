package cn.jingtu.register.exchange.shapefile;

import cn.jingtu.kernel.geo.GaussKruger;
import cn.jingtu.kernel.geo.GaussKruger.Width;
import cn.jingtu.platform.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the .prj of a shapefile says about its coordinates (well-known text of ESRI or OGC). */
final class Projection {

    private static final Pattern DATUM = Pattern.compile("DATUM\\[\"([^\"]+)\"");
    private static final Pattern METHOD = Pattern.compile("PROJECTION\\[\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("^[A-Z_]+\\[\"([^\"]+)\"");

    private Projection() {}

    /**
     * The zone of its metres; empty for longitude and latitude.
     *
     * @throws Problem {@code import-projection-unknown} where it is neither in CGCS2000 nor in WGS 84, or no Gauss–Krüger zone
     */
    static Optional<GaussKruger> read(String wellKnownText) {
        var text = wellKnownText.replaceAll("\\s+(?=([^\"]*\"[^\"]*\")*[^\"]*$)", "");
        var datum = find(DATUM, text).toUpperCase(Locale.ROOT);
        if (!datum.contains("CHINA_2000") && !datum.contains("CGCS2000") && !datum.contains("WGS_1984") && !datum.contains("WORLD_GEODETIC_SYSTEM_1984")) {
            throw unknown(find(NAME, text), "基准不是 CGCS2000。请先用四参数或七参数转换到 CGCS2000。",
                    "its datum is not CGCS2000. Transform it to CGCS2000 first, with local parameters.");
        }
        if (text.startsWith("GEOGCS")) return Optional.empty();
        var method = find(METHOD, text).toUpperCase(Locale.ROOT);
        if ((!method.equals("GAUSS_KRUGER") && !method.equals("TRANSVERSE_MERCATOR")) || number(text, "SCALE_FACTOR", 1) != 1
                || number(text, "LATITUDE_OF_ORIGIN", 0) != 0 || number(text, "FALSE_NORTHING", 0) != 0 || !text.matches("(?s).*UNIT\\[\"(?i:met[er]+s?)\",1(\\.0*)?[],].*")) {
            throw unknown(find(NAME, text), "不是高斯-克吕格投影。请导出为 CGCS2000 经纬度或3度、6度带。",
                    "it is no Gauss–Krüger zone. Export it in CGCS2000 longitude and latitude, or in a zone of three or six degrees.");
        }
        return Optional.of(zone(number(text, "CENTRAL_MERIDIAN", Double.NaN), number(text, "FALSE_EASTING", Double.NaN))
                .orElseThrow(() -> unknown(find(NAME, text), "中央经线或东偏与3度、6度带不符。",
                        "its central meridian or false easting is that of no zone of three or six degrees.")));
    }

    private static Optional<GaussKruger> zone(double meridian, double falseEasting) {
        return GaussKruger.list()
                .filter(zone -> zone.centralMeridian() == meridian && falseEasting == 500_000 + (zone.prefixed() ? zone.zone() * 1e6 : 0))
                .filter(zone -> zone.prefixed() || zone.width() == Width.THREE_DEGREES)
                .findFirst();
    }

    private static String find(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.find() ? match.group(1) : "";
    }

    private static double number(String text, String parameter, double otherwise) {
        var match = Pattern.compile("(?i)PARAMETER\\[\"" + parameter + "\",([-+0-9.eE]+)").matcher(text);
        return match.find() ? Double.parseDouble(match.group(1)) : otherwise;
    }

    private static Problem unknown(String name, String zh, String en) {
        return Problem.unprocessable("import-projection-unknown", "坐标系“%s”：%s".formatted(name, zh), "The coordinates are \"%s\": %s".formatted(name, en));
    }
}
