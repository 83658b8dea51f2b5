package cn.jingtu.procedure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/** How pressing a to-do is; the order is the order of lists. */
public enum Urgency {
    @JsonProperty("overdue") OVERDUE,
    @JsonProperty("due-soon") DUE_SOON,
    @JsonProperty("returned") RETURNED,
    @JsonProperty("open") OPEN;

    /** Setting: from how many days before the last day on a to-do counts as due soon. */
    public static final String DUE_SOON_DAYS = "todo.due-soon-days";

    static final int DUE_SOON_DAYS_DEFAULT = 7;

    static Urgency of(Todo todo, LocalDate today, int dueSoonDays) {
        var due = todo.due();
        if (due != null && due.isBefore(today)) {
            return OVERDUE;
        }
        if (due != null && !due.isAfter(today.plusDays(dueSoonDays))) {
            return DUE_SOON;
        }
        return todo.returned() ? RETURNED : OPEN;
    }
}
