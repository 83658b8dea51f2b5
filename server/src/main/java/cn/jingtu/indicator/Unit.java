package cn.jingtu.indicator;

import cn.jingtu.platform.Bilingual;

/** What an amount is counted in. */
public enum Unit {
    PERCENT("%", "%"),
    COUNT("个", ""),
    ENTERPRISE("家", "enterprises"),
    PLACE("处", "places"),
    PLOT("宗", "plots"),
    PERSON("人", "people"),
    TIME("次", "times"),
    MU("亩", "mu"),
    SQUARE_METRE("m²", "m²"),
    TONNE("t", "t"),
    KILOGRAM_PER_YEAR("kg/a", "kg/a"),
    TEN_THOUSAND_YUAN("万元", "10,000 yuan"),
    HOUR("学时", "hours"),
    DAY("天", "days");

    private final Bilingual label;

    Unit(String zh, String en) {
        this.label = Bilingual.of(zh, en);
    }

    /** As it stands behind a number; empty in English where things are counted. */
    public Bilingual label() {
        return label;
    }
}
