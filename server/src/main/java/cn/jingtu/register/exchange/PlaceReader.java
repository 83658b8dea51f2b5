package cn.jingtu.register.exchange;

import cn.jingtu.kernel.geo.Angle;
import cn.jingtu.kernel.geo.CoordinateFinding;
import cn.jingtu.kernel.geo.CoordinateFinding.AsExpected;
import cn.jingtu.kernel.geo.CoordinateFinding.Projected;
import cn.jingtu.kernel.geo.CoordinateFinding.Shifted;
import cn.jingtu.kernel.geo.CoordinateFinding.Swapped;
import cn.jingtu.kernel.geo.ExpectedRegion;
import cn.jingtu.kernel.geo.GaussKruger;
import cn.jingtu.kernel.geo.GaussKruger.Width;
import cn.jingtu.kernel.geo.LonLat;
import cn.jingtu.kernel.geo.RawPoint;
import cn.jingtu.kernel.geo.ShiftedDatum;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.platform.Issue.Severity;
import cn.jingtu.register.FieldIssue;
import cn.jingtu.register.Register;
import cn.jingtu.register.entry.GeoJsonText;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * Reads the places of one file as longitude and latitude in CGCS2000. What can mean one thing only is converted, with a
 * notice; what can mean several is an issue that says so. Not for threads.
 *
 * <p>Degrees and metres of China lie in ranges that do not meet: longitude 73 to 136, latitude 3 to 54 (metres are read from 17 on), easting 100 to 900 km
 * (with a zone in front from 13 000 km), northing 1900 to 6100 km. So swapped columns are certain, and so is a zone in front.
 * Metres without one are read by the central meridian of the installation and compared with the region. A shift of a web map
 * shows only in points that it carries across the boundary, so it is never more than a suspicion.
 */
final class PlaceReader {

    static final int DECIMALS = 7; // a centimetre

    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern UNIT = Pattern.compile("(?i)\\s*(米|m|°|度)$");
    private static final Pattern COMPACT_LONGITUDE = Pattern.compile("(\\d{2,3})([0-5]\\d)([0-5]\\d)(\\.\\d+)?");
    private static final AsExpected AS_IT_STANDS = new AsExpected(0);
    private static final Swapped SWAPPED = new Swapped(0, 0);
    private static final int POINTS_COMPARED = 2000;
    private static final double LEAST_SUSPICION = 0.2;

    private final Register.Shape shape;
    private final @Nullable ExpectedRegion region;
    private final @Nullable GaussKruger local;
    private @Nullable GaussKruger declared;
    private final List<RawPoint> asTheyStand = new ArrayList<>();

    /**
     * A reader.
     *
     * @param region where the places should lie; null where its outline is not known
     * @param local  the zone of metres without a zone; null where nothing says it
     */
    PlaceReader(Register.Shape shape, @Nullable ExpectedRegion region, @Nullable GaussKruger local) {
        this.shape = shape;
        this.region = region;
        this.local = local;
    }

    /** The file itself says that it holds metres of this zone, x being the easting. */
    void declare(GaussKruger zone) {
        declared = zone;
    }

    /** How a place is meant, or why that cannot be said. */
    private sealed interface Reading {

        record Certain(CoordinateFinding how, Optional<Bilingual> notice) implements Reading {}

        record Doubtful(String field, String rule, Bilingual why) implements Reading {}
    }

    /** Puts longitude, latitude and outline of a row into degrees. */
    void read(Map<String, String> texts, List<FieldIssue> issues) {
        outline(texts, issues);
        point(texts, issues);
    }

    private void point(Map<String, String> texts, List<FieldIssue> issues) {
        var lon = texts.getOrDefault("lon", "").strip();
        var lat = texts.getOrDefault("lat", "").strip();
        if (lon.isEmpty() && lat.isEmpty()) return;
        var first = number("lon", lon, issues);
        var second = number("lat", lat, issues);
        forget(texts);
        if (first.isEmpty() || second.isEmpty()) return;
        var raw = new RawPoint(first.getAsDouble(), second.getAsDouble());
        switch (reading(raw, lon, lat)) {
            case Reading.Doubtful(var field, var rule, var why) -> issues.add(FieldIssue.error(field, rule, lon + ", " + lat, why.zh(), why.en()));
            case Reading.Certain(var how, var notice) -> {
                var place = how.read(raw).orElseThrow();
                var written = writtenOut(lon, lat);
                texts.put("lon", GeoJsonText.rounded(place.longitude(), DECIMALS).toPlainString());
                texts.put("lat", GeoJsonText.rounded(place.latitude(), DECIMALS).toPlainString());
                notice.or(() -> written ? Optional.of(Bilingual.of("由度分秒换算。", "Read from degrees, minutes and seconds.")) : Optional.empty())
                        .ifPresent(said -> issues.add(notice(said, place, lon + ", " + lat)));
                compare(how, place, lon + ", " + lat, issues);
                if (how instanceof AsExpected && asTheyStand.size() < POINTS_COMPARED) asTheyStand.add(raw);
            }
        }
    }

