package cn.jingtu.plan.town;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.procedure.Word;

/** Where a duty letter stands. */
public enum DutyLetterState implements Word {
    DRAFT("草稿", "Draft"),
    ISSUED("已下发", "Issued"),
    SIGNED("已签订", "Signed"),
    ARCHIVED("已归档", "Archived");

    private final Bilingual word;

    DutyLetterState(String zh, String en) {
        this.word = Bilingual.of(zh, en);
    }

    @Override
    public Bilingual word() {
        return word;
    }
}
