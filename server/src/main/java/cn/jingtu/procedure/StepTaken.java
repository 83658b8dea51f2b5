package cn.jingtu.procedure;

/** A thing moved on in its life cycle; published in the transaction of the step. */
public record StepTaken(Step step) {}
