package cn.jingtu.kernel.standard;

/** Why something cannot be evaluated. */
public enum Missing {
    NO_PH("no pH", "缺少pH"),
    LAND_UNKNOWN("land unknown", "用地类型不明"),
    PRODUCE_UNKNOWN("produce unknown", "食品类别不明"),
    UNIT_UNKNOWN("unit unknown", "单位不明"),
    SUBSTANCE_UNKNOWN("substance unknown", "污染物不明"),
    NOT_IN_STANDARD("not in the standard", "标准中无此项目"),
    VALUE_UNREADABLE("value unreadable", "检测值无法识别"),
    NOT_ANALYSED("not analysed", "未检测"),
    DETECTION_LIMIT_ABOVE_LIMIT("detection limit above the limit", "检出限高于标准限值"),
    COMPONENT_MISSING("component of the sum missing", "总量缺少组分"),
    FORM_NEEDED("form must be analysed", "需测定形态含量"),
    MOISTURE_UNKNOWN("moisture unknown", "含水率不明");

    private final String en;
    private final String zh;

    Missing(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    public String en() {
        return en;
    }

    public String zh() {
        return zh;
    }
}
