package cn.jingtu.kernel.risk;

/**
 * The model has no answer for a substance, which does not mean that it is harmless.
 *
 * @param explanation    what is missing and what to do, in English
 * @param explanationZh  the same in Chinese
 * @param verified       whether the rule behind it was confirmed
 */
public record NotAssessable(String substance, Reason reason, String explanation, String explanationZh, boolean verified)
        implements RiskOutcome {

    /** Why. */
    public enum Reason {

        /** Another kind of model is needed: blood lead, fractions of hydrocarbons. */
        OTHER_MODEL,

        /** No toxicity value is known. */
        NO_TOXICITY,

        /** The substance is not in the table; build a {@link Chemical} with its values. */
        UNKNOWN_SUBSTANCE
    }

    static NotAssessable unknown(String substance) {
        return new NotAssessable(substance, Reason.UNKNOWN_SUBSTANCE,
                "%s is not in the table of HJ 25.3; check the name or CAS number, or give its parameters".formatted(substance),
                "%s 不在 HJ 25.3 参数表中，请核对名称或 CAS 号，或提供其参数".formatted(substance), true);
    }

    static NotAssessable withoutToxicity(String substance) {
        return new NotAssessable(substance, Reason.NO_TOXICITY,
                "no toxicity value of %s is known; its risk cannot be computed, which does not make it zero".formatted(substance),
                "%s 缺少毒性参数，无法计算风险（不等于没有风险）".formatted(substance), true);
    }
}
