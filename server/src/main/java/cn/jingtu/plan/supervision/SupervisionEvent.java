package cn.jingtu.plan.supervision;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.procedure.Word;

/** What people do with a supervision item. */
public enum SupervisionEvent implements Word {
    DRAFT("拟稿", "Draft"),
    DECIDE("会议议定", "Decided in a meeting"),
    ISSUE("下发", "Issue"),
    REPLY("回复", "Reply"),
    RETURN("退回", "Return"),
    EXTEND("延期", "Extend"),
    CLOSE("办结", "Close");

    private final Bilingual word;

    SupervisionEvent(String zh, String en) {
        this.word = Bilingual.of(zh, en);
    }

    @Override
    public Bilingual word() {
        return word;
    }
}
