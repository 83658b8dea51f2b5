package cn.jingtu.kernel.risk;

/** What is contaminated; each has sums and control values of its own. */
public enum Medium {

    /** 土壤, concentrations in mg/kg dry soil. */
    SOIL("土壤", "soil", "mg/kg"),

    /** 地下水, concentrations in mg/L. */
    GROUNDWATER("地下水", "groundwater", "mg/L");

    private final String zh;
    private final String en;
    private final String unit;

    Medium(String zh, String en, String unit) {
        this.zh = zh;
        this.en = en;
        this.unit = unit;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Unit of a concentration in this medium. */
    public String unit() {
        return unit;
    }
}
