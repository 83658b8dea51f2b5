package cn.jingtu.plan.report;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.procedure.Word;

/** What people do with a report. */
public enum ReportEvent implements Word {
    BEGIN("起草", "Begin"),
    SUBMIT("报送", "Submit"),
    CHECK("审核通过", "Check"),
    SIGN("签发", "Sign"),
    RETURN("退回", "Return"),
    RECALL("撤回", "Recall");

    private final Bilingual word;

    ReportEvent(String zh, String en) {
        this.word = Bilingual.of(zh, en);
    }

    @Override
    public Bilingual word() {
        return word;
    }
}
