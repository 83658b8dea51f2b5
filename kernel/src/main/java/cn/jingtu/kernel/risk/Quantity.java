package cn.jingtu.kernel.risk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the model computes, from porosity to control value, under the symbols of HJ 25.3-2019; {@code _ca} is the
 * carcinogenic effect, {@code _nc} the other. Names, units and formulas stand in {@code rules/soil/hj25.3-formulas.csv}.
 */
public enum Quantity {

    /** Total porosity of the soil. */
    THETA("theta", Step.SOIL),
    /** Water-filled porosity of the soil. */
    THETA_WS("theta_ws", Step.SOIL),
    /** Air-filled porosity of the soil. */
    THETA_AS("theta_as", Step.SOIL),
    /** Organic carbon fraction of the soil. */
    FOC("foc", Step.SOIL),
    /** Soil to water partition coefficient. */
    KD("Kd", Step.PARTITION),
    /** Bulk soil to water partition coefficient. */
    KSW("Ksw", Step.PARTITION),
    /** Soil saturation concentration. */
    CSAT("Csat", Step.PARTITION),
    /** Porosity that divides the diffusion coefficient of the capillary fringe. */
    POR_CAP("por_cap", Step.DIFFUSION),
    /** Porosity that divides the diffusion coefficient of the cracks. */
    POR_CRACK("por_crack", Step.DIFFUSION),
    /** Effective diffusion coefficient in soil. */
    DEFF_S("Deff_s", Step.DIFFUSION),
    /** Effective diffusion coefficient in the capillary fringe. */
    DEFF_CAP("Deff_cap", Step.DIFFUSION),
    /** Effective diffusion coefficient in the cracks. */
    DEFF_CRACK("Deff_crack", Step.DIFFUSION),
    /** Effective diffusion coefficient from groundwater to the surface. */
    DEFF_GWS("Deff_gws", Step.DIFFUSION),
    /** Outdoor dispersion factor. */
    DFOA("DFoa", Step.AIR),
    /** Indoor dilution factor. */
    DFIA("DFia", Step.AIR),
    /** Duration of vapour intrusion in seconds. */
    T("T", Step.AIR),
    /** Volatilisation factor, surface soil to outdoor air. */
    VFSUROA("VFsuroa", Step.VAPOUR),
    /** Volatilisation factor, subsurface soil to outdoor air. */
    VFSUBOA("VFsuboa", Step.VAPOUR),
    /** Volatilisation factor, groundwater to outdoor air. */
    VFGWOA("VFgwoa", Step.VAPOUR),
    /** Convective air flow through the cracks. */
    QS("Qs", Step.VAPOUR),
    /** Convection against diffusion in the cracks. */
    XI("xi", Step.VAPOUR),
    /** Attenuation of vapour on its way indoors from subsurface soil. */
    BSUB("Bsub", Step.VAPOUR),
    /** Attenuation of vapour on its way indoors from groundwater. */
    BGW("Bgw", Step.VAPOUR),
    /** Volatilisation factor, subsurface soil to indoor air. */
    VFSUBIA("VFsubia", Step.VAPOUR),
    /** Volatilisation factor, groundwater to indoor air. */
    VFGWIA("VFgwia", Step.VAPOUR),
    /** Exposed skin area of adults. */
    SAEA("SAEa", Step.BODY),
    /** Exposed skin area of children. */
    SAEC("SAEc", Step.BODY),
    /** Exposure by ingestion of soil (carcinogenic). */
    OISER_CA("OISER_ca", Step.EXPOSURE),
    /** Exposure by ingestion of soil (non-carcinogenic). */
    OISER_NC("OISER_nc", Step.EXPOSURE),
    /** Exposure by dermal contact with soil (carcinogenic). */
    DCSER_CA("DCSER_ca", Step.EXPOSURE),
    /** Exposure by dermal contact with soil (non-carcinogenic). */
    DCSER_NC("DCSER_nc", Step.EXPOSURE),
    /** Exposure by inhalation of soil particles (carcinogenic). */
    PISER_CA("PISER_ca", Step.EXPOSURE),
    /** Exposure by inhalation of soil particles (non-carcinogenic). */
    PISER_NC("PISER_nc", Step.EXPOSURE),
    /** Exposure by outdoor vapour from surface soil (carcinogenic). */
    IOVER1_CA("IOVER1_ca", Step.EXPOSURE),
    /** Exposure by outdoor vapour from surface soil (non-carcinogenic). */
    IOVER1_NC("IOVER1_nc", Step.EXPOSURE),
    /** Exposure by outdoor vapour from subsurface soil (carcinogenic). */
    IOVER2_CA("IOVER2_ca", Step.EXPOSURE),
    /** Exposure by outdoor vapour from subsurface soil (non-carcinogenic). */
    IOVER2_NC("IOVER2_nc", Step.EXPOSURE),
    /** Exposure by indoor vapour from subsurface soil (carcinogenic). */
    IIVER1_CA("IIVER1_ca", Step.EXPOSURE),
    /** Exposure by indoor vapour from subsurface soil (non-carcinogenic). */
    IIVER1_NC("IIVER1_nc", Step.EXPOSURE),
    /** Exposure by outdoor vapour from groundwater (carcinogenic). */
    IOVER3_CA("IOVER3_ca", Step.EXPOSURE),
    /** Exposure by outdoor vapour from groundwater (non-carcinogenic). */
    IOVER3_NC("IOVER3_nc", Step.EXPOSURE),
    /** Exposure by indoor vapour from groundwater (carcinogenic). */
    IIVER2_CA("IIVER2_ca", Step.EXPOSURE),
    /** Exposure by indoor vapour from groundwater (non-carcinogenic). */
    IIVER2_NC("IIVER2_nc", Step.EXPOSURE),
    /** Exposure by drinking of groundwater (carcinogenic). */
    CGWER_CA("CGWER_ca", Step.EXPOSURE),
    /** Exposure by drinking of groundwater (non-carcinogenic). */
    CGWER_NC("CGWER_nc", Step.EXPOSURE),
    /** Dermal slope factor. */
    SFD("SFd", Step.TOXICITY),
    /** Dermal reference dose. */
    RFDD("RfDd", Step.TOXICITY),
    /** Inhalation slope factor. */
    SFI("SFi", Step.TOXICITY),
    /** Inhalation reference dose. */
    RFDI("RfDi", Step.TOXICITY),
    /** Carcinogenic risk by ingestion of soil. */
    CROIS("CRois", Step.RISK),
    /** Carcinogenic risk by dermal contact with soil. */
    CRDCS("CRdcs", Step.RISK),
    /** Carcinogenic risk by inhalation of soil particles. */
    CRPIS("CRpis", Step.RISK),
    /** Carcinogenic risk by outdoor vapour from surface soil. */
    CRIOV1("CRiov1", Step.RISK),
    /** Carcinogenic risk by outdoor vapour from subsurface soil. */
    CRIOV2("CRiov2", Step.RISK),
    /** Carcinogenic risk by indoor vapour from subsurface soil. */
    CRIIV1("CRiiv1", Step.RISK),
    /** Carcinogenic risk by outdoor vapour from groundwater. */
    CRIOV3("CRiov3", Step.RISK),
    /** Carcinogenic risk by indoor vapour from groundwater. */
    CRIIV2("CRiiv2", Step.RISK),
    /** Carcinogenic risk by drinking of groundwater. */
    CRCGW("CRcgw", Step.RISK),
    /** Hazard quotient of ingestion of soil. */
    HQOIS("HQois", Step.RISK),
    /** Hazard quotient of dermal contact with soil. */
    HQDCS("HQdcs", Step.RISK),
    /** Hazard quotient of inhalation of soil particles. */
    HQPIS("HQpis", Step.RISK),
    /** Hazard quotient of outdoor vapour from surface soil. */
    HQIOV1("HQiov1", Step.RISK),
    /** Hazard quotient of outdoor vapour from subsurface soil. */
    HQIOV2("HQiov2", Step.RISK),
    /** Hazard quotient of indoor vapour from subsurface soil. */
    HQIIV1("HQiiv1", Step.RISK),
    /** Hazard quotient of outdoor vapour from groundwater. */
    HQIOV3("HQiov3", Step.RISK),
    /** Hazard quotient of indoor vapour from groundwater. */
    HQIIV2("HQiiv2", Step.RISK),
    /** Hazard quotient of drinking of groundwater. */
    HQCGW("HQcgw", Step.RISK),
    /** Carcinogenic risk by soil. */
    CRN("CRn", Step.RISK),
    /** Hazard index of soil. */
    HIN("HIn", Step.RISK),
    /** Carcinogenic risk by groundwater. */
    CRGW("CRgw", Step.RISK),
    /** Hazard index of groundwater. */
    HIGW("HIgw", Step.RISK),
    /** Control value of soil, carcinogenic effect of ingestion of soil alone. */
    RCVSOIS("RCVSois", Step.CONTROL),
    /** Control value of soil, carcinogenic effect of dermal contact with soil alone. */
    RCVSDCS("RCVSdcs", Step.CONTROL),
    /** Control value of soil, carcinogenic effect of inhalation of soil particles alone. */
    RCVSPIS("RCVSpis", Step.CONTROL),
    /** Control value of soil, carcinogenic effect of outdoor vapour from surface soil alone. */
    RCVSIOV1("RCVSiov1", Step.CONTROL),
    /** Control value of soil, carcinogenic effect of outdoor vapour from subsurface soil alone. */
    RCVSIOV2("RCVSiov2", Step.CONTROL),
    /** Control value of soil, carcinogenic effect of indoor vapour from subsurface soil alone. */
    RCVSIIV1("RCVSiiv1", Step.CONTROL),
    /** Control value of soil, non-carcinogenic effect of ingestion of soil alone. */
    HCVSOIS("HCVSois", Step.CONTROL),
    /** Control value of soil, non-carcinogenic effect of dermal contact with soil alone. */
    HCVSDCS("HCVSdcs", Step.CONTROL),
    /** Control value of soil, non-carcinogenic effect of inhalation of soil particles alone. */
    HCVSPIS("HCVSpis", Step.CONTROL),
    /** Control value of soil, non-carcinogenic effect of outdoor vapour from surface soil alone. */
    HCVSIOV1("HCVSiov1", Step.CONTROL),
    /** Control value of soil, non-carcinogenic effect of outdoor vapour from subsurface soil alone. */
    HCVSIOV2("HCVSiov2", Step.CONTROL),
    /** Control value of soil, non-carcinogenic effect of indoor vapour from subsurface soil alone. */
    HCVSIIV1("HCVSiiv1", Step.CONTROL),
    /** Control value of soil, carcinogenic effect. */
    RCVS("RCVS", Step.CONTROL),
    /** Control value of soil, non-carcinogenic effect. */
    HCVS("HCVS", Step.CONTROL),
    /** Control value of groundwater, carcinogenic effect of outdoor vapour from groundwater alone. */
    RCVGIOV3("RCVGiov3", Step.CONTROL),
    /** Control value of groundwater, carcinogenic effect of indoor vapour from groundwater alone. */
    RCVGIIV2("RCVGiiv2", Step.CONTROL),
    /** Control value of groundwater, carcinogenic effect of drinking of groundwater alone. */
    RCVGCGW("RCVGcgw", Step.CONTROL),
    /** Control value of groundwater, non-carcinogenic effect of outdoor vapour from groundwater alone. */
    HCVGIOV3("HCVGiov3", Step.CONTROL),
    /** Control value of groundwater, non-carcinogenic effect of indoor vapour from groundwater alone. */
    HCVGIIV2("HCVGiiv2", Step.CONTROL),
    /** Control value of groundwater, non-carcinogenic effect of drinking of groundwater alone. */
    HCVGCGW("HCVGcgw", Step.CONTROL),
    /** Control value of groundwater, carcinogenic effect. */
    RCVG("RCVG", Step.CONTROL),
    /** Control value of groundwater, non-carcinogenic effect. */
    HCVG("HCVG", Step.CONTROL),
    /** Leaching factor, pore water to groundwater. */
    LFSPWGW("LFspwgw", Step.LEACHING),
    /** Leaching factor, soil to groundwater. */
    LFSGW("LFsgw", Step.LEACHING),
    /** Control value of soil that protects groundwater. */
    CVSPGW("CVSpgw", Step.LEACHING);

