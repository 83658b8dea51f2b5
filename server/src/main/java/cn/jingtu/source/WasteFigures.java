package cn.jingtu.source;

import static cn.jingtu.indicator.Term.count;
import static cn.jingtu.indicator.Term.sum;

import cn.jingtu.indicator.Indicator;
import cn.jingtu.indicator.Scope;
import cn.jingtu.indicator.Term.Rows;
import cn.jingtu.indicator.Unit;
import cn.jingtu.register.Amount;
import cn.jingtu.register.Reading;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Figures of rows 28 to 30 and 35 to 38: mines and tailings, metals, waste, irrigation water, landfills, sludge. */
@Configuration(proxyBeanMethods = false)
class WasteFigures {

    /** Sludge as if it had 80 % moisture. */
    private static final Amount AT_80 = Amount.remainder("wetT", "moisture", 20);

    @Bean
    static Indicator pondsTreated() {
        return Indicator.named("ponds-treated", null, "尾矿库整治率", "Tailings ponds treated")
                .of("mining")
                .method("2", "存在问题或已整治的尾矿库中已整治完成的", "Ponds that have a problem or were treated: those that were treated")
                .atTheEndOfTheYear()
                .reaching(100)
                .whenNothing("没有存在问题的尾矿库。", "No pond has a problem.")
                .share(
                        count("treated", "已整治尾矿库", "ponds treated", Unit.PLACE, s -> ponds(s).between("treatedOn", null, s.last())),
                        count("listed", "需整治尾矿库", "ponds to be treated", Unit.PLACE, Rows.where(TailingsPond.class, WasteFigures::ponds,
                                (pond, _) -> pond.problem() != null || pond.treatedOn() != null)));
    }

    private static Reading ponds(Scope scope) {
        return scope.checked("tailings-ponds");
    }

    @Bean
    static Indicator restorationFundPaid() {
        return Indicator.named("restoration-fund-paid", null, "矿山治理恢复基金缴存率", "Restoration funds paid in")
                .of("mining")
                .method("1", "矿山应计提治理恢复基金中已计提的", "Restoration funds due by mines that were paid in")
                .atTheEndOfTheYear()
                .reaching(100)
                .whenNothing("没有应计提的基金。", "No fund is due.")
                .share(
                        sum("paid", "已计提", "paid in", Unit.TEN_THOUSAND_YUAN, "fundPaid", s -> s.checked("mines").having("fundDue")),
                        sum("due", "应计提", "due", Unit.TEN_THOUSAND_YUAN, "fundDue", s -> s.checked("mines").having("fundDue")));
    }

    @Bean
    static Indicator metalDecrease() {
        return Indicator.named("metal-decrease", "K13", "重点重金属排放量下降率", "Decrease of key heavy metals")
                .of("heavy-metal-emission")
                .spoken("重金属排放量")
                .method("1", "全口径清单各生产线基准年排放量与当前排放量之差，除以基准年排放量", "Emission of the base year minus that of now over all lines on the list, of the base year's")
                .atTheEndOfTheYear()
                .whenNothing("清单中没有基准年排放量。", "The list has no emission of the base year.")
                .decrease(
                        sum("base", "基准年排放量", "emission of the base year", Unit.KILOGRAM_PER_YEAR, "baseEmission", s -> s.everChecked("metal-emitters")),
                        sum("now", "当前排放量", "emission now", Unit.KILOGRAM_PER_YEAR, "currentEmission", s -> s.checked("metal-emitters")));
    }

