package cn.jingtu.register;

/** How far an entry is confirmed. A change of a checked entry makes it a draft again; the checked one stays in the history. */
public enum EntryState implements Option {
    @Words(zh = "草稿", en = "Draft") DRAFT,
    @Words(zh = "已提交", en = "Submitted") SUBMITTED,
    @Words(zh = "已审核", en = "Checked") CHECKED
}
