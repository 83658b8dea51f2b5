package cn.jingtu.construction;

import static cn.jingtu.indicator.Term.count;
import static cn.jingtu.indicator.Term.sum;
import static cn.jingtu.indicator.Term.sumOf;

import cn.jingtu.indicator.Indicator;
import cn.jingtu.indicator.Scope;
import cn.jingtu.indicator.Term.Rows;
import cn.jingtu.indicator.Unit;
import cn.jingtu.register.Amount;
import cn.jingtu.register.Reading;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of part 3: the duty to survey, reviews, lists and safe use of construction land. */
@Configuration(proxyBeanMethods = false)
class ConstructionFigures {

    private static final String PLOTS = "plots";

    @Bean
    static Indicator surveyedBeforeChange() {
        return Indicator.named("surveyed-before-change", null, "应调查地块调查率", "Plots surveyed that have to be")
                .of("construction-survey-duty")
                .method("1", "因用途变更、重点单位用地变更或转让、重点行业用地收回而应调查的地块，已有通过评审的调查报告的",
                        "Plots on file for a change of use, a key unit's land or land of a listed industry that have a survey report that passed its review")
                .atTheEndOfTheYear()
                .reaching(100)
                .whenNothing("没有应调查的地块。", "No plot has to be surveyed.")
                .share(
                        count("surveyed", "已调查地块", "plots surveyed", Unit.PLOT, Rows.linkedFrom(ConstructionFigures::obliged, ConstructionFigures::passedReports, "plot")),
                        count("obliged", "应调查地块", "plots to be surveyed", Unit.PLOT, ConstructionFigures::obliged));
    }

    private static Reading obliged(Scope scope) {
        return scope.checked(PLOTS).where("triggers", Plot.Trigger.SENSITIVE_USE, Plot.Trigger.KEY_UNIT, Plot.Trigger.INDUSTRY);
    }

    private static Reading passedReports(Scope scope) {
        return scope.everChecked("survey-reports").where("reviewResult", SurveyReport.ReviewResult.PASSED, SurveyReport.ReviewResult.AFTER_REVISION);
    }

    @Bean
    static Indicator constructionLandSafeUse() {
        return Indicator.named("construction-land-safe-use", "K03", "重点建设用地安全利用率", "Safe use of key construction land")
                .of("construction-survey-duty", "plot-remediation", "land-supply-gate")
                .spoken("建设用地安全利用率")
                .method("14-5", "变更为住宅、公共管理与公共服务用地的地块面积中，调查未超标或已移出名录的；未调查、在名录中的不计入分子",
                        "Area of plots changed to housing or public use that were surveyed without exceedance or left the register; not those without survey or still listed")
                .atTheEndOfTheYear()
                .whenNothing("没有变更为住宅、公共用地的地块。", "No plot was changed to housing or public use.")
                .share(
                        List.of(
                                sum("clean", "调查未超标面积", "surveyed, not contaminated", Unit.SQUARE_METRE, Amount.of("areaM2"),
                                        Rows.linkedFrom(s -> changed(s).where("polluted", "false"), ConstructionFigures::passedReports, "plot")),
                                sum("removed", "已移出名录面积", "removed from the register", Unit.SQUARE_METRE, Amount.of("areaM2"),
                                        Rows.linkedFrom(s -> changed(s).where("polluted", "true"), ConstructionFigures::removed, "plot"))),
                        List.of(sum("changed", "变更为住宅公共用地的面积", "area changed to housing or public use", Unit.SQUARE_METRE, "areaM2", ConstructionFigures::changed)));
    }

    private static Reading changed(Scope scope) {
        return scope.checked(PLOTS).where("triggers", Plot.Trigger.SENSITIVE_USE);
    }

    private static Reading removed(Scope scope) {
        return scope.until("control-listings", "removedOn");
    }

    @Bean
    static Indicator firstReviewPassed() {
        return Indicator.named("first-review-passed", "K17", "调查报告一次评审通过率", "Survey reports that passed their first review")
                .of("construction-survey-duty", "expert-review")
                .method("1", "当年评审的调查报告中，第一轮即通过（含修改后通过）的", "Reports reviewed within the year that passed in the first round, revised or not")
                .share(
                        count("first", "一次通过的报告", "passed in the first round", Unit.COUNT,
                                s -> s.during("survey-reports", "reviewedOn")
                                        .where("reviewResult", SurveyReport.ReviewResult.PASSED, SurveyReport.ReviewResult.AFTER_REVISION)
                                        .where("reviewRounds.to", "1")),
                        count("reviewed", "当年评审的报告", "reports reviewed", Unit.COUNT, s -> s.during("survey-reports", "reviewedOn")));
    }

