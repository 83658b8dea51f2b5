package cn.jingtu.kernel.quantity;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The layer a soil sample was taken from: depth of its top and bottom below the surface in centimetres, top above bottom. */
public record DepthInterval(BigDecimal topCm, BigDecimal bottomCm) {

    private static final Pattern TEXT = Pattern.compile("([0-9.]+)(cm|m|厘米|米)?[-~至到]([0-9.]+)(cm|m|厘米|米)?");

    public DepthInterval {
        if (topCm.signum() < 0 || topCm.compareTo(bottomCm) >= 0) {
            throw new IllegalArgumentException(
                    "depth %s-%s cm must run downwards from the surface.\nMaybe top and bottom are exchanged.".formatted(topCm, bottomCm));
        }
        topCm = topCm.stripTrailingZeros();
        bottomCm = bottomCm.stripTrailingZeros();
    }

    /** Reads {@code 0-20cm}, {@code 0~0.2 m}, {@code 0.5m-1.5m}; empty when it is something else or has no unit. */
    public static Optional<DepthInterval> parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "").replaceAll("[‐‑‒–—−～]", "-");
        var match = TEXT.matcher(plain);
        if (!match.matches() || match.group(4) == null) {
            return Optional.empty();
        }
        String topUnit = match.group(2) == null ? match.group(4) : match.group(2);
        try {
            return Optional.of(new DepthInterval(cm(match.group(1), topUnit), cm(match.group(3), match.group(4))));
        } catch (IllegalArgumentException _) { // a number with two points, or upside down
            return Optional.empty();
        }
    }

    private static BigDecimal cm(String number, String unit) {
        var value = new BigDecimal(number);
        return unit.equals("m") || unit.equals("米") ? value.scaleByPowerOfTen(2) : value;
    }

    public BigDecimal thicknessCm() {
        return bottomCm.subtract(topCm);
    }

    /** Whether the two layers share more than a border. */
    public boolean overlaps(DepthInterval other) {
        return topCm.compareTo(other.bottomCm) < 0 && other.topCm.compareTo(bottomCm) < 0;
    }
}
