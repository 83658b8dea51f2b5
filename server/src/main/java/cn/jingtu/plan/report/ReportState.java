package cn.jingtu.plan.report;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.procedure.Word;

/** Where a report is on its way. */
public enum ReportState implements Word {
    DRAFT("草稿", "Draft"),
    SUBMITTED("已报送", "Submitted"),
    CHECKED("已审核", "Checked"),
    SIGNED("已签发", "Signed"),
    RETURNED("已退回", "Returned");

    private final Bilingual word;

    ReportState(String zh, String en) {
        this.word = Bilingual.of(zh, en);
    }

    @Override
    public Bilingual word() {
        return word;
    }

    /** The lead may still change the text. */
    public boolean editable() {
        return this == DRAFT || this == RETURNED;
    }
}
