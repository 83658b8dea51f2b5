package cn.jingtu.register.entry;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Units as people write them in headers and behind numbers: 平方米 and ㎡ are m², 吨 is t. */
public final class WrittenUnits {

    private static final Map<String, String> KNOWN = new HashMap<>();

    static {
        name("m²", "平方米", "平米", "平方");
        name("km²", "平方公里", "平方千米");
        name("亩", "市亩", "mu");
        name("万亩");
        name("hm²", "公顷", "ha");
        name("t", "吨");
        name("万t", "万吨");
        name("kg", "公斤", "千克");
        name("g", "克");
        name("元", "yuan");
        name("千元");
        name("万元", "10,000 yuan");
        name("亿元");
        name("m³", "立方米", "立方", "方");
        name("万m³", "万立方米", "万立方", "万方", "10,000 m³");
        name("L", "升");
        name("mm", "毫米");
        name("cm", "厘米");
        name("m", "米");
        name("km", "公里", "千米");
        name("%", "百分比", "百分数");
        name("kg/亩", "公斤/亩", "千克/亩", "kg/mu");
        name("kg/a", "公斤/年", "千克/年");
        name("kg/hm²", "公斤/公顷", "千克/公顷", "kg/ha");
        name("t/a", "吨/年");
        name("t/d", "吨/日", "吨/天");
        name("m³/d", "立方米/日", "立方米/天", "方/天");
        name("mg/kg", "毫克/千克", "毫克/公斤");
    }

    private WrittenUnits() {}

    private static void name(String unit, String... words) {
        KNOWN.put(plain(unit), unit);
        for (var word : words) KNOWN.put(plain(word), unit);
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC).replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** The unit that is written so; nothing for words that are no unit known here. */
    public static Optional<String> of(String written) {
        return Optional.ofNullable(KNOWN.get(plain(written)));
    }

    /** Whether both are the same unit in different words. */
    static boolean same(String one, String other) {
        return plain(one).equals(plain(other)) || of(one).isPresent() && of(one).equals(of(other));
    }
}
