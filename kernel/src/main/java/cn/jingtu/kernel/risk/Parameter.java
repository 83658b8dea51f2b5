package cn.jingtu.kernel.risk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What goes into the model: parameters of the site and its people (HJ 25.3-2019 appendix G), of the substance (appendix B)
 * and the concentrations found. Names and units stand in the rules, see {@link #zh()}; values in {@link ExposureParameters}
 * and {@link Chemical}.
 */
public enum Parameter {

    /** 污染源区面积, source zone area. */
    SOURCE_AREA("A", Kind.EXPOSURE, Range.POSITIVE),
    /** 表层污染土壤层厚度, thickness of contaminated surface soil. */
    SURFACE_LAYER_THICKNESS("d", Kind.EXPOSURE, Range.POSITIVE),
    /** 下层污染土壤层埋深 (顶部), depth to top of contaminated subsurface soil. */
    SUBSURFACE_LAYER_DEPTH("Ls", Kind.EXPOSURE, Range.POSITIVE),
    /** 下层污染土壤层厚度, thickness of contaminated subsurface soil. */
    SUBSURFACE_LAYER_THICKNESS("dsub", Kind.EXPOSURE, Range.POSITIVE),
    /** 地下水埋深, depth to groundwater. */
    GROUNDWATER_DEPTH("Lgw", Kind.EXPOSURE, Range.POSITIVE),
    /** 土壤有机质含量, soil organic matter content. */
    SOIL_ORGANIC_MATTER("fom", Kind.EXPOSURE, Range.POSITIVE),
    /** 土壤容重, soil dry bulk density. */
    SOIL_BULK_DENSITY("rho_b", Kind.EXPOSURE, Range.POSITIVE),
    /** 土壤颗粒密度, soil particle density. */
    SOIL_PARTICLE_DENSITY("rho_s", Kind.EXPOSURE, Range.POSITIVE),
    /** 土壤含水率, soil water content (mass). */
    SOIL_WATER_CONTENT("Pws", Kind.EXPOSURE, Range.SHARE),
    /** 水的密度, water density. */
    WATER_DENSITY("rho_w", Kind.EXPOSURE, Range.POSITIVE),
    /** 空气中可吸入颗粒物含量, inhalable particulate matter in air. */
    PARTICULATE_MATTER("PM10", Kind.EXPOSURE, Range.NOT_NEGATIVE),
    /** 混合区大气流速风速, wind speed in mixing zone. */
    WIND_SPEED("Uair", Kind.EXPOSURE, Range.POSITIVE),
    /** 混合区高度, mixing zone height. */
    AIR_MIXING_HEIGHT("delta_air", Kind.EXPOSURE, Range.POSITIVE),
    /** 污染源区宽度, source zone width along wind/groundwater flow. */
    SOURCE_WIDTH("W", Kind.EXPOSURE, Range.POSITIVE),
    /** 土壤地下水交界处毛管层厚度, capillary fringe thickness. */
    CAPILLARY_FRINGE_THICKNESS("hcap", Kind.EXPOSURE, Range.NOT_NEGATIVE),
    /** 非饱和土层厚度, vadose zone thickness. */
    VADOSE_ZONE_THICKNESS("hv", Kind.EXPOSURE, Range.POSITIVE),
    /** 毛细管层孔隙空气体积比, capillary fringe air-filled porosity. */
    CAPILLARY_AIR_CONTENT("theta_acap", Kind.EXPOSURE, Range.POSITIVE_SHARE),
    /** 毛细管层孔隙水体积比, capillary fringe water-filled porosity. */
    CAPILLARY_WATER_CONTENT("theta_wcap", Kind.EXPOSURE, Range.SHARE),
    /** 地下水达西(Darcy)速率, groundwater Darcy velocity. */
    GROUNDWATER_VELOCITY("Ugw", Kind.EXPOSURE, Range.NOT_NEGATIVE),
    /** 地下水混合区厚度, groundwater mixing zone thickness. */
    GROUNDWATER_MIXING_THICKNESS("delta_gw", Kind.EXPOSURE, Range.POSITIVE),
    /** 土壤中水的入渗速率, infiltration rate of water in soil. */
    INFILTRATION_RATE("I", Kind.EXPOSURE, Range.POSITIVE),
    /** 地基裂隙中空气体积比, air-filled porosity of foundation cracks. */
    CRACK_AIR_CONTENT("theta_acrack", Kind.EXPOSURE, Range.POSITIVE_SHARE),
    /** 地基裂隙中水体积比, water-filled porosity of foundation cracks. */
    CRACK_WATER_CONTENT("theta_wcrack", Kind.EXPOSURE, Range.SHARE),
    /** 室内地基厚度, foundation thickness. */
    FOUNDATION_THICKNESS("Lcrack", Kind.EXPOSURE, Range.POSITIVE),
    /** 室内空间体积与气态污染物入渗面积之比, building volume / infiltration area. */
    BUILDING_HEIGHT_RATIO("LB", Kind.EXPOSURE, Range.POSITIVE),
    /** 室内空气交换速率, indoor air exchange rate. */
    AIR_EXCHANGE_RATE("ER", Kind.EXPOSURE, Range.POSITIVE),
    /** 地基和墙体裂隙表面积所占比例, crack area fraction. */
    CRACK_FRACTION("eta", Kind.EXPOSURE, Range.POSITIVE_SHARE),
    /** 气态污染物入侵持续时间, vapour intrusion duration. */
    VAPOUR_DURATION("tau", Kind.EXPOSURE, Range.POSITIVE),
    /** 室内室外气压差, indoor-outdoor pressure difference. */
    PRESSURE_DIFFERENCE("dP", Kind.EXPOSURE, Range.NOT_NEGATIVE),
    /** 土壤透性系数, soil vapour permeability. */
    SOIL_PERMEABILITY("Kv", Kind.EXPOSURE, Range.POSITIVE),
    /** 室内地面到地板底部厚度, depth from floor surface to slab bottom. */
    SLAB_DEPTH("Zcrack", Kind.EXPOSURE, Range.POSITIVE),
    /** 室内地板周长, floor perimeter. */
    FLOOR_PERIMETER("Xcrack", Kind.EXPOSURE, Range.POSITIVE),
    /** 室内地板面积, floor area. */
    FLOOR_AREA("Ab", Kind.EXPOSURE, Range.POSITIVE),
    /** 成人暴露期, adult exposure duration. */
    ADULT_EXPOSURE_DURATION("EDa", Kind.EXPOSURE, Range.NOT_NEGATIVE),
    /** 儿童暴露期, child exposure duration. */
    CHILD_EXPOSURE_DURATION("EDc", Kind.EXPOSURE, Range.NOT_NEGATIVE),
    /** 成人暴露频率, adult exposure frequency. */
    ADULT_EXPOSURE_FREQUENCY("EFa", Kind.EXPOSURE, Range.NOT_NEGATIVE),
    /** 儿童暴露频率, child exposure frequency. */
    CHILD_EXPOSURE_FREQUENCY("EFc", Kind.EXPOSURE, Range.NOT_NEGATIVE),
    /** 成人室内暴露频率, adult indoor exposure frequency. */
    ADULT_INDOOR_FREQUENCY("EFIa", Kind.EXPOSURE, Range.NOT_NEGATIVE),
    /** 儿童室内暴露频率, child indoor exposure frequency. */
    CHILD_INDOOR_FREQUENCY("EFIc", Kind.EXPOSURE, Range.NOT_NEGATIVE),
    /** 成人室外暴露频率, adult outdoor exposure frequency. */
    ADULT_OUTDOOR_FREQUENCY("EFOa", Kind.EXPOSURE, Range.NOT_NEGATIVE),
    /** 儿童室外暴露频率, child outdoor exposure frequency. */
    CHILD_OUTDOOR_FREQUENCY("EFOc", Kind.EXPOSURE, Range.NOT_NEGATIVE),
    /** 成人平均体重, adult body weight. */
    ADULT_BODY_WEIGHT("BWa", Kind.EXPOSURE, Range.POSITIVE),
    /** 儿童平均体重, child body weight. */
    CHILD_BODY_WEIGHT("BWc", Kind.EXPOSURE, Range.POSITIVE),
    /** 成人平均身高, adult height. */
    ADULT_HEIGHT("Ha", Kind.EXPOSURE, Range.POSITIVE),
    /** 儿童平均身高, child height. */
    CHILD_HEIGHT("Hc", Kind.EXPOSURE, Range.POSITIVE),
    /** 成人每日空气呼吸量, adult daily air intake. */
    ADULT_AIR_INTAKE("DAIRa", Kind.EXPOSURE, Range.POSITIVE),
    /** 儿童每日空气呼吸量, child daily air intake. */
    CHILD_AIR_INTAKE("DAIRc", Kind.EXPOSURE, Range.POSITIVE),
    /** 成人每日饮用水量, adult daily drinking water. */
    ADULT_WATER_INTAKE("GWCRa", Kind.EXPOSURE, Range.NOT_NEGATIVE),
    /** 儿童每日饮用水量, child daily drinking water. */
    CHILD_WATER_INTAKE("GWCRc", Kind.EXPOSURE, Range.NOT_NEGATIVE),
    /** 成人每日摄入土壤量, adult daily soil ingestion. */
    ADULT_SOIL_INTAKE("OSIRa", Kind.EXPOSURE, Range.NOT_NEGATIVE),
    /** 儿童每日摄入土壤量, child daily soil ingestion. */
    CHILD_SOIL_INTAKE("OSIRc", Kind.EXPOSURE, Range.NOT_NEGATIVE),
    /** 每日皮肤接触事件频率, dermal contact events per day. */
    DERMAL_EVENTS("Ev", Kind.EXPOSURE, Range.NOT_NEGATIVE),
    /** 室内空气中来自土壤的颗粒物所占比例, fraction of indoor particulates from soil. */
    INDOOR_SOIL_PARTICLES("fspi", Kind.EXPOSURE, Range.SHARE),
    /** 室外空气中来自土壤的颗粒物所占比例, fraction of outdoor particulates from soil. */
    OUTDOOR_SOIL_PARTICLES("fspo", Kind.EXPOSURE, Range.SHARE),
    /** 暴露于土壤的参考剂量分配比例 (SVOCs和重金属), allocation of reference dose to soil, SVOC and metals. */
    SOIL_ALLOCATION_SVOC("SAF_svoc", Kind.EXPOSURE, Range.POSITIVE_SHARE),
    /** 暴露于土壤的参考剂量分配比例 (VOCs), allocation of reference dose to soil, VOC. */
    SOIL_ALLOCATION_VOC("SAF_voc", Kind.EXPOSURE, Range.POSITIVE_SHARE),
    /** 暴露于地下水的参考剂量分配比例 (SVOCs和重金属), allocation of reference dose to groundwater, SVOC and metals. */
    WATER_ALLOCATION_SVOC("WAF_svoc", Kind.EXPOSURE, Range.POSITIVE_SHARE),
    /** 暴露于地下水的参考剂量分配比例 (VOCs), allocation of reference dose to groundwater, VOC. */
    WATER_ALLOCATION_VOC("WAF_voc", Kind.EXPOSURE, Range.POSITIVE_SHARE),
    /** 成人暴露皮肤所占体表面积比, adult exposed skin fraction. */
    ADULT_SKIN_FRACTION("SERa", Kind.EXPOSURE, Range.SHARE),
    /** 儿童暴露皮肤所占体表面积比, child exposed skin fraction. */
    CHILD_SKIN_FRACTION("SERc", Kind.EXPOSURE, Range.SHARE),
    /** 成人皮肤表面土壤粘附系数, adult soil adherence factor. */
    ADULT_SOIL_ADHERENCE("SSARa", Kind.EXPOSURE, Range.NOT_NEGATIVE),
    /** 儿童皮肤表面土壤粘附系数, child soil adherence factor. */
    CHILD_SOIL_ADHERENCE("SSARc", Kind.EXPOSURE, Range.NOT_NEGATIVE),
    /** 吸入土壤颗粒物在体内滞留比例, retention fraction of inhaled particulates. */
    PARTICLE_RETENTION("PIAF", Kind.EXPOSURE, Range.SHARE),
    /** 经口摄入吸收因子, oral absorption factor. */
    ORAL_ABSORPTION("ABSo", Kind.EXPOSURE, Range.SHARE),
    /** 单一污染物可接受致癌风险, acceptable cancer risk, single substance. */
    ACCEPTABLE_RISK("ACR", Kind.EXPOSURE, Range.POSITIVE_SHARE),
    /** 单一污染物可接受危害商, acceptable hazard quotient, single substance. */
    ACCEPTABLE_HAZARD("AHQ", Kind.EXPOSURE, Range.POSITIVE),
    /** 致癌效应平均时间, averaging time, carcinogenic. */
    CARCINOGENIC_AVERAGING_TIME("ATca", Kind.EXPOSURE, Range.POSITIVE),
    /** 非致癌效应平均时间, averaging time, non-carcinogenic. */
    NON_CARCINOGENIC_AVERAGING_TIME("ATnc", Kind.EXPOSURE, Range.POSITIVE),
    /** 经口摄入致癌斜率因子, oral slope factor. */
    ORAL_SLOPE_FACTOR("SFo", Kind.CHEMICAL, Range.NOT_NEGATIVE),
    /** 呼吸吸入单位致癌风险, inhalation unit risk. */
    INHALATION_UNIT_RISK("IUR", Kind.CHEMICAL, Range.NOT_NEGATIVE),
    /** 经口摄入参考剂量, oral reference dose. */
    ORAL_REFERENCE_DOSE("RfDo", Kind.CHEMICAL, Range.POSITIVE),
    /** 呼吸吸入参考浓度, inhalation reference concentration. */
    REFERENCE_CONCENTRATION("RfC", Kind.CHEMICAL, Range.POSITIVE),
    /** 消化道吸收因子, gastrointestinal absorption factor. */
    GASTROINTESTINAL_ABSORPTION("ABSgi", Kind.CHEMICAL, Range.POSITIVE_SHARE),
    /** 皮肤吸收效率因子, dermal absorption factor. */
    DERMAL_ABSORPTION("ABSd", Kind.CHEMICAL, Range.SHARE),
    /** 暴露于土壤的参考剂量分配系数, share of the reference dose allotted to soil; by class of the substance unless given. */
    SOIL_ALLOCATION("SAF", Kind.CHEMICAL, Range.POSITIVE_SHARE),
    /** 暴露于地下水的参考剂量分配系数, share allotted to groundwater; by class of the substance unless given. */
    WATER_ALLOCATION("WAF", Kind.CHEMICAL, Range.POSITIVE_SHARE),
    /** 无量纲亨利常数, Henry constant. */
    HENRY("H", Kind.CHEMICAL, Range.NOT_NEGATIVE),
    /** 空气中扩散系数, diffusion coefficient in air. */
    AIR_DIFFUSION("Da", Kind.CHEMICAL, Range.NOT_NEGATIVE),
    /** 水中扩散系数, diffusion coefficient in water. */
    WATER_DIFFUSION("Dw", Kind.CHEMICAL, Range.NOT_NEGATIVE),
    /** 土壤有机碳-水分配系数, organic carbon to water partition. */
    ORGANIC_CARBON_PARTITION("Koc", Kind.CHEMICAL, Range.NOT_NEGATIVE),
    /** 土壤固相-水分配系数, soil to water partition where it is given directly instead of by organic carbon. */
    FIXED_PARTITION("Kd_fixed", Kind.CHEMICAL, Range.NOT_NEGATIVE),
    /** 水溶解度, solubility in water. */
    SOLUBILITY("S", Kind.CHEMICAL, Range.NOT_NEGATIVE),
    /** 地下水中污染物的最大浓度限值, limit of the groundwater to be protected. */
    GROUNDWATER_LIMIT("MCLgw", Kind.CHEMICAL, Range.POSITIVE),
    /** 表层土壤中污染物浓度, concentration in surface soil. */
    SURFACE_CONCENTRATION("Csur", Kind.CONCENTRATION, Range.NOT_NEGATIVE),
    /** 下层土壤中污染物浓度, concentration in subsurface soil. */
    SUBSURFACE_CONCENTRATION("Csub", Kind.CONCENTRATION, Range.NOT_NEGATIVE),
    /** 地下水中污染物浓度, concentration in groundwater. */
    GROUNDWATER_CONCENTRATION("Cgw", Kind.CONCENTRATION, Range.NOT_NEGATIVE);

    /** Where a value comes from. */
    public enum Kind { EXPOSURE, CHEMICAL, CONCENTRATION }

    /** Values that have a meaning. */
    enum Range {
        POSITIVE(Double.MIN_VALUE, Double.MAX_VALUE, "greater than 0"),
        NOT_NEGATIVE(0, Double.MAX_VALUE, "0 or greater"),
        POSITIVE_SHARE(Double.MIN_VALUE, 1, "greater than 0 and at most 1"),
        SHARE(0, 1, "between 0 and 1");

        final double low;
        final double high;
        final String words;

        Range(double low, double high, String words) {
            this.low = low;
            this.high = high;
            this.words = words;
        }
    }

    private static final Map<String, Parameter> BY_SYMBOL =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Parameter::symbol, Function.identity()));

    private final String symbol;
    private final Kind kind;
    private final Range range;

    Parameter(String symbol, Kind kind, Range range) {
        this.symbol = symbol;
        this.kind = kind;
        this.range = range;
    }

    /** The parameter with this symbol; upper and lower case count, as {@code A} and {@code d} show. */
    public static Optional<Parameter> findSymbol(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    /** The parameter with this symbol.
     *
     * @throws IllegalArgumentException when there is none, naming those that look alike
     */
    public static Parameter ofSymbol(String symbol) {
        return findSymbol(symbol).orElseThrow(() -> new IllegalArgumentException(
                "There is no parameter %s in HJ 25.3.\nSymbols are written as in rules/soil/hj25.3-exposure-parameters.csv%s."
                        .formatted(symbol, alike(symbol))));
    }

    private static String alike(String symbol) {
        String alike = BY_SYMBOL.keySet().stream()
                .filter(known -> known.toLowerCase(Locale.ROOT).startsWith(symbol.toLowerCase(Locale.ROOT)))
                .sorted()
                .collect(Collectors.joining(", "));
        return alike.isEmpty() ? "" : "; did you mean " + alike + "?";
    }

    /** The symbol of the standard in ASCII, as in the rules: {@code rho_b}. */
    public String symbol() {
        return symbol;
    }

    public Kind kind() {
        return kind;
    }

    Range range() {
        return range;
    }

    public String zh() {
        return Formulas.term(symbol).zh();
    }

    public String en() {
        return Formulas.term(symbol).en();
    }

    /** Unit in which the model computes. */
    public String unit() {
        return Formulas.term(symbol).unit();
    }

    /**
     * Checks a value against what the parameter can mean.
     *
     * @throws IllegalArgumentException when it is out of range
     */
    double check(double value) {
        if (!(value >= range.low && value <= range.high)) {
            throw new IllegalArgumentException("%s (%s) must be %s, in %s.\nMaybe it was measured in another unit."
                    .formatted(symbol, value, range.words, unit()));
        }
        return value;
    }
}
