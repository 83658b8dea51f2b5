package cn.jingtu.kernel.risk;

/**
 * The concentration up to which the risk is acceptable (风险控制值); round it for display only.
 *
 * @param value in {@link Medium#unit()} of its medium
 * @param basis the branch that is lowest
 */
public record ControlValue(double value, Medium medium, Basis basis) {

    /** What governs. */
    public enum Basis {

        /** RCVS or RCVG, acceptable carcinogenic risk. */
        CARCINOGENIC_EFFECT,

        /** HCVS or HCVG, acceptable hazard quotient. */
        NON_CARCINOGENIC_EFFECT,

        /** CVSpgw, the groundwater below. */
        GROUNDWATER_PROTECTION
    }
}