    @Bean
    static Indicator wasteSitesFixed() {
        return Indicator.named("waste-sites-fixed", null, "固体废物堆存场所整治率", "Storage places of waste fixed")
                .of("solid-waste-sites")
                .method("2", "已发现的存在问题或已整治的堆存场所中已整治完成的", "Places found that have a problem or were fixed: those that were fixed")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        count("fixed", "已整治场所", "places fixed", Unit.PLACE, s -> s.until("waste-sites", "foundOn").between("fixedOn", null, s.last())),
                        count("found", "需整治场所", "places to be fixed", Unit.PLACE, Rows.where(WasteSite.class, s -> s.until("waste-sites", "foundOn"),
                                (site, _) -> site.problem() != null || site.fixedOn() != null)));
    }

    @Bean
    static Indicator irrigationCompliant() {
        return Indicator.named("irrigation-compliant", null, "灌溉水达标率", "Compliant irrigation water")
                .of("irrigation-water")
                .method("1", "当年灌溉水样品中符合 GB 5084 的", "Samples of the year that comply with GB 5084")
                .reaching(100)
                .share(
                        count("compliant", "达标样品", "compliant samples", Unit.TIME,
                                s -> s.during("irrigation-samples", "sampledOn").where("verdict", IrrigationSample.Verdict.COMPLIANT)),
                        count("samples", "监测样品", "samples", Unit.TIME, s -> s.during("irrigation-samples", "sampledOn")));
    }

    @Bean
    static Indicator irrigationExceedancesClosed() {
        return Indicator.named("irrigation-exceedances-closed", null, "灌溉水超标处置率", "Exceedances of irrigation water closed")
                .of("irrigation-water")
                .method("1", "当年超标样品中已处置完成的", "Samples of the year above the limits whose case was closed")
                .reaching(100)
                .whenNothing("当年没有超标样品。", "No sample exceeded the limits this year.")
                .share(
                        count("closed", "已处置", "closed", Unit.TIME, s -> exceeding(s).having("closedOn")),
                        count("exceeding", "超标样品", "samples above the limits", Unit.TIME, WasteFigures::exceeding));
    }

    private static Reading exceeding(Scope scope) {
        return scope.during("irrigation-samples", "sampledOn").where("verdict", IrrigationSample.Verdict.EXCEEDS);
    }

    @Bean
    static Indicator landfillsTreated() {
        return Indicator.named("landfills-treated", null, "简易处理场治理率", "Simple landfills treated")
                .of("simple-landfills")
                .method("1", "在册生活垃圾简易处理场中已治理验收的", "Simple landfills on file whose treatment was accepted")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        count("treated", "已验收处理场", "landfills accepted", Unit.PLACE, s -> s.checked("simple-landfills").between("acceptedOn", null, s.last())),
                        count("listed", "在册处理场", "landfills on file", Unit.PLACE, s -> s.checked("simple-landfills")));
    }

    @Bean
    static Indicator sludgeFacilitiesUpToStandard() {
        return Indicator.named("sludge-facilities-up-to-standard", null, "污泥处置设施达标率", "Sludge facilities up to standard")
                .of("sludge-facilities")
                .method("2", "在册设施中无需改造或改造完成、且未登记临时堆存的", "Facilities that need no upgrade or were upgraded, and of which no temporary heap is recorded")
                .atTheEndOfTheYear()
                .reaching(100)
                .share(
                        count("up-to-standard", "达标设施", "facilities up to standard", Unit.PLACE, Rows.where(SewagePlant.class,
                                s -> s.checked("sewage-plants").where("upgrade", SewagePlant.Upgrade.NOT_NEEDED, SewagePlant.Upgrade.DONE),
                                (plant, _) -> !Boolean.TRUE.equals(plant.temporaryHeap()))),
                        count("facilities", "在册设施", "facilities on file", Unit.PLACE, s -> s.checked("sewage-plants")));
    }

    @Bean
    static Indicator sludgeHarmless() {
        return Indicator.named("sludge-harmless", "K10", "污泥无害化处理处置率", "Sludge disposed harmlessly")
                .of("sludge-disposal")
                .spoken("污泥无害化")
                .method("1", "当年转出污泥中合规处置的，均折算为含水率 80%：W × (100 − m) ÷ 20", "Sludge of the year disposed compliantly, both converted to 80 % moisture: W × (100 − m) ÷ 20")
                .share(
                        sum("harmless", "合规处置量（80% 含水率）", "compliantly disposed (at 80 % moisture)", Unit.TONNE, AT_80,
                                (s, _) -> s.during("sludge-transfers", "sentOn").where("compliant", "true")),
                        sum("produced", "转出量（80% 含水率）", "sent (at 80 % moisture)", Unit.TONNE, AT_80, (s, _) -> s.during("sludge-transfers", "sentOn")));
    }
}
