package cn.jingtu.plan;

/**
 * A table was accepted as {@code version} of a plan. Published inside the transaction of the acceptance, so whoever
 * listens synchronously is part of it: all or nothing.
 */
public record PlanAccepted(long planId, int version) {}
