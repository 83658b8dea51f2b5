package cn.jingtu.plan.town;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.procedure.Word;

/** What happens to a duty letter. */
public enum DutyLetterEvent implements Word {
    DRAFT("拟稿", "Draft"),
    ISSUE("下发", "Issue"),
    SIGN("签订", "Sign"),
    ARCHIVE("归档", "Archive");

    private final Bilingual word;

    DutyLetterEvent(String zh, String en) {
        this.word = Bilingual.of(zh, en);
    }

    @Override
    public Bilingual word() {
        return word;
    }
}
