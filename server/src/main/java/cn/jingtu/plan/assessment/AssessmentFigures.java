package cn.jingtu.plan.assessment;

import static cn.jingtu.indicator.Term.count;

import cn.jingtu.indicator.Indicator;
import cn.jingtu.indicator.Scope;
import cn.jingtu.indicator.Unit;
import cn.jingtu.register.Reading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of rows 50, 51 and 53: assessments graded and published, problems put right on time. */
@Configuration(proxyBeanMethods = false)
class AssessmentFigures {

    @Bean
    static Indicator yearlyGraded() {
        return graded("yearly-graded", "yearly-assessment", Assessment.Kind.YEARLY, "年度评估评级率", "Yearly assessments graded");
    }

    @Bean
    static Indicator finalGraded() {
        return graded("final-graded", "final-assessment", Assessment.Kind.FINAL, "终期考核评级率", "Final assessments graded");
    }

    private static Indicator graded(String key, String measure, Assessment.Kind kind, String zh, String en) {
        return Indicator.named(key, null, zh, en)
                .of(measure)
                .method("1", "考核年度为当年的考核对象中已审定等级的", "Bodies assessed for the year that have their grade")
                .reaching(100)
                .whenNothing("当年没有考核对象。", "Nobody is assessed for this year.")
                .share(
                        count("graded", "已评级对象", "bodies graded", Unit.COUNT, s -> assessed(s, kind).having("gradedOn")),
                        count("assessed", "考核对象", "bodies assessed", Unit.COUNT, s -> assessed(s, kind)));
    }

    private static Reading assessed(Scope scope, Assessment.Kind kind) {
        return scope.ofYear("assessments", "year").where("kind", kind);
    }

    @Bean
    static Indicator assessmentsPublished() {
        return Indicator.named("assessments-published", null, "评估结果公开率", "Results of assessments published")
                .of("yearly-assessment")
                .method("1", "考核年度为当年、已审定的结果中已公开的", "Grades for the year that were published")
                .reaching(100)
                .whenNothing("当年没有已审定的结果。", "No grade was given for this year.")
                .share(
                        count("published", "已公开结果", "results published", Unit.COUNT, s -> s.ofYear("assessments", "year").having("gradedOn").having("publishedOn")),
                        count("graded", "已审定结果", "results", Unit.COUNT, s -> s.ofYear("assessments", "year").having("gradedOn")));
    }

    @Bean
    static Indicator rectifiedOnTime() {
        return Indicator.named("rectified-on-time", null, "按期整改率", "Problems rectified on time")
                .of("accountability")
                .closed()
                .method("1", "当年整改时限已到的问题中按期销号的", "Problems whose limit came within the year that were closed by then")
                .reaching(100)
                .whenNothing("当年没有到期的整改问题。", "No problem was due this year.")
                .share(
                        count("on-time", "按期销号的问题", "closed on time", Unit.COUNT, s -> s.during("rectifications", "due").where("closedOn.noLater", "due")),
                        count("due", "到期问题", "problems due", Unit.COUNT, s -> s.during("rectifications", "due")));
    }
}
