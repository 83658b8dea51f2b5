package cn.jingtu.enforcement;

import static cn.jingtu.indicator.Term.count;
import static cn.jingtu.indicator.Term.sum;

import cn.jingtu.indicator.Indicator;
import cn.jingtu.indicator.Scope;
import cn.jingtu.indicator.Unit;
import cn.jingtu.register.Ledger;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of rows 19 and 56: inspections, corrections, cases. */
@Configuration(proxyBeanMethods = false)
class InspectionFigures {

    @Bean
    static Indicator inspectionsHeld() {
        return Indicator.named("inspections-held", null, "执法检查次数", "Inspections")
                .of("routine-enforcement")
                .method("1", "当年执法检查次数；计划次数由指标目标下达", "Inspections of the year; how many is set as a target")
                .total(Unit.TIME, count("inspections", "检查次数", "inspections", Unit.TIME, s -> s.during("inspections", "inspectedOn")));
    }

    @Bean
    static Indicator findingsCorrected() {
        return Indicator.named("findings-corrected", null, "检查问题改正率", "Findings of inspections corrected")
                .of("routine-enforcement", "survey-and-works-supervision")
                .method("1", "改正期限已到的责令改正中已改正的", "Orders whose limit has come that were corrected")
                .atTheEndOfTheYear()
                .reaching(100)
                .whenNothing("没有到期的责令改正。", "No order is due.")
                .share(
                        count("corrected", "已改正", "corrected", Unit.COUNT, s -> s.until("inspections", "due").between("correctedOn", null, s.last())),
                        count("due", "到期的责令改正", "orders due", Unit.COUNT, s -> s.until("inspections", "due")));
    }

    @Bean
    static Indicator activeWorksVisited() {
        return Indicator.named("active-works-visited", null, "在施地块检查率", "Plots under works visited")
                .of("survey-and-works-supervision")
                .method("1", "已开工方案所在地块中，当年做过施工监管检查的", "Plots of plans whose works were started that an inspection of works visited within the year")
                .reaching(100)
                .whenNothing("没有开工的地块。", "No plot is under works.")
                .share(
                        count("visited", "已检查地块", "plots visited", Unit.PLOT, (s, ledger) -> {
                            var visited = new HashSet<>(ledger.targets(s.district().during("inspections", "inspectedOn").where("kind", Inspection.Kind.WORKS), "plot"));
                            visited.retainAll(underWorks(s, ledger));
                            return s.checked("plots").leadingTo("id", visited);
                        }),
                        count("active", "开工地块", "plots under works", Unit.PLOT, (s, ledger) -> s.checked("plots").leadingTo("id", underWorks(s, ledger))));
    }

    private static Set<Long> underWorks(Scope scope, Ledger ledger) {
        return ledger.targets(scope.district().until("plan-filings", "startedOn"), "plot");
    }

    @Bean
    static Indicator casesClosed() {
        return Indicator.named("cases-closed", "K18", "案件办结率", "Cases closed")
                .of("routine-enforcement")
                .method("1", "当年办理期限已到的案件中已结案的", "Cases whose limit came within the year that are closed")
                .reaching(100)
                .whenNothing("当年没有到期的案件。", "No case was due this year.")
                .share(
                        count("closed", "已结案件", "cases closed", Unit.COUNT, s -> s.during("enforcement-cases", "due").having("closedOn")),
                        count("due", "到期案件", "cases due", Unit.COUNT, s -> s.during("enforcement-cases", "due")));
    }

    @Bean
    static Indicator casesToPolice() {
        return Indicator.named("cases-to-police", "K18", "移送公安案件", "Cases handed to the police")
                .of("routine-enforcement")
                .method("1", "当年移送公安机关的案件", "Cases handed to the police within the year")
                .total(Unit.COUNT, count("transferred", "移送案件", "cases handed over", Unit.COUNT, s -> s.during("enforcement-cases", "policeOn")));
    }

    @Bean
    static Indicator finesDecided() {
        return Indicator.named("fines-decided", null, "罚款金额", "Fines")
                .of("routine-enforcement")
                .method("1", "当年作出的处罚决定的罚款", "Fines of the decisions of the year")
                .total(Unit.TEN_THOUSAND_YUAN, sum("fines", "罚款", "fines", Unit.TEN_THOUSAND_YUAN, "fineWan", s -> s.during("enforcement-cases", "decidedOn")));
    }
}
