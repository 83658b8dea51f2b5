package cn.jingtu.plan.supervision;

import static cn.jingtu.plan.supervision.SupervisionEvent.CLOSE;
import static cn.jingtu.plan.supervision.SupervisionEvent.DECIDE;
import static cn.jingtu.plan.supervision.SupervisionEvent.EXTEND;
import static cn.jingtu.plan.supervision.SupervisionEvent.ISSUE;
import static cn.jingtu.plan.supervision.SupervisionEvent.REPLY;
import static cn.jingtu.plan.supervision.SupervisionState.CLOSED;
import static cn.jingtu.plan.supervision.SupervisionState.DRAFT;
import static cn.jingtu.plan.supervision.SupervisionState.ISSUED;
import static cn.jingtu.plan.supervision.SupervisionState.REPLIED;
import static cn.jingtu.plan.supervision.SupervisionState.RETURNED;

import cn.jingtu.access.SettingDefinition;
import cn.jingtu.plan.life.TaskRights;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.procedure.Attempt;
import cn.jingtu.procedure.LegalBasis;
import cn.jingtu.procedure.LifeCycle;
import cn.jingtu.procedure.Outcome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The life of a supervision item as one table. */
@Configuration
class SupervisionCycle {

    static final String OBJECT = "supervision";
    static final String REMIND_DAYS = "supervision.remind-days";
    static final int REMIND_DAYS_DEFAULT = 3;
    static final String YELLOW_DAYS = "supervision.yellow-days";
    static final int YELLOW_DAYS_DEFAULT = 5;

    private static final LegalBasis INSPECTION_RULES =
            LegalBasis.of("《政府督查工作条例》（国务院令第733号）", "Regulations on Government Inspection Work (State Council Order 733)");

    @Bean
    LifeCycle<SupervisionState, SupervisionEvent, Supervision> supervisionLifeCycle(SupervisionStore store, TaskRights rights) {
        return LifeCycle.of(OBJECT, "督办件", "Supervision item", SupervisionState.class, SupervisionEvent.class, store)
                .ends(CLOSED)
                .begins().on(SupervisionEvent.DRAFT).to(DRAFT)
                    .by("supervision:issue")
                    .basis(INSPECTION_RULES)
                .begins().on(DECIDE).to(ISSUED)
                    .by("meeting:write")
                    .basis(INSPECTION_RULES)
                .from(DRAFT).on(ISSUE).to(ISSUED)
                    .by("supervision:issue")
                    .basis(INSPECTION_RULES)
                .from(ISSUED, RETURNED).on(REPLY).to(REPLIED)
                    .by("supervision:reply")
                    .given("由责任单位办理", "by the body that owes", (item, attempt) -> owes(item, attempt, rights))
                    .withReason()
                    .basis(INSPECTION_RULES)
                .from(REPLIED).on(SupervisionEvent.RETURN).to(RETURNED)
                    .by("supervision:issue")
                    .withReason()
                    .basis(INSPECTION_RULES)
                .from(ISSUED).on(EXTEND).to(ISSUED)
                    .by("supervision:issue")
                    .withReason()
                    .basis(INSPECTION_RULES)
                .from(RETURNED).on(EXTEND).to(RETURNED)
                    .by("supervision:issue")
                    .withReason()
                    .basis(INSPECTION_RULES)
                .from(REPLIED).on(CLOSE).to(CLOSED)
                    .by("supervision:issue")
                    .otherThan(REPLY)
                    .basis(INSPECTION_RULES)
                .build();
    }

    private static Outcome owes(Supervision item, Attempt attempt, TaskRights rights) {
        var actor = attempt.actor();
        return Outcome.when(
                actor != null && rights.sameBody(actor.organisationId(), item.organisationId()),
                "not-the-owing-body",
                "该督办件由%s办理。".formatted(item.organisation()),
                "%s has to answer this item.".formatted(rights.english(item.organisationId())));
    }

    @Bean
    SettingDefinition supervisionRemindDays() {
        return new SettingDefinition(
                REMIND_DAYS,
                SettingDefinition.Kind.NUMBER,
                String.valueOf(REMIND_DAYS_DEFAULT),
                Bilingual.of("督办蓝单提前天数", "Blue slip: days before"),
                Bilingual.of("督办件到期前多少个工作日出蓝单提醒。", "Working days before the due date from which an item shows the blue slip."));
    }

    @Bean
    SettingDefinition supervisionYellowDays() {
        return new SettingDefinition(
                YELLOW_DAYS,
                SettingDefinition.Kind.NUMBER,
                String.valueOf(YELLOW_DAYS_DEFAULT),
                Bilingual.of("督办黄单天数", "Yellow slip: days after"),
                Bilingual.of("督办件逾期不超过多少个工作日为黄单，超过为红单。", "Working days after the due date up to which the slip is yellow; then it is red."));
    }
}
