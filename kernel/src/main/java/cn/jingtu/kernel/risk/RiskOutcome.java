package cn.jingtu.kernel.risk;

/** What the model answers for a substance: an assessment, or why there is none. */
public sealed interface RiskOutcome permits Assessment, NotAssessable {

    /** Name of the substance as it was asked for. */
    String substance();
}
