package cn.jingtu.plan.life;

import cn.jingtu.procedure.Thing;
import java.time.LocalDate;

/**
 * A request for more time in a period. Who asked and who decided, when and why, stands in its steps.
 *
 * @param dueBefore due date when it was asked
 * @param until     due date asked for
 */
public record Extension(
        long id,
        long periodId,
        long taskId,
        long planId,
        String no,
        int year,
        long organisationId,
        String organisation,
        ExtensionState state,
        LocalDate dueBefore,
        LocalDate until,
        String reason)
        implements Thing<ExtensionState> {

    @Override
    public String label() {
        return "%s（%d年）%s → %s".formatted(no, year, dueBefore, until);
    }
}