    private static void forget(Map<String, String> texts) {
        texts.put("lon", "");
        texts.put("lat", "");
    }

    private static boolean writtenOut(String lon, String lat) {
        return plainNumber(lon).isEmpty() || plainNumber(lat).isEmpty();
    }

    private static FieldIssue notice(Bilingual said, LonLat place, String value) {
        var where = "%.7f, %.7f".formatted(place.longitude(), place.latitude());
        return new FieldIssue("lon", "coordinates-converted", Severity.INFO,
                Bilingual.of("“%s”%s读作经度、纬度 %s。".formatted(value, said.zh(), where), "\"%s\": %s It is longitude, latitude %s.".formatted(value, said.en(), where)), value);
    }

    private static OptionalDouble plainNumber(String text) {
        var plain = UNIT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip()).replaceFirst("");
        try {
            return OptionalDouble.of(new BigDecimal(GROUPED.matcher(plain).matches() ? plain.replace(",", "") : plain).doubleValue());
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }

    private static OptionalDouble number(String field, String text, List<FieldIssue> issues) {
        var zh = field.equals("lon") ? "经度" : "纬度";
        var en = field.equals("lon") ? "Longitude" : "Latitude";
        if (text.isEmpty()) {
            issues.add(FieldIssue.error(field, "coordinates-incomplete", null,
                    "缺少%s。经度、纬度须同时填写或同时留空。".formatted(zh), "%s is missing. Give both or neither.".formatted(en)));
            return OptionalDouble.empty();
        }
        var plain = plainNumber(text);
        if (plain.isPresent()) return plain;
        try {
            return OptionalDouble.of(Angle.parse(text));
        } catch (IllegalArgumentException _) {
            issues.add(FieldIssue.error(field, "coordinates-unreadable", text,
                    "%s“%s”无法识别。请写成 114.6917 或 114°41′30″。".formatted(zh, text),
                    "%s \"%s\" cannot be read. Write it like 114.6917 or 114°41′30″.".formatted(en, text)));
            return OptionalDouble.empty();
        }
    }

    private Reading reading(RawPoint raw, String lon, String lat) {
        if (declared != null) {
            var projected = new Projected(declared, false, 1);
            return inChina(projected.read(raw))
                    ? new Reading.Certain(projected, Optional.of(zoneNotice(declared)))
                    : new Reading.Doubtful("lon", "coordinates-outside-zone", Bilingual.of(
                            "坐标“%s, %s”不在文件所说的 %s 内。".formatted(lon, lat, declared.zh()),
                            "\"%s, %s\" does not lie in EPSG:%d, which the file names.".formatted(lon, lat, declared.epsg())));
        }
        if (inChina(AS_IT_STANDS.read(raw))) return new Reading.Certain(AS_IT_STANDS, Optional.empty());
        if (inChina(SWAPPED.read(raw))) {
            return new Reading.Certain(SWAPPED, Optional.of(Bilingual.of("经度与纬度颠倒，已对调。", "Longitude and latitude were swapped.")));
        }
        return metres(raw, lon, lat);
    }

    private Reading metres(RawPoint raw, String lon, String lat) {
        boolean northingFirst = northing(raw.first()) && easting(raw.second());
        if (!northingFirst && !(easting(raw.first()) && northing(raw.second()))) return neither(raw, lon, lat);
        double easting = northingFirst ? raw.second() : raw.first();
        int prefix = (int) (easting / 1e6);
        if (prefix > 0) {
            var zone = new GaussKruger(prefix < 25 ? Width.SIX_DEGREES : Width.THREE_DEGREES, prefix, true);
            return certain(zone, northingFirst);
        }
        if (local == null) {
            return new Reading.Doubtful("lon", "coordinates-without-zone", Bilingual.of(
                    "平面坐标“%s, %s”没有带号。请在东坐标前加带号，或由管理员设置中央经线。".formatted(lon, lat),
                    "The metres \"%s, %s\" have no zone. Put its number in front of the easting, or have the administrator set a central meridian.".formatted(lon, lat)));
        }
        var place = new Projected(local, northingFirst, 1).read(raw);
        if (region != null && place.filter(region::contains).isEmpty()) {
            var other = IntStream.rangeClosed(25, 45).mapToObj(zone -> new GaussKruger(Width.THREE_DEGREES, zone, false))
                    .filter(zone -> new Projected(zone, northingFirst, 1).read(raw).filter(region::contains).isPresent())
                    .findFirst();
            if (other.isPresent()) {
                return new Reading.Doubtful("lon", "coordinates-without-zone", Bilingual.of(
                        "平面坐标“%s, %s”按中央经线 %d° 不在辖区内，按 %d° 则在。请在东坐标前加带号。"
                                .formatted(lon, lat, local.centralMeridian(), other.get().centralMeridian()),
                        "The metres \"%s, %s\" lie outside the region by the central meridian %d°, inside by %d°. Put the number of the zone in front of the easting."
                                .formatted(lon, lat, local.centralMeridian(), other.get().centralMeridian())));
            }
        }
        return certain(local, northingFirst);
    }