    @Bean
    static Indicator reviewDays() {
        return Indicator.named("review-days", null, "调查报告评审天数", "Days to review a survey report")
                .of("expert-review")
                .method("1", "当年评审的报告从报送到评审的平均日历天数", "Mean of calendar days from submission to review of the reports reviewed within the year")
                .mean(Unit.DAY,
                        sumOf("days", "评审天数合计", "days in all", Unit.DAY, SurveyReport.class, ConstructionFigures::reviewedReports,
                                report -> BigDecimal.valueOf(ChronoUnit.DAYS.between(report.submittedOn(), report.reviewedOn()))),
                        count("reviewed", "当年评审的报告", "reports reviewed", Unit.COUNT, ConstructionFigures::reviewedReports));
    }

    private static Reading reviewedReports(Scope scope) {
        return scope.during("survey-reports", "reviewedOn").having("submittedOn");
    }

    @Bean
    static Indicator convertedFarmlandSurveyed() {
        return Indicator.named("converted-farmland-surveyed", null, "农用地转用地块调查率", "Converted farmland surveyed")
                .of("converted-farmland-survey")
                .method("1", "农用地转用地块中已有调查报告的", "Plots of converted farmland with a survey report")
                .atTheEndOfTheYear()
                .reaching(100)
                .whenNothing("没有农用地转用地块。", "No plot was converted from farmland.")
                .share(
                        count("surveyed", "已调查地块", "plots surveyed", Unit.PLOT,
                                Rows.linkedFrom(ConstructionFigures::converted, s -> s.everChecked("survey-reports"), "plot")),
                        count("converted", "农用地转用地块", "plots converted", Unit.PLOT, ConstructionFigures::converted));
    }

    private static Reading converted(Scope scope) {
        return scope.checked(PLOTS).where("kind", Plot.Kind.FARMLAND);
    }

    @Bean
    static Indicator plotsRestricted() {
        return Indicator.named("plots-restricted", null, "污染地块负面清单覆盖率", "Contaminated plots with banned uses")
                .of("plot-lists")
                .method("1", "污染地块中有未解除的开发利用负面清单的，应为 100%", "Contaminated plots with a ban of uses in force; has to be 100 %")
                .atTheEndOfTheYear()
                .reaching(100)
                .whenNothing("没有污染地块。", "There is no contaminated plot.")
                .share(
                        count("restricted", "有负面清单的地块", "plots with banned uses", Unit.PLOT,
                                Rows.linkedFrom(ConstructionFigures::contaminated, s -> s.checked("plot-restrictions").lacking("liftedOn"), "plot")),
                        count("contaminated", "污染地块", "contaminated plots", Unit.PLOT, ConstructionFigures::contaminated));
    }

    private static Reading contaminated(Scope scope) {
        return scope.checked(PLOTS).where("polluted", "true");
    }

    @Bean
    static Indicator contaminatedPlotsSafeUse() {
        return Indicator.named("contaminated-plots-safe-use", "K02", "污染地块安全利用率", "Safe use of contaminated plots")
                .of("plot-remediation")
                .spoken("污染地块安全利用率")
                .method("13-5", "再开发（变更为住宅、公共用地）的污染地块面积中，已移出名录、符合规划用途的", "Area of contaminated plots redeveloped for housing or public use that left the register")
                .atTheEndOfTheYear()
                .whenNothing("没有再开发的污染地块，不涉及。", "No contaminated plot was redeveloped.")
                .share(
                        sum("fit", "符合规划用途的面积", "area fit for its use", Unit.SQUARE_METRE, Amount.of("areaM2"),
                                Rows.linkedFrom(s -> changed(s).where("polluted", "true"), ConstructionFigures::removed, "plot")),
                        sum("redeveloped", "再开发的污染地块面积", "contaminated area redeveloped", Unit.SQUARE_METRE, "areaM2", s -> changed(s).where("polluted", "true")));
    }

    @Bean
    static Indicator plotsWithLiableParty() {
        return Indicator.named("plots-with-liable-party", null, "污染地块责任主体明确率", "Contaminated plots with a liable party")
                .of("liability")
                .method("1", "污染地块中责任人已认定，或确定由土地使用权人承担的", "Contaminated plots whose liable party is recognised, or whose land user answers")
                .atTheEndOfTheYear()
                .reaching(100)
                .whenNothing("没有污染地块。", "There is no contaminated plot.")
                .share(
                        count("liable", "责任明确的地块", "plots with a liable party", Unit.PLOT,
                                s -> contaminated(s).where("liability", Plot.Liability.RECOGNISED, Plot.Liability.UNKNOWN)),
                        count("contaminated", "污染地块", "contaminated plots", Unit.PLOT, ConstructionFigures::contaminated));
    }
}
