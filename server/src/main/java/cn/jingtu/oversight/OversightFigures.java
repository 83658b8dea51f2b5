package cn.jingtu.oversight;

import static cn.jingtu.indicator.Term.count;
import static cn.jingtu.indicator.Term.sum;

import cn.jingtu.indicator.Indicator;
import cn.jingtu.indicator.Scope;
import cn.jingtu.indicator.Unit;
import cn.jingtu.register.Reading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of part 10: disclosure, public interest, publicity. */
@Configuration(proxyBeanMethods = false)
class OversightFigures {

    @Bean
    static Indicator disclosedOnTime() {
        return Indicator.named("disclosed-on-time", null, "信息按期公开率", "Published on time")
                .of("disclosure")
                .method("1", "当年公开期限已到的事项中，在期限内公开的", "Items whose limit came within the year that were published by then")
                .reaching(100)
                .share(
                        count("on-time", "按期公开的事项", "published on time", Unit.COUNT, s -> s.during("disclosures", "due").where("publishedOn.noLater", "due")),
                        count("due", "期限已到的事项", "items due", Unit.COUNT, s -> s.during("disclosures", "due")));
    }

    @Bean
    static Indicator suggestionsAnswered() {
        return Indicator.named("suggestions-answered", null, "检察建议按期回复率", "Suggestions answered on time")
                .of("public-interest-suits")
                .method("1", "当年回复期限已到的检察建议中，按期回复的", "Suggestions whose limit came within the year that were answered by then")
                .reaching(100)
                .whenNothing("当年没有到期的检察建议。", "No suggestion was due this year.")
                .share(
                        count("answered", "按期回复的建议", "answered on time", Unit.COUNT, s -> suggestions(s).where("repliedOn.noLater", "replyDue")),
                        count("due", "到期的建议", "suggestions due", Unit.COUNT, OversightFigures::suggestions));
    }

    private static Reading suggestions(Scope scope) {
        return scope.during("public-interest-clues", "replyDue").having("suggestionNo");
    }

    @Bean
    static Indicator cluesTransferred() {
        return Indicator.named("clues-transferred", null, "移送公益诉讼线索", "Clues handed over")
                .of("public-interest-suits")
                .method("1", "当年移送检察机关的线索", "Clues handed to the procuratorate within the year")
                .total(Unit.COUNT, count("clues", "移送线索", "clues", Unit.COUNT, s -> s.during("public-interest-clues", "transferredOn")));
    }

    @Bean
    static Indicator publicityEvents() {
        return Indicator.named("publicity-held", null, "宣传活动次数", "Events held")
                .of("publicity")
                .method("1", "当年宣传教育活动；计划次数由指标目标下达", "Events of the year; how many is set as a target")
                .total(Unit.TIME, count("events", "活动次数", "events", Unit.TIME, s -> s.during("publicity-events", "heldOn")));
    }

    @Bean
    static Indicator publicityReach() {
        return Indicator.named("publicity-reach", null, "宣传受众人数", "People reached")
                .of("publicity")
                .method("1", "当年活动参加人数", "People who took part in the events of the year")
                .total(Unit.PERSON, sum("people", "参加人数", "people", Unit.PERSON, "people", s -> s.during("publicity-events", "heldOn")));
    }
}
