package cn.jingtu.kernel.quantity;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The spellings of laboratories for a result. */
final class LabText {

    static final int LONGEST = 40;
    private static final String NUMBER = "([0-9]+\\.?[0-9]*|\\.[0-9]+)(?:(?:e|[x×*]10\\^?)([+-]?[0-9]{1,2}))?";
    private static final Pattern MEASURED = Pattern.compile(NUMBER);
    private static final Pattern BELOW = Pattern.compile(
            "(?:<|小于|低于)" + NUMBER + "|" + NUMBER + "l|" + "(?:n\\.?d\\.?|未检出|未检测出)[(<]*(?:" + NUMBER + ")\\)?");
    /** A space between digits that does not separate thousands: two numbers, not one. */
    private static final Pattern BROKEN_NUMBER = Pattern.compile(
            "[\\p{Nd}.]\\s+(?!\\p{Nd}{3}(?!\\p{Nd}))[\\p{Nd}.]|[.．]\\p{Nd}*\\s+\\p{Nd}");
    private static final Set<String> NOT_DETECTED = Set.of("nd", "n.d.", "n.d", "未检出", "未检测出", "未测出", "低于检出限",
            "小于检出限", "<检出限", "<mdl", "<lod", "<dl", "bdl", "notdetected");
    private static final Set<String> NOT_ANALYSED = Set.of("", "/", "\\", "-", "--", "---", "_", "na", "n/a", "n.a.",
            "未检测", "未测", "未分析", "不检测", "notanalysed", "notanalyzed");

    private LabText() {}

    static LabValue read(String text, Unit unit) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "").replace('﹤', '<').replaceAll("[‐‑‒–—−]", "-");
        if (BROKEN_NUMBER.matcher(text).find()) {
            throw unreadable(text);
        }
        if (NOT_ANALYSED.contains(plain)) {
            return new LabValue.NotAnalysed();
        }
        if (NOT_DETECTED.contains(plain)) {
            return new LabValue.BelowLimit(null);
        }
        if (plain.length() <= LONGEST) {
            Matcher measured = MEASURED.matcher(plain);
            if (measured.matches()) {
                return new LabValue.Measured(new Concentration(number(measured, 1), unit));
            }
            Matcher below = BELOW.matcher(plain);
            if (below.matches()) {
                int group = below.group(1) != null ? 1 : below.group(3) != null ? 3 : 5;
                return new LabValue.BelowLimit(new Concentration(number(below, group), unit));
            }
        }
        throw unreadable(text);
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException(
                "\"%s\" is no result; write 0.3, <0.01, 0.01L, ND or 未检出, or leave it empty when not analysed.".formatted(text));
    }

    private static BigDecimal number(Matcher matcher, int group) {
        var digits = new BigDecimal(matcher.group(group));
        String exponent = matcher.group(group + 1);
        return exponent == null ? digits : digits.scaleByPowerOfTen(Integer.parseInt(exponent));
    }
}
