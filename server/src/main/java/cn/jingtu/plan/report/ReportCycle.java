package cn.jingtu.plan.report;

import static cn.jingtu.plan.report.ReportEvent.BEGIN;
import static cn.jingtu.plan.report.ReportEvent.CHECK;
import static cn.jingtu.plan.report.ReportEvent.RECALL;
import static cn.jingtu.plan.report.ReportEvent.RETURN;
import static cn.jingtu.plan.report.ReportEvent.SIGN;
import static cn.jingtu.plan.report.ReportEvent.SUBMIT;
import static cn.jingtu.plan.report.ReportState.CHECKED;
import static cn.jingtu.plan.report.ReportState.DRAFT;
import static cn.jingtu.plan.report.ReportState.RETURNED;
import static cn.jingtu.plan.report.ReportState.SIGNED;
import static cn.jingtu.plan.report.ReportState.SUBMITTED;

import cn.jingtu.access.SettingDefinition;
import cn.jingtu.access.Settings;
import cn.jingtu.platform.Bilingual;
import cn.jingtu.procedure.Attempt;
import cn.jingtu.procedure.LegalBasis;
import cn.jingtu.procedure.LifeCycle;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The life of a report as one table. */
@Configuration
class ReportCycle {

    static final String OBJECT = "report";
    private static final String MERGE = "report.merge-submit-check:";

    private static final LegalBasis THREE_PEOPLE = LegalBasis.of(
            "本系统规则：报送、审核、签发由三个不同的人办理", "Rule of the house: three different people submit, check and sign");

    @Bean
    LifeCycle<ReportState, ReportEvent, Report> reportLifeCycle(ReportStore store, ReportGuards guards, Settings settings) {
        return LifeCycle.of(OBJECT, "进展报告", "Progress report", ReportState.class, ReportEvent.class, store)
                .ends(SIGNED)
                .begins().on(BEGIN).to(DRAFT)
                    .by("report:write")
                    .basis(THREE_PEOPLE)
                .from(DRAFT, RETURNED).on(SUBMIT).to(SUBMITTED)
                    .by("report:write")
                    .given("由报告的牵头单位办理", "by the lead that reports", guards::own)
                    .given("写明进展情况", "the narrative is written", guards::narrated)
                    .given("周期未办结", "the period is open", guards::periodOpen)
                    .given("办结报告附有办结成果", "a closing report proves its closing deliverables", guards::delivered)
                    .basis(THREE_PEOPLE)
                .from(SUBMITTED).on(RECALL).to(DRAFT)
                    .by("report:write")
                    .given("仅限报送人本人", "only by who submitted it", guards::submitter)
                    .basis(THREE_PEOPLE)
                .from(SUBMITTED).on(CHECK).to(CHECKED)
                    .by("report:check")
                    .otherThan(SUBMIT, (report, attempt) -> merged(settings, report, attempt))
                    .given("由报告的牵头单位办理", "by the lead that reports", guards::own)
                    .basis(THREE_PEOPLE)
                .from(SUBMITTED).on(RETURN).to(RETURNED)
                    .by("report:check")
                    .given("由报告的牵头单位办理", "by the lead that reports", guards::own)
                    .withReason()
                    .basis(THREE_PEOPLE)
                .from(CHECKED).on(SIGN).to(SIGNED)
                    .by("report:sign")
                    .otherThan(SUBMIT, CHECK)
                    .given("由报告的牵头单位办理", "by the lead that reports", guards::own)
                    .given("没有未答复的异议", "no objection is open", guards::agreed)
                    .given("周期未办结", "the period is open", guards::periodOpen)
                    .given("办结报告附有办结成果", "a closing report proves its closing deliverables", guards::delivered)
                    .basis(THREE_PEOPLE)
                .from(CHECKED).on(RETURN).to(RETURNED)
                    .by("report:sign")
                    .given("由报告的牵头单位办理", "by the lead that reports", guards::own)
                    .withReason()
                    .basis(THREE_PEOPLE)
                .build();
    }

    private static Optional<Bilingual> merged(Settings settings, Report report, Attempt attempt) {
        if (!settings.flag(MERGE + report.organisationId(), false)) return Optional.empty();
        return Optional.of(Bilingual.of(
                "按设置 %s%d，报送与审核由同一人办理。".formatted(MERGE, report.organisationId()),
                "Submitted and checked by one person under the setting %s%d.".formatted(MERGE, report.organisationId())));
    }

    @Bean
    SettingDefinition mergeSubmitCheck() {
        return new SettingDefinition(
                MERGE + "*",
                SettingDefinition.Kind.FLAG,
                "false",
                Bilingual.of("报送与审核合并", "Submit and check by one person"),
                Bilingual.of(
                        "允许该单位由一人同时办理报送和审核（小单位），每次使用均记入办理记录。",
                        "Lets one person of this body both submit and check (small offices); each use is recorded."));
    }
}
