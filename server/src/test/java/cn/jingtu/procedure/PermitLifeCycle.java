package cn.jingtu.procedure;

import static cn.jingtu.procedure.PermitLifeCycle.Event.*;
import static cn.jingtu.procedure.PermitLifeCycle.State.*;

import cn.jingtu.platform.Bilingual;
import java.time.LocalDate;

/** The example of {@code package.md}: the life of a permit. What stands between the marks is printed there. */
final class PermitLifeCycle {

    private PermitLifeCycle() {}

    // example
    enum State implements Word {
        DRAFT("草稿", "draft"), SUBMITTED("待审", "submitted"), GRANTED("已批准", "granted");
        private final Bilingual word;
        State(String zh, String en) { word = Bilingual.of(zh, en); }
        @Override public Bilingual word() { return word; }
    }

    enum Event implements Word {
        CREATE("登记", "create"), SUBMIT("报送", "submit"), GRANT("批准", "grant"), RETURN("退回", "return");
        private final Bilingual word;
        Event(String zh, String en) { word = Bilingual.of(zh, en); }
        @Override public Bilingual word() { return word; }
    }

    record Permit(long id, State state, String text, int areaMu) {}

    static LifeCycle<State, Event, Permit> table(Things<State, Permit> permits) {
        var law = LegalBasis.of("《土壤污染防治法》第五十九条", "Soil Pollution Law art. 59")
                .from(LocalDate.of(2026, 8, 15), "《生态环境法典》第四百五十四条", "Environmental Code art. 454");
        return LifeCycle.of("permit", "许可", "Permit", State.class, Event.class, permits)
                .ends(GRANTED)
                .begins().on(CREATE).to(DRAFT).by("report:write").basis(law)
                .from(DRAFT).on(SUBMIT).to(SUBMITTED).by("report:write")
                    .given("面积已填写", "the area is given", (permit, attempt) -> Outcome.when(permit.areaMu() > 0,
                            "area-missing", "请填写面积（亩）。", "Give the area (mu)."))
                    .document("plan", "方案", "Plan").within(Limit.months(6)).basis(law)
                .from(SUBMITTED).on(GRANT).to(GRANTED).by("report:sign").otherThan(SUBMIT)
                    .within(Limit.workingDays(30).adjustableBy("permit.days")).basis(law)
                .from(SUBMITTED).on(RETURN).to(DRAFT).by("report:sign").withReason().basis(law)
                .build();
    }
    // end
}
