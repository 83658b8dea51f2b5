package cn.jingtu.plan;

/**
 * A document that a period of a measure ends in.
 *
 * @param closing the period can be closed on it
 */
public record Deliverable(String key, String zh, String en, boolean closing) {}
