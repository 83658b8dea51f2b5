package cn.jingtu.kernel.quantity;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A unit in which laboratories report soil, water and produce. Units of one {@link Dimension} differ by a power of ten,
 * so every conversion is exact.
 */
public enum Unit {
    MG_PER_KG("mg/kg", Dimension.MASS_FRACTION, 0, "mg/kg", "ppm", "毫克/千克", "毫克/公斤", "毫克每千克"),
    UG_PER_KG("µg/kg", Dimension.MASS_FRACTION, -3, "ug/kg", "ppb", "微克/千克", "微克/公斤", "微克每千克"),
    NG_PER_KG("ng/kg", Dimension.MASS_FRACTION, -6, "ng/kg", "ppt", "纳克/千克", "纳克每千克"),
    G_PER_KG("g/kg", Dimension.MASS_FRACTION, 3, "g/kg", "克/千克", "克/公斤", "克每千克"),
    MG_PER_G("mg/g", Dimension.MASS_FRACTION, 3, "mg/g", "毫克/克"),
    UG_PER_G("µg/g", Dimension.MASS_FRACTION, 0, "ug/g", "微克/克"),
    NG_PER_G("ng/g", Dimension.MASS_FRACTION, -3, "ng/g", "纳克/克"),
    PG_PER_G("pg/g", Dimension.MASS_FRACTION, -6, "pg/g", "皮克/克"),
    PERCENT("%", Dimension.MASS_FRACTION, 4, "%", "wt%", "percent"),
    MG_PER_L("mg/L", Dimension.MASS_PER_VOLUME, 0, "mg/l", "毫克/升", "毫克每升"),
    UG_PER_L("µg/L", Dimension.MASS_PER_VOLUME, -3, "ug/l", "微克/升", "微克每升"),
    NG_PER_L("ng/L", Dimension.MASS_PER_VOLUME, -6, "ng/l", "纳克/升", "纳克每升"),
    G_PER_L("g/L", Dimension.MASS_PER_VOLUME, 3, "g/l", "克/升", "克每升"),
    MG_PER_ML("mg/mL", Dimension.MASS_PER_VOLUME, 3, "mg/ml", "毫克/毫升"),
    UG_PER_ML("µg/mL", Dimension.MASS_PER_VOLUME, 0, "ug/ml", "微克/毫升"),
    PER_L("MPN/L", Dimension.COUNT, 0, "mpn/l", "个/l", "个/升", "/l", "eggs/l"),
    PER_10_L("eggs/10L", Dimension.COUNT, -1, "eggs/10l", "个/10l", "个/10升"),
    PER_100_ML("MPN/100mL", Dimension.COUNT, 1, "mpn/100ml", "个/100ml", "个/100毫升"),
    CELSIUS("°C", Dimension.TEMPERATURE, 0, "degc", "°c", "c", "摄氏度", "度"),
    PH("-", Dimension.ACIDITY, 0, "-", "ph", "无量纲", "/", "");

    /** What is measured; values of different dimensions cannot be compared. */
    public enum Dimension { MASS_FRACTION, MASS_PER_VOLUME, COUNT, TEMPERATURE, ACIDITY }

    private static final Map<String, Unit> BY_SPELLING = spellings();

    private final String symbol;
    private final Dimension dimension;
    private final int powerOfTen;
    private final List<String> words;

    Unit(String symbol, Dimension dimension, int powerOfTen, String... words) {
        this.symbol = symbol;
        this.dimension = dimension;
        this.powerOfTen = powerOfTen;
        this.words = List.of(words);
    }

    /**
     * Reads a unit as laboratories write it: {@code mg/kg}, {@code ㎎/㎏}, {@code mg·kg-1}, {@code mg kg^-1}, {@code ug/kg},
     * {@code μg/kg}, {@code 毫克/千克}. A basis written with it is read by {@link ReportedUnit}.
     */
    public static Optional<Unit> parse(String text) {
        return Optional.ofNullable(BY_SPELLING.get(simplify(text)));
    }

    /** The letters that decide: compatibility forms, case, spaces and signs of multiplication do not. */
    static String simplify(String text) {
        var plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).codePoints()
                .filter(c -> !Character.isWhitespace(c) && "·*^.•⋅∙×".indexOf(c) < 0)
                .map(c -> c == 'μ' ? 'u' : "‐‑‒–—−".indexOf(c) >= 0 ? '-' : c == '∕' || c == '⁄' ? '/' : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static Map<String, Unit> spellings() {
        var all = new HashMap<String, Unit>();
        for (Unit unit : values()) {
            var spellings = new ArrayList<>(unit.words);
            for (String word : unit.words) {
                int slash = word.indexOf('/');
                if (slash > 0) {
                    spellings.add(word.replace("/", "") + "-1"); // mg kg-1
                    spellings.add(word.replace("/", "per"));
                    spellings.add(word.replaceFirst("^ug", "mcg"));
                }
            }
            for (String spelling : spellings) {
                Unit other = all.put(spelling, unit);
                if (other != null && other != unit) {
                    throw new IllegalStateException("%s and %s are both written %s.".formatted(other, unit, spelling));
                }
            }
        }
        return Map.copyOf(all);
    }

    /** How this unit is printed. */
    public String symbol() {
        return symbol;
    }

    public Dimension dimension() {
        return dimension;
    }

    /**
     * A value of this unit in another one, exact.
     *
     * @throws IllegalArgumentException when the two measure different things
     */
    public BigDecimal convert(BigDecimal value, Unit to) {
        if (dimension != to.dimension) {
            throw new IllegalArgumentException(
                    "%s cannot be converted into %s: one is %s, the other %s.".formatted(symbol, to.symbol, dimension, to.dimension));
        }
        return powerOfTen == to.powerOfTen ? value : value.scaleByPowerOfTen(powerOfTen - to.powerOfTen);
    }
}
