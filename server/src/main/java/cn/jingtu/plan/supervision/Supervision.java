package cn.jingtu.plan.supervision;

import cn.jingtu.procedure.Thing;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a body owes until a day.
 *
 * @param number         running number of the year, null for a draft
 * @param origin         where it comes from
 * @param meetingId      the meeting that decided it, null for any other origin
 * @param organisationId the body that owes
 * @param issuerId       the body that follows it up
 * @param dueFirst       due date before any extension
 * @param repliedOn      day of the last reply that was not sent back
 */
public record Supervision(
        long id,
        String regionCode,
        int year,
        @Nullable Integer number,
        SupervisionState state,
        Origin origin,
        @Nullable Long taskId,
        @Nullable Long planId,
        @Nullable String no,
        @Nullable Long meetingId,
        String title,
        String content,
        long organisationId,
        String organisation,
        long issuerId,
        String issuer,
        LocalDate due,
        LocalDate dueFirst,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate repliedOn,
        @Nullable LocalDate closedOn,
        int version)
        implements Thing<SupervisionState> {

    /** Where an item comes from. */
    public enum Origin {
        /** A row of the plan. */
        TASK,
        /** A decision of a coordination meeting. */
        DECISION, OTHER
    }

    /**
     * What the office writes.
     *
     * @param taskId the row it is about; needed where the origin is {@code TASK}
     */
    public record Text(Origin origin, @Nullable Long taskId, String title, String content, long organisationId, LocalDate due) {}

    /** Longest title that a list shows whole. */
    private static final int TITLE = 60;

    /** What stands for a longer text in lists: its first line, cut where it is too long. */
    public static String titleOf(String content) {
        var line = content.strip().lines().findFirst().orElse("").strip();
        if (line.codePointCount(0, line.length()) <= TITLE) return line;
        return line.substring(0, line.offsetByCodePoints(0, TITLE - 1)) + "…";
    }

    /** The number as printed; empty for a draft. */
    public String reference() {
        return number == null ? "" : "督〔%d〕%d号".formatted(year, number);
    }

    @Override
    public String label() {
        return (reference() + " " + title).strip();
    }
}
