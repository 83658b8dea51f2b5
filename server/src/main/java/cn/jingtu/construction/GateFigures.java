package cn.jingtu.construction;

import static cn.jingtu.indicator.Term.count;

import cn.jingtu.indicator.Indicator;
import cn.jingtu.indicator.Scope;
import cn.jingtu.indicator.Unit;
import cn.jingtu.register.Reading;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of the gates that hold land transactions and permits, rows 17, 18 and 20. */
@Configuration(proxyBeanMethods = false)
class GateFigures {

    @Bean
    static Indicator landGatesAnswered() {
        return answered("land-gates-answered", "land-supply-gate", "供地环节联审答复率", "Gates of land supply answered", GateFigures::landGates);
    }

    @Bean
    static Indicator permitGatesAnswered() {
        return answered("permit-gates-answered", "permit-gate", "许可环节核查率", "Gates of permits answered", GateFigures::permitGates);
    }

    private static Indicator answered(String key, String measure, String zh, String en, Function<Scope, Reading> asked) {
        return Indicator.named(key, null, zh, en)
                .of(measure)
                .method("1", "当年提出的联审中已答复的", "Gate checks asked for within the year that were answered")
                .reaching(100)
                .whenNothing("当年没有提出联审。", "No gate check was asked for this year.")
                .share(
                        count("answered", "已答复联审", "answered", Unit.COUNT, s -> asked.apply(s).having("answeredOn")),
                        count("asked", "提出联审", "asked for", Unit.COUNT, asked::apply));
    }

    private static Reading landGates(Scope scope) {
        return scope.during("gate-checks", "askedOn").where("gate", GateCheck.Gate.G1, GateCheck.Gate.G2, GateCheck.Gate.G3, GateCheck.Gate.G4);
    }

    private static Reading permitGates(Scope scope) {
        return scope.during("gate-checks", "askedOn").where("gate", GateCheck.Gate.G5, GateCheck.Gate.G6);
    }

    @Bean
    static Indicator gatesAnsweredOnTime() {
        return Indicator.named("gates-answered-on-time", null, "联审按期答复率", "Gates answered on time")
                .of("land-supply-gate", "permit-gate", "joint-supervision")
                .method("1", "当年答复期限已到的联审中按期答复的", "Gate checks whose limit came within the year that were answered by then")
                .reaching(100)
                .whenNothing("当年没有到期的联审。", "No gate check was due this year.")
                .share(
                        count("on-time", "按期答复", "answered on time", Unit.COUNT, s -> s.during("gate-checks", "answerDue").where("answeredOn.noLater", "answerDue")),
                        count("due", "到期联审", "gate checks due", Unit.COUNT, s -> s.during("gate-checks", "answerDue")));
    }

    @Bean
    static Indicator gateBreaches() {
        return Indicator.named("gate-breaches", null, "违规供地和许可", "Decisions against a gate")
                .of("land-supply-gate", "permit-gate")
                .method("1", "当年提出的联审中，未等答复或与答复相悖的审批，应为 0", "Gate checks of the year that were passed without or against the answer; has to be 0")
                .notAbove(0)
                .total(Unit.COUNT, count("breaches", "违规事项", "breaches", Unit.COUNT, s -> s.during("gate-checks", "askedOn").having("breach")));
    }
}
