package cn.jingtu.plan.coordination;

import static cn.jingtu.plan.coordination.MeetingEvent.CLOSE;
import static cn.jingtu.plan.coordination.MeetingEvent.HOLD;
import static cn.jingtu.plan.coordination.MeetingEvent.PLAN;
import static cn.jingtu.plan.coordination.MeetingState.CLOSED;
import static cn.jingtu.plan.coordination.MeetingState.HELD;
import static cn.jingtu.plan.coordination.MeetingState.PLANNED;

import cn.jingtu.procedure.LegalBasis;
import cn.jingtu.procedure.LifeCycle;
import cn.jingtu.procedure.Outcome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The life of a meeting as one table. */
@Configuration
class MeetingCycle {

    static final String OBJECT = "meeting";
    static final String MINUTES = "minutes";

    private static final LegalBasis ROW_48 =
            LegalBasis.of("重点任务分工第48行：建立协调机制", "Work division table, row 48: coordination mechanism");

    @Bean
    LifeCycle<MeetingState, MeetingEvent, Meeting> meetingLifeCycle(MeetingStore store) {
        return LifeCycle.of(OBJECT, "联席会议", "Joint meeting", MeetingState.class, MeetingEvent.class, store)
                .ends(CLOSED)
                .begins().on(PLAN).to(PLANNED)
                    .by("meeting:write")
                    .basis(ROW_48)
                .from(PLANNED).on(HOLD).to(HELD)
                    .by("meeting:write")
                    .given("有成员单位", "there are members", (meeting, _) -> Outcome.when(
                            !store.members(meeting.id()).isEmpty(),
                            "members-missing",
                            "请先填写成员单位。",
                            "Enter the members first."))
                    .basis(ROW_48)
                .from(HELD).on(CLOSE).to(CLOSED)
                    .by("meeting:write")
                    .document(MINUTES, "会议纪要", "minutes")
                    .basis(ROW_48)
                .build();
    }
}
