package cn.jingtu.register;

import cn.jingtu.platform.Bilingual;

/** Who may learn of an entry. Survey results are internal until the province or the nation releases them. */
public enum Confidentiality implements Option {
    PUBLIC("公开", "Public"),
    INTERNAL("内部", "Internal"),
    /** Only that there is something; the content lies elsewhere, and only the keeper reads what stands here. */
    CLASSIFIED("涉密占位", "Classified placeholder");

    private final Bilingual label;

    Confidentiality(String zh, String en) {
        this.label = Bilingual.of(zh, en);
    }

    @Override
    public Bilingual label() {
        return label;
    }
}
