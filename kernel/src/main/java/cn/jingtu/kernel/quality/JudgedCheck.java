package cn.jingtu.kernel.quality;

/** A check with its outcome. */
public record JudgedCheck(QualityCheck check, QualityCheck.Outcome outcome) {

    boolean within() {
        return outcome instanceof QualityCheck.Outcome.Within;
    }

    boolean outside() {
        return outcome instanceof QualityCheck.Outcome.Outside;
    }
}
