package cn.jingtu.prevention;

import static cn.jingtu.indicator.Term.count;
import static cn.jingtu.indicator.Term.sum;

import cn.jingtu.indicator.Indicator;
import cn.jingtu.indicator.Scope;
import cn.jingtu.indicator.Term.Rows;
import cn.jingtu.indicator.Unit;
import cn.jingtu.register.Reading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of part 4: siting, unused land, water sources, impact assessment, letters of duty. */
@Configuration(proxyBeanMethods = false)
class PreventionFigures {

    /**
     * Industries that are kept away from priority farmland: mining and smelting of non-ferrous metals, tanning, oil and coking,
     * chemicals, medicine, plating, batteries, dismantling of electronics, hazardous waste (plan row 9; divisions of GB/T 4754-2017).
     */
    private static final String RISKY = "09,19,25,26,27,32,33,38,42,77";

    @Bean
    static Indicator sitingConcluded() {
        return Indicator.named("siting-concluded", null, "项目选址比对率", "Projects laid over priority farmland")
                .of("siting-near-priority-farmland")
                .method("1", "当年受理的有色采选冶炼、石油加工、化工、焦化、电镀、制革、医药、电池、电子拆解、危废等行业的建设项目和现有企业中已作出审查结论的",
                        "Projects and existing enterprises of the industries that row 9 names, received within the year, that have a conclusion")
                .reaching(100)
                .share(
                        count("concluded", "已有结论的项目", "projects with a conclusion", Unit.COUNT, s -> sites(s).having("conclusion")),
                        count("received", "已受理项目", "projects received", Unit.COUNT, PreventionFigures::sites));
    }

    private static Reading sites(Scope scope) {
        return scope.during("siting-reviews", "receivedOn").where("kind", SitingReview.Kind.PROJECT, SitingReview.Kind.EXISTING).where("industry", RISKY);
    }

    @Bean
    static Indicator sitingRefused() {
        return Indicator.named("siting-refused", null, "不予准入和另行选址项目", "Projects refused or sent elsewhere")
                .of("siting-near-priority-farmland")
                .method("1", "当年受理并不予准入或另行选址的项目", "Projects received within the year that were refused or had to find another site")
                .total(Unit.COUNT, count("refused", "不予准入或另行选址", "refused or sent elsewhere", Unit.COUNT,
                        s -> sites(s).where("conclusion", SitingReview.Conclusion.REFUSED, SitingReview.Conclusion.RELOCATE)));
    }

    @Bean
    static Indicator sitingOnPriorityFarmland() {
        return Indicator.named("siting-on-priority-farmland", null, "准入项目占用优先保护类耕地", "Projects admitted on priority farmland")
                .of("siting-near-priority-farmland")
                .method("1", "当年受理、涉及优先保护类耕地仍准予的项目，应为 0", "Projects received within the year and admitted although on priority farmland; has to be 0")
                .notAbove(0)
                .total(Unit.COUNT, count("admitted", "占用优先保护类耕地的准入项目", "admitted on priority farmland", Unit.COUNT,
                        s -> sites(s).where("priorityFarmland", "true").where("conclusion", SitingReview.Conclusion.ADMITTED, SitingReview.Conclusion.CONDITIONAL)));
    }

    @Bean
    static Indicator layoutArgued() {
        return Indicator.named("layout-argued", null, "布局论证率", "Layouts argued")
                .of("spatial-layout")
                .method("1", "当年受理的项目、园区和区域规划中，结论附有土壤环境承载能力分析的", "Projects and plans received within the year whose conclusion rests on an analysis of the soil's capacity")
                .reaching(100)
                .share(
                        count("argued", "已论证", "argued", Unit.COUNT, s -> s.during("siting-reviews", "receivedOn").having("conclusion").having("capacity")),
                        count("due", "应论证", "to be argued", Unit.COUNT, s -> s.during("siting-reviews", "receivedOn")));
    }

    @Bean
    static Indicator redlineCluesHandled() {
        return Indicator.named("redline-clues-handled", null, "红线线索处置率", "Redline clues handled")
                .of("redline-unused-land")
                .method("1", "当年发现的生态保护红线线索中已办结的", "Clues found within the year that were handled")
                .reaching(100)
                .whenNothing("当年没有发现线索。", "No clue was found this year.")
                .share(
                        count("handled", "已办结线索", "clues handled", Unit.COUNT, s -> s.during("redline-clues", "foundOn").having("handledOn")),
                        count("found", "发现线索", "clues found", Unit.COUNT, s -> s.during("redline-clues", "foundOn")));
    }

    @Bean
    static Indicator reservePatrols() {
        return Indicator.named("reserve-patrols-done", null, "耕地后备资源巡查次数", "Patrols of reserve land")
                .of("reserve-land-patrol")
                .method("1", "当年巡查次数；计划次数由指标目标下达", "Patrols of the year; the plan is set as a target")
                .total(Unit.TIME, count("patrols", "巡查次数", "patrols", Unit.TIME, s -> s.during("reserve-patrols", "patrolledOn")));
    }

    @Bean
    static Indicator patrolFindingsActedOn() {
        return Indicator.named("patrol-findings-acted-on", null, "巡查问题处理率", "Findings of patrols acted on")
                .of("reserve-land-patrol")
                .method("1", "当年巡查发现的问题中已处理的", "Findings of the year's patrols that were acted on")
                .reaching(100)
                .whenNothing("当年巡查未发现问题。", "The patrols of this year found nothing.")
                .share(
                        count("acted", "已处理的问题", "findings acted on", Unit.COUNT, s -> findings(s).having("actionOn")),
                        count("found", "发现的问题", "findings", Unit.COUNT, PreventionFigures::findings));
    }

