package cn.jingtu.remediation;

import static cn.jingtu.indicator.Term.count;
import static cn.jingtu.indicator.Term.distinct;
import static cn.jingtu.indicator.Term.sum;

import cn.jingtu.indicator.Indicator;
import cn.jingtu.indicator.Scope;
import cn.jingtu.indicator.Term.Rows;
import cn.jingtu.indicator.Unit;
import cn.jingtu.register.Reading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of part 6: the project bank, filing, works, effect evaluation. */
@Configuration(proxyBeanMethods = false)
class RemediationFigures {

    @Bean
    static Indicator projectsInBank() {
        return Indicator.named("projects-in-bank", null, "入库项目", "Projects in the bank")
                .of("project-bank")
                .method("1", "已入库的治理修复项目；任务数由指标目标下达", "Projects admitted to a bank; how many is set as a target")
                .atTheEndOfTheYear()
                .total(Unit.COUNT, count("admitted", "入库项目", "projects in the bank", Unit.COUNT, s -> s.until("projects", "admittedOn")));
    }

    @Bean
    static Indicator projectsMature() {
        return Indicator.named("projects-mature", null, "入库项目成熟率", "Mature projects in the bank")
                .of("project-bank")
                .method("1", "入库项目中场地、责任、方案三项前期工作均已完成的", "Projects in the bank whose site, liability and plan are all settled")
                .atTheEndOfTheYear()
                .share(
                        count("mature", "成熟项目", "mature projects", Unit.COUNT,
                                s -> s.until("projects", "admittedOn").where("siteReady", "true").where("liabilityClear", "true").where("planReviewed", "true")),
                        count("admitted", "入库项目", "projects in the bank", Unit.COUNT, s -> s.until("projects", "admittedOn")));
    }

    @Bean
    static Indicator privateProjects() {
        return Indicator.named("private-projects", null, "社会资本参与项目", "Projects with private capital")
                .of("ppp")
                .method("1", "以政府和社会资本合作或特许经营方式筹资的项目", "Projects funded by partnership or franchise")
                .atTheEndOfTheYear()
                .total(Unit.COUNT, count("private", "社会资本参与项目", "projects with private capital", Unit.COUNT,
                        s -> s.checked("projects").where("funding", Project.Funding.PPP, Project.Funding.FRANCHISE)));
    }

    @Bean
    static Indicator privateFunds() {
        return Indicator.named("private-funds", null, "社会资本投入", "Private funds")
                .of("ppp")
                .method("1", "项目库中社会资本金额合计", "Private funds of the projects")
                .atTheEndOfTheYear()
                .total(Unit.TEN_THOUSAND_YUAN, sum("private", "社会资本", "private funds", Unit.TEN_THOUSAND_YUAN, "privateFund", s -> s.checked("projects").having("privateFund")));
    }

    @Bean
    static Indicator plotsFinished() {
        return Indicator.named("plots-finished", null, "地块管控修复完成率", "Plots remediated")
                .of("plot-remediation")
                .method("1", "已开工的地块风险管控和修复方案中，效果评估达标的", "Filed plans for plots that were started and whose evaluation says they reached their targets")
                .atTheEndOfTheYear()
                .reaching(100)
                .whenNothing("没有开工的管控修复工程。", "No works have been started.")
                .share(
                        count("finished", "已达标工程", "works that reached their targets", Unit.COUNT, Rows.linkedFrom(
                                RemediationFigures::plotWorks, s -> s.until("effect-evaluations", "finishedOn").where("reached", "true"), "filing")),
                        count("started", "已开工工程", "works started", Unit.COUNT, RemediationFigures::plotWorks));
    }

    private static Reading plotWorks(Scope scope) {
        return scope.until("plan-filings", "startedOn").where("kind", PlanFiling.Kind.CONTROL, PlanFiling.Kind.REMEDIATION);
    }

    @Bean
    static Indicator filedBeforeStart() {
        return Indicator.named("filed-before-start", null, "方案开工前备案率", "Plans filed before the works")
                .of("plan-filing")
                .method("1", "当年开工的方案中备案不晚于开工的", "Plans whose works started within the year that were filed no later than that day")
                .reaching(100)
                .whenNothing("当年没有开工的工程。", "No works were started this year.")
                .share(
                        count("filed", "开工前备案的方案", "filed in time", Unit.COUNT, s -> s.during("plan-filings", "startedOn").where("filedOn.noLater", "startedOn")),
                        count("started", "当年开工的方案", "started this year", Unit.COUNT, s -> s.during("plan-filings", "startedOn")));
    }

    @Bean
    static Indicator worksSupervised() {
        return Indicator.named("works-supervised", null, "工程环境监理率", "Works under supervision")
                .of("secondary-pollution", "survey-and-works-supervision")
                .method("1", "当年有施工月报的工程中有环境监理单位的", "Works with reports of the year that have a supervisor")
                .reaching(100)
                .whenNothing("当年没有在施工程。", "No works were under way this year.")
                .share(
                        distinct("supervised", "有监理的工程", "works with a supervisor", Unit.COUNT, "filing", s -> s.during("works-reports", "reportedOn").having("supervisor")),
                        distinct("works", "在施工程", "works under way", Unit.COUNT, "filing", s -> s.during("works-reports", "reportedOn")));
    }

    @Bean
    static Indicator transportsReported() {
        return Indicator.named("transports-reported", null, "污染土壤转运报告率", "Transports of soil reported")
                .of("secondary-pollution")
                .method("1", "当年转运中在转运之前（含当日）报告两地的", "Transports of the year reported no later than the day they left")
                .reaching(100)
                .whenNothing("当年没有转运污染土壤。", "No soil was moved this year.")
                .share(
                        count("reported", "已报告转运", "transports reported", Unit.TIME, s -> s.during("soil-transfers", "sentOn").where("reportedOn.noLater", "sentOn")),
                        count("transports", "转运次数", "transports", Unit.TIME, s -> s.during("soil-transfers", "sentOn")));
    }

    @Bean
    static Indicator worksEvaluated() {
        return Indicator.named("works-evaluated", null, "效果评估率", "Works evaluated")
                .of("effect-evaluation")
                .method("1", "已完工工程中效果评估报告已完成并备案的", "Works finished whose effect evaluation was completed and filed")
                .atTheEndOfTheYear()
                .reaching(100)
                .whenNothing("没有完工的工程。", "No works are finished.")
                .share(
                        count("evaluated", "已评估工程", "works evaluated", Unit.COUNT,
                                s -> s.until("effect-evaluations", "worksFinishedOn").having("finishedOn").having("filedOn")),
                        count("finished", "已完工工程", "works finished", Unit.COUNT, s -> s.until("effect-evaluations", "worksFinishedOn")));
    }
}
