package cn.jingtu.plan.coordination;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.procedure.Word;

/** What happens to a meeting. */
public enum MeetingEvent implements Word {
    PLAN("安排", "Plan"),
    HOLD("召开", "Hold"),
    CLOSE("归档", "Close");

    private final Bilingual word;

    MeetingEvent(String zh, String en) {
        this.word = Bilingual.of(zh, en);
    }

    @Override
    public Bilingual word() {
        return word;
    }
}
