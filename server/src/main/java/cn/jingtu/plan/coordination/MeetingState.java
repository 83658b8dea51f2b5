package cn.jingtu.plan.coordination;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.procedure.Word;

/** Where a meeting stands. */
public enum MeetingState implements Word {
    PLANNED("已安排", "Planned"),
    HELD("已召开", "Held"),
    CLOSED("已归档", "Closed");

    private final Bilingual word;

    MeetingState(String zh, String en) {
        this.word = Bilingual.of(zh, en);
    }

    @Override
    public Bilingual word() {
        return word;
    }
}
