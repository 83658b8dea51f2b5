package cn.jingtu.register;

/** An entry was added, changed or taken one step further; figures computed from it may have moved. */
public record EntryChanged(String register, long entryId, String regionCode, String action) {}
