package cn.jingtu.plan.life;

/** Whether work on a period is open. */
public enum PeriodState {
    OPEN, CLOSED,
    /** The row or the year fell away with a revision; kept with its reports. */
    WITHDRAWN
}