    private static Reading findings(Scope scope) {
        return scope.during("reserve-patrols", "patrolledOn").where("finding", ReservePatrol.Finding.DUMPING, ReservePatrol.Finding.DISCHARGE,
                ReservePatrol.Finding.CONSTRUCTION, ReservePatrol.Finding.EXCAVATION, ReservePatrol.Finding.OTHER);
    }

    @Bean
    static Indicator reclaimedSurveyed() {
        return Indicator.named("reclaimed-surveyed", null, "开垦耕地土壤调查率", "Land reclaimed for farming surveyed")
                .of("reserve-land-patrol", "unused-land-development")
                .method("1", "批准开垦为耕地的未利用地项目中已开展土壤调查的", "Developments for farmland whose soil was surveyed")
                .atTheEndOfTheYear()
                .reaching(100)
                .whenNothing("没有开垦耕地项目。", "No development is for farmland.")
                .share(
                        count("surveyed", "已调查的项目", "developments surveyed", Unit.COUNT, s -> reclaimed(s).where("soilSurveyed", "true")),
                        count("reclaimed", "开垦耕地项目", "developments for farmland", Unit.COUNT, PreventionFigures::reclaimed));
    }

    private static Reading reclaimed(Scope scope) {
        return scope.until("unused-land-developments", "approvedOn").where("purpose", UnusedLandDevelopment.Purpose.FARMLAND);
    }

    @Bean
    static Indicator developmentsChecked() {
        return Indicator.named("developments-checked", null, "未利用地开发核查率", "Developments of unused land checked")
                .of("unused-land-development")
                .method("1", "已批准的未利用地开发项目中已核查的", "Approved developments that were checked")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        count("checked", "已核查项目", "developments checked", Unit.COUNT,
                                s -> s.until("unused-land-developments", "approvedOn").having("checkedOn")),
                        count("approved", "已批准项目", "developments approved", Unit.COUNT, s -> s.until("unused-land-developments", "approvedOn")));
    }

    @Bean
    static Indicator waterSourceProblemsClosed() {
        return Indicator.named("water-source-problems-closed", null, "水源地问题整改率", "Problems of water sources closed")
                .of("drinking-water-sources")
                .method("1", "已发现的饮用水水源地问题中已整改销号的", "Problems found at drinking-water sources that were closed")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        count("closed", "已整改问题", "problems closed", Unit.COUNT,
                                s -> s.until("water-source-problems", "foundOn").between("closedOn", null, s.last())),
                        count("found", "发现问题", "problems found", Unit.COUNT, s -> s.until("water-source-problems", "foundOn")));
    }

    @Bean
    static Indicator waterCompliance() {
        return Indicator.named("water-compliance", null, "水源地水质达标率", "Compliance of source water")
                .of("drinking-water-sources")
                .method("1", "各水源地水质达标率的平均", "Mean of the compliance rates of the sources")
                .atTheEndOfTheYear()
                .reaching(100)
                .mean(Unit.PERCENT,
                        sum("rates", "达标率之和", "sum of the rates", Unit.PERCENT, "compliance", s -> s.checked("water-sources").having("compliance")),
                        count("sources", "有水质数据的水源地", "sources with a rate", Unit.PLACE, s -> s.checked("water-sources").having("compliance")));
    }

    @Bean
    static Indicator eiaWithSoil() {
        return Indicator.named("eia-with-soil", null, "环评含土壤内容率", "Assessments with a soil part")
                .of("eia-soil")
                .method("1", "当年审批、须开展土壤评价的项目中，含土壤现状调查和影响预测的", "Projects approved within the year that need a soil part and have survey and prediction")
                .reaching(100)
                .whenNothing("当年没有须开展土壤评价的项目。", "No project approved this year needs a soil part.")
                .share(
                        count("with", "含土壤内容的项目", "with a soil part", Unit.COUNT, s -> soilRequired(s).where("soilSurvey", "true").where("soilImpact", "true")),
                        count("required", "须开展土壤评价的项目", "that need one", Unit.COUNT, PreventionFigures::soilRequired));
    }

    private static Reading soilRequired(Scope scope) {
        return scope.during("eia-projects", "approvedOn").where("soilRequired", "true");
    }

    @Bean
    static Indicator eiaMeasuresBuilt() {
        return Indicator.named("eia-measures-built", null, "土壤措施三同时落实率", "Soil measures of assessments built")
                .of("eia-soil")
                .method("1", "当年三同时核查的项目中措施已落实的", "Projects checked within the year whose measures were built")
                .reaching(100)
                .whenNothing("当年没有开展三同时核查。", "No project was checked this year.")
                .share(
                        count("built", "已落实项目", "built", Unit.COUNT, s -> s.during("eia-projects", "checkedOn").where("checkResult", EiaProject.CheckResult.BUILT)),
                        count("checked", "已核查项目", "checked", Unit.COUNT, s -> s.during("eia-projects", "checkedOn")));
    }

    @Bean
    static Indicator lettersSigned() {
        return Indicator.named("letters-signed", "K16", "责任书签订率", "Letters of duty signed")
                .of("responsibility-letters")
                .spoken("责任书")
                .method("1", "在册重点监管单位中有有效责任书的", "Key units listed that have a valid letter")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        count("signed", "有有效责任书的单位", "units with a valid letter", Unit.ENTERPRISE, Rows.linkedFrom(
                                PreventionFigures::keyUnits, s -> s.until("responsibility-letters", "signedOn").between("validUntil", s.last(), null), "unit")),
                        count("listed", "在册重点单位", "key units listed", Unit.ENTERPRISE, PreventionFigures::keyUnits));
    }

    private static Reading keyUnits(Scope scope) {
        return scope.checked("key-units").lacking("removedOn");
    }
}
