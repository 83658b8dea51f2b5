package cn.jingtu.plan.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One year of a row.
 *
 * @param dueIssued due date that follows from the table
 * @param due       due date in force
 * @param state     {@code OPEN}, {@code CLOSED} or {@code WITHDRAWN}
 */
public record Period(
        long id,
        long taskId,
        int year,
        LocalDate starts,
        LocalDate dueIssued,
        LocalDate due,
        PeriodState state,
        @Nullable LocalDate closedOn) {

    public boolean open() {
        return state == PeriodState.OPEN;
    }
}
