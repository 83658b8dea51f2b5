package cn.jingtu.plan;

/**
 * Somebody confirmed or changed which measure a task is. Published inside the transaction of the change; what open
 * periods must deliver follows the measure.
 */
public record TaskMeasureChanged(long taskId) {}
