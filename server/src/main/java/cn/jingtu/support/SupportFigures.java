package cn.jingtu.support;

import static cn.jingtu.indicator.Term.count;
import static cn.jingtu.indicator.Term.distinct;
import static cn.jingtu.indicator.Term.sum;

import cn.jingtu.indicator.Indicator;
import cn.jingtu.indicator.Scope;
import cn.jingtu.indicator.Term.Rows;
import cn.jingtu.indicator.Unit;
import cn.jingtu.register.Amount;
import cn.jingtu.register.Reading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of part 9: money, incentives, research, agencies. */
@Configuration(proxyBeanMethods = false)
class SupportFigures {

    @Bean
    static Indicator fundsPaid() {
        return Indicator.named("funds-paid", "K20", "资金支出进度", "Payment progress")
                .of("public-funds")
                .spoken("支出进度", "资金支出率")
                .method("1", "已到位资金中已支付的（历年累计）", "Funds that arrived, of which paid, over the years")
                .atTheEndOfTheYear()
                .whenNothing("没有到位资金。", "No funds have arrived.")
                .share(
                        sum("paid", "已支付", "paid", Unit.TEN_THOUSAND_YUAN, "amount", s -> s.until("fund-payments", "paidOn")),
                        sum("arrived", "已到位", "arrived", Unit.TEN_THOUSAND_YUAN, "arrived", s -> s.until("fund-lines", "arrivedOn")));
    }

    @Bean
    static Indicator fundTargetsReached() {
        return Indicator.named("fund-targets-reached", "K20", "资金绩效目标完成率", "Targets of funds reached")
                .of("public-funds")
                .method("1", "当年及以前预算年度的资金绩效目标中已完成的", "Targets set for funds of this and earlier budget years that were reached")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        sum("reached", "完成目标", "targets reached", Unit.COUNT, "targetsReached", SupportFigures::lines),
                        sum("set", "设定目标", "targets set", Unit.COUNT, "targetsSet", SupportFigures::lines));
    }

    private static Reading lines(Scope scope) {
        return scope.everChecked("fund-lines").where("year.to", Integer.toString(scope.year())).having("targetsReached");
    }

    @Bean
    static Indicator incentiveBeneficiaries() {
        return Indicator.named("incentive-beneficiaries", null, "受益企业", "Beneficiaries of incentives")
                .of("incentives")
                .method("1", "当年享受激励政策的单位", "Bodies that used a policy within the year")
                .total(Unit.ENTERPRISE, distinct("beneficiaries", "受益单位", "beneficiaries", Unit.ENTERPRISE, "beneficiary", s -> s.ofYear("incentive-uses", "year")));
    }

    @Bean
    static Indicator incentiveAmount() {
        return Indicator.named("incentive-amount", null, "激励金额", "Amount of incentives")
                .of("incentives")
                .method("1", "当年激励政策受益金额", "What policies gave within the year")
                .total(Unit.TEN_THOUSAND_YUAN, sum("amount", "受益金额", "amount", Unit.TEN_THOUSAND_YUAN, "amount", s -> s.ofYear("incentive-uses", "year")));
    }

    @Bean
    static Indicator researchDone() {
        return finished("research-done", "research", ResearchProject.Kind.RESEARCH, "技术研究完成率", "Research done", "技术研究项目", "research projects");
    }

    @Bean
    static Indicator pilotsDone() {
        return finished("pilots-done", "pilots", ResearchProject.Kind.PILOT, "应用试点完成率", "Pilots done", "应用试点项目", "pilots");
    }

    private static Indicator finished(String key, String measure, ResearchProject.Kind kind, String zh, String en, String whatZh, String whatEn) {
        return Indicator.named(key, null, zh, en)
                .of(measure)
                .method("1", "计划在当年及以前完成的项目中已完成的", "Projects planned for this or an earlier year that are finished")
                .atTheEndOfTheYear()
                .reaching(100)
                .whenNothing("没有列入计划的项目。", "No project was planned.")
                .share(
                        count("finished", "已完成的" + whatZh, whatEn + " finished", Unit.COUNT, s -> planned(s, kind).between("finishedOn", null, s.last())),
                        count("planned", "计划的" + whatZh, whatEn + " planned", Unit.COUNT, s -> planned(s, kind)));
    }

    private static Reading planned(Scope scope, ResearchProject.Kind kind) {
        return scope.everChecked("research-projects").where("kind", kind).where("plannedYear.to", Integer.toString(scope.year()));
    }

    @Bean
    static Indicator demonstrationArea() {
        return Indicator.named("demonstration-area", null, "试点示范面积", "Demonstration area")
                .of("pilots")
                .method("1", "计划在当年及以前的试点的示范面积", "Demonstration area of pilots planned for this or an earlier year")
                .atTheEndOfTheYear()
                .total(Unit.MU, sum("area", "示范面积", "demonstration area", Unit.MU, "demoMu", s -> planned(s, ResearchProject.Kind.PILOT).having("demoMu")));
    }

    @Bean
    static Indicator agenciesChecked() {
        return Indicator.named("agencies-checked", null, "机构抽查率", "Agencies checked")
                .of("monitoring-market")
                .method("1", "在册从业机构中当年检查过的；要求由指标目标下达", "Agencies on file that were checked within the year; how many is set as a target")
                .share(
                        count("checked", "已检查机构", "agencies checked", Unit.ENTERPRISE,
                                Rows.linkedFrom(s -> s.checked("agencies"), s -> s.during("agency-checks", "checkedOn"), "agency")),
                        count("agencies", "在册机构", "agencies on file", Unit.ENTERPRISE, s -> s.checked("agencies")));
    }

    @Bean
    static Indicator agencyViolations() {
        return Indicator.named("agency-violations", null, "机构检查发现违规", "Violations found at agencies")
                .of("monitoring-market")
                .method("1", "当年检查不合格的次数", "Checks of the year that were not passed")
                .total(Unit.TIME, count("violations", "不合格检查", "checks not passed", Unit.TIME, SupportFigures::violations));
    }

    private static Reading violations(Scope scope) {
        return scope.during("agency-checks", "checkedOn").where("passed", "false");
    }

    @Bean
    static Indicator agencyViolationsRectified() {
        return Indicator.named("agency-violations-rectified", null, "机构违规整改率", "Violations at agencies rectified")
                .of("monitoring-market")
                .method("1", "当年不合格检查中已整改的", "Checks of the year not passed that were rectified")
                .reaching(100)
                .whenNothing("当年检查未发现违规。", "The checks of this year found no violation.")
                .share(
                        count("rectified", "已整改", "rectified", Unit.TIME, s -> violations(s).having("rectifiedOn")),
                        count("violations", "不合格检查", "checks not passed", Unit.TIME, SupportFigures::violations));
    }
}
