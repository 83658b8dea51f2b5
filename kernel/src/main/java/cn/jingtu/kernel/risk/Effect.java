package cn.jingtu.kernel.risk;

/** What a substance does to health, which decides the dose-response value and the measure of risk. */
public enum Effect {

    /** 致癌效应, measured as a carcinogenic risk; acceptable up to 1e-6 for a single substance. */
    CARCINOGENIC("致癌效应", "carcinogenic effect"),

    /** 非致癌效应, measured as a hazard quotient; acceptable up to 1. */
    NON_CARCINOGENIC("非致癌效应", "non-carcinogenic effect");

    private final String zh;
    private final String en;

    Effect(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
