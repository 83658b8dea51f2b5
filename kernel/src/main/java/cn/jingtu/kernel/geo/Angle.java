package cn.jingtu.kernel.geo;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Longitudes and latitudes as people write them: {@code 114°41′30″}, {@code 114-41-30}, {@code 东经114度41分30秒}, {@code 114.6917E}. */
public final class Angle {

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final Pattern SEXAGESIMAL = Pattern.compile(
            NUMBER + "(?:[°度d:\\s-]+" + NUMBER + "(?:['′分m:\\s-]+" + NUMBER + "(?:[\"″秒]|'')?|['′分m])?|[°度d])?");

    private Angle() {}

    /**
     * Decimal degrees; south and west are negative.
     *
     * @throws IllegalArgumentException when this is no angle, or minutes or seconds reach 60
     */
    public static double parse(String text) {
        String form = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT)
                .replace("东经", "E").replace("西经", "W").replace("北纬", "N").replace("南纬", "S")
                .replace('’', '\'').replace('”', '"').replace('º', '°').replace("′′", "″");
        boolean negative = form.matches("[-SW].*|.*[SW]");
        String bare = form.replaceFirst("^[-+NSEW]\\s*", "").replaceFirst("\\s*[NSEW]$", "").toLowerCase(Locale.ROOT).strip();
        Matcher parts = SEXAGESIMAL.matcher(bare);
        if (!parts.matches()) {
            throw new IllegalArgumentException("\"%s\" is no longitude or latitude.\nWrite it like 114.6917, 114°41′30″ or 114-41-30.".formatted(text));
        }
        double degrees = Double.parseDouble(parts.group(1));
        double minutes = part(parts.group(2), text);
        double seconds = part(parts.group(3), text);
        boolean broken = degrees != Math.rint(degrees) && parts.group(2) != null || minutes != Math.rint(minutes) && parts.group(3) != null;
        double value = degrees + minutes / 60 + seconds / 3600;
        if (broken || value > 180) {
            throw new IllegalArgumentException("\"%s\" is no angle: only its last part may have decimals, and it is at most 180 degrees.".formatted(text));
        }
        return negative ? -value : value;
    }

    private static double part(String digits, String text) {
        double value = digits == null ? 0 : Double.parseDouble(digits);
        if (value >= 60) {
            throw new IllegalArgumentException("\"%s\" has %s where minutes and seconds end before 60.\nMaybe its parts are decimals: write 114.6917.".formatted(text, digits));
        }
        return value;
    }

    /** Degrees, minutes and seconds to so many decimals, as {@code 114°41′30.0″}. */
    public static String format(double degrees, int decimals) {
        long unit = Math.round(Math.pow(10, decimals));
        long parts = Math.round(Math.abs(degrees) * 3600 * unit);
        long seconds = parts % (60 * unit);
        long minutes = parts / (60 * unit);
        return String.format(Locale.ROOT, "%s%d°%02d′%0" + (decimals == 0 ? 2 : decimals + 3) + "." + decimals + "f″",
                degrees < 0 && parts > 0 ? "-" : "", minutes / 60, minutes % 60, seconds / (double) unit);
    }
}
