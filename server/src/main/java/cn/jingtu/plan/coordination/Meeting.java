package cn.jingtu.plan.coordination;

import cn.jingtu.procedure.Thing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A joint meeting.
 *
 * @param organisationId the body that calls it
 */
public record Meeting(
        long id,
        String regionCode,
        int year,
        String title,
        LocalDate plannedOn,
        @Nullable LocalDate heldOn,
        String place,
        String agenda,
        MeetingState state,
        long organisationId,
        String organisation,
        int version)
        implements Thing<MeetingState> {

    @Override
    public String label() {
        return title;
    }

    /** What the caller writes. */
    public record Text(String title, LocalDate plannedOn, String place, String agenda, List<Long> members) {

        public Text {
            title = title.strip();
            members = List.copyOf(members);
        }
    }

    /** @param attendee name and post of who came, as the minutes say */
    public record Member(long organisationId, String organisation, String attendee, boolean attended) {}

    /**
     * Something the meeting decided.
     *
     * @param supervisionId the item that follows it up, from the closing of the meeting on
     * @param done          that item is closed
     * @param closedOn      since when
     */
    public record Decision(
            long id,
            int position,
            String text,
            long organisationId,
            String organisation,
            LocalDate due,
            @Nullable Long supervisionId,
            @Nullable String supervisionState,
            boolean done,
            @Nullable LocalDate closedOn) {}
}
