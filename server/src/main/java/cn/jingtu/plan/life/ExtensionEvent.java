package cn.jingtu.plan.life;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.procedure.Word;

/** What people do with a request for more time. */
public enum ExtensionEvent implements Word {
    ASK("申请延期", "Ask"),
    GRANT("同意", "Grant"),
    REFUSE("不同意", "Refuse");

    private final Bilingual word;

    ExtensionEvent(String zh, String en) {
        this.word = Bilingual.of(zh, en);
    }

    @Override
    public Bilingual word() {
        return word;
    }
}
