package cn.jingtu.register;

/**
 * Rows of a file went into a register, or were taken back.
 *
 * @param ended whether that was all; otherwise more portions of the file follow
 */
public record EntriesImported(String register, long importId, boolean ended) {}
