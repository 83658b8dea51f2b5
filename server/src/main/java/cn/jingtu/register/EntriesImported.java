package cn.jingtu.register;

/** A file was taken into a register, or taken back; figures computed from the register may have moved. */
public record EntriesImported(String register, long importId) {}
