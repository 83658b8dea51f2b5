package cn.jingtu.plan.life;

import cn.jingtu.platform.Bilingual;
import cn.jingtu.procedure.Word;

/** Where a request for more time stands. */
public enum ExtensionState implements Word {
    ASKED("待批", "Asked"),
    GRANTED("已同意", "Granted"),
    REFUSED("未同意", "Refused");

    private final Bilingual word;

    ExtensionState(String zh, String en) {
        this.word = Bilingual.of(zh, en);
    }

    @Override
    public Bilingual word() {
        return word;
    }
}
