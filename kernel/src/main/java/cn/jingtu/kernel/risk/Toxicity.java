package cn.jingtu.kernel.risk;

import org.jspecify.annotations.Nullable;

/**
 * Dose-response values of a substance, each with its source (HJ 25.3-2019 appendix B); null where none exists.
 *
 * @param oralSlopeFactor             SFo, 1/(mg/kg/d)
 * @param inhalationUnitRisk          IUR per mg/m³ (EPA prints it per µg/m³)
 * @param oralReferenceDose           RfDo, mg/kg/d
 * @param referenceConcentration      RfC, mg/m³
 * @param gastrointestinalAbsorption  ABSgi, which turns oral into dermal values
 * @param dermalAbsorption            ABSd; 0 means that the substance does not pass the skin
 */
public record Toxicity(
        @Nullable ParameterValue oralSlopeFactor,
        @Nullable ParameterValue inhalationUnitRisk,
        @Nullable ParameterValue oralReferenceDose,
        @Nullable ParameterValue referenceConcentration,
        @Nullable ParameterValue gastrointestinalAbsorption,
        @Nullable ParameterValue dermalAbsorption) {

    /** Whether there is any value to assess an effect with. */
    public boolean any() {
        return oralSlopeFactor != null || inhalationUnitRisk != null || oralReferenceDose != null || referenceConcentration != null;
    }
}
