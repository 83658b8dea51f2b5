package cn.jingtu.register;

import cn.jingtu.platform.Bilingual;
import java.util.Map;

/** The units of fields in both languages: those written with letters are the same, the others stand here. */
final class Units {

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("亩", "mu"),
            Map.entry("kg/亩", "kg/mu"),
            Map.entry("元", "yuan"),
            Map.entry("万元", "10,000 yuan"),
            Map.entry("万m³", "10,000 m³"),
            Map.entry("人", "people"),
            Map.entry("头/只", "head"),
            Map.entry("台/套", "pieces"),
            Map.entry("块", "pieces"),
            Map.entry("眼", "wells"),
            Map.entry("份", "copies"),
            Map.entry("卷", "volumes"),
            Map.entry("条", "rows"),
            Map.entry("天", "days"),
            Map.entry("分", "points"),
            Map.entry("倍", "times"));

    private Units() {}

    /** @throws IllegalArgumentException for one that is written in Chinese and stands not here */
    static Bilingual of(String unit) {
        var english = ENGLISH.getOrDefault(unit, unit);
        if (english.codePoints().anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN)) {
            throw new IllegalArgumentException("The unit %s has no English word.\nAdd one to Units.".formatted(unit));
        }
        return Bilingual.of(unit, english);
    }
}
