package cn.jingtu.kernel.risk;

/**
 * Class of construction land, which decides who is exposed (HJ 25.3-2019, GB 36600-2018).
 */
public enum LandClass {

    /** 第一类用地: housing, schools, hospitals, community parks. Carcinogens over childhood and adult life, others for children. */
    CLASS_1("class1", "第一类用地", "land class 1"),

    /** 第二类用地: industry, logistics, commerce, roads, utilities. Adults only. */
    CLASS_2("class2", "第二类用地", "land class 2");

    private final String key;
    private final String zh;
    private final String en;

    LandClass(String key, String zh, String en) {
        this.key = key;
        this.zh = zh;
        this.en = en;
    }

    /** Name of the column of the rules that holds this class. */
    public String key() {
        return key;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
