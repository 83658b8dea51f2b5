package cn.jingtu.kernel.risk;

import static cn.jingtu.kernel.risk.Parameter.GROUNDWATER_CONCENTRATION;
import static cn.jingtu.kernel.risk.Parameter.SUBSURFACE_CONCENTRATION;
import static cn.jingtu.kernel.risk.Parameter.SURFACE_CONCENTRATION;

/**
 * The nine ways from contaminated soil or groundwater to people (HJ 25.3-2019, six for soil and three for groundwater).
 */
public enum Pathway {

    SOIL_INGESTION("ois", "OISER", Medium.SOIL, SURFACE_CONCENTRATION, Route.ORAL, "经口摄入土壤", "ingestion of soil"),
    SOIL_DERMAL("dcs", "DCSER", Medium.SOIL, SURFACE_CONCENTRATION, Route.DERMAL, "皮肤接触土壤", "dermal contact with soil"),
    SOIL_PARTICLES("pis", "PISER", Medium.SOIL, SURFACE_CONCENTRATION, Route.INHALATION, "吸入土壤颗粒物", "inhalation of soil particles"),
    OUTDOOR_VAPOUR_SURFACE("iov1", "IOVER1", Medium.SOIL, SURFACE_CONCENTRATION, Route.INHALATION,
            "吸入室外空气中来自表层土壤的气态污染物", "outdoor vapour from surface soil"),
    OUTDOOR_VAPOUR_SUBSURFACE("iov2", "IOVER2", Medium.SOIL, SUBSURFACE_CONCENTRATION, Route.INHALATION,
            "吸入室外空气中来自下层土壤的气态污染物", "outdoor vapour from subsurface soil"),
    INDOOR_VAPOUR_SUBSURFACE("iiv1", "IIVER1", Medium.SOIL, SUBSURFACE_CONCENTRATION, Route.INHALATION,
            "吸入室内空气中来自下层土壤的气态污染物", "indoor vapour from subsurface soil"),
    OUTDOOR_VAPOUR_GROUNDWATER("iov3", "IOVER3", Medium.GROUNDWATER, GROUNDWATER_CONCENTRATION, Route.INHALATION,
            "吸入室外空气中来自地下水的气态污染物", "outdoor vapour from groundwater"),
    INDOOR_VAPOUR_GROUNDWATER("iiv2", "IIVER2", Medium.GROUNDWATER, GROUNDWATER_CONCENTRATION, Route.INHALATION,
            "吸入室内空气中来自地下水的气态污染物", "indoor vapour from groundwater"),
    GROUNDWATER_INGESTION("cgw", "CGWER", Medium.GROUNDWATER, GROUNDWATER_CONCENTRATION, Route.ORAL, "饮用地下水", "drinking of groundwater");

    /** The way into the body, which decides the toxicity value. */
    enum Route { ORAL, DERMAL, INHALATION }

    private final String key;
    private final String exposure;
    private final Medium medium;
    private final Parameter concentration;
    private final Route route;
    private final String zh;
    private final String en;

    Pathway(String key, String exposure, Medium medium, Parameter concentration, Route route, String zh, String en) {
        this.key = key;
        this.exposure = exposure;
        this.medium = medium;
        this.concentration = concentration;
        this.route = route;
        this.zh = zh;
        this.en = en;
    }

    /** Index that the standard appends to symbols of this pathway, as in {@code CRois}. */
    public String key() {
        return key;
    }

    public Medium medium() {
        return medium;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Which concentration counts: of surface soil, subsurface soil or groundwater. */
    public Parameter concentration() {
        return concentration;
    }

    /** Exposure per unit of concentration. */
    public Quantity exposure(Effect effect) {
        return Quantity.ofSymbol(exposure + (effect == Effect.CARCINOGENIC ? "_ca" : "_nc"));
    }

    /** Carcinogenic risk or hazard quotient of this pathway. */
    public Quantity risk(Effect effect) {
        return Quantity.ofSymbol((effect == Effect.CARCINOGENIC ? "CR" : "HQ") + key);
    }

    /** The concentration at which this pathway alone reaches the acceptable level. */
    public Quantity controlValue(Effect effect) {
        String medium = this.medium == Medium.SOIL ? "CVS" : "CVG";
        return Quantity.ofSymbol((effect == Effect.CARCINOGENIC ? "R" : "H") + medium + key);
    }

    Route route() {
        return route;
    }

    /** The published toxicity value without which this pathway cannot be assessed for an effect. */
    public Parameter toxicity(Effect effect) {
        boolean inhaled = route == Route.INHALATION;
        return effect == Effect.CARCINOGENIC
                ? inhaled ? Parameter.INHALATION_UNIT_RISK : Parameter.ORAL_SLOPE_FACTOR
                : inhaled ? Parameter.REFERENCE_CONCENTRATION : Parameter.ORAL_REFERENCE_DOSE;
    }
}
