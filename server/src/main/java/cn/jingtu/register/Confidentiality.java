package cn.jingtu.register;

/** Who may learn of an entry. Survey results are internal until the province or the nation releases them. */
public enum Confidentiality implements Option {
    @Words(zh = "公开", en = "Public") PUBLIC,
    @Words(zh = "内部", en = "Internal") INTERNAL,
    /** Only that there is something; the content lies elsewhere, and only the keeper reads what stands here. */
    @Words(zh = "涉密占位", en = "Classified placeholder") CLASSIFIED
}
