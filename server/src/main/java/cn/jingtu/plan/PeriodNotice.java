package cn.jingtu.plan;

import java.time.LocalDate;

/**
 * A period comes close to its due date, or has passed it. Published once for each due date by the daily round, in its
 * transaction.
 */
public record PeriodNotice(long periodId, long taskId, long planId, Kind kind, LocalDate due) {

    public enum Kind {
        DUE_SOON, OVERDUE
    }
}