    private static Reading certain(GaussKruger zone, boolean northingFirst) {
        var notice = zoneNotice(zone);
        return new Reading.Certain(new Projected(zone, northingFirst, 1), Optional.of(northingFirst
                ? Bilingual.of(notice.zh().replace("。", "（X 为北坐标）。"), notice.en().replace(".", ", the northing first."))
                : notice));
    }

    private static Bilingual zoneNotice(GaussKruger zone) {
        return Bilingual.of("由平面坐标 %s 换算。".formatted(zone.zh()), "Converted from metres of EPSG:%d.".formatted(zone.epsg()));
    }

    private Reading neither(RawPoint raw, String lon, String lat) {
        var compact = COMPACT_LONGITUDE.matcher(lon);
        if (compact.matches()) {
            return new Reading.Doubtful("lon", "coordinates-compact", Bilingual.of(
                    "“%s”可能是连写的度分秒，也可能是米。若是度分秒，请写成 %s°%s′%s%s″。".formatted(lon, compact.group(1), compact.group(2), compact.group(3), tail(compact.group(4))),
                    "\"%s\" may be degrees, minutes and seconds without signs, or metres. Write %s°%s′%s%s″ if it is the former."
                            .formatted(lon, compact.group(1), compact.group(2), compact.group(3), tail(compact.group(4)))));
        }
        return AS_IT_STANDS.read(raw).isPresent()
                ? new Reading.Doubtful("lon", "coordinates-outside-china", Bilingual.of(
                        "坐标“%s, %s”不在中国境内。请核对。".formatted(lon, lat), "\"%s, %s\" lies outside China. Look it up again.".formatted(lon, lat)))
                : new Reading.Doubtful("lon", "coordinates-unreadable", Bilingual.of(
                        "坐标“%s, %s”既不是经纬度，也不是 CGCS2000 平面坐标。请写成 114.6917 和 30.1042，或带带号的米。".formatted(lon, lat),
                        "\"%s, %s\" is neither longitude and latitude nor metres of CGCS2000. Write 114.6917 and 30.1042, or metres with the zone in front.".formatted(lon, lat)));
    }

    private static String tail(@Nullable String decimals) {
        return decimals == null ? "" : decimals;
    }

    private static boolean inChina(Optional<LonLat> place) {
        return place.filter(p -> p.longitude() >= 73 && p.longitude() <= 136 && p.latitude() >= 3 && p.latitude() <= 54).isPresent();
    }

    private static boolean northing(double metres) {
        return metres >= 1_900_000 && metres <= 6_100_000;
    }

    private static boolean easting(double metres) {
        int prefix = (int) (metres / 1e6);
        double plain = metres - prefix * 1e6;
        return plain >= 100_000 && plain <= 900_000 && (prefix == 0 || prefix >= 13 && prefix <= 23 || prefix >= 25 && prefix <= 45);
    }

    /** Tells a place that does not lie where it should, and whether the shift of a web map would explain it. */
    private void compare(CoordinateFinding how, LonLat place, String value, List<FieldIssue> issues) {
        if (region == null || region.contains(place)) return;
        var datum = how instanceof AsExpected
                ? Arrays.stream(ShiftedDatum.values()).filter(shift -> region.contains(shift.unshift(place))).findFirst()
                : Optional.<ShiftedDatum>empty();
        issues.add(datum.isPresent()
                ? FieldIssue.warning("lon", "coordinates-maybe-shifted", value,
                        "坐标“%s”在辖区界线外；若取自网络地图（%s），纠偏后在辖区内。请核对来源。".formatted(value, word(datum.get())),
                        "\"%s\" lies outside the region, inside if it is of a web map (%s). Look where it comes from.".formatted(value, word(datum.get())))
                : FieldIssue.warning("lon", "coordinates-outside-region", value,
                        "坐标“%s”在辖区界线外，距辖区中心 %.1f 公里。请核对。".formatted(value, place.metresTo(region.middle()) / 1000),
                        "\"%s\" lies outside the region, %.1f km from its middle. Look it up again.".formatted(value, place.metresTo(region.middle()) / 1000)));
    }

    private static String word(ShiftedDatum datum) {
        return datum.name().replace('_', '-');
    }

