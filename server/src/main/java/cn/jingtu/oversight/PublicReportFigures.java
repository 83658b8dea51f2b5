package cn.jingtu.oversight;

import static cn.jingtu.indicator.Term.count;

import cn.jingtu.indicator.Indicator;
import cn.jingtu.indicator.Scope;
import cn.jingtu.indicator.Unit;
import cn.jingtu.register.Reading;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of row 66: reports of the public. */
@Configuration(proxyBeanMethods = false)
class PublicReportFigures {

    @Bean
    static Indicator publicReportsClosed() {
        return Indicator.named("public-reports-closed", "K18", "举报办结率", "Public reports closed")
                .of("public-reports")
                .spoken("举报办结率")
                .method("1", "当年办理期限已到的受理举报中已办结的", "Accepted reports whose limit came within the year that are closed")
                .reaching(100)
                .whenNothing("当年没有到期的举报。", "No report was due this year.")
                .share(
                        count("closed", "已办结举报", "reports closed", Unit.COUNT, s -> due(s).having("closedOn")),
                        count("due", "到期举报", "reports due", Unit.COUNT, PublicReportFigures::due));
    }

    @Bean
    static Indicator publicReportsOnTime() {
        return Indicator.named("public-reports-on-time", "K18", "举报按期办结率", "Public reports closed on time")
                .of("public-reports")
                .method("1", "当年办理期限已到的受理举报中，在期限或批准的延期内办结的", "Accepted reports whose limit came within the year that were closed by it or by its granted extension")
                .reaching(100)
                .whenNothing("当年没有到期的举报。", "No report was due this year.")
                .share(
                        List.of(
                                count("on-time", "按期办结", "closed on time", Unit.COUNT, s -> due(s).where("closedOn.noLater", "due")),
                                count("extended", "延期内办结", "closed within an extension", Unit.COUNT,
                                        s -> due(s).where("closedOn.later", "due").where("closedOn.noLater", "extendedTo"))),
                        List.of(count("due", "到期举报", "reports due", Unit.COUNT, PublicReportFigures::due)));
    }

    private static Reading due(Scope scope) {
        return scope.during("public-reports", "due").where("acceptance", PublicReport.Acceptance.ACCEPTED);
    }

    @Bean
    static Indicator namedReportersAnswered() {
        return Indicator.named("named-reporters-answered", "K18", "实名举报反馈率", "Named reporters answered")
                .of("public-reports")
                .method("1", "当年办结的实名举报中已反馈的", "Named reports closed within the year whose reporter was answered")
                .reaching(100)
                .whenNothing("当年没有办结的实名举报。", "No named report was closed this year.")
                .share(
                        count("answered", "已反馈", "answered", Unit.COUNT, s -> named(s).having("answeredOn")),
                        count("named", "办结的实名举报", "named reports closed", Unit.COUNT, PublicReportFigures::named));
    }

    private static Reading named(Scope scope) {
        return scope.during("public-reports", "closedOn").where("named", "true");
    }
}
