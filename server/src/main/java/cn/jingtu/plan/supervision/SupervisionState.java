package cn.jingtu.plan.supervision;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.procedure.Word;

/** Where a supervision item stands. */
public enum SupervisionState implements Word {
    DRAFT("草稿", "Draft"),
    ISSUED("已下发", "Issued"),
    REPLIED("已回复", "Replied"),
    RETURNED("已退回", "Returned"),
    CLOSED("已办结", "Closed");

    private final Bilingual word;

    SupervisionState(String zh, String en) {
        this.word = Bilingual.of(zh, en);
    }

    @Override
    public Bilingual word() {
        return word;
    }
}