    /** What the places of the file together let suspect, once all were read. */
    Optional<FieldIssue> suspicion() {
        if (region == null || asTheyStand.isEmpty()) return Optional.empty();
        return region.examine(asTheyStand) instanceof Shifted(var datum, double confidence, double metres) && confidence >= LEAST_SUSPICION
                ? Optional.of(FieldIssue.warning("lon", "coordinates-shifted", null,
                        "这些坐标整体像是 %s：按原样有较多点在辖区外，纠偏（平均 %.0f 米）后多在辖区内。请核对来源，必要时先转换为 CGCS2000 再导入。".formatted(word(datum), metres),
                        "The places together look like %s: as they stand more of them lie outside the region than after taking back the shift (%.0f m on average). Look where they come from; convert them to CGCS2000 first if so."
                                .formatted(word(datum), metres)))
                : Optional.empty();
    }

    private void outline(Map<String, String> texts, List<FieldIssue> issues) {
        var text = texts.getOrDefault("geometry", "").strip();
        if (text.isEmpty()) return;
        texts.put("geometry", "");
        var type = GeoJsonText.type(text);
        boolean fits = type.equals("Point") || shape == Register.Shape.AREA && (type.equals("Polygon") || type.equals("MultiPolygon"));
        if (!fits) {
            issues.add(mismatch(type));
            return;
        }
        Geometry raw;
        try {
            raw = GeoJsonText.read(text);
        } catch (IllegalArgumentException damaged) {
            issues.add(FieldIssue.error("geometry", "outline-damaged", shortened(text),
                    "边界不是完整的 GeoJSON。请检查坐标是否成对、环是否闭合。", "The outline is no complete GeoJSON. See that positions are pairs and rings closed."));
            return;
        }
        if (raw instanceof Point point) {
            texts.put("lon", BigDecimal.valueOf(point.getX()).toPlainString());
            texts.put("lat", BigDecimal.valueOf(point.getY()).toPlainString());
            return;
        }
        texts.put("geometry", degrees(raw, text, issues));
    }

    private String degrees(Geometry raw, String text, List<FieldIssue> issues) {
        var middle = raw.getCentroid();
        var from = middle.isEmpty() ? new RawPoint(raw.getCoordinate().x, raw.getCoordinate().y) : new RawPoint(middle.getX(), middle.getY());
        var value = "%s, %s".formatted(GeoJsonText.rounded(from.first(), DECIMALS).toPlainString(), GeoJsonText.rounded(from.second(), DECIMALS).toPlainString());
        return switch (reading(from, value.split(", ")[0], value.split(", ")[1])) {
            case Reading.Doubtful(_, var rule, var why) -> {
                issues.add(FieldIssue.error("geometry", rule, value, why.zh(), why.en()));
                yield "";
            }
            case Reading.Certain(var how, var notice) -> {
                var converted = converted(raw, how);
                if (converted.isEmpty()) {
                    issues.add(FieldIssue.error("geometry", "coordinates-unreadable", value,
                            "边界的部分顶点与其余顶点不属于同一坐标系。", "Some corners of the outline are not of the same coordinates as the others."));
                    yield "";
                }
                var fault = new IsValidOp(converted.get()).getValidationError();
                if (fault != null) {
                    var at = "%.6f, %.6f".formatted(fault.getCoordinate().x, fault.getCoordinate().y);
                    issues.add(FieldIssue.warning("geometry", "outline-invalid", at,
                            "边界在 %s 处自相交或重叠，面积可能不准。".formatted(at), "The outline crosses itself or overlaps at %s; its area may be wrong.".formatted(at)));
                }
                var place = how.read(from).orElseThrow();
                notice.ifPresent(said -> issues.add(notice(said, place, value)));
                compare(how, place, value, issues);
                yield how instanceof AsExpected ? text : GeoJsonText.write(converted.get(), DECIMALS);
            }
        };
    }

    private static Optional<Geometry> converted(Geometry raw, CoordinateFinding how) {
        var places = raw.copy();
        var all = new boolean[] {true};
        places.apply((Coordinate corner) -> how.read(new RawPoint(corner.x, corner.y)).ifPresentOrElse(place -> {
            corner.setX(place.longitude());
            corner.setY(place.latitude());
        }, () -> all[0] = false));
        places.geometryChanged();
        return all[0] ? Optional.of(places) : Optional.empty();
    }

    private FieldIssue mismatch(String type) {
        var wanted = shape == Register.Shape.AREA ? Bilingual.of("点或面（Polygon、MultiPolygon）", "points or areas (Polygon, MultiPolygon)") : Bilingual.of("点（Point）", "points (Point)");
        return FieldIssue.error("geometry", "shape-mismatch", type,
                "本台账只接受%s，这里是“%s”。".formatted(wanted.zh(), type.isEmpty() ? "?" : type),
                "This register keeps %s; this is \"%s\".".formatted(wanted.en(), type.isEmpty() ? "?" : type));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