    /** Quantities that are computed together, in this order; a step whose inputs stay the same is computed once. */
    enum Step { SOIL, POWERS, PARTITION, DIFFUSION, AIR, VAPOUR, BODY, EXPOSURE, TOXICITY, RISK, CONTROL, LEACHING }

    private static final Map<String, Quantity> BY_SYMBOL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Quantity::symbol, Function.identity()));

    private final String symbol;
    private final Step step;

    Quantity(String symbol, Step step) {
        this.symbol = symbol;
        this.step = step;
    }

    /**
     * The quantity with this symbol.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Quantity ofSymbol(String symbol) {
        Quantity quantity = BY_SYMBOL.get(symbol);
        if (quantity == null) {
            throw new IllegalArgumentException(
                    "There is no quantity %s.\nSymbols are written as in rules/soil/hj25.3-formulas.csv, for example CRn, RCVS or VFsubia."
                            .formatted(symbol));
        }
        return quantity;
    }

    /** The symbol of the standard in ASCII. */
    public String symbol() {
        return symbol;
    }

    Step step() {
        return step;
    }

    public String zh() {
        return Formulas.term(symbol).zh();
    }

    public String en() {
        return Formulas.term(symbol).en();
    }

    public String unit() {
        return Formulas.term(symbol).unit();
    }

    /** Quantities that can move when these parameters do. */
    static EnumSet<Quantity> movedBy(Set<Parameter> parameters) {
        var symbols = parameters.stream().map(Parameter::symbol).collect(Collectors.toCollection(HashSet::new));
        var moved = EnumSet.noneOf(Quantity.class);
        for (Quantity quantity : values()) { // stands behind everything that it is computed from
            if (Formulas.listOf(quantity.symbol).stream().anyMatch(formula -> formula.inputs().stream().anyMatch(symbols::contains))) {
                symbols.add(quantity.symbol);
                moved.add(quantity);
            }
        }
        return moved;
    }

    /** Steps with a quantity that can move when these parameters do. */
    static EnumSet<Step> stepsMovedBy(Set<Parameter> parameters) {
        var steps = movedBy(parameters).stream()
                .map(quantity -> quantity.step)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
        if (parameters.stream().anyMatch(Model.RAISED_TO_POWERS::contains)) {
            steps.add(Step.POWERS);
        }
        return steps;
    }
}
