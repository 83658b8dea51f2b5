package cn.jingtu.plan.town;

import static cn.jingtu.plan.town.DutyLetterEvent.ARCHIVE;
import static cn.jingtu.plan.town.DutyLetterEvent.ISSUE;
import static cn.jingtu.plan.town.DutyLetterEvent.SIGN;
import static cn.jingtu.plan.town.DutyLetterState.ARCHIVED;
import static cn.jingtu.plan.town.DutyLetterState.DRAFT;
import static cn.jingtu.plan.town.DutyLetterState.ISSUED;
import static cn.jingtu.plan.town.DutyLetterState.SIGNED;

import cn.jingtu.plan.life.TaskRights;
import cn.jingtu.procedure.LegalBasis;
import cn.jingtu.procedure.LifeCycle;
import cn.jingtu.procedure.Outcome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The life of a duty letter as one table. */
@Configuration
class DutyLetterCycle {

    static final String OBJECT = "duty-letter";
    static final String SIGNED_LETTER = "signed-letter";

    private static final LegalBasis ROW_47 =
            LegalBasis.of("重点任务分工第47行：落实属地责任", "Work division table, row 47: towns are the main body");

    @Bean
    LifeCycle<DutyLetterState, DutyLetterEvent, DutyLetter> dutyLetterLifeCycle(DutyLetterStore store, TaskRights rights) {
        return LifeCycle.of(OBJECT, "镇街责任书", "Town duty letter", DutyLetterState.class, DutyLetterEvent.class, store)
                .ends(ARCHIVED)
                .begins().on(DutyLetterEvent.DRAFT).to(DRAFT)
                    .by("duty-letter:write")
                    .basis(ROW_47)
                .from(DRAFT).on(ISSUE).to(ISSUED)
                    .by("duty-letter:write")
                    .given("写明责任事项", "it has items", (letter, _) -> Outcome.when(
                            !store.items(letter.id()).isEmpty(), "items-missing", "请先填写责任事项。", "Enter the duties first."))
                    .basis(ROW_47)
                .from(ISSUED).on(SIGN).to(SIGNED)
                    .by("duty-letter:sign")
                    .given("由该镇街签订", "by the town itself", (letter, attempt) -> {
                        var actor = attempt.actor();
                        return Outcome.when(
                                actor != null && rights.sameBody(actor.organisationId(), letter.organisationId()),
                                "not-the-town",
                                "责任书由%s签订。".formatted(letter.organisation()),
                                "The letter is signed by %s.".formatted(rights.english(letter.organisationId())));
                    })
                    .basis(ROW_47)
                .from(SIGNED).on(ARCHIVE).to(ARCHIVED)
                    .by("duty-letter:write")
                    .document(SIGNED_LETTER, "签字扫描件", "scan of the signed letter")
                    .basis(ROW_47)
                .build();
    }
}
