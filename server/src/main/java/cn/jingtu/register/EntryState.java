package cn.jingtu.register;

import cn.jingtu.platform.Bilingual;

/** How far an entry is confirmed. A change of a checked entry makes it a draft again; the checked one stays in the history. */
public enum EntryState implements Option {
    DRAFT("草稿", "Draft"),
    SUBMITTED("已提交", "Submitted"),
    CHECKED("已审核", "Checked");

    private final Bilingual label;

    EntryState(String zh, String en) {
        this.label = Bilingual.of(zh, en);
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
