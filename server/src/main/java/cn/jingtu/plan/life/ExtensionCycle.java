package cn.jingtu.plan.life;

import static cn.jingtu.plan.life.ExtensionEvent.ASK;
import static cn.jingtu.plan.life.ExtensionEvent.GRANT;
import static cn.jingtu.plan.life.ExtensionEvent.REFUSE;
import static cn.jingtu.plan.life.ExtensionState.ASKED;
import static cn.jingtu.plan.life.ExtensionState.GRANTED;
import static cn.jingtu.plan.life.ExtensionState.REFUSED;

import cn.jingtu.procedure.LegalBasis;
import cn.jingtu.procedure.LifeCycle;
import cn.jingtu.procedure.Outcome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The life of a request for more time as one table. */
@Configuration
class ExtensionCycle {

    static final String OBJECT = "extension";

    private static final LegalBasis GOVERNMENT_SETS_DATES = LegalBasis.of(
            "本系统规则：时限由区府办确定，单位负责人可申请延期", "Rule of the house: the government office sets due dates, the head of a department may ask for more time");

    @Bean
    LifeCycle<ExtensionState, ExtensionEvent, Extension> extensionLifeCycle(ExtensionStore store, PeriodStore periods) {
        return LifeCycle.of(OBJECT, "延期申请", "Request for extension", ExtensionState.class, ExtensionEvent.class, store)
                .ends(GRANTED, REFUSED)
                .begins().on(ASK).to(ASKED)
                    .by("extension:ask")
                    .basis(GOVERNMENT_SETS_DATES)
                .from(ASKED).on(GRANT).to(GRANTED)
                    .by("extension:decide")
                    .otherThan(ASK)
                    .given("周期未办结", "the period is open", (extension, _) -> Outcome.when(
                            periods.find(extension.periodId()).map(Period::open).orElse(false),
                            "period-not-open",
                            "%d 年度周期已经办结或撤销，不再需要延期。".formatted(extension.year()),
                            "The period of %d is closed or withdrawn and needs no more time.".formatted(extension.year())))
                    .basis(GOVERNMENT_SETS_DATES)
                .from(ASKED).on(REFUSE).to(REFUSED)
                    .by("extension:decide")
                    .otherThan(ASK)
                    .withReason()
                    .basis(GOVERNMENT_SETS_DATES)
                .build();
    }
}
