package cn.jingtu.kernel.standard;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A range of soil pH, above its lower and up to and including its upper end; null is open. */
public record PhBand(@Nullable BigDecimal above, @Nullable BigDecimal upTo) {

    /** Every pH, and none: the limit does not depend on it. */
    public static final PhBand ALL = new PhBand(null, null);

    private static final Pattern TEXT = Pattern.compile("(?:<=|≤)([0-9.]+)|>([0-9.]+)|([0-9.]+)-([0-9.]+)");

    /**
     * Reads {@code <=5.5}, {@code 5.5-6.5}, {@code >7.5}, {@code all}.
     *
     * @throws IllegalArgumentException for anything else
     */
    static PhBand parse(String text) {
        if (text.equals("all")) {
            return ALL;
        }
        Matcher match = TEXT.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("pH class \"%s\" is none; write <=5.5, 5.5-6.5, >7.5 or all.".formatted(text));
        }
        if (match.group(1) != null) {
            return new PhBand(null, new BigDecimal(match.group(1)));
        }
        if (match.group(2) != null) {
            return new PhBand(new BigDecimal(match.group(2)), null);
        }
        return new PhBand(new BigDecimal(match.group(3)), new BigDecimal(match.group(4)));
    }

    public boolean contains(BigDecimal ph) {
        return (above == null || ph.compareTo(above) > 0) && (upTo == null || ph.compareTo(upTo) <= 0);
    }

    @Override
    public String toString() {
        if (above == null) {
            return upTo == null ? "all" : "<=" + upTo;
        }
        return upTo == null ? ">" + above : above + "-" + upTo;
    }
}
