package cn.jingtu.enforcement;

import static cn.jingtu.indicator.Term.count;
import static cn.jingtu.indicator.Term.sum;

import cn.jingtu.indicator.Indicator;
import cn.jingtu.indicator.Scope;
import cn.jingtu.indicator.Term.Rows;
import cn.jingtu.indicator.Unit;
import cn.jingtu.register.Reading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of part 8: people, equipment, training, emergency plans. */
@Configuration(proxyBeanMethods = false)
class EnforcementFigures {

    @Bean
    static Indicator officersCertified() {
        return Indicator.named("officers-certified", null, "执法人员持证率", "Officers with a certificate")
                .of("enforcement-capacity")
                .method("1", "在岗执法人员中证件在有效期内的", "Officers in service whose certificate is valid")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        count("certified", "持有效证件人员", "officers with a valid certificate", Unit.PERSON,
                                s -> serving(s).having("certificateNo").between("certificateUntil", s.last(), null)),
                        count("officers", "在岗执法人员", "officers in service", Unit.PERSON, EnforcementFigures::serving));
    }

    private static Reading serving(Scope scope) {
        return scope.checked("enforcement-officers").lacking("leftOn");
    }

    @Bean
    static Indicator equipmentStandard() {
        return Indicator.named("equipment-standard", null, "执法装备达标率", "Equipment against the standard")
                .of("enforcement-capacity")
                .method("1", "可用装备数量与标准配备数量之比", "Usable equipment against the numbers of the standard")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        sum("usable", "可用装备", "usable equipment", Unit.COUNT, "units", s -> s.checked("enforcement-equipment").where("usable", "true")),
                        sum("standard", "标准配备", "equipment of the standard", Unit.COUNT, "standardUnits", s -> s.checked("enforcement-equipment")));
    }

    @Bean
    static Indicator trainingHours() {
        return Indicator.named("training-hours", null, "执法培训学时", "Hours of training")
                .of("enforcement-capacity")
                .method("1", "当年培训学时；要求由指标目标下达", "Hours of training within the year; how many is set as a target")
                .total(Unit.HOUR, sum("hours", "培训学时", "hours", Unit.HOUR, "hours", s -> s.during("enforcement-training", "heldOn")));
    }

    @Bean
    static Indicator emergencyPlansWithSoil() {
        return Indicator.named("emergency-plans-with-soil", null, "应急预案含土壤内容率", "Emergency plans with a soil part")
                .of("emergency-plan")
                .method("1", "已印发的政府突发环境事件应急预案中含土壤内容的", "Issued emergency plans of the government that have a soil part")
                .atTheEndOfTheYear()
                .reaching(100)
                .whenNothing("没有已印发的政府预案。", "No plan of the government was issued.")
                .share(
                        count("with", "含土壤内容的预案", "with a soil part", Unit.COUNT, s -> plans(s).where("soilPart", "true")),
                        count("issued", "已印发预案", "plans issued", Unit.COUNT, EnforcementFigures::plans));
    }

    private static Reading plans(Scope scope) {
        return scope.checked("emergency-plans").where("kind", EmergencyPlan.Kind.GOVERNMENT).between("issuedOn", null, scope.last());
    }

    @Bean
    static Indicator emergencyPlansDrilled() {
        return Indicator.named("emergency-plans-drilled", null, "应急预案演练率", "Emergency plans drilled")
                .of("emergency-plan")
                .method("1", "已印发的应急预案中当年演练过的", "Issued plans that were drilled within the year")
                .whenNothing("没有已印发的政府预案。", "No plan of the government was issued.")
                .reaching(100)
                .share(
                        count("drilled", "已演练预案", "plans drilled", Unit.COUNT,
                                Rows.linkedFrom(EnforcementFigures::plans, s -> s.during("emergency-drills", "heldOn"), "plan")),
                        count("issued", "已印发预案", "plans issued", Unit.COUNT, EnforcementFigures::plans));
    }
}
