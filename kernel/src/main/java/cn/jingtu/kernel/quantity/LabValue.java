package cn.jingtu.kernel.quantity;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a laboratory says about one substance in one sample.
 *
 * <pre>{@code
 * switch (LabValue.parse("<0.01", Unit.MG_PER_KG)) {
 *     case LabValue.Measured(var amount) -> ...
 *     case LabValue.BelowLimit(var limit) -> ...   // limit is null where the laboratory only wrote ND
 *     case LabValue.NotAnalysed() -> ...
 * }
 * }</pre>
 */
public sealed interface LabValue {

    /** A measured amount. */
    record Measured(Concentration amount) implements LabValue {}

    /** Not detected: less than the detection limit, which is null where the laboratory does not name it. */
    record BelowLimit(@Nullable Concentration limit) implements LabValue {}

    /** Nothing was measured. */
    record NotAnalysed() implements LabValue {}

    /**
     * Reads the result column of a laboratory file: {@code 0.3}, {@code 3E-4}; {@code <0.01}, {@code ＜0.01}, {@code 0.01L}
     * (the mark of the HJ methods for less than the detection limit), {@code ND(0.01)}, {@code 未检出(0.01)}; {@code ND},
     * {@code 未检出}; {@code /}, {@code -}, {@code 未检测} and nothing at all for not analysed.
     *
     * @throws IllegalArgumentException when it says none of these; the message names the text
     */
    static LabValue parse(String text, Unit unit) {
        if (isPlainDecimal(text)) {
            return new Measured(new Concentration(new BigDecimal(text), unit));
        }
        return Texts.read(text, unit);
    }

    private static boolean isPlainDecimal(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return points < 2 && text.length() > points && text.length() <= Texts.LONGEST;
    }

    /** The same result with its amount or detection limit changed, such as converted or referred to dry mass. */
    default LabValue map(UnaryOperator<Concentration> change) {
        return switch (this) {
            case Measured(var amount) -> new Measured(change.apply(amount));
            case BelowLimit(var limit) -> limit == null ? this : new BelowLimit(change.apply(limit));
            case NotAnalysed _ -> this;
        };
    }

    /** The spellings of laboratories. */
    final class Texts {

        static final int LONGEST = 40;
        private static final String NUMBER = "([0-9]+\\.?[0-9]*|\\.[0-9]+)(?:(?:e|[x×*]10\\^?)([+-]?[0-9]{1,2}))?";
        private static final Pattern MEASURED = Pattern.compile(NUMBER);
        private static final Pattern BELOW = Pattern.compile(
                "(?:<|小于|低于)" + NUMBER + "|" + NUMBER + "l|" + "(?:n\\.?d\\.?|未检出|未检测出)[(<]*(?:" + NUMBER + ")\\)?");
        private static final Set<String> NOT_DETECTED = Set.of("nd", "n.d.", "n.d", "未检出", "未检测出", "未测出", "低于检出限",
                "小于检出限", "<检出限", "<mdl", "<lod", "<dl", "bdl", "not detected", "notdetected");
        private static final Set<String> NOT_ANALYSED = Set.of("", "/", "\\", "-", "--", "---", "_", "na", "n/a", "n.a.",
                "未检测", "未测", "未分析", "不检测", "无", "notanalysed", "notanalyzed");

        private Texts() {}

        private static LabValue read(String text, Unit unit) {
            String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                    .replaceAll("\\s+", "").replace('﹤', '<').replaceAll("[‐‑‒–—−]", "-");
            if (NOT_ANALYSED.contains(plain)) {
                return new NotAnalysed();
            }
            if (NOT_DETECTED.contains(plain)) {
                return new BelowLimit(null);
            }
            if (plain.length() <= LONGEST) {
                Matcher measured = MEASURED.matcher(plain);
                if (measured.matches()) {
                    return new Measured(new Concentration(number(measured, 1), unit));
                }
                Matcher below = BELOW.matcher(plain);
                if (below.matches()) {
                    int group = below.group(1) != null ? 1 : below.group(3) != null ? 3 : 5;
                    return new BelowLimit(new Concentration(number(below, group), unit));
                }
            }
            throw new IllegalArgumentException(
                    "\"%s\" is no result; write 0.3, <0.01, 0.01L, ND or 未检出, or leave it empty when not analysed.".formatted(text));
        }

        private static BigDecimal number(Matcher matcher, int group) {
            var digits = new BigDecimal(matcher.group(group));
            String exponent = matcher.group(group + 1);
            return exponent == null ? digits : digits.scaleByPowerOfTen(Integer.parseInt(exponent));
        }
    }
}
